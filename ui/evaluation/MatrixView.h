#pragma once
// A confusion matrix: across what is real, down what was predicted, value and share in each cell, one hue.
#include <QStringList>
#include <QWidget>

#include "core/evaluation/Evaluation.h"

namespace podium::ui {

class MatrixView final : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixView(QWidget* parent = nullptr);

    /// `words` are what the labels are called, in their order. The positive class stands first.
    void setMatrix(const evaluation::ConfusionMatrix& matrix, const QStringList& words, std::optional<std::size_t> positive);

    std::int64_t count(std::size_t actual, std::size_t predicted) const; ///< by index of the labels
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Geometry
    {
        QRect cells;  ///< all of them together
        int side = 0; ///< of one
        int rowHeads = 0, columnHeads = 0;
    };
    Geometry geometryNow() const;
    QRect cellRect(const Geometry& g, int row, int column) const;
    double share(std::size_t actual, std::size_t predicted) const; ///< of the rows of the real class
    QString cellSentence(std::size_t actual, std::size_t predicted) const;
    void describe();

    evaluation::ConfusionMatrix m_matrix;
    QStringList m_words;
    std::vector<std::size_t> m_order; ///< labels as shown
};

} // namespace podium::ui
