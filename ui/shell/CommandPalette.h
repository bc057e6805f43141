#pragma once
// Everything one can do or open, found by typing a few letters of it in either language: over the window, by Ctrl+K.
#include <functional>
#include <vector>

#include <QAbstractListModel>
#include <QPointer>

#include "ui/base/Panel.h"

class QListView;

namespace podium::ui {

struct Command
{
    QString title;
    QString kind;      ///< "Page", "Run": shown at the right
    QString shortcut;
    QStringList alsoFoundBy; ///< the title in the other language, a dataset
    bool enabled = true;
    std::function<void()> run;
};

class CommandModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    static constexpr int kKindRole = Qt::UserRole + 20, kShortcutRole = Qt::UserRole + 21;

    void setCommands(std::vector<Command> commands);
    void setQuery(const QString& query); ///< best first; what cannot be done now last
    const Command& command(int row) const { return m_commands[m_shown[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void filter();

    std::vector<Command> m_commands;
    std::vector<std::size_t> m_shown;
    QString m_query;
};

/// A child of the window that covers its upper middle while it is open. Escape, a click elsewhere or a choice closes it; the focus goes
/// back to where it was.
class CommandPalette final : public Panel
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// Asks for the commands each time, so that they are those of this moment.
    void open(std::vector<Command> commands);

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void dismiss();
    void choose(const QModelIndex& index);
    void move(int rows);
    void showCurrent();

    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_nothing;
    CommandModel* m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace podium::ui
