#include "ui/base/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFont>
#include <QPalette>

#include "ui/base/Style.h"
#include "ui/base/Watchdog.h"

namespace podium::ui {

namespace {

struct RoleColor
{
    const char* name;
    QRgb light, dark;
};

// In the order of ColorRole.
constexpr std::array<RoleColor, 11> kRoles{{
    {"window", 0xFFF4F5F7, 0xFF1E2228},
    {"base", 0xFFFFFFFF, 0xFF262B33},
    {"alternate", 0xFFF0F2F5, 0xFF2B313A},
    {"text", 0xFF1C2530, 0xFFE6EAF0},
    {"secondary", 0xFF55616F, 0xFFA3AEBC},
    {"border", 0xFFD3D8DF, 0xFF3A424D},
    {"accent", 0xFF2457C5, 0xFF7AA7FF},
    {"selection", 0xFFDCE6FB, 0xFF2F4368},
    {"good", 0xFF1B7F4B, 0xFF5CC98D},
    {"warning", 0xFF8A5A00, 0xFFE3B341},
    {"error", 0xFFB3261E, 0xFFFF8A80},
}};

constexpr std::array<QRgb, 7> kRunsLight{0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFCC79A7, 0xFFE69F00, 0xFF56B4E9, 0xFF000000};
constexpr std::array<QRgb, 7> kRunsDark{0xFF56B4E9, 0xFFE69F00, 0xFF2FC79B, 0xFFE29BC6, 0xFFF0E442, 0xFF7AA7FF, 0xFFFFFFFF};

constexpr auto kPortal = "org.freedesktop.portal.Desktop";
constexpr auto kPortalPath = "/org/freedesktop/portal/desktop";
constexpr auto kPortalSettings = "org.freedesktop.portal.Settings";
constexpr auto kAppearance = "org.freedesktop.appearance";
constexpr auto kColorScheme = "color-scheme";
constexpr uint kPrefersDark = 1, kPrefersLight = 2;

bool s_dark = false;

// @role stands for its colour. Only what Fusion draws otherwise than the visual language is said here; spin and combo boxes are
// Fusion's own, since a style sheet would take their arrows away.
constexpr auto kStyleSheet = R"(
QToolTip { color: @text; background: @base; border: 1px solid @border; padding: 4px; }
QMenuBar { background: @window; border-bottom: 1px solid @border; }
QMenuBar::item { padding: 5px 8px; background: transparent; }
QMenuBar::item:selected { background: @selection; color: @text; }
QMenu { background: @base; border: 1px solid @border; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 24px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @border; margin: 4px 0; }
QToolBar#mainTools { background: @window; border: none; border-bottom: 1px solid @border; padding: 5px 8px; spacing: 8px; }
QToolBar#navigationBar { background: @window; border: none; border-right: 1px solid @border; padding: 0; spacing: 0; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @secondary; padding: 0 6px; }
QPushButton, QToolBar#mainTools QToolButton, QStatusBar QToolButton, QToolButton[button="true"] {
  background: @base; color: @text; border: 1px solid @border; border-radius: 4px; padding: 4px 12px; min-height: 18px; }
QStatusBar QToolButton { padding: 1px 8px; min-height: 16px; }
QPushButton:hover, QToolBar#mainTools QToolButton:hover, QStatusBar QToolButton:hover, QToolButton[button="true"]:hover {
  border-color: @accent; }
QPushButton:pressed, QToolBar#mainTools QToolButton:pressed, QToolButton[button="true"]:checked { background: @selection; }
QPushButton:focus, QToolBar#mainTools QToolButton:focus, QStatusBar QToolButton:focus, QToolButton[button="true"]:focus {
  border: 2px solid @accent; padding: 3px 11px; }
QStatusBar QToolButton:focus { padding: 0 7px; }
QPushButton:disabled, QToolBar#mainTools QToolButton:disabled, QToolButton[button="true"]:disabled {
  color: @secondary; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @border; color: @secondary; border-color: @border; }
QToolBar#mainTools QToolButton#search { color: @secondary; }
QToolButton::menu-indicator { image: none; }
QSpinBox, QDoubleSpinBox, QComboBox { min-height: 26px; }
QLineEdit[line="true"] {
  background: @base; color: @text; border: 1px solid @border; border-radius: 4px; padding: 3px 6px; min-height: 20px;
  selection-background-color: @selection; selection-color: @text; }
