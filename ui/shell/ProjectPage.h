#pragma once
// The first page of a project: is everything there, where do the stages stand, run all, run the thesis' twelve.
#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"

class QPushButton;

namespace podium::ui {

class StageFlow;
struct FlowStep;

class ProjectPage final : public Page
{
    Q_OBJECT
public:
    explicit ProjectPage(ProjectSession& session, QWidget* parent = nullptr);

    QPushButton* runAllButton() const { return m_run; }
    QPushButton* thesisButton() const { return m_thesis; }

signals:
    void runAllWanted();
    void thesisWanted();

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();
    void fillChecks(const ProjectSnapshot& snapshot);
    void fillFlow(const ProjectSnapshot& snapshot);
    FlowStep importStep(const ProjectSnapshot& snapshot) const;
    void fillActions();
    QString sentence(const ProjectSnapshot& snapshot) const;
    void addLine(Severity severity, const QString& text, const QString& where, const QString& hint);

    ProjectSession& m_session;
    QPushButton* m_run;
    QPushButton* m_thesis;
    Card* m_ready;
    QVBoxLayout* m_checks;
    Card* m_stages;
    StageFlow* m_flow;
    QLabel* m_folder;
};

} // namespace podium::ui
