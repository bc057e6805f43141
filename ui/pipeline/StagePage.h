#pragma once
// The page of one stage: what it does and did, its state and why, parameters, inputs, outputs, report and log.
#include <functional>

#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"

class QPushButton;
class QTableView;

namespace podium::ui {

class ParameterForm;
class ReportModel;
class StageFileModel;

class StagePage final : public Page
{
    Q_OBJECT
public:
    /// Without a room: for the stages of the user's own, shown one at a time by setStage().
    StagePage(std::optional<Room> room, ProjectSession& session, QWidget* parent = nullptr);

    void setStage(const std::string& name);

    void addNotice(QWidget* card);    ///< above everything
    void addCard(QWidget* card);      ///< below the parameters
    void addLowerCard(QWidget* card); ///< below what came out
    /// A card holds values of its own that are not saved: a run saves them as those of the form, and `key` of
    /// params.yaml is not shown in the form.
    void setOwnParameter(const std::string& key, std::function<ProjectSession::Settings()> unsaved);

    void runStage();
    void showOutputs(); ///< scrolls to them

protected:
    void retranslate() override;
    void restyle() override;

private:
    struct Report
    {
        Card* card;
        ReportModel* model;
        QTableView* view;
    };
    void fill();
    void fillState(const StageView& stage);
    void fillReports(const StageView& stage);
    void fillLog();
    void fillActions();
    QString nextPage() const; ///< page id
    QTableView* newTable(QAbstractItemModel* model, const char* name);

    std::optional<Room> m_room;
    std::string m_stage;
    ProjectSession& m_session;
    QPushButton* m_run;
    QPushButton* m_next;
    Card* m_stateCard;
    QLabel* m_state;
    QLabel* m_reasons;
    QLabel* m_result;
    Card* m_parameterCard;
    ParameterForm* m_form;
    QPushButton* m_save;
    QPushButton* m_discard;
    QLabel* m_saveNote;
    Card* m_inputCard;
    Card* m_outputCard;
    StageFileModel* m_inputs;
    StageFileModel* m_outputs;
    QTableView* m_inputView;
    QTableView* m_outputView;
    QVBoxLayout* m_reportArea;
    std::vector<Report> m_reports;
    Card* m_logCard;
    QLabel* m_log;
};

} // namespace podium::ui
