#pragma once
// Tables in a window of their own, a tab each; it goes when it is closed or the project is.
#include <memory>

#include <QDialog>

#include "core/table/Table.h"
#include "ui/project/ProjectSession.h"

class QPushButton;
class QTabWidget;

namespace podium::ui {

class TableDialog final : public QDialog
{
    Q_OBJECT
public:
    TableDialog(ProjectSession& session, const Text& title, QWidget* parent);
    void addTable(const Text& title, std::shared_ptr<const Table> table);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ProjectSession& m_session;
    Text m_title;
    std::vector<std::pair<Text, std::int64_t>> m_tables; ///< title and rows of each tab
    QTabWidget* m_tabs;
    QPushButton* m_close;
};

} // namespace podium::ui
