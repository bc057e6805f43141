#include "ui/evaluation/ConfusionPanel.h"

#include <algorithm>
#include <cstdlib>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include "core/evaluation/Evaluation.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/EvaluationNotice.h"
#include "ui/evaluation/MatrixExport.h"
#include "ui/models/TableSetup.h"
#include "ui/project/KeptChoices.h"

namespace podium::ui {

namespace {

constexpr int kCellWidth = 250;
constexpr int kLeastForCaption = 300;
constexpr int kMostRunName = 84, kLeastColumn = 40; // pixels of a column
constexpr int kFewRuns = 2;                          // whose names have room above what they predict
constexpr int kMostHead = 150; // pixels of the name of a run above its matrix
constexpr int kRowsBesideMatrix = 4; // are enough to show both
constexpr int kSplit = 16;           // pixels between them
constexpr int kRowsAtOnce = 8;      // of a cell, where there are as many
constexpr int kFrames = 64;         // of the dock, its title and what stands between the parts
constexpr int kContentLetters = 9; // of the box that says what the cells show, at least

} // namespace

ConfusionPanel::ConfusionPanel(EvaluationSource& source, QWidget* parent)
    : Panel(parent), m_source(source), m_empty(newLabel("secondary", this, true)), m_tools(new QWidget(this)),
      m_content(new QComboBox(m_tools)), m_transpose(new QCheckBox(m_tools)), m_notice(new EvaluationNotice(source, this)), m_caption(newLabel("secondary", this, true)),
      m_scroll(new QScrollArea(this)), m_area(new QWidget), m_grid(new QGridLayout(m_area)), m_rowsBox(new QWidget(this)), m_rowsTitle(newLabel("heading", m_rowsBox, true)),
      m_rowsClose(new QToolButton(m_rowsBox)), m_rows(new CellRowsModel(this)), m_rowsView(new QTableView(m_rowsBox))
{
    m_area->setObjectName(QStringLiteral("pageBody"));
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setSpacing(12);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_area);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_caption->setContentsMargins(12, 0, 12, 8);
    m_notice->setContentsMargins(12, 0, 12, 0);

    m_content->setObjectName(QStringLiteral("matrixContent"));
    m_transpose->setObjectName(QStringLiteral("matrixTranspose"));
    m_content->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // cut in a narrow dock, which it does not widen
    m_content->setMinimumContentsLength(kContentLetters);
    for (int i = 0; i < 3; ++i)
        m_content->addItem(QString());
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(12, 8, 12, 0);
    tools->addWidget(m_content, 1);
    tools->addWidget(m_transpose);

    m_rowsView->setObjectName(QStringLiteral("cellRows"));
    m_rowsView->setModel(m_rows);
    setUpTable(*m_rowsView, {});
    m_rowsClose->setText(QStringLiteral("✕"));
    m_rowsClose->setAutoRaise(true);
    m_rowsClose->setObjectName(QStringLiteral("closeRows"));
    auto* rowsHead = new QHBoxLayout;
    rowsHead->addWidget(m_rowsTitle, 1);
    rowsHead->addWidget(m_rowsClose, 0, Qt::AlignTop);
    auto* rowsLayout = new QVBoxLayout(m_rowsBox);
    rowsLayout->setContentsMargins(12, 4, 12, 8);
    rowsLayout->setSpacing(4);
    rowsLayout->addLayout(rowsHead);
    rowsLayout->addWidget(m_rowsView, 1);
    m_rowsBox->hide();

    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_scroll);
    split->addWidget(m_rowsBox);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addWidget(m_tools);
    layout->addWidget(m_notice);
    layout->addWidget(split, 1);
    layout->addWidget(m_caption);

    connect(&m_source, &EvaluationSource::changed, this, &ConfusionPanel::fill);
    connect(&m_source, &EvaluationSource::thresholdChanged, this, [this] {
        refreshMatrices();
        refreshRows();
    });
    connect(m_content, &QComboBox::currentIndexChanged, this, &ConfusionPanel::refreshMatrices);
    connect(m_transpose, &QCheckBox::toggled, this, &ConfusionPanel::refreshMatrices);
    connect(m_rowsClose, &QToolButton::clicked, this, [this] { chooseCell({}); });
    auto* kept = new KeptChoices(m_source.session(), QStringLiteral("matrix"), this);
    kept->bind(*m_content, QStringLiteral("content"));
    kept->bind(*m_transpose, QStringLiteral("transposed"));
    retranslate();
}

void ConfusionPanel::retranslate()
{
    m_empty->setText(tr("Here stands how many rows each run gets right and wrong. Run the stages, or choose runs in the run table."));
    m_content->setItemText(0, tr("Counts"));
    m_content->setItemText(1, tr("Shares"));
    m_content->setItemText(2, tr("Difference to the baseline"));
    m_content->setAccessibleName(tr("What the cells show"));
    m_transpose->setText(tr("Swap the axes"));
    m_rowsClose->setAccessibleName(tr("Close the list of rows"));
    m_rowsClose->setToolTip(m_rowsClose->accessibleName());
    m_rowsView->setAccessibleName(tr("Rows in the chosen cell"));
    m_rows->refreshTexts();
    fill();
}

