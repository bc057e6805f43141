#pragma once
// The time line of a table's versions, what differs between two of them, their columns side by side, and rows that do not fit.
#include <memory>

#include "core/project/TableVersion.h"
#include "core/quality/Profile.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

/// Newest first. Where the folder holds something that is no version, that stands in front.
class VersionsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Number, State, When, What, Changes, Rows, Who, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    void setOverview(std::shared_ptr<const project::TableOverview> overview); ///< may be null
    const project::TableVersion* version(int row) const; ///< null for what lies in the folder
    /// As core names it: a commit, or "workspace".
    std::string revision(int row) const;
    QString nameOf(int row) const; ///< "version 3", "the folder"
    const project::VersionState& review(int row) const;
    int rowOf(const std::string& revision) const; ///< -1 where there is none

protected:
    int rows() const override;
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == Number || column == Rows; }

private:
    std::shared_ptr<const project::TableOverview> m_overview;
};

/// What differs between two tables, laid out as lines: changed cells, then new rows, then those that are gone.
struct DifferenceLines
{
    enum class Kind { Changed, New, Gone };
    struct Line
    {
        Kind kind;
        std::size_t row;      ///< in the list of that kind
        std::size_t cell = 0; ///< of a changed row
    };
    explicit DifferenceLines(versioning::TableDifference of);
    const versioning::RowChange& row(const Line& line) const;

    versioning::TableDifference difference;
    std::vector<Line> lines;
};

class DifferenceModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Row, Name, Before, After, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setLines(std::shared_ptr<const DifferenceLines> lines); ///< may be null

protected:
    int rows() const override { return m_lines == nullptr ? 0 : static_cast<int>(m_lines->lines.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;

private:
    std::shared_ptr<const DifferenceLines> m_lines;
};

/// The columns of two versions, figure beside figure; what differs is bold.
struct ProfilePair
{
    quality::TableProfile before, after;
};

class ProfilePairModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, Missing, Distinct, Usual, ColumnCount }; ///< "before → after" where the two differ
    using ColumnTableModel::ColumnTableModel;
    void setProfiles(std::shared_ptr<const ProfilePair> profiles); ///< may be null

protected:
    int rows() const override { return static_cast<int>(m_columns.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Missing || column == Distinct; }

private:
    struct Pair
    {
        const quality::ColumnProfile* before = nullptr;
        const quality::ColumnProfile* after = nullptr;
    };
    std::shared_ptr<const ProfilePair> m_profiles;
    std::vector<Pair> m_columns; ///< those of the second version, then those that are gone
};

class RejectedRowsModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Name, Why, ColumnCount };
    using ColumnTableModel::ColumnTableModel;
    void setRejected(std::vector<versioning::RejectedRow> rejected);

protected:
    int rows() const override { return static_cast<int>(m_rejected.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Row; }

private:
    std::vector<versioning::RejectedRow> m_rejected;
};

} // namespace podium::ui
