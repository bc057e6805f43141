#pragma once
// A column that takes what the others leave, and never less than can be read: then the table is scrolled sideways.
#include <QObject>

class QTableView;

namespace podium::ui {

/// Belongs to its view.
class StretchedColumn final : public QObject
{
public:
    StretchedColumn(QTableView& view, int column, int atLeast); ///< pixels

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitSoon(); ///< not while the header arranges itself
    void fit();

    QTableView& m_view;
    int m_column;
    int m_atLeast;
    bool m_pending = false;
};

} // namespace podium::ui
