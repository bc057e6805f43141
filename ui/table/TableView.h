#pragma once
// Any table of any size: sort, filter, freeze, hide and reorder columns, the figures of a column, copy, jump, export. Whatever takes
// long is a job; the newest wish replaces the ones before it.
#include <QItemSelection>

#include "core/base/FileSystem.h"
#include "ui/base/Panel.h"
#include "ui/jobs/JobRunner.h"
#include "ui/table/TableQuery.h"

class QMenu;
class QPushButton;
class QSpinBox;
class QTableView;

namespace podium::ui {

class BigTableModel;
class ColumnStrip;
class TableFilterBar;

class TableView final : public Panel
{
    Q_OBJECT
public:
    TableView(JobRunner& jobs, FileSystem& files, QWidget* parent = nullptr);

    /// Null = none. With origins it tells of each cell which table gave it.
    void setTable(const QString& name, std::shared_ptr<const Table> table, std::shared_ptr<const CellOrigins> origins = nullptr);
    /// What became of the table shown: filters, order, columns and the chosen cell stay where both have the same columns.
    void renewTable(const QString& name, std::shared_ptr<const Table> table);
    BigTableModel& model() const { return *m_model; }

    void sortBy(int column); ///< ascending, then descending, then the order of the file
    void setFrozen(int columns);
    void setHidden(int column, bool hidden);
    void jumpTo(int row);
    void copy(CopyFormat format); ///< what is selected; all rows shown where nothing is
    void exportTo(const Path& file); ///< rows and columns shown, as CSV

signals:
    void rowsChanged(); ///< another order or other rows are shown
    void copied();
    void cellActivated(int row, int column); ///< double click or Enter on a cell; row of the table

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpViews();
    void setUpTools();
    void query();
    void takeRows(const TableQuery& query, RowOrder rows);
    void count();
    void placeColumns();
    void fillColumnsMenu();
    void showCount();
    void showOrigin();
    void askForExport();
    std::vector<std::size_t> shownColumns() const; ///< in the order on screen
    std::vector<std::size_t> selectedColumns() const;
    std::string lane(const char* what) const;

    JobRunner& m_jobs;
    FileSystem& m_files;
    QString m_name;
    BigTableModel* m_model;
    TableQuery m_query;
    std::vector<bool> m_hidden;
    int m_frozenCount = 0;
    bool m_working = false;
    TableFilterBar* m_filters;
    QTableView* m_frozen; ///< the first columns, beside the others, on the same model and selection
    QTableView* m_view;
    ColumnStrip* m_strip;
    QLabel* m_origin; ///< of the cell that is chosen
    QLabel* m_count;
    QLabel* m_jumpLabel;
    QSpinBox* m_jump;
    QLabel* m_freezeLabel;
    QSpinBox* m_freeze;
    QPushButton* m_columns;
    QMenu* m_columnsMenu;
    QPushButton* m_copy;
    QMenu* m_copyMenu;
    QPushButton* m_export;
};

} // namespace podium::ui
