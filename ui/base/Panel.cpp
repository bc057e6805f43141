#include "ui/base/Panel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace podium::ui {

namespace {

/// A label that breaks into lines as its room demands. QLabel itself asks for the height of its narrowest form at least, which makes
/// pages and docks higher than the screen.
class WrappedLabel final : public QLabel
{
public:
    explicit WrappedLabel(QWidget* parent) : QLabel(parent)
    {
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize minimumSizeHint() const override
    {
        const QMargins margins = contentsMargins();
        return {40, text().isEmpty() ? 0 : fontMetrics().height() + margins.top() + margins.bottom()};
    }
};

/// Puts the note of a card below its heading where the two do not fit beside each other.
class CardHead final : public QObject
{
public:
    CardHead(QWidget* card, QLabel* heading, QLabel* note, QBoxLayout* layout) : QObject(card), m_heading(heading), m_note(note), m_layout(layout)
    {
        card->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            arrange(static_cast<QWidget*>(watched)->contentsRect().width());
        return QObject::eventFilter(watched, event);
    }

private:
    void arrange(int width)
    {
        constexpr int kSides = 24, kApart = 16;
        const auto wide = [](const QLabel* label) { return label->fontMetrics().horizontalAdvance(label->text()); };
        const bool beside = m_note->isHidden() || wide(m_heading) + kApart + wide(m_note) <= width - kSides;
        if (beside == (m_layout->direction() == QBoxLayout::LeftToRight))
            return;
        m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_layout->setSpacing(beside ? kApart : 2);
        m_note->setWordWrap(!beside);
    }

    QLabel* m_heading;
    QLabel* m_note;
    QBoxLayout* m_layout;
};

} // namespace

Card::Card(QWidget* parent)
    : Worded(parent), m_heading(newLabel("heading", this, true)), m_note(newLabel("secondary", this, true)), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_note);
    m_note->setWordWrap(false);
    new CardHead(this, m_heading, m_note, head);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(m_body);
    m_body->setSpacing(6);
    m_note->hide();
}

void Card::setHeading(const QString& heading, const QString& note)
{
    m_heading->setText(heading);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(heading);
}

QLabel* newLabel(const char* role, QWidget* parent, bool wraps)
{
    QLabel* label = wraps ? new WrappedLabel(parent) : new QLabel(parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setRole(QWidget* widget, const char* role)
{
    const QString name = QString::fromLatin1(role);
    if (widget->property("role").toString() == name)
        return;
    widget->setProperty("role", name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QPushButton* newButton(QWidget* parent, bool primary)
{
    auto* button = new QPushButton(parent);
    if (primary)
        button->setProperty("primary", true);
    button->setAutoDefault(false);
    return button;
}

namespace {

/// Leaves undo to the project where nothing was typed: the keyboard stands in a line more often than people think.
class Line final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto& key = *static_cast<QKeyEvent*>(event);
            const bool redo = key.matches(QKeySequence::Redo) || (key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
            if ((key.matches(QKeySequence::Undo) && !isUndoAvailable()) || (redo && !isRedoAvailable())) {
                event->ignore();
                return false;
            }
        }
        return QLineEdit::event(event);
    }
};

} // namespace

QLineEdit* newLine(QWidget* parent)
{
    auto* line = new Line(parent);
    line->setProperty("line", true); // the lines inside spin and combo boxes are not ours to style
    return line;
}

void clearLayout(QBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (auto* inner = qobject_cast<QBoxLayout*>(item->layout())) {
            clearLayout(inner);
        }
        delete item;
    }
}

Sign severitySign(Severity severity)
{
    switch (severity) {
    case Severity::Good: return {QStringLiteral("✓"), QCoreApplication::translate("podium::ui::Panel", "Good"), ColorRole::Good, "good"};
    case Severity::Note: return {QStringLiteral("○"), QCoreApplication::translate("podium::ui::Panel", "Note"), ColorRole::Secondary, "note"};
    case Severity::Warning:
        return {QStringLiteral("◆"), QCoreApplication::translate("podium::ui::Panel", "Warning"), ColorRole::Warning, "warning"};
    case Severity::Error: break;
    }
    return {QStringLiteral("▲"), QCoreApplication::translate("podium::ui::Panel", "Error"), ColorRole::Error, "error"};
}

} // namespace podium::ui
