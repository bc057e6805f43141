#pragma once
// The columns of a clean table as a list to tick: ticked = feature; type, missing share and association to the class beside it.
#include <vector>

#include "core/features/ColumnReview.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class FeatureColumnsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Columns { Name, Type, Missing, Association, ColumnCount };

    using ColumnTableModel::ColumnTableModel;

    void setReview(std::shared_ptr<const features::ColumnReview> review); ///< null = none; nothing is ticked
    /// Features in their order. Those that the table does not have are kept, so that the check of the stage can name them.
    void setTicked(const std::vector<std::string>& names);
    const std::vector<std::string>& ticked() const { return m_ticked; }
    bool isTickable(int row) const;
    void toggle(int row);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void tickedChanged();

protected:
    int rows() const override { return m_review == nullptr ? 0 : static_cast<int>(m_review->columns.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == Missing || column == Association; }

private:
    const features::ReviewedColumn& at(int row) const { return m_review->columns[static_cast<std::size_t>(row)]; }
    bool isTicked(int row) const;
    QString tip(const features::ReviewedColumn& column, int which) const;

    std::shared_ptr<const features::ColumnReview> m_review;
    std::vector<std::string> m_ticked;
};

} // namespace podium::ui
