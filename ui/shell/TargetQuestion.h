#pragma once
// What a new project shall predict: the question of the rankings, or a column of the tables that were found and how its classes are made.
#include <memory>
#include <optional>
#include <vector>

#include "core/project/InitOptions.h"
#include "core/project/OfferedTables.h"
#include "ui/base/Panel.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace podium::ui {

/// What was chosen stays chosen while other tables are read, as long as they have it.
class TargetQuestion final : public Panel
{
    Q_OBJECT
public:
    using Tables = std::vector<project::OfferedTable>;
    explicit TargetQuestion(QWidget* parent = nullptr);

    void setTables(std::shared_ptr<const Tables> tables); ///< null = none are known
    QString found() const;   ///< which tables there are, in a sentence
    QString missing() const; ///< what is still to be said; empty = nothing
    void putInto(project::InitOptions& options) const;
    void setLabelWidth(int width); ///< so that its fields stand below those around it

signals:
    void changed();

protected:
    void retranslate() override;

private:
    enum class Rule { Values, Below };
    struct Choice ///< an entry of the list of columns
    {
        std::size_t table = 0;
        std::size_t column = 0;
        bool ranking = false; ///< the question of the template
    };
    void fill();
    void fillRules();
    void showRule();
    const Choice* choice() const;
    const project::OfferedColumn* column() const; ///< that is chosen; null for the question of the rankings
    QStringList rankings() const;
    std::optional<double> limit() const;

    std::shared_ptr<const Tables> m_tables;
    std::vector<Choice> m_choices; ///< entries of m_target
    QString m_wanted; ///< the entry chosen last
    QLabel* m_targetLabel;
    QComboBox* m_target;
    QLabel* m_ruleLabel;
    QComboBox* m_rule;
    QLineEdit* m_limit;
};

} // namespace podium::ui
