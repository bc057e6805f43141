#include "ui/comparison/NewExperimentsDialog.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>

#include "core/project/ExpectedTime.h"
#include "core/project/SweepGrid.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/QueueModel.h"
#include "ui/pipeline/ChoiceWords.h"
#include "ui/pipeline/StageSign.h"

namespace podium::ui {

namespace {

constexpr auto kLane = "experiments.check";
constexpr int kWidth = 720, kHeight = 620, kMostSeeds = 100;
const QString kOther = QStringLiteral("*"); // no file has this name

/// The values of a parameter that is chosen from words, as its file has them.
std::vector<std::string> choicesOf(const Parameter& parameter)
{
    return parameter.type == ParameterType::Boolean ? std::vector<std::string>{"true", "false"} : parameter.choices;
}

/// What the window calls such a value.
QString shownChoice(const Parameter& parameter, const std::string& choice)
{
    return parameter.type == ParameterType::Boolean ? valueText(Json(choice == "true")) : choiceWord(choice);
}

} // namespace

NewExperimentsDialog::NewExperimentsDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_snapshot(session.snapshot()), m_source(new QComboBox(this)), m_values(new QWidget),
      m_prefix(newLine(this)), m_repeats(new QSpinBox(this)), m_most(new QSpinBox(this)), m_atOnce(new QSpinBox(this)), m_message(newLabel("secondary", this, true)), m_run(newButton(this, true))
{
    setObjectName(QStringLiteral("newExperiments"));
    setWindowTitle(tr("New experiments"));
    m_source->setObjectName(QStringLiteral("experimentSource"));
    m_atOnce->setObjectName(QStringLiteral("experimentAtOnce"));
    m_prefix->setObjectName(QStringLiteral("experimentPrefix"));
    m_repeats->setObjectName(QStringLiteral("experimentRepeats"));
    m_most->setObjectName(QStringLiteral("experimentMost"));
    m_run->setObjectName(QStringLiteral("runExperiments"));
    m_message->setObjectName(QStringLiteral("experimentMessage"));

    auto* explanation = newLabel("sentence", this, true);
    explanation->setText(tr("An experiment runs beside the project's own files. Write the value to try, or several to try them all: "
                            "64, 100, 200 or 50 to 200 by 50. What stays empty is as it is now."));
    m_values->setObjectName(QStringLiteral("pageBody"));
    auto* grid = new QGridLayout(m_values);
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
    scroll->setWidget(m_values);

    m_repeats->setRange(1, kMostSeeds);
    m_most->setRange(0, static_cast<int>(project::kMostExperiments));
    m_most->setSpecialValueText(tr("all of them"));
    m_atOnce->setRange(0, QueueModel::kMostAtOnce);
    m_atOnce->setSpecialValueText(tr("one a thread"));
    fillSources();
    auto* sourceLabel = newLabel("", this);
    sourceLabel->setTextFormat(Qt::AutoText);
    sourceLabel->setText(tr("&What to try"));
    sourceLabel->setBuddy(m_source);
    m_source->setAccessibleName(tr("What to try"));
    auto* source = new QHBoxLayout;
    source->setSpacing(12);
    source->addWidget(sourceLabel);
    source->addWidget(m_source, 1);
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

    addSetting(3, tr("At the same &time"), m_atOnce, tr("Fewer at once take less memory; together they take longer."));

    auto* cancel = newButton(this);
    cancel->setText(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    constexpr int kMostLines = 3;
    m_message->setMinimumHeight(kMostLines * m_message->fontMetrics().lineSpacing()); // so that nothing above it moves under the hand
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addLayout(source);
    layout->addWidget(scroll, 1);
    layout->addLayout(settings);
    layout->addLayout(buttons);
    resize(kWidth, kHeight);

    connect(m_source, &QComboBox::activated, this, &NewExperimentsDialog::chooseSource);
    connect(m_prefix, &QLineEdit::textChanged, this, &NewExperimentsDialog::check);
    connect(m_repeats, &QSpinBox::valueChanged, this, &NewExperimentsDialog::check);
    connect(m_most, &QSpinBox::valueChanged, this, &NewExperimentsDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &NewExperimentsDialog::run);
    connect(m_atOnce, &QSpinBox::valueChanged, this, [this] {
        if (!m_experiments.empty())
            sayWhat();
    });
    m_run->setDefault(true);
    m_run->setEnabled(false);
    if (!m_rows.empty())
        m_rows.front().values->setFocus();
    check();
}

void NewExperimentsDialog::fillSources()
{
    m_source->addItem(tr("The values below"), QString());
    if (m_snapshot != nullptr)
        for (const std::string& file : m_snapshot->sweeps)
            m_source->addItem(fromUtf8(file), fromUtf8(file));
    m_source->addItem(tr("Another file…"), kOther);
}

void NewExperimentsDialog::chooseSource()
{
    if (m_source->currentData().toString() == kOther) {
        m_source->setCurrentIndex(0); // should nothing be chosen
        ask(this, {FileQuestion::Wanted::File, tr("List of experiments"), fromUtf8(m_snapshot->root.string()), tr("YAML (*.yaml *.yml)")},
            [this](const QStringList& files) {
                if (m_source->findData(files.front()) < 0)
                    m_source->insertItem(m_source->count() - 1, files.front(), files.front());
                m_source->setCurrentIndex(m_source->findData(files.front()));
                chooseSource();
            });
    }
    const bool typed = sweepFile().empty();
    for (QWidget* control : {m_values, static_cast<QWidget*>(m_prefix), static_cast<QWidget*>(m_repeats), static_cast<QWidget*>(m_most)})
        control->setEnabled(typed);
    check();
}

std::string NewExperimentsDialog::sweepFile() const
{
    return m_source->currentData().toString().toStdString();
}

std::size_t NewExperimentsDialog::atOnce() const
{
    return static_cast<std::size_t>(m_atOnce->value());
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
        present->setText(tr("now %1").arg(parameterValueText(parameter, *now)));
        auto* values = newLine(this);
        values->setObjectName(QStringLiteral("try-") + fromUtf8(parameter->key));
        values->setAccessibleName(tr("Values to try for %1").arg(words));
        values->setToolTip(tip);
        QStringList choices;
        for (const std::string& choice : choicesOf(*parameter))
            choices.append(shownChoice(*parameter, choice));
        values->setPlaceholderText(choices.join(QStringLiteral(", ")));
        grid.addWidget(label, row, 0);
        grid.addWidget(present, row, 1);
        grid.addWidget(values, row, 2);
        connect(values, &QLineEdit::textChanged, this, &NewExperimentsDialog::check);
        m_rows.push_back({parameter, values});
    }
}

/// What was typed in the words of the window, as core reads it. What it reads already stays as it is.
QString NewExperimentsDialog::inCoreWords(const Parameter& parameter, QString text)
{
    const auto range = [&text](const QString& words, const QString& core) {
        QString pattern = QRegularExpression::escape(words);
        for (int i = 1; i <= 3; ++i) // "\\%1" as it was escaped
            pattern.replace(QStringLiteral("\\%%1").arg(i), QStringLiteral("(-?[0-9.]+)")).replace(QStringLiteral("\\ "), QStringLiteral("\\s+"));
        text.replace(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), core);
    };
    range(tr("%1 to %2 by %3", "values to try: a range and its step"), QStringLiteral("\\1..\\2 step \\3"));
    range(tr("%1 to %2", "values to try: a range"), QStringLiteral("\\1..\\2"));
    QStringList parts = text.split(QLatin1Char(','));
    for (QString& part : parts)
        for (const std::string& choice : choicesOf(parameter))
            if (part.trimmed().compare(shownChoice(parameter, choice), Qt::CaseInsensitive) == 0)
                part = fromUtf8(choice);
    return parts.join(QLatin1Char(','));
}

