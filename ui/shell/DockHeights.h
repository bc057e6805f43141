#pragma once
// How high the docks of one column stand: as they were arranged or drawn by hand. What a dock needs for a moment, because a part of
// its content is open, it gets from the others, and gives it back.
#include <map>
#include <set>
#include <vector>

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace podium::ui {

/// GUI thread only.
class DockHeights : public QObject
{
    Q_OBJECT
public:
    /// Docks of one area, from the top down; all outlive this.
    DockHeights(QMainWindow& window, std::vector<QDockWidget*> docks);

    void settle();                                  ///< as they stand soon, when all pending layouts are done
    void giveBack();                                ///< for a moment: a layout that is kept holds nothing that is lent
    void want(const QDockWidget* dock, int height); ///< for as long as it is not 0

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<QDockWidget*> standing() const; ///< below each other; those behind each other or floating have nothing to share
    void apply();
    void applyLater();
    void remember();

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    std::map<const QDockWidget*, int> m_settled, m_wanted;
    std::set<const QDockWidget*> m_refused; ///< want room while somebody drew otherwise
    QTimer m_settling;
    bool m_drawn = false;    ///< by hand, at this moment
    bool m_applying = false; ///< soon
};

} // namespace podium::ui
