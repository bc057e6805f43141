// How the editor of recipes is laid out and wired.
#include <QBoxLayout>
#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include "core/project/RecipeFile.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/RecipeEditor.h"
#include "ui/cleaning/RecipePreviewModel.h"
#include "ui/cleaning/RecipeStepModel.h"
#include "ui/cleaning/StepForm.h"
#include "ui/cleaning/StepWords.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

constexpr int kViewHeight = 260;

} // namespace

RecipeEditor::RecipeEditor(ProjectSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_tableLabel(newLabel("", this)), m_tables(new QComboBox(this)), m_add(newButton(this)),
      m_up(newButton(this)), m_down(newButton(this)), m_remove(newButton(this)), m_undo(newButton(this)), m_redo(newButton(this)),
      m_model(new RecipeStepModel(this)), m_steps(new QTableView(this)), m_form(new StepForm(this)), m_views(new QTabWidget(this)),
      m_sentence(newLabel("secondary", this, true)), m_previewModel(new RecipePreviewModel(this)), m_preview(new QTableView(this)),
      m_yaml(new QPlainTextEdit(this)), m_message(newLabel("secondary", this, true)), m_reload(newButton(this)), m_discard(newButton(this)),
      m_save(newButton(this))
{
    m_tables->setObjectName(QStringLiteral("recipeTable"));
    m_add->setObjectName(QStringLiteral("addRecipeStep"));
    m_up->setObjectName(QStringLiteral("stepUp"));
    m_down->setObjectName(QStringLiteral("stepDown"));
    m_remove->setObjectName(QStringLiteral("removeStep"));
    m_undo->setObjectName(QStringLiteral("undoStep"));
    m_redo->setObjectName(QStringLiteral("redoStep"));
    m_steps->setObjectName(QStringLiteral("recipeSteps"));
    m_form->setObjectName(QStringLiteral("stepForm"));
    m_views->setObjectName(QStringLiteral("recipeViews"));
    m_preview->setObjectName(QStringLiteral("recipePreview"));
    m_yaml->setObjectName(QStringLiteral("recipeYaml"));
    m_message->setObjectName(QStringLiteral("recipeMessage"));
    m_sentence->setObjectName(QStringLiteral("recipeSentence"));
    m_reload->setObjectName(QStringLiteral("reloadRecipe"));
    m_discard->setObjectName(QStringLiteral("discardRecipe"));
    m_save->setObjectName(QStringLiteral("saveRecipe"));
    layOut();
    connectAll();
    retranslate();
    fill();
}

void RecipeEditor::layOut()
{
    m_steps->setModel(m_model);
    setUpTable(*m_steps, {});
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setDragDropMode(QAbstractItemView::InternalMove);
    m_steps->setDragDropOverwriteMode(false);
    m_steps->setDropIndicatorShown(true);
    m_steps->horizontalHeader()->setStretchLastSection(false);
    m_steps->horizontalHeader()->setSectionResizeMode(RecipeStepModel::What, QHeaderView::ResizeToContents);
    m_steps->horizontalHeader()->setSectionResizeMode(RecipeStepModel::With, QHeaderView::Stretch);
    m_steps->horizontalHeader()->setSectionResizeMode(RecipeStepModel::Effect, QHeaderView::ResizeToContents);
    m_steps->installEventFilter(this);

    m_preview->setModel(m_previewModel);
    setUpTable(*m_preview, {});
    m_preview->horizontalHeader()->setStretchLastSection(false);
    m_preview->setMinimumHeight(kViewHeight);
    m_yaml->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_yaml->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_yaml->setTabChangesFocus(true);
    m_yaml->setMinimumHeight(kViewHeight);

    auto* tools = new FlowLayout;
    tools->addWidget(m_tableLabel);
    tools->addWidget(m_tables);
    for (QPushButton* button : {m_undo, m_redo, m_up, m_down, m_remove, m_add})
        tools->addWidget(button);

    auto* previewPage = new QWidget(this);
    auto* previewLayout = new QVBoxLayout(previewPage);
    previewLayout->setContentsMargins(0, 8, 0, 0);
    previewLayout->addWidget(m_sentence);
    previewLayout->addWidget(m_preview, 1);
    auto* yamlPage = new QWidget(this);
    auto* yamlLayout = new QVBoxLayout(yamlPage);
    yamlLayout->setContentsMargins(0, 8, 0, 0);
    yamlLayout->addWidget(m_yaml);
    m_views->addTab(previewPage, QString());
    m_views->addTab(yamlPage, QString());

    auto* saving = new QHBoxLayout;
    saving->setSpacing(8);
    saving->addWidget(m_message, 1);
    saving->addWidget(m_reload);
    saving->addWidget(m_discard);
    saving->addWidget(m_save);

    body()->addLayout(tools);
    body()->addWidget(m_steps);
    body()->addWidget(m_form);
    body()->addWidget(m_views);
    body()->addLayout(saving);
}

void RecipeEditor::connectAll()
{
    connect(m_tables, &QComboBox::currentIndexChanged, this, &RecipeEditor::load);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showStep();
        schedulePreview();
    });
    connect(m_model, &RecipeStepModel::moveWanted, this, [this](int from, int to) {
        if (document() == nullptr)
            return;
        document()->move(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
        selectStep(to);
    });
    connect(m_model, &RecipeStepModel::enableWanted, this, [this](int row, bool enabled) {
        RecipeDocument* shown = document();
        if (shown == nullptr || !shown->list())
            return;
        const auto at = static_cast<std::size_t>(row);
        shown->replace(at, withStepEnabled(shown->list()->item(at), enabled));
    });
    connect(m_form, &StepForm::edited, this, [this](const Json& item) {
        if (document() != nullptr && currentStep() >= 0)
            document()->replace(static_cast<std::size_t>(currentStep()), item, RecipeDocument::Edit::Typing);
    });
    connect(m_yaml, &QPlainTextEdit::textChanged, this, [this] {
        if (document() != nullptr)
            document()->setText(m_yaml->toPlainText().toStdString());
    });
    connect(m_add, &QPushButton::clicked, this, &RecipeEditor::addStep);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_remove, &QPushButton::clicked, this, &RecipeEditor::removeStep);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (document() != nullptr)
            document()->undoStack().undo();
    });
    connect(m_redo, &QPushButton::clicked, this, [this] {
        if (document() != nullptr)
            document()->undoStack().redo();
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (document() != nullptr)
            document()->revert();
    });
    connect(m_reload, &QPushButton::clicked, this, [this] {
        if (RecipeDocument* shown = document(); shown != nullptr) {
            project::RecipeFile file = shown->saved();
            file.text = m_outsideText;
            m_movedOutside = false;
            shown->load(file);
        }
    });
    connect(m_save, &QPushButton::clicked, this, &RecipeEditor::save);
    connect(&m_session, &ProjectSession::changed, this, &RecipeEditor::fill);
    connect(&m_session, &ProjectSession::activityChanged, this, &RecipeEditor::showMessage);
    connect(&m_session, &ProjectSession::opened, this, [this] {
        m_documents.clear();
        m_table.clear();
        m_loaded = {};
        m_movedOutside = false;
    });
}

