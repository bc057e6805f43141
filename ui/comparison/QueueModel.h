#pragma once
// The queue of experiments as a table: what runs, what waits in its order and why, then what ended. Rows that wait are moved by dragging.
#include <memory>

#include "core/tracking/JobQueue.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

struct ProjectSnapshot;

class QueueModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Progress, Why, Values, Duration, ColumnCount };
    static constexpr int kMostAtOnce = 256; ///< experiments that a user may let run at the same time
    static constexpr int kFractionRole = Qt::UserRole + 10; ///< 0…1; none for a job that does not run

    using ColumnTableModel::ColumnTableModel;

    void setJobs(std::vector<tracking::QueuedJob> jobs); ///< the same jobs in the same order keep their rows, others reset the model
    void setWords(std::shared_ptr<const ProjectSnapshot> snapshot); ///< whose parameters the values are called by
    const tracking::QueuedJob& jobAt(int row) const { return m_jobs[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; ///< -1 where it is not there

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

signals:
    void moveWanted(std::int64_t id, int place); ///< 1 = the next

protected:
    int rows() const override { return static_cast<int>(m_jobs.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Duration; }

private:
    QString valuesText(const tracking::QueuedJob& job, bool keys) const;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::vector<tracking::QueuedJob> m_jobs;
};

} // namespace podium::ui
