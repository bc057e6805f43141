#pragma once
// The visible jobs of a JobRunner as a table, newest first.
#include "ui/jobs/JobRunner.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class JobModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Progress, Step, Started, Duration, ColumnCount };
    static constexpr int kFractionRole = Qt::UserRole + 10; ///< 0…1; none for a job that does not run

    explicit JobModel(JobRunner& runner, QObject* parent = nullptr);

    qint64 idAt(int row) const { return m_jobs[static_cast<std::size_t>(row)].id; }
    const JobInfo& jobAt(int row) const { return m_jobs[static_cast<std::size_t>(row)]; }
    bool isActive(int row) const { return !m_jobs[static_cast<std::size_t>(row)].ended(); }

protected:
    int rows() const override { return static_cast<int>(m_jobs.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Duration; }

private:
    void added(qint64 id);
    void changed(qint64 id);
    void refreshReasons(); ///< of what waits
    QString stateText(const JobInfo& job) const;

    JobRunner& m_runner;
    std::vector<JobInfo> m_jobs;
};

/// Glyph and word of a job's state: "▶ running".
QString jobStateText(JobState state);

} // namespace podium::ui
