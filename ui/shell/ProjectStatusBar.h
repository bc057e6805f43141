#pragma once
// The status bar: what is stale, the branch, the jobs that run, the language.
#include <QStatusBar>

class QLabel;
class QToolButton;

namespace podium::ui {

struct Workbench;

class ProjectStatusBar final : public QStatusBar
{
    Q_OBJECT
public:
    ProjectStatusBar(Workbench& workbench, QWidget* parent);

signals:
    void jobsWanted();
    void otherLanguageWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    Workbench& m_workbench;
    QLabel* m_state;
    QLabel* m_branch;
    QToolButton* m_jobs;
    QToolButton* m_language;
};

} // namespace podium::ui
