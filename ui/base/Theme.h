#pragma once
// Colours by role, light and dark, and the look of the native widgets (Fusion with our palette). The only file that knows a colour.
#include <QColor>
#include <QObject>
#include <QString>

class QApplication;
class QDBusVariant;

namespace podium::ui {

enum class ColorRole { Window, Base, Alternate, Text, Secondary, Border, Accent, Selection, Good, Warning, Error };

/// GUI thread only. One object for the life of the application; widgets hear of a change by QEvent::PaletteChange.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };

    /// Sets style, palette and fonts of the application at once; the system's wish is asked for in the background.
    Theme(QApplication& application, Mode mode, QObject* parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    static bool isDark();
    static QColor color(ColorRole role);
    static QColor onAccent(); ///< of what is drawn on the accent
    /// Colour of the run in this slot (Okabe-Ito in order, repeated after seven).
    static QColor runColor(int slot);
    static QColor runColorOnPaper(int slot); ///< of the light theme, whatever the present one is
    /// From the ground (share 0) to the accent (share 1): cells of matrices and heat maps.
    static QColor heat(double share);
    /// The text colour of the two with more contrast on a ground.
    static QColor textOn(const QColor& ground);
    static double contrast(const QColor& a, const QColor& b); ///< WCAG 2, 1…21

    static Mode modeNamed(const QString& name); ///< "light", "dark"; anything else is System
    static QString nameOf(Mode mode);

signals:
    void modeChanged();

private slots:
    void systemSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askSystem();
    void apply();

    QApplication& m_application;
    Mode m_mode;
    bool m_systemDark = false;
};

} // namespace podium::ui
