#pragma once
// The kinds of steps, to be searched and chosen from.
#include <QDialog>

class QLineEdit;
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
    QPushButton* m_add;
};

} // namespace podium::ui
