#include "ui/evaluation/EvaluationNotice.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPushButton>

#include "core/base/Room.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/EvaluationSource.h"

namespace podium::ui {

EvaluationNotice::EvaluationNotice(EvaluationSource& source, QWidget* parent, Tells tells) : Panel(parent), m_source(source), m_tells(tells)
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    m_earlier = addLine("evaluationEarlier", "evaluateNow");
    m_moved = addLine("thresholdMoved", "thresholdBack");
    connect(&m_source, &EvaluationSource::changed, this, &EvaluationNotice::tell);
    connect(&m_source, &EvaluationSource::thresholdChanged, this, &EvaluationNotice::tell);
    connect(&m_source.session(), &ProjectSession::activityChanged, this, &EvaluationNotice::tell);
    connect(m_moved.wayOut, &QPushButton::clicked, this, [this] { m_source.setThreshold({}); });
    connect(m_earlier.wayOut, &QPushButton::clicked, this, [this] { m_source.session().run({std::string(roomInfo(Room::Evaluation).stage)}); });
    retranslate();
}

EvaluationNotice::Line EvaluationNotice::addLine(const char* words, const char* wayOut)
{
    const Line line{newLabel("warning", this, true), newButton(this)};
    line.words->setObjectName(QString::fromLatin1(words));
    line.wayOut->setObjectName(QString::fromLatin1(wayOut));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(line.words, 1);
    row->addWidget(line.wayOut);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    return line;
}

void EvaluationNotice::retranslate()
{
    m_moved.wayOut->setText(tr("Back to as evaluated"));
    m_moved.wayOut->setToolTip(tr("Each run decides again as it was evaluated."));
    m_earlier.words->setText(QStringLiteral("◆ ") + tr("Of an earlier model"));
    m_earlier.words->setToolTip(tr("Of an earlier model: what was trained or prepared since is not evaluated yet."));
    m_earlier.wayOut->setText(tr("Evaluate now"));
    tell();
}

void EvaluationNotice::tell()
{
    const auto threshold = m_source.threshold();
    const ShownEvaluation* first = m_source.shown().empty() ? nullptr : &m_source.shown().front();
    const bool here = first != nullptr && (m_tells != Tells::MovedThreshold || !first->isWorkspace);
    const bool follows = std::any_of(m_source.shown().begin(), m_source.shown().end(), [](const ShownEvaluation& shown) { return shown.thresholds != nullptr; });
    const bool moved = here && threshold && follows && m_tells != Tells::EarlierModel, earlier = here && first->isEarlier;
    if (moved)
        m_moved.words->setText(QStringLiteral("◆ ") + tr("At the moved threshold %1").arg(realText(threshold)));
    for (const auto& [line, seen] : {std::pair(m_moved, moved), std::pair(m_earlier, earlier)}) {
        line.words->setVisible(seen);
        line.wayOut->setVisible(seen);
    }
    m_earlier.wayOut->setEnabled(!m_source.session().isWorking());
    setVisible(moved || earlier);
}

} // namespace podium::ui
