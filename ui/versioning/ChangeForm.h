#pragma once
// What is to be done with a table, as a form: rows of a file appended, merged or put in the place of all; cells set or rows deleted
// where conditions hold; one step of the schema.
#include <optional>

#include "core/project/TableVersion.h"
#include "ui/base/Panel.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace podium::ui {

class ChangeForm final : public Panel
{
    Q_OBJECT
public:
    using Kind = versioning::TableOperation::Kind;

    explicit ChangeForm(QWidget* parent = nullptr);

    void setSchema(const versioning::TableSchema& schema); ///< the columns to choose from
    Kind kind() const;
    void setKind(Kind kind);
    QString file() const;              ///< whose rows are meant; empty where none was chosen yet
    void setFile(const QString& path);
    bool needsFile() const { return kind() == Kind::Append || kind() == Kind::Merge || kind() == Kind::Overwrite; }
    /// Without the rows of the file; none while something is still to be filled in.
    std::optional<versioning::TableOperation> operation() const;
    QString missing() const; ///< what is still to be filled in; empty where nothing is

    /// Cells of one column, those of one row (by a condition on each of these cells) or of all that fulfil what is chosen.
    void setCells(const std::string& column, const std::string& value, const std::vector<std::pair<std::string, std::string>>& row);

signals:
    void changed();

protected:
    void retranslate() override;

private:
    struct Condition
    {
        QWidget* line;
        QComboBox* column;
        QComboBox* relation;
        QLineEdit* value;
        QPushButton* drop; ///< takes the line away; shown where there are several
    };
    enum Step { Retype, Require, Allow, Key, Add, Drop, Rule, DropRule };
    static QLabel* fieldLabel(QWidget* parent, QWidget* buddy); // ChangeFormLayout.cpp, as the pages
    QWidget* filePage();
    QWidget* rowsPage();
    QWidget* schemaPage();
    void chooseFile();
    void addCondition();
    void dropCondition(const QWidget* line);
    bool allRows() const; ///< asked for by name: no condition alone never means that
    void fitConditions();
    void clearConditions();
    void fillColumns(QComboBox& box) const;
    void show();
    std::vector<std::string> conditions() const;
    QString agreed() const;
    void evolve(versioning::SchemaChange& change) const;

    versioning::TableSchema m_schema;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QStackedWidget* m_pages;
    QLabel* m_fileLabel;
    QLineEdit* m_file;
    QPushButton* m_choose;
    QLabel* m_keyLabel;
    QLineEdit* m_key;
    QCheckBox* m_newColumns;
    QCheckBox* m_skip;
    QLabel* m_setLabel;
    QComboBox* m_setColumn;
    QLineEdit* m_setValue;
    QCheckBox* m_everyRow;
    QLabel* m_whereLabel;
    QVBoxLayout* m_conditionLines;
    QScrollArea* m_conditionScroll;
    std::vector<Condition> m_conditions;
    QPushButton* m_more;
    QLabel* m_stepLabel;
    QComboBox* m_step;
    QComboBox* m_stepColumn;
    QComboBox* m_type;
    QLineEdit* m_text;
    QLineEdit* m_cell;  ///< of a new column, in the rows there are
    QComboBox* m_rule;  ///< of those that there are
    QLabel* m_agreed;   ///< what the schema says now
};

} // namespace podium::ui
