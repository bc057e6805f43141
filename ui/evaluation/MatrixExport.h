#pragma once
// What leaves a confusion matrix: its numbers with their orientation, and its picture.
#include <QPoint>
#include <QString>

namespace podium::ui {

class MatrixView;

/// A line for each row as it is shown, in English and the C locale; the first cell says whose matrix it is (`run`) and which way the
/// real classes run. `separator` is a comma for files, a tab for the clipboard.
QString matrixTable(const MatrixView& view, const QString& run, QChar separator);
/// By the ending of the name: csv, svg, pdf or png, which have the run as their title. False where it cannot be written.
bool exportMatrix(MatrixView& view, const QString& run, const QString& file);
/// Copying and exporting, asked for by the context menu.
void showMatrixMenu(MatrixView& view, const QString& run, const QPoint& position);

} // namespace podium::ui
