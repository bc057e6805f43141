#include "ui/quality/FindingPanel.h"

#include <algorithm>
#include <cmath>

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "core/project/FindingRule.h"
#include "core/project/RecipeMend.h"
#include "core/project/TableReview.h"
#include "core/quality/Advice.h"
#include "core/quality/FindingText.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/quality/BarsView.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr const char* kSpellingsTogether = "institution_spellings_together";

QString line(const QString& label, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td align='right'>%2</td></tr>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

std::optional<std::size_t> columnOf(const FindingRef& finding)
{
    for (const std::string& name : finding->finding.columns)
        if (const auto column = finding.review->raw->indexOf(name))
            return column;
    return std::nullopt;
}

} // namespace

FindingPanel::FindingPanel(ProjectSession& session, QWidget* parent)
    : Panel(parent), m_session(session), m_card(new Card(this)), m_message(newLabel("", this, true)), m_advice(newLabel("secondary", this, true)), m_bars(new BarsView(this)),
      m_figures(newLabel("", this, true)), m_mend(new QWidget(this)), m_mendHeading(newLabel("heading", m_mend, true)),
      m_effectText(newLabel("secondary", m_mend, true)), m_effectView(new QTableView(m_mend)), m_effectModel(new MendEffectModel(this)),
      m_add(newButton(m_mend, true)), m_decided(newLabel("", this, true)), m_rule(newButton(this)), m_names(newButton(this)), m_answer(new QWidget(this)), m_note(newLine(m_answer)), m_accept(newButton(m_answer)), m_toMend(newButton(m_answer))
{
    m_advice->setObjectName(QStringLiteral("advice"));
    m_bars->setObjectName(QStringLiteral("bars"));
    m_figures->setObjectName(QStringLiteral("columnFigures"));
    m_effectText->setObjectName(QStringLiteral("effect"));
    m_effectView->setObjectName(QStringLiteral("effectCells"));
    m_add->setObjectName(QStringLiteral("addToRecipe"));
    m_decided->setObjectName(QStringLiteral("decided"));
    m_decided->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rule->setObjectName(QStringLiteral("makeRule"));
    m_names->setObjectName(QStringLiteral("matchNames"));
    m_note->setObjectName(QStringLiteral("acceptNote"));
    m_accept->setObjectName(QStringLiteral("accept"));
    m_toMend->setObjectName(QStringLiteral("markToMend"));
    m_figures->setTextFormat(Qt::RichText);
    m_effectView->setModel(m_effectModel);
    setUpTable(*m_effectView, {});
    m_effectView->setSelectionMode(QAbstractItemView::NoSelection);
    m_effectView->setTextElideMode(Qt::ElideMiddle); // two ways of writing differ at either end
    for (const int column : {MendEffectModel::Row, MendEffectModel::Before, MendEffectModel::After})
        m_effectView->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch); // long cells take no other's place
    m_effectView->horizontalHeader()->setStretchLastSection(false);

    auto* mend = new QVBoxLayout(m_mend);
    mend->setContentsMargins(0, 8, 0, 0);
    mend->addWidget(m_mendHeading);
    mend->addWidget(m_effectText);
    mend->addWidget(m_effectView);
    mend->addWidget(m_add, 0, Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(m_toMend);
    buttons->addStretch();
    auto* answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(0, 8, 0, 0);
    answer->addWidget(m_note); // a line of its own: what is to be written there is a sentence
    answer->addLayout(buttons);
    // What can be done stands above what the column looks like: the panel may be below the findings, with little in sight.
    m_card->body()->addWidget(m_message);
    m_card->body()->addWidget(m_advice);
    m_card->body()->addWidget(m_mend);
    auto* further = new QHBoxLayout;
    further->addWidget(m_rule);
    further->addWidget(m_names);
    further->addStretch();
    m_card->body()->addLayout(further);
    m_card->body()->addWidget(m_decided);
    m_card->body()->addWidget(m_answer);
    m_card->body()->addWidget(m_bars);
    m_card->body()->addWidget(m_figures);
    setTabOrder(m_toMend, m_bars);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
    all->addStretch();

    connect(m_bars, &BarsView::chosen, this, [this](int bar) {
        if (m_review != nullptr && m_column)
            emit barChosen(m_review, *m_column, bar);
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (!m_finding || !(**m_finding).finding.mend)
            return;
        m_added = *m_finding; // until the table was looked through again: one click adds it once
        m_session.addToRecipe(m_finding->review->table, *(**m_finding).finding.mend);
        fillMend();
    });
    connect(&session, &ProjectSession::failed, this, [this] {
        m_added.reset();
        fillMend();
    });
    const auto accept = [this] {
        if (!m_finding)
            return;
        const project::FindingReview& finding = **m_finding;
        m_session.acceptFinding(m_finding->review->table, finding.finding.key(),
                                finding.accepted ? std::nullopt : std::optional(m_note->text().toStdString()));
    };
    connect(m_accept, &QPushButton::clicked, this, accept);
    connect(m_toMend, &QPushButton::clicked, this, [this] {
        if (!m_finding)
            return;
        const project::FindingReview& finding = **m_finding;
        m_session.markToMend(m_finding->review->table, finding.finding.key(),
                             finding.toMend ? std::nullopt : std::optional(m_note->text().toStdString()));
    });
    connect(m_note, &QLineEdit::returnPressed, this, accept);
    connect(m_names, &QPushButton::clicked, this, &FindingPanel::namesWanted);
    connect(m_rule, &QPushButton::clicked, this, [this] {
        const auto item = m_finding ? project::ruleFor(**m_finding, m_finding->review->profile) : std::nullopt;
        if (!item)
            return;
        project::RuleChange rule;
        rule.table = m_finding->review->table;
        rule.on = stateOf(rule.table);
        rule.item = *item;
        emit ruleWanted(rule);
    });
    clear();
}

