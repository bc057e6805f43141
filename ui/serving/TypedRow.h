#pragma once
// One row for a model, typed in: a line for each column that the model reads, checked while typing, and one to recognise the row by.
#include <string>
#include <vector>

#include "core/table/Table.h"
#include "ui/base/Panel.h"

class QGridLayout;

namespace podium::ui {

class TypedRow final : public Panel
{
    Q_OBJECT
public:
    explicit TypedRow(QWidget* parent = nullptr);

    /// Columns of the raw table; what was typed stays where they are the same.
    void setInputs(const Schema& inputs);
    bool isEmpty() const { return m_lines.empty(); } ///< no columns are known
    QString name() const; ///< what the row is called; may be empty
    /// Goes to the first line that cannot be read. True where there is none.
    bool check();
    std::string csv() const; ///< header and the row
    void showMissing(const std::string& column); ///< the model needs a value there

signals:
    void entered(); ///< Return was pressed

protected:
    void retranslate() override;

private:
    struct Line
    {
        Field field;
        QLabel* label;
        QLineEdit* value;
        QLabel* problem;
    };
    QString expected(const Line& line) const; ///< what is wrong with what stands there; empty = nothing
    void mark(Line& line, const QString& problem);
    Line newRow(const Field& field, const QString& objectName);

    QGridLayout* m_grid;
    std::vector<Line> m_lines; ///< one for each column
    std::vector<Line> m_name;  ///< one, unless a column is called so
};

} // namespace podium::ui
