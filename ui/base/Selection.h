#pragma once
// What the user has chosen, shared by all pages and docks: the runs to compare, in order, which is the reference, and which runs are
// looked at at all.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>

#include "ui/base/RunStyle.h"

namespace podium::ui {

/// GUI thread only.
class Selection : public QObject
{
    Q_OBJECT
public:
    /// Key of the work folder's own result, as in core/comparison.
    static constexpr const char* kWorkspace = "workspace";

    using QObject::QObject;

    const std::vector<std::string>& runs() const { return m_runs; } ///< ids in the order of choosing
    bool contains(const std::string& run) const;
    void setRuns(std::vector<std::string> runs);
    /// Takes runs out that no longer exist.
    void keepOnly(const std::vector<std::string>& existing);
    void clear() { setRuns({}); }

    /// Runs that a filter beside that of the run table keeps, as one drawn in a plot does; none = all.
    const std::optional<std::set<std::string>>& kept() const { return m_kept; }
    void setKept(std::optional<std::set<std::string>> runs);

    /// The same for the whole session, also when the run leaves the selection and comes back.
    RunStyle style(const std::string& run);
    /// Colours that the user gave to runs, by id: places in the palette.
    void setColors(std::map<std::string, int> colors);

signals:
    void runsChanged();
    void keptChanged();
    void stylesChanged();

private:
    std::vector<std::string> m_runs;
    std::optional<std::set<std::string>> m_kept;
    std::map<std::string, int> m_slots;
    std::map<std::string, int> m_colors;
};

} // namespace podium::ui
