#pragma once
// What is in one column of a table, in a strip at its side: type, missing, distinct, most frequent, the quantiles and a histogram.
#include "ui/base/Panel.h"
#include "ui/table/TableQuery.h"

namespace podium::ui {

/// Bars of equal intervals; drawn only, its figures stand beside it in words.
class Histogram final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setCounts(std::vector<std::int64_t> counts);
    QSize sizeHint() const override { return {160, 64}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::int64_t> m_counts;
};

class ColumnStrip final : public Panel
{
    Q_OBJECT
public:
    explicit ColumnStrip(QWidget* parent = nullptr);
    /// Null statistics: they are being counted.
    void show(const QString& column, std::shared_ptr<const ColumnStatistics> statistics);
    void clear();

protected:
    void retranslate() override;

private:
    QString m_column;
    std::shared_ptr<const ColumnStatistics> m_statistics;
    QLabel* m_heading;
    QLabel* m_text;
    Histogram* m_histogram;
    QLabel* m_frequent;
};

} // namespace podium::ui
