#pragma once
// All docks, declared in one table: stable id, title, where it stands at first, what is in it.
#include <functional>
#include <map>
#include <set>
#include <vector>

#include <QObject>

#include "core/base/Text.h"

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace podium::ui {

class DockHeights;
struct Workbench;

struct DockSpec
{
    const char* id; ///< object name, name in saved layouts and of pictures; do not rename
    TextId title;
    Qt::DockWidgetArea area;
    QWidget* (*make)(Workbench&, QWidget* parent);
};
const std::vector<DockSpec>& dockTable();

class Docks : public QObject
{
    Q_OBJECT
public:
    Docks(QMainWindow& window, Workbench& workbench);

    QDockWidget* dock(const QString& id) const; ///< null where there is none
    void show(const QString& id);               ///< and brings it to the front
    void arrange();                             ///< as at first
    /// What the page in the middle is about. Pages about runs have the docks around them as they were left there; pages about data have
    /// the room for themselves, but for the docks that were opened on one of them.
    enum class Beside { Nothing, Data, Runs };
    void stand(Beside page);
    QByteArray layout();                        ///< around pages about runs, for setLayout() of a later session
    QStringList besideData() const;             ///< ids of those opened there, for the same
    void setLayout(const QByteArray& layout, const QStringList& besideData); ///< takes effect when the docks are shown; empty or of another version: as at first
    void retranslate();
    std::vector<QAction*> toggleActions() const; ///< in the order of the table

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the window: the docks at the right grow and shrink with it

private:
    void showWanted();
    std::set<QDockWidget*> opened() const;
    void place();
    void giveSizes();
    QByteArray stateToKeep(); ///< without the room that one has only while it is in front
    void giveRoom(); ///< to what stands in front at the bottom and needs more than rows of a table do; taken back when it goes behind

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    DockHeights* m_heights; ///< of those at the right
    QByteArray m_layout;      ///< around pages about runs, while none is in front
    std::set<const QDockWidget*> m_inFront; ///< seen, not behind another one
    int m_lowHeight = 0;                    ///< of the docks at the bottom before one got room; 0 = none has
    int m_highHeight = 0;                   ///< that it got
    bool m_following = false; ///< a new width is on its way
    Beside m_beside = Beside::Nothing;
    Beside m_wanted = Beside::Nothing; ///< what stand() asked for last
    std::set<QDockWidget*> m_onData;   ///< opened on pages about data, while none is in front
    bool m_arranged = false;  ///< they were shown once, so there is a layout to keep
};

} // namespace podium::ui
