#include "ui/shell/ProjectMemory.h"

#include <QFileInfo>
#include <QSettings>

#include "ui/shell/Workbench.h"

namespace podium::ui {

namespace {

constexpr auto kPage = "page";
constexpr auto kChosenKey = "runs";

} // namespace

ProjectMemory::ProjectMemory(Workbench& workbench, QObject* parent) : QObject(parent), m_workbench(workbench)
{
    ProjectSession& session = workbench.session;
    connect(&session, &ProjectSession::opened, this, [this] {
        m_runsAreTaken = false;
        m_store.reset();
        const Path folder = m_workbench.session.snapshot()->root / ".podium";
        if (m_enabled && QFileInfo(QString::fromStdString(folder.string())).isDir())
            m_store = std::make_unique<QSettings>(QString::fromStdString((folder / "ui.ini").string()), QSettings::IniFormat);
    });
    connect(&session, &ProjectSession::closed, this, [this] { m_store.reset(); });
    connect(&session, &ProjectSession::changed, this, &ProjectMemory::take);
    connect(&workbench.selection, &Selection::runsChanged, this, &ProjectMemory::keepRuns);
}

ProjectMemory::~ProjectMemory() = default;

QString ProjectMemory::page() const
{
    return m_store == nullptr ? QString() : m_store->value(QLatin1String(kPage)).toString();
}

void ProjectMemory::setPage(const QString& page)
{
    if (m_store != nullptr)
        m_store->setValue(QLatin1String(kPage), page);
}

void ProjectMemory::take()
{
    // The first snapshot knows no experiments yet.
    const auto snapshot = m_workbench.session.snapshot();
    if (m_store == nullptr || m_runsAreTaken || snapshot == nullptr || snapshot->experiments.empty())
        return;
    std::vector<std::string> runs;
    for (const QString& run : m_store->value(QLatin1String(kChosenKey)).toStringList())
        if (run == QLatin1String(Selection::kWorkspace) || snapshot->experiment(run.toStdString()) != nullptr)
            runs.push_back(run.toStdString());
    if (!runs.empty() && m_workbench.selection.runs().empty())
        m_workbench.selection.setRuns(std::move(runs));
    m_runsAreTaken = true;
}

void ProjectMemory::keepRuns()
{
    // The choice is also cleared when a project goes or comes: that is not the user's.
    const auto snapshot = m_workbench.session.snapshot();
    if (m_store == nullptr || !m_runsAreTaken || snapshot == nullptr || snapshot->experiments.empty())
        return;
    QStringList runs;
    for (const std::string& run : m_workbench.selection.runs())
        runs.append(QString::fromStdString(run));
    m_store->setValue(QLatin1String(kChosenKey), runs);
}

} // namespace podium::ui
