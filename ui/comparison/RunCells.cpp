#include "ui/comparison/RunCells.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QCoreApplication>
#include <QDateTime>

#include "core/evaluation/Evaluation.h"
#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/MetricFormula.h"
#include "ui/pipeline/ChoiceWords.h"

namespace podium::ui {

namespace {

using Kind = RunColumn::Kind;

struct RunCells
{
    Q_DECLARE_TR_FUNCTIONS(podium::ui::RunCells)
};

const evaluation::MetricInfo* metricInfo(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    const auto it = std::find_if(all.begin(), all.end(), [&](const evaluation::MetricInfo& m) { return m.id == metric; });
    return it == all.end() ? nullptr : &*it;
}

const Parameter* parameterInfo(const ProjectSnapshot& snapshot, const std::string& key)
{
    const Parameter* best = nullptr;
    for (const StageView& stage : snapshot.stages)
        for (const Parameter* parameter : stage.parameters)
            if (key == parameter->key || key.starts_with(parameter->key + "."))
                best = parameter;
    return best;
}

Column columnOf(const RunColumn& column, const std::vector<project::Experiment>& runs, const std::vector<std::size_t>& rows)
{
    const auto fill = [&](ColumnType type, auto append) {
        ColumnBuilder builder(type, static_cast<std::int64_t>(rows.size()));
        for (const std::size_t row : rows)
            append(builder, runs[row]);
        return builder.finish();
    };
    const auto texts = [&](auto text) {
        return fill(ColumnType::Text, [&](ColumnBuilder& builder, const project::Experiment& run) { builder.appendText(text(run)); });
    };
    const auto reals = [&](auto number) {
        return fill(ColumnType::Real, [&](ColumnBuilder& builder, const project::Experiment& run) {
            const std::optional<double> value = number(run);
            value ? builder.appendReal(*value) : builder.appendMissing();
        });
    };
    switch (column.kind) {
    case Kind::Name: return texts([](const auto& run) { return run.name; });
    case Kind::Star: return texts([](const auto& run) { return std::string(project::isStarred(run) ? "★" : ""); });
    case Kind::State: return texts([](const auto& run) { return std::string(tracking::name(run.status)); });
    case Kind::Note: return texts([](const auto& run) { return project::noteOf(run); });
    case Kind::Duration: return reals([](const auto& run) { return run.seconds; });
    case Kind::Created:
        return texts([](const auto& run) {
            return QDateTime::fromMSecsSinceEpoch(run.createdMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString();
        });
    case Kind::Value: break;
    }
    const std::string& key = column.key.key;
    if (column.isMetric())
        return reals([&](const auto& run) { return metricOf(run, key); });
    if (!column.isParameter())
        return texts([&](const auto& run) { return project::tagOf(run, key).value_or(std::string()); });
    const bool numbers = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
        const Json* value = parameterOf(runs[row], key);
        return value == nullptr || value->is_null() || value->is_number();
    });
    if (numbers)
        return reals([&](const auto& run) {
            const Json* value = parameterOf(run, key);
            return value != nullptr && value->is_number() ? std::optional(value->template get<double>()) : std::nullopt;
        });
    return texts([&](const auto& run) {
        const Json* value = parameterOf(run, key);
        return value == nullptr || value->is_null() ? std::string() : tracking::paramText(*value);
    });
}

} // namespace

QString metricLabel(const std::string& metric)
{
    return worded(metricText(metric));
}

QString metricInSentence(const std::string& metric)
{
    QString label = metricLabel(metric);
    if (label.size() > 1 && label[1].isLower())
        label[0] = label[0].toLower();
    return label;
}

Text metricText(const std::string& metric)
{
    const evaluation::MetricInfo* info = metricInfo(metric);
    return info == nullptr ? Text{PODIUM_TEXT("ui.name", "{name}"), {{"name", metric}}} : Text(info->label);
}

