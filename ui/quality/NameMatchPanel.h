#pragma once
// The pairs of names that wait for a decision, and those that were decided: taken for one or for two institutions, several at once, by
// mouse and keyboard.
#include "ui/base/Panel.h"
#include "ui/quality/RankingsSource.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace podium::ui {

class NameMatchesModel;

class NameMatchPanel final : public Panel
{
    Q_OBJECT
public:
    explicit NameMatchPanel(RankingsSource& source, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void decide(std::optional<bool> same);
    void updateButtons();
    void fitColumns(); ///< the names need the room most
    quality::NameMatch::State state() const;

    RankingsSource& m_source;
    NameMatchesModel* m_model;
    QLabel* m_explanation;
    QComboBox* m_state;
    QLineEdit* m_search;
    QTableView* m_view;
    QLabel* m_pair; ///< the names of the row chosen, whole
    QLabel* m_nothing;
    QPushButton* m_same;
    QPushButton* m_notSame;
    QPushButton* m_open;
    int m_row = 0; ///< that was looked at: the next one takes its place after a decision
};

} // namespace podium::ui
