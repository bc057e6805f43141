#pragma once
// A line above the page for what went wrong in the background: read when there is time, never a box in the way.
#include "core/base/Error.h"
#include "ui/base/Panel.h"

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

protected:
    void retranslate() override;

private:
    std::optional<Error> m_error;
    QLabel* m_text;
    QLabel* m_hint;
    QPushButton* m_log;
    QPushButton* m_close;
};

} // namespace podium::ui
