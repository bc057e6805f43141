#include "ui/quality/QualityReviews.h"

#include <algorithm>

#include "core/cleaning/NameDecisions.h"
#include "core/project/ReviewFile.h"
#include "core/project/QualityReport.h"
#include "core/project/TableImport.h"
#include "core/project/TableReview.h"

namespace podium::ui {

namespace {

constexpr std::uint64_t kUnasked = 64u << 20; // bytes of tables that are looked through without being asked

std::uint64_t sizeOf(const ProjectSnapshot& snapshot)
{
    std::uint64_t size = 0;
    for (const project::TableInfo& table : snapshot.tables)
        size += table.size;
    return size;
}

bool isImported(const ProjectSnapshot& snapshot, const std::string& name)
{
    return std::any_of(snapshot.tables.begin(), snapshot.tables.end(), [&](const project::TableInfo& table) { return table.name == name; });
}

} // namespace

QualityReviews::QualityReviews(ProjectSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &ProjectSession::opened, this, [this] {
        m_reviews.clear();
        m_begun.clear();
        m_key = {};
        m_ready.clear();
        ++m_generation;
        m_state = State::NotYet;
        m_wanted = false;
        emit changed();
    });
    connect(&session, &ProjectSession::changed, this, &QualityReviews::update);
}

QualityReviews::Key QualityReviews::keyOf(const ProjectSnapshot& snapshot, const FileSystem& files)
{
    Key made;
    std::string& key = made.text;
    key = snapshot.root.string();
    if (const Json* target = findDotted(snapshot.params, "featurize.target"))
        key += target->dump();
    key += snapshot.project->file(cleaning::kAliasesPath).value_or(std::string());
    const Json* recipes = findDotted(snapshot.params, "clean.recipes");
    const auto recipeOf = [&](const std::string& name) {
        if (recipes == nullptr || !recipes->is_object() || !recipes->contains(name) || !(*recipes)[name].is_string())
            return std::string();
        const auto path = (*recipes)[name].get<std::string>();
        return path + snapshot.project->file(path).value_or(std::string());
    };
    const auto notesOf = [&](const std::string& name) {
        return snapshot.project->file(std::string(project::kQualityFolder) + "/" + name + ".yaml").value_or(std::string());
    };
    for (const project::TableInfo& table : snapshot.tables) {
        key += "\n" + table.name + " " + table.md5;
        if (const auto stat = files.stat(snapshot.root / table.path))
            key += " " + std::to_string(stat->size) + " " + std::to_string(stat->modifiedNs);
        key += recipeOf(table.name);
        key += notesOf(table.name);
    }
    for (const auto& [name, path] : snapshot.cleanedTables())
        if (const auto stat = isImported(snapshot, name) ? std::nullopt : files.stat(snapshot.root / path)) {
            key += "\n" + name + " " + std::to_string(stat->size) + " " + std::to_string(stat->modifiedNs) + recipeOf(name) + notesOf(name);
            made.harmonised.push_back(name);
        }
    return made;
}

QualityReviews::Review QualityReviews::review(const std::string& table) const
{
    const auto it = m_reviews.find(table);
    return it == m_reviews.end() ? nullptr : it->second;
}

QualityReviews::Review QualityReviews::begun(const std::string& table) const
{
    const auto it = m_begun.find(table);
    return it == m_begun.end() ? nullptr : it->second;
}

std::vector<std::string> QualityReviews::tables() const
{
    std::vector<std::string> names;
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return names;
    for (const project::TableInfo& table : snapshot->tables)
        names.push_back(table.name);
    names.insert(names.end(), m_key.harmonised.begin(), m_key.harmonised.end()); // counted from the first on, whether or not they are ready
    return names;
}

void QualityReviews::want()
{
    if (m_wanted)
        return;
    m_wanted = true;
    update();
}

