#include "ui/comparison/RunPlotsPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunCells.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"
#include "ui/project/KeptChoices.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

namespace {

using comparison::Quantity;

constexpr int kByRun = -1; // in place of a quantity
constexpr int kMostOfBox = 260; // pixels of a box of quantities
constexpr int kLow = 320; // of the panel, up to which each line of controls is taken from the plot
constexpr int kMargin = 12, kBoxFrame = 44; // around the words of a box
constexpr int kNameWidth = 8; // letters that a box of quantities shows at least
const QString kWish = QStringLiteral("wish");

} // namespace

RunPlotsPanel::RunPlotsPanel(EvaluationSource& source, Selection& selection, QWidget* parent)
    : Panel(parent), m_source(source), m_session(source.session()), m_selection(selection), m_empty(newLabel("secondary", this, true)),
      m_tools(new QWidget(this)), m_kind(new QComboBox(m_tools)), m_axes(newButton(m_tools)), m_axesMenu(new QMenu(this)),
      m_xLabel(newLabel("secondary", m_tools)), m_x(new QComboBox(m_tools)), m_yLabel(newLabel("secondary", m_tools)), m_y(new QComboBox(m_tools)),
      m_rows(new QComboBox(m_tools)), m_filter(newLabel("secondary", this, true)), m_choose(newButton(this)), m_all(newButton(this)),
      m_head(new QHBoxLayout), m_chipsLine(new QHBoxLayout), m_chips(new RunChips(this)), m_plot(new CurvePlot([&selection](const std::string& run) { return selection.style(run); }, this)),
      m_kept(new KeptChoices(m_session, QStringLiteral("runPlots"), this))
{
    setUpTools();
    auto* filter = new QHBoxLayout;
    filter->setContentsMargins(12, 0, 12, 0);
    filter->addWidget(m_filter, 1);
    filter->addWidget(m_choose);
    filter->addWidget(m_all);
    m_head->setContentsMargins(0, 0, 12, 0);
    m_head->addWidget(m_tools, 1);
    m_chipsLine->setContentsMargins(12, 0, 12, 0);
    m_chipsLine->addWidget(m_chips);
    m_empty->setContentsMargins(12, 8, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_empty);
    layout->addLayout(m_head);
    layout->addLayout(filter);
    layout->addLayout(m_chipsLine);
    layout->addWidget(m_plot, 1);
    layout->addStretch();

    connect(m_kept, &KeptChoices::opened, this, [this] {
        m_wish = wishOf(m_kept->text(kWish));
        m_selection.setKept({});
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(static_cast<int>(m_wish.kind));
    });
    m_kept->bind(*m_plot, QStringLiteral("view"));
    connect(&m_session, &ProjectSession::changed, this, &RunPlotsPanel::layOut);
    connect(&m_session, &ProjectSession::closed, this, [this] {
        m_selection.setKept({});
        show(nullptr);
    });
    connect(&m_selection, &Selection::runsChanged, this, &RunPlotsPanel::layOut);
    connect(&m_selection, &Selection::keptChanged, this, [this] { // taken back in the run table
        if (!m_selection.kept() && !m_wish.brushes.empty())
            clearBrush(-1);
    });
    connect(&m_selection, &Selection::stylesChanged, this, [this] { show(m_plotted); });
    connect(&m_source, &EvaluationSource::changed, this, &RunPlotsPanel::showChips);
    connect(&m_source, &EvaluationSource::hiddenChanged, this, &RunPlotsPanel::showChips);
    connect(m_chips, &RunChips::toggled, this, [this](const std::string& run) { m_source.setHidden(run, !m_source.isHidden(run)); });
    connect(m_plot, &CurvePlot::brushed, this, &RunPlotsPanel::brush);
    connect(m_plot, &CurvePlot::brushCleared, this, &RunPlotsPanel::clearBrush);
    connect(m_plot, &CurvePlot::runClicked, this, &RunPlotsPanel::toggle);
    connect(m_plot, &CurvePlot::takenBack, this, [this] { m_selection.setRuns(m_before); });
    connect(m_all, &QPushButton::clicked, this, [this] { clearBrush(-1); });
    connect(m_choose, &QPushButton::clicked, this, [this] {
        std::vector<std::string> runs; // those chosen before keep their place
        const auto& kept = m_plotted->kept;
        for (const std::string& run : m_selection.runs())
            if (kept && kept->contains(run))
                runs.push_back(run);
        for (const project::Experiment& run : m_session.snapshot()->experiments)
            if (kept && kept->contains(run.id) && !m_selection.contains(run.id))
                runs.push_back(run.id);
        m_selection.setRuns(std::move(runs));
    });
    retranslate();
    layOut();
}

