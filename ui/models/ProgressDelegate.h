#pragma once
// A cell that shows the share done as a bar with its number.
#include "ui/models/TableSetup.h"

namespace podium::ui {

class ProgressDelegate final : public RowDelegate
{
public:
    /// `role` gives the share, 0…1; a cell without it shows its text.
    explicit ProgressDelegate(int role, QObject* parent = nullptr) : RowDelegate(parent), m_role(role) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace podium::ui
