#include "ui/evaluation/MatrixView.h"

#include <algorithm>
#include <cstdlib>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kAxis = 20;    // room of an axis title
constexpr int kSpace = 2;    // between cells
constexpr int kLargest = 110;
constexpr int kSmallestPair = 50; // of two classes: count and share fit
constexpr int kLowestCell = 13, kNarrowest = 20; // a cell whose count can still be read
constexpr int kBothTexts = 44;    // height from which on a cell holds count and share
constexpr int kLeastHead = 44;    // of the name of a class beside its row
constexpr int kUpright = 46;      // narrower columns have their names upright, where there is room for them
constexpr int kLongestUpright = 64;

int lowest(int classes)
{
    return classes <= 2 ? kSmallestPair : kLowestCell;
}

/// In lines where they fit, else cut short in one: the tooltip has it whole.
void drawHead(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& word)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect whole = metrics.boundingRect(box, static_cast<int>(alignment) | Qt::TextWordWrap, word);
    if (whole.width() <= box.width() && whole.height() <= box.height())
        painter.drawText(box, static_cast<int>(alignment) | Qt::TextWordWrap, word);
    else
        painter.drawText(box, static_cast<int>(alignment) | Qt::TextDontClip, metrics.elidedText(word, Qt::ElideRight, box.width()));
}

} // namespace

MatrixView::MatrixView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
}

void MatrixView::setOptions(const Options& options)
{
    m_options = options;
    const bool fits = options.reference && options.reference->labels == m_matrix.labels;
    if (!fits)
        m_options.reference.reset();
    describe();
    update();
}

void MatrixView::setChosen(std::optional<std::pair<std::size_t, std::size_t>> cell)
{
    m_chosen = cell;
    update();
}

