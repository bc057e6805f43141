#pragma once
// A line above the page for what went wrong in the background: read when there is time, never a box in the way.
#include "core/base/Error.h"
#include "ui/base/Panel.h"
#include "ui/jobs/Mend.h"

class QPushButton;

namespace podium::ui {

class NoticeBar final : public Panel
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void showError(const Error& error);

signals:
    void logWanted();
    void mendWanted(const podium::ui::Mend& mend);

protected:
    void retranslate() override;

private:
    std::optional<Error> m_error;
    QLabel* m_text;
    QLabel* m_hint;
    std::optional<Mend> m_mend;
    QPushButton* m_mendButton;
    QPushButton* m_log;
    QPushButton* m_close;
};

} // namespace podium::ui
