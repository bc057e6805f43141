#include "ui/versioning/DataPage.h"

#include <algorithm>

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QTableView>

#include "core/base/Room.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableImport.h"
#include "core/project/TableVersion.h"
#include "core/versioning/TableCells.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"
#include "ui/versioning/ChangeDialog.h"
#include "ui/versioning/ChangeForm.h"
#include "ui/versioning/VersionWords.h"

namespace podium::ui {

namespace {

using State = project::VersionState::State;

constexpr int kMostVersions = 10, kMostLines = 14;

/// The cells as their types, so that they sort and filter as what they are.
std::shared_ptr<const Table> typedTable(const Table& text, const Schema& types)
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < text.columnCount(); ++i) {
        const auto field = types.indexOf(text.names()[i]);
        columns.push_back(versioning::typedColumn(text.column(i), field ? types.fields[*field].type : ColumnType::Text));
    }
    return std::make_shared<const Table>(text.names(), std::move(columns));
}

} // namespace

void DataPage::fill()
{
    const auto snapshot = m_session.snapshot();
    setSynthetic(snapshot != nullptr && snapshot->synthetic);
    fillTabs();
    fillVersions();
    m_stale = true;
    if (isVisible())
        read();
}

void DataPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

std::string DataPage::table() const
{
    const int tab = m_tabs->currentIndex();
    return tab < 0 || tab >= static_cast<int>(m_tables.size()) ? std::string() : m_tables[static_cast<std::size_t>(tab)];
}

void DataPage::showTable(const std::string& table)
{
    const auto it = std::find(m_tables.begin(), m_tables.end(), table);
    if (it != m_tables.end())
        m_tabs->setCurrentIndex(static_cast<int>(it - m_tables.begin()));
}

void DataPage::fillTabs()
{
    const QScopedValueRollback filling(m_filling, true);
    const auto snapshot = m_session.snapshot();
    const std::string before = table();
    std::vector<std::string> tables;
    if (snapshot != nullptr)
        for (const project::TableInfo& info : snapshot->tables)
            tables.push_back(info.name);
    if (tables != m_tables) {
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (std::size_t i = 0; i < tables.size(); ++i)
            m_tabs->addTab(QString());
        m_tables = std::move(tables);
        showTable(before);
    }
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const Sign sign = reviewSign(snapshot->tables[i].review.state);
        m_tabs->setTabText(static_cast<int>(i), sign.glyph + QLatin1Char(' ') + fromUtf8(m_tables[i]).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_tabs->setTabToolTip(static_cast<int>(i), reviewText(snapshot->tables[i].review));
    }
    if (table() != before || m_tables.empty()) {
        m_overview = nullptr;
        m_problem = {};
        forget();
    }
}

void DataPage::read()
{
    const auto snapshot = m_session.snapshot();
    const std::string of = table();
    m_stale = false;
    if (snapshot == nullptr || of.empty())
        return;
    m_session.jobs().start<project::TableOverview>(
        {PODIUM_TEXT("ui.readVersions", "Read the versions of a table"), "tables.versions", JobPolicy::LatestOnly, false},
        [project = snapshot->project, of](JobContext& job) { return project->versions().overview(of, job); },
        [this, of](Overview overview) {
            if (of != table())
                return;
            const bool shownNewest = showsNewest();
            m_overview = std::move(overview);
            m_problem = {};
            fillVersions();
            if (shownNewest && !showsNewest() && canChange()) // who changes cells one after the other sees each
                open(0, Opens::WhatBecameOfIt);
        },
        [this, of](const Error& error) {
            if (of != table())
                return;
            m_overview = nullptr;
            m_problem = error.text();
            fillVersions();
        });
}

