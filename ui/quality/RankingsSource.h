#pragma once
// What the rankings page shows: the project's rankings beside each other and its harmonised table as it would be made now. Read in the
// background, again only where tables, descriptions or decisions have changed.
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/comparison/RankingSet.h"
#include "core/project/Harmonising.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// GUI thread only.
class RankingsSource : public QObject
{
    Q_OBJECT
public:
    using Set = std::shared_ptr<const comparison::RankingSet>;
    using View = std::shared_ptr<const project::HarmonisedView>;

    explicit RankingsSource(ProjectSession& session, QObject* parent = nullptr);

    ProjectSession& session() const { return m_session; }
    void want(); ///< from now on it is kept up to date
    bool isWorking() const { return m_working; }
    const Set& rankings() const { return m_state.rankings; } ///< null until it was read
    const View& view() const { return m_state.view; }        ///< null where the project has no harmonised table
    const std::vector<std::string>& names() const { return m_state.names; } ///< of the harmonised tables
    const Text& problem() const { return m_state.problem; }  ///< why the harmonised table cannot be made
    void setName(const std::string& name); ///< which of several is looked at

signals:
    void changed();

private:
    struct State
    {
        std::string key; ///< of what it was made from
        Set rankings;
        View view;
        std::vector<std::string> names;
        Text problem;
    };
    void read();
    static std::string keyOf(const ProjectSnapshot& snapshot, const std::string& name, FileSystem& files);

    ProjectSession& m_session;
    State m_state;
    std::string m_name;
    bool m_wanted = false;
    bool m_working = false;
};

} // namespace podium::ui
