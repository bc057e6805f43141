#include "ui/cleaning/RecipePreviewModel.h"

#include <QFont>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

void RecipePreviewModel::setPreview(std::shared_ptr<const cleaning::RecipePreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

int RecipePreviewModel::rows() const
{
    return m_preview == nullptr ? 0 : static_cast<int>(m_preview->rows.size());
}

int RecipePreviewModel::columns() const
{
    return m_preview == nullptr ? 0 : static_cast<int>(m_preview->columns.size()) + 1;
}

QVariant RecipePreviewModel::cell(int row, int column, int role) const
{
    const cleaning::PreviewRow& line = m_preview->rows[static_cast<std::size_t>(row)];
    if (column == 0) {
        if (role == Qt::DisplayRole)
            return line.dropped ? tr("%1 goes").arg(countText(line.rowId + 1)) : countText(line.rowId + 1);
        return role == Qt::ForegroundRole ? QVariant(Theme::color(ColorRole::Secondary)) : QVariant();
    }
    const auto index = static_cast<std::size_t>(column) - 1;
    const cleaning::PreviewCell& cell = line.cells[index];
    const bool goes = line.dropped || m_preview->columns[index].fate == cleaning::PreviewColumn::Fate::Dropped;
    const auto words = [](const std::string& text) { return text.empty() ? QStringLiteral("–") : fromUtf8(text); };
    switch (role) {
    case Qt::DisplayRole:
        if (goes)
            return words(cell.before);
        if (cell.changed && m_preview->columns[index].fate == cleaning::PreviewColumn::Fate::Kept)
            return QStringLiteral("%1 → %2").arg(words(cell.before), words(cell.after));
        return words(cell.after);
    case Qt::BackgroundRole:
        return cell.changed ? QVariant(Theme::color(ColorRole::Selection)) : QVariant();
    case Qt::ForegroundRole:
        return goes ? QVariant(Theme::color(ColorRole::Secondary)) : QVariant();
    case Qt::FontRole:
        if (goes) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QString RecipePreviewModel::title(int column) const
{
    if (column == 0)
        return tr("Row");
    const cleaning::PreviewColumn& shown = m_preview->columns[static_cast<std::size_t>(column) - 1];
    const QString name = fromUtf8(shown.name);
    switch (shown.fate) {
    case cleaning::PreviewColumn::Fate::Added: return tr("%1 (new)").arg(name);
    case cleaning::PreviewColumn::Fate::Dropped: return tr("%1 (goes)").arg(name);
    case cleaning::PreviewColumn::Fate::Kept: break;
    }
    return name;
}

} // namespace podium::ui
