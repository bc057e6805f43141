#pragma once
// The page that asks a trained model: for the rows of a raw table, or for one row that is typed in.
#include <memory>

#include "core/project/Prediction.h"
#include "ui/base/Page.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTabWidget;

namespace podium::ui {

class KeptPredictionsCard;
class PredictionModel;
class TypedRow;

class PredictPage final : public Page
{
    Q_OBJECT
public:
    explicit PredictPage(ProjectSession& session, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;

private:
    void fill();
    void fillModels();
    void fillTables();
    void askInputs();
    void fillActions();
    void fillResult();
    void chooseTable();
    void predict();
    void save();
    void showFailure(const Error& error);
    void answer(const ProjectSession::PredictReport& report);
    QString resultWords() const;
    project::PredictRequest request() const; ///< model and rule; the rows are still to be set
    void fitSource();
    bool isTyping() const;

    ProjectSession& m_session;
    QPushButton* m_run;
    Card* m_askCard;
    QComboBox* m_models;
    QLabel* m_modelLabel;
    QTabWidget* m_sources;
    QComboBox* m_table;
    QLabel* m_tableLabel;
    QPushButton* m_browse;
    QComboBox* m_missing;
    QLabel* m_missingLabel;
    TypedRow* m_row;
    QLabel* m_rowHint;
    bool m_askedTyped = false; ///< what was asked last was a typed row
    std::string m_inputsOf;           ///< the model whose columns are shown
    Card* m_resultCard;
    QLabel* m_result;
    QLabel* m_warnings;
    QTableView* m_view;
    PredictionModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QPushButton* m_save;
    KeptPredictionsCard* m_kept;
    std::shared_ptr<const project::PredictReport> m_report;
    bool m_reportListed = false; ///< among the kept ones
};

} // namespace podium::ui
