// How rows leave the view: copied and exported. Part of TableView.
#include <algorithm>
#include <numeric>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPointer>
#include <QTableView>

#include "core/base/FileSystem.h"
#include "core/ingest/Csv.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/jobs/WrittenFile.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"

namespace podium::ui {

namespace {

std::vector<std::int64_t> rowsShown(const Table& table, const RowOrder& order)
{
    if (order != nullptr)
        return *order;
    std::vector<std::int64_t> rows(static_cast<std::size_t>(table.rowCount()));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    return rows;
}

} // namespace

std::vector<std::size_t> TableView::shownColumns() const
{
    std::vector<std::size_t> columns;
    for (int visual = 0; visual < m_view->horizontalHeader()->count(); ++visual) {
        const auto column = static_cast<std::size_t>(m_view->horizontalHeader()->logicalIndex(visual));
        if (!m_hidden[column])
            columns.push_back(column);
    }
    return columns;
}

std::vector<std::size_t> TableView::selectedColumns() const
{
    std::vector<std::size_t> columns = shownColumns();
    const QItemSelection selection = m_view->selectionModel()->selection();
    std::erase_if(columns, [&](std::size_t column) {
        return std::none_of(selection.begin(), selection.end(), [column](const QItemSelectionRange& range) {
            return range.left() <= static_cast<int>(column) && static_cast<int>(column) <= range.right();
        });
    });
    return columns;
}

void TableView::copy(CopyFormat format)
{
    const std::shared_ptr<const Table> table = m_model->table();
    if (table == nullptr)
        return;
    std::vector<std::size_t> columns = selectedColumns();
    int first = 0, last = m_model->rowCount() - 1;
    if (columns.empty()) {
        columns = shownColumns();
    } else {
        const QItemSelection selection = m_view->selectionModel()->selection();
        first = last, last = 0;
        for (const QItemSelectionRange& range : selection) {
            first = std::min(first, range.top());
            last = std::max(last, range.bottom());
        }
    }
    const QPointer<TableView> self(this);
    m_jobs.start<std::string>(
        {PODIUM_TEXT("ui.copyRows", "Copy rows"), lane("copy"), JobPolicy::LatestOnly, false},
        [table, columns, format, first, last, order = m_model->order()](JobContext& job) {
            std::vector<std::int64_t> rows;
            for (int row = first; row <= last; ++row)
                rows.push_back(order == nullptr ? row : (*order)[static_cast<std::size_t>(row)]);
            return textOf(*table, rows, columns, format, job);
        },
        [self](const std::shared_ptr<const std::string>& text) {
            QApplication::clipboard()->setText(fromUtf8(*text));
            if (self != nullptr)
                emit self->copied();
        });
}

void TableView::askForExport()
{
    ask(this, {FileQuestion::Wanted::NewFile, tr("Export the rows shown"), m_name + QStringLiteral(".csv"), QStringLiteral("CSV (*.csv)")},
        [this](const QStringList& files) { exportTo(Path(files.front().toStdString())); });
}

void TableView::exportTo(const Path& file)
{
    const std::shared_ptr<const Table> table = m_model->table();
    if (table == nullptr)
        return;
    m_jobs.start<bool>(
        {PODIUM_TEXT("ui.exportRows", "Export rows"), lane("export"), JobPolicy::Sequential, true},
        [table, file, columns = shownColumns(), order = m_model->order(), &files = m_files](JobContext& job) {
            std::vector<std::string> names;
            for (const std::size_t column : columns)
                names.push_back(table->names()[column]);
            const Table shown = table->select(names, "export").take(rowsShown(*table, order));
            job.checkCancelled();
            files.replace(file, ingest::writeCsv(shown));
            job.log(Severity::Good, writtenText(file));
            return true;
        },
        {});
}

} // namespace podium::ui
