#include "ui/table/TableView.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>

#include "ui/base/FlowLayout.h"
#include "ui/base/QtLanguage.h"
#include "ui/models/TableSetup.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/CellDelegate.h"
#include "ui/table/ColumnStrip.h"
#include "ui/table/TableFilterBar.h"
#include "ui/table/TableHeader.h"

namespace podium::ui {

namespace {

constexpr int kWidest = 320, kLooked = 60; // pixels of a fitted column; rows looked at to fit it

} // namespace

TableView::TableView(JobRunner& jobs, FileSystem& files, QWidget* parent)
    : Panel(parent), m_jobs(jobs), m_files(files), m_model(new BigTableModel(this)), m_filters(new TableFilterBar(this)),
      m_frozen(new QTableView(this)), m_view(new QTableView(this)), m_strip(new ColumnStrip(this)),
      m_origin(newLabel("secondary", this, true)), m_count(newLabel("secondary", this)), m_jumpLabel(newLabel("secondary", this)), m_jump(new QSpinBox(this)),
      m_freezeLabel(newLabel("secondary", this)), m_freeze(new QSpinBox(this)), m_columns(newButton(this)),
      m_columnsMenu(new QMenu(this)), m_copy(newButton(this)), m_copyMenu(new QMenu(this)), m_export(newButton(this))
{
    setUpViews();
    setUpTools();
    auto* tools = new FlowLayout;
    tools->addWidget(m_count);
    m_count->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // the tools stand at the right
    for (QWidget* tool : std::initializer_list<QWidget*>{m_jumpLabel, m_jump, m_freezeLabel, m_freeze, m_columns, m_copy, m_export})
        tools->addWidget(tool);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_frozen);
    sides->addWidget(m_view, 1);
    sides->addWidget(m_strip);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_filters);
    all->addLayout(tools);
    all->addLayout(sides, 1);
    all->addWidget(m_origin);
    setTable({}, nullptr);
    retranslate();
}

void TableView::setUpViews()
{
    for (QTableView* view : {m_frozen, m_view}) {
        view->setHorizontalHeader(new TableHeader(view));
        view->setVerticalHeader(new RowNumbers(view));
        view->setModel(m_model);
        setUpTable(*view, {});
        view->setItemDelegate(new CellDelegate(view));
        view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
        view->horizontalHeader()->setStretchLastSection(false);
        view->horizontalHeader()->setResizeContentsPrecision(kLooked);
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view->setSelectionBehavior(QAbstractItemView::SelectItems);
        view->setSelectionMode(QAbstractItemView::ContiguousSelection);
        view->installEventFilter(this);
        connect(view->horizontalHeader(), &QHeaderView::sectionClicked, this, &TableView::sortBy);
    }
    m_view->setObjectName(QStringLiteral("rows"));
    m_frozen->setObjectName(QStringLiteral("frozenRows"));
    m_frozen->setSelectionModel(m_view->selectionModel());
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // as high as the other, so that rows stand beside each other
    m_frozen->horizontalHeader()->setSectionsMovable(false);
    for (QTableView* view : {m_frozen, m_view}) {
        view->verticalHeader()->setHighlightSections(false);
        connect(view, &QTableView::activated, this, [this](const QModelIndex& index) {
            if (index.isValid()) // not where the click itself took the row away
                emit cellActivated(static_cast<int>(m_model->tableRow(index.row())), index.column());
        });
    }
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, m_view->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionMoved, this, &TableView::placeColumns);
    connect(m_frozen->horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::placeColumns);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            m_filters->setColumn(now.column());
        count();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TableView::showOrigin);
    connect(m_filters, &TableFilterBar::filtersChanged, this, &TableView::query);
}

void TableView::setUpTools()
{
    m_origin->setObjectName(QStringLiteral("cellOrigin"));
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_jump->setObjectName(QStringLiteral("jumpToRow"));
    m_freeze->setObjectName(QStringLiteral("freezeColumns"));
    m_columns->setObjectName(QStringLiteral("chooseColumns"));
    m_copy->setObjectName(QStringLiteral("copyRows"));
    m_export->setObjectName(QStringLiteral("exportRows"));
    m_jump->setKeyboardTracking(false); // jump when the number is whole
    m_columns->setMenu(m_columnsMenu);
    m_copy->setMenu(m_copyMenu);
    for (const CopyFormat format : {CopyFormat::Tsv, CopyFormat::Markdown, CopyFormat::Excel})
        connect(m_copyMenu->addAction(QString()), &QAction::triggered, this, [this, format] { copy(format); });
    connect(m_jump, &QSpinBox::valueChanged, this, [this](int row) { jumpTo(row - 1); });
    connect(m_freeze, &QSpinBox::valueChanged, this, &TableView::setFrozen);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &TableView::fillColumnsMenu);
    connect(m_export, &QPushButton::clicked, this, &TableView::askForExport);
}

