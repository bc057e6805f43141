#pragma once
// Content of the runs dock: the run table; what is chosen in it is what the other docks and the Compare page show.
#include "ui/base/Panel.h"
#include "ui/base/Selection.h"
#include "ui/project/ProjectSession.h"

class QPushButton;
class QTreeView;

namespace podium::ui {

class RunTableModel;
class RunSortProxy;

class RunsPanel final : public Panel
{
    Q_OBJECT
public:
    RunsPanel(ProjectSession& session, Selection& selection, QWidget* parent = nullptr);
    ~RunsPanel() override;

protected:
    void retranslate() override;
    void restyle() override;

private:
    void take();
    void sortByMainMetric();
    void allowSweep();
    void viewToSelection();
    void selectionToView();
    void showMenu(const QPoint& position);

    ProjectSession& m_session;
    Selection& m_selection;
    RunTableModel* m_model;
    RunSortProxy* m_sorted;
    QTreeView* m_view;
    QLabel* m_empty;
    QPushButton* m_sweep;
    QWidget* m_emptyBox;
    std::string m_sortedBy; ///< the main metric that gave the order; empty = none did
    bool m_following = false; ///< the view is being set from the selection
};

/// The sweep file of the button "Run the thesis' twelve"; empty where the project has none.
std::string thesisSweep(const ProjectSnapshot& snapshot);

} // namespace podium::ui
