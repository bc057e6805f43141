#include "ui/ingest/ImportPage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

#include "core/base/Room.h"
#include "core/project/PipelineJoin.h"
#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/ImportPreview.h"
#include "ui/ingest/ImportWords.h"
#include "ui/ingest/SourcesCard.h"
#include "ui/ingest/TableImporter.h"
#include "ui/ingest/TableModels.h"
#include "ui/models/StretchedColumn.h"
#include "ui/models/TableSetup.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

constexpr int kImportHeight = 420; // enough rows to scroll in

}

ImportPage::ImportPage(TableProfiles& profiles, QWidget* parent)
    : Page(parent), m_profiles(profiles), m_importer(new TableImporter(profiles.session(), this)), m_preview(new ImportPreview(*m_importer, this)),
      m_addCard(new Card(this)), m_addHint(newLabel("", this, true)), m_addFiles(newButton(this)), m_addFolder(newButton(this)), m_addOther(newButton(this)),
      m_addressLabel(newLabel("secondary", this)), m_address(new QLineEdit(this)), m_fetch(newButton(this)),
      m_result(newLabel("good", this, true)), m_cancel(newButton(this)), m_import(newButton(this, true)), m_tables(new TablesModel(profiles, this)), m_findings(new FindingsModel(this)),
      m_schema(new SchemaModel(this)), m_tablesCard(new Card(this)), m_findingsCard(new Card(this)), m_schemaCard(new Card(this)),
      m_tablesView(new QTableView(this)), m_joinLine(new QWidget(this)), m_joinWords(newLabel("warning", m_joinLine, true)), m_join(newButton(m_joinLine)), m_findingsView(new QTableView(this)), m_schemaView(new QTableView(this)),
      m_noFindings(newLabel("good", this, true)), m_rowsCard(new Card(this)),
      m_rows(new TableView(profiles.session().jobs(), profiles.session().files(), this)), m_next(newButton(this, true)),
      m_sources(new SourcesCard(profiles.session(), this))
{
    m_tablesView->setModel(m_tables);
    m_findingsView->setModel(m_findings);
    m_schemaView->setModel(m_schema);
    m_tablesView->setObjectName(QStringLiteral("tables"));
    m_findingsView->setObjectName(QStringLiteral("findings"));
    m_schemaView->setObjectName(QStringLiteral("schema"));
    m_next->setObjectName(QStringLiteral("nextStage"));
    for (QTableView* view : {m_tablesView, m_findingsView, m_schemaView}) {
        setUpTable(*view, {});
        view->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    new StretchedColumn(*m_tablesView, TablesModel::Name, 150); // long names are elided
    m_tablesView->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->setWordWrap(true);
    m_findingsView->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    m_findingsView->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tablesCard->body()->addWidget(m_tablesView);
    m_join->setObjectName(QStringLiteral("joinPipeline"));
    auto* join = new QHBoxLayout(m_joinLine);
    join->setContentsMargins(0, 0, 0, 0);
    join->addWidget(m_joinWords, 1);
    join->addWidget(m_join);
    m_findingsCard->body()->addWidget(m_noFindings);
    m_findingsCard->body()->addWidget(m_findingsView);
    m_schemaCard->body()->addWidget(m_schemaView);
    m_rowsCard->body()->addWidget(m_rows);
    m_rows->setMinimumHeight(kImportHeight);
    m_rowsCard->hide();
    m_addFiles->setObjectName(QStringLiteral("addFiles"));
    m_addFolder->setObjectName(QStringLiteral("addFolder"));
    m_addOther->setObjectName(QStringLiteral("addOther"));
    m_import->setObjectName(QStringLiteral("importTablesNow"));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_result->setObjectName(QStringLiteral("importResult"));
    auto* add = new QHBoxLayout; // below the hint: beside it, a narrow page leaves the words one above the other
    add->setSpacing(8);
    add->addWidget(m_addFiles);
    add->addWidget(m_addFolder);
    add->addStretch();
    m_addCard->body()->addWidget(m_addHint);
    m_addCard->body()->addLayout(add);
    m_address->setObjectName(QStringLiteral("address"));
    m_fetch->setObjectName(QStringLiteral("fetchAddress"));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_address->setClearButtonEnabled(true);
    m_addressLabel->setBuddy(m_address);
    auto* web = new QHBoxLayout;
    web->setSpacing(8);
    web->addWidget(m_addressLabel);
    web->addWidget(m_address, 1);
    web->addWidget(m_fetch);
    web->addWidget(m_addOther);
    m_addCard->body()->addLayout(web);
    m_addCard->body()->addWidget(m_result);
    m_addCard->body()->addWidget(m_joinLine); // where a user looks after an import
    actions()->addWidget(m_next);
    actions()->addWidget(m_cancel);
    actions()->addWidget(m_import);
    body()->addWidget(m_addCard);
    body()->addWidget(m_preview);
    body()->addWidget(m_tablesCard);
    body()->addWidget(m_sources);
    body()->addWidget(m_rowsCard);
    body()->addWidget(m_findingsCard);
    body()->addWidget(m_schemaCard);
    body()->addStretch();

    connect(m_addFiles, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    connect(m_addFolder, &QPushButton::clicked, this, &ImportPage::chooseFolder);
    connect(m_addOther, &QPushButton::clicked, this, &ImportPage::chooseOther);
    connect(m_fetch, &QPushButton::clicked, this, &ImportPage::fetch);
    connect(m_address, &QLineEdit::returnPressed, this, &ImportPage::fetch);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString& text) { m_fetch->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_sources, &SourcesCard::importWanted, m_importer, &TableImporter::startAgain);
    connect(m_join, &QPushButton::clicked, this, [this] { m_profiles.session().joinPipeline(m_joinable); });
    connect(m_import, &QPushButton::clicked, m_importer, &TableImporter::importChosen);
    connect(m_cancel, &QPushButton::clicked, m_importer, &TableImporter::cancel);
    connect(m_importer, &TableImporter::changed, this, &ImportPage::fill);
    connect(&profiles.session(), &ProjectSession::activityChanged, this, &ImportPage::fillImport);
    connect(&profiles.session(), &ProjectSession::activityChanged, this, [this] { m_join->setEnabled(!m_profiles.session().isWorking()); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit pageWanted(fromUtf8(roomInfo(Room::Cleaning).id)); });
    connect(m_tablesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::fillTable);
    connect(m_tablesView, &QTableView::clicked, this, [this](const QModelIndex& index) { openTable(index.row()); });
    connect(m_tablesView, &QTableView::activated, this, [this](const QModelIndex& index) { openTable(index.row()); });
    connect(&profiles.session(), &ProjectSession::opened, this, [this] {
        m_opened.clear();
        m_rows->setTable({}, nullptr);
        m_rowsCard->hide();
    });
    connect(&profiles, &TableProfiles::changed, this, &ImportPage::fill);
    connect(&profiles.session(), &ProjectSession::changed, this, &ImportPage::fill);
    retranslate();
}

void ImportPage::fill()
{
    const auto snapshot = m_profiles.session().snapshot();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    const bool importing = m_importer->state() != TableImporter::State::Empty;
    setSentence(importing ? importSentence() : overview());
    m_tablesCard->setVisible(!importing && snapshot != nullptr && !snapshot->tables.empty());
    m_rowsCard->setVisible(!importing && !m_opened.isEmpty());
    m_sources->setVisible(!importing);
    m_sources->fill();
    m_next->setVisible(!importing);
    fillImport();
    m_tables->update();
    fitHeight(*m_tablesView, 8);
    fillJoin();
    if (!m_tablesView->currentIndex().isValid() && m_tables->rowCount() > 0)
        m_tablesView->selectRow(0);
    fillTable();
}

/// A table that came after the project was made is only kept; where it could be trained on like the others, that is offered.
void ImportPage::fillJoin()
{
    m_joinable.clear();
    const auto snapshot = m_profiles.session().snapshot();
    const auto prepares = [](const StageView& stage) { return stage.builtin != nullptr && stage.builtin->room() == Room::Features; };
    if (snapshot != nullptr && std::any_of(snapshot->stages.begin(), snapshot->stages.end(), prepares)) {
        const std::vector<std::string> prepared = snapshot->preparedTables();
        for (const project::TableInfo& table : snapshot->tables) {
            const TableProfile* profile = m_profiles.profile(table.name);
            if (profile == nullptr || !profile->problem.empty() || std::find(prepared.begin(), prepared.end(), table.name) != prepared.end())
                continue;
            std::vector<std::string> columns;
            for (const Field& field : profile->schema.fields)
                columns.push_back(field.name);
            if (project::mayJoinPipeline(snapshot->params, table.name, columns))
                m_joinable.push_back(table.name);
        }
    }
    m_joinLine->setVisible(!m_joinable.empty());
    m_joinWords->setText(QStringLiteral("◆ ") + (m_joinable.size() == 1 ? tr("%1 is only kept: no model can be trained on it.").arg(listedNames(m_joinable))
                                                                        : tr("%1 are only kept: no model can be trained on them.").arg(listedNames(m_joinable))));
    m_join->setText(m_joinable.size() == 1 ? tr("Add it to the pipeline") : tr("Add them to the pipeline"));
    m_join->setEnabled(!m_profiles.session().isWorking());
}

QString ImportPage::overview() const
{
    const auto snapshot = m_profiles.session().snapshot();
    if (snapshot == nullptr)
        return tr("The tables of the project, as they came.");
    if (snapshot->tables.empty())
        return tr("The project has no tables yet.");
    qint64 rows = 0, errors = 0, others = 0;
    for (const project::TableInfo& table : snapshot->tables) {
        const TableProfile* profile = m_profiles.profile(table.name);
        if (profile == nullptr)
            return snapshot->tables.size() == 1 ? tr("One table; it is being looked through…")
                                                : tr("%1 tables; they are being looked through…").arg(countText(static_cast<qint64>(snapshot->tables.size())));
        rows += profile->rows;
        errors += !profile->problem.empty();
        for (const ingest::Finding& finding : profile->findings)
            (finding.severity == Severity::Error ? errors : others) += 1;
    }
    const auto tables = static_cast<qint64>(snapshot->tables.size());
    QString text = tables == 1 ? tr("One table with %1 rows.").arg(countText(rows)) : tr("%1 tables with %2 rows.").arg(countText(tables), countText(rows));
    text += QLatin1Char(' ');
    if (errors > 0)
        text += tr("Findings while reading them: %1 serious, %2 others.").arg(countText(errors), countText(others));
    else
        text += others == 0   ? tr("Nothing odd was noticed while reading them.")
                : others == 1 ? tr("One finding while reading them, not a serious one.")
                              : tr("%1 findings while reading them, none serious.").arg(countText(others));
    return text;
}

QString ImportPage::dialectText(const TableProfile& profile) const
{
    return tr("separator %1, %2").arg(separatorText(profile.dialect.separator), encodingText(profile.dialect.encoding));
}

void ImportPage::fillImport()
{
    using State = TableImporter::State;
    const State state = m_importer->state();
    const int count = m_importer->chosenCount();
    // The keyboard stays on the page when what it stood in goes, and is not passed on to the next button of the window.
    if (state == State::Importing && (m_import->hasFocus() || m_cancel->hasFocus()))
        m_preview->setFocus();
    if (const QWidget* at = QApplication::focusWidget(); state == State::Empty && at != nullptr && (at == m_import || at == m_cancel || m_preview->isAncestorOf(at)))
        m_next->setFocus();
    m_addCard->setVisible(state == State::Empty);
    m_preview->setVisible(state == State::Ready || state == State::Importing);
    m_import->setVisible(m_preview->isVisibleTo(this));
    m_cancel->setVisible(state != State::Empty);
    m_import->setEnabled(m_importer->canImport());
    m_cancel->setEnabled(state != State::Importing);
    m_import->setText(count == 1 ? tr("Import one table") : tr("Import %1 tables").arg(countText(count)));
    if (state == State::Ready && count == 0)
        m_import->setText(tr("Import"));
    QString result;
    if (const auto& error = m_importer->error()) {
        setRole(m_result, "error");
        result = QStringLiteral("▲ ") + worded(error->text()) + QLatin1Char(' ') + worded(error->hint());
        if (!error->where().empty())
            result += QStringLiteral(" (%1)").arg(fromUtf8(error->where()));
    } else if (const auto& report = m_importer->report()) {
        setRole(m_result, "good");
        result = QStringLiteral("✓ ") + worded(report->what) + QStringLiteral(". ") + tr("Undo takes it back (Ctrl+Z).");
        if (m_importer->needsRun())
            result += QLatin1Char(' ') + tr("Results are out of date until the next run (Ctrl+R).");
    }
    m_result->setText(result);
    m_result->setVisible(!result.isEmpty());
}

/// What lies ready, in one sentence: how many of the ticked ones are new, replace something, are there already, cannot be imported.
QString ImportPage::importSentence() const
{
    if (m_importer->state() == TableImporter::State::Reading)
        return tr("Looking at %1…").arg(m_importer->sources());
    if (m_importer->state() == TableImporter::State::Importing)
        return tr("Importing…");
    if (const QString name = m_importer->doubleName(); !name.isEmpty())
        return tr("Two ticked tables have the name %1: give one of them another name.").arg(quoted(name));
    qint64 added = 0, replaced = 0, same = 0, refused = 0;
    for (const TableImporter::Entry& entry : m_importer->entries()) {
        const project::PlannedTable& table = *entry.table;
        const bool imports = !table.problem && table.state != project::PlannedTable::State::Same;
        if (imports && !entry.chosen)
            continue;
        ++(table.problem                                         ? refused
           : table.state == project::PlannedTable::State::New      ? added
           : table.state == project::PlannedTable::State::Replaces ? replaced
                                                                   : same);
    }
    QStringList parts;
    if (added > 0)
        parts.append(added == 1 ? tr("one new table") : tr("%1 new tables").arg(countText(added)));
    if (replaced > 0)
        parts.append(replaced == 1 ? tr("one that replaces the present one") : tr("%1 that replace the present ones").arg(countText(replaced)));
    if (same > 0)
        parts.append(same == 1 ? tr("one that is in the project already") : tr("%1 that are in the project already").arg(countText(same)));
    if (refused > 0)
        parts.append(refused == 1 ? tr("one that cannot be imported") : tr("%1 that cannot be imported").arg(countText(refused)));
    if (added + replaced == 0)
        parts.prepend(tr("nothing"));
    return tr("Ready to import: %1. Nothing has been changed yet.").arg(parts.join(QStringLiteral(", ")));
}

void ImportPage::fillTable()
{
    const project::TableInfo* table = m_tables->table(m_tablesView->currentIndex().row());
    const TableProfile* profile = table == nullptr ? nullptr : m_profiles.profile(table->name);
    const bool importing = m_importer->state() != TableImporter::State::Empty;
    m_findingsCard->setVisible(!importing && profile != nullptr);
    m_schemaCard->setVisible(!importing && profile != nullptr && !profile->schema.fields.empty());
    if (profile == nullptr)
        return;
    const QString name = fromUtf8(table->name);
    m_findingsCard->setHeading(tr("What import noticed in %1").arg(name), dialectText(*profile));
    m_schemaCard->setHeading(tr("Columns of %1").arg(name), tr("types as they were found"));
    m_findingsView->setAccessibleName(tr("What import noticed in %1").arg(name));
    m_schemaView->setAccessibleName(tr("Columns of %1").arg(name));
    m_findings->setFindings(profile->findings);
    m_schema->setSchema(profile->schema);
    setRole(m_noFindings, profile->problem.empty() ? "good" : "error");
    m_noFindings->setText(profile->problem.empty() ? tr("✓ Nothing odd in this table.") : QStringLiteral("▲ ") + worded(profile->problem));
    m_noFindings->setVisible(profile->findings.empty());
    m_findingsView->setVisible(!profile->findings.empty());
    fitHeight(*m_findingsView, 8);
    fitHeight(*m_schemaView, 20);
}

void ImportPage::openTable(int row)
{
    const auto snapshot = m_profiles.session().snapshot();
    const project::TableInfo* table = m_tables->table(row);
    if (snapshot == nullptr || table == nullptr || fromUtf8(table->name) == m_opened)
        return;
    m_opened = fromUtf8(table->name);
    const Path path = snapshot->root / table->path;
    m_profiles.session().jobs().start<Table>(
        {PODIUM_TEXT("ui.openTable", "Open a table"), "tables.open", JobPolicy::LatestOnly, true},
        [path, &files = m_profiles.session().files()](JobContext& job) { return ingest::readCsv(files, path, {}, job).table; },
        [this, name = m_opened](std::shared_ptr<const Table> read) {
            if (name != m_opened)
                return; // another project was opened meanwhile
            m_rows->setTable(name, std::move(read));
            nameRows();
            fill();
        },
        [this](const Error&) { m_opened.clear(); }); // the activity log says why
}

void ImportPage::nameRows()
{
    m_rowsCard->setHeading(tr("Rows of %1").arg(m_opened), tr("as they came; a click on a heading sorts"));
}

void ImportPage::retranslate()
{
    Page::retranslate();
    setTitle(worded(roomInfo(Room::Ingest).page));
    m_next->setText(tr("Next stage"));
    m_addCard->setHeading(tr("Add tables"));
    m_addHint->setText(tr("Drop CSV files, workbooks (xlsx, ods), a folder or a ZIP file here, or choose them. They are shown before anything is changed."));
    m_addressLabel->setText(tr("From the &web:"));
    m_address->setAccessibleName(tr("Address of a file on the web"));
    m_fetch->setText(tr("Fe&tch"));
    m_fetch->setEnabled(!m_address->text().trimmed().isEmpty());
    m_addFiles->setText(tr("Add &files…"));
    m_addFolder->setText(tr("Add a f&older…"));
    m_join->setToolTip(tr("It is cleaned by a recipe and prepared like the other tables from the next run on. Undo takes it back (Ctrl+Z)."));
    m_addOther->setText(tr("From &elsewhere…"));
    m_addOther->setToolTip(tr("A table of another project at a version of it, or what a query to a database gives"));
    m_cancel->setText(tr("Cancel"));
    m_tablesCard->setHeading(tr("Tables"), tr("choose one to see what is in it"));
    nameRows();
    m_tablesView->setAccessibleName(tr("Tables"));
    m_tables->refreshTexts();
    m_findings->refreshTexts();
    m_schema->refreshTexts();
    fill();
}

void ImportPage::restyle()
{
    m_tables->refreshTexts();
    m_findings->refreshTexts();
}

} // namespace podium::ui
