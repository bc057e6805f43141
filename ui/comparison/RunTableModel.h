#pragma once
// The runs of a view as a tree of two levels: what runs now, then groups of comparable runs (or all in one), and in each its runs.
#include <memory>
#include <optional>

#include <QAbstractItemModel>

#include "core/project/Experiment.h"
#include "ui/base/Selection.h"
#include "ui/comparison/RunList.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

/// Figures are the validation's; those of the test rows have no place where runs are being chosen. GUI thread only.
class RunTableModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit RunTableModel(Selection& selection, QObject* parent = nullptr);

    /// Null = none; without the runs that the selection does not keep. Where sections and columns are as before the rows keep their place.
    void setRuns(std::shared_ptr<const RunList> list, const RunView& view, const tracking::RunFilter& filter);
    void setEntries(std::vector<project::EntryProgress> entries); ///< experiments under way
    int entryCount() const { return static_cast<int>(m_entries.size()); }
    /// The run that figures are compared with, in its group; in the others, and where it is not there, the group's first run is.
    void setBaseline(const std::string& run);
    const project::Experiment* baselineOf(const project::Experiment& run) const;

    const std::shared_ptr<const RunList>& list() const { return m_list; }
    const RunArrangement& arrangement() const { return m_arrangement; }
    std::vector<std::size_t> shownRuns() const; ///< indexes into list()->runs(), in order
    /// The run at an index; null for a group and for what runs.
    const project::Experiment* run(const QModelIndex& index) const;
    QModelIndex indexOf(const std::string& run) const;
    const RunColumn& column(int section) const { return m_arrangement.columns[static_cast<std::size_t>(section)]; }
    int sectionOf(const RunColumn& column) const; ///< -1 = not shown
    void refreshTexts();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override; ///< asks: the view's owner arranges

signals:
    void sortWanted(int column, Qt::SortOrder order); ///< -1 = as listed

private:
    int firstSection() const { return m_entries.empty() ? 0 : 1; } ///< row of the first section that holds runs
    const RunArrangement::Section* section(int row) const;
    QString sectionTitle(int row) const;
    QVariant sectionData(int row, int column, int role) const;
    QVariant entryData(const project::EntryProgress& entry, int column, int role) const;
    QVariant runData(std::size_t index, int column, int role) const;
    QVariant nameData(const project::Experiment& run, int role) const;
    QVariant metricData(std::size_t index, const std::string& metric, int role) const;

    Selection& m_selection;
    std::shared_ptr<const RunList> m_list;
    RunArrangement m_arrangement;
    std::vector<project::EntryProgress> m_entries;
    std::vector<std::size_t> m_baselines; ///< of each group
    std::string m_baseline;
    bool m_deltas = false;
};

} // namespace podium::ui
