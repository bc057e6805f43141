#include "ui/shell/BestRunsCard.h"

#include <QBoxLayout>
#include <QPushButton>

#include "core/project/ProjectSheet.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

namespace {

constexpr std::size_t kCompared = 7; ///< there are as many colours for runs

QString figureText(double value)
{
    return QLocale().toString(value, 'f', 3);
}

} // namespace

QString thresholdVerdict(const project::ProjectSheet& sheet, double value, bool& reached)
{
    if (!sheet.threshold)
        return {};
    const std::string metric = sheet.rankedBy(kBestBy);
    reached = project::reaches(metric, value, *sheet.threshold);
    const QString threshold = QLocale().toString(*sheet.threshold, 'g', QLocale::FloatingPointShortest);
    // Three digits must not say "0.950" of what stays below 0.95.
    const bool close = figureText(value) == figureText(*sheet.threshold) && value != *sheet.threshold;
    const QString figure = close ? QLocale().toString(value, 'g', 6) : figureText(value);
    return reached ? BestRunsCard::tr("The best run reaches %1; your threshold is %2: good enough.").arg(figure, threshold)
                   : BestRunsCard::tr("The best run reaches %1; your threshold is %2: not yet good enough.").arg(figure, threshold);
}

BestRunsCard::BestRunsCard(QWidget* parent) : Card(parent), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(10);
    body()->addLayout(m_rows);
}

void BestRunsCard::fill(const ProjectSnapshot& snapshot)
{
    clearLayout(m_rows);
    const std::string metric = snapshot.sheet.rankedBy(kBestBy);
    const std::vector<BestRun> best = bestRuns(snapshot.experiments, metric);
    setHeading(tr("Best run of each dataset"), tr("by %1 on the validation rows").arg(metricInSentence(metric)));
    setVisible(!snapshot.experiments.empty());
    for (const BestRun& each : best)
        addRow(each, snapshot);
    if (best.empty()) {
        auto* none = newLabel("secondary", this, true);
        none->setText(tr("No run is called the best: each has a warning or lacks this metric."));
        m_rows->addWidget(none);
    }
}

void BestRunsCard::addRow(const BestRun& best, const ProjectSnapshot& snapshot)
{
    const auto& runs = snapshot.experiments;
    const std::string metric = snapshot.sheet.rankedBy(kBestBy);
    const double value = *metricOf(runs[best.run], metric);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    const auto add = [&](const char* role, const QString& text, const char* name) {
        auto* label = newLabel(role, row, true);
        label->setObjectName(QString::fromLatin1(name));
        label->setText(text);
        words->addWidget(label);
    };
    add("secondary", groupTitle(best.group, snapshot), "bestGroup");
    QStringList equal{fromUtf8(runs[best.run].name)};
    for (const std::size_t i : best.equals)
        equal.append(fromUtf8(runs[i].name));
    // The names of many equal runs help nobody.
    const QString names = equal.size() > 4 ? tr("%1 and %2 others").arg(equal.mid(0, 3).join(QStringLiteral(", "))).arg(equal.size() - 3)
                                           : equal.join(QStringLiteral(", "));
    add("", best.equals.empty() ? tr("★ %1: %2").arg(names, figureText(value))
                                : tr("★ %1: %2 each, a tie").arg(names, figureText(value)), "bestRunOfGroup");
    bool reached = false;
    if (const QString verdict = thresholdVerdict(snapshot.sheet, value, reached); !verdict.isEmpty())
        add(reached ? "good" : "warning", (reached ? QStringLiteral("✓ ") : QStringLiteral("◆ ")) + verdict, "bestVerdict");

    std::vector<std::string> compared{runs[best.run].id};
    for (const auto* others : {&best.equals, &best.rest})
        for (const std::size_t i : *others)
            if (compared.size() < kCompared)
                compared.push_back(runs[i].id);
    auto* compare = newButton(row);
    compare->setObjectName(QStringLiteral("compareBest"));
    compare->setText(tr("Compare"));
    compare->setAccessibleName(tr("Compare the runs of %1").arg(groupTitle(best.group, snapshot)));
    connect(compare, &QPushButton::clicked, this, [this, compared] { emit compareWanted(compared); });
    layout->addLayout(words, 1);
    layout->addWidget(compare, 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

} // namespace podium::ui
