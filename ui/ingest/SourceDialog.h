#pragma once
// Asks for a source that is no file to be dropped: a table of another project at a revision, or what a query to a database gives.
#include <QDialog>

#include "core/project/TableImport.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace podium::ui {

class SourceDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SourceDialog(QWidget* parent = nullptr);

    project::ImportSource source() const;

private:
    enum Kind { Repository, Database };
    QWidget* repositoryForm();
    QWidget* databaseForm();
    QPushButton* browseButton(const QString& purpose);
    void chooseFolder();
    void chooseFile();
    void chooseDatabase();
    void check();

    QComboBox* m_kind;
    QLineEdit* m_place;
    QLineEdit* m_path;
    QLineEdit* m_revision;
    QPushButton* m_browsePath;
    QLineEdit* m_database;
    QPlainTextEdit* m_query;
    QWidget* m_repositoryForm;
    QWidget* m_databaseForm;
    QLabel* m_message;
    QPushButton* m_look;
};

} // namespace podium::ui
