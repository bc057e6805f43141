#pragma once
// One rule made or changed: kind and settings by a form, and how many rows it would break now before it is saved.
#include <memory>

#include <QDialog>
#include <QTimer>

#include "core/project/ProjectRules.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace podium::ui {

class StepForm;

class RuleDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Opens it for a rule that is there (`start.index`) or a new one, which `start.item` may propose. It goes when it is closed.
    static RuleDialog* ask(ProjectSession& session, const project::RuleChange& start, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    RuleDialog(ProjectSession& session, const project::RuleChange& start, QWidget* parent);
    struct Tried
    {
        bool isRule = false; ///< and can be applied to the table, as far as that is known
        std::optional<cleaning::RuleResult> result;
        Text problem;
    };
    void fillTables();
    void offerOther();
    void readTable();
    void chooseKind();
    void tryRule();
    QStringList missingSettings() const; ///< that a rule of this kind has to have
    void showWords();
    void showTried(const Tried& tried);
    void save();
    void retranslate();
    cleaning::RulesOn on() const;
    std::string table() const;

    ProjectSession& m_session;
    project::RuleChange m_change;
    Json m_flat; ///< the rule as the form has it
    std::shared_ptr<const Table> m_table; ///< null while it is read, or where it was not made yet
    bool m_isRead = false;
    std::string m_other; ///< table whose columns are offered
    QTimer m_pause; ///< between what is typed and the try
    QLabel* m_tableLabel;
    QComboBox* m_tables;
    QLabel* m_stateLabel;
    QComboBox* m_states;
    QLabel* m_kindLabel;
    QComboBox* m_kinds;
    StepForm* m_form;
    QLabel* m_words;
    QLabel* m_effect;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace podium::ui