void FindingPanel::showFinding(const FindingRef& finding)
{
    const bool same = m_finding && m_finding->review == finding.review && m_finding->index == finding.index;
    m_finding = finding;
    m_review = finding.review;
    m_column = finding.review->raw == nullptr ? std::nullopt : columnOf(finding);
    if (!same) {
        m_note->clear();
        m_effect.reset();
        m_effectProblem.reset();
        askEffect();
    }
    retranslate();
}

void FindingPanel::showColumn(QualityReviews::Review review, std::size_t column)
{
    m_finding.reset();
    m_effect.reset();
    m_effectProblem.reset();
    m_review = std::move(review);
    m_column = column;
    retranslate();
}

void FindingPanel::clear()
{
    m_finding.reset();
    m_review.reset();
    m_column.reset();
    retranslate();
}

void FindingPanel::askEffect()
{
    const auto snapshot = m_session.snapshot();
    if (!m_finding || !(**m_finding).finding.mend || snapshot == nullptr)
        return;
    const FindingRef asked = *m_finding;
    const auto isAsked = [this, asked] { return m_finding && m_finding->review == asked.review && m_finding->index == asked.index; };
    m_session.jobs().start<project::MendEffect>(
        {PODIUM_TEXT("ui.quality.effect", "See what a mend would do"), "quality.effect", JobPolicy::LatestOnly, false},
        [project = snapshot->project, table = asked.review->table, steps = asked->finding.mend->steps](JobContext& job) {
            return project->mendEffect(table, steps, job);
        },
        [this, isAsked](Effect effect) {
            if (!isAsked())
                return;
            m_effect = std::move(effect);
            fillMend();
        },
        [this, isAsked](const Error& error) {
            if (!isAsked())
                return;
            m_effectProblem = error.text();
            fillMend();
        });
}

