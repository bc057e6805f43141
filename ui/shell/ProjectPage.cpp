#include "ui/shell/ProjectPage.h"

#include <algorithm>

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QWhatsThis>

#include "core/project/CheckItem.h"
#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/StageSign.h"
#include "ui/shell/BestRunsCard.h"
#include "ui/shell/ProjectSheetCard.h"
#include "ui/shell/ProjectSheetDialog.h"
#include "ui/shell/StageFlow.h"

namespace podium::ui {

namespace {

/// True where a stage reads an imported table, or a folder that holds one.
bool readsTables(const StageView& stage, const ProjectSnapshot& snapshot)
{
    const auto& read = stage.definition.dependencies;
    return std::any_of(read.begin(), read.end(), [&](const std::string& path) {
        return std::any_of(snapshot.tables.begin(), snapshot.tables.end(),
                           [&](const project::TableInfo& table) { return table.path == path || table.path.starts_with(path + "/"); });
    });
}

} // namespace

ProjectPage::ProjectPage(ProjectSession& session, QWidget* parent)
    : Page(parent), m_session(session), m_run(newButton(this, true)), m_thesis(newButton(this)), m_ready(new Card(this)),
      m_checks(new QVBoxLayout), m_stages(new Card(this)), m_flow(new StageFlow(this)), m_sheet(new ProjectSheetCard(this)),
      m_best(new BestRunsCard(this)), m_folder(newLabel("secondary", this, true))
{
    m_run->setObjectName(QStringLiteral("runAll"));
    m_thesis->setObjectName(QStringLiteral("thesis"));
    actions()->addWidget(m_thesis);
    actions()->addWidget(m_run);
    m_checks->setSpacing(8);
    m_ready->body()->addLayout(m_checks);
    m_stages->body()->addWidget(m_flow);
    body()->addWidget(m_stages);
    body()->addWidget(m_best);
    body()->addWidget(m_sheet);
    body()->addWidget(m_ready);
    body()->addWidget(m_folder);
    body()->addStretch();
    connect(m_run, &QPushButton::clicked, this, &ProjectPage::runAllWanted);
    connect(m_thesis, &QPushButton::clicked, this, &ProjectPage::thesisWanted);
    connect(m_sheet, &ProjectSheetCard::editWanted, this, &ProjectPage::editSheet);
    connect(m_best, &BestRunsCard::compareWanted, this, &ProjectPage::compareWanted);
    connect(m_flow, &StageFlow::stepChosen, this, &ProjectPage::pageWanted);
    connect(m_flow, &StageFlow::menuWanted, this, &ProjectPage::showMenu);
    connect(&session, &ProjectSession::changed, this, &ProjectPage::fill);
    connect(&session, &ProjectSession::activityChanged, this, [this] {
        if (const auto snapshot = m_session.snapshot(); snapshot != nullptr)
            fillFlow(*snapshot);
        fillActions();
    });
    retranslate();
}

void ProjectPage::fill()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    setTitle(fromUtf8(snapshot->title));
    setSynthetic(snapshot->synthetic);
    setSentence(sentence(*snapshot));
    m_folder->setText(tr("Folder: %1").arg(fromUtf8(snapshot->root.string())));
    m_best->fill(*snapshot);
    fillChecks(*snapshot);
    fillFlow(*snapshot);
    fillActions();
}

QString ProjectPage::sentence(const ProjectSnapshot& snapshot) const
{
    if (snapshot.stages.empty() && snapshot.problems.empty())
        return tr("The project is being read…");
    if (snapshot.stages.empty())
        return tr("The stages of this project cannot be read: see below what stands in the way.");
    const int stale = snapshot.staleStages();
    const QString stages = snapshot.stages.size() == 1 ? (stale == 0 ? tr("The only stage is up to date") : tr("The only stage is to be run"))
                           : stale == 0 ? tr("All %1 stages are up to date").arg(countText(static_cast<qint64>(snapshot.stages.size())))
                           : stale == 1 ? tr("%1 of %2 stages is to be run").arg(countText(stale), countText(static_cast<qint64>(snapshot.stages.size())))
                                        : tr("%1 of %2 stages are to be run").arg(countText(stale), countText(static_cast<qint64>(snapshot.stages.size())));
    const auto runs = static_cast<qint64>(snapshot.experiments.size());
    const QString experiments = runs == 0 ? tr("no experiment was made yet") : runs == 1 ? tr("one experiment was made") : tr("%1 experiments are there to be compared").arg(countText(runs));
    return tr("%1; %2.").arg(stages, experiments);
}

void ProjectPage::addLine(Severity severity, const QString& text, const QString& where, const QString& hint)
{
    const Sign sign = severitySign(severity);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* glyph = newLabel(sign.role, m_ready);
    glyph->setText(sign.glyph);
    glyph->setAccessibleName(sign.word);
    glyph->setFixedWidth(20);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    auto* what = newLabel(severity == Severity::Error ? "error" : "", m_ready, true);
    what->setText(where.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, where));
    words->addWidget(what);
    if (severity == Severity::Note) { // nothing stands in the way: commands of other programs are a detail
        what->setToolTip(hint);
        what->setAccessibleDescription(hint);
    } else if (!hint.isEmpty()) {
        auto* how = newLabel("secondary", m_ready, true);
        how->setText(hint);
        words->addWidget(how);
    }
    row->addWidget(glyph, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_checks->addLayout(row);
}

