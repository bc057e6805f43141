#pragma once
// The kinds of steps, to be searched and chosen from.
#include <QDialog>

class QLineEdit;
class QLabel;
class QListWidget;
class QPushButton;

namespace podium::ui {

class AddStepDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AddStepDialog(QWidget* parent = nullptr);

    std::string chosen() const; ///< name of the kind; empty where none is

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();

    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none; ///< instead of the list, where nothing fits
    QPushButton* m_add;
};

} // namespace podium::ui
