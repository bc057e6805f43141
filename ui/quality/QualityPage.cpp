#include "ui/quality/QualityPage.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QTimer>

#include "core/base/Room.h"
#include "core/project/QualityReport.h"
#include "core/project/TableImport.h"
#include "core/quality/ProfileRows.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/StretchedColumn.h"
#include "ui/models/TableSetup.h"
#include "ui/quality/AssociationView.h"
#include "ui/quality/FindingPanel.h"
#include "ui/quality/QualityOverview.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

constexpr int kRowsHeight = 360;
constexpr int kMostFindings = 12; // in sight; more scroll
constexpr int kPanelWidth = 380;
constexpr int kBesideWidth = 1100; // of the page, from which on the panel stands beside the findings
constexpr int kLeastWhat = 220;
constexpr int kTableWidth = 120;   // longer names are elided
constexpr int kRemedyWidth = 160;

} // namespace

QualityPage::QualityPage(QualityReviews& reviews, QWidget* parent)
    : Page(parent), m_reviews(reviews), m_tabs(new QTabBar(this)), m_show(new QComboBox(this)), m_findings(new QualityFindingsModel(this)),
      m_findingsCard(new Card(this)), m_findingsView(new QTableView(this)), m_noFindings(newLabel("good", this, true)),
      m_panel(new FindingPanel(reviews.session(), this)), m_sides(new QBoxLayout(QBoxLayout::LeftToRight)), m_rowsCard(new Card(this)),
      m_rows(new TableView(reviews.session().jobs(), reviews.session().files(), this)), m_columnsCard(new Card(this)),
      m_columns(new QualityColumnsModel(this)), m_columnsView(new QTableView(this)), m_associationsCard(new Card(this)),
      m_associationsText(newLabel("secondary", this, true)), m_associations(new AssociationView(this)), m_report(newButton(this)), m_newRule(newButton(this)), m_goOn(newButton(this, true))
{
    m_tabs->setObjectName(QStringLiteral("qualityTables"));
    m_show->setObjectName(QStringLiteral("qualityShow"));
    m_findingsView->setObjectName(QStringLiteral("qualityFindings"));
    m_columnsView->setObjectName(QStringLiteral("qualityColumns"));
    m_associations->setObjectName(QStringLiteral("associations"));
    m_report->setObjectName(QStringLiteral("qualityReport"));
    m_newRule->setObjectName(QStringLiteral("newRule"));
    m_goOn->setObjectName(QStringLiteral("qualityGoOn"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_findingsView->setModel(m_findings);
    m_columnsView->setModel(m_columns);
    for (QTableView* view : {m_findingsView, m_columnsView}) {
        setUpTable(*view, {});
        view->setSelectionMode(QAbstractItemView::SingleSelection);
        view->horizontalHeader()->setStretchLastSection(false);
    }
    m_findingsView->setWordWrap(true);
    new StretchedColumn(*m_findingsView, QualityFindingsModel::What, kLeastWhat);
    for (const auto& [column, width] : {std::pair(QualityFindingsModel::TableName, kTableWidth), std::pair(QualityFindingsModel::Remedy, kRemedyWidth)}) {
        m_findingsView->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_findingsView->setColumnWidth(column, width);
    }
    m_findingsView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_columnsView->horizontalHeader()->setSectionResizeMode(QualityColumnsModel::Usual, QHeaderView::Stretch);
    m_panel->setMinimumWidth(kPanelWidth);
    m_rows->setMinimumHeight(kRowsHeight);

    m_findingsCard->body()->addWidget(m_show, 0, Qt::AlignLeft);
    m_findingsCard->body()->addWidget(m_noFindings);
    m_findingsCard->body()->addWidget(m_findingsView);
    auto* findings = new QVBoxLayout;
    findings->addWidget(m_findingsCard);
    findings->addStretch();
    m_sides->setSpacing(12);
    m_sides->addLayout(findings, 3);
    m_sides->addWidget(m_panel, 2);
    m_rowsCard->body()->addWidget(m_rows);
    m_columnsCard->body()->addWidget(m_columnsView);
    auto* scroll = new QScrollArea(this); // wider than the page where there are many columns
    scroll->setObjectName(QStringLiteral("associationsScroll"));
    scroll->setWidget(m_associations);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_associations->setAutoFillBackground(false);
    scroll->setWidgetResizable(false);
    m_associationsCard->body()->addWidget(m_associationsText);
    m_associationsCard->body()->addWidget(scroll);
    actions()->addWidget(m_goOn);
    actions()->addWidget(m_newRule);
    actions()->addWidget(m_report);
    body()->addWidget(m_tabs);
    body()->addLayout(m_sides);
    body()->addWidget(m_rowsCard);
    body()->addWidget(m_columnsCard);
    body()->addWidget(m_associationsCard);
    body()->addStretch();

    for (int i = 0; i < 7; ++i)
        m_show->addItem(QString());
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (!m_filling)
            fillFindings();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            fillFindings();
    });
    connect(m_findingsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::chooseFinding);
    connect(m_findingsView, &QTableView::clicked, this, &QualityPage::chooseFinding);
    connect(m_columnsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::chooseColumn);
    connect(m_columnsView, &QTableView::clicked, this, &QualityPage::chooseColumn);
    connect(m_panel, &FindingPanel::namesWanted, this, &QualityPage::namesWanted);
    connect(m_panel, &FindingPanel::ruleWanted, this, &QualityPage::ruleWanted);
    connect(m_newRule, &QPushButton::clicked, this, &QualityPage::askForRule);
    connect(m_panel, &FindingPanel::barChosen, this, [this](const QualityReviews::Review& review, std::size_t column, int bar) {
        const quality::ColumnProfile& profile = review->profile.columns[column];
        const auto index = static_cast<std::size_t>(bar);
        const bool isInterval = profile.numbers && profile.numbers->histogram.counts.size() > 1;
        showRows(tr("Rows of %1 behind the bar of %2").arg(fromUtf8(review->table), fromUtf8(profile.name)), review,
                 [review, column, index, isInterval](const Table& table) {
                     const quality::ColumnProfile& of = review->profile.columns[column];
                     return isInterval ? quality::rowsInBin(table, column, of.numbers->histogram, index)
                                       : quality::rowsWithValue(table, column, of.frequent[index].value);
                 });
    });
    connect(m_associations, &AssociationView::chosen, this, [this](std::size_t first, std::size_t second) {
        if (m_shown == nullptr)
            return;
        const auto& columns = m_shown->profile.columns;
        showRows(tr("Rows of %1 with %2 and %3").arg(fromUtf8(m_shown->table), fromUtf8(columns[first].name), fromUtf8(columns[second].name)),
                 m_shown, [first, second](const Table& table) { return quality::rowsWithBoth(table, first, second); });
    });
    connect(m_report, &QPushButton::clicked, this, &QualityPage::saveReport);
    connect(m_goOn, &QPushButton::clicked, &m_reviews, &QualityReviews::goOn);
    connect(&reviews, &QualityReviews::changed, this, &QualityPage::fill);
    connect(&reviews, &QualityReviews::columnsCame, this, [this] {
        if (const auto begun = chosenBegun(); begun != nullptr && chosenReviews().empty())
            showTable(begun);
    });
    connect(&reviews.session(), &ProjectSession::changed, this, &QualityPage::fill);
    connect(&reviews.session(), &ProjectSession::opened, this, [this] {
        m_chosenTable.clear();
        m_chosenKey.clear();
        m_isChosen = false;
        m_rows->setTable({}, nullptr);
        m_rowsCard->hide();
    });
    m_rowsCard->hide();
    retranslate();
}

void QualityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_reviews.want();
}

void QualityPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_sides->setDirection(width() < kBesideWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

std::vector<QualityReviews::Review> QualityPage::chosenReviews() const
{
    std::vector<QualityReviews::Review> reviews;
    const int tab = m_tabs->currentIndex();
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        if (const auto review = m_reviews.review(m_tables[i]); review != nullptr && (tab <= 0 || static_cast<int>(i) + 1 == tab))
            reviews.push_back(review);
    return reviews;
}

QualityReviews::Review QualityPage::chosenBegun() const
{
    const int tab = m_tabs->currentIndex();
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        if (const auto begun = m_reviews.begun(m_tables[i]); begun != nullptr && (tab <= 0 || static_cast<int>(i) + 1 == tab))
            return begun;
    return nullptr;
}

void QualityPage::askForRule()
{
    if (m_tables.empty())
        return;
    project::RuleChange rule;
    rule.table = m_tabs->currentIndex() > 0 ? m_tables[static_cast<std::size_t>(m_tabs->currentIndex() - 1)] : m_chosenTable;
    if (rule.table.empty())
        rule.table = m_tables.front();
    rule.on = m_panel->stateOf(rule.table);
    emit ruleWanted(rule);
}

void QualityPage::fill()
{
    const auto snapshot = m_reviews.session().snapshot();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    setSentence(qualityOverview(m_reviews));
    const bool isCutShort = m_reviews.state() == QualityReviews::State::Stopped || m_reviews.state() == QualityReviews::State::Failed;
    m_goOn->setVisible(isCutShort);
    fillTabs();
    fillFindings();
}

void QualityPage::fillTabs()
{
    const QScopedValueRollback filling(m_filling, true);
    std::vector<std::string> tables = m_reviews.tables();
    if (tables != m_tables || m_tabs->count() == 0) {
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        m_tabs->addTab(QString());
        for (std::size_t i = 0; i < tables.size(); ++i)
            m_tabs->addTab(QString());
        m_tables = std::move(tables);
    }
    m_tabs->setTabText(0, tr("All tables"));
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        QString text = fromUtf8(m_tables[i]).replace(QLatin1Char('&'), QLatin1String("&&"));
        const auto review = m_reviews.review(m_tables[i]);
        if (review == nullptr) {
            text += m_reviews.isWorking() || m_reviews.state() == QualityReviews::State::NotYet ? QStringLiteral(" …") : QStringLiteral(" ◇");
        } else {
            bool isClean = true;
            for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
                if (const auto count = project::openFindings(*review, severity); count > 0) {
                    text += QLatin1Char(' ') + severitySign(severity).glyph + countText(count);
                    isClean = false;
                }
            if (!review->problem.empty())
                text += QLatin1Char(' ') + severitySign(Severity::Error).glyph;
            else if (isClean)
                text += QLatin1Char(' ') + severitySign(Severity::Good).glyph;
        }
        m_tabs->setTabText(static_cast<int>(i) + 1, text);
    }
}

