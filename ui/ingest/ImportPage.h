#pragma once
// The page of the imported tables: how many rows, what import noticed, which columns; tables dropped on it are looked at and
// imported.
#include "ui/base/Page.h"
#include "ui/ingest/TableProfiles.h"

class QLineEdit;
class QMimeData;
class QPushButton;
class QTableView;

namespace podium::ui {

class FindingsModel;
class ImportPreview;
class SchemaModel;
class TableImporter;
class TableView;
class TablesModel;
class SourcesCard;

class ImportPage final : public Page
{
    Q_OBJECT
public:
    ImportPage(TableProfiles& profiles, QWidget* parent = nullptr);

    void chooseFiles();
    void chooseFolder();
    /// Whether what is dragged are files for tables; a project's folder is not.
    bool takes(const QMimeData* dragged) const;
    void importFrom(const QMimeData* dropped);

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();
    void fillImport();
    QString importSentence() const;
    void fillTable();
    void fillJoin();
    void openTable(int row); ///< its bytes parsed in a job, its rows in the card below
    void nameRows();
    QString overview() const;
    QString dialectText(const TableProfile& profile) const;

    void importPaths(const QStringList& paths);
    void fetch(); ///< what the address names
    void chooseOther(); ///< another project, a query to a database

    TableProfiles& m_profiles;
    TableImporter* m_importer;
    ImportPreview* m_preview;
    Card* m_addCard;
    QLabel* m_addHint;
    QPushButton* m_addFiles;
    QPushButton* m_addFolder;
    QPushButton* m_addOther;
    QLabel* m_addressLabel;
    QLineEdit* m_address;
    QPushButton* m_fetch;
    QLabel* m_result;
    QPushButton* m_cancel;
    QPushButton* m_import;
    TablesModel* m_tables;
    FindingsModel* m_findings;
    SchemaModel* m_schema;
    Card* m_tablesCard;
    Card* m_findingsCard;
    Card* m_schemaCard;
    QTableView* m_tablesView;
    QWidget* m_joinLine;
    QLabel* m_joinWords;
    QPushButton* m_join;
    std::vector<std::string> m_joinable; ///< tables that no stage reads, though the stages could
    QTableView* m_findingsView;
    QTableView* m_schemaView;
    QLabel* m_noFindings;
    Card* m_rowsCard;
    TableView* m_rows;
    QString m_opened; ///< name of the table whose rows are shown
    QPushButton* m_next;
    SourcesCard* m_sources;
};

} // namespace podium::ui
