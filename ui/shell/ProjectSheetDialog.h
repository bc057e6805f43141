#pragma once
// Asks for the project sheet; what is typed is checked at once.
#include <QDialog>

#include "core/project/ProjectSheet.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace podium::ui {

class ProjectSheetDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ProjectSheetDialog(const project::ProjectSheet& sheet, QWidget* parent = nullptr);

    project::ProjectSheet sheet() const; ///< as typed, without blanks around

private:
    void check();
    std::optional<double> threshold(bool& ok) const;

    QLineEdit* m_question;
    QLineEdit* m_target;
    QComboBox* m_metric;
    QLineEdit* m_threshold;
    QLineEdit* m_owner;
    QPlainTextEdit* m_notes;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace podium::ui
