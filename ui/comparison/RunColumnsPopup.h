#pragma once
// Which columns the run table shows and in which order: a list with ticks, reordered by drag or by Alt and the arrow keys.
#include "ui/base/Panel.h"
#include "ui/comparison/RunList.h"

class QListWidget;

namespace podium::ui {

class RunColumnsPopup final : public Panel
{
    Q_OBJECT
public:
    explicit RunColumnsPopup(QWidget* parent = nullptr);

    /// Shown ones first and in their order, then the others.
    void setColumns(const RunList& list, const std::vector<RunColumn>& shown);
    void openAt(QWidget& button);

signals:
    void columnsChosen(const std::vector<RunColumn>& columns);

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& letters);
    void tell();
    void moveBy(int by);

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_hint;
    bool m_filling = false;
};

} // namespace podium::ui
