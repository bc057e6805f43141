#pragma once
// What is wrong with the tables, worst first; the chosen finding looked at closely and mended or accepted; the columns and how they go
// together; the rows behind whatever is chosen.
#include <functional>
#include <utility>

#include "core/project/ProjectRules.h"
#include "ui/base/Page.h"
#include "ui/quality/QualityModels.h"

class QBoxLayout;
class QComboBox;
class QPushButton;
class QTabBar;
class QTableView;

namespace podium::ui {

class AssociationView;
class FindingPanel;
class TableView;

class QualityPage final : public Page
{
    Q_OBJECT
public:
    QualityPage(QualityReviews& reviews, QWidget* parent = nullptr);

    void askForRule(); ///< a new one, for the table that is looked at

signals:
    void ruleWanted(const podium::project::RuleChange& rule); ///< one that is to be looked at before it is saved
    void namesWanted(); ///< the pairs of names that may be one institution

protected:
    void retranslate() override;
    void restyle() override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Rows = std::vector<std::int64_t>;
    void fill();
    void fillTabs();
    void fillFindings();
    void chooseFinding();
    void chooseColumn();
    void showTable(QualityReviews::Review review); ///< its columns and associations
    /// The rows that `find` gives, in the card below; found in a job.
    void showRows(const QString& heading, QualityReviews::Review review, std::function<Rows(const Table&)> find, bool isClick = true);
    void saveReport();
    std::vector<QualityReviews::Review> chosenReviews() const;
    QualityReviews::Review chosenBegun() const; ///< where nothing else can be shown yet

    QualityReviews& m_reviews;
    QTabBar* m_tabs;
    QComboBox* m_show;
    QualityFindingsModel* m_findings;
    Card* m_findingsCard;
    QTableView* m_findingsView;
    QLabel* m_noFindings;
    FindingPanel* m_panel;
    QBoxLayout* m_sides; ///< findings and panel: beside each other where there is room
    Card* m_rowsCard;
    TableView* m_rows;
    Card* m_columnsCard;
    QualityColumnsModel* m_columns;
    QTableView* m_columnsView;
    Card* m_associationsCard;
    QLabel* m_associationsText;
    AssociationView* m_associations;
    QPushButton* m_report;
    QPushButton* m_newRule;
    QPushButton* m_goOn; ///< there when it was stopped
    QualityReviews::Review m_shown; ///< whose columns are listed
    std::string m_chosenTable, m_chosenKey; ///< of the finding, kept when reviews are made anew
    std::pair<int, int> m_listed{0, 0}; ///< tab and filter of the findings in the list
    std::vector<std::string> m_tables; ///< behind the tabs; the first tab is all of them
    bool m_isChosen = false; ///< by the user; else the worst finding is looked at
    bool m_filling = false;
    bool m_selecting = false; ///< by the page itself
};

} // namespace podium::ui
