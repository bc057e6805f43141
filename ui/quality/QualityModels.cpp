#include "ui/quality/QualityModels.h"

#include <algorithm>
#include <cmath>

#include "core/project/QualityReport.h"
#include "core/project/TableReview.h"
#include "core/quality/FindingText.h"
#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

bool shown(const project::FindingReview& finding, QualityFindingsModel::Show show)
{
    using Show = QualityFindingsModel::Show;
    switch (show) {
    case Show::All: return true;
    case Show::Settled: return !finding.isOpen();
    case Show::Open: return finding.isOpen();
    case Show::ToMend: return finding.isOpen() && finding.toMend;
    case Show::Errors: return finding.isOpen() && finding.finding.severity == Severity::Error;
    case Show::Warnings: return finding.isOpen() && finding.finding.severity == Severity::Warning;
    case Show::Notes: return finding.isOpen() && finding.finding.severity == Severity::Note;
    }
    return true;
}

/// How much of its table a finding is about, whatever it counts.
double shareOfTable(const FindingRef& finding)
{
    return static_cast<double>(finding->finding.count) / static_cast<double>(std::max<std::int64_t>(1, finding.review->profile.rows));
}

/// What names a row for people: the first text column in which most rows say something else.
QString nameOfRow(const project::TableReview& review, std::int64_t row)
{
    for (std::size_t i = 0; i < review.profile.columns.size(); ++i) {
        const quality::ColumnProfile& column = review.profile.columns[i];
        if (column.type == ColumnType::Text && !column.numbers && column.distinct * 8 > column.rows && row >= 0 && row < column.rows)
            return fromUtf8(review.raw->column(i).text(row));
    }
    return {};
}

} // namespace

QString figureText(double value)
{
    QLocale locale;
    if (std::fabs(value) < 10000)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double rounded = std::fabs(value) < 10000 ? quality::readable(value) : std::round(value);
    return std::isfinite(value) ? locale.toString(rounded, 'f', QLocale::FloatingPointShortest) : QStringLiteral("–");
}

void QualityFindingsModel::setFindings(const std::vector<QualityReviews::Review>& reviews, Show show)
{
    std::vector<FindingRef> findings;
    for (const QualityReviews::Review& review : reviews)
        for (std::size_t i = 0; i < review->findings.size(); ++i)
            if (shown(review->findings[i], show))
                findings.push_back({review, i});
    std::stable_sort(findings.begin(), findings.end(), [](const FindingRef& a, const FindingRef& b) {
        if (a->isOpen() != b->isOpen())
            return a->isOpen();
        if (a->finding.severity != b->finding.severity)
            return a->finding.severity > b->finding.severity;
        if (a.review->isUsed != b.review->isUsed)
            return a.review->isUsed;
        return shareOfTable(a) > shareOfTable(b); // of one table in the order of its review, which is by count
    });
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const FindingRef* QualityFindingsModel::finding(int row) const
{
    return row < 0 || row >= rows() ? nullptr : &m_findings[static_cast<std::size_t>(row)];
}

int QualityFindingsModel::rowOf(const std::string& table, const std::string& key) const
{
    for (std::size_t i = 0; i < m_findings.size(); ++i)
        if (m_findings[i].review->table == table && m_findings[i]->finding.key() == key)
            return static_cast<int>(i);
    return -1;
}

QVariant QualityFindingsModel::cell(int row, int column, int role) const
{
    const FindingRef& ref = m_findings[static_cast<std::size_t>(row)];
    const project::FindingReview& finding = *ref;
    const Sign sign = finding.isOpen() ? severitySign(finding.finding.severity) : severitySign(Severity::Good);
    if (role == kSortRole)
        return static_cast<int>(finding.finding.severity);
    if (role == Qt::ForegroundRole)
        return column == Grade ? QVariant(Theme::color(sign.color)) : finding.isOpen() ? QVariant() : QVariant(Theme::color(ColorRole::Secondary));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Grade: return QString(sign.glyph + QLatin1Char(' ') + (finding.mended ? tr("Mended") : finding.accepted ? tr("Accepted") : worded(project::severityWord(finding.finding.severity))));
    case TableName: return fromUtf8(ref.review->table);
    case What: return worded(finding.finding.message);
    case Remedy:
        if (finding.mended)
            return tr("The recipe mends it.");
        if (finding.accepted)
            return finding.accepted->empty() ? tr("Accepted as it is.") : fromUtf8(*finding.accepted);
        if (finding.toMend)
            return finding.toMend->empty() ? tr("To be mended.") : tr("To be mended: %1").arg(fromUtf8(*finding.toMend));
        return finding.finding.mend ? worded(finding.finding.mend->what) : tr("To decide");
    default: return {};
    }
}

