#include "ui/comparison/NewExperimentsDialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/pipeline/StageSign.h"

namespace podium::ui {

namespace {

constexpr auto kLane = "experiments.check";
constexpr int kWidth = 720, kHeight = 620, kMostSeeds = 100;

} // namespace

NewExperimentsDialog::NewExperimentsDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_snapshot(session.snapshot()), m_prefix(newLine(this)), m_repeats(new QSpinBox(this)),
      m_most(new QSpinBox(this)), m_message(newLabel("secondary", this, true)), m_run(newButton(this, true))
{
    setObjectName(QStringLiteral("newExperiments"));
    setWindowTitle(tr("New experiments"));
    m_prefix->setObjectName(QStringLiteral("experimentPrefix"));
    m_repeats->setObjectName(QStringLiteral("experimentRepeats"));
    m_most->setObjectName(QStringLiteral("experimentMost"));
    m_run->setObjectName(QStringLiteral("runExperiments"));
    m_message->setObjectName(QStringLiteral("experimentMessage"));

    auto* explanation = newLabel("sentence", this, true);
    explanation->setText(tr("An experiment runs beside the project's own files. Write the value to try, or several to try them all: "
                            "64, 100, 200 or 50..200 step 50. What stays empty is as it is now."));
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("pageBody"));
    auto* grid = new QGridLayout(body);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    if (m_snapshot != nullptr)
        for (const StageView& stage : m_snapshot->stages)
            addStage(*grid, stage);
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    m_repeats->setRange(1, kMostSeeds);
    m_most->setRange(0, static_cast<int>(project::kMostExperiments));
    m_most->setSpecialValueText(tr("all of them"));
    auto* settings = new QGridLayout;
    settings->setHorizontalSpacing(12);
    const auto addSetting = [&](int column, const QString& words, QWidget* control, const QString& tip) {
        auto* label = newLabel("", this);
        label->setTextFormat(Qt::AutoText);
        label->setText(words);
        label->setBuddy(control);
        QString spoken = words;
        control->setAccessibleName(spoken.remove(QLatin1Char('&')));
        control->setToolTip(tip);
        settings->addWidget(label, 0, column);
        settings->addWidget(control, 1, column);
        settings->setColumnStretch(column, 1);
    };
    addSetting(0, tr("&Names begin with"), m_prefix, tr("The rest of a name says what is tried. An experiment without either gets two random words."));
    addSetting(1, tr("&Seeds for each"), m_repeats, tr("Repeats each combination with other random numbers, to see how much chance does."));
    addSetting(2, tr("&Combinations"), m_most, tr("Draws only so many of all combinations, at random and always the same ones."));

    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addWidget(scroll, 1);
    layout->addLayout(settings);
    layout->addLayout(buttons);
    resize(kWidth, kHeight);

    connect(m_prefix, &QLineEdit::textChanged, this, &NewExperimentsDialog::check);
    connect(m_repeats, &QSpinBox::valueChanged, this, &NewExperimentsDialog::check);
    connect(m_most, &QSpinBox::valueChanged, this, &NewExperimentsDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &QDialog::accept);
    m_run->setDefault(true);
    if (!m_rows.empty())
        m_rows.front().values->setFocus();
    check();
}

