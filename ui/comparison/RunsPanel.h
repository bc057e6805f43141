#pragma once
// Content of the runs dock: the run table with its filter, columns and views; what is chosen in it is what the other docks and the
// Compare page show.
#include <set>

#include "core/project/Experiment.h"
#include "ui/base/Panel.h"
#include "ui/base/Selection.h"
#include "ui/comparison/RunViews.h"
#include "ui/project/ProjectSession.h"
#include "ui/table/TableQuery.h"

class QMenu;
class QPushButton;
class QTreeView;

namespace podium::ui {

class RunColumnsPopup;
class RunFilterLine;
class RunTableModel;
struct RunList;

class RunsPanel final : public Panel
{
    Q_OBJECT
public:
    RunsPanel(ProjectSession& session, Selection& selection, QWidget* parent = nullptr);
    ~RunsPanel() override;

    const RunView& view() const { return m_current; }
    void setView(const RunView& view);
    void exportTo(const Path& file); ///< the rows and columns shown, as CSV

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpView();
    void setUpTools();
    void openProject();
    void take();    ///< a new snapshot, or other runs are wanted of it: listed in a job
    void arrange(); ///< the list as the view wants it
    void arrange(const std::set<QString>& collapsed);
    std::set<QString> collapsed() const; ///< keys of the sections that are folded
    QString sectionKey(int row) const;
    void changed(); ///< the user changed the view
    void followMainMetric();
    void showSort();
    void fitColumns();
    void spreadColumns();
    void showCount();
    void allowSweep();
    void viewToSelection();
    void selectionToView();
    // RunsMenu.cpp
    void showMenu(const QPoint& position);
    void openColumns();
    void fillViewMenu();
    void fillCopyMenu();
    void addMarkActions(QMenu& menu, const project::Experiment& run, const std::vector<std::string>& ids);
    void addColorActions(QMenu& menu, const std::vector<std::string>& ids);
    void editNotes(const project::Experiment& run);
    void askForView();
    void askForBranch(const project::Experiment& run);
    void askForExport();
    void toggleStar(const std::vector<std::string>& ids);
    void copy(CopyFormat format);
    std::vector<std::string> chosenWith(const project::Experiment& run) const; ///< the chosen runs, or it alone where it is not chosen
    const project::Experiment* currentRun() const;
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    ProjectSession& m_session;
    Selection& m_selection;
    RunViews m_views;
    RunView m_current;
    std::shared_ptr<const RunList> m_list;
    RunTableModel* m_model;
    QTreeView* m_view;
    RunFilterLine* m_filter;
    QLabel* m_count;
    QPushButton* m_brushed; ///< takes the filter of the run plots back, while there is one
    QPushButton* m_columns;
    RunColumnsPopup* m_columnsPopup;
    QPushButton* m_viewButton;
    QMenu* m_viewMenu;
    QPushButton* m_copy;
    QMenu* m_copyMenu;
    QWidget* m_table; ///< tools and view
    QLabel* m_empty;
    QPushButton* m_sweep;
    QWidget* m_emptyBox;
    std::string m_mainMetric;  ///< that gave the standard columns and order
    bool m_following = false;  ///< the view is being set from the selection
    std::vector<int> m_widths; ///< of the sections, before they share what is left of the row
    bool m_fitted = false;     ///< columns were fitted to rows that were seen
    bool m_arranging = false;  ///< the header is being set from the view
};

/// The sweep file of the button "Run the thesis' experiments"; empty where the project has none.
std::string thesisSweep(const ProjectSnapshot& snapshot);

} // namespace podium::ui
