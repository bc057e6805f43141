#include "core/project/TableVersions.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <queue>
#include <set>

#include "core/base/Error.h"
#include "core/project/CommitState.h"
#include "core/project/RawTables.h"
#include "core/project/TableApproval.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

namespace {

constexpr const char* kTrailer = "Podium-";
constexpr const char* kImported = "Podium-Imported: "; // "ROWS TABLE"; one line a table

std::int64_t numberIn(const std::string& text)
{
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

/// Fills what the message of an operation's commit tells.
void readMessage(const std::string& message, const std::string& table, TableVersion& version)
{
    std::map<std::string, std::string> trailers;
    std::string body;
    std::size_t start = 0;
    bool first = true;
    while (start < message.size()) {
        const std::size_t end = std::min(message.find('\n', start), message.size());
        const std::string line = message.substr(start, end - start);
        start = end + 1;
        if (first) {
            version.summary = line;
            first = false;
        } else if (line.starts_with(kImported)) {
            const std::string what = line.substr(std::string_view(kImported).size());
            const std::size_t blank = std::min(what.find(' '), what.size());
            if (const std::int64_t rows = numberIn(what.substr(0, blank)); rows >= 0 && what.substr(std::min(blank + 1, what.size())) == table) {
                version.operation = "import";
                version.counts = versioning::TableCounts{rows, 0, 0, rows};
            }
        } else if (const auto colon = line.find(": "); line.starts_with(kTrailer) && colon != std::string::npos) {
            trailers[line.substr(0, colon)] = line.substr(colon + 2);
        } else {
            body += line + "\n";
        }
    }
    while (body.ends_with('\n'))
        body.pop_back();
    version.why = body.substr(std::min(body.find_first_not_of('\n'), body.size()));
    if (trailers["Podium-Table"] != table)
        return;
    version.operation = trailers["Podium-Operation"];
    version.detail = trailers["Podium-Detail"];
    versioning::TableCounts counts;
    counts.added = numberIn(trailers["Podium-Rows-Added"]);
    counts.removed = numberIn(trailers["Podium-Rows-Removed"]);
    counts.changed = numberIn(trailers["Podium-Rows-Changed"]);
    counts.rows = numberIn(trailers["Podium-Rows"]);
    if (counts.added >= 0 && counts.removed >= 0 && counts.changed >= 0 && counts.rows >= 0)
        version.counts = counts;
}

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

Json TableVersion::toJson() const
{
    Json json = {{"version", number}, {"commit", commit}, {"who", who},         {"email", email},
                 {"time_ms", timeMs}, {"operation", operation}, {"summary", summary}, {"why", why},
                 {"detail", detail}, {"restored", restored}};
    json["rows"] = counts ? counts->toJson() : Json();
    json["content"] = content;
    json["review"] = review.toJson();
    json["names"] = names;
    return json;
}

std::string tableDvcPath(const std::string& table) { return rawPath(table) + ".dvc"; }
std::string tableSchemaPath(const std::string& table) { return std::string(kRawFolder) + "/" + table + ".schema.json"; }

std::string importTrailer(const std::string& table, std::int64_t rows)
{
    return kImported + std::to_string(rows) + " " + oneLine(table) + "\n";
}

std::string tableMessage(const std::string& subject, const std::string& why, const std::string& table,
                         const std::string& operation, const std::string& detail,
                         const versioning::TableCounts& counts)
{
    std::string message = oneLine(subject) + "\n\n";
    if (!why.empty())
        message += why + "\n\n";
    message += "Podium-Table: " + oneLine(table) + "\nPodium-Operation: " + operation + "\n";
    if (!detail.empty())
        message += "Podium-Detail: " + oneLine(detail) + "\n";
    return message + "Podium-Rows-Added: " + std::to_string(counts.added) +
           "\nPodium-Rows-Removed: " + std::to_string(counts.removed) +
           "\nPodium-Rows-Changed: " + std::to_string(counts.changed) + "\nPodium-Rows: " + std::to_string(counts.rows) + "\n";
}

TableVersions::TableVersions(ProjectContext& context, const versioning::GitRepository& git)
    : m_context(context)
    , m_git(git)
    , m_prefix(pathInRepository(git, context.layout.root()))
{
}

std::optional<StoredTable> TableVersions::at(const std::string& commit, const std::string& table) const
{
    StoredTable stored;
    const std::string path = tableDvcPath(table);
    auto text = m_git.fileAt(commit, m_prefix + path);
    if (!text)
        return std::nullopt;
    stored.dvcText = std::move(*text);
    stored.schemaText = m_git.fileAt(commit, m_prefix + tableSchemaPath(table));
    for (const versioning::DvcOutput& output : versioning::parseDvcFile(stored.dvcText, path))
        if (output.path == rawPath(table)) {
            stored.object = output.object;
            return stored;
        }
    return std::nullopt;
}

std::optional<StoredTable> TableVersions::inWorkTree(const std::string& table) const
{
    const std::string path = tableDvcPath(table);
    const auto text = m_context.workTree.read(path);
    if (!text)
        return std::nullopt;
    StoredTable stored{*text, m_context.workTree.read(tableSchemaPath(table)), {}};
    for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, path))
        if (output.path == rawPath(table))
            stored.object = output.object;
    return stored;
}

