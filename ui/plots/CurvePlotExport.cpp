// The part of CurvePlot by which pictures and numbers leave it.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <qcustomplot.h>

#include "core/comparison/PlotFile.h"
#include "ui/base/QtLanguage.h"
#include "ui/plots/CurvePlot.h"

namespace podium::ui {

namespace {

constexpr int kPictureScale = 2;

bool writeFile(const QString& file, const std::string& bytes)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) &&
           out.commit();
}

std::string styleColor(const RunStyle& style)
{
    return style.color().name().toStdString();
}

} // namespace

bool CurvePlot::exportTo(const QString& file)
{
    if (m_plot == nullptr)
        return false;
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeFile(file, comparison::plotCsv(*m_plot));
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        const QtLanguage language{QLocale()};
        return writeFile(file, comparison::plotSvg(*m_plot, language, [this](const std::string& run) { return styleColor(m_styleOf(run)); }));
    }
    const int width = m_canvas->width(), height = m_canvas->height();
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return m_canvas->savePdf(file, width, height);
    return m_canvas->savePng(file, width, height, kPictureScale);
}

void CurvePlot::copyPicture()
{
    QApplication::clipboard()->setPixmap(m_canvas->toPixmap(m_canvas->width(), m_canvas->height(), kPictureScale));
}

void CurvePlot::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_plot == nullptr)
        return;
    QMenu menu(this);
    const auto add = [&](const QString& text, std::function<void()> run) { connect(menu.addAction(text), &QAction::triggered, this, std::move(run)); };
    add(tr("Copy picture"), [this] { copyPicture(); });
    add(tr("Copy numbers"), [this] { QApplication::clipboard()->setText(fromUtf8(comparison::plotCsv(*m_plot))); });
    menu.addSeparator();
    for (const char* format : {"svg", "pdf", "png", "csv"})
        add(tr("Export as %1…").arg(QString::fromLatin1(format).toUpper()), [this, format] {
            const QString ending = QString::fromLatin1(format);
            QString file = QFileDialog::getSaveFileName(this, tr("Export plot"), fromUtf8(m_plot->id) + QLatin1Char('.') + ending,
                                                        QStringLiteral("*.") + ending, nullptr, QFileDialog::ReadOnly);
            if (file.isEmpty())
                return;
            if (!file.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
                file += QLatin1Char('.') + ending;
            const bool done = exportTo(file);
            m_readOut->setText((done ? tr("Written: %1") : tr("Could not be written: %1")).arg(file));
            emit exported(file, done);
        });
    menu.addSeparator();
    add(tr("Show all"), [this] { resetView(); });
    menu.exec(event->globalPos());
}

} // namespace podium::ui
