#include "ui/versioning/VersionModels.h"

#include <algorithm>

#include <QFont>

#include "core/project/VersionText.h"
#include "ui/base/QtLanguage.h"
#include "ui/quality/QualityModels.h"
#include "ui/table/BigTableModel.h"
#include "ui/versioning/VersionWords.h"

namespace podium::ui {

namespace {

QString cellText(const std::string& text) { return text.empty() ? QStringLiteral("–") : fromUtf8(text); }

QVariant bold(bool is)
{
    QFont font;
    font.setBold(is);
    return is ? QVariant(font) : QVariant();
}

/// The middle of a column in a few words.
QString usualText(const quality::ColumnProfile& column)
{
    if (column.numbers)
        return QStringLiteral("%1 ± %2").arg(figureText(column.numbers->mean), figureText(column.numbers->deviation));
    return column.frequent.empty() ? QStringLiteral("–") : fromUtf8(column.frequent.front().value);
}

} // namespace

void VersionsModel::setOverview(std::shared_ptr<const project::TableOverview> overview)
{
    beginResetModel();
    m_overview = std::move(overview);
    endResetModel();
}

int VersionsModel::rows() const
{
    return m_overview == nullptr ? 0 : static_cast<int>(m_overview->versions.size()) + (m_overview->isKept ? 0 : 1);
}

const project::TableVersion* VersionsModel::version(int row) const
{
    const int index = row - (m_overview == nullptr || m_overview->isKept ? 0 : 1);
    return m_overview == nullptr || index < 0 || index >= static_cast<int>(m_overview->versions.size())
               ? nullptr
               : &m_overview->versions[static_cast<std::size_t>(index)];
}

std::string VersionsModel::revision(int row) const
{
    const project::TableVersion* of = version(row);
    return of == nullptr ? "workspace" : of->commit;
}

QString VersionsModel::nameOf(int row) const
{
    const project::TableVersion* of = version(row);
    return of == nullptr ? tr("the folder") : tr("version %1").arg(countText(of->number));
}

const project::VersionState& VersionsModel::review(int row) const
{
    const project::TableVersion* of = version(row);
    return of == nullptr ? m_overview->review : of->review;
}

int VersionsModel::rowOf(const std::string& revision) const
{
    for (int row = 0; row < rows(); ++row)
        if (this->revision(row) == revision)
            return row;
    return -1;
}

QVariant VersionsModel::cell(int row, int column, int role) const
{
    const project::TableVersion* of = version(row);
    const project::VersionState& state = review(row);
    if (role == kKeyRole)
        return fromUtf8(revision(row));
    if (role == Qt::ForegroundRole)
        return column == State ? QVariant(Theme::color(reviewSign(state.state).color))
               : of == nullptr ? QVariant(Theme::color(ColorRole::Warning))
                               : QVariant();
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && column == Changes)) {
        if (column == State)
            return reviewText(state);
        if (column == Changes)
            return of == nullptr || !of->counts ? QString() : countsText(*of->counts);
        if (column == Who)
            return of == nullptr ? QString() : QStringLiteral("%1 <%2>").arg(fromUtf8(of->who), fromUtf8(of->email));
        QStringList lines{of == nullptr ? QString() : worded(project::whatWasDone(*of)), of == nullptr ? QString() : fromUtf8(of->why)};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Number: return of == nullptr ? QStringLiteral("◆") : countText(of->number);
    case When: return of == nullptr ? tr("now") : momentText(of->timeMs);
    case Who: return of == nullptr ? QStringLiteral("–") : fromUtf8(of->who);
    case What: {
        if (of == nullptr)
            return tr("Lies in the folder, not kept as a version yet");
        QString text = worded(project::whatWasDone(*of));
        if (!of->why.empty())
            text = tr("%1 (%2)").arg(fromUtf8(of->why).section(QLatin1Char('\n'), 0, 0), text);
        for (const std::string& name : of->names)
            text += QStringLiteral(" [%1]").arg(fromUtf8(name));
        return text;
    }
    case Changes:
        return of == nullptr || !of->counts || of->operation == "import"
                   ? QStringLiteral("–") // there was nothing before
                   : QStringLiteral("+%1 ~%2 −%3").arg(countText(of->counts->added), countText(of->counts->changed), countText(of->counts->removed));
    case Rows: return of == nullptr || !of->counts ? QStringLiteral("–") : countText(of->counts->rows);
    case State: {
        const Sign sign = reviewSign(state.state);
        return QString(sign.glyph + QLatin1Char(' ') + sign.word);
    }
    default: return {};
    }
}

QString VersionsModel::title(int column) const
{
    switch (column) {
    case Number: return tr("Version");
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What and why");
    case Changes: return tr("Changes");
    case Rows: return tr("Rows");
    case State: return tr("State");
    default: return {};
    }
}