void RunPlotsPanel::setUpTools()
{
    m_kind->setObjectName(QStringLiteral("runPlotKind"));
    m_axes->setObjectName(QStringLiteral("runPlotAxes"));
    m_x->setObjectName(QStringLiteral("runPlotX"));
    m_y->setObjectName(QStringLiteral("runPlotY"));
    m_rows->setObjectName(QStringLiteral("runPlotRows"));
    m_filter->setObjectName(QStringLiteral("runPlotFilter"));
    m_choose->setObjectName(QStringLiteral("runPlotChoose"));
    m_all->setObjectName(QStringLiteral("runPlotAll"));
    m_axes->setMenu(m_axesMenu);
    m_xLabel->setBuddy(m_x);
    m_yLabel->setBuddy(m_y);
    for (int kind = 0; kind < 3; ++kind)
        m_kind->addItem(QString());
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QComboBox* box : {m_x, m_y, m_rows}) { // long names are cut in the box, never the panel widened
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kNameWidth);
    }
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(12, 6, 12, 0);
    tools->addWidget(m_kind);
    tools->addWidget(m_axes);
    tools->addWidget(m_yLabel);
    tools->addWidget(m_y, 2);
    tools->addWidget(m_xLabel);
    tools->addWidget(m_x, 2);
    tools->addWidget(m_rows, 4);
    tools->addStretch(); // only what is left when all have what they need
    for (QComboBox* box : {m_x, m_y})
        box->setMaximumWidth(kMostOfBox);
    connect(m_axesMenu, &QMenu::aboutToShow, this, &RunPlotsPanel::fillAxes);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_wish.kind = static_cast<RunPlotWish::Kind>(kind);
        m_plot->resetView();
        layOut();
    });
    connect(m_x, &QComboBox::activated, this, [this](int index) {
        const int place = m_x->itemData(index).toInt();
        m_wish.barsByRun = place == kByRun;
        if (place != kByRun)
            m_wish.x = m_plotted->quantities[static_cast<std::size_t>(place)];
        m_plot->resetView();
        layOut();
    });
    connect(m_y, &QComboBox::activated, this, [this](int index) {
        m_wish.y = m_plotted->quantities[static_cast<std::size_t>(m_y->itemData(index).toInt())];
        m_plot->resetView();
        layOut();
    });
    connect(m_rows, &QComboBox::activated, this, [this](int index) {
        m_wish.rows = m_rows->itemData(index).toString().toStdString();
        m_plot->resetView();
        layOut();
    });
}

void RunPlotsPanel::retranslate()
{
    m_kind->setItemText(0, tr("Parallel axes"));
    m_kind->setItemText(1, tr("Points"));
    m_kind->setItemText(2, tr("Bars"));
    m_kind->setAccessibleName(tr("How the runs are laid out"));
    m_axes->setText(tr("Axes"));
    m_axes->setAccessibleName(tr("Which axes are shown"));
    m_axes->setToolTip(tr("Which parameters and figures have an axis. In the plot: “[” and “]” filter from and up to the value that is read, Esc takes filters back."));
    m_xLabel->setText(tr("by"));
    m_x->setAccessibleName(tr("What stands across"));
    m_yLabel->setText(tr("Height"));
    m_y->setAccessibleName(tr("What stands upwards"));
    m_rows->setAccessibleName(tr("Runs of which validation rows"));
    m_rows->setToolTip(tr("Figures can only be measured by each other on the same validation rows."));
    m_all->setText(tr("Take the filter back"));
    show(m_plotted);
}

void RunPlotsPanel::restyle()
{
    m_chips->update();
}

void RunPlotsPanel::layOut()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr) {
        show(nullptr);
        return;
    }
    m_kept->keep(kWish, textOf(m_wish));
    const QPointer<RunPlotsPanel> self(this);
    m_session.jobs().start<RunPlotted>(
        {PODIUM_TEXT("ui.plotRuns", "Lay out the runs"), "runs.plot", JobPolicy::LatestOnly, false},
        [snapshot, chosen = m_selection.runs(), wish = m_wish](JobContext&) {
            return plotRuns(*snapshot, chosen, snapshot->sheet.rankedBy(project::kRankingMetric), wish);
        },
        [self](std::shared_ptr<const RunPlotted> plotted) {
            if (self != nullptr && self->m_session.isOpen())
                self->show(std::move(plotted));
        });
}

