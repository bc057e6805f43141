#include "ui/base/Page.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace podium::ui {

namespace {

constexpr int kSide = 16, kHeadGap = 16;
constexpr int kLeastWords = 300; // pixels for title and sentence beside the buttons

/// Its height follows from its width. Qt's own least height is that of words in the narrowest column: the page would scroll on into nothing.
class Body final : public QWidget
{
public:
    QSize minimumSizeHint() const override
    {
        const QSize least = QWidget::minimumSizeHint();
        return layout()->hasHeightForWidth() ? QSize(least.width(), 0) : least;
    }
};

} // namespace

Page::Page(QWidget* parent)
    : Panel(parent), m_title(newLabel("title", this, true)), m_sentence(newLabel("sentence", this, true)),
      m_banner(new QFrame(this)), m_bannerText(newLabel("warning", m_banner, true)), m_actions(new QHBoxLayout), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_bodyWidget(new Body), m_body(new QVBoxLayout(m_bodyWidget)),
      m_scroll(new QScrollArea(this))
{
    m_actions->setSpacing(8);
    m_banner->setObjectName(QStringLiteral("banner"));
    auto* bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(12, 6, 12, 6);
    bannerLayout->addWidget(m_bannerText);
    m_banner->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    m_head->setSpacing(kHeadGap);
    m_head->addLayout(words, 1);
    m_head->addLayout(m_actions);
    m_head->setAlignment(m_actions, Qt::AlignTop);

    m_bodyWidget->setObjectName(QStringLiteral("pageBody"));
    m_body->setContentsMargins(kSide, 0, kSide, kSide);
    m_body->setSpacing(12);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_bodyWidget);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its content is reached by keyboard and scrolls it along

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(12);
    auto* margins = new QVBoxLayout;
    margins->setContentsMargins(kSide, 0, kSide, 0);
    margins->setSpacing(12);
    margins->addLayout(m_head);
    margins->addWidget(m_banner);
    layout->addLayout(margins);
    layout->addWidget(m_scroll, 1);
}

void Page::arrangeHead()
{
    const bool beside = width() - 2 * kSide - kHeadGap - m_actions->sizeHint().width() >= kLeastWords;
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_head->direction() == direction)
        return;
    m_head->setDirection(direction);
    m_head->setSpacing(beside ? kHeadGap : 8);
    m_head->setAlignment(m_actions, beside ? Qt::AlignTop : Qt::AlignLeft);
}

bool Page::event(QEvent* event)
{
    const bool done = Panel::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrangeHead();
    return done;
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void Page::setSynthetic(bool synthetic)
{
    m_banner->setVisible(synthetic);
}

void Page::reveal(QWidget* part)
{
    m_bodyWidget->layout()->activate(); // what has just been filled has its place
    m_scroll->verticalScrollBar()->setValue(part->mapTo(m_bodyWidget, QPoint()).y());
}

void Page::retranslate()
{
    m_bannerText->setText(
        tr("◆ Synthetic tables, made up like the real rankings; those are on Kaggle as “world-university-rankings”."));
}

} // namespace podium::ui
