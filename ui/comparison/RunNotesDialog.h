#pragma once
// Name, note and tags of one run, changed together.
#include <set>
#include <string>

#include <QDialog>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace podium::ui {

class RunNotesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `taken` are names that other runs have.
    RunNotesDialog(const project::Experiment& run, std::set<std::string> taken, QWidget* parent = nullptr);

    QString name() const;
    std::vector<project::TagChange> changes() const; ///< note and tags that are to be other than they are

private:
    void addTag(const QString& key, const QString& value);
    void check();
    Text problem() const; ///< the first thing that keeps it from being saved

    const project::Experiment m_run;
    const std::set<std::string> m_taken;
    QLineEdit* m_name;
    QPlainTextEdit* m_note;
    QTableWidget* m_tags;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace podium::ui