void NewExperimentsDialog::addStage(QGridLayout& grid, const StageView& stage)
{
    bool headed = false;
    for (const Parameter* parameter : stage.parameters) {
        const Json* now = m_snapshot->params.is_object() ? findDotted(m_snapshot->params, parameter->key) : nullptr;
        if (now == nullptr || parameter->type == ParameterType::Map) // a map is changed on the stage's page
            continue;
        if (!headed) {
            auto* heading = newLabel("heading", this);
            heading->setText(stageTitle(stage));
            heading->setContentsMargins(0, grid.rowCount() > 1 ? 10 : 0, 0, 0);
            grid.addWidget(heading, grid.rowCount(), 0, 1, 3);
            headed = true;
        }
        const int row = grid.rowCount();
        const QString words = worded(parameter->label);
        const QString tip = QStringLiteral("%1\n%2").arg(worded(parameter->help), fromUtf8(parameter->key));
        auto* label = newLabel("", this);
        label->setText(words);
        label->setToolTip(tip);
        auto* present = newLabel("secondary", this);
        present->setText(tr("now %1").arg(valueText(*now)));
        auto* values = newLine(this);
        values->setObjectName(QStringLiteral("try-") + fromUtf8(parameter->key));
        values->setAccessibleName(tr("Values to try for %1").arg(words));
        values->setToolTip(tip);
        QStringList choices;
        for (const std::string& choice : parameter->choices)
            choices.append(fromUtf8(choice));
        if (parameter->type == ParameterType::Boolean)
            choices = {QStringLiteral("true"), QStringLiteral("false")};
        values->setPlaceholderText(choices.join(QStringLiteral(", ")));
        grid.addWidget(label, row, 0);
        grid.addWidget(present, row, 1);
        grid.addWidget(values, row, 2);
        connect(values, &QLineEdit::textChanged, this, &NewExperimentsDialog::check);
        m_rows.push_back({parameter->key, values});
    }
}

project::SweepGridOptions NewExperimentsDialog::options() const
{
    project::SweepGridOptions options;
    for (const Row& row : m_rows)
        if (const QString text = row.values->text().trimmed(); !text.isEmpty())
            options.axes.push_back(row.key + "=" + text.toStdString());
    options.repeats = m_repeats->value();
    if (m_most->value() > 0)
        options.sample = static_cast<std::size_t>(m_most->value());
    options.prefix = m_prefix->text().trimmed().toStdString();
    return options;
}

void NewExperimentsDialog::check()
{
    m_run->setEnabled(false);
    if (m_snapshot == nullptr)
        return;
    JobRequest request{PODIUM_TEXT("ui.checkExperiments", "Check the experiments"), kLane, JobPolicy::LatestOnly, false};
    const QPointer<NewExperimentsDialog> self(this); // the answer may come when the dialog is gone
    m_session.jobs().start<std::vector<project::ExperimentRequest>>(
        std::move(request),
        [project = m_snapshot->project, wanted = options()](JobContext&) { return project->gridExperiments(wanted); },
        [self](const std::shared_ptr<const std::vector<project::ExperimentRequest>>& found) {
            if (self != nullptr)
                self->show(*found);
        },
        [self](const Error& error) {
            if (self != nullptr)
                self->showProblem(error);
        });
}

void NewExperimentsDialog::show(const std::vector<project::ExperimentRequest>& experiments)
{
    m_experiments = experiments;
    const auto count = static_cast<qint64>(experiments.size());
    m_run->setText(count == 1 ? tr("▶ Run the experiment") : tr("▶ Run %1 experiments").arg(countText(count)));
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(experiments.size(), 2); ++i)
        if (!experiments[i].name.empty())
            names.append(fromUtf8(experiments[i].name));
    if (experiments.size() > 2)
        names.append(QStringLiteral("…"));
    setRole(m_message, "secondary");
    QStringList sentences;
    if (!names.isEmpty())
        sentences.append(names.join(QStringLiteral(", ")));
    if (const QString time = timeWords(experiments.size()); !time.isEmpty())
        sentences.append(time);
    m_message->setText(sentences.join(QLatin1Char('\n')));
    m_run->setEnabled(!m_session.isWorking());
}

void NewExperimentsDialog::showProblem(const Error& error)
{
    m_experiments.clear();
    m_run->setText(tr("▶ Run"));
    setRole(m_message, "error");
    m_message->setText(worded(error.text()));
}

QString NewExperimentsDialog::timeWords(std::size_t count) const
{
    std::vector<double> seconds;
    for (const project::Experiment& run : m_snapshot->experiments)
        if (run.seconds)
            seconds.push_back(*run.seconds);
    if (seconds.empty())
        return {};
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return tr("About %1, judging by the experiments so far").arg(secondsText(*middle * static_cast<double>(count)));
}

} // namespace podium::ui
