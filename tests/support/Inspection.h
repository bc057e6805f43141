#pragma once
// What a demanding user sees at once in a window: controls without a name, controls that Tab does not reach, words that are cut off.
// Each function returns one line per find; none is good.
#include <algorithm>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

namespace podium::test {

/// "QLabel bestFigure “text” in QWidget card".
inline QString described(const QWidget& widget, const QString& text = {})
{
    const QWidget* parent = widget.parentWidget();
    return QStringLiteral("%1 %2 “%3” (%4×%5) in %6 %7")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text.left(60))
        .arg(widget.width())
        .arg(widget.height())
        .arg(parent == nullptr ? QString() : QString::fromLatin1(parent->metaObject()->className()), parent == nullptr ? QString() : parent->objectName());
}

/// Parts of a control that speak and are reached through it.
inline bool isPartOfAControl(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(parent) != nullptr || qobject_cast<const QComboBox*>(parent) != nullptr ||
           widget.objectName().startsWith(QLatin1String("qt_")) || widget.inherits("QMenuBar");
}

/// What a screen reader would say of a control.
inline QString spoken(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button != nullptr ? button->text() : QString();
}

inline QStringList unnamed(QWidget& window)
{
    QStringList finds;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&window) && !isPartOfAControl(*widget) && !widget->inherits("QTabBar") &&
            spoken(*widget).isEmpty())
            finds.append(described(*widget));
    return finds;
}

/// Presses Tab until it comes round, and tells what was passed by.
inline QStringList unreachable(QWidget& window)
{
    QSet<const QWidget*> reached;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window does not become active")};
    const auto focused = [&window] { return window.focusWidget(); };
    const int most = 2 * static_cast<int>(window.findChildren<QWidget*>().size());
    int again = 0; // steps that brought nothing new
    for (int step = 0; step < most && again < 40; ++step) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        const qsizetype before = reached.size();
        for (const QWidget* widget = focused(); widget != nullptr && widget != &window; widget = widget->parentWidget())
            if (widget->focusPolicy() != Qt::NoFocus)
                reached.insert(widget);
        again = reached.size() == before ? again + 1 : 0;
    }
    QStringList finds;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&window) || !widget->isEnabled() || isPartOfAControl(*widget) || reached.contains(widget) ||
            widget->inherits("QScrollArea") || widget->inherits("QHeaderView"))
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget); label != nullptr && !label->text().contains(QLatin1String("<a ")))
            continue; // takes the focus only for its words to be copied
        // Of a group of radio buttons Tab reaches one; arrows lead on.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button != nullptr && button->autoExclusive() && button->isCheckable())
            continue;
        if (qobject_cast<QTabBar*>(widget) != nullptr && reached.contains(widget->parentWidget()))
            continue;
        finds.append(described(*widget, spoken(*widget)));
    }
    return finds;
}

namespace detail {

/// The controls that need the most room across.
inline QString widest(const QScrollArea& area)
{
    QList<QWidget*> parts = area.widget()->findChildren<QWidget*>();
    parts.removeIf([&area](const QWidget* part) { return !part->isVisibleTo(area.widget()); });
    const auto needs = [](const QWidget* part) { return std::max(part->minimumWidth(), part->minimumSizeHint().width()); };
    std::stable_sort(parts.begin(), parts.end(), [&](QWidget* a, QWidget* b) { return needs(a) > needs(b); });
    QString text;
    for (const QWidget* part : parts.mid(0, 4))
        text += QStringLiteral(" · %1 %2 %3").arg(QString::fromLatin1(part->metaObject()->className()), part->objectName()).arg(needs(part));
    return text;
}

inline QString plain(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

inline int widthOf(const QWidget& widget, const QString& text)
{
    int width = 0;
    for (const QString& line : text.split(QLatin1Char('\n')))
        width = std::max(width, widget.fontMetrics().horizontalAdvance(line));
    return width;
}

inline bool labelFits(const QLabel& label)
{
    QString text = plain(label.text());
    if (label.buddy() != nullptr) // then an ampersand marks the letter that leads there
        text.remove(QLatin1Char('&'));
    if (text.trimmed().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return true;
    const QRect room = label.contentsRect();
    if (!label.wordWrap())
        return widthOf(label, text) <= room.width() + 1 && label.fontMetrics().height() <= room.height() + 2;
    const int needed = label.heightForWidth(label.width());
    if (needed > label.height() + 2)
        return false;
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("\\s+")))) // a word that is wider than the label
        if (widthOf(label, word) > room.width() + 1)
            return false;
    return true;
}