void QualityPage::fillFindings()
{
    const std::vector<QualityReviews::Review> reviews = chosenReviews();
    const std::pair listed(m_tabs->currentIndex(), m_show->currentIndex());
    const int place = std::exchange(m_listed, listed) == listed ? m_findingsView->currentIndex().row() : 0;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_findings->setFindings(reviews, static_cast<QualityFindingsModel::Show>(m_show->currentIndex()));
    }
    QString problem;
    for (const QualityReviews::Review& review : reviews)
        for (const Text& each : {review->problem, review->recipeProblem})
            if (!each.empty() && problem.isEmpty())
                problem = fromUtf8(review->table) + QStringLiteral(": ") + worded(each);
    m_findingsCard->setHeading(tr("Findings"), tr("%1 · worst first").arg(countText(m_findings->rowCount())));
    m_findingsView->setVisible(m_findings->rowCount() > 0);
    m_noFindings->setVisible(m_findings->rowCount() == 0 || !problem.isEmpty());
    setRole(m_noFindings, !problem.isEmpty() ? "error" : reviews.empty() ? "secondary" : "good");
    m_noFindings->setText(!problem.isEmpty()  ? QStringLiteral("▲ ") + problem
                          : reviews.empty()   ? (m_goOn->isHidden() ? tr("The tables are being looked through…") : tr("◇ Not looked through yet."))
                                              : tr("✓ Nothing to show here."));
    fitHeight(*m_findingsView, kMostFindings);
    const int kept = m_findings->rowOf(m_chosenTable, m_chosenKey);
    if (m_findings->rowCount() > 0) {
        const QScopedValueRollback selecting(m_selecting, true);
        // Where the one that was looked at is gone, as a mend makes it, the next one takes its place.
        const bool isGone = m_isChosen && kept < 0;
        m_findingsView->selectRow(!m_isChosen ? 0 : isGone ? std::clamp(place, 0, m_findings->rowCount() - 1) : kept);
        if (isGone && m_panel->isAncestorOf(QApplication::focusWidget()))
            m_findingsView->setFocus();
    } else {
        m_panel->clear();
    }
    const bool isWhole = reviews.size() == (m_tabs->currentIndex() > 0 ? 1 : m_tables.size());
    m_newRule->setEnabled(!m_tables.empty());
    m_report->setEnabled(!reviews.empty() && isWhole);
    m_report->setToolTip(isWhole ? tr("A file of what is shown here, as a web page or PDF") : tr("As soon as all tables were looked through"));
    if (m_findings->rowCount() == 0)
        showTable(reviews.empty() ? chosenBegun() : reviews.front());
}