void RecipeEditor::retranslate()
{
    setHeading(tr("Recipe"), tr("drag the steps, or move them with Alt and the arrow keys"));
    m_tableLabel->setText(tr("Table"));
    m_tables->setAccessibleName(tr("Table"));
    m_add->setText(tr("+ Add a step…"));
    const auto word = [](QPushButton* button, const QString& glyph, const QString& name) {
        button->setText(glyph);
        button->setAccessibleName(name);
        button->setToolTip(name);
    };
    word(m_up, QStringLiteral("↑"), tr("Earlier (Alt+Up)"));
    word(m_down, QStringLiteral("↓"), tr("Later (Alt+Down)"));
    word(m_remove, QStringLiteral("✕"), tr("Remove the step (Del)"));
    word(m_undo, QStringLiteral("↶"), tr("Undo the last edit of this recipe"));
    word(m_redo, QStringLiteral("↷"), tr("Redo"));
    m_steps->setAccessibleName(tr("Steps of the recipe"));
    m_preview->setAccessibleName(tr("Rows before and after the step"));
    m_yaml->setAccessibleName(tr("The recipe as YAML"));
    m_views->setAccessibleName(tr("Effect and text of the recipe"));
    m_views->setTabText(0, tr("What the step does"));
    m_views->setTabText(1, tr("YAML"));
    m_reload->setText(tr("Load it again"));
    m_discard->setText(tr("Discard changes"));
    m_save->setText(tr("Save the recipe"));
    m_model->refreshTexts();
    m_previewModel->refreshTexts();
    showMessage();
    schedulePreview();
}

} // namespace podium::ui
