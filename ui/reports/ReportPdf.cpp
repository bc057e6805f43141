#include "ui/reports/ReportPdf.h"

#include <memory>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QThread>

#include "ui/base/QtLanguage.h"
#include "ui/reports/ReportLayout.h"

namespace podium::ui {

namespace {

constexpr double kDotsPerInch = 96; // of the layout, whose lengths are pixels of a screen
constexpr int kWriterResolution = 600;
constexpr double kMarginMm = 14;
constexpr double kFooter = 24; ///< below the text, for the number of the page
constexpr QRgb kFooterWords = 0xFF55616F;

std::string layOut(const comparison::ReportDocument& report)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    writer.setResolution(kWriterResolution);
    writer.setTitle(fromUtf8(report.title));
    writer.setCreator(QStringLiteral("Podium"));
    const QSizeF paper = writer.pageLayout().paintRect(QPageLayout::Inch).size() * kDotsPerInch;
    const QSizeF page(paper.width(), paper.height() - kFooter);

    QTextDocument document;
    layOutReport(document, report, page);

    QPainter painter(&writer);
    painter.scale(writer.resolution() / kDotsPerInch, writer.resolution() / kDotsPerInch);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(0, i * page.height(), page.width(), page.height()));
        painter.restore();
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(9);
        painter.setFont(font);
        painter.setPen(QColor(kFooterWords));
        painter.drawText(QRectF(0, page.height(), page.width(), kFooter), Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(i + 1).arg(pages));
        painter.drawText(QRectF(0, page.height(), page.width() - 60, kFooter), Qt::AlignLeft | Qt::AlignBottom, fromUtf8(report.title));
    }
    painter.end();
    return bytes.data().toStdString();
}

} // namespace

std::string reportPdf(const comparison::ReportDocument& report)
{
    // Text documents of Qt keep timers, which want a thread of Qt's around them; threads of jobs are not.
    std::string pdf;
    const std::unique_ptr<QThread> thread(QThread::create([&] { pdf = layOut(report); }));
    thread->start();
    thread->wait();
    return pdf;
}

} // namespace podium::ui