void ConfusionPanel::restyle()
{
    fill(); // markers are drawn in the colours of the theme
}

void ConfusionPanel::fill()
{
    for (const Shown& cell : m_cells) {
        m_grid->removeWidget(cell.widget);
        cell.widget->hide();
        cell.widget->deleteLater();
    }
    m_cells.clear();
    const std::vector<ShownEvaluation>& runs = m_source.shown();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const ShownEvaluation& shown = runs[i];
        Shown cell;
        cell.index = i;
        cell.widget = new QWidget(m_area);
        auto* layout = new QVBoxLayout(cell.widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        auto* head = new QHBoxLayout;
        auto* marker = new QLabel(cell.widget);
        marker->setPixmap(markerIcon(shown.style).pixmap(12, 12));
        auto* name = newLabel("heading", cell.widget);
        QFont bold = font();
        bold.setBold(true);
        name->setText(QFontMetrics(bold).elidedText(runWord(shown), Qt::ElideMiddle, kMostHead)); // a long one does not widen the dock
        name->setToolTip(runWord(shown));
        cell.right = newLabel("secondary", cell.widget);
        head->addWidget(marker);
        head->addWidget(name, 1);
        head->addWidget(cell.right);
        layout->addLayout(head);
        if (shown.named.evaluation == nullptr) {
            auto* reason = newLabel("secondary", cell.widget, true);
            reason->setText(shown.problem.empty() ? tr("Its evaluation is being read…") : worded(shown.problem));
            layout->addWidget(reason, 1);
        } else {
            cell.matrix = new MatrixView(cell.widget);
            layout->addWidget(cell.matrix, 1);
            cell.matrix->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(cell.matrix, &QWidget::customContextMenuRequested, this, [this, matrix = cell.matrix, run = runWord(shown)](const QPoint& at) {
                showMatrixMenu(*matrix, {run, m_source.threshold()}, matrix->mapToGlobal(at));
            });
            connect(cell.matrix, &MatrixView::cellChosen, this, [this, key = shown.named.key](std::size_t actual, std::size_t predicted) {
                chooseCell(CellRowsModel::Cell{key, actual, predicted});
            });
        }
        for (const project::Warning& warning : shown.warnings) {
            auto* line = newLabel("warning", cell.widget, true);
            line->setText(QStringLiteral("◆ ") + worded(warning.text));
            layout->addWidget(line);
        }
        m_cells.push_back(cell);
    }
    m_empty->setVisible(m_cells.empty());
    m_tools->setVisible(!m_cells.empty());
    showCaption();
    m_columns = 0;
    refreshMatrices();
    arrange();
    refreshRows();
}

void ConfusionPanel::refreshMatrices()
{
    const auto threshold = m_source.threshold();
    const ShownEvaluation* baseline = m_source.baseline();
    MatrixView::Options options;
    options.content = static_cast<MatrixView::Content>(std::max(0, m_content->currentIndex()));
    options.transposed = m_transpose->isChecked();
    const bool delta = options.content == MatrixView::Content::Delta;
    evaluation::ConfusionMatrix reference;
    if (baseline != nullptr)
        reference = baseline->confusionAt(threshold);
    std::vector<evaluation::ConfusionMatrix> matrices;
    for (const ShownEvaluation& shown : m_source.shown()) {
        matrices.push_back(shown.confusionAt(threshold));
        const bool fits = delta && shown.comparable && reference.counts.size() == matrices.back().counts.size();
        for (std::size_t i = 0; i < matrices.back().counts.size(); ++i) {
            const std::int64_t count = matrices.back().counts[i];
            if (!delta || fits) // one scale for all
                options.mostCount = std::max(options.mostCount, delta ? std::abs(count - reference.counts[i]) : count);
        }
    }
    for (const Shown& cell : m_cells) {
        if (cell.matrix == nullptr)
            continue;
        const ShownEvaluation& shown = m_source.shown()[cell.index];
        const evaluation::ConfusionMatrix& matrix = matrices[cell.index];
        QStringList words;
        std::int64_t hits = 0, all = 0;
        const std::size_t n = matrix.labels.size();
        for (std::size_t i = 0; i < n; ++i) {
            words.append(classWord(shown, matrix.labels[i]));
            hits += matrix.counts[i * n + i];
        }
        for (const std::int64_t count : matrix.counts)
            all += count;
        cell.right->setText(tr("%1 of %2 right").arg(countText(hits), countText(all)));
        cell.matrix->setMatrix(matrix, words, shown.named.evaluation->positive);
        MatrixView::Options own = options;
        if (delta && shown.comparable && baseline != nullptr)
            own.reference = reference;
        cell.matrix->setOptions(own);
    }
    QString caption = options.transposed ? tr("Across: the predicted class; down: the real one. Validation rows, share of the real class.")
                                         : tr("Across: the real class; down: the predicted one. Validation rows, share of the real class.");
    if (delta)
        caption += QLatin1Char(' ') + (baseline != nullptr ? tr("Difference to %1; “–”: not the same rows.").arg(runWord(*baseline))
                                                           : tr("There is no baseline to differ from."));
    m_caption->setText(caption);
    m_area->setToolTip(caption);
}

