#include "ui/shell/Navigation.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include "core/base/Room.h"
#include "core/project/TableImport.h"
#include "ui/pipeline/StageSign.h"
#include "ui/shell/Workbench.h"
#include "ui/versioning/VersionWords.h"

namespace podium::ui {

namespace {

constexpr int kRow = 32, kGlyph = 36, kBar = 3, kRight = 12;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (current) {
            painter->fillRect(option.rect, Theme::color(ColorRole::Selection));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())), Theme::color(ColorRole::Accent));
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, Theme::color(ColorRole::Alternate));
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(Theme::color(ColorRole::Accent), 1, Qt::DotLine));
            // Wholly inside: what a row paints beyond its own pixels stays when the row is left.
            painter->drawRect(QRectF(option.rect).adjusted(kBar + 0.5, 0.5, -0.5, -0.5));
        }
        QFont font = option.font;
        painter->setFont(font);
        painter->setPen(Theme::color(static_cast<ColorRole>(index.data(NavigationModel::kColorRole).toInt())));
        painter->drawText(QRect(option.rect.left() + kBar, option.rect.top(), kGlyph - kBar, option.rect.height()), Qt::AlignCenter,
                          index.data(NavigationModel::kGlyphRole).toString());
        QFont small = font;
        small.setPixelSize(11);
        const QString count = index.data(NavigationModel::kCountRole).toString();
        const int countWidth = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + 8;
        font.setBold(current);
        painter->setFont(font);
        painter->setPen(Theme::color(ColorRole::Text));
        const QRect title = option.rect.adjusted(kGlyph, 0, -kRight - countWidth, 0);
        painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, title.width()));
        painter->setFont(small);
        painter->setPen(Theme::color(ColorRole::Secondary));
        painter->drawText(option.rect.adjusted(0, 0, -kRight, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QFont bold = option.font;
        bold.setBold(true);
        QFont small = option.font;
        small.setPixelSize(11);
        const QString count = index.data(NavigationModel::kCountRole).toString();
        const int width = kGlyph + QFontMetrics(bold).horizontalAdvance(index.data().toString()) +
                          (count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + 16) + kRight;
        return {width, std::max(kRow, QFontMetrics(bold).height() + 12)};
    }
};

/// Nothing is good as long as it was not looked through.
Sign qualitySign(const QualityReviews& quality, const QualityReviews::Counts& counts)
{
    switch (quality.state()) {
    case QualityReviews::State::NotYet: return {QStringLiteral("○"), Navigation::tr("not looked through yet"), ColorRole::Secondary, "note"};
    case QualityReviews::State::Working: return {QStringLiteral("▶"), Navigation::tr("looking"), ColorRole::Accent, "accent"};
    case QualityReviews::State::Stopped: return {QStringLiteral("◇"), Navigation::tr("not all looked through"), ColorRole::Warning, "warning"};
    case QualityReviews::State::Failed: return {QStringLiteral("▲"), Navigation::tr("not all looked through"), ColorRole::Error, "error"};
    case QualityReviews::State::Done: break;
    }
    return severitySign(counts.errors > 0 ? Severity::Error : counts.warnings > 0 ? Severity::Warning : counts.notes > 0 ? Severity::Note : Severity::Good);
}

} // namespace

void NavigationModel::setEntries(std::vector<NavigationEntry> entries)
{
    const bool same = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                 [](const NavigationEntry& a, const NavigationEntry& b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    m_entries = std::move(entries);
    if (!m_entries.empty())
        emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
}

int NavigationModel::rowOf(const QString& id) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const NavigationEntry& e) { return e.id == id; });
    return it == m_entries.end() ? -1 : static_cast<int>(it - m_entries.begin());
}

QString NavigationModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_entries[static_cast<std::size_t>(row)].id : QString();
}

int NavigationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) // proxies of Qt ask for nothing, too
        return {};
    const NavigationEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return entry.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.title};
        for (const QString& part : {entry.word, entry.count})
            if (!part.isEmpty())
                parts.append(part);
        return parts.join(QStringLiteral(", "));
    }
    case kGlyphRole: return entry.glyph;
    case kColorRole: return static_cast<int>(entry.color);
    case kCountRole: return entry.count;
    case kKeyRole: return entry.id;
    default: return {};
    }
}

Navigation::Navigation(Workbench& workbench, std::vector<QString> pages, QWidget* parent)
    : QListView(parent), m_workbench(workbench), m_pages(std::move(pages)), m_model(new NavigationModel(this))
{
    setModel(m_model);
    setItemDelegate(new EntryDelegate(this));
    setObjectName(QStringLiteral("navigation"));
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&workbench.session, &ProjectSession::changed, this, &Navigation::fill);
    connect(&workbench.session, &ProjectSession::activityChanged, this, &Navigation::fill);
    connect(&workbench.tables, &TableProfiles::changed, this, &Navigation::fill);
    connect(&workbench.quality, &QualityReviews::changed, this, &Navigation::fill);
    fill();
}

QSize Navigation::sizeHint() const
{
    int width = 180;
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, sizeHintForIndex(m_model->index(row)).width());
    return {width + 4, 300};
}

