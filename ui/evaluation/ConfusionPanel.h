#pragma once
// Content of the confusion matrix dock: one matrix for each chosen run, all with one scale.
#include "ui/base/Panel.h"
#include "ui/evaluation/EvaluationSource.h"

class QGridLayout;

namespace podium::ui {

class ConfusionPanel final : public Panel
{
    Q_OBJECT
public:
    ConfusionPanel(EvaluationSource& source, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void restyle() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void arrange();

    EvaluationSource& m_source;
    QLabel* m_empty;
    QLabel* m_caption;
    QWidget* m_area;
    QGridLayout* m_grid;
    std::vector<QWidget*> m_cells;
    int m_columns = 0;
};

} // namespace podium::ui