const ShownEvaluation* ConfusionPanel::chosenRun() const
{
    if (!m_cell)
        return nullptr;
    for (const ShownEvaluation& shown : m_source.shown())
        if (shown.named.key == m_cell->run && shown.named.evaluation != nullptr)
            return &shown;
    return nullptr;
}

int ConfusionPanel::heightOfRows(int mostRows) const
{
    const int rows = std::min(m_rows->rowCount(), mostRows) * m_rowsView->verticalHeader()->defaultSectionSize();
    return m_rowsTitle->sizeHint().height() + m_rowsView->horizontalHeader()->height() + rows;
}

int ConfusionPanel::heightOfBoth() const
{
    int matrix = 0;
    for (const Shown& cell : m_cells)
        if (cell.matrix != nullptr && m_cell && m_source.shown()[cell.index].named.key == m_cell->run)
            matrix = cell.widget->minimumSizeHint().height() + 2 * m_grid->contentsMargins().top();
    return matrix + heightOfRows(kRowsBesideMatrix) + kSplit;
}

void ConfusionPanel::chooseCell(std::optional<CellRowsModel::Cell> cell)
{
    m_cell = std::move(cell);
    refreshRows();
    if (m_rowsBox->isVisibleTo(this)) // for them; where the matrix has no room beside them it comes back after them
        emit roomWanted(m_tools->sizeHint().height() + (m_notice->isVisibleTo(this) ? m_notice->sizeHint().height() : 0) + heightOfRows(kRowsAtOnce) + kFrames);
}

void ConfusionPanel::refreshRows()
{
    const ShownEvaluation* run = chosenRun();
    for (const Shown& cell : m_cells)
        if (cell.matrix != nullptr) {
            const bool own = run != nullptr && m_source.shown()[cell.index].named.key == run->named.key;
            cell.matrix->setChosen(own ? std::optional(std::pair(m_cell->actual, m_cell->predicted)) : std::nullopt);
        }
    if (run == nullptr && m_rowsBox->isVisibleTo(this))
        emit roomWanted(0);
    m_rowsBox->setVisible(run != nullptr);
    showCaption();
    if (run == nullptr)
        return shareRoom();
    m_rows->setCell(m_source.shown(), *m_cell, m_source.threshold());
    const evaluation::ConfusionMatrix& confusion = run->named.evaluation->confusion;
    const QString actual = classWord(*run, confusion.labels[m_cell->actual]), predicted = classWord(*run, confusion.labels[m_cell->predicted]);
    m_rowsTitle->setText(run->isEarlier ? tr("The rows of an earlier model are not known.")
                         : run->scores == nullptr
                             ? tr("The rows of %1 are not known: its model or its prepared data are not here.").arg(runWord(*run))
                             : (m_rows->rowCount() == 1 ? tr("%1: %2 row is “%3” and predicted “%4”") : tr("%1: %2 rows are “%3” and predicted “%4”"))
                                   .arg(runWord(*run), countText(m_rows->rowCount()), actual, predicted));
    m_rowsView->setVisible(m_rows->rowCount() > 0);
    shareRoom(); // now that it is known how many there are
    QHeaderView& header = *m_rowsView->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setStretchLastSection(false);
    const int mostName = m_rows->columnCount() - 2 > kFewRuns ? 0 : kMostRunName;
    for (int column = 0; column < m_rows->columnCount(); ++column) // names of runs give way to what names the row
        header.resizeSection(column, std::max(static_cast<QAbstractItemView&>(*m_rowsView).sizeHintForColumn(column),
                                              column < 2 ? header.sectionSizeHint(column) : std::min(header.sectionSizeHint(column), mostName)));
    if (m_rows->columnCount() > 1) {
        header.setMinimumSectionSize(kLeastColumn);
        header.setSectionResizeMode(1, QHeaderView::Stretch);
    }
}

void ConfusionPanel::shareRoom()
{
    const int room = height() - m_tools->height() - (m_notice->isVisibleTo(this) ? m_notice->height() : 0);
    m_scroll->setVisible(!m_rowsBox->isVisibleTo(this) || room >= heightOfBoth());
}

void ConfusionPanel::arrange()
{
    const int columns = std::clamp(width() / kCellWidth, 1, std::max(1, static_cast<int>(m_cells.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_grid->removeWidget(m_cells[i].widget);
        m_grid->addWidget(m_cells[i].widget, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        m_cells[i].widget->show();
    }
}

/// In a low dock the matrix needs the room; its tooltip still says it.
void ConfusionPanel::showCaption()
{
    m_caption->setVisible(!m_cells.empty() && !m_rowsBox->isVisibleTo(this) && height() >= kLeastForCaption);
}

void ConfusionPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    showCaption();
    shareRoom();
    arrange();
}

} // namespace podium::ui
