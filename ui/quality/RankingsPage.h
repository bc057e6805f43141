#pragma once
// Several rankings together: explored side by side, their institutions matched, and made one table.
#include "ui/base/Page.h"
#include "ui/quality/RankingsSource.h"

class QPushButton;
class QTabBar;

namespace podium::ui {

class HarmonisedPanel;
class NameMatchPanel;
class RankingExplorer;

class RankingsPage final : public Page
{
    Q_OBJECT
public:
    explicit RankingsPage(ProjectSession& session, QWidget* parent = nullptr);
    RankingsSource& source() const { return *m_source; }
    void showNames(); ///< the pairs of names to decide on

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    enum Tab { Explore, Names, Fields };
    void fill();

    RankingsSource* m_source;
    QTabBar* m_tabs;
    RankingExplorer* m_explorer;
    NameMatchPanel* m_names;
    HarmonisedPanel* m_fields;
    QLabel* m_problem;
    QLabel* m_nothing;     ///< what a harmonised table is for, where there is none
    QPushButton* m_propose;
};

} // namespace podium::ui
