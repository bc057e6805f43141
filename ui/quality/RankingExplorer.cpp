#include "ui/quality/RankingExplorer.h"

#include <algorithm>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableView>

#include "core/comparison/RankingPlots.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/plots/CurvePlot.h"
#include "ui/quality/InstitutionsModel.h"

namespace podium::ui {

namespace {

constexpr int kListWidth = 260;
constexpr int kListHeight = 240;
constexpr int kPlotHeight = 380;
constexpr int kPlotsBesideWidth = 640; // of the panel, from which on list and plots stand beside each other
constexpr int kListCountryWidth = 1500; // from which on there is room for the countries beside names that can be read
constexpr int kHeaderRoom = 12; // a header is bold
constexpr std::size_t kShownAtFirst = 3;

} // namespace

RankingExplorer::RankingExplorer(RankingsSource& source, QWidget* parent)
    : Panel(parent), m_source(source), m_model(new InstitutionsModel(this)), m_empty(newLabel("secondary", this, true)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)), m_choice(new QWidget(this)), m_search(newLine(m_choice)), m_country(new QComboBox(m_choice)),
      m_list(new QTableView(m_choice)), m_count(newLabel("secondary", m_choice, true)), m_tabs(new QTabWidget(this)),
      m_rankingBoxes(new QWidget), m_first(new QComboBox), m_second(new QComboBox), m_against(newLabel("secondary", nullptr)), m_year(new QComboBox),
      m_sentence(newLabel("", nullptr, true))
{
    const auto styleOf = [this](const std::string& name) { return m_model->style(name); };
    m_places = new CurvePlot(styleOf);
    m_pair = new CurvePlot(styleOf);
    m_search->setObjectName(QStringLiteral("rankingSearch"));
    m_country->setObjectName(QStringLiteral("rankingCountry"));
    m_list->setObjectName(QStringLiteral("rankingInstitutions"));
    m_count->setObjectName(QStringLiteral("rankingCount"));
    m_tabs->setObjectName(QStringLiteral("rankingPlots"));
    m_places->setObjectName(QStringLiteral("placesPlot"));
    m_pair->setObjectName(QStringLiteral("pairPlot"));
    m_first->setObjectName(QStringLiteral("rankingFirst"));
    m_second->setObjectName(QStringLiteral("rankingSecond"));
    m_year->setObjectName(QStringLiteral("rankingYear"));
    m_sentence->setObjectName(QStringLiteral("rankingSentence"));

    m_list->setModel(m_model);
    setUpTable(*m_list, {});
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(InstitutionsModel::Name, QHeaderView::Stretch);
    m_list->setTextElideMode(Qt::ElideMiddle); // many begin alike: University of …
    m_list->setMinimumHeight(kListHeight);
    auto* choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    choice->addWidget(m_search);
    choice->addWidget(m_country);
    choice->addWidget(m_list, 1);
    choice->addWidget(m_count);
    m_choice->setMinimumWidth(kListWidth);

    m_tabs->setDocumentMode(true);
    auto* overYears = new QWidget(m_tabs);
    auto* years = new QVBoxLayout(overYears);
    years->setContentsMargins(0, 8, 0, 0);
    auto* boxes = new QHBoxLayout(m_rankingBoxes);
    boxes->setContentsMargins(8, 0, 8, 0);
    boxes->setSpacing(12);
    years->addWidget(m_rankingBoxes, 0, Qt::AlignLeft);
    years->addWidget(m_places, 1);
    auto* two = new QWidget(m_tabs);
    auto* pair = new QVBoxLayout(two);
    pair->setContentsMargins(0, 8, 0, 0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(m_first);
    line->addWidget(m_against);
    line->addWidget(m_second);
    line->addWidget(m_year);
    line->addStretch();
    m_sentence->setContentsMargins(8, 0, 8, 0);
    pair->addLayout(line);
    pair->addWidget(m_sentence);
    pair->addWidget(m_pair, 1);
    m_tabs->addTab(overYears, QString());
    m_tabs->addTab(two, QString());
    m_places->setMinimumHeight(kPlotHeight);
    m_pair->setMinimumHeight(kPlotHeight);
    m_sides->setSpacing(12);
    m_sides->addWidget(m_choice, 2);
    m_sides->addWidget(m_tabs, 4);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_empty);
    all->addLayout(m_sides, 1);

    connect(m_search, &QLineEdit::textChanged, this, &RankingExplorer::filter);
    connect(m_country, &QComboBox::currentIndexChanged, this, [this] {
        filter();
        drawPair();
    });
    connect(m_model, &InstitutionsModel::chosenChanged, this, [this] {
        drawPlaces();
        drawPair();
    });
    connect(m_list, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const QModelIndex name = index.siblingAtColumn(InstitutionsModel::Name);
        if (index.column() != InstitutionsModel::Name)
            m_model->setData(name, name.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    for (QComboBox* box : {m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, &RankingExplorer::fillYears);
    connect(m_year, &QComboBox::currentIndexChanged, this, &RankingExplorer::drawPair);
    connect(&source, &RankingsSource::changed, this, &RankingExplorer::take);
    take();
    retranslate();
}

void RankingExplorer::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_sides->setDirection(width() < kPlotsBesideWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_list->setColumnHidden(InstitutionsModel::Country, width() >= kPlotsBesideWidth && width() < kListCountryWidth);
}

std::string RankingExplorer::country() const
{
    return m_country->currentData().toString().toStdString();
}

std::vector<std::size_t> RankingExplorer::shownRankings() const
{
    std::vector<std::size_t> rankings;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        if (m_shown[i]->isChecked())
            rankings.push_back(i);
    return rankings;
}

void RankingExplorer::take()
{
    const bool isSame = m_set == m_source.rankings() && m_set != nullptr;
    m_set = m_source.rankings();
    const bool some = m_set != nullptr && !m_set->rankings.empty();
    m_empty->setVisible(!some);
    m_choice->setVisible(some);
    m_tabs->setVisible(some);
    if (isSame)
        return;
    {
        const QSignalBlocker country(m_country), first(m_first), second(m_second);
        const QString before = m_country->currentData().toString();
        const int one = m_first->currentIndex(), other = m_second->currentIndex();
        m_country->clear();
        m_country->addItem(QString(), QString());
        m_first->clear();
        m_second->clear();
        qDeleteAll(m_shown);
        m_shown.clear();
        if (some) {
            for (const std::string& each : m_set->countries)
                m_country->addItem(fromUtf8(each), fromUtf8(each));
            m_country->setCurrentIndex(std::max(0, m_country->findData(before)));
            for (const comparison::RankingSet::Ranking& ranking : m_set->rankings) {
                m_first->addItem(fromUtf8(ranking.title));
                m_second->addItem(fromUtf8(ranking.title));
                auto* box = new QCheckBox(fromUtf8(ranking.title), m_rankingBoxes);
                box->setChecked(m_shown.size() < kShownAtFirst);
                box->setObjectName(QStringLiteral("ranking-") + fromUtf8(ranking.table));
                m_rankingBoxes->layout()->addWidget(box);
                connect(box, &QCheckBox::toggled, this, &RankingExplorer::drawPlaces);
                m_shown.push_back(box);
            }
            const int last = m_first->count() - 1;
            m_first->setCurrentIndex(one < 0 || one > last ? 0 : one);
            m_second->setCurrentIndex(other < 0 || other > last ? last : other);
        }
    }
    m_model->setRankings(m_set);
    filter();
    retranslate();
    fillYears();
}

void RankingExplorer::filter()
{
    m_model->setFilter(m_search->text(), country());
}

void RankingExplorer::fillYears()
{
    {
        const QSignalBlocker quiet(m_year);
        const QString before = m_year->currentText();
        m_year->clear();
        if (m_set != nullptr && m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0)
            for (const std::int64_t year : comparison::commonYears(*m_set, static_cast<std::size_t>(m_first->currentIndex()),
                                                                   static_cast<std::size_t>(m_second->currentIndex())))
                m_year->addItem(QString::number(year), static_cast<qlonglong>(year));
        const int kept = m_year->findText(before);
        m_year->setCurrentIndex(kept >= 0 ? kept : m_year->count() - 1);
        m_year->setEnabled(m_year->count() > 0);
    }
    drawPair();
}

void RankingExplorer::drawPlaces()
{
    if (m_set == nullptr)
        return;
    m_places->setPlot(std::make_shared<const comparison::Plot>(comparison::placesPlot(*m_set, m_model->chosen(), shownRankings())));
    const auto chosen = static_cast<qint64>(m_model->chosen().size());
    m_count->setText(chosen == 0 ? tr("Tick institutions to see their places.")
                                 : tr("%1 of at most %2 ticked.").arg(countText(chosen), countText(static_cast<qint64>(InstitutionsModel::kMost))));
}

void RankingExplorer::drawPair()
{
    if (m_set == nullptr || m_first->currentIndex() < 0)
        return;
    if (m_year->count() == 0) {
        m_pair->setPlot(nullptr);
        m_sentence->setText(tr("The two rankings have no year in common."));
    } else {
        comparison::RankingComparison compared = comparison::compareRankings(
            *m_set,
            {static_cast<std::size_t>(m_first->currentIndex()), static_cast<std::size_t>(m_second->currentIndex()), m_year->currentData().toLongLong(),
             country()},
            m_model->chosen());
        m_sentence->setText(worded(compared.sentence));
        m_pair->setPlot(compared.plot.series.empty() ? nullptr : std::make_shared<const comparison::Plot>(std::move(compared.plot)));
        m_pair->resetView();
    }
}

QString RankingExplorer::sentence() const
{
    if (m_set == nullptr || m_set->rankings.empty())
        return {};
    QStringList titles;
    for (const comparison::RankingSet::Ranking& ranking : m_set->rankings)
        titles.append(ranking.years.empty()       ? fromUtf8(ranking.title)
                      : ranking.years.size() == 1 ? QStringLiteral("%1 %2").arg(fromUtf8(ranking.title)).arg(ranking.years.front())
                                                  : QStringLiteral("%1 %2–%3").arg(fromUtf8(ranking.title)).arg(ranking.years.front()).arg(ranking.years.back()));
    return tr("%1 institutions in %2 rankings: %3.")
        .arg(countText(static_cast<qint64>(m_set->institutions.size())), countText(static_cast<qint64>(m_set->rankings.size())),
             titles.join(QStringLiteral(", ")));
}

void RankingExplorer::retranslate()
{
    m_empty->setText(m_set == nullptr ? tr("The rankings are being read…")
                                      : tr("None of the tables is a ranking: each needs columns for institution, year and place."));
    m_search->setPlaceholderText(tr("Find an institution"));
    m_search->setAccessibleName(tr("Find an institution"));
    m_country->setAccessibleName(tr("Country"));
    m_country->setItemText(0, tr("All countries"));
    m_list->setAccessibleName(tr("Institutions"));
    m_tabs->setTabText(0, tr("Places over the years"));
    m_tabs->setTabText(1, tr("Two rankings"));
    m_tabs->setAccessibleName(tr("Plots"));
    m_first->setAccessibleName(tr("One ranking"));
    m_second->setAccessibleName(tr("The other ranking"));
    m_against->setText(tr("against"));
    m_year->setAccessibleName(tr("Year"));
    m_model->refreshTexts();
    m_list->resizeColumnToContents(InstitutionsModel::Best);
    m_list->setColumnWidth(InstitutionsModel::Best, m_list->columnWidth(InstitutionsModel::Best) + kHeaderRoom);
    drawPlaces();
    drawPair();
}

} // namespace podium::ui
