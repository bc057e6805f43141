#pragma once
// Views of the run table that a project keeps: the last one, those with a name, and the filters used before. In the project's
// `.podium/ui.ini`.
#include <memory>

#include <QStringList>

#include "core/base/FileSystem.h"
#include "ui/comparison/RunView.h"

class QSettings;

namespace podium::ui {

/// GUI thread only. Where the file cannot be written nothing is remembered.
class RunViews
{
public:
    RunViews();
    ~RunViews();

    void open(const Path& root); ///< of a project; an empty path closes
    RunView last(const RunView& otherwise) const;
    void setLast(const RunView& view);
    QStringList names() const; ///< sorted
    RunView named(const QString& name, const RunView& otherwise) const;
    void keep(const QString& name, const RunView& view);
    void remove(const QString& name);
    QStringList history() const; ///< filters, newest first
    void addToHistory(const QString& filter);
    std::string baseline() const; ///< run id; empty = none was chosen
    void setBaseline(const std::string& run);

private:
    QByteArray text(const QString& key) const;
    std::unique_ptr<QSettings> m_store;
};

} // namespace podium::ui
