#include "ui/evaluation/MatrixExport.h"

#include <functional>

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/base/FileQuestion.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/MatrixView.h"

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

void draw(MatrixView& view, QPaintDevice& device, double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(view.rect(), Theme::color(ColorRole::Base));
    view.render(&painter, {}, {}, QWidget::DrawChildren);
}

QImage picture(MatrixView& view)
{
    QImage image(view.size() * kPictureScale, QImage::Format_ARGB32_Premultiplied);
    draw(view, image, kPictureScale);
    return image;
}

} // namespace

QString matrixTable(const MatrixView& view, QChar separator)
{
    QString text = view.isTransposed() ? QStringLiteral("actual (down) / predicted (across)") : QStringLiteral("predicted (down) / actual (across)");
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

bool exportMatrix(MatrixView& view, const QString& file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        out.write(matrixTable(view, QLatin1Char(',')).toUtf8());
    } else if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setSize(view.size());
        svg.setViewBox(view.rect());
        draw(view, svg, 1);
    } else if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QPdfWriter pdf(&out);
        pdf.setPageSize(QPageSize(QSizeF(view.size()), QPageSize::Point));
        pdf.setPageMargins({});
        draw(view, pdf, pdf.resolution() / 72.0);
    } else if (!picture(view).save(&out, "PNG")) {
        return false;
    }
    return out.commit();
}

void showMatrixMenu(MatrixView& view, const QString& name, const QPoint& position)
{
    QMenu menu(&view);
    const auto add = [&](const QString& text, std::function<void()> run) { QObject::connect(menu.addAction(text), &QAction::triggered, &view, std::move(run)); };
    add(MatrixExport::tr("Copy picture"), [&view] { QApplication::clipboard()->setImage(picture(view)); });
    add(MatrixExport::tr("Copy numbers"), [&view] { QApplication::clipboard()->setText(matrixTable(view, QLatin1Char('\t'))); });
    menu.addSeparator();
    for (const char* format : {"svg", "pdf", "png", "csv"})
        add(MatrixExport::tr("Export as %1…").arg(QString::fromLatin1(format).toUpper()), [&view, name, format] {
            const QString ending = QLatin1Char('.') + QString::fromLatin1(format);
            FileQuestion question{FileQuestion::Wanted::NewFile, MatrixExport::tr("Export matrix"), name + ending};
            question.filters = QStringLiteral("%1 (*%2)").arg(QString::fromLatin1(format).toUpper(), ending);
            ask(&view, question, [&view, ending](const QStringList& files) {
                QString file = files.front();
                if (!file.endsWith(ending, Qt::CaseInsensitive))
                    file += ending;
                emit view.exported(file, exportMatrix(view, file));
            });
        });
    menu.exec(position);
}

} // namespace podium::ui