inline bool buttonFits(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (button.text().isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !button.icon().isNull()))
        return true;
    QString text = button.text();
    text.remove(QLatin1Char('&'));
    return widthOf(button, text) <= button.width() - 4 && button.fontMetrics().height() <= button.height() &&
           button.minimumSizeHint().width() <= button.width() + 2;
}

} // namespace detail

/// Words that do not fit the place they are shown in, and controls that stand over the edge of what holds them.
inline QStringList cutOff(QWidget& window)
{
    QStringList finds;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&window) || widget->visibleRegion().isEmpty())
            continue;
        if (const auto* label = qobject_cast<QLabel*>(widget); label != nullptr && !detail::labelFits(*label))
            finds.append(described(*label, detail::plain(label->text())));
        if (const auto* button = qobject_cast<QAbstractButton*>(widget); button != nullptr && !detail::buttonFits(*button))
            finds.append(described(*button, button->text()));
        if (const auto* box = qobject_cast<QComboBox*>(widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            option.editable = box->isEditable();
            const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
            if (!box->isEditable() && detail::widthOf(*box, box->currentText()) > room.width() + 1)
                finds.append(described(*box, box->currentText()));
        }
        if (const auto* line = qobject_cast<QLineEdit*>(widget); line != nullptr && line->text().isEmpty() && !line->placeholderText().isEmpty() &&
                                                                 detail::widthOf(*line, line->placeholderText()) > line->contentsRect().width() - 4)
            finds.append(described(*line, line->placeholderText()));
        if (auto* spin = qobject_cast<QAbstractSpinBox*>(widget)) {
            const auto* line = spin->findChild<QLineEdit*>();
            if (line != nullptr && detail::widthOf(*line, spin->text()) > line->contentsRect().width() - 4)
                finds.append(described(*spin, spin->text()));
        }
        if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                if (tabs->isTabVisible(tab) && detail::widthOf(*tabs, tabs->tabText(tab).remove(QLatin1Char('&'))) > tabs->tabRect(tab).width())
                    finds.append(described(*tabs, tabs->tabText(tab)));
            if (tabs->count() > 0 && tabs->tabRect(tabs->count() - 1).right() > tabs->width() + 1)
                finds.append(described(*tabs, QStringLiteral("tabs past the edge: ") + tabs->tabText(tabs->count() - 1)));
        }
        if (const auto* header = qobject_cast<QHeaderView*>(widget); header != nullptr && header->orientation() == Qt::Horizontal && header->model() != nullptr) {
            for (int section = 0; section < header->count(); ++section) {
                const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
                if (!header->isSectionHidden(section) && !text.isEmpty() && detail::widthOf(*header, text) > header->sectionSize(section))
                    finds.append(described(*header, text));
            }
        }
        if (const auto* dock = qobject_cast<QDockWidget*>(widget); dock != nullptr && detail::widthOf(*dock, dock->windowTitle()) > dock->width() - 56)
            finds.append(described(*dock, dock->windowTitle()));
        // Over the edge of what holds it, where that does not scroll.
        const QWidget* parent = widget->parentWidget();
        const bool control = qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QLabel*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr;
        if (control && parent != nullptr && !isPartOfAControl(*widget) && qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()) == nullptr &&
            !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            finds.append(QStringLiteral("over the edge: ") + described(*widget, spoken(*widget)));
        // Pages scroll down, never sideways.
        if (const auto* area = qobject_cast<QScrollArea*>(widget); area != nullptr && area->horizontalScrollBar()->maximum() > 0)
            finds.append(QStringLiteral("scrolls sideways by %1: ").arg(area->horizontalScrollBar()->maximum()) + described(*area) + detail::widest(*area));
    }
    return finds;
}

} // namespace podium::test
