#pragma once
// The predictions that were made before, to be shown again: read in the background whenever the project has changed.
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QTableView;

namespace podium::ui {

class KeptPredictionsModel;

class KeptPredictionsCard final : public Card
{
    Q_OBJECT
public:
    explicit KeptPredictionsCard(ProjectSession& session, QWidget* parent = nullptr);
    bool has(const std::string& runId) const;

signals:
    void chosen(const podium::ui::ProjectSession::PredictReport& report); ///< to be shown
    void read(); ///< what is kept may be something else

protected:
    void retranslate() override;

private:
    void ask();
    void update();
    void show(int row);

    ProjectSession& m_session;
    QTableView* m_view;
    KeptPredictionsModel* m_model;
    QPushButton* m_show;
};

} // namespace podium::ui
