#pragma once
// The reviews of the project's tables, made in the background whenever tables, recipes or notes have changed; each table is there as
// soon as it was looked through.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/project/TableReview.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

/// GUI thread only.
class QualityReviews : public QObject
{
    Q_OBJECT
public:
    using Review = std::shared_ptr<const project::TableReview>;

    explicit QualityReviews(ProjectSession& session, QObject* parent = nullptr);

    ProjectSession& session() const { return m_session; }
    /// Null while it was not looked through. What is shown may be of the state before the last change until isWorking() ends.
    Review review(const std::string& table) const;
    /// The columns so far of a large table of which nothing else is known yet; else null.
    Review begun(const std::string& table) const;
    /// The imported tables, then the harmonised ones that were made.
    std::vector<std::string> tables() const;
    enum class State {
        NotYet,  ///< nothing was looked through
        Working,
        Stopped, ///< by the user, before all were looked through
        Failed,  ///< the activity log says why
        Done
    };
    State state() const { return m_state; }
    bool isWorking() const { return m_state == State::Working; }
    /// After Stopped or Failed: looks through what is left.
    void goOn();
    /// Large tables are looked through only when someone wants to see it.
    void want();
    bool isWanted() const { return m_wanted; }

    struct Counts
    {
        int errors = 0, warnings = 0, notes = 0; ///< open ones
    };
    Counts counts() const;

signals:
    void changed();
    void columnsCame(); ///< of a table that is begun()

private:
    struct Key
    {
        std::string text;                    ///< of what the reviews are made from: differs where that does
        std::vector<std::string> harmonised; ///< that were made
    };
    static Key keyOf(const ProjectSnapshot& snapshot, const FileSystem& files); ///< blocking
    void update();
    /// Those whose reviews are `known` are not looked through again.
    void start(const std::vector<std::string>& known);
    void end(int generation, State state);
    void take(int generation, Review review);
    void takeColumns(int generation, Review begun);

    ProjectSession& m_session;
    std::map<std::string, Review> m_reviews;
    std::map<std::string, Review> m_begun;
    Key m_key;              ///< of what the reviews are made from, or being made
    std::vector<std::string> m_ready; ///< made from what m_key stands for
    int m_generation = 0;   ///< of the reviewing job; what an earlier one still tells is dropped
    State m_state = State::NotYet;
    bool m_wanted = false;
};

} // namespace podium::ui
