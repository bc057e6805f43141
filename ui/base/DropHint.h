#pragma once
// Takes what is dragged onto a widget, and says over it meanwhile what letting go there will do.
#include <functional>

#include <QWidget>

class QMimeData;

namespace podium::ui {

/// Covers a widget while something is dragged across `target`, which is that or has it in it; pointer and drag go through.
class DropHint final : public QWidget
{
    Q_OBJECT
public:
    using Words = std::function<QString(const QMimeData&)>; ///< what a drop would do; empty where it is not taken
    using Drop = std::function<void(const QMimeData&)>;
    DropHint(QWidget* covered, QWidget* target, Words words, Drop drop);

    /// “table.csv”, or how many there are.
    static QString namesOf(const QMimeData& dragged);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void say(const QString& text);

    QWidget* m_target;
    Words m_words;
    Drop m_drop;
};

} // namespace podium::ui
