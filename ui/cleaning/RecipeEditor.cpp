#include "ui/cleaning/RecipeEditor.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include "core/ingest/Csv.h"
#include "ui/base/QtLanguage.h"
#include "ui/cleaning/AddStepDialog.h"
#include "ui/cleaning/RecipePreviewModel.h"
#include "ui/cleaning/RecipeStepModel.h"
#include "ui/cleaning/StepForm.h"
#include "ui/cleaning/StepWords.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

namespace {

constexpr auto kLoadLane = "cleaning.recipe";
constexpr auto kPreviewLane = "cleaning.preview";
constexpr std::size_t kPreviewRows = 50;
constexpr int kMostSteps = 12; ///< that the list shows at once

} // namespace

RecipeDocument* RecipeEditor::document() const
{
    const auto found = m_documents.find(m_table);
    return found == m_documents.end() ? nullptr : found->second.get();
}

int RecipeEditor::currentStep() const
{
    return m_steps->currentIndex().row();
}

void RecipeEditor::selectStep(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_steps->setCurrentIndex(m_model->index(row, 0));
    showStep();
}

std::vector<std::string> RecipeEditor::columns() const
{
    return m_loaded.table == nullptr ? std::vector<std::string>() : m_loaded.table->names();
}

void RecipeEditor::showTable(const std::string& table)
{
    const int at = m_tables->findData(fromUtf8(table));
    if (at >= 0)
        m_tables->setCurrentIndex(at);
}

void RecipeEditor::fill()
{
    const auto snapshot = m_session.snapshot();
    const QString before = m_tables->currentData().toString();
    {
        const QSignalBlocker quiet(m_tables);
        m_tables->clear();
        if (snapshot != nullptr)
            for (const auto& [table, file] : snapshot->cleanedTables())
                m_tables->addItem(fromUtf8(table), fromUtf8(table));
        m_tables->setCurrentIndex(std::max(m_tables->count() > 0 ? 0 : -1, m_tables->findData(before)));
    }
    setVisible(m_tables->count() > 0);
    load();
}

void RecipeEditor::load()
{
    const auto snapshot = m_session.snapshot();
    const std::string table = m_tables->currentData().toString().toStdString();
    if (snapshot == nullptr || table.empty())
        return;
    if (table != m_table) {
        m_table = table;
        m_loaded = {};
        showDocument();
    }
    JobRequest job{PODIUM_TEXT("ui.readRecipe", "Read the recipe"), kLoadLane, JobPolicy::LatestOnly, false};
    Path file;
    for (const auto& [name, path] : snapshot->cleanedTables())
        if (name == table)
            file = snapshot->root / path;
    m_session.jobs().start<Loaded>(
        std::move(job),
        [project = snapshot->project, table, file, before = m_loaded, &files = m_session.files()](JobContext& context) {
            Loaded loaded{project->recipe(table), nullptr, files.stat(file)};
            const bool same = before.table != nullptr && before.stat && loaded.stat && before.stat->modifiedNs == loaded.stat->modifiedNs &&
                              before.stat->size == loaded.stat->size;
            loaded.table = same ? before.table : std::make_shared<const Table>(ingest::readCsv(files, file, {}, context).table);
            return loaded;
        },
        [this](const std::shared_ptr<const Loaded>& loaded) { take(*loaded); },
        [this](const Error& error) {
            setRole(m_message, "error");
            m_message->setText(worded(error.text()));
        });
}

void RecipeEditor::take(const Loaded& loaded)
{
    if (loaded.file.table != m_table)
        return;
    m_loaded = loaded;
    auto& document = m_documents[m_table];
    if (document == nullptr) {
        document = std::make_unique<RecipeDocument>();
        connect(document.get(), &RecipeDocument::changed, this, [this, shown = document.get()] {
            if (shown == this->document())
                showDocument();
        });
        // The stack knows of an edit only after the document has changed.
        for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
            connect(&document->undoStack(), signal, this, &RecipeEditor::showMessage);
    }
    m_outsideText = loaded.file.text;
    const bool changed = document->saved().text != loaded.file.text || document->saved().path != loaded.file.path;
    m_movedOutside = changed && document->isModified() && document->text() != loaded.file.text;
    if (changed && !m_movedOutside)
        document->load(loaded.file);
    showDocument();
}

void RecipeEditor::showDocument()
{
    const RecipeDocument* shown = document();
    const int step = currentStep();
    m_model->setDocument(shown);
    fitHeight(*m_steps, kMostSteps);
    const QString text = shown == nullptr ? QString() : fromUtf8(shown->text());
    if (m_yaml->toPlainText() != text) {
        const QSignalBlocker quiet(m_yaml);
        m_yaml->setPlainText(text);
    }
    if (m_model->rowCount() > 0)
        m_steps->setCurrentIndex(m_model->index(std::clamp(step, 0, m_model->rowCount() - 1), 0));
    showStep();
    showMessage();
    schedulePreview();
}

void RecipeEditor::showStep()
{
    const RecipeDocument* shown = document();
    const int step = currentStep();
    const bool there = shown != nullptr && shown->list() && step >= 0 && static_cast<std::size_t>(step) < shown->list()->size();
    m_form->setStep(there ? shown->list()->item(static_cast<std::size_t>(step)) : Json(), columns());
    m_form->setEnabled(there);
    m_add->setEnabled(shown != nullptr && shown->list());
    m_remove->setEnabled(there);
    m_up->setEnabled(there && step > 0);
    m_down->setEnabled(there && step + 1 < m_model->rowCount());
}

