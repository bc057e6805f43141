#include "ui/ingest/TableImporter.h"

#include <algorithm>
#include <set>

#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr auto kLane = "tables.plan";

std::vector<std::pair<std::string, std::string>> presentTables(const ProjectSession& session)
{
    std::vector<std::pair<std::string, std::string>> tables;
    if (session.snapshot() != nullptr)
        for (const project::TableInfo& table : session.snapshot()->tables)
            tables.emplace_back(table.name, table.md5);
    return tables;
}

/// Ticked without being asked: all that can be imported and would not stop the next run.
bool isWanted(const project::PlannedTable& table) { return table.importable() && !table.foreseen; }

} // namespace

TableImporter::TableImporter(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &ProjectSession::opened, this, [this] {
        m_report.reset();
        m_error.reset();
        clear();
    });
    connect(&session, &ProjectSession::closed, this, &TableImporter::clear);
    connect(&session, &ProjectSession::changed, this, &TableImporter::watchProject);
    connect(&session, &ProjectSession::activityChanged, this, [this] {
        if (m_state != State::Importing || m_session.isWorking())
            return;
        m_state = State::Ready; // it failed: the activity log says why
        emit changed();
    });
}

void TableImporter::start(std::vector<project::ImportSource> sources)
{
    QStringList names;
    for (const project::ImportSource& source : sources)
        names.append(fromUtf8(Path(source.place).filename().string()));
    plan(names, [sources = std::move(sources)](const project::Project& project, JobContext& job) { return project.planImport(sources, {}, job); });
}

void TableImporter::startAgain(const std::vector<std::string>& tables)
{
    QStringList names;
    for (const std::string& table : tables)
        names.append(fromUtf8(table));
    plan(names, [tables](const project::Project& project, JobContext& job) { return project.planAgain(tables, job); });
}

void TableImporter::plan(const QStringList& names, Planning planning)
{
    if (!m_session.isOpen() || m_state == State::Importing || names.isEmpty())
        return;
    clear();
    m_state = State::Reading;
    m_error.reset();
    m_report.reset();
    m_sourceNames = names.size() <= 3 ? names.join(QStringLiteral(", ")) : QStringLiteral("%1, %2, …").arg(names[0], names[1]);
    m_present = presentTables(m_session);
    m_planning = m_session.jobs().start<project::ImportPlan>(
        {PODIUM_TEXT("ui.planImport", "Look at the tables to import"), kLane, JobPolicy::LatestOnly, true},
        [project = m_session.snapshot()->project, planning = std::move(planning)](JobContext& job) { return planning(*project, job); },
        [this](const std::shared_ptr<const project::ImportPlan>& plan) { take(*plan); },
        [this](const Error& error) {
            clear();
            if (error.code() != ErrorCode::Cancelled)
                m_error = error;
            emit changed();
        });
    emit changed();
}

void TableImporter::take(const project::ImportPlan& plan)
{
    if (m_state != State::Reading)
        return;
    for (const project::PlannedTable& table : plan.tables)
        m_entries.push_back({std::make_shared<const project::PlannedTable>(table), isWanted(table), false});
    m_findings = plan.findings;
    m_state = State::Ready;
    emit changed();
}

void TableImporter::setChosen(int index, bool chosen)
{
    Entry& entry = m_entries.at(static_cast<std::size_t>(index));
    entry.chosen = chosen && entry.table->importable();
    emit changed();
}

void TableImporter::setChoice(int index, const project::ImportChoice& choice)
{
    Entry& entry = m_entries.at(static_cast<std::size_t>(index));
    if (choice.name == entry.table->choice.name && choice.layout == entry.table->choice.layout)
        return;
    auto table = std::make_shared<project::PlannedTable>(*entry.table);
    table->choice = choice;
    table->name = choice.name.empty() ? table->source->name : choice.name;
    entry.table = std::move(table);
    entry.stale = true;
    readAgain();
}

/// All that is stale, since a newer reading takes the place of one that runs.
void TableImporter::readAgain()
{
    using Read = std::vector<std::pair<std::size_t, project::PlannedTable>>;
    std::vector<std::pair<std::size_t, std::shared_ptr<const project::PlannedTable>>> asked;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].stale)
            asked.emplace_back(i, m_entries[i].table);
    if (asked.empty() || !m_session.isOpen())
        return;
    m_session.jobs().start<Read>(
        {PODIUM_TEXT("ui.planImport", "Look at the tables to import"), kLane, JobPolicy::LatestOnly, false},
        [project = m_session.snapshot()->project, asked](JobContext& job) {
            Read read;
            for (const auto& [index, table] : asked)
                read.emplace_back(index, project->planTable(*table, table->choice, job));
            return read;
        },
        [this](const std::shared_ptr<const Read>& read) {
            for (const auto& [index, table] : *read) {
                if (index >= m_entries.size() || m_entries[index].table->source != table.source)
                    continue; // of sources before these
                Entry& entry = m_entries[index];
                const bool wasImportable = entry.table->importable();
                entry.table = std::make_shared<const project::PlannedTable>(table);
                entry.stale = false;
                // What becomes importable is wanted; what the user left out stays out.
                entry.chosen = table.importable() && (entry.chosen || (!wasImportable && isWanted(table)));
            }
            emit changed();
        });
    emit changed();
}

void TableImporter::watchProject()
{
    auto present = presentTables(m_session);
    if (m_state != State::Ready || present == m_present)
        return;
    m_present = std::move(present);
    for (Entry& entry : m_entries)
        entry.stale = true;
    readAgain();
}

void TableImporter::importChosen()
{
    if (!canImport())
        return;
    std::vector<project::PlannedTable> tables;
    bool read = false;
    for (const Entry& entry : m_entries)
        if (entry.chosen) {
            tables.push_back(*entry.table);
            read = read || !entry.table->stage.empty();
        }
    m_state = State::Importing;
    m_session.importTables(std::move(tables), [this, read](const project::ImportReport& report) {
        clear();
        m_report = report;
        m_needsRun = read;
        emit changed();
    });
    emit changed();
}

void TableImporter::cancel()
{
    if (m_state == State::Importing)
        return;
    if (m_state == State::Reading)
        m_session.jobs().cancel(m_planning);
    clear();
    emit changed();
}

void TableImporter::clear()
{
    const bool was = m_state != State::Empty || m_error || m_report;
    m_state = State::Empty;
    m_entries.clear();
    m_findings.clear();
    m_sourceNames.clear();
    m_needsRun = false;
    if (was)
        emit changed();
}

int TableImporter::chosenCount() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.chosen; }));
}

QString TableImporter::doubleName() const
{
    std::set<std::string> names;
    for (const Entry& entry : m_entries)
        if (entry.chosen && !names.insert(entry.table->name).second)
            return fromUtf8(entry.table->name);
    return {};
}

bool TableImporter::canImport() const
{
    const bool stale = std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return entry.stale; });
    return m_state == State::Ready && !stale && chosenCount() > 0 && doubleName().isEmpty() && !m_session.isWorking();
}

} // namespace podium::ui