void ProjectPage::fillChecks(const ProjectSnapshot& snapshot)
{
    clearLayout(m_checks);
    for (const Error& problem : snapshot.problems)
        addLine(Severity::Error, worded(problem.text()), fromUtf8(problem.where()), worded(problem.hint()));
    for (const project::CheckItem& item : snapshot.checks) {
        // What could not be read is told once, by the reading.
        const bool told = std::any_of(snapshot.problems.begin(), snapshot.problems.end(),
                                      [&](const Error& e) { return e.text().english() == item.text.english(); });
        if (!told)
            addLine(item.severity, worded(item.text), fromUtf8(item.where), worded(item.hint));
    }
    const auto serious = std::count_if(snapshot.checks.begin(), snapshot.checks.end(),
                                       [](const project::CheckItem& item) { return item.severity == Severity::Error; });
    const bool ready = snapshot.problems.empty() && serious == 0;
    // What stands in the way comes first, what is in order last.
    body()->removeWidget(m_ready);
    body()->insertWidget(ready ? body()->indexOf(m_folder) : 0, m_ready);
    m_ready->setHeading(tr("Ready?"), snapshot.checks.empty() && snapshot.problems.empty() ? tr("being checked…") : ready ? tr("yes: everything is there for a run") : tr("not yet"));
}

FlowStep ProjectPage::importStep(const ProjectSnapshot& snapshot) const
{
    FlowStep import;
    import.page = fromUtf8(roomInfo(Room::Ingest).id);
    import.title = worded(roomInfo(Room::Ingest).page);
    import.sign = severitySign(snapshot.tables.empty() ? Severity::Error : Severity::Good);
    import.sign.word = !snapshot.tables.empty() ? tr("imported") : snapshot.problems.empty() ? tr("no tables") : tr("not readable");
    QStringList names;
    for (const project::TableInfo& table : snapshot.tables)
        names.append(fromUtf8(table.name));
    import.summary = names.join(QStringLiteral(", "));
    return import;
}

void ProjectPage::fillFlow(const ProjectSnapshot& snapshot)
{
    std::vector<FlowStep> steps;
    if (snapshot.importsTables())
        steps.push_back(importStep(snapshot));
    std::map<std::string, std::size_t> places;
    for (const StageView& stage : snapshot.stages) {
        FlowStep step;
        step.stage = stage.definition.name;
        if (!steps.empty() && steps.front().stage.empty() && readsTables(stage, snapshot))
            step.needs.push_back(0);
        for (const std::string& before : stage.upstream)
            if (const auto it = places.find(before); it != places.end())
                step.needs.push_back(it->second);
        places[step.stage] = steps.size();
        step.page = stagePage(stage);
        step.title = stageTitle(stage);
        step.sign = stageSign(stage, m_session.activity(stage.definition.name));
        step.summary = stage.summary.empty() ? stagePurpose(stage) : worded(stage.summary);
        steps.push_back(std::move(step));
    }
    m_flow->setSteps(steps);
}

void ProjectPage::fillActions()
{
    const auto snapshot = m_session.snapshot();
    const bool free = snapshot != nullptr && !m_session.isWorking();
    m_run->setEnabled(free && !snapshot->stages.empty());
    if (snapshot != nullptr)
        m_sheet->fill(*snapshot, free);
    const bool hasThesis = snapshot != nullptr && std::any_of(snapshot->sweeps.begin(), snapshot->sweeps.end(), [](const std::string& file) {
        return Path(file).filename() == "thesis.yaml";
    });
    m_thesis->setVisible(hasThesis);
    m_thesis->setEnabled(free && !snapshot->stages.empty());
}

void ProjectPage::showMenu(const FlowStep& step, const QPoint& global)
{
    const auto snapshot = m_session.snapshot();
    const StageView* stage = snapshot == nullptr ? nullptr : snapshot->stage(step.stage);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const char* name, const QString& text, bool enabled, std::function<void()> work) {
        QAction* action = menu->addAction(text, std::move(work));
        action->setObjectName(QString::fromLatin1(name));
        action->setEnabled(enabled);
    };
    add("stageOpen", tr("&Open"), !step.page.isEmpty(), [this, page = step.page] { emit pageWanted(page); });
    if (stage != nullptr) {
        const bool free = !m_session.isWorking();
        const std::string name = step.stage;
        menu->addSeparator();
        add("stageRun", tr("&Run this stage, first what it needs"), free, [this, name] { m_session.run({name}); });
        add("stageRunOn", tr("Run this and all &later stages, first what they need"), free, [this, name] {
            if (const auto now = m_session.snapshot(); now != nullptr)
                m_session.run(now->fromStageOn(name));
        });
        menu->addSeparator();
        add("stageWhy", tr("&Why did it run or not?"), true, [this, global, why = stageWhy(*stage, m_session.log(name))] {
            QWhatsThis::showText(global, why.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")), this);
        });
        add("stageOutputs", tr("&Show its results"), !stage->outputs.empty(), [this, page = step.page] { emit outputsWanted(page); });
    }
    menu->popup(global);
}

void ProjectPage::editSheet()
{
    const auto snapshot = m_session.snapshot();
    if (snapshot == nullptr)
        return;
    auto* dialog = new ProjectSheetDialog(snapshot->sheet, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_session.setSheet(dialog->sheet()); });
    dialog->open();
}

void ProjectPage::retranslate()
{
    Page::retranslate();
    m_run->setText(tr("▶ Run all"));
    m_run->setToolTip(tr("Runs what is out of date, in order (Ctrl+R)"));
    m_thesis->setText(tr("Run the thesis' experiments"));
    m_thesis->setToolTip(tr("The experiments of the thesis on these tables, side by side; the project itself stays as it is (Ctrl+T)"));
    m_stages->setHeading(tr("Stages"), tr("a click opens the stage, a right click offers more"));
    fill();
}

void ProjectPage::restyle()
{
    fill();
}

} // namespace podium::ui
