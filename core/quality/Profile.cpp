#include "core/quality/Profile.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "core/base/ThreadPool.h"

namespace podium::quality {
namespace {

Json numberJson(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json figuresJson(const NumberFigures& figures)
{
    Json json;
    json["count"] = figures.count;
    json["zeros"] = figures.zeros;
    json["negatives"] = figures.negatives;
    json["infinite"] = figures.infinite;
    json["mean"] = numberJson(figures.mean);
    json["deviation"] = numberJson(figures.deviation);
    json["minimum"] = figures.minimum;
    json["quantile_05"] = figures.quantile05;
    json["quartile_1"] = figures.quartile1;
    json["median"] = figures.median;
    json["quartile_3"] = figures.quartile3;
    json["quantile_95"] = figures.quantile95;
    json["maximum"] = figures.maximum;
    json["histogram"] = {{"from", figures.histogram.from},
                         {"to", figures.histogram.to},
                         {"counts", figures.histogram.counts}};
    const Outliers& outliers = figures.outliers;
    json["outliers"] = {{"low_fence", numberJson(outliers.lowFence)},
                        {"high_fence", numberJson(outliers.highFence)},
                        {"beyond_fences", outliers.beyondFences},
                        {"beyond_robust_z", outliers.beyondRobustZ},
                        {"extreme", outliers.extreme},
                        {"extreme_rows", outliers.extremeRows}};
    return json;
}

/// Hands on what is ready in the order of the columns, whatever the order in which they become ready.
class InOrder
{
public:
    InOrder(const std::vector<ColumnProfile>& columns, const ProfileOptions& options, JobContext& job)
        : m_columns(columns)
        , m_options(options)
        , m_job(job)
        , m_ready(columns.size())
    {
    }

    void done(std::size_t index)
    {
        const std::lock_guard lock(m_mutex);
        m_ready[index] = true;
        for (; m_next < m_ready.size() && m_ready[m_next]; ++m_next)
            if (m_options.onColumn)
                m_options.onColumn(m_next, m_columns[m_next]);
        m_job.progress(static_cast<double>(m_next) / static_cast<double>(m_ready.size()));
    }

private:
    const std::vector<ColumnProfile>& m_columns;
    const ProfileOptions& m_options;
    JobContext& m_job;
    std::mutex m_mutex;
    std::vector<bool> m_ready;
    std::size_t m_next = 0;
};

} // namespace

double ColumnProfile::topShare() const
{
    return frequent.empty() ? 0
                            : static_cast<double>(frequent.front().count) / static_cast<double>(rows - missing);
}

Json ColumnProfile::toJson() const
{
    Json json;
    json["name"] = name;
    json["type"] = podium::name(type);
    json["rows"] = rows;
    json["missing"] = missing;
    json["missing_share"] = missingShare();
    json["distinct"] = distinct;
    json["frequent"] = Json::array();
    for (const ValueCount& each : frequent)
        json["frequent"].push_back({{"value", each.value}, {"count", each.count}});
    if (!lowest.empty())
        json["range"] = {lowest, highest};
    json["constant"] = constant();
    json["near_constant"] = nearConstant();
    if (type == ColumnType::Text) {
        json["blanks_around"] = blanksAround;
        json["shortest"] = shortest;
        json["longest"] = longest;
    }
    if (forms) {
        Json counts = {{"placeholder", forms->placeholders}};
        for (std::size_t i = 0; i < kNumberForms; ++i)
            if (forms->counts[i] > 0)
                counts[std::string(numberFormId(static_cast<NumberForm>(i)))] = forms->counts[i];
        json["number_forms"] = std::move(counts);
        json["numbers_as_text"] = forms->mostlyNumbers();
    }
    if (numbers)
        json["numbers"] = figuresJson(*numbers);
    return json;
}

const ColumnProfile* TableProfile::column(std::string_view name) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ColumnProfile& each) { return each.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Json TableProfile::toJson() const
{
    Json json;
    json["rows"] = rows;
    json["missing"] = missing;
    json["target"] = target.empty() ? Json() : Json(target);
    json["columns"] = Json::array();
    std::vector<std::string> names;
    for (const ColumnProfile& each : columns) {
        Json column = each.toJson();
        column["share_of_missing"] =
            missing == 0 ? 0.0 : static_cast<double>(each.missing) / static_cast<double>(missing);
        json["columns"].push_back(std::move(column));
        names.push_back(each.name);
    }
    json["associations"] = associations.toJson();
    json["row_patterns"] = patterns.toJson(names);
    return json;
}

TableProfile profileTable(const Table& table, const ProfileOptions& options, JobContext& job)
{
    TableProfile profile;
    profile.rows = table.rowCount();
    profile.target = table.indexOf(options.target) ? options.target : std::string();
    profile.columns.resize(table.columnCount());
    JobContext perColumn = job.part(0, 0.5);
    InOrder order(profile.columns, options, perColumn);
    job.pool().parallelFor(table.columnCount(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            profile.columns[i] = profileColumn(table, i);
            order.done(i);
        }
    });
    for (const ColumnProfile& column : profile.columns)
        profile.missing += column.missing;
    JobContext patterns = job.part(0.5, 0.7);
    profile.patterns = rowPatterns(table, patterns);
    job.progress(0.7);
    const std::vector<std::int64_t> rows = spacedRows(table.rowCount(), options.pairRows);
    std::vector<CodedColumn> coded(table.columnCount());
    job.pool().parallelFor(coded.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            coded[i] = codedColumn(table.column(i), rows);
    });
    JobContext pairs = job.part(0.8, 1);
    profile.associations = associations(table.names(), coded, pairs);
    job.progress(1);
    return profile;
}

} // namespace podium::quality
