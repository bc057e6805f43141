#include "ui/evaluation/MatrixExport.h"

#include <functional>

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/MatrixView.h"
#include "ui/jobs/WrittenFile.h"

namespace podium::ui {

namespace {

constexpr int kPictureScale = 2;

struct MatrixExport
{
    Q_DECLARE_TR_FUNCTIONS(podium::ui::MatrixExport)
};

QString cell(QString text, QChar separator)
{
    if (!text.contains(separator) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString titleOf(const MatrixOrigin& origin)
{
    return origin.threshold ? MatrixExport::tr("%1, at threshold %2").arg(origin.run, realText(origin.threshold)) : origin.run;
}

/// The matrix with the name of its run above it, as large as it is seen.
class Picture
{
public:
    Picture(MatrixView& view, const MatrixOrigin& origin) : m_view(view), m_title(titleOf(origin)), m_font(view.font()) { m_font.setBold(true); }
    const QString& title() const { return m_title; }
    QSize size() const { return {m_view.width(), m_view.height() + head()}; }
    void drawOn(QPaintDevice& device, double scale) const
    {
        QPainter painter(&device);
        painter.scale(scale, scale);
        painter.fillRect(QRect({}, size()), Theme::color(ColorRole::Base));
        painter.setFont(m_font);
        painter.setPen(Theme::color(ColorRole::Text));
        const QRect line(0, 0, m_view.width(), head());
        painter.drawText(line, Qt::AlignCenter, QFontMetrics(m_font).elidedText(m_title, Qt::ElideMiddle, line.width()));
        painter.translate(0, head());
        m_view.render(&painter, {}, {}, QWidget::DrawChildren);
    }
    QImage image() const
    {
        QImage image(size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
        drawOn(image, kPictureScale);
        return image;
    }

private:
    int head() const { return 2 * QFontMetrics(m_font).height(); }

    MatrixView& m_view;
    QString m_title;
    QFont m_font;
};

} // namespace

QString matrixTable(const MatrixView& view, const MatrixOrigin& origin, QChar separator)
{
    const QString run = origin.threshold ? QStringLiteral("%1 at threshold %2").arg(origin.run).arg(*origin.threshold) : origin.run;
    const char* axes = view.isTransposed() ? "actual (down) / predicted (across)" : "predicted (down) / actual (across)";
    QString text = cell(QStringLiteral("%1: %2").arg(run, QLatin1String(axes)), separator);
    const auto n = static_cast<int>(view.shownLabels().size());
    for (const QString& label : view.shownLabels())
        text += separator + cell(label, separator);
    for (int row = 0; row < n; ++row) {
        text += QLatin1Char('\n') + cell(view.shownLabels()[row], separator);
        for (int column = 0; column < n; ++column)
            text += separator + QString::number(view.shownCount(row, column));
    }
    return text + QLatin1Char('\n');
}

QByteArray matrixFile(MatrixView& view, const MatrixOrigin& origin, const QString& format)
{
    if (format == QLatin1String("csv"))
        return matrixTable(view, origin, QLatin1Char(',')).toUtf8();
    const Picture picture(view, origin);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (format == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setTitle(picture.title());
        svg.setSize(picture.size());
        svg.setViewBox(QRect({}, picture.size()));
        picture.drawOn(svg, 1);
    } else if (format == QLatin1String("pdf")) {
        QPdfWriter pdf(&bytes);
        pdf.setTitle(picture.title());
        pdf.setPageSize(QPageSize(QSizeF(picture.size()), QPageSize::Point));
        pdf.setPageMargins({});
        picture.drawOn(pdf, pdf.resolution() / 72.0);
    } else {
        picture.image().save(&bytes, "PNG");
    }
    return bytes.data();
}

void showMatrixMenu(MatrixView& view, const MatrixOrigin& origin, const QPoint& position)
{
    QMenu menu(&view);
    const auto add = [&](const QString& text, std::function<void()> run) { QObject::connect(menu.addAction(text), &QAction::triggered, &view, std::move(run)); };
    add(MatrixExport::tr("Copy picture"), [&view, origin] { QApplication::clipboard()->setImage(Picture(view, origin).image()); });
    add(MatrixExport::tr("Copy numbers"), [&view, origin] { QApplication::clipboard()->setText(matrixTable(view, origin, QLatin1Char('\t'))); });
    menu.addSeparator();
    for (const char* format : {"svg", "pdf", "png", "csv"})
        add(MatrixExport::tr("Export as %1…").arg(QString::fromLatin1(format).toUpper()), [&view, origin, format = QString::fromLatin1(format)] {
            const QString ending = QLatin1Char('.') + format;
            FileQuestion question{FileQuestion::Wanted::NewFile, MatrixExport::tr("Export matrix"), QStringLiteral("confusion-") + origin.run + ending};
            question.filters = QStringLiteral("%1 (*%2)").arg(format.toUpper(), ending);
            ask(&view, question, [&view, origin, format, ending](const QStringList& files) {
                QString file = files.front();
                if (!file.endsWith(ending, Qt::CaseInsensitive))
                    file += ending;
                wantFile(view, file, matrixFile(view, origin, format));
            });
        });
    menu.exec(position);
}

} // namespace podium::ui
