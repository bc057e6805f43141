#pragma once
// Above the page of the stage that trains: which tables it is trained on that nobody has approved, and the way to them.
#include "ui/base/Panel.h"
#include "ui/project/ProjectSession.h"

class QPushButton;

namespace podium::ui {

/// Hidden where all are approved.
class ApprovalCard final : public Card
{
    Q_OBJECT
public:
    ApprovalCard(ProjectSession& session, std::string stage, QWidget* parent = nullptr);

signals:
    void tableWanted(const QString& table); ///< its versions, of which one can be approved

protected:
    void retranslate() override;

private:
    void fill();

    ProjectSession& m_session;
    std::string m_stage;
    QString m_first; ///< the table that asks most for a look
    QLabel* m_text;
    QPushButton* m_look;
};

} // namespace podium::ui
