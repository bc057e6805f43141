// How the data page is laid out and worded.
#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "core/base/Room.h"
#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/StretchedColumn.h"
#include "ui/models/TableSetup.h"
#include "ui/table/TableView.h"
#include "ui/versioning/DataPage.h"

namespace podium::ui {

namespace {

constexpr int kRowsHeight = 420; // enough rows to scroll in
constexpr int kWhoWidth = 100;   // longer names are elided
constexpr int kLeastWhat = 180;

FlowLayout* line(std::initializer_list<QWidget*> widgets)
{
    auto* layout = new FlowLayout;
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    return layout;
}

} // namespace

DataPage::DataPage(ProjectSession& session, QWidget* parent)
    : Page(parent), m_session(session), m_tabs(new QTabBar(this)), m_nothing(newLabel("secondary", this, true)), m_change(newButton(this, true)),
      m_versionsCard(new Card(this)), m_versions(new VersionsModel(this)), m_versionsView(new QTableView(this)),
      m_stateText(newLabel("", this, true)), m_open(newButton(this)), m_compare(newButton(this)), m_restore(newButton(this)), m_keep(newButton(this)),
      m_reasonLabel(newLabel("secondary", this, true)), m_reason(newLine(this)), m_approve(newButton(this)), m_disable(newButton(this)),
      m_inReview(newButton(this)), m_rowsCard(new Card(this)), m_rows(new TableView(session.jobs(), session.files(), this)),
      m_differenceCard(new Card(this)), m_differenceText(newLabel("", this, true)), m_difference(new DifferenceModel(this)),
      m_differenceView(new QTableView(this)), m_profilesCard(new Card(this)), m_profiles(new ProfilePairModel(this)),
      m_profilesView(new QTableView(this))
{
    arrange();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (m_filling)
            return;
        m_overview = nullptr;
        m_problem = {};
        forget();
        fillVersions();
        read();
    });
    connect(m_versionsView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataPage::enableActions);
    connect(m_versionsView, &QTableView::activated, this, &DataPage::openVersion);
    connect(m_reason, &QLineEdit::textChanged, this, &DataPage::enableActions);
    connect(m_change, &QPushButton::clicked, this, &DataPage::openChange);
    connect(m_open, &QPushButton::clicked, this, &DataPage::openVersion);
    connect(m_compare, &QPushButton::clicked, this, &DataPage::compare);
    connect(m_restore, &QPushButton::clicked, this, &DataPage::restore);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_session.recordTable(table(), m_reason->text().trimmed().toStdString());
        forgetReason();
    });
    connect(m_approve, &QPushButton::clicked, this, [this] { say(project::VersionState::State::Approved); });
    connect(m_disable, &QPushButton::clicked, this, [this] { say(project::VersionState::State::Disabled); });
    connect(m_inReview, &QPushButton::clicked, this, [this] { say(project::VersionState::State::InReview); });
    connect(m_rows, &TableView::cellActivated, this, &DataPage::editCell);
    connect(&session, &ProjectSession::changed, this, &DataPage::fill);
    retranslate();
    fill();
}

void DataPage::arrange()
{
    const std::pair<QWidget*, const char*> names[] = {
        {m_tabs, "dataTables"}, {m_change, "changeTableNow"}, {m_versionsView, "versions"}, {m_open, "openVersion"}, {m_compare, "compareVersions"},
        {m_restore, "restoreVersion"}, {m_keep, "keepVersion"}, {m_reason, "versionReason"}, {m_approve, "approveVersion"},
        {m_disable, "disableVersion"}, {m_inReview, "reviewVersion"}, {m_differenceView, "versionDifference"}, {m_profilesView, "versionProfiles"},
        {m_differenceText, "versionDifferenceText"}, {m_stateText, "versionState"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QString::fromLatin1(name));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_versionsView->setModel(m_versions);
    m_differenceView->setModel(m_difference);
    m_profilesView->setModel(m_profiles);
    for (QTableView* view : {m_versionsView, m_differenceView, m_profilesView}) {
        setUpTable(*view, {});
        view->horizontalHeader()->setStretchLastSection(false);
    }
    m_versionsView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    new StretchedColumn(*m_versionsView, VersionsModel::What, kLeastWhat);
    m_versionsView->horizontalHeader()->setSectionResizeMode(VersionsModel::Who, QHeaderView::Interactive);
    m_versionsView->setColumnWidth(VersionsModel::Who, kWhoWidth);
    new StretchedColumn(*m_differenceView, DifferenceModel::Row, kLeastWhat);
    m_profilesView->horizontalHeader()->setSectionResizeMode(ProfilePairModel::Usual, QHeaderView::Stretch);
    m_rows->setMinimumHeight(kRowsHeight);
    m_reasonLabel->setBuddy(m_reason);

    m_versionsCard->body()->addWidget(m_versionsView);
    m_versionsCard->body()->addLayout(line({m_open, m_compare, m_restore, m_keep}));
    m_versionsCard->body()->addWidget(m_stateText);
    m_versionsCard->body()->addWidget(m_reasonLabel);
    m_versionsCard->body()->addLayout(line({m_reason, m_approve, m_disable, m_inReview}));
    m_rowsCard->body()->addWidget(m_rows);
    m_differenceCard->body()->addWidget(m_differenceText);
    m_differenceCard->body()->addWidget(m_differenceView);
    m_profilesCard->body()->addWidget(m_profilesView);
    this->actions()->addWidget(m_change);
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_nothing, m_versionsCard, m_rowsCard, m_differenceCard, m_profilesCard})
        body()->addWidget(part);
    body()->addStretch();
    for (Card* card : {m_versionsCard, m_rowsCard, m_differenceCard, m_profilesCard})
        card->hide();
}

void DataPage::retranslate()
{
    Page::retranslate();
    setTitle(tr("Data"));
    m_tabs->setAccessibleName(tr("Tables"));
    m_nothing->setText(tr("There are no tables yet. The page Import brings some in."));
    m_change->setText(tr("Change the table…"));
    m_open->setText(tr("Show its rows"));
    m_restore->setText(tr("Restore this version"));
    m_keep->setText(tr("Keep as a version"));
    m_reasonLabel->setText(tr("Reason for what you do with it; a version is never disabled without one"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Looked through; two rows were entered twice"));
    m_approve->setText(tr("Approve"));
    m_disable->setText(tr("Disable"));
    m_inReview->setText(tr("Back into review"));
    fillOpened();
    for (ColumnTableModel* model : std::initializer_list<ColumnTableModel*>{m_versions, m_difference, m_profiles})
        model->refreshTexts();
    fillTabs();
    fillVersions();
    fillCompared();
}

void DataPage::restyle()
{
    for (ColumnTableModel* model : std::initializer_list<ColumnTableModel*>{m_versions, m_difference, m_profiles})
        model->refreshTexts();
    enableActions();
}

} // namespace podium::ui
