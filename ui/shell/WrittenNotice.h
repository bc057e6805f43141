#pragma once
// A line above the page: the file that was written last where the user said, to be opened at a click or found in its folder.
#include "ui/base/Panel.h"

class QPushButton;

namespace podium::ui {

class JobRunner;

class WrittenNotice final : public Panel
{
    Q_OBJECT
public:
    explicit WrittenNotice(JobRunner& jobs, QWidget* parent = nullptr);
    void showFile(const QString& file);

protected:
    void retranslate() override;

private:
    QString m_file;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_folder;
    QPushButton* m_close;
};

} // namespace podium::ui
