#pragma once
// The places of chosen institutions over the years and across rankings, and two rankings against each other with what their orders have
// in common.
#include <cstdint>

#include "ui/base/Panel.h"
#include "ui/quality/RankingsSource.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTabWidget;
class QTableView;

namespace podium::ui {

class CurvePlot;
class InstitutionsModel;

class RankingExplorer final : public Panel
{
    Q_OBJECT
public:
    explicit RankingExplorer(RankingsSource& source, QWidget* parent = nullptr);
    InstitutionsModel& institutions() const { return *m_model; }
    QString sentence() const; ///< which rankings there are

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void take();
    void filter();
    void fillYears();
    void drawPlaces();
    void drawPair();
    std::vector<std::size_t> shownRankings() const;
    std::string country() const;

    RankingsSource& m_source;
    RankingsSource::Set m_set; ///< that is shown
    InstitutionsModel* m_model;
    QLabel* m_empty;
    QBoxLayout* m_sides;
    QWidget* m_choice;
    QLineEdit* m_search;
    QComboBox* m_country;
    QTableView* m_list;
    QLabel* m_count;
    QTabWidget* m_tabs;
    QWidget* m_rankingBoxes;
    std::vector<QCheckBox*> m_shown; ///< one for each ranking
    CurvePlot* m_places;
    QComboBox* m_first;
    QComboBox* m_second;
    QLabel* m_against;
    QComboBox* m_year;
    QLabel* m_sentence;
    CurvePlot* m_pair;
};

} // namespace podium::ui
