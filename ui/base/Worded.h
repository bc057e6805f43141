#pragma once
// The part of a widget that words and paints itself for a language and a theme. What is not on the screen waits until it is shown, so
// that a switch costs what is seen and not the whole program at once.
#include <utility>

#include <QEvent>

class QShowEvent;

namespace podium::ui {

/// `Base` is a widget. Subclasses call retranslate() at the end of their constructor.
template <class Base>
class Worded : public Base
{
public:
    using Base::Base;

protected:
    virtual void retranslate() {} ///< the language has changed
    virtual void restyle() {}     ///< the theme has changed

    void changeEvent(QEvent* event) override
    {
        Base::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            m_isUnworded = true;
        else if (event->type() == QEvent::PaletteChange)
            m_isUnstyled = true;
        if (this->isVisible())
            catchUp();
    }
    void showEvent(QShowEvent* event) override
    {
        Base::showEvent(event);
        catchUp();
    }

private:
    void catchUp()
    {
        if (std::exchange(m_isUnworded, false))
            retranslate();
        if (std::exchange(m_isUnstyled, false))
            restyle();
    }

    bool m_isUnworded = false;
    bool m_isUnstyled = false;
};

} // namespace podium::ui
