#include "ui/cleaning/RecipeDocument.h"

#include "core/base/Error.h"

namespace podium::ui {

namespace {

constexpr int kTyping = 1;       // of the YAML view
constexpr int kFirstStep = 1000; // plus the step's index: of a step's form
constexpr int kNoMerge = -1;

} // namespace

class RecipeChange final : public QUndoCommand
{
public:
    RecipeChange(RecipeDocument& document, const QString& what, std::string text, int mergeId)
        : QUndoCommand(what), m_document(document), m_before(document.m_text), m_after(std::move(text)), m_mergeId(mergeId)
    {
    }
    void undo() override { m_document.take(m_before); }
    void redo() override { m_document.take(m_after); }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const RecipeChange*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    RecipeDocument& m_document;
    std::string m_before, m_after;
    int m_mergeId;
};

RecipeDocument::RecipeDocument(QObject* parent) : QObject(parent) {}

void RecipeDocument::load(const project::RecipeFile& file)
{
    m_saved = file;
    m_undo.clear();
    take(file.text);
}

project::RecipeFile RecipeDocument::edited() const
{
    project::RecipeFile file = m_saved;
    file.text = m_text;
    return file;
}

void RecipeDocument::take(const std::string& text)
{
    m_text = text;
    m_list.reset();
    m_recipe.reset();
    m_error.reset();
    try {
        m_list.emplace(text, m_saved.path);
        m_recipe = cleaning::Recipe::parse(text, m_saved.path);
    } catch (const Error& error) {
        m_error = error;
    }
    emit changed();
}

void RecipeDocument::push(const QString& what, std::string text, int mergeId)
{
    if (text != m_text)
        m_undo.push(new RecipeChange(*this, what, std::move(text), mergeId));
}

void RecipeDocument::edit(const QString& what, int mergeId, const std::function<YamlList(const YamlList&)>& change)
{
    try {
        push(what, change(*m_list).text(), mergeId);
    } catch (const Error& error) { // written in a way that cannot be changed item by item: the text view still can
        m_error = error;
        emit changed();
    }
}

void RecipeDocument::insert(std::size_t index, const Json& item)
{
    if (m_list && index <= m_list->size())
        edit(tr("Add a step"), kNoMerge, [&](const YamlList& list) { return list.inserted(index, item); });
}

void RecipeDocument::replace(std::size_t index, const Json& item, Edit kind)
{
    if (m_list && index < m_list->size())
        edit(tr("Change a step"), kind == Edit::Typing ? kFirstStep + static_cast<int>(index) : kNoMerge, [&](const YamlList& list) { return list.replaced(index, item); });
}

void RecipeDocument::remove(std::size_t index)
{
    if (m_list && index < m_list->size())
        edit(tr("Remove a step"), kNoMerge, [&](const YamlList& list) { return list.removed(index); });
}

void RecipeDocument::move(std::size_t from, std::size_t to)
{
    if (m_list && from < m_list->size() && to < m_list->size() && from != to)
        edit(tr("Move a step"), kNoMerge, [&](const YamlList& list) { return list.moved(from, to); });
}

void RecipeDocument::setText(const std::string& text)
{
    push(tr("Change the text"), text, kTyping);
}

void RecipeDocument::revert()
{
    push(tr("Discard the changes"), m_saved.text, kNoMerge);
}

} // namespace podium::ui
