#pragma once
// One line to filter a table by: column, how, and what; the filters in force stand beside it and go by a click.
#include "ui/base/Panel.h"
#include "ui/table/TableQuery.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace podium::ui {

class TableFilterBar final : public Panel
{
    Q_OBJECT
public:
    explicit TableFilterBar(QWidget* parent = nullptr);

    /// Takes all filters away; with origins it can be asked for cells filled from another table.
    void setTable(std::shared_ptr<const Table> table, bool hasOrigins = false);
    const std::vector<ColumnFilter>& filters() const { return m_filters; }
    void setColumn(int column);
    void startTyping(); ///< Ctrl+F

signals:
    void filtersChanged();

protected:
    void retranslate() override;

private:
    void showFields();
    void add();
    void showFilters();
    QString describe(const ColumnFilter& filter) const;

    std::shared_ptr<const Table> m_table;
    std::vector<ColumnFilter> m_filters;
    QComboBox* m_column;
    QComboBox* m_kind;
    QLineEdit* m_text;
    QLineEdit* m_low;
    QLineEdit* m_high;
    QPushButton* m_add;
    QHBoxLayout* m_chips;
};

} // namespace podium::ui
