#pragma once
// The difference that applying an experiment makes as a table: parameters first, then files.
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSnapshot.h"

namespace podium::ui {

class ApplyModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { What, Now, Then, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    /// The snapshot words the parameters.
    void setPreview(project::ApplyPreview preview, std::shared_ptr<const ProjectSnapshot> snapshot);

protected:
    int rows() const override { return static_cast<int>(m_preview.parameters.size() + m_preview.files.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    QString parameterCell(const project::ValueChange& change, int column) const;
    QString fileCell(const project::ApplyPreview::File& file, int column) const;

    project::ApplyPreview m_preview;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
};

} // namespace podium::ui
