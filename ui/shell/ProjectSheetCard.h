#pragma once
// The project sheet on the project page: what is filled in, and a button that opens it for writing.
#include "ui/base/Panel.h"
#include "ui/project/ProjectSnapshot.h"

class QPushButton;

namespace podium::ui {

class ProjectSheetCard final : public Card
{
    Q_OBJECT
public:
    explicit ProjectSheetCard(QWidget* parent = nullptr);
    void fill(const ProjectSnapshot& snapshot, bool canEdit);

signals:
    void editWanted();

private:
    QLabel* m_empty;
    QLabel* m_words;
    QPushButton* m_edit;
};

} // namespace podium::ui
