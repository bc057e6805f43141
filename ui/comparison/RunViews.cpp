#include "ui/comparison/RunViews.h"

#include <QFileInfo>
#include <QSettings>

namespace podium::ui {

namespace {

constexpr int kHistory = 20;

QString viewKey(const QString& name)
{
    // Names are free text: INI keys are not.
    return QStringLiteral("runViews/") + QString::fromLatin1(name.toUtf8().toHex());
}

RunView viewOf(const QByteArray& text, const RunView& otherwise)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_discarded() ? otherwise : RunView::fromJson(json, otherwise);
}

QString textOf(const RunView& view)
{
    return QString::fromStdString(view.toJson().dump(-1, ' ', true, Json::error_handler_t::replace));
}

} // namespace

RunViews::RunViews() = default;
RunViews::~RunViews() = default;

void RunViews::open(const Path& root)
{
    m_store.reset();
    const Path folder = root / ".podium";
    if (!root.empty() && QFileInfo(QString::fromStdString(folder.string())).isDir())
        m_store = std::make_unique<QSettings>(QString::fromStdString((folder / "ui.ini").string()), QSettings::IniFormat);
}

QByteArray RunViews::text(const QString& key) const
{
    return m_store == nullptr ? QByteArray() : m_store->value(key).toString().toUtf8();
}

RunView RunViews::last(const RunView& otherwise) const
{
    return viewOf(text(QStringLiteral("runView")), otherwise);
}

void RunViews::setLast(const RunView& view)
{
    if (m_store != nullptr)
        m_store->setValue(QStringLiteral("runView"), textOf(view));
}

QStringList RunViews::names() const
{
    QStringList names;
    if (m_store == nullptr)
        return names;
    m_store->beginGroup(QStringLiteral("runViews"));
    for (const QString& key : m_store->childKeys())
        names.append(QString::fromUtf8(QByteArray::fromHex(key.toLatin1())));
    m_store->endGroup();
    names.sort(Qt::CaseInsensitive);
    return names;
}

RunView RunViews::named(const QString& name, const RunView& otherwise) const
{
    return viewOf(text(viewKey(name)), otherwise);
}

void RunViews::keep(const QString& name, const RunView& view)
{
    if (m_store != nullptr)
        m_store->setValue(viewKey(name), textOf(view));
}

void RunViews::remove(const QString& name)
{
    if (m_store != nullptr)
        m_store->remove(viewKey(name));
}

QStringList RunViews::history() const
{
    return m_store == nullptr ? QStringList() : m_store->value(QStringLiteral("runFilters")).toStringList();
}

void RunViews::addToHistory(const QString& filter)
{
    QStringList all = history();
    if (m_store == nullptr || filter.isEmpty() || (!all.isEmpty() && all.front() == filter))
        return;
    all.removeAll(filter);
    all.prepend(filter);
    m_store->setValue(QStringLiteral("runFilters"), all.mid(0, kHistory));
}

std::string RunViews::baseline() const
{
    return text(QStringLiteral("runBaseline")).toStdString();
}

void RunViews::setBaseline(const std::string& run)
{
    if (m_store != nullptr)
        m_store->setValue(QStringLiteral("runBaseline"), QString::fromStdString(run));
}

} // namespace podium::ui
