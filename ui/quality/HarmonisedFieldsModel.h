#pragma once
// The fields of a harmonised table against its source tables: which column of a table is which field. A cell is changed by choosing
// another column.
#include <vector>

#include "ui/models/ColumnTableModel.h"
#include "ui/models/TableSetup.h"
#include "ui/quality/RankingsSource.h"

namespace podium::ui {

class HarmonisedFieldsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    using ColumnTableModel::ColumnTableModel;

    void setView(RankingsSource::View view);
    void addField(const std::string& field); ///< without a column yet
    int sourceOf(int column) const { return column - 1; } ///< index of the source table; < 0 or too large: no cell to change
    /// The columns that a cell may take; the first is empty, for none.
    QStringList choices(int column) const;
    bool hasField(const std::string& field) const;
    const cleaning::HarmonisedSource* source(int column) const; ///< of a column of the view; nullptr where it is no table's
    /// The table fills cells so many places later, or earlier.
    bool canMove(int column, int by) const;
    void move(int column, int by);
    void setAddsRows(int column, bool adds);
    /// The text that a cell of a column of the table must have for its row to count; empty = whatever it has.
    void setOnlyWhere(int column, const std::string& name, const std::string& text);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void mapped(const std::vector<cleaning::HarmonisedSource>& sources); ///< as the user wants them

protected:
    int rows() const override { return static_cast<int>(m_fields.size()); }
    int columns() const override { return m_view == nullptr ? 0 : static_cast<int>(m_view->sources.size()) + 3; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == columns() - 1; }

private:
    QString columnOf(int row, int column) const;

    RankingsSource::View m_view;
    std::vector<std::string> m_fields;
};

/// Lets a column be chosen from the list of those that the table has.
class ColumnChoiceDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace podium::ui
