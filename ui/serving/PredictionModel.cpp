#include "ui/serving/PredictionModel.h"

#include <algorithm>
#include <numeric>

#include "core/features/ClassWords.h"
#include "core/project/Prediction.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

const std::string kRow = "row", kPredicted = "predicted", kProbability = "proba_";

/// Row and first name, then the class and its probability, then the rest.
std::vector<std::size_t> shownOrder(const project::PredictReport& report)
{
    const std::vector<std::string>& names = report.table.names();
    const auto rank = [&](std::size_t column) {
        const std::string& name = names[column];
        if (name == kRow)
            return 0;
        if (name == kPredicted)
            return 2;
        if (name.starts_with(kProbability))
            return name == kProbability + report.positive ? 3 : 4;
        const bool first = std::none_of(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(column), [](const std::string& other) {
            return other != kRow && other != kPredicted && !other.starts_with(kProbability);
        });
        return first ? 1 : 5;
    };
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

} // namespace

void PredictionModel::setReport(std::shared_ptr<const project::PredictReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_order = m_report == nullptr ? std::vector<std::size_t>() : shownOrder(*m_report);
    endResetModel();
}

int PredictionModel::rows() const
{
    return m_report == nullptr ? 0 : static_cast<int>(m_report->table.rowCount());
}

int PredictionModel::columns() const
{
    return static_cast<int>(m_order.size());
}

QVariant PredictionModel::cell(int row, int column, int role) const
{
    const Column& values = this->column(column);
    const std::string& name = nameOf(column);
    const bool number = values.type() == ColumnType::Integer || values.type() == ColumnType::Real;
    switch (role) {
    case Qt::DisplayRole:
        if (values.isMissing(row))
            return QStringLiteral("–");
        if (name == kRow) // counted from 1, as people do
            return countText(values.integer(row) + 1);
        if (name == kPredicted)
            return worded(features::classText(m_report->labelRule, values.asText(row)));
        if (values.type() == ColumnType::Real)
            return realText(values.real(row));
        return QString::fromStdString(values.asText(row));
    case kSortRole:
        return values.isMissing(row) ? QVariant() : number ? QVariant(values.real(row)) : QVariant(QString::fromStdString(values.asText(row)));
    case Qt::FontRole: {
        QFont font;
        font.setBold(name == kPredicted);
        return font;
    }
    default: return {};
    }
}

QString PredictionModel::title(int column) const
{
    const std::string& name = nameOf(column);
    if (name == kRow)
        return tr("Row");
    if (name == kPredicted)
        return tr("Predicted");
    if (name == "name") // of a typed row
        return tr("Name");
    if (name.starts_with(kProbability))
        return tr("Probability of %1").arg(quoted(worded(features::classText(m_report->labelRule, name.substr(kProbability.size())))));
    return QString::fromStdString(name);
}

bool PredictionModel::isNumeric(int column) const
{
    if (m_report == nullptr || column >= columns())
        return false;
    const std::string& name = nameOf(column);
    const ColumnType type = this->column(column).type();
    return name != kPredicted && (type == ColumnType::Integer || type == ColumnType::Real);
}

} // namespace podium::ui
