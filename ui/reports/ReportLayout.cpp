#include "ui/reports/ReportLayout.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QtSvg/QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>
#include <QXmlStreamReader>

#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

constexpr double kFigureGap = 8;
constexpr int kFigureObject = QTextFormat::UserObject + 1;
constexpr int kSvgProperty = QTextFormat::UserProperty + 1;

// Paper is light, whatever the window is.
constexpr QRgb kInk = 0xFF1C2530, kPale = 0xFF55616F, kLine = 0xFFD3D8DF, kWarning = 0xFF8A5A00;
constexpr QRgb kAccent = 0xFF2457C5;

/// One text element of a plot as letters. Qt draws those of an SVG as outlines, which makes a page of plots ten times as large, and nobody
/// finds a word in it.
void drawWords(QPainter& painter, const QByteArray& element)
{
    QXmlStreamReader xml(element);
    if (!xml.readNextStartElement())
        return;
    const QXmlStreamAttributes attributes = xml.attributes();
    const auto value = [&](const char* name) { return attributes.value(QLatin1String(name)).toString(); };
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(value("font-size").toInt());
    font.setWeight(attributes.hasAttribute(QLatin1String("font-weight")) ? QFont::DemiBold : QFont::Normal);
    const QString words = xml.readElementText();
    const double width = QFontMetricsF(font).horizontalAdvance(words);
    const QString anchor = value("text-anchor");
    painter.save();
    painter.setFont(font);
    painter.setPen(QColor(value("fill")));
    painter.translate(value("x").toDouble(), value("y").toDouble());
    if (value("transform").startsWith(QLatin1String("rotate(-90"))) // about its own place
        painter.rotate(-90);
    if (attributes.hasAttribute(QLatin1String("stroke"))) // a ground under letters that stand on lines
        painter.fillRect(QRectF(-1, -font.pixelSize(), width + 2, font.pixelSize() + 3), Qt::white);
    painter.drawText(QPointF(anchor == QLatin1String("middle") ? -width / 2 : anchor == QLatin1String("end") ? -width : 0, 0), words);
    painter.restore();
}

/// `svg` is one of comparison::plotSvg, which writes an element a line.
void drawPlot(QPainter& painter, const QRectF& place, const QByteArray& svg)
{
    QByteArray shapes;
    QByteArrayList words;
    for (const QByteArray& line : svg.split('\n'))
        if (line.startsWith("<text "))
            words.append(line);
        else
            shapes += line + '\n';
    QSvgRenderer renderer(shapes);
    renderer.render(&painter, place);
    const QSizeF size = renderer.defaultSize();
    if (size.isEmpty())
        return;
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(place.width() / size.width(), place.height() / size.height());
    for (const QByteArray& element : words)
        drawWords(painter, element);
    painter.restore();
}

/// Draws plots inside of the text, two beside each other.
class FigureObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    FigureObject(double pageWidth, QObject* parent) : QObject(parent), m_width(std::floor(pageWidth / 2) - kFigureGap) {}

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const QSizeF size = QSvgRenderer(format.property(kSvgProperty).toByteArray()).defaultSize();
        return size.isEmpty() ? QSizeF() : size * (m_width / size.width());
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        drawPlot(*painter, rect, format.property(kSvgProperty).toByteArray());
    }

private:
    double m_width;
};

class Layout
{
public:
    explicit Layout(QTextDocument& document) : m_document(document), m_cursor(&document) {}

    void add(const comparison::ReportHeading& heading)
    {
        const int pixels[] = {22, 17, 14};
        const int above = m_headings;
        block(!m_begun ? 0 : heading.level == 1 ? 32 : 16, 4);
        m_headings = above >= 0 ? above : m_cursor.block().position();
        m_cursor.insertText(fromUtf8(heading.text), format(pixels[std::clamp(heading.level, 1, 3) - 1], kInk, true));
    }
    void add(const comparison::ReportSentence& sentence)
    {
        using Kind = comparison::ReportSentence::Kind;
        const int above = m_headings;
        block(2, 2);
        keepWith(above);
        m_headings = above; // what the sentence is about comes after it
        const QString words = fromUtf8(sentence.text);
        if (sentence.kind == Kind::Warning)
            m_cursor.insertText(QStringLiteral("◆ ") + words, format(12, kWarning));
        else
            m_cursor.insertText(words, format(sentence.kind == Kind::Lead ? 14 : 12, kInk));
    }
    void add(const comparison::ReportTable& table);
    /// When all is added and the page has its size: tables that fit on one page do not break, and no heading stands alone below.
    void keepTogether();
    void add(const comparison::ReportFigure& figure)
    {
        if (!m_afterFigure || m_figures % 2 == 0) {
            const int above = m_headings;
            block(4, 4);
            keepWith(above);
        }
        QTextCharFormat object;
        object.setObjectType(kFigureObject);
        object.setProperty(kSvgProperty, QByteArray::fromStdString(figure.svg));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
        m_figures = m_afterFigure ? m_figures + 1 : 1;
        m_afterFigure = true;
    }

private:
    /// A new paragraph, with these distances.
    void block(double above, double below)
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        if (m_begun)
            m_cursor.insertBlock(format);
        else
            m_cursor.setBlockFormat(format);
        m_begun = true;
        m_afterFigure = false;
        m_headings = -1;
    }
    /// The present paragraph and the headings that begin there, if any.
    void keepWith(int headings)
    {
        if (headings >= 0)
            m_together.push_back({headings, m_cursor.block().position(), nullptr});
    }
    static QTextCharFormat format(int pixels, QRgb color, bool bold = false)
    {
        QTextCharFormat format;
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(pixels);
        font.setBold(bold);
        format.setFont(font);
        format.setForeground(QColor(color));
        return format;
    }
    void fillCell(QTextTableCell cell, const comparison::ReportCell& content, bool heading, int pixels);

    /// What belongs on one page.
    struct Together
    {
        int first;         ///< where it begins: a caption or the headings above
        int last;          ///< where its last paragraph begins
        QTextTable* table; ///< that it ends with instead, or null
    };
    QTextDocument& m_document;
    std::vector<Together> m_together;
    QTextCursor m_cursor;
    bool m_begun = false;
    bool m_afterFigure = false;
    int m_figures = 0; ///< in a row
    int m_headings = -1; ///< where the headings begin that stand right above; -1 where there are none
};