void QualityPage::chooseFinding()
{
    const FindingRef* finding = m_filling ? nullptr : m_findings->finding(m_findingsView->currentIndex().row());
    if (finding == nullptr)
        return;
    const FindingRef chosen = *finding;
    m_isChosen = m_isChosen || !m_selecting;
    const bool isNew = chosen.review->table != m_chosenTable || chosen->finding.key() != m_chosenKey;
    m_chosenTable = chosen.review->table;
    m_chosenKey = chosen->finding.key();
    m_panel->showFinding(chosen);
    showTable(chosen.review);
    if (!isNew && m_rowsCard->isVisible())
        return;
    if (chosen->finding.rows.empty()) {
        m_rowsCard->hide();
        return;
    }
    const auto shown = static_cast<qint64>(chosen->finding.rows.size());
    const QString heading = shown < chosen->finding.count && chosen->finding.rows.size() == quality::QualityFinding::kMostRows
        ? tr("The first %1 rows of %2 that it is about").arg(countText(shown), fromUtf8(m_chosenTable))
        : tr("Rows of %1 that it is about").arg(fromUtf8(m_chosenTable));
    // Ids of a raw table are its rows.
    showRows(heading, chosen.review, [rows = chosen->finding.rows](const Table&) { return rows; }, false);
}

void QualityPage::chooseColumn()
{
    const QModelIndex index = m_columnsView->currentIndex();
    if (!m_filling && index.isValid() && m_shown != nullptr)
        m_panel->showColumn(m_shown, static_cast<std::size_t>(index.row()));
}