project::SweepGridOptions NewExperimentsDialog::options() const
{
    project::SweepGridOptions options;
    for (const Row& row : m_rows)
        if (const QString text = row.values->text().trimmed(); !text.isEmpty())
            options.axes.push_back(row.parameter->key + "=" + inCoreWords(*row.parameter, text).toStdString());
    options.repeats = m_repeats->value();
    if (m_most->value() > 0)
        options.sample = static_cast<std::size_t>(m_most->value());
    options.prefix = m_prefix->text().trimmed().toStdString();
    return options;
}

void NewExperimentsDialog::check()
{
    if (m_snapshot == nullptr)
        return;
    m_checking = true; // the button stays as it is: Return in the line just changed presses it
    m_wanted = false;
    JobRequest request{PODIUM_TEXT("ui.checkExperiments", "Check the experiments"), kLane, JobPolicy::LatestOnly, false};
    const QPointer<NewExperimentsDialog> self(this); // the answer may come when the dialog is gone
    m_session.jobs().start<std::vector<project::ExperimentRequest>>(
        std::move(request),
        [project = m_snapshot->project, wanted = options(), file = sweepFile()](JobContext&) {
            return file.empty() ? project->gridExperiments(wanted) : project->sweepFile(file);
        },
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
    m_checking = false;
    m_run->setEnabled(true);
    sayWhat();
    if (m_wanted)
        accept();
}

void NewExperimentsDialog::run()
{
    m_wanted = m_checking;
    if (!m_checking)
        accept();
}

void NewExperimentsDialog::sayWhat()
{
    const std::vector<project::ExperimentRequest>& experiments = m_experiments;
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
    if (const QString time = timeWords(); !time.isEmpty())
        sentences.append(time);
    m_message->setText(sentences.join(QLatin1Char('\n')));
}

void NewExperimentsDialog::showProblem(const Error& error)
{
    m_experiments.clear();
    m_checking = m_wanted = false;
    m_run->setEnabled(false);
    m_run->setText(tr("▶ Run"));
    setRole(m_message, "error");
    QString words = worded(error.text());
    for (const StageView& stage : m_snapshot->stages) // called as on this form
        for (const Parameter* parameter : stage.parameters) {
            if (!words.contains(fromUtf8(parameter->key)))
                continue;
            words.replace(fromUtf8(parameter->key), quoted(worded(parameter->label)));
            for (const std::string& choice : parameter->choices)
                words.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(fromUtf8(choice)))), quoted(choiceWord(choice)));
        }
    m_message->setText(words);
}

QString NewExperimentsDialog::timeWords() const
{
    const auto seconds = project::expectedSeconds(m_snapshot->experiments, m_experiments, m_snapshot->params);
    if (!seconds || m_experiments.empty())
        return {};
    // One after the other on each thread that takes experiments.
    const std::size_t threads = m_session.jobs().threadCount(), count = m_experiments.size();
    const std::size_t lanes = atOnce() == 0 ? threads : std::min(atOnce(), threads);
    const double each = *seconds / static_cast<double>(count);
    const double all = std::ceil(each * std::ceil(static_cast<double>(count) / static_cast<double>(lanes)));
    if (all <= 1)
        return tr("Less than a second, judging by the experiments so far");
    return tr("About %1, judging by the experiments so far").arg(all < 60 ? tr("%1 s").arg(countText(static_cast<qint64>(all))) : secondsText(all));
}

} // namespace podium::ui