QString QualityFindingsModel::title(int column) const
{
    switch (column) {
    case Grade: return tr("Severity");
    case TableName: return tr("Table");
    case What: return tr("What is the matter");
    case Remedy: return tr("What mends it");
    default: return {};
    }
}

void QualityColumnsModel::setReview(QualityReviews::Review review)
{
    beginResetModel();
    m_review = std::move(review);
    endResetModel();
}

QVariant QualityColumnsModel::cell(int row, int column, int role) const
{
    const quality::ColumnProfile& profile = m_review->profile.columns[static_cast<std::size_t>(row)];
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(profile.name);
    case Type:
        return profile.type == ColumnType::Text && profile.numbers ? tr("numbers as text") : BigTableModel::typeText(profile.type);
    case Missing: return profile.missing == 0 ? QStringLiteral("0") : percentText(profile.missingShare(), 1);
    case Distinct: return countText(profile.distinct);
    case Usual:
        if (profile.numbers)
            return tr("%1 to %2, half of them %3 to %4")
                .arg(figureText(profile.numbers->minimum), figureText(profile.numbers->maximum), figureText(profile.numbers->quartile1),
                     figureText(profile.numbers->quartile3));
        return profile.frequent.empty() ? QString()
               : profile.frequent.front().count == 1 ? tr("%1 in one row").arg(quoted(fromUtf8(profile.frequent.front().value)))
                                        : tr("%1 in %2 rows").arg(quoted(fromUtf8(profile.frequent.front().value)),
                                                                  countText(profile.frequent.front().count));
    case FarOut: return profile.numbers ? countText(profile.numbers->outliers.extreme) : QString();
    case WithTarget: {
        const auto& matrix = m_review->profile.associations;
        const auto target = std::find(matrix.columns.begin(), matrix.columns.end(), m_review->profile.target);
        if (target == matrix.columns.end() || profile.name == m_review->profile.target)
            return QStringLiteral("–");
        const double strength = matrix.strength(static_cast<std::size_t>(row), static_cast<std::size_t>(target - matrix.columns.begin()));
        return std::isnan(strength) ? QStringLiteral("–") : realText(strength, 2);
    }
    default: return {};
    }
}

QString QualityColumnsModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Column");
    case Type: return tr("Type");
    case Missing: return tr("Missing");
    case Distinct: return tr("Different");
    case Usual: return tr("What is in it");
    case FarOut: return tr("Far out");
    case WithTarget: return m_review == nullptr || m_review->profile.target.empty() ? tr("With the target")
                                                                                    : tr("With %1").arg(fromUtf8(m_review->profile.target));
    default: return {};
    }
}

QString QualityColumnsModel::titleTip(int column) const
{
    switch (column) {
    case FarOut: return tr("Values far from all others, in plain figures and in logarithms");
    case WithTarget: return tr("How strongly it goes together with what is to be predicted: 0 is not at all, 1 is one says the other");
    default: return {};
    }
}

void MendEffectModel::setChanges(std::vector<cleaning::CellChange> changes, QualityReviews::Review review)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_review = std::move(review);
    endResetModel();
}

QVariant MendEffectModel::cell(int row, int column, int role) const
{
    const cleaning::CellChange& change = m_changes[static_cast<std::size_t>(row)];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto text = [](const std::string& value) { return value.empty() ? tr("missing") : fromUtf8(value); };
    switch (column) {
    case Row: {
        const QString name = m_review == nullptr ? QString() : nameOfRow(*m_review, change.rowId);
        return name.isEmpty() ? countText(change.rowId + 1) : QString(countText(change.rowId + 1) + QStringLiteral(" · ") + name);
    }
    case Name: return fromUtf8(change.column);
    case Before: return text(change.before);
    case After: return text(change.after);
    default: return {};
    }
}

QString MendEffectModel::title(int column) const
{
    switch (column) {
    case Row: return tr("Row");
    case Name: return tr("Column");
    case Before: return tr("Now");
    case After: return tr("After");
    default: return {};
    }
}

} // namespace podium::ui
