#pragma once
// The list at the left: the pages that work, in the order of the flow, each with its state and a count.
#include <functional>
#include <vector>

#include <QListView>

#include "ui/base/Panel.h"
#include "ui/models/ColumnTableModel.h"

namespace podium::ui {

struct Workbench;

struct NavigationEntry
{
    QString id;    ///< of the page
    QString title;
    QString glyph;
    QString word;  ///< what the glyph says, for tooltip and screen reader
    ColorRole color = ColorRole::Secondary;
    QString count; ///< "3 tables"
};

class NavigationModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    static constexpr int kGlyphRole = Qt::UserRole + 20, kColorRole = Qt::UserRole + 21, kCountRole = Qt::UserRole + 22;

    void setEntries(std::vector<NavigationEntry> entries);
    int rowOf(const QString& id) const; ///< -1 where there is none
    QString idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<NavigationEntry> m_entries;
};

class Navigation final : public QListView
{
    Q_OBJECT
public:
    /// `pages` are the ids of the pages there are; the order is that of core/base/Room.h.
    Navigation(Workbench& workbench, std::vector<QString> pages, QWidget* parent = nullptr);

    void setCurrentPage(const QString& id);
    const NavigationModel& pages() const { return *m_model; }
    QSize sizeHint() const override;

signals:
    void pageChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fill();
    std::vector<QString> pagesNow() const; ///< of m_pages those that the project has, and its own stages
    NavigationEntry entry(const QString& page) const;

    Workbench& m_workbench;
    std::vector<QString> m_pages;
    NavigationModel* m_model;
    bool m_filling = false;
};

} // namespace podium::ui