QString DataPage::overview() const
{
    if (m_tables.empty())
        return tr("Each table with its versions: who changed what, when and why.");
    if (!m_problem.empty())
        return worded(m_problem);
    if (m_overview == nullptr)
        return tr("The versions of %1 are being read…").arg(fromUtf8(table()));
    const QString name = fromUtf8(m_overview->table);
    const auto count = static_cast<qint64>(m_overview->versions.size());
    QString text = count == 0   ? tr("%1 has no version yet: keep it as the first one.").arg(name)
                   : count == 1 ? tr("%1 has one version.").arg(name)
                                : tr("%1 has %2 versions.").arg(name, countText(count));
    if (count > 0 && !m_overview->isKept)
        text += QLatin1Char(' ') + tr("What lies in the folder is another one: it was changed by hand and not kept yet.");
    switch (m_overview->review.state) {
    case State::Approved: return text + QLatin1Char(' ') + tr("The present one is approved.");
    case State::Disabled: return text + QLatin1Char(' ') + tr("The present one is disabled, so no model is trained on it: %1").arg(fromUtf8(m_overview->review.reason));
    case State::InReview: return text + QLatin1Char(' ') + tr("The present one is in review: look at it, then approve or disable it.");
    }
    return text;
}

void DataPage::fillVersions()
{
    const std::string kept = chosen() < 0 ? std::string() : m_versions->revision(chosen());
    const int countBefore = m_versions->rowCount();
    m_versions->setOverview(m_overview);
    setSentence(overview());
    m_nothing->setVisible(m_tables.empty());
    m_tabs->setVisible(!m_tables.empty());
    m_versionsCard->setVisible(m_overview != nullptr && m_versions->rowCount() > 0);
    m_versionsCard->setHeading(tr("Versions of %1").arg(fromUtf8(table())), tr("newest first; choose two to compare them"));
    m_versionsView->setAccessibleName(tr("Versions of %1").arg(fromUtf8(table())));
    fitHeight(*m_versionsView, kMostVersions);
    if (m_versions->rowCount() > 0) { // a version that has just come is the one to look at
        const int row = m_versions->rowOf(kept);
        m_versionsView->selectRow(countBefore == m_versions->rowCount() ? std::max(row, 0) : 0);
    }
    fillOpened();
    enableActions();
}

int DataPage::chosen() const
{
    const QModelIndexList rows = m_versionsView->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : std::min_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); })->row();
}

std::pair<int, int> DataPage::compared() const
{
    const QModelIndexList rows = m_versionsView->selectionModel()->selectedRows();
    if (rows.size() > 2)
        return {-1, -1};
    if (rows.size() == 2)
        return {std::max(rows[0].row(), rows[1].row()), std::min(rows[0].row(), rows[1].row())};
    const int row = chosen();
    return row < 0 || row + 1 >= m_versions->rowCount() ? std::pair(-1, -1) : std::pair(row + 1, row);
}

void DataPage::enableActions()
{
    const int row = chosen();
    const bool isOne = m_versionsView->selectionModel()->selectedRows().size() == 1;
    const bool isVersion = isOne && m_versions->version(row) != nullptr;
    const bool isFolder = isOne && row == 0 && !isVersion;
    const auto pair = compared();
    m_open->setEnabled(isOne);
    m_compare->setEnabled(pair.first >= 0);
    m_compare->setText(m_versionsView->selectionModel()->selectedRows().size() == 2 ? tr("Compare the two") : tr("Compare with the one before"));
    // Of equal rows the newest version is there already; an earlier one can differ by its schema.
    m_restore->setEnabled(isVersion && m_overview != nullptr && (row > 0 || m_versions->version(row)->content != m_overview->content));
    m_keep->setVisible(m_overview != nullptr && !m_overview->isKept && !m_overview->content.empty());
    m_keep->setEnabled(isFolder || (m_overview != nullptr && m_overview->versions.empty()));
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    const State state = isOne ? m_versions->review(row).state : State::InReview;
    m_approve->setEnabled(isOne && state != State::Approved);
    m_disable->setEnabled(isOne && hasReason && state != State::Disabled);
    m_inReview->setEnabled(isOne && state != State::InReview);
    m_reason->setEnabled(isOne);
    m_stateText->setVisible(isOne);
    if (isOne) {
        setRole(m_stateText, reviewSign(state).role);
        m_stateText->setText(m_versions->nameOf(row) + QStringLiteral(": ") + reviewText(m_versions->review(row)));
    }
    m_change->setEnabled(canChange());
    m_change->setToolTip(m_overview != nullptr && !canChange() ? tr("Keep what lies in the folder as a version first.") : QString());
}

