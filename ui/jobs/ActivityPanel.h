#pragma once
// Content of the activity log dock.
#include "ui/base/Panel.h"

class QTreeView;

namespace podium::ui {

class ActivityModel;

class ActivityPanel final : public Panel
{
    Q_OBJECT
public:
    ActivityPanel(ActivityModel& model, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate() override;
    void restyle() override;

private:
    ActivityModel& m_model;
    QTreeView* m_view;
    QLabel* m_empty;
};

} // namespace podium::ui