void MatrixView::setMatrix(const evaluation::ConfusionMatrix& matrix, const QStringList& words, std::optional<std::size_t> positive)
{
    m_matrix = matrix;
    m_words = words;
    m_order.resize(matrix.labels.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_order[i] = i;
    if (positive && *positive < m_order.size())
        std::rotate(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(*positive),
                    m_order.begin() + static_cast<std::ptrdiff_t>(*positive) + 1);
    describe();
    updateGeometry();
    update();
}

std::int64_t MatrixView::count(std::size_t actual, std::size_t predicted) const
{
    return m_matrix.counts[actual * m_matrix.labels.size() + predicted];
}

QStringList MatrixView::shownLabels() const
{
    QStringList labels;
    for (const std::size_t label : m_order)
        labels.append(fromUtf8(m_matrix.labels[label]));
    return labels;
}

std::int64_t MatrixView::shownCount(int row, int column) const
{
    const Cell cell = cellAt(row, column);
    return count(cell.actual, cell.predicted);
}

double MatrixView::share(std::size_t actual, std::size_t predicted) const
{
    std::int64_t all = 0;
    for (std::size_t p = 0; p < m_matrix.labels.size(); ++p)
        all += count(actual, p);
    return all == 0 ? 0 : static_cast<double>(count(actual, predicted)) / static_cast<double>(all);
}

std::int64_t MatrixView::delta(std::size_t actual, std::size_t predicted) const
{
    if (!m_options.reference)
        return 0;
    return count(actual, predicted) - m_options.reference->counts[actual * m_matrix.labels.size() + predicted];
}

MatrixView::Cell MatrixView::cellAt(int row, int column) const
{
    const std::size_t down = m_order[static_cast<std::size_t>(row)], across = m_order[static_cast<std::size_t>(column)];
    return m_options.transposed ? Cell{down, across} : Cell{across, down};
}

double MatrixView::heatOf(const Cell& cell) const
{
    const auto most = static_cast<double>(m_options.mostCount);
    if (m_options.content == Content::Shares || most <= 0)
        return share(cell.actual, cell.predicted);
    const std::int64_t value = m_options.content == Content::Delta ? std::abs(delta(cell.actual, cell.predicted)) : count(cell.actual, cell.predicted);
    return static_cast<double>(value) / most;
}

std::pair<QString, QString> MatrixView::textsOf(const Cell& cell) const
{
    const QString counted = countText(count(cell.actual, cell.predicted)), shared = percentText(share(cell.actual, cell.predicted));
    if (m_options.content == Content::Shares)
        return {shared, counted};
    if (m_options.content == Content::Counts)
        return {counted, shared};
    const std::int64_t more = delta(cell.actual, cell.predicted);
    const QString sign = more > 0 ? QStringLiteral("+") : more < 0 ? QStringLiteral("−") : QStringLiteral("±");
    return {m_options.reference ? sign + countText(std::abs(more)) : QStringLiteral("–"), counted};
}

QString MatrixView::cellSentence(std::size_t actual, std::size_t predicted) const
{
    const std::int64_t rows = count(actual, predicted);
    return (rows == 1 ? tr("Real “%1”, predicted “%2”: %3 row, %4 of this real class") : tr("Real “%1”, predicted “%2”: %3 rows, %4 of this real class"))
        .arg(m_words.value(static_cast<qsizetype>(actual)), m_words.value(static_cast<qsizetype>(predicted)),
             countText(rows), percentText(share(actual, predicted), 1));
}

void MatrixView::describe()
{
    QStringList sentences;
    for (const std::size_t actual : m_order)
        for (const std::size_t predicted : m_order)
            sentences.append(cellSentence(actual, predicted));
    setAccessibleName(tr("Confusion matrix"));
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

MatrixView::Geometry MatrixView::geometryNow() const
{
    Geometry g;
    const auto n = static_cast<int>(m_order.size());
    if (n == 0)
        return g;
    const QFontMetrics metrics = fontMetrics();
    int widest = 0, longestPart = 0;
    for (const QString& word : m_words) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
        for (const QString& part : word.split(QLatin1Char(' ')))
            longestPart = std::max(longestPart, metrics.horizontalAdvance(part));
    }
    // Names of classes break into lines before they take the room of the cells; where cells are low, they are cut short.
    g.rowHeads = std::max(kLeastHead, std::min(widest, std::max(n <= 3 ? longestPart : 0, width() / 4))) + 12;
    const int across = std::max(1, (width() - kAxis - g.rowHeads) / n);
    const auto fit = [&](int heads) {
        g.columnHeads = heads;
        g.side = std::clamp(std::min(across, (height() - kAxis - heads) / n), 8, kLargest);
        // Cells are wider than high where there is room: names of classes stand over them.
        return std::min(across, g.side * (n <= 3 ? 2 : 3));
    };
    int wide = 0;
    for (int lines = 1; lines <= 2; ++lines) {
        wide = fit(metrics.height() * lines + 8);
        if (widest <= wide - 4)
            break;
    }
    if (widest > wide - 4 && wide < kUpright) {
        const int single = metrics.height() + 8, upright = std::min(widest, kLongestUpright) + 8;
        g.upright = (height() - kAxis - upright) / n >= kLowestCell;
        wide = fit(g.upright ? upright : single);
    }
    g.cells = QRect(kAxis + g.rowHeads, kAxis + g.columnHeads, wide * n, g.side * n);
    return g;
}

QRect MatrixView::cellRect(const Geometry& g, int row, int column) const
{
    const auto n = static_cast<int>(m_order.size());
    const int wide = g.cells.width() / n;
    return QRect(g.cells.left() + column * wide, g.cells.top() + row * g.side, wide - kSpace, g.side - kSpace);
}

QSize MatrixView::sizeHint() const
{
    const auto n = std::max(2, static_cast<int>(m_order.size()));
    const int side = std::clamp(220 / n, lowest(n), 84);
    return {kAxis + 110 + n * side * 5 / 4, kAxis + fontMetrics().height() + 8 + n * side};
}

QSize MatrixView::minimumSizeHint() const
{
    const auto n = std::max(2, static_cast<int>(m_order.size()));
    const int heads = (n <= 2 ? 2 : 1) * fontMetrics().height() + 8;
    return {kAxis + 12 + kLeastHead + n * (n <= 2 ? kSmallestPair : kNarrowest), kAxis + heads + n * lowest(n)};
}

void MatrixView::paintEvent(QPaintEvent*)
{
    const auto n = static_cast<int>(m_order.size());
    if (n == 0)
        return;
    const Geometry g = geometryNow();
    QPainter painter(this);
    QFont small = font();
    small.setPixelSize(12);
    QFont strong = font();
    strong.setBold(true);
    strong.setPixelSize(g.side >= kBothTexts ? std::clamp(g.side / 4, 11, 20) : std::clamp(g.side * 2 / 3, 8, 12));
    strong.setBold(g.side >= 20); // thin letters are easier to read where they are small

    painter.setPen(Theme::color(ColorRole::Secondary));
    painter.setFont(small);
    painter.drawText(QRect(g.cells.left(), 0, g.cells.width(), kAxis), Qt::AlignCenter | Qt::TextDontClip, m_options.transposed ? tr("Predicted") : tr("Actual"));
    painter.save();
    painter.translate(0, g.cells.bottom() + 1);
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, g.cells.height(), kAxis), Qt::AlignCenter | Qt::TextDontClip, m_options.transposed ? tr("Actual") : tr("Predicted"));
    painter.restore();

    QFont heads = font();
    if (g.side < painter.fontMetrics().height()) // names of low rows do not run into each other
        heads.setPixelSize(std::clamp(g.side - 3, 9, 12));
    painter.setFont(heads);
    for (int i = 0; i < n; ++i) {
        const QString word = m_words.value(static_cast<qsizetype>(m_order[static_cast<std::size_t>(i)]));
        const QRect column = cellRect(g, 0, i);
        const QRect columnHead(column.left(), kAxis, column.width(), g.columnHeads);
        painter.setPen(Theme::color(ColorRole::Text));
        const QRect rowHead(kAxis, cellRect(g, i, 0).top(), g.rowHeads - 8, g.side - kSpace);
        if (g.upright) {
            painter.save();
            painter.translate(columnHead.left(), columnHead.bottom());
            painter.rotate(-90);
            const QRect turned(0, 0, columnHead.height() - 4, columnHead.width());
            painter.drawText(turned, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(word, Qt::ElideRight, turned.width()));
            painter.restore();
        } else {
            drawHead(painter, columnHead, Qt::AlignHCenter | Qt::AlignBottom, word);
        }
        drawHead(painter, rowHead, Qt::AlignRight | Qt::AlignVCenter, word);
    }
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column) {
            const Cell shown = cellAt(row, column);
            const QRect cell = cellRect(g, row, column);
            const QColor ground = Theme::heat(heatOf(shown));
            painter.fillRect(cell, ground);
            painter.setPen(Theme::textOn(ground));
            painter.setFont(strong);
            const auto [value, below] = textsOf(shown);
            if (g.side >= kBothTexts) {
                painter.drawText(cell.adjusted(0, 0, 0, -cell.height() * 2 / 5), Qt::AlignHCenter | Qt::AlignBottom, value);
                painter.setFont(small);
                painter.drawText(cell.adjusted(0, cell.height() * 3 / 5, 0, 0), Qt::AlignHCenter | Qt::AlignTop, below);
            } else {
                painter.drawText(cell, Qt::AlignCenter, value);
            }
            painter.setBrush(Qt::NoBrush);
            if (m_chosen && m_chosen->first == shown.actual && m_chosen->second == shown.predicted) {
                painter.setPen(QPen(Theme::color(ColorRole::Text), 2));
                painter.drawRect(cell.adjusted(1, 1, -1, -1));
            }
            if (hasFocus() && row == m_row && column == m_column) {
                painter.setPen(QPen(Theme::textOn(ground), 1, Qt::DotLine));
                painter.drawRect(cell.adjusted(3, 3, -4, -4));
            }
        }
}