QString metricHelp(const std::string& metric)
{
    const evaluation::MetricInfo* info = metricInfo(metric);
    if (info == nullptr)
        return {};
    const QString formula = metricFormula(metric);
    return formula.isEmpty() ? worded(info->help) : QStringLiteral("%1\n= %2").arg(worded(info->help), formula);
}

QString parameterLabel(const ProjectSnapshot& snapshot, const std::string& key)
{
    return worded(parameterText(snapshot, key));
}

Text parameterText(const ProjectSnapshot& snapshot, const std::string& key)
{
    const Parameter* best = parameterInfo(snapshot, key);
    if (best == nullptr)
        return Text{PODIUM_TEXT("ui.name", "{name}"), {{"name", key}}};
    if (key == best->key)
        return best->label;
    return Text{PODIUM_TEXT("ui.parameterPart", "{parameter}: {part}"), {{"parameter", best->label}, {"part", key.substr(best->key.size() + 1)}}};
}

QString parameterValueText(const ProjectSnapshot& snapshot, const std::string& key, const Json& value)
{
    const Parameter* parameter = parameterInfo(snapshot, key);
    return ui::parameterValueText(parameter != nullptr && parameter->key == key ? parameter : nullptr, value);
}

QString groupTitle(const RunGroup& group, const ProjectSnapshot& snapshot)
{
    QStringList parts{fromUtf8(group.dataset), (group.validationRows == 1 ? RunCells::tr("%1 validation row") : RunCells::tr("%1 validation rows")).arg(countText(group.validationRows))};
    for (const auto& [key, value] : group.distinct)
        parts.append(QStringLiteral("%1: %2").arg(parameterLabel(snapshot, key), parameterValueText(snapshot, key, value)));
    return parts.join(QStringLiteral(" · "));
}

QString runColumnTitle(const RunColumn& column, const ProjectSnapshot& snapshot)
{
    switch (column.kind) {
    case Kind::Name: return RunCells::tr("Run");
    case Kind::Star: return QStringLiteral("★");
    case Kind::State: return RunCells::tr("State");
    case Kind::Note: return RunCells::tr("Note");
    case Kind::Duration: return RunCells::tr("Duration");
    case Kind::Created: return RunCells::tr("Created");
    case Kind::Value: break;
    }
    if (column.isMetric()) // the one long name is short over a column
        return column.key.key == "roc_auc" ? RunCells::tr("ROC AUC") : metricLabel(column.key.key);
    return column.isParameter() ? parameterLabel(snapshot, column.key.key) : fromUtf8(column.key.key);
}

QString runColumnHelp(const RunColumn& column, const ProjectSnapshot& snapshot)
{
    switch (column.kind) {
    case Kind::Star: return RunCells::tr("Starred runs: click a star, or press S on the chosen runs");
    case Kind::Value: break;
    default: return {};
    }
    if (column.isMetric())
        return metricHelp(column.key.key);
    if (!column.isParameter())
        return RunCells::tr("Tag %1").arg(fromUtf8(column.key.key));
    const Parameter* info = parameterInfo(snapshot, column.key.key);
    return info == nullptr ? fromUtf8(column.key.key) : QStringLiteral("%1\n%2").arg(worded(info->help), fromUtf8(column.key.key));
}

bool isNumeric(const RunColumn& column)
{
    return column.isMetric() || column.isParameter() || column.kind == Kind::Duration;
}

QString runStateText(tracking::RunStatus status)
{
    switch (status) {
    case tracking::RunStatus::Running: return RunCells::tr("▶ running");
    case tracking::RunStatus::Scheduled: return RunCells::tr("❚❚ waiting");
    case tracking::RunStatus::Finished: return RunCells::tr("✓ finished");
    case tracking::RunStatus::Failed: return RunCells::tr("✕ failed");
    case tracking::RunStatus::Killed: return RunCells::tr("✕ stopped");
    }
    return {};
}

