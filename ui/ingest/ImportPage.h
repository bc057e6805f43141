#pragma once
// The page of the imported tables: how many rows, what import noticed, which columns.
#include "ui/base/Page.h"
#include "ui/ingest/TableProfiles.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class FindingsModel;
class SchemaModel;
class TableView;
class TablesModel;

class ImportPage final : public Page
{
    Q_OBJECT
public:
    ImportPage(TableProfiles& profiles, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();
    void fillTable();
    void openTable(int row); ///< its bytes parsed in a job, its rows in the card below
    void nameRows();
    QString overview() const;
    QString dialectText(const TableProfile& profile) const;

    TableProfiles& m_profiles;
    TablesModel* m_tables;
    FindingsModel* m_findings;
    SchemaModel* m_schema;
    Card* m_tablesCard;
    Card* m_findingsCard;
    Card* m_schemaCard;
    QTableView* m_tablesView;
    QTableView* m_findingsView;
    QTableView* m_schemaView;
    QLabel* m_noFindings;
    Card* m_rowsCard;
    TableView* m_rows;
    QString m_opened; ///< name of the table whose rows are shown
    QPushButton* m_next;
};

} // namespace podium::ui
