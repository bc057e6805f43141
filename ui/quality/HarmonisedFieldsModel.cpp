#include "ui/quality/HarmonisedFieldsModel.h"

#include <algorithm>

#include <QComboBox>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

void HarmonisedFieldsModel::setView(RankingsSource::View view)
{
    beginResetModel();
    // Fields that were added and have no column yet stay until another table is looked at.
    std::vector<std::string> added;
    if (m_view != nullptr && view != nullptr && m_view->name == view->name)
        for (const std::string& field : m_fields)
            if (const auto before = cleaning::fieldsOf(m_view->sources); std::find(before.begin(), before.end(), field) == before.end())
                added.push_back(field);
    m_view = std::move(view);
    m_fields = m_view == nullptr ? std::vector<std::string>() : cleaning::fieldsOf(m_view->sources);
    for (std::string& field : added)
        if (!hasField(field))
            m_fields.push_back(std::move(field));
    endResetModel();
}

void HarmonisedFieldsModel::addField(const std::string& field)
{
    if (m_view == nullptr || field.empty() || hasField(field))
        return;
    beginInsertRows({}, rows(), rows());
    m_fields.push_back(field);
    endInsertRows();
}

bool HarmonisedFieldsModel::hasField(const std::string& field) const
{
    return std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end();
}

const cleaning::HarmonisedSource* HarmonisedFieldsModel::source(int column) const
{
    const int at = sourceOf(column);
    return m_view == nullptr || at < 0 || at >= static_cast<int>(m_view->sources.size()) ? nullptr : &m_view->sources[static_cast<std::size_t>(at)];
}

bool HarmonisedFieldsModel::canMove(int column, int by) const
{
    if (source(column) == nullptr || source(column + by) == nullptr)
        return false;
    // The first one is what the others are joined to.
    const bool first = sourceOf(std::min(column, column + by)) == 0;
    const cleaning::HarmonisedSource& becomesFirst = *source(std::max(column, column + by));
    return !first || (becomesFirst.addsRows && becomesFirst.key() == cleaning::HarmonisedSource::Key::InstitutionAndYear);
}

void HarmonisedFieldsModel::move(int column, int by)
{
    if (!canMove(column, by))
        return;
    std::vector<cleaning::HarmonisedSource> sources = m_view->sources;
    std::swap(sources[static_cast<std::size_t>(sourceOf(column))], sources[static_cast<std::size_t>(sourceOf(column + by))]);
    emit mapped(sources);
}

void HarmonisedFieldsModel::setAddsRows(int column, bool adds)
{
    if (source(column) == nullptr || source(column)->addsRows == adds)
        return;
    std::vector<cleaning::HarmonisedSource> sources = m_view->sources;
    sources[static_cast<std::size_t>(sourceOf(column))].addsRows = adds;
    emit mapped(sources);
}

void HarmonisedFieldsModel::setOnlyWhere(int column, const std::string& name, const std::string& text)
{
    if (source(column) == nullptr || name.empty())
        return;
    std::vector<cleaning::HarmonisedSource> sources = m_view->sources;
    auto& where = sources[static_cast<std::size_t>(sourceOf(column))].where;
    const auto at = std::find_if(where.begin(), where.end(), [&](const auto& each) { return each.first == name; });
    if (text.empty() && at != where.end())
        where.erase(at);
    else if (at != where.end())
        at->second = text;
    else if (!text.empty())
        where.emplace_back(name, text);
    if (sources != m_view->sources)
        emit mapped(sources);
}

QStringList HarmonisedFieldsModel::choices(int column) const
{
    QStringList columns{QString()};
    const int source = sourceOf(column);
    if (m_view == nullptr || source < 0 || source >= static_cast<int>(m_view->sources.size()))
        return columns;
    const auto found = m_view->columns.find(m_view->sources[static_cast<std::size_t>(source)].table);
    if (found != m_view->columns.end())
        for (const std::string& each : found->second)
            columns.append(fromUtf8(each));
    return columns;
}

