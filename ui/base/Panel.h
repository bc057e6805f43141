#pragma once
// The base of every page and dock content: words itself anew when the language changes, and the small building blocks they share.
#include <QFrame>
#include <QLabel>
#include <QWidget>

#include "core/base/Text.h"
#include "ui/base/Theme.h"
#include "ui/base/Worded.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace podium::ui {

class Panel : public Worded<QWidget>
{
    Q_OBJECT
public:
    using Worded::Worded;

protected:
    void retranslate() override = 0;
};

/// A frame with a heading, a note at its right, and a body.
class Card : public Worded<QFrame>
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setHeading(const QString& heading, const QString& note = {});
    QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_heading;
    QLabel* m_note;
    QVBoxLayout* m_body;
};

/// role: "title", "heading", "secondary", "sentence", "good", "warning", "error", "note", "accent" (see Theme.cpp).
QLabel* newLabel(const char* role, QWidget* parent, bool wraps = false);
void setRole(QWidget* widget, const char* role);
QPushButton* newButton(QWidget* parent, bool primary = false);
QLineEdit* newLine(QWidget* parent);
/// Takes all items out of a layout and deletes their widgets.
void clearLayout(QBoxLayout* layout);

/// Shape, colour and word of a severity: nothing is told by colour alone.
struct Sign
{
    QString glyph;
    QString word;
    ColorRole color = ColorRole::Secondary;
    const char* role = "note"; ///< of newLabel
};
Sign severitySign(Severity severity);

} // namespace podium::ui