void RecipeEditor::showMessage()
{
    RecipeDocument* shown = document();
    const bool modified = shown != nullptr && shown->isModified();
    const bool fine = shown != nullptr && !shown->error();
    m_undo->setEnabled(shown != nullptr && shown->undoStack().canUndo());
    m_redo->setEnabled(shown != nullptr && shown->undoStack().canRedo());
    m_save->setEnabled(modified && fine && !m_movedOutside && !m_session.isWorking());
    m_discard->setEnabled(modified);
    m_reload->setVisible(m_movedOutside);
    QString text;
    if (m_movedOutside)
        text = tr("Another program changed this recipe. Load it again: your changes are undone then.");
    else if (shown != nullptr && shown->error())
        text = QStringLiteral("▲ %1\n%2\n%3").arg(worded(shown->error()->text()), fromUtf8(shown->error()->where()), worded(shown->error()->hint())).trimmed();
    else if (modified)
        text = tr("● not saved; the stage still cleans by the file.");
    setRole(m_message, m_movedOutside ? "warning" : shown != nullptr && shown->error() ? "error" : "secondary");
    m_message->setText(text);
}

void RecipeEditor::schedulePreview()
{
    const RecipeDocument* shown = document();
    if (shown == nullptr || !shown->recipe() || m_loaded.table == nullptr) {
        showPreview(nullptr);
        return;
    }
    std::optional<std::size_t> step;
    for (std::size_t i = 0; i < shown->recipe()->steps().size(); ++i)
        if (shown->recipe()->number(i) == static_cast<std::size_t>(currentStep()) + 1)
            step = i;
    // A step that is switched off changes nothing: the rows are those of the whole recipe's beginning.
    JobRequest job{PODIUM_TEXT("ui.previewRecipe", "Try the recipe"), kPreviewLane, JobPolicy::LatestOnly, false};
    m_session.jobs().start<cleaning::RecipePreview>(
        std::move(job),
        [table = m_loaded.table, recipe = *shown->recipe(), step, name = m_table](JobContext& context) {
            return cleaning::previewRecipe(*table, recipe, step, kPreviewRows, name, context);
        },
        [this](const std::shared_ptr<const cleaning::RecipePreview>& preview) { showPreview(preview); });
}

void RecipeEditor::showPreview(const std::shared_ptr<const cleaning::RecipePreview>& preview)
{
    m_model->setPreview(preview);
    m_previewModel->setPreview(preview);
    for (int column = 0; column < m_previewModel->columnCount(); ++column)
        m_preview->resizeColumnToContents(column);
    const RecipeDocument* shown = document();
    QString sentence;
    if (preview == nullptr || shown == nullptr || !shown->list()) {
        sentence = tr("What the steps do is shown here once the recipe can be read.");
    } else if (preview->error) {
        sentence = QStringLiteral("▲ %1").arg(worded(preview->error->text()));
    } else if (const int step = currentStep(); step >= 0 && static_cast<std::size_t>(step) < shown->list()->size() &&
                                               !isStepEnabled(shown->list()->item(static_cast<std::size_t>(step)))) {
        sentence = tr("Step %1 is switched off. The whole recipe changes %2 of %3 rows.")
                       .arg(step + 1)
                       .arg(countText(preview->rowsTouched), m_loaded.table == nullptr ? QString() : countText(m_loaded.table->rowCount()));
    } else if (preview->rowsTouched == 0) {
        sentence = tr("This step changes no row of this table; its first rows are shown.");
    } else {
        const auto count = static_cast<qint64>(preview->rows.size());
        sentence = preview->rowsTouched > count
                       ? tr("This step changes %1 rows; the first %2 are shown.").arg(countText(preview->rowsTouched), countText(count))
                   : count == 1 ? tr("This step changes 1 row.")
                                : tr("This step changes %1 rows.").arg(countText(count));
    }
    setRole(m_sentence, preview != nullptr && preview->error ? "error" : "secondary");
    m_sentence->setText(sentence);
}

void RecipeEditor::addStep()
{
    auto* dialog = new AddStepDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        RecipeDocument* shown = document();
        if (shown == nullptr || dialog->chosen().empty())
            return;
        const int at = m_model->rowCount() == 0 ? 0 : currentStep() + 1;
        shown->insert(static_cast<std::size_t>(at), dialog->chosen());
        selectStep(at);
        m_form->focusFirst();
    });
    dialog->open();
}

void RecipeEditor::moveStep(int by)
{
    const int from = currentStep();
    const int to = from + by;
    if (document() == nullptr || from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    document()->move(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    selectStep(to);
}

void RecipeEditor::removeStep()
{
    if (document() != nullptr && currentStep() >= 0)
        document()->remove(static_cast<std::size_t>(currentStep()));
}

void RecipeEditor::save()
{
    if (document() != nullptr && m_save->isEnabled())
        m_session.setRecipe(document()->edited(), document()->saved().text);
}

bool RecipeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_steps || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return Card::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    const bool up = alt && key->key() == Qt::Key_Up, down = alt && key->key() == Qt::Key_Down;
    const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
    const bool remove = key->matches(QKeySequence::Delete);
    if (!up && !down && !undo && !redo && !remove)
        return Card::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride) // the list's own undo, not that of the project
        return true;
    if (up || down)
        moveStep(up ? -1 : 1);
    else if (remove)
        removeStep();
    else if (undo)
        m_undo->click();
    else
        m_redo->click();
    return true;
}

void RecipeEditor::restyle()
{
    m_model->refreshTexts();
    m_previewModel->refreshTexts();
}

} // namespace podium::ui
