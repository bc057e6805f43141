#pragma once
// A page of the middle: title, one sentence that says what matters, the banner of synthetic data, at most one primary button (beside
// the words, or below them where there is little room), and a body that scrolls where it does not fit.
#include "ui/base/Panel.h"

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;

namespace podium::ui {

class Page : public Panel
{
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);
    QString title() const { return m_title->text(); }

signals:
    /// The user asked for another page: a room id of core/base/Room.h, or "project", "welcome".
    void pageWanted(const QString& id);

protected:
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// The project is made from the built-in sample: said on every page that shows it.
    void setSynthetic(bool synthetic);
    void retranslate() override;
    bool event(QEvent* event) override;
    void reveal(QWidget* part); ///< scrolls it into view

    QVBoxLayout* body() const { return m_body; }
    QHBoxLayout* actions() const { return m_actions; } ///< right of the title
    QWidget* bodyWidget() const { return m_bodyWidget; }

private:
    void arrangeHead();

    QLabel* m_title;
    QLabel* m_sentence;
    QFrame* m_banner;
    QLabel* m_bannerText;
    QHBoxLayout* m_actions;
    QBoxLayout* m_head;
    QWidget* m_bodyWidget;
    QVBoxLayout* m_body;
    QScrollArea* m_scroll;
};

} // namespace podium::ui