void Layout::add(const comparison::ReportTable& table)
{
    if (table.rows.empty())
        return;
    const auto columns = static_cast<int>(table.rows.front().size());
    const int head = table.head.empty() ? 0 : 1, pixels = 10;
    const int above = m_headings;
    block(6, 2);
    if (!table.caption.empty())
        m_cursor.insertText(fromUtf8(table.caption), format(11, kPale));
    const int before = above >= 0 ? above : m_cursor.block().position();
    QTextTableFormat look;
    look.setBorder(0.5);
    look.setBorderBrush(QColor(kLine));
    look.setBorderCollapse(true);
    look.setCellPadding(3);
    look.setCellSpacing(0);
    look.setHeaderRowCount(head); // again on the next page
    QTextTable* grid = m_cursor.insertTable(head + static_cast<int>(table.rows.size()), columns, look);
    for (int c = 0; c < columns && head > 0; ++c)
        fillCell(grid->cellAt(0, c), table.head[static_cast<std::size_t>(c)], true, pixels);
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (int c = 0; c < columns; ++c)
            fillCell(grid->cellAt(head + static_cast<int>(r), c), table.rows[r][static_cast<std::size_t>(c)], false, pixels);
    m_cursor.movePosition(QTextCursor::End);
    m_afterFigure = false;
    m_together.push_back({before, before, grid});
}

/// Of the first row below the head.
double bottomOfFirstRow(const QTextTable& table, const QAbstractTextDocumentLayout& layout)
{
    const int row = std::min(table.format().headerRowCount(), table.rows() - 1);
    double bottom = 0;
    for (int column = 0; column < table.columns(); ++column)
        bottom = std::max(bottom, layout.blockBoundingRect(table.cellAt(row, column).lastCursorPosition().block()).bottom());
    return bottom;
}

void Layout::keepTogether()
{
    const double page = m_document.pageSize().height();
    const QAbstractTextDocumentLayout& layout = *m_document.documentLayout();
    for (const Together& part : m_together) { // in reading order: one that moves takes what follows along
        const QTextBlock above = m_document.findBlock(part.first);
        const double top = layout.blockBoundingRect(above).top();
        double bottom = (part.table != nullptr ? layout.frameBoundingRect(part.table) : layout.blockBoundingRect(m_document.findBlock(part.last))).bottom();
        if (part.table != nullptr && bottom - top > page)
            bottom = bottomOfFirstRow(*part.table, layout);
        if (bottom - top > page || std::floor(top / page) == std::floor((bottom - 1) / page))
            continue;
        QTextBlockFormat format = above.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(above).setBlockFormat(format);
    }
}

void Layout::fillCell(QTextTableCell cell, const comparison::ReportCell& content, bool heading, int pixels)
{
    if (content.shade) {
        QColor color(kAccent);
        const double share = 0.45 * std::clamp(*content.shade, 0.0, 1.0);
        const auto mixed = [share](int part) { return static_cast<int>(std::lround(255 - share * (255 - part))); };
        QTextCharFormat ground = cell.format();
        ground.setBackground(QColor(mixed(color.red()), mixed(color.green()), mixed(color.blue())));
        cell.setFormat(ground);
    }
    QTextCursor cursor = cell.firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(content.number ? Qt::AlignRight : Qt::AlignLeft);
    cursor.setBlockFormat(block);
    cursor.insertText(fromUtf8(content.text), format(pixels, kInk, heading || content.strong));
}

} // namespace

void layOutReport(QTextDocument& document, const comparison::ReportDocument& report, const QSizeF& page)
{
    document.setUndoRedoEnabled(false);
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(0);
    document.documentLayout()->registerHandler(kFigureObject, new FigureObject(page.width(), &document));
    Layout layout(document);
    QTextCursor edit(&document);
    edit.beginEditBlock(); // laid out once, not after every cell
    for (const comparison::ReportBlock& block : report.blocks)
        std::visit([&](const auto& content) { layout.add(content); }, block);
    edit.endEditBlock();
    document.setPageSize(page);
    layout.keepTogether();
}

} // namespace podium::ui

#include "ReportLayout.moc"