void TableView::setTable(const QString& name, std::shared_ptr<const Table> table, std::shared_ptr<const CellOrigins> origins)
{
    m_name = name;
    m_query = {};
    m_working = false;
    m_hidden.assign(table == nullptr ? 0 : table->columnCount(), false);
    m_origin->setVisible(origins != nullptr);
    m_filters->setTable(table, origins != nullptr);
    m_model->setTable(std::move(table), std::move(origins));
    m_freeze->setRange(0, std::max(m_model->columnCount() - 1, 0));
    m_frozenCount = std::min(m_frozenCount, m_freeze->maximum());
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), kWidest));
        m_frozen->setColumnWidth(column, m_view->columnWidth(column));
    }
    placeColumns();
    showCount();
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    count();
    retranslate();
}

void TableView::renewTable(const QString& name, std::shared_ptr<const Table> table)
{
    if (table == nullptr || m_model->table() == nullptr || table->schema() != m_model->table()->schema())
        return setTable(name, std::move(table));
    const QModelIndex cell = m_view->currentIndex();
    const int down = m_view->verticalScrollBar()->value(), along = m_view->horizontalScrollBar()->value();
    m_name = name;
    m_model->setTable(std::move(table));
    placeColumns();
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::clamp(cell.row(), 0, m_model->rowCount() - 1), std::max(cell.column(), 0)));
    m_view->verticalScrollBar()->setValue(down);
    m_view->horizontalScrollBar()->setValue(along);
    count();
    retranslate();
    if (m_query.sortColumn || !m_query.filters.empty())
        query();
}

std::string TableView::lane(const char* what) const
{
    return std::string("table.") + what + '.' + std::to_string(reinterpret_cast<std::uintptr_t>(this));
}

void TableView::sortBy(int column)
{
    const auto index = static_cast<std::size_t>(column);
    if (m_query.sortColumn != index) {
        m_query.sortColumn = index;
        m_query.descending = false;
    } else if (!m_query.descending) {
        m_query.descending = true;
    } else {
        m_query.sortColumn.reset();
        m_query.descending = false;
    }
    query();
}

void TableView::query()
{
    const std::shared_ptr<const Table> table = m_model->table();
    if (table == nullptr)
        return;
    m_query.filters = m_filters->filters();
    m_working = true;
    showCount();
    const QPointer<TableView> self(this);
    m_jobs.start<RowOrder>(
        {PODIUM_TEXT("ui.sortTable", "Sort and filter a table"), lane("order"), JobPolicy::LatestOnly, false},
        [table, wish = m_query, origins = m_model->origins()](JobContext& job) { return rowsOf(*table, wish, job, origins.get()); },
        [self, table, wish = m_query](const std::shared_ptr<const RowOrder>& rows) {
            if (self != nullptr && self->m_model->table() == table)
                self->takeRows(wish, *rows);
        });
}

void TableView::takeRows(const TableQuery& query, RowOrder rows)
{
    m_working = false;
    const int column = std::max(m_view->currentIndex().column(), 0);
    const int along = m_view->horizontalScrollBar()->value();
    m_model->setRows(std::move(rows));
    m_model->setSort(query.sortColumn, query.descending);
    placeColumns();
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, column));
    m_view->horizontalScrollBar()->setValue(along);
    showCount();
    count();
    emit rowsChanged();
}

void TableView::count()
{
    const std::shared_ptr<const Table> table = m_model->table();
    const QModelIndex current = m_view->currentIndex();
    if (table == nullptr || !current.isValid()) {
        m_strip->clear();
        return;
    }
    const auto column = static_cast<std::size_t>(current.column());
    const QString name = fromUtf8(table->names()[column]);
    m_strip->show(name, nullptr);
    const QPointer<TableView> self(this);
    m_jobs.start<ColumnStatistics>(
        {PODIUM_TEXT("ui.countColumn", "Count what is in a column"), lane("count"), JobPolicy::LatestOnly, false},
        [table, column, rows = m_model->order()](JobContext& job) { return statisticsOf(*table, column, rows, job); },
        [self, name](std::shared_ptr<const ColumnStatistics> statistics) {
            if (self != nullptr)
                self->m_strip->show(name, std::move(statistics));
        });
}

void TableView::setFrozen(int columns)
{
    m_frozenCount = std::clamp(columns, 0, m_freeze->maximum());
    m_freeze->setValue(m_frozenCount);
    placeColumns();
}

void TableView::setHidden(int column, bool hidden)
{
    const auto shown = std::count(m_hidden.begin(), m_hidden.end(), false);
    if (hidden && shown <= 1)
        return; // the last one stays
    m_hidden[static_cast<std::size_t>(column)] = hidden;
    placeColumns();
}

