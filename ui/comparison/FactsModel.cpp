#include "ui/comparison/FactsModel.h"

#include <algorithm>
#include <functional>
#include <set>


#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr std::size_t kShortId = 10; // enough to tell one from another; in full when pointed at

std::string number(const Json& object, const char* key)
{
    return object.is_object() && object.contains(key) && object[key].is_number_integer()
               ? countText(object[key].get<qint64>()).toStdString()
               : std::string();
}

} // namespace

FactsModel::FactsModel(Content content, QObject* parent) : ColumnTableModel(parent), m_content(content) {}

void FactsModel::setRuns(std::vector<project::Experiment> runs, const Facts& facts, const project::ModelThresholds& thresholds)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_all.clear();
    fill(facts, thresholds);
    for (Row& row : m_all) { // what names a run is never the same, and tells of no difference
        const bool identity = row.kind == Kind::Commit || row.kind == Kind::Made || row.kind == Kind::Seconds;
        const auto& compared = row.inFull.empty() ? row.shown : row.inFull;
        row.differs = !identity && std::any_of(compared.begin(), compared.end(), [&](const auto& value) { return value != compared.front(); });
    }
    std::stable_partition(m_all.begin(), m_all.end(), [](const Row& row) { return row.differs; });
    takeRows();
    endResetModel();
}

void FactsModel::fill(const Facts& facts, const project::ModelThresholds& thresholds)
{
    using Of = std::function<std::string(const project::Experiment&, const project::RunFacts&)>;
    const auto add = [&](Kind kind, const std::string& name, const Of& shown, const Of& inFull = {}) {
        Row row{kind, name, {}, {}, false};
        for (const project::Experiment& run : m_runs) {
            const auto known = facts.find(run.id);
            row.shown.push_back(known == facts.end() ? std::string() : shown(run, *known->second));
            if (inFull)
                row.inFull.push_back(known == facts.end() ? std::string() : inFull(run, *known->second));
        }
        m_all.push_back(std::move(row));
    };
    if (m_content == Content::Data) {
        std::set<std::string> tables;
        for (const project::Experiment& run : m_runs)
            if (const auto known = facts.find(run.id); known != facts.end())
                for (const project::TableFacts& table : known->second->tables)
                    tables.insert(table.name);
        for (const std::string& name : tables) {
            const auto of = [name](const project::RunFacts& all, bool full) {
                for (const project::TableFacts& table : all.tables)
                    if (table.name == name)
                        return (table.rows ? countText(*table.rows).toStdString() : std::string("–")) + " · " +
                               (full ? table.md5 + " · " + table.source : table.md5.substr(0, kShortId));
                return std::string();
            };
            add(Kind::Table, name, [of](const auto&, const auto& all) { return of(all, false); }, [of](const auto&, const auto& all) { return of(all, true); });
        }
        for (const char* part : {"train", "validation", "test"})
            add(Kind::Rows, part, [part](const auto& run, const auto&) { return number(run.rows, part); });
        add(Kind::Labels, {}, [](const auto&, const auto& all) { return all.validation.substr(0, kShortId); },
            [](const auto&, const auto& all) { return all.validation; });
        return;
    }
    add(Kind::Files, {}, [](const auto&, const auto& all) {
        std::string files;
        for (const std::string& file : all.changedFiles)
            files += (files.empty() ? "" : ", ") + file;
        return files;
    });
    add(Kind::Model, {}, [](const auto&, const auto& all) { return all.model.substr(0, kShortId); },
        [](const auto&, const auto& all) { return all.model; });
    // Not that of the facts: it may have been chosen since they were read.
    const auto threshold = [&thresholds](const project::RunFacts& all, bool full) {
        const auto kept = thresholds.find(all.model);
        if (kept == thresholds.end())
            return std::string();
        const QString value = realText(kept->second.value);
        const auto& costs = kept->second.costs;
        return (full && costs ? tr("%1, the cheapest where a false positive costs %2 and a false negative %3")
                                    .arg(value, realText(costs->falsePositive), realText(costs->falseNegative))
                              : value)
            .toStdString();
    };
    add(Kind::Threshold, {}, [threshold](const auto&, const auto& all) { return threshold(all, false); },
        [threshold](const auto&, const auto& all) { return threshold(all, true); });
    add(Kind::Baseline, {}, [](const auto&, const auto& all) { return all.baseline.substr(0, kShortId); },
        [](const auto&, const auto& all) { return all.baseline; });
    add(Kind::Commit, {}, [](const auto&, const auto& all) { return all.commit.substr(0, kShortId); },
        [](const auto&, const auto& all) { return all.commit; });
    add(Kind::Version, {}, [](const auto&, const auto& all) { return all.version; });
    add(Kind::System, {}, [](const auto&, const auto& all) { return all.system; });
    add(Kind::Threads, {}, [](const auto&, const auto& all) { return all.threads; });
    add(Kind::Made, {}, [](const auto& run, const auto&) {
        return momentText(run.createdMs).toStdString();
    });
    add(Kind::Seconds, {}, [](const auto& run, const auto&) { return run.seconds ? realText(*run.seconds, 2).toStdString() : std::string(); });
}

void FactsModel::showOnlyDiffering(bool only)
{
    beginResetModel();
    m_onlyDiffering = only;
    takeRows();
    endResetModel();
}

void FactsModel::takeRows()
{
    m_rows.clear();
    for (const Row& row : m_all)
        if (row.differs || !m_onlyDiffering || m_runs.size() < 2)
            m_rows.push_back(row);
}

QString FactsModel::label(const Row& row) const
{
    switch (row.kind) {
    case Kind::Table: return tr("Table %1: rows, MD5").arg(fromUtf8(row.name));
    case Kind::Rows:
        return row.name == "train" ? tr("Training rows") : row.name == "validation" ? tr("Validation rows") : tr("Test rows");
    case Kind::Labels: return tr("Validation labels, MD5");
    case Kind::Commit: return tr("Commit");
    case Kind::Baseline: return tr("Started from commit");
    case Kind::Files: return tr("Changed files");
    case Kind::Made: return tr("Made");
    case Kind::Seconds: return tr("Duration (s)");
    case Kind::Version: return tr("Podium");
    case Kind::System: return tr("System");
    case Kind::Model: return tr("Model, MD5");
    case Kind::Threshold: return tr("Threshold of the model");
    case Kind::Threads: break;
    }
    return tr("Threads");
}

QVariant FactsModel::cell(int row, int column, int role) const
{
    const Row& r = m_rows[static_cast<std::size_t>(row)];
    if (role == Qt::BackgroundRole)
        return r.differs && m_runs.size() > 1 ? QVariant(Theme::color(ColorRole::Selection)) : QVariant();
    if (column == 0)
        return role == Qt::DisplayRole ? QVariant(label(r)) : QVariant();
    const auto run = static_cast<std::size_t>(column - 1);
    const std::string& shown = r.shown[run];
    if (role == Qt::DisplayRole)
        return shown.empty() ? QStringLiteral("–") : fromUtf8(shown);
    if (role == Qt::ToolTipRole)
        return fromUtf8(r.inFull.empty() ? shown : r.inFull[run]);
    return {};
}

QString FactsModel::title(int column) const
{
    if (column == 0)
        return m_content == Content::Data ? tr("Data") : tr("Code and environment");
    return fromUtf8(m_runs[static_cast<std::size_t>(column - 1)].name);
}

} // namespace podium::ui