void RunPlotsPanel::show(std::shared_ptr<const RunPlotted> plotted)
{
    m_plotted = std::move(plotted);
    const bool any = m_plotted != nullptr && m_plotted->plot != nullptr;
    m_empty->setText(m_plotted != nullptr && m_plotted->shownGroup >= 0 && m_plotted->groups.size() > 1
                         ? tr("Only one run was judged on these rows. Choose others above, or run experiments.")
                         : tr("Here stand all runs by their parameters and figures, as soon as there are two. Run experiments, or a sweep of them."));
    m_empty->setVisible(!any);
    m_plot->setVisible(any);
    m_tools->setVisible(m_plotted != nullptr && !m_plotted->groups.empty());
    if (m_plotted != nullptr)
        showTools();
    showChips();
    const bool filtered = any && m_plotted->kept.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_filter, m_choose, m_all})
        widget->setVisible(filtered);
    if (m_missed && any && !filtered && m_wish.kind == RunPlotWish::Kind::Parallel) {
        m_filter->setVisible(true);
        m_filter->setText(tr("No run lies in the part that was brushed."));
    }
    if (filtered) {
        QStringList parts;
        for (const comparison::Brush& brush : m_wish.brushes)
            parts.append(worded(comparison::wording(brush)));
        m_filter->setText(tr("%1 of %2 runs: %3")
                              .arg(countText(static_cast<qint64>(m_plotted->keptRuns)), countText(static_cast<qint64>(m_plotted->allRuns)),
                                   parts.join(QStringLiteral("; "))));
        m_choose->setText(m_plotted->keptRuns == 1 ? tr("Choose it") : tr("Choose these %1").arg(countText(static_cast<qint64>(m_plotted->keptRuns))));
        m_choose->setEnabled(m_plotted->keptRuns > 0);
    }
    m_plot->setPlot(any ? m_plotted->plot : nullptr);
    m_plot->setBrushes(any ? m_plotted->brushes : CurvePlot::Brushes{});
    if (m_plotted != nullptr)
        m_selection.setKept(m_plotted->kept);
}

void RunPlotsPanel::showTools()
{
    const bool parallel = m_wish.kind == RunPlotWish::Kind::Parallel, any = m_plotted->plot != nullptr;
    m_axes->setVisible(parallel);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_yLabel, m_y, m_xLabel, m_x})
        widget->setVisible(!parallel);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_axes, m_y, m_x})
        widget->setEnabled(any);
    const bool bars = m_wish.kind == RunPlotWish::Kind::Bars;
    fillQuantities(*m_y, false, m_plotted->y);
    fillQuantities(*m_x, bars, bars && m_wish.barsByRun ? std::nullopt : m_plotted->x);
    fillRows();
    placeChips();
}

void RunPlotsPanel::fillQuantities(QComboBox& box, bool withRun, const std::optional<Quantity>& current)
{
    box.clear();
    if (withRun)
        box.addItem(tr("Run"), kByRun);
    for (std::size_t i = 0; i < m_plotted->quantities.size(); ++i) {
        const Quantity& quantity = m_plotted->quantities[i];
        box.addItem(worded(quantity.label), static_cast<int>(i));
        if (current && quantity.is(*current))
            box.setCurrentIndex(box.count() - 1);
    }
    box.setToolTip(box.currentText());
}

void RunPlotsPanel::fillRows()
{
    const auto snapshot = m_session.snapshot();
    m_rows->clear();
    m_rows->setVisible(m_plotted->groups.size() > 1);
    if (snapshot == nullptr || m_plotted->groups.size() < 2)
        return;
    m_rows->addItem(tr("Runs on all rows"), QString::fromLatin1(RunPlotWish::kAllRows));
    for (std::size_t group = 0; group < m_plotted->groups.size(); ++group)
        m_rows->addItem(groupTitle(m_plotted->groups[group], *snapshot), fromUtf8(m_plotted->groupIds[group]));
    m_rows->setCurrentIndex(m_plotted->shownGroup + 1);
}

