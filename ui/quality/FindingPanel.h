#pragma once
// One finding looked at closely, or one column: its values as bars, its figures, what the proposed mend would do, and the two answers to
// it: add the mend to the recipe, or take the finding as it is.
#include <optional>

#include "core/project/ProjectRules.h"
#include "core/project/RecipeMend.h"
#include "ui/base/Panel.h"
#include "ui/quality/QualityModels.h"

class QLineEdit;
class QPushButton;
class QTableView;

namespace podium::ui {

class BarsView;

class FindingPanel final : public Panel
{
    Q_OBJECT
public:
    explicit FindingPanel(ProjectSession& session, QWidget* parent = nullptr);

    void showFinding(const FindingRef& finding);
    void showColumn(QualityReviews::Review review, std::size_t column);
    void clear();
    /// Which state of a table a rule about it looks at, unless somebody says otherwise: the clean one where there is a recipe.
    cleaning::RulesOn stateOf(const std::string& table) const;

signals:
    /// Rows of the raw table behind a bar, for `title`.
    void barChosen(const QualityReviews::Review& review, std::size_t column, int bar);
    /// Institutions that tables write in different ways are decided on pair by pair, on the page of the rankings.
    void namesWanted();
    void ruleWanted(const podium::project::RuleChange& rule); ///< the finding as a rule

protected:
    void retranslate() override;

private:
    using Effect = std::shared_ptr<const project::MendEffect>;
    void fillColumn();
    void fillMend();
    bool hasRecipe(const std::string& table) const;
    void askEffect();
    QString effectSentence(const project::MendEffect& effect) const;
    QString figures(const quality::ColumnProfile& column) const;

    ProjectSession& m_session;
    std::optional<FindingRef> m_finding;
    std::optional<FindingRef> m_added; ///< whose mend is being added
    QualityReviews::Review m_review; ///< of the column that is shown
    std::optional<std::size_t> m_column;
    Effect m_effect;
    std::optional<Text> m_effectProblem;
    Card* m_card;
    QLabel* m_message;
    QLabel* m_advice; ///< what is to be decided, where no step mends it
    BarsView* m_bars;
    QLabel* m_figures;
    QWidget* m_mend;
    QLabel* m_mendHeading;
    QLabel* m_effectText;
    QTableView* m_effectView;
    MendEffectModel* m_effectModel;
    QPushButton* m_add;
    QLabel* m_decided; ///< what was noted about it
    QPushButton* m_rule;
    QPushButton* m_names; ///< leads to where names of institutions are decided on
    QWidget* m_answer;
    QLineEdit* m_note;
    QPushButton* m_accept;
    QPushButton* m_toMend;
};

} // namespace podium::ui