QString HarmonisedFieldsModel::columnOf(int row, int column) const
{
    const cleaning::HarmonisedSource& source = m_view->sources[static_cast<std::size_t>(sourceOf(column))];
    const std::string& field = m_fields[static_cast<std::size_t>(row)];
    return source.years == field ? tr("(columns of years)") : fromUtf8(source.column(field).value_or(std::string()));
}

Qt::ItemFlags HarmonisedFieldsModel::flags(const QModelIndex& index) const
{
    const int source = sourceOf(index.column());
    const bool isCell = m_view != nullptr && source >= 0 && source < static_cast<int>(m_view->sources.size()) &&
                        m_view->sources[static_cast<std::size_t>(source)].years != m_fields[static_cast<std::size_t>(index.row())];
    return ColumnTableModel::flags(index) | (isCell ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool HarmonisedFieldsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value.toString() == columnOf(index.row(), index.column()))
        return false;
    std::vector<cleaning::HarmonisedSource> sources = m_view->sources;
    auto& columns = sources[static_cast<std::size_t>(sourceOf(index.column()))].columns;
    const std::string& field = m_fields[static_cast<std::size_t>(index.row())];
    const auto at = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.first == field; });
    const std::string column = value.toString().toStdString();
    if (column.empty())
        columns.erase(at);
    else if (at != columns.end())
        at->second = column;
    else
        columns.emplace_back(field, column);
    emit mapped(sources);
    return true;
}

QVariant HarmonisedFieldsModel::cell(int row, int column, int role) const
{
    const auto count = m_view->sources.size();
    const auto source = static_cast<std::size_t>(sourceOf(column));
    if (role == Qt::EditRole && column > 0 && source < count)
        return columnOf(row, column);
    if (role == Qt::ForegroundRole && column > static_cast<int>(count))
        return Theme::color(ColorRole::Secondary);
    if (role == Qt::ToolTipRole && column > 0 && source < count)
        return tr("Double click or F2: another column");
    if (role != Qt::DisplayRole)
        return {};
    const std::string& field = m_fields[static_cast<std::size_t>(row)];
    if (column == 0)
        return fromUtf8(field);
    if (source < count) {
        const QString text = columnOf(row, column);
        return text.isEmpty() ? QStringLiteral("–") : text;
    }
    const auto& fields = m_view->made.fields;
    const auto made = std::find_if(fields.begin(), fields.end(), [&](const cleaning::HarmonisedField& each) { return each.field == field; });
    if (made == fields.end())
        return {};
    if (column == columns() - 1)
        return countText(made->missing);
    QStringList from;
    for (std::size_t i = 0; i < made->cells.size(); ++i)
        if (made->cells[i] > 0)
            from.append(QStringLiteral("%1 %2").arg(fromUtf8(m_view->sources[i].table), countText(made->cells[i])));
    return from.join(QStringLiteral(" · "));
}

QString HarmonisedFieldsModel::title(int column) const
{
    if (column == 0)
        return tr("Field");
    if (column == columns() - 1)
        return tr("Missing");
    if (column == columns() - 2)
        return tr("Cells from");
    return QStringLiteral("%1. %2").arg(countText(sourceOf(column) + 1), fromUtf8(m_view->sources[static_cast<std::size_t>(sourceOf(column))].table));
}

QString HarmonisedFieldsModel::titleTip(int column) const
{
    return source(column) == nullptr ? QString() : tr("Of several tables that know a cell, the one with the lowest number gives it.");
}

QWidget* ColumnChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const HarmonisedFieldsModel*>(index.model());
    auto* box = new QComboBox(parent);
    for (const QString& column : model->choices(index.column()))
        box->addItem(column.isEmpty() ? QStringLiteral("–") : column, column);
    box->setAccessibleName(HarmonisedFieldsModel::tr("Column"));
    return box;
}

void ColumnChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole).toString())));
}

void ColumnChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

} // namespace podium::ui