QualityReviews::Counts QualityReviews::counts() const
{
    Counts counts;
    for (const auto& [name, review] : m_reviews) {
        counts.errors += static_cast<int>(project::openFindings(*review, Severity::Error)) + (review->problem.empty() ? 0 : 1);
        counts.warnings += static_cast<int>(project::openFindings(*review, Severity::Warning));
        counts.notes += static_cast<int>(project::openFindings(*review, Severity::Note));
    }
    return counts;
}

void QualityReviews::update()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr || snapshot->tables.empty())
        return;
    if (!m_wanted && sizeOf(*snapshot) > kUnasked)
        return;
    // What the reviews depend on is read first, so that a change of something else lets them be.
    m_session.jobs().start<Key>(
        {PODIUM_TEXT("ui.quality.key", "See whether tables have changed"), "quality.key", JobPolicy::LatestOnly, false},
        [snapshot, &files = m_session.files()](JobContext&) { return keyOf(*snapshot, files); },
        [this, snapshot](const std::shared_ptr<const Key>& key) {
            if (snapshot->project != (m_session.snapshot() ? m_session.snapshot()->project : nullptr) || (key->text == m_key.text && m_state != State::Failed))
                return;
            m_key = *key;
            m_ready.clear();
            start({});
        });
}

void QualityReviews::goOn()
{
    if (m_state == State::Stopped || m_state == State::Failed)
        start(m_ready);
}

void QualityReviews::start(const std::vector<std::string>& known)
{
    m_state = State::Working;
    m_begun.clear();
    const int generation = ++m_generation;
    emit changed();
    using Reviews = std::vector<std::string>;
    JobRequest request{PODIUM_TEXT("ui.quality.review", "Look through the tables for what is wrong"), "quality.review", JobPolicy::LatestOnly,
                       sizeOf(*m_session.snapshot()) > kUnasked};
    request.again = [this] { goOn(); };
    m_session.jobs().start<Reviews>(
        std::move(request),
        [this, generation, known, project = m_session.snapshot()->project](JobContext& job) {
            Reviews tables = known;
            project::ReviewOptions options;
            options.known = known;
            options.onTable = [&](const project::TableReview& review) {
                if (review.isWhole)
                    tables.push_back(review.table);
                QMetaObject::invokeMethod(
                    this,
                    [this, generation, shared = std::make_shared<const project::TableReview>(review)] { take(generation, shared); },
                    Qt::QueuedConnection);
            };
            options.onColumns = [&](const project::TableReview& begun) {
                QMetaObject::invokeMethod(
                    this,
                    [this, generation, shared = std::make_shared<const project::TableReview>(begun)] { takeColumns(generation, shared); },
                    Qt::QueuedConnection);
            };
            try {
                (void)project->reviewAll(options, job);
            } catch (const Error& error) { // the runner tells nobody of a cancellation
                if (error.code() == ErrorCode::Cancelled)
                    QMetaObject::invokeMethod(this, [this, generation] { end(generation, State::Stopped); }, Qt::QueuedConnection);
                throw;
            }
            return tables;
        },
        [this, generation](const std::shared_ptr<const Reviews>& tables) {
            if (generation != m_generation)
                return;
            std::erase_if(m_reviews, [&](const auto& entry) {
                return std::find(tables->begin(), tables->end(), entry.first) == tables->end();
            });
            end(generation, State::Done);
        },
        [this, generation](const Error&) { end(generation, State::Failed); });
}

void QualityReviews::end(int generation, State state)
{
    if (generation != m_generation)
        return;
    m_state = state;
    m_begun.clear();
    emit changed();
}

void QualityReviews::takeColumns(int generation, Review begun)
{
    if (generation != m_generation || !isWorking() || m_reviews.contains(begun->table))
        return;
    m_begun[begun->table] = std::move(begun);
    emit columnsCame();
}

void QualityReviews::take(int generation, Review review)
{
    if (generation != m_generation)
        return;
    if (review->isWhole)
        m_ready.push_back(review->table);
    m_begun.erase(review->table);
    m_reviews[review->table] = std::move(review);
    emit changed();
}

} // namespace podium::ui
