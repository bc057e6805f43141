#pragma once
// The findings of all tables or of one, and the columns of a table with their figures, as models.
#include "core/cleaning/Recipe.h"
#include "core/project/TableReview.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/quality/QualityReviews.h"

namespace podium::ui {

/// A finding with the review it is part of.
struct FindingRef
{
    QualityReviews::Review review;
    std::size_t index = 0;
    const project::FindingReview& operator*() const { return review->findings[index]; }
    const project::FindingReview* operator->() const { return &review->findings[index]; }
};

class QualityFindingsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Grade, TableName, What, Remedy, ColumnCount };
    enum class Show { Open, Errors, Warnings, Notes, ToMend, Settled, All }; ///< ToMend: noted as such; Settled: mended by the recipe, or accepted
    using ColumnTableModel::ColumnTableModel;

    /// Worst first over all tables, those that samples are made of before the others; what is settled last.
    void setFindings(const std::vector<QualityReviews::Review>& reviews, Show show);
    const FindingRef* finding(int row) const;
    int rowOf(const std::string& table, const std::string& key) const; ///< -1 where it is not listed

protected:
    int rows() const override { return static_cast<int>(m_findings.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    std::vector<FindingRef> m_findings;
};

class QualityColumnsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, Missing, Distinct, Usual, FarOut, WithTarget, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setReview(QualityReviews::Review review);

protected:
    int rows() const override { return m_review == nullptr ? 0 : static_cast<int>(m_review->profile.columns.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column != Name && column != Type && column != Usual; }

private:
    QualityReviews::Review m_review;
};

/// What a mend would do to single cells.
class MendEffectModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Name, Before, After, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setChanges(std::vector<cleaning::CellChange> changes, QualityReviews::Review review);

protected:
    int rows() const override { return static_cast<int>(m_changes.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    std::vector<cleaning::CellChange> m_changes;
    QualityReviews::Review m_review;
};

/// A number as people read it: no more than four digits that count, a year not grouped.
QString figureText(double value);

} // namespace podium::ui
