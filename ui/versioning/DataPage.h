#pragma once
// The tables of the project and their versions: a time line, any version opened as a table, two compared, an earlier one restored, what
// is said of each (approved, disabled, in review), and changes as recorded operations.
#include <memory>

#include "core/project/TableVersion.h"
#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"
#include "ui/versioning/VersionModels.h"

class QLineEdit;
class QPushButton;
class QTabBar;
class QTableView;

namespace podium::ui {

class ChangeDialog;
class TableView;

class DataPage final : public Page
{
    Q_OBJECT
public:
    explicit DataPage(ProjectSession& session, QWidget* parent = nullptr);

    void showTable(const std::string& table);
    ChangeDialog* openChange(); ///< the dialog that changes the table shown; null where what lies there was changed by hand

protected:
    void retranslate() override;
    void restyle() override;
    void showEvent(QShowEvent* event) override;

private:
    using Overview = std::shared_ptr<const project::TableOverview>;
    struct Opened
    {
        std::string revision;
        Table text;
        std::shared_ptr<const Table> typed;
    };
    struct Compared
    {
        std::shared_ptr<const DifferenceLines> lines;
        std::shared_ptr<const ProfilePair> profiles;
    };
    void arrange();
    void fill();
    void fillTabs();
    void fillVersions();
    void fillCompared();
    void enableActions();
    QString overview() const;
    void read(); ///< the versions of the table shown, in a job
    std::string table() const;
    int chosen() const; ///< row of the time line; -1 where none is
    std::pair<int, int> compared() const; ///< older and newer row that would be compared; -1 where there are none
    void openVersion(); ///< the one chosen
    enum class Opens { Chosen, WhatBecameOfIt };
    void open(int row, Opens how);
    void compare();
    void forget(); ///< what was opened and compared
    void restore();
    void say(project::VersionState::State state);
    void forgetReason();
    bool canChange() const;
    bool showsNewest() const; ///< the rows below are those that can be changed
    void fillOpened();
    void editCell(int row, int column);

    ProjectSession& m_session;
    QTabBar* m_tabs;
    QLabel* m_nothing;
    QPushButton* m_change;
    Card* m_versionsCard;
    VersionsModel* m_versions;
    QTableView* m_versionsView;
    QLabel* m_stateText;
    QPushButton* m_open;
    QPushButton* m_compare;
    QPushButton* m_restore;
    QPushButton* m_keep;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_approve;
    QPushButton* m_disable;
    QPushButton* m_inReview;
    Card* m_rowsCard;
    TableView* m_rows;
    Card* m_differenceCard;
    QLabel* m_differenceText;
    DifferenceModel* m_difference;
    QTableView* m_differenceView;
    Card* m_profilesCard;
    ProfilePairModel* m_profiles;
    QTableView* m_profilesView;

    std::vector<std::string> m_tables; ///< behind the tabs
    Overview m_overview;               ///< of the table shown; null while it is read
    Text m_problem;                    ///< why it could not be read
    std::shared_ptr<const Opened> m_opened;
    QString m_openedName;
    std::shared_ptr<const Compared> m_comparison;
    QString m_comparedNames;
    bool m_stale = true; ///< to be read when the page is shown
    bool m_filling = false;
};

} // namespace podium::ui
