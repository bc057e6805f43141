#pragma once
// Asks for what a new project needs: where its tables come from, what shall be predicted, in which folder it shall live. It stays until
// the project is made: what goes wrong stands in it, beside what was typed.
#include <QDialog>

#include "ui/project/ProjectSession.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTimer;

namespace podium::ui {

class TargetQuestion;

/// Accepted once the project is open.
class CreateProjectDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Source { Sample, Tables };
    CreateProjectDialog(Source source, ProjectSession& session, QWidget* parent = nullptr);

    void setData(const QString& path);

protected:
    void reject() override; ///< stops what is being made, first

private:
    void retranslate();
    void browseFile();
    void browseFolder();
    void browseTarget();
    void sourceChanged();
    void readTables();
    void check();
    void create();
    void createEnded(qint64 job);
    void say(const char* role, const QString& text);
    Path folder() const;

    ProjectSession& m_session;
    QRadioButton* m_sample;
    QRadioButton* m_tables;
    QLineEdit* m_data;
    QPushButton* m_dataFile;
    QPushButton* m_dataFolder;
    QLabel* m_dataLabel;
    QLabel* m_found;
    TargetQuestion* m_target;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_folderBrowse;
    QLabel* m_explanation;
    QLabel* m_message;
    QPushButton* m_cancel;
    QPushButton* m_create;
    QTimer* m_wait; ///< until nobody types in m_data
    bool m_folderEdited = false;
    bool m_reading = false; ///< or about to
    QString m_unreadable; ///< why m_data cannot be read
    std::optional<qint64> m_job; ///< that makes the project
};

} // namespace podium::ui