QLineEdit[line="true"]:focus { border: 2px solid @accent; padding: 2px 5px; }
QLineEdit[role="error"] { border-color: @error; }
QLineEdit[line="true"]:disabled { color: @secondary; background: @window; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @secondary; border-radius: 7px; background: @base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; }
QRadioButton:focus, QCheckBox:focus { color: @accent; }
QFrame#card { background: @base; border: 1px solid @border; border-radius: 4px; }
QFrame#banner { background: @base; border: 1px solid @warning; border-radius: 4px; }
QLabel[role="title"] { font-size: 18px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="secondary"] { color: @secondary; font-size: 12px; }
QLabel[role="sentence"] { color: @secondary; }
QLabel[role="good"] { color: @good; font-weight: 600; }
QLabel[role="warning"] { color: @warning; font-weight: 600; }
QLabel[role="error"] { color: @error; font-weight: 600; }
QLabel[role="note"] { color: @secondary; font-weight: 600; }
QLabel[role="accent"] { color: @accent; font-weight: 600; }
QLabel#separator { background: @border; }
QAbstractItemView { background: @base; alternate-background-color: @alternate; border: none;
  selection-background-color: @selection; selection-color: @text; }
QAbstractItemView[framed="true"] { border: 1px solid @border; border-radius: 4px; }
QAbstractItemView[plain="true"], QScrollArea, QScrollArea > QWidget > QWidget#pageBody { background: transparent; }
QAbstractItemView:focus { outline: none; }
QTreeView:focus, QTableView:focus { border: 1px solid @accent; }
QTreeView, QTableView { border: 1px solid transparent; }
QHeaderView { background: @base; }
QHeaderView::section { background: @base; color: @secondary; border: none; border-bottom: 1px solid @border;
  padding: 5px 8px; font-size: 12px; font-weight: 600; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border; subcontrol-position: top center; width: 9px; height: 7px; }
QTableView { gridline-color: @border; }
QTableCornerButton::section { background: @base; border: none; }
QDockWidget { font-weight: 600; color: @text; }
QDockWidget::title { background: @base; border: 1px solid @border; padding: 6px 8px; }
QDockWidget::close-button, QDockWidget::float-button { subcontrol-position: top right; subcontrol-origin: margin;
  position: absolute; top: 7px; width: 16px; height: 16px; border: none; background: transparent; padding: 0; }
QDockWidget::close-button { right: 8px; }
QDockWidget::float-button { right: 30px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @selection; }
QDockWidget > QWidget#dockBody { background: @base; border: 1px solid @border; border-top: none; }
QMainWindow::separator { background: transparent; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: @selection; }
QTabBar::tab { background: transparent; color: @secondary; padding: 5px 12px; border: none; border-bottom: 2px solid transparent; }
#curveTabs QTabBar::tab { padding: 5px 4px; }
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { background: @selection; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @alternate; border: 1px solid @border; border-radius: 3px; text-align: center; color: @text; }
QProgressBar::chunk { background: @selection; border-right: 2px solid @accent; }
)";

QString hex(const QColor& color)
{
    return color.name(QColor::HexRgb);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QString styleSheet()
{
    QString sheet = QString::fromLatin1(kStyleSheet);
    const QColor accent = Theme::color(ColorRole::Accent);
    // Longer names first, so that no role is the beginning of another.
    sheet.replace(QLatin1String("@accentHover"), hex(mixed(accent, Theme::color(ColorRole::Text), 0.18)));
    sheet.replace(QLatin1String("@onAccent"), hex(Theme::onAccent()));
    sheet.replace(QLatin1String("@scroll"), hex(mixed(Theme::color(ColorRole::Border), Theme::color(ColorRole::Secondary), 0.35)));
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        sheet.replace(QLatin1Char('@') + QLatin1String(kRoles[i].name), hex(Theme::color(static_cast<ColorRole>(i))));
    return sheet;
}

QPalette palette()
{
    const auto c = [](ColorRole role) { return Theme::color(role); };
    QPalette p;
    p.setColor(QPalette::Window, c(ColorRole::Window));
    p.setColor(QPalette::WindowText, c(ColorRole::Text));
    p.setColor(QPalette::Base, c(ColorRole::Base));
    p.setColor(QPalette::AlternateBase, c(ColorRole::Alternate));
    p.setColor(QPalette::Text, c(ColorRole::Text));
    p.setColor(QPalette::Button, c(ColorRole::Window));
    p.setColor(QPalette::ButtonText, c(ColorRole::Text));
    p.setColor(QPalette::BrightText, c(ColorRole::Error));
    p.setColor(QPalette::PlaceholderText, c(ColorRole::Secondary));
    p.setColor(QPalette::Highlight, c(ColorRole::Selection));
    p.setColor(QPalette::HighlightedText, c(ColorRole::Text));
    p.setColor(QPalette::Link, c(ColorRole::Accent));
    p.setColor(QPalette::LinkVisited, c(ColorRole::Accent));
    p.setColor(QPalette::ToolTipBase, c(ColorRole::Base));
    p.setColor(QPalette::ToolTipText, c(ColorRole::Text));
    p.setColor(QPalette::Mid, c(ColorRole::Border));
    p.setColor(QPalette::Midlight, c(ColorRole::Alternate));
    p.setColor(QPalette::Light, c(ColorRole::Base));
    p.setColor(QPalette::Dark, c(ColorRole::Border));
    p.setColor(QPalette::Shadow, c(ColorRole::Border));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(ColorRole::Secondary));
    return p;
}

