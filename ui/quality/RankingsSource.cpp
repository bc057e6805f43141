#include "ui/quality/RankingsSource.h"

#include <algorithm>

#include "core/cleaning/NameDecisions.h"
#include "core/project/ProjectHarmonising.h"
#include "core/project/TableImport.h"

namespace podium::ui {

RankingsSource::RankingsSource(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &ProjectSession::opened, this, [this] {
        m_state = {};
        m_name.clear();
        m_working = false;
        emit changed();
    });
    connect(&session, &ProjectSession::changed, this, &RankingsSource::read);
}

void RankingsSource::want()
{
    if (m_wanted)
        return;
    m_wanted = true;
    read();
}

void RankingsSource::setName(const std::string& name)
{
    if (name == m_name)
        return;
    m_name = name;
    read();
}

std::string RankingsSource::keyOf(const ProjectSnapshot& snapshot, const std::string& name, FileSystem& files)
{
    std::string key = name;
    for (const project::TableInfo& table : snapshot.tables) {
        const auto stat = files.stat(snapshot.root / table.path);
        key += "|" + table.name + " " + table.md5 + " " + (stat ? std::to_string(stat->modifiedNs) + " " + std::to_string(stat->size) : "-");
    }
    const Path folder = snapshot.root / cleaning::kHarmonisedFolder;
    if (files.exists(folder))
        for (const std::string& file : files.list(folder))
            key += "|" + file + "\n" + files.readIfExists(folder / file).value_or(std::string());
    if (const Json* tables = snapshot.params.is_object() ? findDotted(snapshot.params, "harmonise.tables") : nullptr)
        key += "|" + tables->dump();
    return key;
}

void RankingsSource::read()
{
    const auto snapshot = m_session.snapshot();
    if (!m_wanted || snapshot == nullptr)
        return;
    m_working = true;
    m_session.jobs().start<State>(
        {PODIUM_TEXT("ui.readRankings", "Look at the rankings beside each other"), "rankings", JobPolicy::LatestOnly, false},
        [snapshot, before = m_state, wanted = m_name, &files = m_session.files()](JobContext& job) {
            State state;
            state.key = keyOf(*snapshot, wanted, files);
            if (state.key == before.key)
                return before;
            state.rankings = std::make_shared<const comparison::RankingSet>(snapshot->project->harmonised().rankings(job));
            state.names = snapshot->project->harmonised().names();
            if (state.names.empty())
                return state;
            const bool isThere = std::find(state.names.begin(), state.names.end(), wanted) != state.names.end();
            try {
                state.view = std::make_shared<const project::HarmonisedView>(
                    snapshot->project->harmonised().view(isThere ? wanted : state.names.front(), job));
            } catch (const Error& error) { // the page says why; the explorer works on
                if (error.code() == ErrorCode::Cancelled)
                    throw;
                state.problem = error.text();
            }
            return state;
        },
        [this, snapshot](const std::shared_ptr<const State>& state) {
            m_working = false;
            if (m_session.snapshot() == nullptr || m_session.snapshot()->project != snapshot->project)
                return;
            m_state = *state;
            emit changed();
        },
        [this](const Error&) { // the activity log says why
            m_working = false;
            emit changed();
        });
}

} // namespace podium::ui
