#include "ui/project/KeptChoices.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileInfo>
#include <QSettings>
#include <QTabWidget>

#include "ui/plots/CurvePlot.h"
#include "ui/project/ProjectSession.h"

namespace podium::ui {

namespace {

int placeIn(const QString& text, int count, int otherwise)
{
    bool good = false;
    const int place = text.toInt(&good);
    return good && place >= 0 && place < count ? place : otherwise;
}

} // namespace

KeptChoices::KeptChoices(ProjectSession& session, const QString& group, QObject* parent) : QObject(parent), m_group(group)
{
    connect(&session, &ProjectSession::opened, this, [this, &session] {
        m_store.reset();
        const Path folder = session.snapshot()->root / ".podium";
        if (QFileInfo(QString::fromStdString(folder.string())).isDir())
            m_store = std::make_unique<QSettings>(QString::fromStdString((folder / "ui.ini").string()), QSettings::IniFormat);
        emit opened();
    });
    connect(&session, &ProjectSession::closed, this, [this] { m_store.reset(); });
}

KeptChoices::~KeptChoices() = default;

QString KeptChoices::text(const QString& key) const
{
    return m_store == nullptr ? QString() : m_store->value(m_group + QLatin1Char('/') + key).toString();
}

void KeptChoices::keep(const QString& key, const QString& text)
{
    if (m_store != nullptr && text != this->text(key))
        m_store->setValue(m_group + QLatin1Char('/') + key, text);
}

void KeptChoices::bind(QComboBox& box, const QString& key)
{
    connect(this, &KeptChoices::opened, &box, [this, &box, key, usual = box.currentIndex()] { box.setCurrentIndex(placeIn(text(key), box.count(), usual)); });
    connect(&box, &QComboBox::currentIndexChanged, this, [this, key](int index) { keep(key, QString::number(index)); });
}

void KeptChoices::bind(QAbstractButton& check, const QString& key)
{
    connect(this, &KeptChoices::opened, &check, [this, &check, key, usual = check.isChecked()] {
        const QString kept = text(key);
        check.setChecked(kept.isEmpty() ? usual : kept == QLatin1String("1"));
    });
    connect(&check, &QAbstractButton::toggled, this, [this, key](bool checked) { keep(key, checked ? QStringLiteral("1") : QStringLiteral("0")); });
}

void KeptChoices::bind(QTabWidget& tabs, const QString& key)
{
    connect(this, &KeptChoices::opened, &tabs, [this, &tabs, key, usual = tabs.currentIndex()] { tabs.setCurrentIndex(placeIn(text(key), tabs.count(), usual)); });
    connect(&tabs, &QTabWidget::currentChanged, this, [this, key](int index) { keep(key, QString::number(index)); });
}

void KeptChoices::bind(CurvePlot& plot, const QString& key)
{
    connect(this, &KeptChoices::opened, &plot, [this, &plot, key] { plot.setView(text(key)); });
    connect(&plot, &CurvePlot::viewChanged, this, [this, &plot, key] { keep(key, plot.view()); });
}

} // namespace podium::ui
