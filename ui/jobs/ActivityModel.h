#pragma once
// Everything that was done, newest first: each operation a line, below it its steps, warnings and its error with the way to mend it.
#include <QAbstractItemModel>

#include "ui/jobs/JobRunner.h"
#include "ui/jobs/Mend.h"

namespace podium::ui {

class ActivityModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Mending, When, Duration, ColumnCount };

    explicit ActivityModel(JobRunner& runner, QObject* parent = nullptr);

    /// Also what was no job: a change from outside, a file that could not be read.
    void note(Severity severity, const Text& what, const std::string& where = {}, const Text& hint = {});
    void refreshTexts();
    /// Does what mends a line, where that is an action of the window; true then.
    bool mend(const QModelIndex& line);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void failed(const QModelIndex& operation);
    void mendWanted(const podium::ui::Mend& mend);

private:
    struct Operation
    {
        qint64 id = 0;    ///< of its job; below 0 for notes
        quintptr key = 0; ///< internal id of its lines' indexes
        JobInfo info;
    };
    void added(qint64 id);
    void changed(qint64 id);
    int rowOf(qint64 id) const;
    int rowOfKey(quintptr key) const;
    void prepend(Operation operation);
    QVariant operationData(const Operation& operation, int column, int role) const;
    QVariant lineData(const JobLine& line, int column, int role) const;

    JobRunner& m_runner;
    std::vector<Operation> m_operations;
    quintptr m_nextKey = 1;
};

} // namespace podium::ui
