#pragma once
// The rules of a stage that checks them, in words, with what they found.
#include "core/project/ProjectRules.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

class RulesModel final : public ColumnTableModel
{
    Q_OBJECT
public:
    enum Column { State, Rule, TableName, Grade, Broken, ColumnCount };
    using ColumnTableModel::ColumnTableModel;

    void setRules(std::shared_ptr<const project::RuleList> rules); ///< null = none
    const project::RuleLine* line(int row) const;
    const std::shared_ptr<const project::RuleList>& rules() const { return m_rules; }

protected:
    int rows() const override { return m_rules == nullptr ? 0 : static_cast<int>(m_rules->lines.size()); }
    int columns() const override { return ColumnCount; }
    QVariant cell(int row, int column, int role) const override;
    QString title(int column) const override;
    bool isNumeric(int column) const override { return column == Broken; }

private:
    std::shared_ptr<const project::RuleList> m_rules;
};

} // namespace podium::ui