void MatrixView::forCellAt(const QPoint& position, const std::function<void(int row, int column)>& found) const
{
    const Geometry g = geometryNow();
    const auto n = static_cast<int>(m_order.size());
    for (int row = 0; row < n; ++row)
        for (int column = 0; column < n; ++column)
            if (cellRect(g, row, column).contains(position))
                found(row, column);
}

/// The class whose name stands there.
QString MatrixView::headAt(const QPoint& position) const
{
    const Geometry g = geometryNow();
    const auto n = static_cast<int>(m_order.size());
    for (int i = 0; i < n; ++i) {
        const QRect cell = cellRect(g, i, i);
        const bool column = position.y() < g.cells.top() && position.x() >= cell.left() && position.x() <= cell.right();
        const bool row = position.x() < g.cells.left() && position.y() >= cell.top() && position.y() <= cell.bottom();
        if (column || row)
            return m_words.value(static_cast<qsizetype>(m_order[static_cast<std::size_t>(i)]));
    }
    return {};
}

void MatrixView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        forCellAt(event->position().toPoint(), [this](int row, int column) {
            m_row = row;
            m_column = column;
            const Cell cell = cellAt(row, column);
            emit cellChosen(cell.actual, cell.predicted);
        });
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<int>(m_order.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: m_column = std::max(0, m_column - 1); break;
    case Qt::Key_Right: m_column = std::min(last, m_column + 1); break;
    case Qt::Key_Up: m_row = std::max(0, m_row - 1); break;
    case Qt::Key_Down: m_row = std::min(last, m_row + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_row >= 0 && m_row <= last && m_column >= 0 && m_column <= last) {
            const Cell cell = cellAt(m_row, m_column);
            emit cellChosen(cell.actual, cell.predicted);
        }
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void MatrixView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MatrixView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool MatrixView::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    bool found = false;
    forCellAt(help->pos(), [&](int row, int column) {
        const Cell cell = cellAt(row, column);
        QToolTip::showText(help->globalPos(), cellSentence(cell.actual, cell.predicted), this);
        found = true;
    });
    if (const QString word = headAt(help->pos()); !found && !word.isEmpty()) {
        QToolTip::showText(help->globalPos(), word, this);
        found = true;
    }
    if (!found)
        QToolTip::hideText();
    return true;
}

} // namespace podium::ui
