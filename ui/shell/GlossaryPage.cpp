#include "ui/shell/GlossaryPage.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

#include "ui/base/QtLanguage.h"
#include "ui/evaluation/MetricFormula.h"
#include "ui/shell/Glossary.h"

namespace podium::ui {

GlossaryPage::GlossaryPage(QWidget* parent) : Page(parent), m_back(newButton(this)), m_search(newLine(this)), m_text(new QTextBrowser(this))
{
    m_search->setObjectName(QStringLiteral("glossarySearch"));
    m_search->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("glossaryText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(8);
    m_back->setObjectName(QStringLiteral("glossaryBack"));
    actions()->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &GlossaryPage::backWanted);
    body()->addWidget(m_search);
    body()->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textChanged, this, &GlossaryPage::fill);
    retranslate();
}

void GlossaryPage::fill()
{
    QString html;
    std::string group;
    for (const GlossaryEntry* entry : findInGlossary(m_search->text())) {
        if (group != entry->group.id) {
            group = entry->group.id;
            html += QStringLiteral("<h3>%1</h3>").arg(worded(entry->group).toHtmlEscaped());
        }
        html += QStringLiteral("<p><b>%1</b><br/>%2").arg(worded(entry->term).toHtmlEscaped(), worded(entry->meaning).toHtmlEscaped());
        if (const QString formula = metricFormula(entry->id); !formula.isEmpty())
            html += QStringLiteral("<br/><span style=\"color:%1\">= %2</span>").arg(Theme::color(ColorRole::Secondary).name(), formula.toHtmlEscaped());
        html += QStringLiteral("</p>");
    }
    m_text->setHtml(html.isEmpty() ? QStringLiteral("<p>%1</p>").arg(tr("No term holds these words.")) : html);
}

void GlossaryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_search->setFocus();
}

void GlossaryPage::retranslate()
{
    Page::retranslate();
    m_back->setText(tr("Back"));
    setTitle(tr("Glossary"));
    setSentence(tr("What the words of this window mean, a plain sentence each."));
    m_search->setPlaceholderText(tr("Type a word, in Spanish or in English"));
    m_search->setAccessibleName(tr("Search the glossary"));
    m_text->setAccessibleName(tr("Glossary"));
    fill();
}

void GlossaryPage::restyle()
{
    fill();
}

} // namespace podium::ui
