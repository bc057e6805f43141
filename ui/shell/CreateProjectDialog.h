#pragma once
// Asks for what a new project needs: where its tables come from and in which folder it shall live.
#include <QDialog>

#include "core/project/InitOptions.h"
#include "core/project/Project.h"
#include "ui/jobs/JobRunner.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace podium::ui {

class CreateProjectDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Source { Sample, Tables };
    CreateProjectDialog(Source source, JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const QString& path);
    Path folder() const;
    project::InitOptions options() const;

private:
    void retranslate();
    void browseFile();
    void browseFolder();
    void browseTarget();
    void sourceChanged();
    void readColumns();
    void check();
    bool needsTarget() const; ///< a single table: which column is predicted?

    JobRunner& m_jobs;
    QRadioButton* m_sample;
    QRadioButton* m_tables;
    QLineEdit* m_data;
    QPushButton* m_dataFile;
    QPushButton* m_dataFolder;
    QLabel* m_dataLabel;
    QLabel* m_targetLabel;
    QComboBox* m_target;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_folderBrowse;
    QLabel* m_explanation;
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_create;
    bool m_folderEdited = false;
};

} // namespace podium::ui
