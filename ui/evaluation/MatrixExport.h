#pragma once
// What leaves a confusion matrix: its numbers with their orientation, and its picture.
#include <optional>

#include <QPoint>
#include <QString>

namespace podium::ui {

class MatrixView;

/// Whose matrix it is, and at which moved threshold; none = as the run decided.
struct MatrixOrigin
{
    QString run;
    std::optional<double> threshold = {};
};

/// A line for each row as it is shown, in English and the C locale; the first cell says whose matrix it is and which way the real
/// classes run. `separator` is a comma for files, a tab for the clipboard.
QString matrixTable(const MatrixView& view, const MatrixOrigin& origin, QChar separator);
/// A file in the format csv, svg, pdf or png; these have the origin as their title.
QByteArray matrixFile(MatrixView& view, const MatrixOrigin& origin, const QString& format);
/// Copying and exporting, asked for by the context menu.
void showMatrixMenu(MatrixView& view, const MatrixOrigin& origin, const QPoint& position);

} // namespace podium::ui
