#include "core/cleaning/RecipePreview.h"

#include <algorithm>
#include <unordered_map>

namespace podium::cleaning {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 8192;

/// The table before and after a step, row by row.
class Difference
{
public:
    Difference(const Table& before, const Table& after)
        : m_before(before)
        , m_after(after)
    {
        for (const std::string& name : after.names())
            m_columns.push_back({name, before.indexOf(name) ? PreviewColumn::Fate::Kept : PreviewColumn::Fate::Added});
        for (const std::string& name : before.names())
            if (!after.indexOf(name))
                m_columns.push_back({name, PreviewColumn::Fate::Dropped});
        for (const PreviewColumn& column : m_columns) {
            m_beforeIndex.push_back(before.indexOf(column.name));
            m_afterIndex.push_back(after.indexOf(column.name));
        }
        m_afterRow.reserve(static_cast<std::size_t>(after.rowCount()));
        for (std::int64_t row = 0; row < after.rowCount(); ++row)
            m_afterRow.emplace(after.rowId(row), row);
    }

    const std::vector<PreviewColumn>& columns() const { return m_columns; }

    bool touches(std::int64_t row) const
    {
        const auto found = m_afterRow.find(m_before.rowId(row));
        if (found == m_afterRow.end())
            return true;
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            if (isChanged(c, row, found->second))
                return true;
        return false;
    }

    PreviewRow row(std::int64_t row) const
    {
        PreviewRow shown;
        shown.rowId = m_before.rowId(row);
        const auto found = m_afterRow.find(shown.rowId);
        shown.dropped = found == m_afterRow.end();
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            PreviewCell cell;
            if (m_beforeIndex[c])
                cell.before = m_before.column(*m_beforeIndex[c]).asText(row);
            if (!shown.dropped && m_afterIndex[c])
                cell.after = m_after.column(*m_afterIndex[c]).asText(found->second);
            cell.changed = !shown.dropped && isChanged(c, row, found->second);
            shown.cells.push_back(std::move(cell));
        }
        return shown;
    }

private:
    /// A column that goes is told by its head, not by each of its cells.
    bool isChanged(std::size_t column, std::int64_t before, std::int64_t after) const
    {
        if (!m_afterIndex[column])
            return false;
        if (!m_beforeIndex[column])
            return true;
        const Column& a = m_before.column(*m_beforeIndex[column]);
        const Column& b = m_after.column(*m_afterIndex[column]);
        if (a.isMissing(before) || b.isMissing(after))
            return a.isMissing(before) != b.isMissing(after);
        if (a.type() == b.type() && a.type() == ColumnType::Integer)
            return a.integer(before) != b.integer(after);
        return a.asText(before) != b.asText(after);
    }

    const Table& m_before;
    const Table& m_after;
    std::vector<PreviewColumn> m_columns;
    std::vector<std::optional<std::size_t>> m_beforeIndex, m_afterIndex;
    std::unordered_map<std::int64_t, std::int64_t> m_afterRow; ///< by row id
};

void showRows(RecipePreview& preview, const Table& before, const Table& after, std::size_t mostRows, JobContext& job)
{
    const Difference difference(before, after);
    preview.columns = difference.columns();
    std::vector<std::int64_t> shown;
    for (std::int64_t row = 0; row < before.rowCount(); ++row) {
        if (row % kRowsBetweenLooks == 0)
            job.checkCancelled();
        if (!difference.touches(row))
            continue;
        ++preview.rowsTouched;
        if (shown.size() < mostRows)
            shown.push_back(row);
    }
    for (std::int64_t row = 0; shown.empty() && row < std::min<std::int64_t>(before.rowCount(), static_cast<std::int64_t>(mostRows)); ++row)
        preview.rows.push_back(difference.row(row));
    for (const std::int64_t row : shown)
        preview.rows.push_back(difference.row(row));
}

} // namespace

RecipePreview previewRecipe(const Table& raw, const Recipe& recipe, std::optional<std::size_t> step, std::size_t mostRows,
                            const std::string& where, JobContext& job)
{
    RecipePreview preview;
    Table before = raw, after = raw, current = raw;
    for (std::size_t i = 0; i < recipe.steps().size(); ++i) {
        job.checkCancelled();
        try {
            CleaningStep done = cleanStep(current, recipe, i, where, job);
            if (step && *step == i) {
                before = current;
                after = done.table;
            }
            current = std::move(done.table);
            preview.reports.push_back(std::move(done.report));
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            preview.error = error;
            preview.failed = i;
            break;
        }
    }
    if (!step)
        after = current;
    // The rows of a step that could not be tried are those that came to it.
    if (step && *step >= preview.reports.size())
        before = after = current;
    showRows(preview, before, after, mostRows, job);
    return preview;
}

} // namespace podium::cleaning
