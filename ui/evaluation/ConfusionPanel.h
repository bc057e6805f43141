#pragma once
// Content of the confusion matrix dock: one matrix for each chosen run, all with one scale, and the rows behind the cell that was
// chosen.
#include "ui/base/Panel.h"
#include "ui/evaluation/CellRowsModel.h"
#include "ui/evaluation/EvaluationSource.h"
#include "ui/evaluation/MatrixView.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QScrollArea;
class QTableView;
class QToolButton;

namespace podium::ui {

class EvaluationNotice;

class ConfusionPanel final : public Panel
{
    Q_OBJECT
public:
    ConfusionPanel(EvaluationSource& source, QWidget* parent = nullptr);

signals:
    void roomWanted(int height); ///< while rows are listed; 0 = no more

protected:
    void retranslate() override;
    void restyle() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown
    {
        QWidget* widget = nullptr;
        QLabel* right = nullptr;      ///< "97 of 100 right"
        MatrixView* matrix = nullptr; ///< none where there is no evaluation
        std::size_t index = 0;        ///< in the source
    };
    void fill();
    void refreshMatrices(); ///< counts at the present threshold
    void refreshRows();
    void arrange();
    void showCaption();
    void shareRoom(); ///< between matrices and rows; where there is too little for both the rows have it all
    int heightOfRows(int mostRows) const;
    int heightOfBoth() const; ///< a matrix and rows of its cell
    void chooseCell(std::optional<CellRowsModel::Cell> cell);
    const ShownEvaluation* chosenRun() const;

    EvaluationSource& m_source;
    QLabel* m_empty;
    QWidget* m_tools;
    QComboBox* m_content;
    QCheckBox* m_transpose;
    EvaluationNotice* m_notice;
    QLabel* m_caption;
    QScrollArea* m_scroll;
    QWidget* m_area;
    QGridLayout* m_grid;
    QWidget* m_rowsBox;
    QLabel* m_rowsTitle;
    QToolButton* m_rowsClose;
    CellRowsModel* m_rows;
    QTableView* m_rowsView;
    std::vector<Shown> m_cells;
    std::optional<CellRowsModel::Cell> m_cell;
    int m_columns = 0;
};

} // namespace podium::ui