QString VersionsModel::titleTip(int column) const
{
    return column == Changes ? tr("Rows: + new, ~ changed, − gone") : QString();
}

DifferenceLines::DifferenceLines(versioning::TableDifference of) : difference(std::move(of))
{
    for (std::size_t row = 0; row < difference.changed.size(); ++row)
        for (std::size_t cell = 0; cell < difference.changed[row].cells.size(); ++cell)
            lines.push_back({Kind::Changed, row, cell});
    for (std::size_t row = 0; row < difference.added.size(); ++row)
        lines.push_back({Kind::New, row});
    for (std::size_t row = 0; row < difference.removed.size(); ++row)
        lines.push_back({Kind::Gone, row});
}

const versioning::RowChange& DifferenceLines::row(const Line& line) const
{
    return (line.kind == Kind::Changed ? difference.changed : line.kind == Kind::New ? difference.added : difference.removed)[line.row];
}

void DifferenceModel::setLines(std::shared_ptr<const DifferenceLines> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

QVariant DifferenceModel::cell(int row, int column, int role) const
{
    const DifferenceLines::Line& line = m_lines->lines[static_cast<std::size_t>(row)];
    const versioning::RowChange& of = m_lines->row(line);
    const bool changed = line.kind == DifferenceLines::Kind::Changed;
    if (role == Qt::ForegroundRole && column == Kind)
        return Theme::color(changed                                        ? ColorRole::Accent
                            : line.kind == DifferenceLines::Kind::New ? ColorRole::Good
                                                                           : ColorRole::Error);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Kind:
        return changed ? tr("● changed") : line.kind == DifferenceLines::Kind::New ? tr("+ new") : tr("− gone");
    case Row: return fromUtf8(of.shown);
    case Name: return changed ? fromUtf8(of.cells[line.cell].column) : QString();
    case Before: return changed ? cellText(of.cells[line.cell].before) : of.before ? tr("row %1").arg(countText(*of.before + 1)) : QString();
    case After: return changed ? cellText(of.cells[line.cell].after) : of.after ? tr("row %1").arg(countText(*of.after + 1)) : QString();
    default: return {};
    }
}

QString DifferenceModel::title(int column) const
{
    switch (column) {
    case Kind: return tr("Kind");
    case Row: return tr("Row");
    case Name: return tr("Column");
    case Before: return tr("Before");
    case After: return tr("After");
    default: return {};
    }
}

void ProfilePairModel::setProfiles(std::shared_ptr<const ProfilePair> profiles)
{
    beginResetModel();
    m_profiles = std::move(profiles);
    m_columns.clear();
    if (m_profiles != nullptr) {
        for (const quality::ColumnProfile& column : m_profiles->after.columns)
            m_columns.push_back({m_profiles->before.column(column.name), &column});
        for (const quality::ColumnProfile& column : m_profiles->before.columns)
            if (m_profiles->after.column(column.name) == nullptr)
                m_columns.push_back({&column, nullptr});
    }
    endResetModel();
}

QVariant ProfilePairModel::cell(int row, int column, int role) const
{
    const Pair& pair = m_columns[static_cast<std::size_t>(row)];
    if (column == Name)
        return role == Qt::DisplayRole ? QVariant(fromUtf8((pair.after != nullptr ? pair.after : pair.before)->name)) : QVariant();
    const auto text = [&](const quality::ColumnProfile* of) -> QString {
        if (of == nullptr)
            return tr("not there");
        switch (column) {
        case Type: return BigTableModel::typeText(of->type);
        case Missing: return countText(of->missing);
        case Distinct: return countText(of->distinct);
        default: return usualText(*of);
        }
    };
    const QString before = text(pair.before), after = text(pair.after);
    if (role == Qt::FontRole)
        return bold(before != after);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return before == after ? after : QStringLiteral("%1 → %2").arg(before, after);
    return {};
}

QString ProfilePairModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Column");
    case Type: return tr("Type");
    case Missing: return tr("Missing");
    case Distinct: return tr("Different values");
    case Usual: return tr("Usual value");
    default: return {};
    }
}

void RejectedRowsModel::setRejected(std::vector<versioning::RejectedRow> rejected)
{
    beginResetModel();
    m_rejected = std::move(rejected);
    endResetModel();
}

QVariant RejectedRowsModel::cell(int row, int column, int role) const
{
    const versioning::RejectedRow& of = m_rejected[static_cast<std::size_t>(row)];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Row: return countText(of.row);
    case Name: return of.column.empty() ? QStringLiteral("–") : fromUtf8(of.column);
    case Why: return worded(of.reason);
    default: return {};
    }
}

QString RejectedRowsModel::title(int column) const
{
    switch (column) {
    case Row: return tr("Row");
    case Name: return tr("Column");
    case Why: return tr("Why it does not fit");
    default: return {};
    }
}

} // namespace podium::ui
