#pragma once
// What the user has chosen, shared by all pages and docks: the runs to compare, in order, and which is the reference.
#include <map>
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

    /// The same for the whole session, also when the run leaves the selection and comes back.
    RunStyle style(const std::string& run);
    /// Colours that the user gave to runs, by id: places in the palette.
    void setColors(std::map<std::string, int> colors);

signals:
    void runsChanged();
    void stylesChanged();

private:
    std::vector<std::string> m_runs;
    std::map<std::string, int> m_slots;
    std::map<std::string, int> m_colors;
};

} // namespace podium::ui