void QualityPage::showTable(QualityReviews::Review review)
{
    if (review != m_shown) {
        const QScopedValueRollback filling(m_filling, true);
        const bool isMore = review != nullptr && m_shown != nullptr && review->table == m_shown->table;
        const int row = isMore ? m_columnsView->currentIndex().row() : -1;
        m_shown = std::move(review);
        m_columns->setReview(m_shown != nullptr && m_shown->raw != nullptr ? m_shown : nullptr);
        m_associations->setMatrix(m_shown == nullptr ? quality::AssociationMatrix() : m_shown->profile.associations);
        m_associations->resize(m_associations->sizeHint());
        if (row >= 0)
            m_columnsView->selectRow(row);
        fitHeight(*m_columnsView, 20);
        if (auto* scroll = findChild<QScrollArea*>(QStringLiteral("associationsScroll")))
            scroll->setFixedHeight(m_associations->sizeHint().height() + 16);
    }
    const bool hasColumns = m_columns->rowCount() > 0;
    m_columnsCard->setVisible(hasColumns);
    m_associationsCard->setVisible(hasColumns && m_shown->profile.associations.columns.size() > 1);
    if (!hasColumns)
        return;
    const QString name = fromUtf8(m_shown->table);
    const qint64 columns = m_shown->raw == nullptr ? 0 : static_cast<qint64>(m_shown->raw->columnCount());
    m_columnsCard->setHeading(tr("Columns of %1").arg(name), m_columns->rowCount() < columns ? tr("%1 of %2 were looked through").arg(countText(m_columns->rowCount()), countText(columns))
                                                                                             : tr("choose one to see what is in it"));
    m_columnsView->setAccessibleName(tr("Columns of %1").arg(name));
    m_associationsCard->setHeading(tr("How strongly the columns of %1 go together").arg(name),
                                   tr("%1 rows looked at").arg(countText(m_shown->profile.associations.rows)));
    m_associations->setAccessibleName(tr("How strongly the columns of %1 go together").arg(name));
}

void QualityPage::showRows(const QString& heading, QualityReviews::Review review, std::function<Rows(const Table&)> find, bool isClick)
{
    if (review->raw == nullptr)
        return;
    m_reviews.session().jobs().start<Table>(
        {PODIUM_TEXT("ui.quality.rows", "Find the rows of a finding"), "quality.rows", JobPolicy::LatestOnly, false},
        [raw = review->raw, find = std::move(find)](JobContext&) {
            const Rows rows = find(*raw);
            return raw->take(rows);
        },
        [this, heading, review, isClick](std::shared_ptr<const Table> rows) {
            m_rowsCard->setHeading(heading, tr("as they came"));
            m_rows->setTable(fromUtf8(review->table), std::move(rows));
            m_rowsCard->show();
            if (!isClick)
                return;
            // A click on a bar or a cell asks for the rows; they may be far above or below it.
            QTimer::singleShot(0, this, [this] {
                if (m_rows->visibleRegion().boundingRect().height() < kRowsHeight / 3)
                    reveal(m_rowsCard);
            });
        });
}

void QualityPage::retranslate()
{
    Page::retranslate();
    setTitle(worded(roomInfo(Room::Quality).page));
    m_report->setText(tr("Report…"));
    m_newRule->setText(tr("New rule…"));
    m_newRule->setToolTip(tr("What has to hold for a table at every run: a stage of the pipeline looks after it."));
    m_goOn->setText(tr("Go on looking"));
    m_goOn->setToolTip(tr("Looks through the tables that are left."));
    m_tabs->setAccessibleName(tr("Tables"));
    m_show->setAccessibleName(tr("Which findings are shown"));
    m_findingsView->setAccessibleName(tr("Findings"));
    const QStringList show = {tr("Open ones"), tr("Serious ones"), tr("Warnings"), tr("Notes"), tr("Noted: to be mended"), tr("Mended or accepted"), tr("All")};
    {
        const QScopedValueRollback filling(m_filling, true);
        for (int i = 0; i < static_cast<int>(show.size()); ++i)
            m_show->setItemText(i, show[i]);
    }
    m_associationsText->setText(tr("0 is not at all, 1 is one says the other: the size of Spearman's correlation for two columns of numbers, "
                                   "Cramér's V else. A click shows the rows that have both."));
    m_findings->refreshTexts();
    m_columns->refreshTexts();
    if (m_shown != nullptr)
        showTable(m_shown);
    fill();
}

void QualityPage::restyle()
{
    m_findings->refreshTexts();
    m_columns->refreshTexts();
    m_associations->update();
}

} // namespace podium::ui
