#pragma once
// The recipes of the project: steps as a list beside their YAML, with what each would do, saved through the journal.
#include <map>
#include <memory>

#include "core/cleaning/RecipePreview.h"
#include "core/project/RecipeFile.h"
#include "ui/base/Panel.h"
#include "ui/cleaning/RecipeDocument.h"
#include "ui/project/ProjectSession.h"

class QComboBox;
class QPlainTextEdit;
class QTableView;
class QTabWidget;

namespace podium::ui {

class RecipePreviewModel;
class RecipeStepModel;
class StepForm;

/// One document a table: unsaved changes stay while another table is looked at.
class RecipeEditor final : public Card
{
    Q_OBJECT
public:
    explicit RecipeEditor(ProjectSession& session, QWidget* parent = nullptr);

    void showTable(const std::string& table);

protected:
    void retranslate() override;
    void restyle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loaded
    {
        project::RecipeFile file;
        std::shared_ptr<const Table> table;
        std::optional<FileStat> stat;
    };
    void layOut();
    void connectAll();
    void fill();
    void load();
    void take(const Loaded& loaded);
    void showDocument();
    void showStep();
    void showMessage();
    void schedulePreview();
    void showPreview(const std::shared_ptr<const cleaning::RecipePreview>& preview);
    void addStep();
    void moveStep(int by);
    void removeStep();
    void save();
    RecipeDocument* document() const;
    int currentStep() const;
    void selectStep(int row);
    std::vector<std::string> columns() const;

    ProjectSession& m_session;
    std::map<std::string, std::unique_ptr<RecipeDocument>> m_documents;
    std::string m_table;
    Loaded m_loaded;
    bool m_movedOutside = false; ///< the file holds other text than the one being edited began from
    std::string m_outsideText;

    QLabel* m_tableLabel;
    QComboBox* m_tables;
    QPushButton* m_add;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QPushButton* m_redo;
    RecipeStepModel* m_model;
    QTableView* m_steps;
    StepForm* m_form;
    QTabWidget* m_views;
    QLabel* m_sentence;
    RecipePreviewModel* m_previewModel;
    QTableView* m_preview;
    QPlainTextEdit* m_yaml;
    QLabel* m_message;
    QPushButton* m_reload;
    QPushButton* m_discard;
    QPushButton* m_save;
};

} // namespace podium::ui
