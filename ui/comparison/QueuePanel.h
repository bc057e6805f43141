#pragma once
// Content of the queue dock: the experiments that run and wait, whoever asked for them, their order, and what can be done about them.
#include <cstdint>
#include <vector>

#include "ui/base/Panel.h"

class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace podium::ui {

class QueueModel;
class ProjectSession;
class QueueSession;

class QueuePanel final : public Panel
{
    Q_OBJECT
public:
    explicit QueuePanel(ProjectSession& session, QWidget* parent = nullptr);

signals:
    void newExperimentsWanted();

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Ids = std::vector<std::int64_t>;
    void take();
    void update(); ///< what is allowed and said
    Ids chosen() const;
    void choose(const Ids& ids);
    void moveChosen(bool sooner);
    void pauseChosen();
    void removeChosen();

    ProjectSession& m_session;
    QueueSession& m_queue;
    QueueModel* m_model;
    QStackedWidget* m_stack; ///< the table, or what the queue is for while it is empty
    QTableView* m_view;
    QLabel* m_purpose;
    QPushButton* m_new;
    QLabel* m_atOnceLabel;
    QSpinBox* m_atOnce;
    QLabel* m_sentence;
    QPushButton* m_go;
    QPushButton* m_pauseQueue;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_pause;
    QPushButton* m_again;
    QPushButton* m_cancel;
    QPushButton* m_remove;
};

} // namespace podium::ui
