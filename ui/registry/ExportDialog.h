#pragma once
// Asks which run's model is exported, in which format and to which file.
#include <QDialog>

#include "core/project/RunExport.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace podium::ui {

class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Choice
    {
        QString word; ///< "Snest64 (shanghaiData)"
        std::string run;
        std::string name; ///< for the name of the file
        QString figure;   ///< what it reached, with its interval
        QString standing; ///< what it is tied with, or by how much it is ahead
    };
    explicit ExportDialog(std::vector<Choice> choices, QWidget* parent = nullptr);

    /// Intervals are worked out while the dialog is open. The same runs in the same order.
    void setChoices(std::vector<Choice> choices);

    project::ModelExportRequest request() const;

private:
    void tellOfRun();
    void proposeTarget();
    void browse();
    void check();

    std::vector<Choice> m_choices;
    QComboBox* m_run;
    QLabel* m_figure;
    QLabel* m_standing;
    QComboBox* m_format;
    QLineEdit* m_target;
    QLabel* m_message;
    QPushButton* m_export;
    bool m_targetEdited = false;
};

} // namespace podium::ui
