#pragma once
// A recipe while it is edited: one text that the list of steps and the YAML view both change, with undo.
#include <functional>
#include <optional>
#include <string>

#include <QObject>
#include <QUndoStack>

#include "core/base/Error.h"
#include "core/base/YamlList.h"
#include "core/cleaning/Recipe.h"
#include "core/project/RecipeFile.h"

namespace podium::ui {

/// GUI thread only. Changes of steps do nothing while the text is no list.
class RecipeDocument final : public QObject
{
    Q_OBJECT
public:
    explicit RecipeDocument(QObject* parent = nullptr);

    void load(const project::RecipeFile& file); ///< forgets what was undone and what could be

    const project::RecipeFile& saved() const { return m_saved; } ///< as the file has it
    project::RecipeFile edited() const;
    const std::string& text() const { return m_text; }
    bool isModified() const { return m_text != m_saved.text; }
    /// The steps; none where the text is no list.
    const std::optional<YamlList>& list() const { return m_list; }
    /// None where the text is no recipe; error() says why.
    const std::optional<cleaning::Recipe>& recipe() const { return m_recipe; }
    const std::optional<Error>& error() const { return m_error; }

    void insert(std::size_t index, const Json& item);
    enum class Edit { Whole, Typing }; ///< what is typed into one step is undone in one go
    void replace(std::size_t index, const Json& item, Edit kind = Edit::Whole);
    void remove(std::size_t index);
    void move(std::size_t from, std::size_t to);
    void setText(const std::string& text); ///< one undo for what is typed in one go
    void revert();                         ///< to the file; can be undone

    QUndoStack& undoStack() { return m_undo; }

signals:
    void changed();

private:
    friend class RecipeChange;
    void push(const QString& what, std::string text, int mergeId);
    void edit(const QString& what, int mergeId, const std::function<YamlList(const YamlList&)>& change);
    void take(const std::string& text);

    project::RecipeFile m_saved;
    std::string m_text;
    std::optional<YamlList> m_list;
    std::optional<cleaning::Recipe> m_recipe;
    std::optional<Error> m_error;
    QUndoStack m_undo;
};

} // namespace podium::ui
