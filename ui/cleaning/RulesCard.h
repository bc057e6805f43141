#pragma once
// The rules that a stage checks, on its page: what must hold, what is broken now and where; rules added, changed and taken away.
#include <memory>
#include <optional>

#include "core/project/ProjectRules.h"
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class RulesModel;
class TableView;

/// Hidden on the pages of other stages.
class RulesCard final : public Card
{
    Q_OBJECT
public:
    explicit RulesCard(ProjectSession& session, QWidget* parent = nullptr);

    void setStage(const std::string& stage);

protected:
    void retranslate() override;
    void restyle() override;
    void showEvent(QShowEvent* event) override;

private:
    struct Checked
    {
        std::string key; ///< of what was read
        std::shared_ptr<const project::RuleList> rules; ///< null where nothing has changed
    };
    void fill();
    void check();
    void take(const Checked& checked);
    void chooseRule();
    void editRule(bool isNew);
    void removeRule();

    ProjectSession& m_session;
    std::string m_stage;
    std::optional<cleaning::RulesOn> m_on;
    std::string m_key;
    std::optional<std::pair<std::string, std::size_t>> m_chosen; ///< table and place of the rule that was chosen
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    RulesModel* m_model;
    QTableView* m_view;
    QLabel* m_message;
    TableView* m_rows;
};

} // namespace podium::ui
