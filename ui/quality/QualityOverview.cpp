#include "ui/quality/QualityOverview.h"

#include "core/project/TableImport.h"
#include "ui/base/QtLanguage.h"
#include "ui/quality/QualityModels.h"
#include "ui/quality/QualityPage.h"

namespace podium::ui {

namespace {

/// Who has never seen the tables wants to know also of what the recipes take care of.
QString mended(const std::vector<QualityReviews::Review>& reviews)
{
    qint64 count = 0;
    FindingRef worst;
    for (const QualityReviews::Review& review : reviews)
        for (std::size_t i = 0; i < review->findings.size(); ++i) {
            const FindingRef each{review, i};
            if (!each->mended)
                continue;
            ++count;
            if (worst.review == nullptr || each->finding.severity > worst->finding.severity)
                worst = each;
        }
    if (count == 0)
        return {};
    return QLatin1Char(' ') + QualityPage::tr("Mended by the recipes: %1, first of all %2: %3")
                                  .arg(countText(count), fromUtf8(worst.review->table), worded(worst->finding.message));
}

} // namespace

QString qualityOverview(const QualityReviews& reviewed)
{
    const auto snapshot = reviewed.session().snapshot();
    if (snapshot == nullptr || snapshot->tables.empty())
        return QualityPage::tr("What is wrong with the tables, and what would mend it.");
    std::vector<QualityReviews::Review> reviews;
    const std::vector<std::string> tables = reviewed.tables();
    for (const std::string& table : tables)
        if (const auto review = reviewed.review(table))
            reviews.push_back(review);
    const std::size_t ready = reviews.size();
    QualityFindingsModel open;
    open.setFindings(reviews, QualityFindingsModel::Show::Open);
    const FindingRef* worst = open.finding(0);
    const auto ofAll = [&](const QString& sentence) {
        return sentence.arg(countText(static_cast<qint64>(ready)), countText(static_cast<qint64>(tables.size()))) + QLatin1Char(' ');
    };
    QString text;
    switch (reviewed.state()) {
    case QualityReviews::State::NotYet:
    case QualityReviews::State::Working: text = ofAll(QualityPage::tr("The tables are being looked through: %1 of %2 are ready.")); break;
    case QualityReviews::State::Stopped: text = ofAll(QualityPage::tr("The look through the tables was stopped: %1 of %2 are ready.")); break;
    case QualityReviews::State::Failed: text = ofAll(QualityPage::tr("The tables could not be looked through, the log says why: %1 of %2 are ready.")); break;
    case QualityReviews::State::Done: break;
    }
    if (ready == 0)
        return text;
    const QualityReviews::Counts counts = reviewed.counts();
    if (worst == nullptr)
        return text + QualityPage::tr("Nothing is open: what was found is mended by the recipes or accepted.") + mended(reviews);
    text += QualityPage::tr("Serious problems: %1, warnings: %2, notes: %3.")
                .arg(countText(counts.errors), countText(counts.warnings), countText(counts.notes));
    text += QLatin1Char(' ') + QualityPage::tr("What matters most: %1: %2")
                                   .arg(fromUtf8(worst->review->table), worded((*worst)->finding.message));
    return text + mended(reviews);
}

} // namespace podium::ui
