#include "ui/cleaning/RecipeStepModel.h"

#include <QMimeData>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/cleaning/StepWords.h"

namespace podium::ui {

namespace {

QString counted(qint64 count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(countText(count));
}

const QString kRowMime = QStringLiteral("application/x-podium-recipe-step");

} // namespace

void RecipeStepModel::setDocument(const RecipeDocument* document)
{
    std::vector<Json> items;
    if (document != nullptr && document->list())
        for (std::size_t i = 0; i < document->list()->size(); ++i)
            items.push_back(document->list()->item(i));
    const bool sameRows = items.size() == m_items.size();
    if (!sameRows)
        beginResetModel();
    m_items = std::move(items);
    m_recipe = document == nullptr ? std::nullopt : document->recipe();
    m_preview.reset();
    if (!sameRows)
        endResetModel();
    else
        refreshTexts();
}

void RecipeStepModel::setPreview(std::shared_ptr<const cleaning::RecipePreview> preview)
{
    m_preview = std::move(preview);
    refreshTexts();
}

QString RecipeStepModel::effect(int row) const
{
    if (!isStepEnabled(m_items[static_cast<std::size_t>(row)]))
        return tr("switched off");
    if (m_preview == nullptr || !m_recipe)
        return QStringLiteral("…");
    for (std::size_t i = 0; i < m_recipe->steps().size(); ++i) {
        if (m_recipe->number(i) != static_cast<std::size_t>(row) + 1)
            continue;
        if (i >= m_preview->reports.size())
            return m_preview->error && m_preview->failed == i ? tr("▲ cannot be done") : tr("not tried");
        const cleaning::StepReport& report = m_preview->reports[i];
        QStringList parts;
        if (report.rowsAfter != report.rowsBefore)
            parts.append(counted(report.rowsBefore - report.rowsAfter, tr("1 row goes"), tr("%1 rows go")));
        if (report.cellsChanged > 0)
            parts.append(counted(report.cellsChanged, tr("1 cell changes"), tr("%1 cells change")));
        if (!report.columnsAdded.empty())
            parts.append(counted(static_cast<qint64>(report.columnsAdded.size()), tr("1 new column"), tr("%1 new columns")));
        if (!report.columnsDropped.empty())
            parts.append(counted(static_cast<qint64>(report.columnsDropped.size()), tr("1 column goes"), tr("%1 columns go")));
        return parts.isEmpty() ? tr("changes nothing") : parts.join(QStringLiteral(", "));
    }
    return {};
}

QVariant RecipeStepModel::cell(int row, int column, int role) const
{
    const Json& item = m_items[static_cast<std::size_t>(row)];
    if (role == Qt::CheckStateRole && column == What)
        return isStepEnabled(item) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && (!isStepEnabled(item) || column != What))
        return Theme::color(ColorRole::Secondary);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2\n%3").arg(stepPurpose(item), stepDetails(item), effect(row)).trimmed();
    if (role != Qt::DisplayRole)
        return {};
    if (column == What)
        return QStringLiteral("%1. %2").arg(row + 1).arg(stepTitle(item));
    return column == With ? stepDetails(item) : effect(row);
}

QString RecipeStepModel::title(int column) const
{
    return column == What ? tr("Step") : column == With ? tr("With") : tr("Effect");
}

Qt::ItemFlags RecipeStepModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, not on them
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.column() == What ? flags | Qt::ItemIsUserCheckable : flags;
}

bool RecipeStepModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    emit enableWanted(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QStringList RecipeStepModel::mimeTypes() const
{
    return {kRowMime};
}

QMimeData* RecipeStepModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(kRowMime, QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().row()));
    return data;
}

bool RecipeStepModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    bool ok = false;
    const int from = data->data(kRowMime).toInt(&ok);
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rows();
    if (!ok || from < 0 || from >= rows())
        return false;
    const int to = before > from ? before - 1 : before;
    if (to != from)
        emit moveWanted(from, to);
    return false; // moved by the document: the view must not take the row away too
}

} // namespace podium::ui