void RunPlotsPanel::fillAxes()
{
    m_axesMenu->clear();
    if (m_plotted == nullptr)
        return;
    for (const Quantity& quantity : m_plotted->quantities) {
        QAction* action = m_axesMenu->addAction(worded(quantity.label));
        action->setCheckable(true);
        const auto same = [&](const Quantity& axis) { return axis.is(quantity); };
        action->setChecked(std::any_of(m_plotted->axes.begin(), m_plotted->axes.end(), same));
        connect(action, &QAction::toggled, this, [this, quantity](bool shown) {
            std::vector<Quantity> axes = m_plotted->axes;
            if (shown)
                axes.push_back(quantity);
            else
                std::erase_if(axes, [&](const Quantity& axis) { return axis.is(quantity); });
            m_wish.axes = std::move(axes);
            std::erase_if(m_wish.brushes, [&](const comparison::Brush& brush) { return !shown && brush.quantity.is(quantity); });
            layOut();
        });
    }
    m_axesMenu->addSeparator();
    connect(m_axesMenu->addAction(tr("As at first")), &QAction::triggered, this, [this] {
        m_wish.axes.reset();
        layOut();
    });
}

void RunPlotsPanel::showChips()
{
    std::vector<ShownEvaluation> chosen;
    std::set<std::string> hidden;
    for (const ShownEvaluation& shown : m_source.shown()) {
        if (shown.isWorkspace)
            continue;
        chosen.push_back(shown);
        if (m_source.isHidden(shown.named.key))
            hidden.insert(shown.named.key);
    }
    m_chips->setRuns(chosen);
    m_chips->setHiddenRuns(hidden);
    m_chips->setVisible(!chosen.empty() && m_plotted != nullptr && m_plotted->plot != nullptr);
    m_plot->setHidden(hidden);
}

void RunPlotsPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    placeChips();
}

void RunPlotsPanel::placeChips()
{
    int needed = 2 * kMargin; // of the tools, with their words whole
    for (QWidget* tool : std::initializer_list<QWidget*>{m_kind, m_axes, m_yLabel, m_y, m_xLabel, m_x, m_rows}) {
        if (tool->isHidden())
            continue;
        const auto* box = qobject_cast<QComboBox*>(tool);
        const int words = box == nullptr ? 0 : std::min(box->fontMetrics().horizontalAdvance(box->currentText()) + kBoxFrame, box->maximumWidth());
        needed += std::max(tool->sizeHint().width(), words) + m_tools->layout()->spacing();
    }
    const bool beside = height() < kLow && width() >= needed + m_chips->minimumSizeHint().width() + kMargin;
    m_tools->setMinimumWidth(beside ? needed : 0);
    if (beside == (m_head->indexOf(m_chips) >= 0))
        return;
    (beside ? m_chipsLine : m_head)->removeWidget(m_chips);
    (beside ? m_head : m_chipsLine)->addWidget(m_chips, beside ? 2 : 0);
}

void RunPlotsPanel::brush(int axis, double from, double to)
{
    if (m_plotted == nullptr || axis < 0 || static_cast<std::size_t>(axis) >= m_plotted->axes.size())
        return;
    const Quantity& quantity = m_plotted->axes[static_cast<std::size_t>(axis)];
    const auto wanted = comparison::brushAt(m_plotted->runs, quantity, from, to);
    std::erase_if(m_wish.brushes, [&](const comparison::Brush& brush) { return brush.quantity.is(quantity); });
    m_missed = !wanted;
    if (wanted)
        m_wish.brushes.push_back(*wanted);
    m_plot->setBrushes(m_plotted->brushes); // the drawn one gives way to what is filtered by
    layOut();
}

void RunPlotsPanel::clearBrush(int axis)
{
    if (m_plotted == nullptr)
        return;
    m_missed = false;
    std::erase_if(m_wish.brushes, [&](const comparison::Brush& brush) {
        return axis < 0 || (static_cast<std::size_t>(axis) < m_plotted->axes.size() && brush.quantity.is(m_plotted->axes[static_cast<std::size_t>(axis)]));
    });
    layOut();
}

void RunPlotsPanel::toggle(const std::string& run)
{
    m_before = m_selection.runs();
    std::vector<std::string> runs = m_before;
    if (std::erase(runs, run) == 0)
        runs.push_back(run);
    m_selection.setRuns(std::move(runs));
}

} // namespace podium::ui
