#pragma once
// A header whose columns show name, type, and below them how much is missing, as a bar.
#include <QHeaderView>

namespace podium::ui {

class TableHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

/// The numbers of rows, as the file counts them. Painted here: the style sheet gives titles a padding that rows have no room for.
class RowNumbers final : public QHeaderView
{
    Q_OBJECT
public:
    explicit RowNumbers(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace podium::ui
