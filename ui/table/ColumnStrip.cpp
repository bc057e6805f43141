#include "ui/table/ColumnStrip.h"

#include <algorithm>

#include <QBoxLayout>
#include <QPainter>

#include "ui/base/QtLanguage.h"
#include "ui/table/BigTableModel.h"

namespace podium::ui {

namespace {

constexpr int kWidth = 230;
constexpr int kSides = 26; // of it: what stands round a line and between its two parts

/// Digits as files have them: a year is not grouped.
QString numberText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 8);
}

QString line(const QString& label, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td align='right'>%2</td></tr>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

void Histogram::setCounts(std::vector<std::int64_t> counts)
{
    m_counts = std::move(counts);
    setVisible(!m_counts.empty());
    update();
}

void Histogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(ColorRole::Border));
    if (m_counts.empty())
        return;
    const auto most = static_cast<double>(std::max<std::int64_t>(*std::max_element(m_counts.begin(), m_counts.end()), 1));
    const double step = static_cast<double>(width()) / static_cast<double>(m_counts.size());
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        const double tall = std::max(1.0, static_cast<double>(m_counts[i]) / most * (height() - 2));
        painter.fillRect(QRectF(static_cast<double>(i) * step, height() - 1 - tall, std::max(step - 1, 1.0), tall),
                         Theme::color(ColorRole::Accent));
    }
}

ColumnStrip::ColumnStrip(QWidget* parent)
    : Panel(parent), m_heading(newLabel("heading", this, true)), m_text(newLabel("", this)), m_histogram(new Histogram(this)),
      m_frequent(newLabel("", this))
{
    setObjectName(QStringLiteral("columnStrip"));
    m_text->setObjectName(QStringLiteral("columnFigures"));
    m_frequent->setObjectName(QStringLiteral("columnFrequent"));
    setFixedWidth(kWidth);
    m_histogram->setFixedHeight(64);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_heading, m_text, m_histogram, m_frequent})
        column->addWidget(part);
    column->addStretch();
    for (QLabel* label : {m_text, m_frequent})
        label->setTextFormat(Qt::RichText);
    retranslate();
}

void ColumnStrip::show(const QString& column, std::shared_ptr<const ColumnStatistics> statistics)
{
    m_column = column;
    m_statistics = std::move(statistics);
    retranslate();
}

void ColumnStrip::clear()
{
    show({}, nullptr);
}

void ColumnStrip::retranslate()
{
    m_heading->setText(m_column.isEmpty() ? tr("Choose a column") : m_column);
    m_histogram->setCounts(m_statistics != nullptr && m_statistics->numbers ? m_statistics->numbers->histogram : std::vector<std::int64_t>{});
    m_frequent->setVisible(m_statistics != nullptr && !m_statistics->mostFrequent.empty());
    if (m_statistics == nullptr) {
        m_text->setText(m_column.isEmpty() ? QString() : tr("being counted…"));
        return;
    }
    const ColumnStatistics& figures = *m_statistics;
    QString text = QStringLiteral("<table>") + line(tr("Type"), BigTableModel::typeText(figures.type)) +
                   line(tr("Rows"), countText(figures.rows)) + line(tr("Missing"), countText(figures.missing)) +
                   line(tr("Distinct"), countText(figures.distinct));
    if (figures.numbers) {
        const ColumnStatistics::Numbers& numbers = *figures.numbers;
        text += line(tr("Minimum"), numberText(numbers.min)) + line(tr("Lower quartile"), numberText(numbers.lowerQuartile)) +
                line(tr("Median"), numberText(numbers.median)) + line(tr("Mean"), numberText(numbers.mean)) +
                line(tr("Upper quartile"), numberText(numbers.upperQuartile)) + line(tr("Maximum"), numberText(numbers.max));
    }
    m_text->setText(text + QStringLiteral("</table>"));
    QString frequent = QStringLiteral("<b>%1</b><table>").arg(tr("Most frequent").toHtmlEscaped());
    for (const auto& [value, count] : figures.mostFrequent) {
        QString shown = fromUtf8(value);
        if (figures.type == ColumnType::Real)
            shown.replace(QLatin1Char('.'), QLocale().decimalPoint());
        const int room = kWidth - kSides - m_frequent->fontMetrics().horizontalAdvance(countText(count)); // how often has to be seen
        shown = m_frequent->fontMetrics().elidedText(shown.replace(QLatin1Char('\n'), QLatin1Char(' ')), Qt::ElideMiddle, room);
        frequent += line(shown, countText(count));
    }
    m_frequent->setText(frequent + QStringLiteral("</table>"));
    m_histogram->setAccessibleName(tr("Histogram of %1").arg(m_column));
}

} // namespace podium::ui