QString entryText(const project::EntryProgress& entry)
{
    using State = project::EntryProgress::State;
    switch (entry.state) {
    case State::Waiting: return RunCells::tr("❚❚ waiting");
    case State::Failed: return RunCells::tr("✕ failed");
    case State::Done: return RunCells::tr("✓ finished");
    case State::Running: break;
    }
    const QString running = RunCells::tr("▶ running, %1").arg(percentText(entry.fraction));
    return entry.step.empty() ? running : QStringLiteral("%1 · %2").arg(running, worded(entry.step));
}

QString runCellText(const RunColumn& column, const project::Experiment& run)
{
    switch (column.kind) {
    case Kind::Name: return fromUtf8(run.name);
    case Kind::Star: return project::isStarred(run) ? QStringLiteral("★") : QStringLiteral("☆");
    case Kind::State: return runStateText(run.status);
    case Kind::Note: return fromUtf8(project::noteOf(run)).simplified();
    case Kind::Duration: return run.seconds ? secondsText(*run.seconds) : QStringLiteral("–");
    case Kind::Created: return momentText(run.createdMs);
    case Kind::Value: break;
    }
    if (column.isMetric())
        return realText(metricOf(run, column.key.key));
    if (!column.isParameter())
        return fromUtf8(project::tagOf(run, column.key.key).value_or(std::string()));
    const Json* value = parameterOf(run, column.key.key);
    return value == nullptr ? QString() : valueText(*value);
}

QVariant runCellSortValue(const RunColumn& column, const project::Experiment& run)
{
    switch (column.kind) {
    case Kind::Duration: return run.seconds ? QVariant(*run.seconds) : QVariant();
    case Kind::Created: return QVariant(static_cast<qlonglong>(run.createdMs));
    case Kind::Value: break;
    default: return runCellText(column, run);
    }
    if (column.isMetric()) {
        const std::optional<double> value = metricOf(run, column.key.key);
        return value ? QVariant(*value) : QVariant();
    }
    const Json* value = column.isParameter() ? parameterOf(run, column.key.key) : nullptr;
    return value != nullptr && value->is_number() ? QVariant(value->get<double>()) : QVariant(runCellText(column, run));
}

QString deltaText(const std::string& metric, const project::Experiment& run, const project::Experiment& baseline)
{
    const std::optional<double> value = metricOf(run, metric), other = metricOf(baseline, metric);
    if (!value || !other)
        return {};
    const double delta = *value - *other;
    if (std::abs(delta) < 0.0005) // as the three digits shown say
        return QStringLiteral("±0");
    return (delta > 0 ? QStringLiteral("+") : QStringLiteral("−")) + realText(std::abs(delta));
}

std::vector<std::string> runTableTitles(const std::vector<RunColumn>& columns, const ProjectSnapshot& snapshot)
{
    std::vector<std::string> titles;
    std::set<std::string> taken;
    const auto add = [&](const QString& title, const std::string& id) {
        std::string name = title.toStdString();
        if (!taken.insert(name).second)
            taken.insert(name += " (" + id + ")");
        titles.push_back(std::move(name));
    };
    for (const RunColumn& column : columns) {
        add(column.kind == Kind::Duration ? RunCells::tr("Duration (s)") : runColumnTitle(column, snapshot), column.id());
        if (column.kind == Kind::Name)
            add(RunCells::tr("Dataset"), "dataset");
    }
    return titles;
}

Table runsAsTable(const RunList& list, const std::vector<RunColumn>& columns, std::vector<std::string> titles,
                  const std::vector<std::size_t>& rows)
{
    std::vector<Column> cells;
    for (const RunColumn& column : columns) {
        cells.push_back(columnOf(column, list.runs(), rows));
        if (column.kind != Kind::Name)
            continue;
        ColumnBuilder datasets(ColumnType::Text, static_cast<std::int64_t>(rows.size()));
        for (const std::size_t row : rows)
            datasets.appendText(list.runs()[row].dataset);
        cells.push_back(datasets.finish());
    }
    return Table(std::move(titles), std::move(cells));
}

} // namespace podium::ui
