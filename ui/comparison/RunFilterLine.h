#pragma once
// One line in which runs are filtered by MLflow's grammar: says what is wrong while it is being typed, completes keys, comparators and
// values, and offers the filters used before.
#include <memory>

#include "ui/base/Panel.h"
#include "ui/comparison/RunList.h"

class QCompleter;
class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

namespace podium::ui {

class RunFilterLine final : public Panel
{
    Q_OBJECT
public:
    explicit RunFilterLine(QWidget* parent = nullptr);

    void setList(std::shared_ptr<const RunList> list); ///< whose keys and values are offered
    void setText(const QString& filter);               ///< as if it was typed
    void setHistory(const QStringList& filters);
    QString text() const;
    /// What is in force: of the last text that could be read.
    const tracking::RunFilter& filter() const { return m_filter; }
    void startTyping(); ///< Ctrl+F

signals:
    void filterChanged();                    ///< another filter is in force
    void filterUsed(const QString& filter);  ///< entered: worth to be remembered

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void complete();
    void insert(const QString& completion);
    QStringList candidates(const tracking::RunFilterPlace& place) const;
    void showProblem();

    std::shared_ptr<const RunList> m_list;
    tracking::RunFilter m_filter;
    std::string m_inForce; ///< text of m_filter
    Text m_problem, m_hint;
    bool m_unfinished = false; ///< the text ends too early: it may still be being typed
    QLineEdit* m_edit;
    QToolButton* m_historyButton;
    QMenu* m_history;
    QLabel* m_message;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    std::size_t m_wordBegin = 0; ///< byte where the word that is completed begins
};

} // namespace podium::ui
