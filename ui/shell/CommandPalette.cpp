#include "ui/shell/CommandPalette.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/shell/FuzzyMatch.h"

namespace podium::ui {

namespace {

constexpr int kPaletteWidth = 640, kRows = 12, kEntry = 30, kMargin = 12;

class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {100, std::max(kEntry, option.fontMetrics.height() + 12)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(option.rect, Theme::color(ColorRole::Selection));
        QRect rest = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        QFont small = option.font;
        small.setPixelSize(12);
        painter->setFont(small);
        painter->setPen(Theme::color(ColorRole::Secondary));
        for (const int role : {CommandModel::kShortcutRole, CommandModel::kKindRole}) {
            const QString text = index.data(role).toString();
            if (text.isEmpty())
                continue;
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, text);
            rest.setRight(rest.right() - QFontMetrics(small).horizontalAdvance(text) - 16);
        }
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setFont(option.font);
        painter->setPen(Theme::color(enabled ? ColorRole::Text : ColorRole::Secondary));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

void CommandModel::setCommands(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    m_query.clear();
    filter();
}

void CommandModel::setQuery(const QString& query)
{
    m_query = query;
    filter();
}

void CommandModel::filter()
{
    beginResetModel();
    std::vector<std::pair<int, std::size_t>> scored;
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (const auto score = fuzzyScore(m_query, QStringList{m_commands[i].title} + m_commands[i].alsoFoundBy + QStringList{m_commands[i].kind}))
            scored.emplace_back(*score, i);
    std::stable_sort(scored.begin(), scored.end(), [this](const auto& a, const auto& b) {
        const bool first = m_commands[a.second].enabled, second = m_commands[b.second].enabled;
        return first != second ? first : a.first > b.first;
    });
    m_shown.clear();
    for (const auto& [score, index] : scored)
        m_shown.push_back(index);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) // proxies of Qt ask for nothing, too
        return {};
    const Command& shown = command(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.title;
    case Qt::AccessibleTextRole: return shown.kind.isEmpty() ? shown.title : QStringLiteral("%1, %2").arg(shown.title, shown.kind);
    case kKindRole: return shown.kind;
    case kShortcutRole: return shown.shortcut;
    default: return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags all = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return command(index.row()).enabled ? all | Qt::ItemIsEnabled : all;
}

CommandPalette::CommandPalette(QWidget* window)
    : Panel(window), m_query(newLine(this)), m_list(new QListView(this)), m_nothing(newLabel("secondary", this, true)), m_model(new CommandModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_query->setObjectName(QStringLiteral("commandQuery"));
    m_query->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go to the line above it
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    hide();
    m_query->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setQuery(text);
        showCurrent();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    retranslate();
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_focusBefore = QApplication::focusWidget();
    m_query->clear();
    m_model->setCommands(std::move(commands));
    place();
    show();
    raise();
    m_query->setFocus(Qt::PopupFocusReason);
    showCurrent();
}

void CommandPalette::showCurrent()
{
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    if (found)
        m_list->setCurrentIndex(m_model->index(0));
    place();
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(kPaletteWidth, window->width() - 32);
    const int row = std::max(kEntry, fontMetrics().height() + 12);
    const int wanted = std::clamp(m_model->rowCount(), 1, kRows) * row + m_query->sizeHint().height() + 2 * kMargin + 12;
    setGeometry((window->width() - width) / 2, 48, width, std::min(wanted, window->height() - 96));
}

void CommandPalette::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::choose(const QModelIndex& index)
{
    if (!index.isValid() || !m_model->command(index.row()).enabled)
        return;
    const std::function<void()> run = m_model->command(index.row()).run; // the choice may change what the commands are
    dismiss();
    run();
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, count - 1)));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        m_focusBefore = nullptr; // it went where the user wanted it
        hide();
        return false;
    }
    // While the palette is open its keys are its own, also those that are shortcuts of the window.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPress = event->type() == QEvent::KeyPress;
    switch (key->key()) {
    case Qt::Key_Escape: isPress ? dismiss() : event->accept(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: isPress ? choose(m_list->currentIndex()) : event->accept(); return true;
    case Qt::Key_Down: isPress ? move(1) : event->accept(); return true;
    case Qt::Key_Up: isPress ? move(-1) : event->accept(); return true;
    case Qt::Key_PageDown: isPress ? move(kRows - 1) : event->accept(); return true;
    case Qt::Key_PageUp: isPress ? move(1 - kRows) : event->accept(); return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(ColorRole::Accent), 1));
    painter.setBrush(Theme::color(ColorRole::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void CommandPalette::retranslate()
{
    m_query->setPlaceholderText(tr("Search actions, pages, runs and panels"));
    m_query->setAccessibleName(tr("Search actions, pages, runs and panels"));
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing fits this. Try fewer letters, in English or Spanish."));
}

} // namespace podium::ui
