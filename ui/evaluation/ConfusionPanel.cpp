#include "ui/evaluation/ConfusionPanel.h"

#include <algorithm>

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>

#include "ui/base/QtLanguage.h"
#include "ui/evaluation/MatrixView.h"

namespace podium::ui {

namespace {

constexpr int kCellWidth = 250;

}

ConfusionPanel::ConfusionPanel(EvaluationSource& source, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_caption(newLabel("secondary", this, true)),
      m_area(new QWidget), m_grid(new QGridLayout(m_area))
{
    m_area->setObjectName(QStringLiteral("pageBody"));
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setSpacing(12);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_area);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_caption->setContentsMargins(12, 0, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_caption);
    connect(&m_source, &EvaluationSource::changed, this, &ConfusionPanel::fill);
    retranslate();
}

void ConfusionPanel::retranslate()
{
    m_empty->setText(tr("Here stands how many rows each run gets right and wrong. Run the stages, or choose runs in the run table."));
    m_caption->setText(tr("Across: the real class; down: the predicted one. Validation rows, share of the real class."));
    fill();
}

void ConfusionPanel::restyle()
{
    fill(); // markers are drawn in the colours of the theme
}

void ConfusionPanel::fill()
{
    for (QWidget* cell : m_cells) {
        m_grid->removeWidget(cell);
        cell->hide();
        cell->deleteLater();
    }
    m_cells.clear();
    for (const ShownEvaluation& shown : m_source.shown()) {
        auto* cell = new QWidget(m_area);
        auto* layout = new QVBoxLayout(cell);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        auto* head = new QHBoxLayout;
        auto* marker = new QLabel(cell);
        marker->setPixmap(markerIcon(shown.style).pixmap(12, 12));
        auto* name = newLabel("heading", cell);
        name->setText(runWord(shown));
        auto* right = newLabel("secondary", cell);
        head->addWidget(marker);
        head->addWidget(name, 1);
        head->addWidget(right);
        layout->addLayout(head);
        if (shown.named.evaluation == nullptr) {
            auto* reason = newLabel("secondary", cell, true);
            reason->setText(shown.problem.empty() ? tr("Its evaluation is being read…") : worded(shown.problem));
            layout->addWidget(reason, 1);
        } else {
            const evaluation::Evaluation& evaluation = *shown.named.evaluation;
            QStringList words;
            std::int64_t hits = 0, all = 0;
            const std::size_t n = evaluation.confusion.labels.size();
            for (std::size_t i = 0; i < n; ++i) {
                words.append(classWord(shown, evaluation.confusion.labels[i]));
                hits += evaluation.confusion.counts[i * n + i];
            }
            for (const std::int64_t count : evaluation.confusion.counts)
                all += count;
            right->setText(tr("%1 of %2 right").arg(countText(hits), countText(all)));
            auto* matrix = new MatrixView(cell);
            matrix->setMatrix(evaluation.confusion, words, evaluation.positive);
            layout->addWidget(matrix, 1);
        }
        for (const project::Warning& warning : shown.warnings) {
            auto* line = newLabel("warning", cell, true);
            line->setText(QStringLiteral("◆ ") + worded(warning.text));
            layout->addWidget(line);
        }
        m_cells.push_back(cell);
    }
    m_empty->setVisible(m_cells.empty());
    m_caption->setVisible(!m_cells.empty());
    m_columns = 0;
    arrange();
}

void ConfusionPanel::arrange()
{
    const int columns = std::clamp(width() / kCellWidth, 1, std::max(1, static_cast<int>(m_cells.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells[i]);
        m_grid->addWidget(m_cells[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        m_cells[i]->show();
    }
}

void ConfusionPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    arrange();
}

} // namespace podium::ui