void TableView::placeColumns()
{
    const QHeaderView& header = *m_view->horizontalHeader();
    const QSignalBlocker quiet(m_frozen->horizontalHeader());
    int frozen = 0, width = 2 * m_frozen->frameWidth();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool hidden = m_hidden[static_cast<std::size_t>(column)];
        const bool first = !hidden && frozen < m_frozenCount;
        frozen += first;
        m_view->setColumnHidden(column, hidden || first);
        m_frozen->setColumnHidden(column, !first);
        if (!first)
            continue;
        QHeaderView& other = *m_frozen->horizontalHeader();
        other.moveSection(other.visualIndex(column), visual);
        width += m_frozen->columnWidth(column);
    }
    // Row numbers stand before the first column, whichever view it is in.
    m_frozen->verticalHeader()->setFixedWidth(m_view->verticalHeader()->sizeHint().width());
    m_frozen->verticalHeader()->setVisible(frozen > 0);
    m_view->verticalHeader()->setVisible(frozen == 0);
    if (frozen > 0)
        width += m_frozen->verticalHeader()->width();
    m_frozen->setFixedWidth(width);
    m_frozen->setVisible(frozen > 0);
    m_view->setHorizontalScrollBarPolicy(frozen > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    m_frozen->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value());
    m_frozen->viewport()->update();
}

void TableView::fillColumnsMenu()
{
    m_columnsMenu->clear();
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = m_view->horizontalHeader()->logicalIndex(visual);
        QAction* action = m_columnsMenu->addAction(fromUtf8(m_model->table()->names()[static_cast<std::size_t>(column)]));
        action->setCheckable(true);
        action->setChecked(!m_hidden[static_cast<std::size_t>(column)]);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setHidden(column, !shown); });
    }
    m_columnsMenu->addSeparator();
    const int current = m_view->currentIndex().column();
    const auto move = [this, current](int by) {
        QHeaderView& header = *m_view->horizontalHeader();
        const int from = header.visualIndex(current);
        if (from >= 0 && from + by >= 0 && from + by < header.count())
            header.moveSection(from, from + by);
    };
    connect(m_columnsMenu->addAction(tr("Move this column left")), &QAction::triggered, this, [move] { move(-1); });
    connect(m_columnsMenu->addAction(tr("Move this column right")), &QAction::triggered, this, [move] { move(1); });
    connect(m_columnsMenu->addAction(tr("Sort by this column")), &QAction::triggered, this, [this, current] {
        if (current >= 0)
            sortBy(current);
    });
}

void TableView::jumpTo(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row, std::max(m_view->currentIndex().column(), 0));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

bool TableView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_view && watched != m_frozen))
        return Panel::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy(CopyFormat::Tsv);
        return true;
    }
    if (key->matches(QKeySequence::Find)) {
        m_filters->startTyping();
        return true;
    }
    if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_G) {
        m_jump->setFocus();
        m_jump->selectAll();
        return true;
    }
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
        sortBy(m_view->currentIndex().column());
        return true;
    }
    return Panel::eventFilter(watched, event);
}

void TableView::showCount()
{
    const int rows = m_model->rowCount();
    m_jump->setRange(1, std::max(rows, 1));
    if (m_model->table() == nullptr)
        m_count->clear();
    else if (m_working)
        m_count->setText(tr("sorting and filtering…"));
    else if (rows == m_model->table()->rowCount())
        m_count->setText((rows == 1 ? tr("%1 row") : tr("%1 rows")).arg(countText(rows)));
    else
        m_count->setText(tr("%1 of %2 rows").arg(countText(rows), countText(m_model->table()->rowCount())));
}

void TableView::showOrigin()
{
    const QModelIndex current = m_view->currentIndex();
    const QString text = m_model->originText(current);
    if (!text.isEmpty())
        m_origin->setText(tr("%1 of row %2: %3.")
                              .arg(fromUtf8(m_model->table()->names()[static_cast<std::size_t>(current.column())]),
                                   m_model->headerData(current.row(), Qt::Vertical).toString(), text));
    else
        m_origin->setText(m_model->origins() == nullptr ? QString() : tr("A cell with a corner (◥) was filled from another table."));
}

void TableView::retranslate()
{
    m_jumpLabel->setText(tr("Row"));
    m_freezeLabel->setText(tr("Frozen columns"));
    m_columns->setText(tr("Columns"));
    m_copy->setText(tr("Copy"));
    m_export->setText(tr("Export…"));
    m_jump->setAccessibleName(tr("Jump to row"));
    m_jump->setToolTip(tr("Jump to row") + QStringLiteral(" (Ctrl+G)"));
    m_freeze->setAccessibleName(tr("How many of the first columns stay in place"));
    const QStringList formats = {tr("Tab-separated"), tr("Markdown"), tr("Excel (; and decimal comma)")};
    for (int i = 0; i < formats.size(); ++i)
        m_copyMenu->actions().at(i)->setText(formats[i]);
    m_view->setAccessibleName(m_name.isEmpty() ? tr("Rows") : tr("Rows of %1").arg(m_name));
    m_frozen->setAccessibleName(tr("Columns that stay in place"));
    m_model->refreshTexts();
    showCount();
    showOrigin();
}

void TableView::restyle()
{
    m_model->refreshTexts();
}

} // namespace podium::ui
