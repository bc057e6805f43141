#include "ui/base/DropHint.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

DropHint::DropHint(QWidget* covered, QWidget* target, Words words, Drop drop)
    : QWidget(covered), m_target(target), m_words(std::move(words)), m_drop(std::move(drop))
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    target->setAcceptDrops(true);
    target->installEventFilter(this);
    if (covered != target)
        covered->installEventFilter(this);
}

void DropHint::say(const QString& text)
{
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

QString DropHint::namesOf(const QMimeData& dragged)
{
    const QList<QUrl> urls = dragged.urls();
    if (urls.size() != 1)
        return tr("%1 files").arg(countText(urls.size()));
    const QString name = urls.front().isLocalFile() ? QFileInfo(urls.front().toLocalFile()).fileName() : urls.front().toDisplayString();
    return quoted(name.isEmpty() ? urls.front().toDisplayString(QUrl::PreferLocalFile) : name);
}

void DropHint::paintEvent(QPaintEvent*)
{
    constexpr float kVeil = 0.92F;
    constexpr double kInset = 16, kCorner = 8, kTextInset = 32;
    constexpr int kTextSize = 18;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = Theme::color(ColorRole::Base);
    ground.setAlphaF(kVeil);
    painter.fillRect(rect(), ground);
    painter.setPen(QPen(Theme::color(ColorRole::Accent), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset), kCorner, kCorner);
    QFont font = painter.font();
    font.setPixelSize(kTextSize);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::color(ColorRole::Text));
    painter.drawText(QRectF(rect()).adjusted(kTextInset, kTextInset, -kTextInset, -kTextInset), Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
}

bool DropHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    if (watched != m_target)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* enter = static_cast<QDragEnterEvent*>(event);
        const QString text = m_words(*enter->mimeData());
        enter->setAccepted(!text.isEmpty());
        if (text.isEmpty())
            return true;
        enter->acceptProposedAction();
        say(text);
        return true;
    }
    case QEvent::DragLeave: hide(); return true;
    case QEvent::Drop: {
        hide();
        auto* drop = static_cast<QDropEvent*>(event);
        drop->acceptProposedAction();
        m_drop(*drop->mimeData());
        return true;
    }
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace podium::ui