std::vector<TableVersion> TableVersions::history(const std::string& table) const
{
    std::vector<TableVersion> versions;
    const auto head = m_git.head();
    if (!head)
        return versions;
    const TableApproval approval(m_context);
    std::map<std::string, std::optional<StoredTable>> states;
    const auto stateOf = [&](const std::string& commit) -> const std::optional<StoredTable>& {
        auto found = states.find(commit);
        if (found == states.end()) {
            std::optional<StoredTable> state;
            try {
                state = at(commit, table);
            } catch (const Error&) {
                // A commit whose file cannot be read is no version; others still are.
            }
            found = states.emplace(commit, std::move(state)).first;
        }
        return found->second;
    };
    std::map<std::string, std::vector<std::string>> names;
    for (const char* prefix : {"refs/tags/", "refs/heads/"})
        for (const auto& [name, target] : m_git.references(prefix))
            if (const auto commit = m_git.resolve(name))
                names[*commit].push_back(name.substr(std::string(prefix).size()));

    // Newest first, a commit before its parents.
    const auto older = [](const versioning::Commit& a, const versioning::Commit& b) { return a.author.seconds < b.author.seconds; };
    std::priority_queue<versioning::Commit, std::vector<versioning::Commit>, decltype(older)> open(older);
    std::set<std::string> seen{*head};
    open.push(m_git.commit(*head));
    while (!open.empty()) {
        const versioning::Commit commit = open.top();
        open.pop();
        const std::optional<StoredTable>& state = stateOf(commit.id);
        const bool isNew = state && std::all_of(commit.parents.begin(), commit.parents.end(),
                                                [&](const std::string& parent) { return stateOf(parent) != state; });
        if (isNew) {
            TableVersion version;
            version.commit = commit.id;
            version.who = commit.author.name;
            version.email = commit.author.email;
            version.timeMs = commit.author.seconds * 1000;
            version.names = names[commit.id];
            version.content = state->object.md5;
            version.review = approval.of(table, version.content);
            readMessage(commit.message, table, version);
            versions.push_back(std::move(version));
        }
        for (const std::string& parent : commit.parents)
            if (seen.insert(parent).second)
                open.push(m_git.commit(parent));
    }
    for (std::size_t i = 0; i < versions.size(); ++i)
        versions[i].number = static_cast<std::int64_t>(versions.size() - i);
    for (TableVersion& version : versions)
        if (version.operation == "restore")
            for (const TableVersion& source : versions)
                if (version.detail.starts_with("from " + source.commit))
                    version.restored = source.number;
    return versions;
}

std::string TableVersions::resolve(const std::string& table, const std::string& revision) const
{
    if (revision.empty() || revision == "HEAD") {
        if (const auto head = m_git.head())
            return *head;
    } else if (const std::int64_t number = numberIn(revision); number > 0 && revision.size() < 6) {
        for (const TableVersion& version : history(table))
            if (version.number == number)
                return version.commit;
    }
    if (const auto commit = m_git.resolve(revision))
        return *commit;
    throw Error(ErrorCode::NotFound,
                {PODIUM_TEXT("project.noVersion", "The table {table} has no version {version}."),
                 {{"table", table}, {"version", revision}}},
                {},
                {PODIUM_TEXT("project.noVersionHint", "\"podium data history {table}\" lists its versions."), {{"table", table}}});
}

StoredTable TableVersions::require(const std::string& commit, const std::string& table) const
{
    if (auto stored = at(commit, table))
        return std::move(*stored);
    if (inWorkTree(table) && commit == m_git.head())
        throw Error(ErrorCode::Conflict,
                    {PODIUM_TEXT("project.noVersionYet", "The table {table} has no version yet."), {{"table", table}}}, rawPath(table),
                    {PODIUM_TEXT("project.noVersionYetHint", "Keep it as the first one: podium data record {table}."), {{"table", table}}});
    throw Error(ErrorCode::NotFound,
                {PODIUM_TEXT("project.noTableThere", "There is no table {table} in this version of the project."), {{"table", table}}},
                rawPath(table), PODIUM_TEXT("project.noTableThereHint", "\"podium check\" shows the tables that there are."));
}

versioning::TableContent TableVersions::content(const StoredTable& stored, const std::string& table, JobContext& job) const
{
    std::optional<versioning::TableSchema> schema;
    if (stored.schemaText)
        schema = versioning::TableSchema::parse(*stored.schemaText, tableSchemaPath(table));
    return versioning::readContent(m_context.objects, stored.object, schema, rawPath(table), job);
}

versioning::TableContent TableVersions::present(const std::string& table, const std::optional<versioning::TableSchema>& schema,
                                                JobContext& job) const
{
    const std::string path = rawPath(table);
    const Path place = m_context.layout.at(path);
    const auto stat = m_context.files.stat(place);
    if (!stat)
        throw Error(ErrorCode::NotFound, {PODIUM_TEXT("project.tableGone", "The file of the table {table} is not there."), {{"table", table}}},
                    path, PODIUM_TEXT("project.tableGoneHint", "Restore a version of it: podium data restore TABLE VERSION."));
    std::vector<versioning::DirectoryEntry> listing;
    if (stat->kind != FileStat::Kind::Directory)
        listing.push_back({std::string(), m_context.hashes.hash(path).value_or(versioning::ObjectId{}).md5});
    else
        for (const Path& file : m_context.files.listTree(place))
            listing.push_back({file.generic_string(), m_context.hashes.hash(path + "/" + file.generic_string()).value_or(versioning::ObjectId{}).md5});
    return versioning::readContent(
        listing, [&](const std::string& name) { return m_context.files.read(name.empty() ? place : place / name); }, schema,
        path, job);
}

} // namespace podium::project
