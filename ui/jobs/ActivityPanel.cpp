#include "ui/jobs/ActivityPanel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

#include "ui/jobs/ActivityModel.h"
#include "ui/models/TableSetup.h"

namespace podium::ui {

ActivityPanel::ActivityPanel(ActivityModel& model, QWidget* parent)
    : Panel(parent), m_model(model), m_view(new QTreeView(this)), m_empty(newLabel("secondary", this, true))
{
    m_view->setModel(&m_model);
    m_view->setObjectName(QStringLiteral("activityTree"));
    setUpTree(*m_view, {});
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ActivityModel::Mending, QHeaderView::ResizeToContents);
    m_empty->setContentsMargins(12, 8, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    const auto showWhatThereIs = [this] { m_empty->setVisible(m_model.rowCount() == 0); };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, showWhatThereIs);
    // What failed is opened, so that the reason and the way out are read without a click.
    connect(&m_model, &ActivityModel::failed, m_view, &QTreeView::expand);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ActivityModel::Mending)
            m_model.mend(index);
    });
    m_view->installEventFilter(this); // Enter on a line does what a click on its mend does, whatever the column
    showWhatThereIs();
    retranslate();
}

bool ActivityPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_model.mend(m_view->currentIndex()))
            return true;
    }
    return Panel::eventFilter(watched, event);
}

void ActivityPanel::retranslate()
{
    m_view->setAccessibleName(tr("Activity log"));
    m_empty->setText(tr("Each operation leaves a line here, with its steps, its warnings and, where it fails, what to do."));
    m_model.refreshTexts();
}

void ActivityPanel::restyle()
{
    m_model.refreshTexts();
}

} // namespace podium::ui
