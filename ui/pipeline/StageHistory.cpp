#include "ui/pipeline/StageHistory.h"

#include <algorithm>

#include <QHeaderView>
#include <QTableView>

#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/pipeline/ChoiceWords.h"

namespace podium::ui {

namespace {

constexpr int kMostShown = 8;

/// The parameters that decide what comes out of a stage: its own and those of all stages before it.
std::vector<const Parameter*> parametersUpTo(const ProjectSnapshot& snapshot, const StageView& stage)
{
    std::vector<const Parameter*> parameters;
    std::vector<const StageView*> seen{&stage};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        parameters.insert(parameters.end(), seen[i]->parameters.begin(), seen[i]->parameters.end());
        for (const std::string& name : seen[i]->upstream)
            if (const StageView* before = snapshot.stage(name); before != nullptr && std::find(seen.begin(), seen.end(), before) == seen.end())
                seen.push_back(before);
    }
    return parameters;
}

/// The sections of params.yaml that they stand in: the first words of their keys.
std::vector<std::string> sectionsOf(const std::vector<const Parameter*>& parameters)
{
    std::vector<std::string> sections;
    for (const Parameter* parameter : parameters)
        if (std::string section = parameter->key.substr(0, parameter->key.find('.') + 1);
            std::find(sections.begin(), sections.end(), section) == sections.end())
            sections.push_back(std::move(section));
    return sections;
}

} // namespace

void StageHistoryModel::setSnapshot(const std::shared_ptr<const ProjectSnapshot>& snapshot, const std::string& stage)
{
    beginResetModel();
    m_rows.clear();
    const StageView* view = snapshot == nullptr ? nullptr : snapshot->stage(stage);
    if (view != nullptr) {
        m_metric = snapshot->sheet.rankedBy(project::kRankingMetric);
        m_metricLabel = {};
        for (const evaluation::MetricInfo& info : evaluation::metrics())
            if (info.id == m_metric)
                m_metricLabel = info.label;
        const std::vector<const Parameter*> parameters = parametersUpTo(*snapshot, *view);
        const std::vector<std::string> sections = sectionsOf(parameters);
        for (const project::Experiment& experiment : snapshot->experiments) {
            if (m_rows.size() == kMost)
                break;
            Row row{experiment.id, experiment.name, experiment.createdMs, {}, std::nullopt};
            for (const auto& [key, value] : experiment.params) {
                const bool own = std::any_of(sections.begin(), sections.end(), [&](const std::string& s) { return key.starts_with(s); });
                const Json* present = snapshot->params.is_object() ? findDotted(snapshot->params, key) : nullptr;
                if (!own || (present != nullptr && *present == value))
                    continue;
                const auto known = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter* p) { return p->key == key; });
                row.differences.push_back({known == parameters.end() ? nullptr : *known, key, value});
            }
            for (const auto& [id, value] : experiment.metrics)
                if (id == m_metric)
                    row.figure = value;
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

QString StageHistoryModel::differencesText(const Row& row) const
{
    QStringList parts;
    for (const Difference& difference : row.differences)
        parts.append(QStringLiteral("%1: %2").arg(difference.parameter == nullptr ? fromUtf8(difference.key) : worded(difference.parameter->label),
                                                  parameterValueText(difference.parameter, difference.value)));
    return parts.isEmpty() ? tr("as now") : parts.join(QStringLiteral("; "));
}

QVariant StageHistoryModel::cell(int row, int column, int role) const
{
    const Row& it = m_rows[static_cast<std::size_t>(row)];
    if (role == kKeyRole)
        return fromUtf8(it.id);
    if (role == Qt::ToolTipRole && column == Differences)
        return differencesText(it);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case When: return momentText(it.createdMs);
    case Run: return fromUtf8(it.name);
    case Differences: return differencesText(it);
    default: return realText(it.figure);
    }
}

QString StageHistoryModel::title(int column) const
{
    switch (column) {
    case When: return tr("When");
    case Run: return tr("Run");
    case Differences: return tr("Parameters up to this stage that differ");
    default: return worded(m_metricLabel);
    }
}

QString StageHistoryModel::titleTip(int column) const
{
    return column == Differences ? tr("Their values in that run; “as now” where all are those of the project.") : QString();
}

StageHistoryCard::StageHistoryCard(ProjectSession& session, std::string stage, Selection& selection, QWidget* parent)
    : Card(parent), m_session(session), m_stage(std::move(stage)), m_model(new StageHistoryModel(this)), m_view(new QTableView(this))
{
    m_view->setObjectName(QStringLiteral("stageHistory"));
    m_view->setModel(m_model);
    setUpTable(*m_view, {});
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* header = m_view->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(StageHistoryModel::Differences, QHeaderView::Stretch);
    body()->addWidget(m_view);
    connect(m_view, &QTableView::activated, this, [&selection](const QModelIndex& index) {
        selection.setRuns({index.data(kKeyRole).toString().toStdString()});
    });
    connect(&session, &ProjectSession::changed, this, &StageHistoryCard::fill);
    retranslate();
}

void StageHistoryCard::fill()
{
    m_model->setSnapshot(m_session.snapshot(), m_stage);
    setVisible(m_model->rowCount() > 0);
    fitHeight(*m_view, kMostShown);
}

void StageHistoryCard::retranslate()
{
    setHeading(tr("Earlier runs"), tr("a double click chooses the run"));
    m_view->setAccessibleName(tr("Earlier runs of this stage"));
    m_model->refreshTexts();
    fill();
}

} // namespace podium::ui
