#pragma once
// The steps of a recipe, one a row: switched on or off, in words, with what each does to the table.
#include "core/cleaning/RecipePreview.h"
#include "ui/cleaning/RecipeDocument.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

/// Rows can be dragged to another place and ticked; both only ask (moveWanted, enableWanted): the document decides.
class RecipeStepModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { What, With, Effect, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    /// Shows the document's steps; the same number of rows is no reset, so the selection stays.
    void setDocument(const RecipeDocument* document);
    /// What the steps do; null while it is not known.
    void setPreview(std::shared_ptr<const cleaning::RecipePreview> preview);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

signals:
    void moveWanted(int from, int to);
    void enableWanted(int row, bool enabled);

protected:
    int rows() const override { return static_cast<int>(m_items.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    QString effect(int row) const;

    std::vector<Json> m_items;
    std::optional<cleaning::Recipe> m_recipe;
    std::shared_ptr<const cleaning::RecipePreview> m_preview;
};

} // namespace podium::ui
