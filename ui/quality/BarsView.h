#pragma once
// The values of a column as bars that can be chosen: intervals of numbers side by side, or the most frequent values one below the other.
#include <vector>

#include <QWidget>

namespace podium::ui {

class BarsView final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label; ///< of a value; of an interval "40 to 45"
        qint64 count = 0;
    };
    enum class Kind { Intervals, Values };

    explicit BarsView(QWidget* parent = nullptr);
    /// `from` and `to` stand below the first and the last interval.
    void setBars(Kind kind, std::vector<Bar> bars, const QString& from = {}, const QString& to = {});
    int count() const { return static_cast<int>(m_bars.size()); }
    QRect barArea(int bar) const; ///< where a click chooses it
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

signals:
    void chosen(int bar); ///< by mouse, Return or the space bar

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int barAt(const QPoint& position) const;
    int rowHeight() const;
    QString sentence(int bar) const;
    void describe();

    Kind m_kind = Kind::Intervals;
    std::vector<Bar> m_bars;
    QString m_from, m_to;
    qint64 m_most = 1;
    int m_current = 0; ///< of the keyboard
};

} // namespace podium::ui
