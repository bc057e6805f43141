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
    };
    explicit ExportDialog(std::vector<Choice> choices, QWidget* parent = nullptr);

    project::ModelExportRequest request() const;

private:
    void proposeTarget();
    void browse();
    void check();

    std::vector<Choice> m_choices;
    QComboBox* m_run;
    QComboBox* m_format;
    QLineEdit* m_target;
    QLabel* m_message;
    QPushButton* m_export;
    bool m_targetEdited = false;
};

} // namespace podium::ui
