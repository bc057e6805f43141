#pragma once
// The experiments of a project as a tree of two levels: groups of comparable runs, and in each its runs.
#include <memory>

#include <QAbstractItemModel>

#include "ui/base/Selection.h"
#include "ui/comparison/RunGroups.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

/// Figures are the validation's; those of the test rows have no place where runs are being chosen.
class RunTableModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit RunTableModel(Selection& selection, QObject* parent = nullptr);

    void setSnapshot(std::shared_ptr<const ProjectSnapshot> snapshot); ///< null = none
    /// The run at an index; null for a group.
    const project::Experiment* run(const QModelIndex& index) const;
    QModelIndex indexOf(const std::string& run) const;
    void refreshTexts();

    int nameColumn() const { return 0; }
    int metricColumn(const std::string& metric) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QVariant groupData(const RunGroup& group, int row, int column, int role) const;
    QVariant runData(const RunGroup& group, const project::Experiment& run, int row, int column, int role) const;

    Selection& m_selection;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<RunGroup> m_groups;
};

/// "shanghaiData · 100 validation rows · Largest rank: 300": what the runs of a group share.
QString groupTitle(const RunGroup& group, const ProjectSnapshot& snapshot);
/// Label of a parameter by dotted key; the key where no stage knows it.
QString parameterLabel(const ProjectSnapshot& snapshot, const std::string& key);
QString metricLabel(const std::string& metric);
QString metricHelp(const std::string& metric);

} // namespace podium::ui
