#include "ui/shell/WelcomePage.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>

#include "ui/base/Settings.h"

namespace podium::ui {

namespace {

constexpr int kWidth = 760; // lines longer than this are hard to read

}

WelcomePage::WelcomePage(Settings& settings, QWidget* parent)
    : Page(parent), m_settings(settings), m_startCard(new Card(this)), m_tablesText(newLabel("sentence", this, true)), m_tables(newButton(this, true)),
      m_sampleText(newLabel("sentence", this, true)), m_sample(newButton(this)), m_openText(newLabel("sentence", this, true)),
      m_open(newButton(this)), m_recentCard(new Card(this))
{
    m_tables->setObjectName(QStringLiteral("welcomeTables"));
    m_sample->setObjectName(QStringLiteral("welcomeSample"));
    m_open->setObjectName(QStringLiteral("welcomeOpen"));
    const auto addChoice = [this](QLabel* text, QPushButton* button) {
        auto* row = new QHBoxLayout;
        row->setSpacing(16);
        row->addWidget(text, 1);
        row->addWidget(button);
        m_startCard->body()->addLayout(row);
    };
    m_startCard->body()->setSpacing(14);
    addChoice(m_tablesText, m_tables);
    addChoice(m_sampleText, m_sample);
    addChoice(m_openText, m_open);
    for (Card* card : {m_startCard, m_recentCard})
        card->setMaximumWidth(kWidth);
    body()->addWidget(m_startCard);
    body()->addWidget(m_recentCard);
    body()->addStretch();
    connect(m_tables, &QPushButton::clicked, this, &WelcomePage::newFromTables);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::newFromSample);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openOther);
    connect(&settings, &Settings::recentProjectsChanged, this, &WelcomePage::fillRecent);
    retranslate();
}

void WelcomePage::fillRecent()
{
    clearLayout(m_recentCard->body());
    const QStringList recent = m_settings.recentProjects();
    for (const QString& folder : recent) {
        auto* row = new QHBoxLayout;
        row->setSpacing(16);
        auto* button = newButton(m_recentCard);
        const QString name = QFileInfo(folder).fileName();
        button->setText(name);
        button->setAccessibleName(tr("Open %1 in %2").arg(name, folder));
        auto* path = newLabel("secondary", m_recentCard, true);
        QString shown = folder;
        if (shown.startsWith(QDir::homePath() + QLatin1Char('/')))
            shown.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        path->setText(QDir::toNativeSeparators(shown));
        row->addWidget(button);
        row->addWidget(path, 1);
        m_recentCard->body()->addLayout(row);
        connect(button, &QPushButton::clicked, this, [this, folder] { emit openRecent(folder); });
    }
    m_recentCard->setVisible(!recent.isEmpty());
}

void WelcomePage::retranslate()
{
    Page::retranslate();
    setTitle(tr("Welcome to Podium"));
    setSentence(tr("From ranking tables to twelve compared models, step by step. Everything stays in a folder of yours; nothing leaves this computer."));
    m_startCard->setHeading(tr("Start"));
    m_tablesText->setText(tr("You have tables: a folder, a ZIP file as data sites deliver it, or a single CSV file."));
    m_tables->setText(tr("New project…"));
    m_sampleText->setText(tr("You want to look around first: Podium makes synthetic tables like the CWUR, Times and Shanghai rankings. "
                             "The real ones are on Kaggle as “world-university-rankings”."));
    m_sample->setText(tr("Try with synthetic tables…"));
    m_openText->setText(tr("You have a project already: any folder made by Podium or DVC."));
    m_open->setText(tr("Open project…"));
    m_recentCard->setHeading(tr("Recent projects"));
    fillRecent();
}

} // namespace podium::ui
