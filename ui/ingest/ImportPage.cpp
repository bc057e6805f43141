#include "ui/ingest/ImportPage.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "core/base/Room.h"
#include "ui/base/QtLanguage.h"
#include "ui/ingest/TableModels.h"
#include "ui/models/TableSetup.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

constexpr int kRowsHeight = 420; // enough rows to scroll in

}

ImportPage::ImportPage(TableProfiles& profiles, QWidget* parent)
    : Page(parent), m_profiles(profiles), m_tables(new TablesModel(profiles, this)), m_findings(new FindingsModel(this)),
      m_schema(new SchemaModel(this)), m_tablesCard(new Card(this)), m_findingsCard(new Card(this)), m_schemaCard(new Card(this)),
      m_tablesView(new QTableView(this)), m_findingsView(new QTableView(this)), m_schemaView(new QTableView(this)),
      m_noFindings(newLabel("good", this, true)), m_rowsCard(new Card(this)),
      m_rows(new TableView(profiles.session().jobs(), profiles.session().files(), this)), m_next(newButton(this, true))
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
    m_tablesView->horizontalHeader()->setSectionResizeMode(TablesModel::Name, QHeaderView::Stretch); // long names are elided
    m_tablesView->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->setWordWrap(true);
    m_findingsView->horizontalHeader()->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    m_findingsView->horizontalHeader()->setStretchLastSection(false);
    m_findingsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tablesCard->body()->addWidget(m_tablesView);
    m_findingsCard->body()->addWidget(m_noFindings);
    m_findingsCard->body()->addWidget(m_findingsView);
    m_schemaCard->body()->addWidget(m_schemaView);
    m_rowsCard->body()->addWidget(m_rows);
    m_rows->setMinimumHeight(kRowsHeight);
    m_rowsCard->hide();
    actions()->addWidget(m_next);
    body()->addWidget(m_tablesCard);
    body()->addWidget(m_rowsCard);
    body()->addWidget(m_findingsCard);
    body()->addWidget(m_schemaCard);
    body()->addStretch();

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
    setSentence(overview());
    m_tables->update();
    fitHeight(*m_tablesView, 8);
    if (!m_tablesView->currentIndex().isValid() && m_tables->rowCount() > 0)
        m_tablesView->selectRow(0);
    fillTable();
}

QString ImportPage::overview() const
{
    const auto snapshot = m_profiles.session().snapshot();
    if (snapshot == nullptr || snapshot->tables.empty())
        return tr("The tables of the project, as they came.");
    qint64 rows = 0, errors = 0, others = 0;
    for (const project::TableInfo& table : snapshot->tables) {
        const TableProfile* profile = m_profiles.profile(table.name);
        if (profile == nullptr)
            return tr("%1 tables; they are being looked through…").arg(countText(static_cast<qint64>(snapshot->tables.size())));
        rows += profile->rows;
        errors += !profile->problem.empty();
        for (const ingest::Finding& finding : profile->findings)
            (finding.severity == Severity::Error ? errors : others) += 1;
    }
    QString text = tr("%1 tables with %2 rows, kept as they came.")
                       .arg(countText(static_cast<qint64>(snapshot->tables.size())), countText(rows));
    text += QLatin1Char(' ');
    if (errors > 0)
        text += tr("%1 serious findings and %2 others.").arg(countText(errors), countText(others));
    else
        text += others == 0   ? tr("Nothing odd was noticed while reading them.")
                : others == 1 ? tr("One finding while reading them, not a serious one.")
                              : tr("%1 findings while reading them, none serious.").arg(countText(others));
    return text;
}

QString ImportPage::dialectText(const TableProfile& profile) const
{
    const char separator = profile.dialect.separator;
    const QString between = separator == '\t' ? tr("tab") : quoted(QString(QLatin1Char(separator)));
    const QString encoding = [&] {
        switch (profile.dialect.encoding) {
        case ingest::Encoding::Utf8: return QStringLiteral("UTF-8");
        case ingest::Encoding::Utf16Le:
        case ingest::Encoding::Utf16Be: return QStringLiteral("UTF-16");
        case ingest::Encoding::Latin1: break;
        }
        return QStringLiteral("Latin-1");
    }();
    return tr("separator %1, %2").arg(between, encoding);
}

void ImportPage::fillTable()
{
    const project::TableInfo* table = m_tables->table(m_tablesView->currentIndex().row());
    const TableProfile* profile = table == nullptr ? nullptr : m_profiles.profile(table->name);
    m_findingsCard->setVisible(profile != nullptr);
    m_schemaCard->setVisible(profile != nullptr && !profile->schema.fields.empty());
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
            m_rowsCard->show();
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
