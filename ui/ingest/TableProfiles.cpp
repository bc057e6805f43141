#include "ui/ingest/TableProfiles.h"

#include <algorithm>

#include "core/project/TableImport.h"

namespace podium::ui {

TableProfiles::TableProfiles(ProjectSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_profiles(std::make_shared<Profiles>())
{
    connect(&session, &ProjectSession::opened, this, [this] { m_profiles = std::make_shared<Profiles>(); });
    connect(&session, &ProjectSession::changed, this, &TableProfiles::update);
}

const TableProfile* TableProfiles::profile(const std::string& table) const
{
    const auto it = m_profiles->find(table);
    return it == m_profiles->end() ? nullptr : &it->second.profile;
}

void TableProfiles::update()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || snapshot->tables.empty()) {
        emit changed();
        return;
    }
    JobRequest request{PODIUM_TEXT("ui.readTables", "Look through the tables"), "tables", JobPolicy::LatestOnly, false};
    m_session.jobs().start<Profiles>(
        std::move(request),
        [snapshot, known = m_profiles, &files = m_session.files()](JobContext& job) {
            Profiles profiles;
            for (const project::TableInfo& table : snapshot->tables) {
                const Path path = snapshot->root / table.path;
                Known entry;
                try {
                    entry.stat = files.stat(path);
                    if (const auto it = known->find(table.name); it != known->end() && it->second.stat == entry.stat && entry.stat) {
                        profiles.insert(*it);
                        continue;
                    }
                    ingest::CsvResult read = ingest::readCsv(files, path, {}, job);
                    entry.profile.rows = read.table.rowCount();
                    entry.profile.schema = read.table.schema();
                    entry.profile.dialect = read.dialect;
                    entry.profile.findings = std::move(read.findings);
                    std::stable_sort(entry.profile.findings.begin(), entry.profile.findings.end(),
                                     [](const ingest::Finding& a, const ingest::Finding& b) { return a.severity > b.severity; });
                } catch (const Error& error) {
                    if (error.code() == ErrorCode::Cancelled)
                        throw;
                    entry.profile.problem = error.text();
                }
                profiles[table.name] = std::move(entry);
            }
            return profiles;
        },
        [this](std::shared_ptr<const Profiles> profiles) {
            m_profiles = std::move(profiles);
            emit changed();
        });
}

} // namespace podium::ui
