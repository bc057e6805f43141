#include "ui/comparison/RunColumnsPopup.h"

#include <algorithm>

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>

#include "ui/comparison/RunCells.h"

namespace podium::ui {

namespace {

using Kind = RunColumn::Kind;

constexpr int kIdRole = Qt::UserRole;
constexpr QSize kSize(320, 380);

QString kindWord(const RunColumn& column)
{
    if (column.isMetric())
        return RunColumnsPopup::tr("metric");
    if (column.isParameter())
        return RunColumnsPopup::tr("parameter");
    return column.kind == Kind::Value ? RunColumnsPopup::tr("tag") : QString();
}

std::vector<RunColumn> allColumns(const RunList& list)
{
    std::vector<RunColumn> all;
    for (const Kind kind : {Kind::Star, Kind::State, Kind::Note, Kind::Duration, Kind::Created})
        all.push_back({kind, {}});
    for (const std::string& key : list.metrics)
        all.push_back(RunColumn::metric(key));
    for (const std::string& key : list.parameters)
        all.push_back(RunColumn::parameter(key));
    for (const std::string& key : list.tags)
        all.push_back(RunColumn::tag(key));
    return all;
}

} // namespace

RunColumnsPopup::RunColumnsPopup(QWidget* parent)
    : Panel(parent, Qt::Popup), m_search(newLine(this)), m_list(new QListWidget(this)), m_hint(newLabel("secondary", this, true))
{
    setObjectName(QStringLiteral("runColumns"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("runColumnSearch"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("runColumnList"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_search, &QLineEdit::textChanged, this, &RunColumnsPopup::filter);
    connect(m_list, &QListWidget::itemChanged, this, &RunColumnsPopup::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &RunColumnsPopup::tell);
    retranslate();
}

void RunColumnsPopup::setColumns(const RunList& list, const std::vector<RunColumn>& shown)
{
    m_filling = true;
    m_list->clear();
    std::vector<RunColumn> columns = shown;
    for (const RunColumn& column : allColumns(list))
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString kind = kindWord(columns[i]);
        const QString title = columns[i].kind == Kind::Star ? tr("Star") : runColumnTitle(columns[i], *list.snapshot);
        auto* item = new QListWidgetItem(kind.isEmpty() ? title : QStringLiteral("%1  (%2)").arg(title, kind), m_list);
        item->setData(kIdRole, QString::fromStdString(columns[i].id()));
        item->setToolTip(QString::fromStdString(columns[i].id()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(i < shown.size() ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_filling = false;
    filter(m_search->text());
}

void RunColumnsPopup::openAt(QWidget& button)
{
    resize(kSize);
    QPoint place = button.mapToGlobal(QPoint(0, button.height()));
    const QRect screen = button.screen()->availableGeometry();
    if (place.y() + height() > screen.bottom())
        place.setY(std::max(screen.top(), button.mapToGlobal(QPoint()).y() - height()));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    m_search->clear();
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void RunColumnsPopup::filter(const QString& letters)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!item->text().contains(letters, Qt::CaseInsensitive) && !item->toolTip().contains(letters, Qt::CaseInsensitive));
    }
}

void RunColumnsPopup::tell()
{
    if (m_filling)
        return;
    std::vector<RunColumn> columns;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            if (const auto column = RunColumn::fromId(m_list->item(row)->data(kIdRole).toString().toStdString()))
                columns.push_back(*column);
    emit columnsChosen(columns);
}

void RunColumnsPopup::moveBy(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentItem(item);
    m_filling = false;
    tell();
}

bool RunColumnsPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveBy(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void RunColumnsPopup::retranslate()
{
    setAccessibleName(tr("Columns of the run table"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_list->setAccessibleName(tr("Columns"));
    m_hint->setText(tr("Drag to reorder, or Alt+↑ and Alt+↓."));
}

} // namespace podium::ui