/// Of the desktop's own colours, as Qt took them over before ours were set: for desktops that express no preference over D-Bus.
bool desktopLooksDark()
{
    constexpr int kMiddle = 128;
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < kMiddle;
    return dark;
}

} // namespace

Theme::Theme(QApplication& application, Mode mode, QObject* parent)
    : QObject(parent), m_application(application), m_mode(mode), m_systemDark(desktopLooksDark())
{
    QApplication::setStyle(new Style);
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    apply();
    askSystem();
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
    emit modeChanged();
}

void Theme::askSystem()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qDBusRegisterMetaType<QDBusVariant>(); // a slot that takes a type not registered so far is connected to nothing
    bus.connect(QLatin1String(kPortal), QLatin1String(kPortalPath), QLatin1String(kPortalSettings),
                QStringLiteral("SettingChanged"), this, SLOT(systemSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(QLatin1String(kPortal), QLatin1String(kPortalPath),
                                                           QLatin1String(kPortalSettings), QStringLiteral("Read"));
    question << QString::fromLatin1(kAppearance) << QString::fromLatin1(kColorScheme);
    // Never waited for: the window opens at once and follows when the desktop answers.
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        if (reply.isValid())
            systemSettingChanged(QLatin1String(kAppearance), QLatin1String(kColorScheme), reply.value());
    });
}

void Theme::systemSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != QLatin1String(kAppearance) || key != QLatin1String(kColorScheme))
        return;
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>()) // "Read" wraps the value twice
        scheme = scheme.value<QDBusVariant>().variant();
    const bool dark = scheme.toUInt() == kPrefersDark || (scheme.toUInt() != kPrefersLight && desktopLooksDark());
    if (dark == m_systemDark)
        return;
    m_systemDark = dark;
    if (m_mode == Mode::System)
        apply();
}

void Theme::apply()
{
    s_dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    // Qt polishes every widget anew, some 0.1 ms each, and knows no way to do so piece by piece. Another sheet in the place of one costs it
    // three times as much as to take that away and to set one where there is none.
    const Watchdog::Pause qtsOwnWork(Watchdog::onDuty());
    m_application.setStyleSheet(QString());
    QApplication::setPalette(palette());
    m_application.setStyleSheet(styleSheet());
}

bool Theme::isDark()
{
    return s_dark;
}

QColor Theme::color(ColorRole role)
{
    const RoleColor& entry = kRoles[static_cast<std::size_t>(role)];
    return QColor::fromRgb(s_dark ? entry.dark : entry.light);
}

QColor Theme::onAccent()
{
    return s_dark ? QColor(0x101418) : QColor(Qt::white);
}

QColor Theme::runColor(int slot)
{
    return s_dark ? QColor::fromRgb(kRunsDark[static_cast<std::size_t>(std::max(slot, 0)) % kRunsDark.size()]) : runColorOnPaper(slot);
}

QColor Theme::runColorOnPaper(int slot)
{
    return QColor::fromRgb(kRunsLight[static_cast<std::size_t>(std::max(slot, 0)) % kRunsLight.size()]);
}

QColor Theme::heat(double share)
{
    const double bounded = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
    return mixed(color(ColorRole::Alternate), color(ColorRole::Accent), 0.04 + 0.76 * bounded);
}

QColor Theme::textOn(const QColor& ground)
{
    const QColor dark(Qt::black); // only the two extremes have 4.5 : 1 on every ground between
    const QColor light(Qt::white);
    return contrast(dark, ground) >= contrast(light, ground) ? dark : light;
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

Theme::Mode Theme::modeNamed(const QString& name)
{
    if (name == QLatin1String("light"))
        return Mode::Light;
    return name == QLatin1String("dark") ? Mode::Dark : Mode::System;
}

QString Theme::nameOf(Mode mode)
{
    switch (mode) {
    case Mode::Light: return QStringLiteral("light");
    case Mode::Dark: return QStringLiteral("dark");
    case Mode::System: break;
    }
    return QStringLiteral("system");
}

} // namespace podium::ui