void Navigation::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void Navigation::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    setAccessibleName(tr("Pages"));
    std::vector<NavigationEntry> entries;
    for (const QString& page : pagesNow())
        entries.push_back(entry(page));
    m_model->setEntries(std::move(entries));
    setFixedWidth(sizeHint().width());
}

std::vector<QString> Navigation::pagesNow() const
{
    const auto snapshot = m_workbench.session.snapshot();
    if (snapshot == nullptr || snapshot->stages.empty())
        return m_pages;
    // The stages are those the project has, in running order, where the first of the rooms' stages stands.
    std::vector<QString> pages;
    bool listed = false;
    for (const QString& page : m_pages) {
        const auto room = std::find_if(rooms().begin(), rooms().end(), [&](const RoomInfo& info) { return page == fromUtf8(info.id); });
        if (room == rooms().end() || room->stage.empty()) {
            const bool ofTables = page == QLatin1String("data") || page == QLatin1String("rankings") ||
                                  (room != rooms().end() && (room->room == Room::Ingest || room->room == Room::Quality));
            if (!ofTables || snapshot->importsTables())
                pages.push_back(page);
            continue;
        }
        if (!listed)
            for (const StageView& stage : snapshot->stages)
                pages.push_back(stagePage(stage));
        listed = true;
    }
    return pages;
}

NavigationEntry Navigation::entry(const QString& page) const
{
    const ProjectSession& session = m_workbench.session;
    const auto snapshot = session.snapshot();
    NavigationEntry e;
    e.id = page;
    if (page == QLatin1String("project")) {
        e.title = tr("Project");
        e.glyph = QStringLiteral("⌂");
        return e;
    }
    if (page == QLatin1String("data")) {
        using State = project::VersionState::State;
        e.title = tr("Data");
        if (snapshot == nullptr || snapshot->tables.empty())
            return e;
        // The state that asks most for a look.
        State worst = State::Approved;
        qint64 inReview = 0;
        for (const project::TableInfo& table : snapshot->tables) {
            inReview += table.review.state == State::InReview;
            if (table.review.state == State::Disabled || worst == State::Approved)
                worst = table.review.state;
        }
        const Sign sign = reviewSign(worst);
        e.glyph = sign.glyph;
        e.word = sign.word;
        e.color = sign.color;
        e.count = inReview == 0 ? QString() : tr("%1 in review").arg(countText(inReview));
        return e;
    }
    if (page == QLatin1String("rankings")) {
        e.title = tr("Rankings together");
        e.glyph = QStringLiteral("⇄");
        e.color = ColorRole::Secondary;
        return e;
    }
    const RoomInfo* room = nullptr;
    for (const RoomInfo& info : rooms())
        if (page == fromUtf8(info.id))
            room = &info;
    const auto own = ownStageOfPage(page);
    if (room == nullptr && !own)
        return e;
    e.title = own ? fromUtf8(*own) : worded(room->page);
    if (own || !room->stage.empty()) {
        if (const StageView* stage = snapshot == nullptr ? nullptr : snapshot->stage(own.value_or(room ? std::string(room->stage) : std::string()))) {
            const Sign sign = stageSign(*stage, session.activity(stage->definition.name));
            if (own)
                e.title = stageTitle(*stage);
            e.glyph = sign.glyph;
            e.word = sign.word;
            e.color = sign.color;
        }
    } else if (room->room == Room::Ingest && snapshot != nullptr) {
        const auto count = static_cast<qint64>(snapshot->tables.size());
        const Sign sign = severitySign(count > 0 ? Severity::Good : Severity::Error);
        e.glyph = sign.glyph;
        e.color = sign.color;
        e.word = count > 0 ? tr("imported") : snapshot->problems.empty() ? tr("no tables") : tr("not readable");
        e.count = count == 0 ? QString() : count == 1 ? tr("1 table") : tr("%1 tables").arg(countText(count));
    } else if (room->room == Room::Quality && snapshot != nullptr) {
        const QualityReviews::Counts counts = m_workbench.quality.counts();
        const Sign sign = qualitySign(m_workbench.quality, counts);
        e.glyph = sign.glyph;
        e.color = sign.color;
        e.word = sign.word;
        e.count = counts.errors > 0 ? tr("%1 serious").arg(countText(counts.errors)) : QString();
    } else if (room->room == Room::Registry) {
        e.glyph = QStringLiteral("★");
    } else if (room->room == Room::Serving) {
        e.glyph = QStringLiteral("→");
    } else if (room->room == Room::Comparison && snapshot != nullptr) {
        e.glyph = session.queue().isRunning() ? QStringLiteral("▶") : QStringLiteral("≡");
        e.color = session.queue().isRunning() ? ColorRole::Accent : ColorRole::Secondary;
        e.word = session.queue().isRunning() ? tr("running") : QString();
        const auto runs = static_cast<qint64>(snapshot->experiments.size());
        e.count = runs == 0 ? QString() : runs == 1 ? tr("1 run") : tr("%1 runs").arg(countText(runs));
    }
    return e;
}

void Navigation::setCurrentPage(const QString& id)
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_model->rowOf(id);
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    else
        clearSelection();
}

void Navigation::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_filling && current.isValid())
        emit pageChosen(m_model->idAt(current.row()));
}

} // namespace podium::ui
