#pragma once
// A change of a table before it is made: the form, what it would do row by row, rows that do not fit and why, the reason for those
// who read the history. What is accepted becomes one version, and undo takes it back. What is refused stays as it was typed, beside the
// reason and, where others changed the same rows, what they changed.
#include <memory>
#include <optional>

#include <QDialog>

#include "core/base/Error.h"
#include "core/project/TableVersion.h"
#include "ui/project/ProjectSession.h"
#include "ui/versioning/VersionModels.h"

class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace podium::ui {

class ChangeForm;

/// For the newest version of one table as it was when the dialog opened: rows that others change meanwhile are a conflict. Once they
/// were shown it is for the version that is newest then.
class ChangeDialog final : public QDialog
{
    Q_OBJECT
public:
    ChangeDialog(ProjectSession& session, std::shared_ptr<const project::TableOverview> overview, QWidget* parent = nullptr);

    ChangeForm& form() { return *m_form; }

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Rows of a file, read once.
    struct Rows
    {
        QString file;
        Table rows;
        Schema types;
    };
    struct Preview
    {
        std::shared_ptr<const Rows> rows; ///< of a file; null where none is needed
        project::TableReport report;
        std::shared_ptr<const DifferenceLines> lines;
    };
    void ask();  ///< after a short while without another change
    void preview();
    void show(std::shared_ptr<const Preview> preview);
    void apply();
    void refuse(const Error& error);
    void showMeanwhile(const QString& problem); ///< what others changed since the dialog's version
    void retranslate();
    QString schemaText() const;
    void say(const char* role, const QString& text);

    ProjectSession& m_session;
    std::shared_ptr<const project::TableOverview> m_overview;
    ChangeForm* m_form;
    QLabel* m_message;
    RejectedRowsModel* m_rejected;
    QTableView* m_rejectedView;
    DifferenceModel* m_difference;
    QTableView* m_differenceView;
    QLabel* m_whyLabel;
    QLineEdit* m_why;
    QPushButton* m_cancel;
    QPushButton* m_apply;
    QTimer* m_wait;
    std::shared_ptr<const Rows> m_rows;
    std::optional<Error> m_failure; ///< of the preview that was asked for last
    std::shared_ptr<const Preview> m_preview; ///< of the form as it is; null while it is worked out
    int m_asked = 0; ///< number of the last preview asked for
    bool m_isWorking = false; ///< the change is being made
};

} // namespace podium::ui
