#include "ui/base/Panel.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QStyle>

namespace podium::ui {

void Panel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

Card::Card(QWidget* parent)
    : QFrame(parent), m_heading(newLabel("heading", this)), m_note(newLabel("secondary", this)), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_note);
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
    auto* label = new QLabel(parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(wraps);
    label->setTextFormat(Qt::PlainText);
    if (wraps) { // else a long word would fix the width of the page
        label->setMinimumWidth(1);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
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
