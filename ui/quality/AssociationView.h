#pragma once
// How strongly the columns of a table go together: the lower half of a matrix, one hue, the figure in each cell.
#include <QWidget>

#include "core/quality/Associations.h"

namespace podium::ui {

class AssociationView final : public QWidget
{
    Q_OBJECT
public:
    explicit AssociationView(QWidget* parent = nullptr);
    void setMatrix(const quality::AssociationMatrix& matrix);
    QRect cellArea(int row, int column) const; ///< 0 <= column < row < columns
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(std::size_t first, std::size_t second); ///< by mouse, Return or the space bar

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int size() const { return static_cast<int>(m_matrix.columns.size()); }
    double strength(int row, int column) const;
    bool cellAt(const QPoint& position, int& row, int& column) const;
    QString sentence(int row, int column) const;
    int headWidth() const;
    void describe();

    quality::AssociationMatrix m_matrix;
    int m_row = 1, m_column = 0; ///< of the keyboard
};

} // namespace podium::ui
