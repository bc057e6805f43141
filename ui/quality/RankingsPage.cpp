#include "ui/quality/RankingsPage.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "ui/base/QtLanguage.h"
#include "ui/quality/HarmonisedPanel.h"
#include "ui/quality/NameMatchPanel.h"
#include "ui/quality/RankingExplorer.h"

namespace podium::ui {

RankingsPage::RankingsPage(ProjectSession& session, QWidget* parent)
    : Page(parent), m_source(new RankingsSource(session, this)), m_tabs(new QTabBar(this)), m_explorer(new RankingExplorer(*m_source, this)),
      m_names(new NameMatchPanel(*m_source, this)), m_fields(new HarmonisedPanel(*m_source, this)), m_problem(newLabel("error", this, true)),
      m_nothing(newLabel("secondary", this, true)), m_propose(newButton(this, true))
{
    m_tabs->setObjectName(QStringLiteral("rankingsTabs"));
    m_propose->setObjectName(QStringLiteral("harmonisedPropose"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());
    body()->addWidget(m_tabs);
    body()->addWidget(m_problem);
    body()->addWidget(m_nothing);
    body()->addWidget(m_propose, 0, Qt::AlignLeft);
    body()->addWidget(m_explorer, 1);
    body()->addWidget(m_names);
    body()->addWidget(m_fields);
    body()->addStretch();
    connect(m_tabs, &QTabBar::currentChanged, this, &RankingsPage::fill);
    connect(m_source, &RankingsSource::changed, this, &RankingsPage::fill);
    connect(&session, &ProjectSession::changed, this, &RankingsPage::fill);
    connect(m_propose, &QPushButton::clicked, this, [this] { m_source->session().proposeHarmonised(); });
    retranslate();
}

void RankingsPage::showNames() { m_tabs->setCurrentIndex(Names); }

void RankingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_source->want();
}

void RankingsPage::fill()
{
    const auto snapshot = m_source->session().snapshot();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    const int tab = m_tabs->currentIndex();
    const RankingsSource::View& view = m_source->view();
    const bool some = m_source->rankings() != nullptr && !m_source->rankings()->rankings.empty();
    m_explorer->setVisible(tab == Explore);
    m_names->setVisible(tab == Names && view != nullptr);
    m_fields->setVisible(tab == Fields && view != nullptr);
    m_problem->setVisible(tab != Explore && !m_source->problem().empty());
    m_problem->setText(QStringLiteral("▲ ") + worded(m_source->problem()));
    const bool isEmpty = tab != Explore && view == nullptr && m_source->problem().empty();
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(m_source->rankings() == nullptr ? tr("The rankings are being read…")
                       : some                          ? tr("A harmonised table makes one row of the same institution and year in several rankings, fills what one "
                                                            "does not know from the next, and is trained on like any other table. Podium proposes one from what the "
                                                            "tables hold; you look it through.")
                                                       : tr("None of the tables is a ranking: each needs columns for institution, year and place."));
    const bool hadFocus = m_propose->hasFocus();
    m_propose->setVisible(isEmpty && some);
    // Not on to the next button of the window, which runs all stages.
    if (hadFocus && !m_propose->isVisible() && view != nullptr)
        if (auto* list = (tab == Names ? static_cast<QWidget*>(m_names) : m_fields)->findChild<QTableView*>())
            list->setFocus();
    QString sentence = m_explorer->sentence();
    if (tab != Explore && view != nullptr) {
        const auto& matches = view->made.matching.matches;
        const auto open = std::count_if(matches.begin(), matches.end(), [](const auto& each) { return each.state == quality::NameMatch::State::Doubtful; });
        sentence = open == 0 ? tr("%1 rows of %2 institutions; every name is decided.")
                                   .arg(countText(view->made.table.rowCount()), countText(static_cast<qint64>(view->made.matching.institutions)))
                   : open == 1 ? tr("%1 rows of %2 institutions; one pair of names waits for a decision.")
                                   .arg(countText(view->made.table.rowCount()), countText(static_cast<qint64>(view->made.matching.institutions)))
                             : tr("%1 rows of %2 institutions; %3 pairs of names wait for a decision.")
                                   .arg(countText(view->made.table.rowCount()), countText(static_cast<qint64>(view->made.matching.institutions)),
                                        countText(static_cast<qint64>(open)));
    }
    setSentence(sentence.isEmpty() ? tr("Several rankings beside each other, and as one table.") : sentence);
}

void RankingsPage::retranslate()
{
    Page::retranslate();
    setTitle(tr("Rankings together"));
    m_tabs->setTabText(Explore, tr("Explore"));
    m_tabs->setTabText(Names, tr("Names of institutions"));
    m_tabs->setTabText(Fields, tr("One table"));
    m_tabs->setAccessibleName(tr("What to do with the rankings"));
    m_propose->setText(tr("Propose a harmonised table"));
    fill();
}

} // namespace podium::ui
