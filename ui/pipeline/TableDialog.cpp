#include "ui/pipeline/TableDialog.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QTabWidget>

#include "ui/base/QtLanguage.h"
#include "ui/table/TableView.h"

namespace podium::ui {

TableDialog::TableDialog(ProjectSession& session, const Text& title, QWidget* parent)
    : QDialog(parent), m_session(session), m_title(title), m_tabs(new QTabWidget(this)), m_close(newButton(this))
{
    constexpr int kWidth = 960, kHeight = 620;
    setObjectName(QStringLiteral("tableDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWidth, kHeight);
    m_tabs->setDocumentMode(true);
    m_close->setObjectName(QStringLiteral("closeTables"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &ProjectSession::closed, this, &QDialog::reject);
    retranslate();
}

void TableDialog::addTable(const Text& title, std::shared_ptr<const Table> table)
{
    m_tables.emplace_back(title, table->rowCount());
    auto* view = new TableView(m_session.jobs(), m_session.files(), m_tabs);
    view->setTable(worded(title), std::move(table));
    m_tabs->addTab(view, QString());
    retranslate();
}

void TableDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TableDialog::retranslate()
{
    setWindowTitle(worded(m_title));
    m_tabs->setAccessibleName(worded(m_title));
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), (m_tables[i].second == 1 ? tr("%1 (%2 row)") : tr("%1 (%2 rows)")).arg(worded(m_tables[i].first), countText(m_tables[i].second)));
    m_close->setText(tr("Close"));
}

} // namespace podium::ui