QString FindingPanel::figures(const quality::ColumnProfile& column) const
{
    QString text = QStringLiteral("<table width='100%'>");
    text += line(tr("Missing"), tr("%1 of %2 (%3)").arg(countText(column.missing), countText(column.rows), percentText(column.missingShare(), 1)));
    text += line(tr("Different values"), countText(column.distinct));
    if (column.numbers) {
        const quality::NumberFigures& numbers = *column.numbers;
        text += line(tr("Mean ± deviation"), tr("%1 ± %2").arg(figureText(numbers.mean), figureText(numbers.deviation)));
        text += line(tr("Quartiles"),
                     QStringLiteral("%1 · %2 · %3").arg(figureText(numbers.quartile1), figureText(numbers.median), figureText(numbers.quartile3)));
        text += line(tr("Outliers (IQR), far out"),
                     QStringLiteral("%1, %2").arg(countText(numbers.outliers.beyondFences), countText(numbers.outliers.extreme)));
        if (!column.frequent.empty())
            text += line(tr("Most frequent"),
                         (column.frequent.front().count == 1 ? tr("%1 in %2 row") : tr("%1 in %2 rows")).arg(fromUtf8(column.frequent.front().value), countText(column.frequent.front().count)));
    }
    const auto& matrix = m_review->profile.associations;
    const auto target = std::find(matrix.columns.begin(), matrix.columns.end(), m_review->profile.target);
    if (target != matrix.columns.end() && column.name != m_review->profile.target) {
        const double strength = matrix.strength(*m_column, static_cast<std::size_t>(target - matrix.columns.begin()));
        if (!std::isnan(strength))
            text += line(tr("Goes together with %1").arg(fromUtf8(m_review->profile.target)), realText(strength, 2));
    }
    return text + QStringLiteral("</table>");
}

void FindingPanel::fillColumn()
{
    const bool isShown = m_review != nullptr && m_column;
    m_figures->setVisible(isShown);
    if (!isShown) {
        m_bars->setBars(BarsView::Kind::Values, {});
        return;
    }
    const quality::ColumnProfile& column = m_review->profile.columns[*m_column];
    m_figures->setText(figures(column));
    std::vector<BarsView::Bar> bars;
    if (column.numbers && column.numbers->histogram.counts.size() > 1) {
        const quality::Histogram& histogram = column.numbers->histogram;
        const double width = (histogram.to - histogram.from) / static_cast<double>(histogram.counts.size());
        for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
            const double from = histogram.from + width * static_cast<double>(i);
            bars.push_back({tr("%1 to %2").arg(figureText(from), figureText(from + width)), histogram.counts[i]});
        }
        m_bars->setBars(BarsView::Kind::Intervals, std::move(bars), figureText(histogram.from), figureText(histogram.to));
    } else {
        const bool someRepeat = !column.frequent.empty() && column.frequent.front().count > 1; // else all bars are one long
        for (const quality::ValueCount& each : someRepeat ? column.frequent : std::vector<quality::ValueCount>())
            bars.push_back({fromUtf8(each.value), each.count});
        m_bars->setBars(BarsView::Kind::Values, std::move(bars));
    }
    m_bars->setAccessibleName(tr("Values of %1").arg(fromUtf8(column.name)));
}

QString FindingPanel::effectSentence(const project::MendEffect& effect) const
{
    QStringList parts;
    const std::int64_t dropped = effect.rowsBefore - effect.rowsAfter;
    if (dropped > 0)
        parts << (dropped == 1 ? tr("%1 of %2 rows goes.") : tr("%1 of %2 rows go.")).arg(countText(dropped), countText(effect.rowsBefore));
    if (!effect.columnsDropped.empty())
        parts << tr("Columns that go: %1.").arg(fromUtf8(quality::listedNames(effect.columnsDropped)));
    if (!effect.columnsAdded.empty())
        parts << tr("Columns that come: %1.").arg(fromUtf8(quality::listedNames(effect.columnsAdded)));
    if (effect.cellsChanged > 0)
        parts << tr("Cells that change: %1.").arg(countText(effect.cellsChanged));
    if (dropped == 0)
        parts << tr("No row is lost.");
    return parts.join(QLatin1Char(' '));
}

