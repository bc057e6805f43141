#pragma once
// The parameters of a stage as a form: label, control, what the default is; changed values are marked and can be put back.
#include <vector>

#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QGridLayout;
class QToolButton;

namespace podium::ui {

class ParameterEditor;

class ParameterForm final : public Panel
{
    Q_OBJECT
public:
    explicit ParameterForm(QWidget* parent = nullptr);

    /// This parameter has a control of its own elsewhere on the page. Before setStage().
    void leaveOut(const std::string& key) { m_leftOut.push_back(key); }
    /// Takes the values of the file over; what the user has changed and not saved stays.
    void setStage(const std::shared_ptr<const ProjectSnapshot>& snapshot, const std::string& stage);
    /// Values that differ from the file.
    ProjectSession::Settings changes() const;
    void discard(); ///< back to the file
    bool isEmpty() const { return m_rows.empty(); }

signals:
    void changed();

protected:
    void retranslate() override;
    void restyle() override;

private:
    struct Row
    {
        Parameter parameter;
        Json saved;
        QLabel* label = nullptr;
        QLabel* mark = nullptr;
        ParameterEditor* editor = nullptr;
        QToolButton* reset = nullptr;
    };
    void build(const std::vector<const Parameter*>& parameters);
    void mark(Row& row);
    void showAsked(); ///< rows that count with a choice only where it is made
    static bool equal(const Json& a, const Json& b);

    QGridLayout* m_grid;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<Row> m_rows;
    std::vector<std::string> m_tables; ///< that may be chosen
    std::vector<std::string> m_leftOut;
};

} // namespace podium::ui
