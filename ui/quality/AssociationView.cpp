#include "ui/quality/AssociationView.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

namespace {

constexpr int kCellHeight = 26;
constexpr int kLongestHead = 180;

}

AssociationView::AssociationView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void AssociationView::setMatrix(const quality::AssociationMatrix& matrix)
{
    m_matrix = matrix;
    m_row = 1;
    m_column = 0;
    setVisible(size() > 1);
    updateGeometry();
    update();
    describe();
}

double AssociationView::strength(int row, int column) const
{
    return m_matrix.strength(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

int AssociationView::headWidth() const
{
    int width = 0;
    for (const std::string& name : m_matrix.columns)
        width = std::max(width, fontMetrics().horizontalAdvance(fromUtf8(name)));
    return std::min(width, kLongestHead) + 8;
}

QRect AssociationView::cellArea(int row, int column) const
{
    const int side = fontMetrics().horizontalAdvance(QStringLiteral("0,00")) + 14;
    return {headWidth() + column * side, (row - 1) * kCellHeight, side, kCellHeight};
}

QSize AssociationView::sizeHint() const
{
    if (size() < 2)
        return {0, 0};
    // The heads below the columns are written upright.
    return {cellArea(1, size() - 2).right() + 2, (size() - 1) * kCellHeight + headWidth() + 4};
}

void AssociationView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int heads = headWidth();
    for (int row = 1; row < size(); ++row) {
        painter.setPen(Theme::color(ColorRole::Text));
        const QString name = fromUtf8(m_matrix.columns[static_cast<std::size_t>(row)]);
        painter.drawText(QRect(0, (row - 1) * kCellHeight, heads - 8, kCellHeight), Qt::AlignVCenter | Qt::AlignRight,
                         fontMetrics().elidedText(name, Qt::ElideRight, heads - 8));
        for (int column = 0; column < row; ++column) {
            const double value = strength(row, column);
            const QRect area = cellArea(row, column).adjusted(0, 0, -1, -1);
            const QColor ground = std::isnan(value) ? Theme::color(ColorRole::Alternate) : Theme::heat(value);
            painter.fillRect(area, ground);
            painter.setPen(std::isnan(value) ? Theme::color(ColorRole::Secondary) : Theme::textOn(ground));
            painter.drawText(area, Qt::AlignCenter, std::isnan(value) ? QStringLiteral("–") : realText(value, 2));
            if (hasFocus() && row == m_row && column == m_column) {
                painter.setPen(QPen(Theme::color(ColorRole::Text), 2));
                painter.drawRect(area.adjusted(1, 1, -1, -1));
            }
        }
    }
    for (int column = 0; column + 1 < size(); ++column) {
        const QRect last = cellArea(size() - 1, column);
        painter.save();
        painter.translate(last.left(), last.bottom() + 4);
        painter.rotate(90);
        painter.setPen(Theme::color(ColorRole::Text));
        painter.drawText(QRect(0, -last.width(), heads - 8, last.width()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(fromUtf8(m_matrix.columns[static_cast<std::size_t>(column)]), Qt::ElideRight, heads - 8));
        painter.restore();
    }
}

bool AssociationView::cellAt(const QPoint& position, int& row, int& column) const
{
    for (row = 1; row < size(); ++row)
        for (column = 0; column < row; ++column)
            if (cellArea(row, column).contains(position))
                return true;
    return false;
}

QString AssociationView::sentence(int row, int column) const
{
    const auto a = static_cast<std::size_t>(row);
    const auto b = static_cast<std::size_t>(column);
    const auto figure = [](double value) { return realText(std::isnan(value) ? std::nullopt : std::optional(value), 3); };
    return tr("%1 and %2\nPearson %3, Spearman %4\nCramér's V %5, mutual information %6 nats")
        .arg(fromUtf8(m_matrix.columns[a]), fromUtf8(m_matrix.columns[b]), figure(m_matrix.at(m_matrix.pearson, a, b)),
             figure(m_matrix.at(m_matrix.spearman, a, b)), figure(m_matrix.at(m_matrix.cramersV, a, b)),
             figure(m_matrix.at(m_matrix.mutualInformation, a, b)));
}

void AssociationView::describe() { setAccessibleDescription(size() > 1 ? sentence(m_row, m_column) : QString()); }

bool AssociationView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        int row = 0, column = 0;
        if (cellAt(help->pos(), row, column))
            QToolTip::showText(help->globalPos(), sentence(row, column), this);
        return true;
    }
    return QWidget::event(event);
}

void AssociationView::mouseReleaseEvent(QMouseEvent* event)
{
    int row = 0, column = 0;
    if (event->button() != Qt::LeftButton || !cellAt(event->position().toPoint(), row, column))
        return;
    m_row = row;
    m_column = column;
    describe();
    update();
    emit chosen(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

void AssociationView::keyPressEvent(QKeyEvent* event)
{
    int row = m_row, column = m_column;
    switch (event->key()) {
    case Qt::Key_Up: --row; break;
    case Qt::Key_Down: ++row; break;
    case Qt::Key_Left: --column; break;
    case Qt::Key_Right: ++column; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (size() > 1)
            emit chosen(static_cast<std::size_t>(m_row), static_cast<std::size_t>(m_column));
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_row = std::clamp(row, 1, std::max(1, size() - 1));
    m_column = std::clamp(column, 0, m_row - 1);
    describe();
    update();
}

void AssociationView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void AssociationView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace podium::ui
