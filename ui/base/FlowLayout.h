#pragma once
// A row of controls that goes on in the next line where the page is too narrow for it.
#include <vector>

#include <QLayout>

namespace podium::ui {

/// What is hidden takes no room. Controls that expand share what is left in their line.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addLayout(QLayout* layout);

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    void invalidate() override;

private:
    int arrange(const QRect& rect, bool place) const; ///< returns the height needed

    std::vector<QLayoutItem*> m_items;
    // Layouts around this one ask again and again while a page is resized; what was told holds until invalidate().
    mutable QSize m_hint, m_minimum;
    mutable int m_width = -1, m_height = 0; ///< the height that this width needs
};

} // namespace podium::ui