void DataPage::openVersion() { open(chosen(), Opens::Chosen); }

void DataPage::open(int row, Opens how)
{
    const auto snapshot = m_session.snapshot();
    if (row < 0 || snapshot == nullptr || m_overview == nullptr)
        return;
    const QString name = tr("%1, %2").arg(fromUtf8(m_overview->table), m_versions->nameOf(row));
    m_session.jobs().start<Opened>(
        {PODIUM_TEXT("ui.openVersion", "Open a version of a table"), "tables.open", JobPolicy::LatestOnly, true},
        [project = snapshot->project, of = m_overview->table, revision = m_versions->revision(row)](JobContext& job) {
            const versioning::TableContent content = project->versions().content(of, revision, job);
            Opened opened{revision, content.rows(), nullptr};
            opened.typed = typedTable(opened.text, content.schema.columns);
            return opened;
        },
        [this, name, how, of = m_overview->table](std::shared_ptr<const Opened> opened) {
            if (of != table())
                return;
            m_opened = std::move(opened);
            m_openedName = name;
            how == Opens::Chosen ? m_rows->setTable(name, m_opened->typed) : m_rows->renewTable(name, m_opened->typed);
            m_rowsCard->show();
            fillOpened();
            if (how == Opens::Chosen)
                reveal(m_rowsCard);
        });
}

bool DataPage::showsNewest() const { return m_opened != nullptr && canChange() && m_versions->rowOf(m_opened->revision) == 0; }

void DataPage::fillOpened()
{
    m_rowsCard->setHeading(tr("Rows of %1").arg(m_openedName), showsNewest() ? tr("a double click on a cell changes it")
                                                                             : tr("an earlier version; only the newest one can be changed"));
}

void DataPage::compare()
{
    const auto [before, after] = compared();
    const auto snapshot = m_session.snapshot();
    if (before < 0 || snapshot == nullptr || m_overview == nullptr)
        return;
    const QString names = tr("%1 and %2").arg(m_versions->nameOf(before), m_versions->nameOf(after));
    m_session.jobs().start<Compared>(
        {PODIUM_TEXT("ui.compareVersions", "Compare two versions of a table"), "tables.compare", JobPolicy::LatestOnly, true},
        [project = snapshot->project, of = m_overview->table, from = m_versions->revision(before), to = m_versions->revision(after)](JobContext& job) {
            const versioning::TableContent old = project->versions().content(of, from, job), now = project->versions().content(of, to, job);
            Compared compared;
            compared.lines = std::make_shared<const DifferenceLines>(versioning::differenceOf(old, now));
            auto profiles = std::make_shared<ProfilePair>();
            profiles->before = quality::profileTable(*typedTable(old.rows(), old.schema.columns), {}, job);
            profiles->after = quality::profileTable(*typedTable(now.rows(), now.schema.columns), {}, job);
            compared.profiles = std::move(profiles);
            return compared;
        },
        [this, names, of = m_overview->table](std::shared_ptr<const Compared> compared) {
            if (of != table())
                return;
            m_comparison = std::move(compared);
            m_comparedNames = names;
            fillCompared();
            reveal(m_differenceCard);
        });
}

