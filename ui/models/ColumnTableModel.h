#pragma once
// The base of small result tables: rows held by the subclass, columns fixed or not, titles that follow the language.
#include <QAbstractTableModel>

namespace podium::ui {

/// Role under which a model gives the raw value a column is sorted by (never its text).
inline constexpr int kSortRole = Qt::UserRole + 1;
/// Role of a stable key of the row (run id, stage name).
inline constexpr int kKeyRole = Qt::UserRole + 2;

class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : rows(); }
    int columnCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    /// Call when language or theme has changed.
    void refreshTexts();

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QVariant cell(int row, int column, int role) const = 0;
    virtual QString title(int column) const = 0;
    virtual QString titleTip(int column) const;
    virtual bool isNumeric(int column) const; ///< right-aligned, header too
};

} // namespace podium::ui
