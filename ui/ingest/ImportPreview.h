#pragma once
// The tables on their way into the project: which, what each is and would change, how it is read, its first rows.
#include "core/project/TableImport.h"
#include "ui/base/Panel.h"
#include "ui/ingest/TableImporter.h"

class QComboBox;
class QGridLayout;
class QTableView;

namespace podium::ui {

class FindingsModel;
class ImportModel;
class TableView;

class ImportPreview final : public Panel
{
    Q_OBJECT
public:
    explicit ImportPreview(TableImporter& importer, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;

private:
    struct Field
    {
        QLabel* label;
        QComboBox* box;
    };
    Field addField(const char* objectName, QGridLayout& grid, int line, int column, int span = 1);
    void fill();
    void fillTable();
    void fillName(const project::PlannedTable& table);
    void fillLayout(const project::PlannedTable& table);
    void fillWords(const project::PlannedTable& table);
    void choose();
    const project::PlannedTable* current() const;

    TableImporter& m_importer;
    ImportModel* m_model;
    FindingsModel* m_findings;
    Card* m_tablesCard;
    QTableView* m_tables;
    QLabel* m_leftOut;
    Card* m_tableCard;
    QLabel* m_problem;
    QLabel* m_change;
    QLabel* m_foreseen;
    QLabel* m_likeness;
    Field m_name, m_separator, m_encoding, m_decimal, m_header;
    QTableView* m_findingsView;
    Card* m_rowsCard;
    TableView* m_rows;
    std::shared_ptr<const project::PlannedTable> m_shown; ///< whose rows are in the table below
    bool m_filling = false;
};

} // namespace podium::ui
