#pragma once
// A confusion matrix: across what is real, down what was predicted (or the other way round), value and share in each cell, one hue.
#include <functional>
#include <optional>

#include <QStringList>
#include <QWidget>

#include "core/evaluation/Evaluation.h"

namespace podium::ui {

class MatrixView final : public QWidget
{
    Q_OBJECT
public:
    enum class Content {
        Counts, ///< and shares of the real class below them
        Shares, ///< and counts below them
        Delta,  ///< counts beyond those of the reference
    };
    struct Options
    {
        Content content = Content::Counts;
        bool transposed = false;      ///< real classes down
        std::int64_t mostCount = 0;   ///< the darkest cell of all matrices beside this one; 0 = shares of the real class
        std::optional<evaluation::ConfusionMatrix> reference; ///< for Delta
    };
    explicit MatrixView(QWidget* parent = nullptr);

    /// `words` are what the labels are called, in their order. The positive class stands first.
    void setMatrix(const evaluation::ConfusionMatrix& matrix, const QStringList& words, std::optional<std::size_t> positive);
    void setOptions(const Options& options);
    /// Draws a frame around the cell whose rows are listed; none = no cell.
    void setChosen(std::optional<std::pair<std::size_t, std::size_t>> cell);

    bool isTransposed() const { return m_options.transposed; }
    QStringList shownLabels() const; ///< classes in the order of the rows and columns
    std::int64_t shownCount(int row, int column) const;
    std::int64_t count(std::size_t actual, std::size_t predicted) const; ///< by index of the labels
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void cellChosen(std::size_t actual, std::size_t predicted); ///< by mouse, Return or the space bar

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Geometry
    {
        QRect cells;  ///< all of them together
        int side = 0; ///< of one
        int rowHeads = 0, columnHeads = 0;
        bool upright = false; ///< names over narrow columns
    };
    struct Cell
    {
        std::size_t actual = 0, predicted = 0;
    };
    Geometry geometryNow() const;
    QRect cellRect(const Geometry& g, int row, int column) const;
    Cell cellAt(int row, int column) const;
    double share(std::size_t actual, std::size_t predicted) const; ///< of the rows of the real class
    std::int64_t delta(std::size_t actual, std::size_t predicted) const;
    double heatOf(const Cell& cell) const;
    std::pair<QString, QString> textsOf(const Cell& cell) const; ///< large and small
    QString cellSentence(std::size_t actual, std::size_t predicted) const;
    void forCellAt(const QPoint& position, const std::function<void(int row, int column)>& found) const;
    QString headAt(const QPoint& position) const;
    void describe();

    evaluation::ConfusionMatrix m_matrix;
    QStringList m_words;
    std::vector<std::size_t> m_order; ///< labels as shown
    Options m_options;
    std::optional<std::pair<std::size_t, std::size_t>> m_chosen;
    int m_row = 0, m_column = 0; ///< of the keyboard
};

} // namespace podium::ui
