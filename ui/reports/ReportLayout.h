#pragma once
// A report as the pages of a text document: what ReportPdf prints.
#include <QSizeF>

#include "core/comparison/Report.h"

class QTextDocument;

namespace podium::ui {

/// Lengths are pixels of a screen with 96 to the inch. Tables that fit on one page do not break, and no heading stands alone at the foot
/// of a page: at least the first row of its table stands below it.
void layOutReport(QTextDocument& document, const comparison::ReportDocument& report, const QSizeF& page);

} // namespace podium::ui