void DataPage::fillCompared()
{
    m_differenceCard->setVisible(m_comparison != nullptr);
    m_profilesCard->setVisible(m_comparison != nullptr);
    m_difference->setLines(m_comparison == nullptr ? nullptr : m_comparison->lines);
    m_profiles->setProfiles(m_comparison == nullptr ? nullptr : m_comparison->profiles);
    if (m_comparison == nullptr)
        return;
    const versioning::TableDifference& difference = m_comparison->lines->difference;
    const auto size = [](const auto& list) { return countText(static_cast<qint64>(list.size())); };
    QStringList parts;
    if (difference.empty())
        parts << tr("The two hold the same.");
    else
        parts << tr("Rows new: %1, gone: %2, changed: %3 (cells: %4). Rows before: %5, after: %6.")
                     .arg(size(difference.added), size(difference.removed), size(difference.changed), countText(difference.cellsChanged()),
                          countText(difference.rowsBefore), countText(difference.rowsAfter));
    const auto listed = [](const std::vector<std::string>& names) {
        QStringList list;
        for (const std::string& name : names)
            list << fromUtf8(name);
        return list.join(QStringLiteral(", "));
    };
    if (!difference.columnsAdded.empty())
        parts << tr("New columns: %1.").arg(listed(difference.columnsAdded));
    if (!difference.columnsRemoved.empty())
        parts << tr("Columns gone: %1.").arg(listed(difference.columnsRemoved));
    for (const auto& type : difference.typesChanged)
        parts << tr("%1: %2 before, %3 after.").arg(fromUtf8(type.column), BigTableModel::typeText(type.before), BigTableModel::typeText(type.after));
    if (!difference.empty())
        parts << (!difference.key.empty()      ? tr("Rows are told apart by %1.").arg(listed(difference.key))
                  : difference.changed.empty() ? tr("Without a key, rows are told apart by all their cells.") : tr("Without a key, a row at the same place with most cells alike counts as changed."));
    m_differenceText->setText(parts.join(QLatin1Char(' ')));
    m_differenceCard->setHeading(tr("What differs between %1").arg(m_comparedNames));
    m_differenceView->setVisible(m_difference->rowCount() > 0);
    m_differenceView->setAccessibleName(tr("What differs between %1").arg(m_comparedNames));
    m_profilesCard->setHeading(tr("Columns of %1 side by side").arg(m_comparedNames), tr("before → after where the two differ"));
    m_profilesView->setAccessibleName(tr("Columns of %1 side by side").arg(m_comparedNames));
    fitHeight(*m_differenceView, kMostLines);
    fitHeight(*m_profilesView);
    m_profilesView->resizeColumnsToContents();
}

void DataPage::forget()
{
    m_opened = nullptr;
    m_comparison = nullptr;
    m_rows->setTable({}, nullptr);
    m_rowsCard->hide();
    fillCompared();
}

void DataPage::restore()
{
    const int row = chosen();
    if (row >= 0 && m_versions->version(row) != nullptr)
        m_session.restoreTable(table(), m_versions->revision(row), m_reason->text().trimmed().toStdString());
    forgetReason();
}

void DataPage::say(State state)
{
    const int row = chosen();
    if (row >= 0)
        m_session.setTableState(table(), m_versions->revision(row), state, m_reason->text().trimmed().toStdString());
    forgetReason();
}

/// What was done is what undo shall take back now, not what was typed: the keyboard is not left to the line, nor to a button that is
/// about to be disabled and would hand it on to the line.
void DataPage::forgetReason()
{
    m_reason->clear();
    m_versionsView->setFocus();
}

bool DataPage::canChange() const
{
    // What was only imported so far becomes its first version by itself when it is changed.
    return m_overview != nullptr && (m_overview->isKept || (m_overview->versions.empty() && !m_overview->content.empty()));
}

ChangeDialog* DataPage::openChange()
{
    if (!canChange())
        return nullptr;
    auto* dialog = new ChangeDialog(m_session, m_overview, this);
    dialog->open();
    return dialog;
}

void DataPage::editCell(int row, int column)
{
    // Only the newest version can be changed, and only where what is shown is that one.
    if (!showsNewest())
        return;
    ChangeDialog* dialog = openChange();
    if (dialog == nullptr)
        return;
    std::vector<std::pair<std::string, std::string>> cells;
    const auto& key = m_overview->schema.key;
    for (std::size_t i = 0; i < m_opened->text.columnCount(); ++i) {
        const std::string& name = m_opened->text.names()[i];
        if (key.empty() || std::find(key.begin(), key.end(), name) != key.end())
            cells.emplace_back(name, std::string(m_opened->text.column(i).text(row)));
    }
    const auto index = static_cast<std::size_t>(column);
    dialog->form().setCells(m_opened->text.names()[index], std::string(m_opened->text.column(index).text(row)), cells);
}

} // namespace podium::ui
