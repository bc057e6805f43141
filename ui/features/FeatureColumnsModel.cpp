#include "ui/features/FeatureColumnsModel.h"

#include <algorithm>

#include "ui/base/QtLanguage.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

double missingShare(const features::ReviewedColumn& column, std::int64_t rows)
{
    return rows == 0 ? 0 : static_cast<double>(column.missing) / static_cast<double>(rows);
}

} // namespace

void FeatureColumnsModel::setReview(std::shared_ptr<const features::ColumnReview> review)
{
    beginResetModel();
    m_review = std::move(review);
    m_ticked.clear();
    endResetModel();
}

void FeatureColumnsModel::setTicked(const std::vector<std::string>& names)
{
    if (names == m_ticked)
        return;
    m_ticked = names;
    if (rows() > 0)
        emit dataChanged(index(0, Name), index(rows() - 1, Name), {Qt::CheckStateRole, kSortRole});
    emit tickedChanged();
}

bool FeatureColumnsModel::isTicked(int row) const
{
    return std::find(m_ticked.begin(), m_ticked.end(), at(row).name) != m_ticked.end();
}

bool FeatureColumnsModel::isTickable(int row) const
{
    return at(row).mayBeFeature() || isTicked(row);
}

void FeatureColumnsModel::toggle(int row)
{
    if (!isTickable(row))
        return;
    if (isTicked(row))
        std::erase(m_ticked, at(row).name);
    else
        m_ticked.push_back(at(row).name); // the last in the order of the features
    emit dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole, kSortRole});
    emit tickedChanged();
}

Qt::ItemFlags FeatureColumnsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = ColumnTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return isTickable(index.row()) ? flags : flags & ~Qt::ItemIsEnabled;
}

bool FeatureColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name || !isTickable(index.row()))
        return false;
    if ((value.toInt() == Qt::Checked) != isTicked(index.row()))
        toggle(index.row());
    return true;
}

QVariant FeatureColumnsModel::cell(int row, int column, int role) const
{
    const features::ReviewedColumn& it = at(row);
    const double missing = missingShare(it, m_review->rows);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name:
            return it.decidesClass  ? tr("%1 (decides the class)").arg(fromUtf8(it.name))
                   : it.decidesPart ? tr("%1 (says what a row is for)").arg(fromUtf8(it.name))
                                    : fromUtf8(it.name);
        case Type: return BigTableModel::typeText(it.type);
        case Missing: return it.missing == 0 ? percentText(0) : percentText(missing, 1);
        default: return realText(it.association, 2);
        }
    case kSortRole:
        switch (column) {
        case Name: return fromUtf8(it.name);
        case Type: return BigTableModel::typeText(it.type);
        case Missing: return missing;
        default: return it.association.value_or(-1);
        }
    case kKeyRole: return fromUtf8(it.name);
    case Qt::CheckStateRole: return column == Name ? QVariant(isTicked(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: return tip(it, column);
    default: return {};
    }
}

QString FeatureColumnsModel::tip(const features::ReviewedColumn& column, int which) const
{
    if (column.decidesClass)
        return tr("This column decides the class: a model that saw it would only repeat it.");
    if (column.decidesPart)
        return tr("This column says which rows are learnt from: new rows do not have it.");
    if (which == Missing)
        return tr("%1 of %2 rows have no value. A feature may have no gap: fill it in the recipe, or drop the rows.")
            .arg(countText(column.missing), countText(m_review->rows));
    if (which != Association)
        return {};
    if (!column.association)
        return tr("No figure: the column has one value only, or nearly every row has a value of its own.");
    return tr("%1\nHere on %2 rows.").arg(titleTip(Association), countText(m_review->compared));
}

QString FeatureColumnsModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Column");
    case Type: return tr("Type");
    case Missing: return tr("Missing");
    default: return tr("Association with the class");
    }
}

QString FeatureColumnsModel::titleTip(int column) const
{
    switch (column) {
    case Name: return tr("Ticked columns are features. A column that is ticked anew comes last in their order.");
    case Missing: return tr("Share of the rows that become samples in which the column has no value");
    case Association:
        return tr("Cramér's V = √(χ² ⁄ (n · (k − 1))) of class and column: 0 = the column alone says nothing of the class, 1 = it tells it.\n"
                  "χ² compares the counts of each pair of class and value with those of chance, n = rows with a value, k = the smaller number of "
                  "different ones.\nNumbers with more than 16 values are taken in tenths; of many texts the rarest count as one.");
    default: return {};
    }
}

} // namespace podium::ui
