#pragma once
// Explains every term of the window, found by typing a part of it in either language.
#include "ui/base/Page.h"

class QLineEdit;
class QPushButton;
class QTextBrowser;

namespace podium::ui {

class GlossaryPage final : public Page
{
    Q_OBJECT
public:
    explicit GlossaryPage(QWidget* parent = nullptr);

signals:
    void backWanted();

protected:
    void retranslate() override;
    void restyle() override;
    void showEvent(QShowEvent* event) override;

private:
    void fill();

    QPushButton* m_back;
    QLineEdit* m_search;
    QTextBrowser* m_text;
};

} // namespace podium::ui
