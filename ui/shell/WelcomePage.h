#pragma once
// What is seen without a project: make one, open one, go on with one.
#include "ui/base/Page.h"

class QPushButton;

namespace podium::ui {

class Settings;

class WelcomePage final : public Page
{
    Q_OBJECT
public:
    WelcomePage(Settings& settings, QWidget* parent = nullptr);

signals:
    void newFromTables();
    void newFromSample();
    void openOther();
    void openRecent(const QString& folder);

protected:
    void retranslate() override;

private:
    void fillRecent();

    Settings& m_settings;
    Card* m_startCard;
    QLabel* m_tablesText;
    QPushButton* m_tables;
    QLabel* m_sampleText;
    QPushButton* m_sample;
    QLabel* m_openText;
    QPushButton* m_open;
    Card* m_recentCard;
};

} // namespace podium::ui
