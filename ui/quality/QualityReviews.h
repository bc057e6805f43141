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
    /// The imported tables, then the harmonised ones that were made.
    std::vector<std::string> tables() const;
    bool isWorking() const { return m_working; }
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

private:
    void update();
    void start(const std::string& key);
    void take(int generation, Review review);

    ProjectSession& m_session;
    std::map<std::string, Review> m_reviews;
    std::string m_key;      ///< of what the reviews are made from, or being made
    int m_generation = 0;   ///< of the reviewing job; what an earlier one still tells is dropped
    bool m_working = false;
    bool m_wanted = false;
};

} // namespace podium::ui
