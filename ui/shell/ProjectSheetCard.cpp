#include "ui/shell/ProjectSheetCard.h"

#include <QBoxLayout>
#include <QPushButton>

#include "core/project/ProjectSheet.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

ProjectSheetCard::ProjectSheetCard(QWidget* parent)
    : Card(parent), m_empty(newLabel("secondary", this, true)), m_words(newLabel("", this, true)), m_edit(newButton(this))
{
    m_edit->setObjectName(QStringLiteral("editSheet"));
    m_words->setObjectName(QStringLiteral("sheetWords"));
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->addWidget(m_empty);
    words->addWidget(m_words);
    row->addLayout(words, 1);
    row->addWidget(m_edit, 0, Qt::AlignTop);
    body()->addLayout(row);
    connect(m_edit, &QPushButton::clicked, this, &ProjectSheetCard::editWanted);
}

void ProjectSheetCard::fill(const ProjectSnapshot& snapshot, bool canEdit)
{
    const project::ProjectSheet& sheet = snapshot.sheet;
    const bool empty = sheet == project::ProjectSheet();
    setHeading(tr("Project sheet"), empty ? QString() : tr("heads the reports"));
    m_empty->setText(tr("What is the question, which metric counts, and when is the result good enough? Where that is written down, "
                        "every list shows the best run by it."));
    m_empty->setVisible(empty);
    m_words->setVisible(!empty);
    m_edit->setText(empty ? tr("Fill in…") : tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit the project sheet"));
    m_edit->setEnabled(canEdit);

    QString rows;
    const auto add = [&rows](const QString& label, const std::string& value) {
        if (!value.empty())
            rows += QStringLiteral("<tr><td style=\"padding-right:16px; color:%1\">%2</td><td>%3</td></tr>")
                        .arg(Theme::color(ColorRole::Secondary).name(), label.toHtmlEscaped(),
                             fromUtf8(value).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
    };
    add(tr("Question"), sheet.question);
    add(tr("What is predicted"), sheet.target);
    if (!sheet.mainMetric.empty())
        add(tr("Main metric"), metricLabel(sheet.mainMetric).toStdString());
    if (sheet.threshold)
        add(tr("Good enough from"), QLocale().toString(*sheet.threshold, 'g', QLocale::FloatingPointShortest).toStdString());
    add(tr("Owner"), sheet.owner);
    add(tr("Notes"), sheet.notes);
    m_words->setText(QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">%1</table>").arg(rows));
}

} // namespace podium::ui
