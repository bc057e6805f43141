#include "ui/jobs/ActivityPanel.h"

#include <QBoxLayout>
#include <QHeaderView>
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
    m_empty->setContentsMargins(12, 8, 12, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    const auto showWhatThereIs = [this] { m_empty->setVisible(m_model.rowCount() == 0); };
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, showWhatThereIs);
    // What failed is opened, so that the reason and the way out are read without a click.
    connect(&m_model, &ActivityModel::failed, m_view, &QTreeView::expand);
    showWhatThereIs();
    retranslate();
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
