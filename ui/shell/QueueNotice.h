#pragma once
// A line above the page where experiments failed that nobody looks at, or wait and nobody runs them: from before the window was closed, or
// put there by the command line.
#include "ui/base/Panel.h"

class QPushButton;

namespace podium::ui {

class QueueSession;

class QueueNotice final : public Panel
{
    Q_OBJECT
public:
    explicit QueueNotice(QueueSession& queue, QWidget* parent = nullptr);

signals:
    void queueWanted(); ///< to be seen

protected:
    void retranslate() override;

private:
    QueueSession& m_queue;
    QLabel* m_text;
    QPushButton* m_go;
    QPushButton* m_show;
    QPushButton* m_close;
    std::size_t failed() const; ///< since the user looked last
    void look();

    qint64 m_lookedMs;          ///< since the epoch
    std::size_t m_closedAt = 0; ///< so many waited when the user closed it: it comes back when others do
};

} // namespace podium::ui
