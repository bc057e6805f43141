// The part of CurvePlot by which pictures and numbers leave it.
#include <algorithm>

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QtSvg/QSvgRenderer>

#include <qcustomplot.h>

#include "core/comparison/PlotFile.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/jobs/WrittenFile.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr int kPictureScale = 2;
constexpr int kLeastWidth = 560, kLeastHeight = 420; ///< of a picture, also where the plot is small
constexpr double kPointsPerPixel = 0.75;

QImage picture(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.defaultSize() * kPictureScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QByteArray pdf(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&bytes);
    pdf.setPageSize(QPageSize(QSizeF(renderer.defaultSize()) * kPointsPerPixel, QPageSize::Point));
    pdf.setPageMargins({});
    QPainter painter(&pdf);
    renderer.render(&painter, QRectF(0, 0, pdf.width(), pdf.height()));
    painter.end();
    return bytes.data();
}

QByteArray png(const QByteArray& svg)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    picture(svg).save(&bytes, "PNG");
    return bytes.data();
}

} // namespace

/// What is seen: without the runs that are left out, and of what was zoomed into.
comparison::Plot CurvePlot::shown() const
{
    comparison::Plot plot = *m_plot;
    const auto isLeftOut = [this](const auto& part) { return !part.key.empty() && m_hidden.contains(part.key); };
    std::erase_if(plot.series, isLeftOut);
    std::erase_if(plot.marks, isLeftOut);
    if (m_zoomed) {
        const auto limit = [](comparison::Axis& axis, const QCPRange& range) {
            axis.minimum = range.lower;
            axis.maximum = range.upper;
        };
        limit(plot.xAxis, m_canvas->xAxis->range());
        limit(plot.yAxis, m_canvas->yAxis->range());
    }
    return plot;
}

/// Pictures have the names of the lines in them, and the colours of paper: what stands around the plot in the window stays behind.
QByteArray CurvePlot::svg() const
{
    const QtLanguage language{QLocale()};
    return QByteArray::fromStdString(comparison::plotSvg(shown(), language, [this](const std::string& run) { return m_styleOf(run).ink(); },
                                                         {std::max(kLeastWidth, m_canvas->width()), std::max(kLeastHeight, m_canvas->height())}));
}

QByteArray CurvePlot::fileOf(const QString& format) const
{
    if (m_plot == nullptr)
        return {};
    if (format == QLatin1String("csv"))
        return QByteArray::fromStdString(comparison::plotCsv(shown()));
    return format == QLatin1String("svg") ? svg() : format == QLatin1String("pdf") ? pdf(svg()) : png(svg());
}

void CurvePlot::copyPicture()
{
    QApplication::clipboard()->setImage(picture(svg()));
}

void CurvePlot::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_plot == nullptr)
        return;
    QMenu menu(this);
    const auto add = [&](const QString& text, std::function<void()> run) { connect(menu.addAction(text), &QAction::triggered, this, std::move(run)); };
    add(tr("Copy picture"), [this] { copyPicture(); });
    add(tr("Copy numbers"), [this] { QApplication::clipboard()->setText(fromUtf8(comparison::plotCsv(shown()))); });
    menu.addSeparator();
    for (const char* format : {"svg", "pdf", "png", "csv"})
        add(tr("Export as %1…").arg(QString::fromLatin1(format).toUpper()), [this, format] {
            const QString ending = QString::fromLatin1(format);
            FileQuestion question{FileQuestion::Wanted::NewFile, tr("Export plot"), fromUtf8(m_plot->id) + QLatin1Char('.') + ending};
            question.filters = QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
            ask(this, question, [this, ending](const QStringList& files) {
                QString file = files.front();
                if (!file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
                    file += QLatin1Char('.') + ending;
                wantFile(*this, file, fileOf(ending));
            });
        });
    menu.addSeparator();
    add(tr("Show all"), [this] { resetView(); });
    menu.exec(event->globalPos());
}

} // namespace podium::ui
