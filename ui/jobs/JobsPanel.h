#pragma once
// Content of the jobs dock: what runs, how far it is, and the way to stop it.
#include "ui/base/Panel.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class JobModel;
class JobRunner;
struct JobInfo;

class JobsPanel final : public Panel
{
    Q_OBJECT
public:
    JobsPanel(JobRunner& runner, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;

private:
    void update();
    void cancelCurrent();
    const JobInfo* current() const; ///< the chosen job, as it is now

    JobRunner& m_runner;
    JobModel* m_model;
    QTableView* m_view;
    QLabel* m_empty;
    QPushButton* m_again;
    QPushButton* m_cancel;
};

} // namespace podium::ui
