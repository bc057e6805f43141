#pragma once
// The settings of one step of a recipe, or of one rule, as a form made from its kind's table of parameters.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/base/Panel.h"

#include "core/base/Json.h"
#include "core/base/Parameter.h"

class QGridLayout;

namespace podium::ui {

class ParameterEditor;

class StepForm final : public Panel
{
    Q_OBJECT
public:
    /// What the form has to know of a kind; lives as long as the program.
    struct Kind
    {
        Text purpose;
        const std::vector<Parameter>* parameters;
    };
    using Kinds = std::function<std::optional<Kind>(const Json& item)>;
    /// Without `kinds`: of the steps of recipes.
    explicit StepForm(QWidget* parent = nullptr, Kinds kinds = {});

    /// Null shows nothing. `columns` are those of the table, offered where a setting names columns. Typing goes on where the item is
    /// the one that edited() told.
    void setStep(const Json& item, const std::vector<std::string>& columns);
    /// What a setting that names no columns of the table can be, such as the tables there are.
    void offer(const std::string& key, const QStringList& names);
    void focusFirst();

signals:
    void edited(const podium::Json& item);

protected:
    void retranslate() override;

private:
    struct Row
    {
        const Parameter* parameter; ///< lives with its kind
        QLabel* label;
        ParameterEditor* editor;
    };
    void build(const std::vector<std::string>& columns);
    void complete(const Row& row, const QStringList& names);
    void take(const Row& row);
    void showValues();

    Kinds m_kinds;
    Json m_item;
    std::string m_shown; ///< name of the step that the rows are for
    std::vector<std::string> m_columns;
    std::map<std::string, QStringList> m_offered;
    QLabel* m_help;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace podium::ui
