#pragma once
// Tables that came from the web or from another project: where from, whether there is something new, and the import again.
#include <vector>

#include "core/project/TableSource.h"
#include "ui/base/Panel.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSession.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class SourcesModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, From, News, ColumnCount };
    struct Row
    {
        std::string table;
        project::TableSource source;
        std::optional<project::SourceState> state; ///< none = not asked since the table was imported
    };
    using ColumnTableModel::ColumnTableModel;
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& sources() const { return m_rows; }
    std::vector<std::string> changed() const; ///< tables whose source has something new

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    std::vector<Row> m_rows;
};

/// Asks only when its user wants it: nothing of Podium goes to the network by itself.
class SourcesCard final : public Panel
{
    Q_OBJECT
public:
    explicit SourcesCard(ProjectSession& session, QWidget* parent = nullptr);
    void fill();

signals:
    void importWanted(const std::vector<std::string>& tables);

protected:
    void retranslate() override;
    void restyle() override { m_model->refreshTexts(); }

private:
    void ask();

    ProjectSession& m_session;
    SourcesModel* m_model;
    Card* m_card;
    QTableView* m_view;
    QPushButton* m_ask;
    QPushButton* m_import;
    std::vector<project::SourceState> m_states;
    qint64 m_asking = 0; ///< the job that asks; 0 = none
};

} // namespace podium::ui