void FindingPanel::fillMend()
{
    const project::FindingReview* finding = m_finding ? &**m_finding : nullptr;
    const bool hasMend = finding != nullptr && finding->finding.mend.has_value();
    m_mend->setVisible(hasMend);
    const Text advice = finding == nullptr || finding->mended ? Text() : quality::adviceOn(finding->finding);
    m_advice->setVisible(!advice.empty());
    if (!advice.empty())
        m_advice->setText(worded(advice));
    m_answer->setVisible(finding != nullptr && !finding->mended);
    m_names->setVisible(finding != nullptr && finding->finding.rule == kSpellingsTogether);
    m_rule->setVisible(finding != nullptr && project::ruleFor(*finding, m_finding->review->profile));
    const QString noted = finding == nullptr ? QString()
                          : finding->accepted ? finding->accepted->empty() ? tr("Accepted as it is.") : tr("Accepted as it is: %1").arg(fromUtf8(*finding->accepted))
                          : finding->toMend   ? finding->toMend->empty() ? tr("To be mended.") : tr("To be mended: %1").arg(fromUtf8(*finding->toMend))
                                              : QString();
    m_decided->setVisible(!noted.isEmpty());
    m_decided->setText(noted);
    if (finding == nullptr)
        return;
    m_note->setVisible(!finding->accepted);
    m_accept->setText(finding->accepted ? tr("No longer accept it") : tr("Accept as it is"));
    m_toMend->setVisible(!finding->accepted);
    m_toMend->setText(finding->toMend ? tr("No longer to mend") : tr("Note: to mend"));
    if (!hasMend)
        return;
    m_mendHeading->setText(worded(finding->finding.mend->what));
    m_effectText->setText(m_effect          ? effectSentence(*m_effect)
                          : m_effectProblem ? worded(*m_effectProblem)
                                            : tr("What it would do is being worked out…"));
    m_effectModel->setChanges(m_effect ? m_effect->examples : std::vector<cleaning::CellChange>(), m_review);
    m_effectView->setVisible(m_effect && !m_effect->examples.empty());
    fitHeight(*m_effectView, 8);
    m_add->setEnabled(m_effect != nullptr && !(m_added && m_added->review == m_finding->review && m_added->index == m_finding->index));
    const bool isFirst = !hasRecipe(m_finding->review->table);
    m_add->setText(isFirst ? tr("Make a recipe of it") : tr("Add to the recipe"));
    if (isFirst && m_effect)
        m_effectText->setText(m_effectText->text() + QLatin1Char('\n') +
                              tr("The table has no recipe yet. It gets one with this step and is cleaned from then on; it is not used for training."));
}

cleaning::RulesOn FindingPanel::stateOf(const std::string& table) const { return hasRecipe(table) ? cleaning::RulesOn::Clean : cleaning::RulesOn::Raw; }

bool FindingPanel::hasRecipe(const std::string& name) const
{
    const auto snapshot = m_session.snapshot();
    const auto cleaned = snapshot == nullptr ? std::vector<std::pair<std::string, std::string>>() : snapshot->cleanedTables();
    return std::any_of(cleaned.begin(), cleaned.end(), [&](const auto& table) { return table.first == name; });
}

void FindingPanel::retranslate()
{
    m_rule->setText(tr("Make it a rule…"));
    m_rule->setToolTip(tr("From then on every run looks whether it holds; how many rows break it now is seen first."));
    m_names->setText(tr("Decide on the names…"));
    m_names->setToolTip(tr("Opens the pairs of names, the most alike first: each is one institution or two. What you decide is kept in a file."));
    m_note->setPlaceholderText(tr("Why it may stay as it is, or what is to be mended"));
    m_note->setAccessibleName(tr("Why it may stay as it is, or what is to be mended"));
    m_effectView->setAccessibleName(tr("Cells before and after the mend"));
    m_effectModel->refreshTexts();
    m_card->setVisible(m_review != nullptr);
    if (m_review == nullptr)
        return;
    const QString rows = (m_review->profile.rows == 1 ? tr("%1 · %2 row") : tr("%1 · %2 rows")).arg(fromUtf8(m_review->table), countText(m_review->profile.rows));
    const quality::ColumnProfile* column = m_column ? &m_review->profile.columns[*m_column] : nullptr;
    m_card->setHeading(column == nullptr ? tr("Whole rows") : tr("%1 (%2)").arg(fromUtf8(column->name), BigTableModel::typeText(column->type)), rows);
    m_message->setVisible(m_finding.has_value());
    if (m_finding)
        m_message->setText(worded((**m_finding).finding.message));
    fillColumn();
    fillMend();
}

} // namespace podium::ui
