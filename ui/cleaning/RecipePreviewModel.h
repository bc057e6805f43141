#pragma once
// The rows that a step changes, before and after.
#include "core/cleaning/RecipePreview.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class RecipePreviewModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;
    void setPreview(std::shared_ptr<const cleaning::RecipePreview> preview);

protected:
    int rows() const override;
    int columns() const override; ///< the row's number in the file, then the table's
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == 0; }

private:
    std::shared_ptr<const cleaning::RecipePreview> m_preview;
};

} // namespace podium::ui
