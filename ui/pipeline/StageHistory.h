#pragma once
// Earlier runs of a stage on its page: what its parameters, and those of the stages before it, were where they differ from the present
// ones, what came of it, and when.
#include "ui/base/Panel.h"
#include "ui/base/Selection.h"
#include "ui/models/ColumnTableModel.h"
#include "ui/project/ProjectSession.h"

class QTableView;

namespace podium::ui {

/// The experiments of a snapshot, newest first.
class StageHistoryModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Columns { When, Run, Differences, Figure, ColumnCount };
    static constexpr std::size_t kMost = 200; ///< the newest; the run table has them all

    using ColumnTableModel::ColumnTableModel;

    void setSnapshot(const std::shared_ptr<const ProjectSnapshot>& snapshot, const std::string& stage); ///< null = none

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isNumeric(int column) const override { return column == Figure; }

private:
    struct Difference
    {
        const Parameter* parameter = nullptr; ///< none for a value inside a map: then the key
        std::string key;
        Json value;
    };
    struct Row
    {
        std::string id, name;
        std::int64_t createdMs = 0;
        std::vector<Difference> differences;
        std::optional<double> figure;
    };
    QString differencesText(const Row& row) const;

    std::vector<Row> m_rows;
    std::string m_metric;
    Text m_metricLabel;
};

/// Hidden while there is no experiment.
class StageHistoryCard final : public Card
{
    Q_OBJECT
public:
    StageHistoryCard(ProjectSession& session, std::string stage, Selection& selection, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    void fill();

    ProjectSession& m_session;
    std::string m_stage;
    StageHistoryModel* m_model;
    QTableView* m_view;
};

} // namespace podium::ui
