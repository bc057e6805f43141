#pragma once
// The trash: removed experiments with the bytes they free, brought back or cleaned up for good.
#include <QDialog>

#include "core/project/Trash.h"
#include "ui/project/ProjectSession.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace podium::ui {

class TrashModel;

/// Reads the trash in the background, again after each change. Before cleaning up it says what goes and that it cannot be undone.
/// GUI thread only.
class TrashDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TrashDialog(ProjectSession& session, QWidget* parent = nullptr);

private:
    void read();
    void take(const project::TrashContent& content);
    void askFirst();            ///< counts what is meant, then shows the question
    void ask(const project::CleanUpReport& counted);
    void leaveQuestion();
    void allow();
    std::vector<std::string> chosen() const; ///< ids; empty = none is chosen
    project::CleanUpRequest request() const;
    void say(const QString& text, const char* role);

    ProjectSession& m_session;
    project::TrashContent m_content;
    TrashModel* m_model;
    QLabel* m_sentence;
    QTableView* m_view;
    QCheckBox* m_undo;
    QPushButton* m_bringBack;
    QPushButton* m_cleanUp;
    QPushButton* m_cancel; ///< closes, or leaves the question
    QPushButton* m_confirm;
    bool m_read = false;
    bool m_asking = false;
};

} // namespace podium::ui
