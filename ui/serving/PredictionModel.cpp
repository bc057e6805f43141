#include "ui/serving/PredictionModel.h"

#include "core/project/Prediction.h"
#include "ui/base/QtLanguage.h"
#include "ui/evaluation/EvaluationSource.h"

namespace podium::ui {

namespace {

const std::string kRow = "row", kPredicted = "predicted", kProbability = "proba_";

} // namespace

void PredictionModel::setReport(std::shared_ptr<const project::PredictReport> report, bool thresholdRule)
{
    beginResetModel();
    m_report = std::move(report);
    m_thresholdRule = thresholdRule;
    endResetModel();
}

int PredictionModel::predictedColumn() const
{
    const auto found = m_report == nullptr ? std::nullopt : m_report->table.indexOf(kPredicted);
    return found ? static_cast<int>(*found) : -1;
}

int PredictionModel::rows() const
{
    return m_report == nullptr ? 0 : static_cast<int>(m_report->table.rowCount());
}

int PredictionModel::columns() const
{
    return m_report == nullptr ? 0 : static_cast<int>(m_report->table.columnCount());
}

const Column& PredictionModel::column(int column) const
{
    return m_report->table.column(static_cast<std::size_t>(column));
}

QVariant PredictionModel::cell(int row, int column, int role) const
{
    const Column& values = this->column(column);
    const std::string& name = m_report->table.names()[static_cast<std::size_t>(column)];
    const bool number = values.type() == ColumnType::Integer || values.type() == ColumnType::Real;
    switch (role) {
    case Qt::DisplayRole:
        if (values.isMissing(row))
            return QStringLiteral("–");
        if (name == kRow) // counted from 1, as people do
            return countText(values.integer(row) + 1);
        if (name == kPredicted)
            return classWord(values.asText(row), m_thresholdRule);
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
    const std::string& name = m_report->table.names()[static_cast<std::size_t>(column)];
    if (name == kRow)
        return tr("Row");
    if (name == kPredicted)
        return tr("Predicted");
    if (name.starts_with(kProbability))
        return tr("Probability of %1").arg(quoted(classWord(name.substr(kProbability.size()), m_thresholdRule)));
    return QString::fromStdString(name);
}

bool PredictionModel::isNumeric(int column) const
{
    if (m_report == nullptr || column >= columns())
        return false;
    const std::string& name = m_report->table.names()[static_cast<std::size_t>(column)];
    const ColumnType type = this->column(column).type();
    return name != kPredicted && (type == ColumnType::Integer || type == ColumnType::Real);
}

} // namespace podium::ui
