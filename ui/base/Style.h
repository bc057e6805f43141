#pragma once
// How native widgets are drawn where neither Fusion nor a style sheet does it as the visual language has it.
#include <QProxyStyle>

namespace podium::ui {

/// Fusion, with boxes to tick as the visual language has them and room for the titles of tables as they are drawn: semibold, with the
/// padding of the style sheet. Boxes with values change by the wheel only while they have the focus, since pages scroll under it.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace podium::ui
