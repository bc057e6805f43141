// The report of the quality page: what is shown, as a file.
#include "core/project/QualityReport.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/quality/QualityPage.h"
#include "ui/reports/ReportPdf.h"

namespace podium::ui {

void QualityPage::saveReport()
{
    const std::vector<QualityReviews::Review> reviews = chosenReviews();
    if (reviews.empty())
        return;
    const QString what = reviews.size() == 1 ? fromUtf8(reviews.front()->table) : tr("tables");
    FileQuestion question{FileQuestion::Wanted::NewFile, tr("Report of %1").arg(reviews.size() == 1 ? what : tr("all tables"))};
    question.start = what + QStringLiteral("-") + tr("quality") + QStringLiteral(".html");
    question.filters = tr("Web page (*.html)") + QStringLiteral(";;PDF (*.pdf)");
    question.objectName = QStringLiteral("qualityReportDialog");
    ask(this, question, [this, reviews](const QStringList& files) {
        const QString& file = files.front();
        m_reviews.session().jobs().start<std::string>(
            {PODIUM_TEXT("ui.quality.report", "Write a report on quality"), "quality.report", JobPolicy::Sequential, true},
            [reviews, language = QtLanguage(QLocale()), pdf = file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)](JobContext&) {
                std::vector<const project::TableReview*> tables;
                for (const QualityReviews::Review& review : reviews)
                    tables.push_back(review.get());
                return pdf ? reportPdf(project::qualityDocument(tables, language)) : project::qualityHtml(tables, language);
            },
            [this, file](std::shared_ptr<const std::string> bytes) {
                m_reviews.session().writeFile(Path(file.toStdString()), std::move(bytes));
            });
    });
}

} // namespace podium::ui
