#include "ui/comparison/ReportDialog.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/comparison/Report.h"
#include "core/project/Experiment.h"
#include "core/project/RunReport.h"
#include "translations/SpanishLanguage.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/QtLanguage.h"
#include "ui/jobs/WrittenFile.h"
#include "ui/project/ProjectSession.h"
#include "ui/reports/ReportPdf.h"

namespace podium::ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("podium::ui::ReportDialog", text); }

} // namespace

void writeReport(ProjectSession& session, const std::vector<std::string>& runs, const Path& file)
{
    if (session.snapshot() == nullptr)
        return;
    const std::string code = QLocale().language() == QLocale::Spanish ? "es" : "en";
    JobRequest request{Text(PODIUM_TEXT("ui.writeReport", "Write the report {file}"), {{"file", file.string()}}), "report", JobPolicy::Sequential, true};
    session.jobs().start<bool>(
        std::move(request),
        [&files = session.files(), project = session.snapshot()->project, runs, file, code](JobContext& job) {
            // Worded by core's own table, so that the window and the command line write the same bytes.
            const project::ReportWording wording{languageOf({{"LANG", code}}), code};
            const comparison::ReportDocument report = project->report(runs, wording, job);
            const bool pdf = file.extension() == ".pdf" || file.extension() == ".PDF";
            files.replace(file, pdf ? reportPdf(report) : comparison::reportHtml(report));
            job.log(Severity::Good, writtenText(file));
            return true;
        },
        [](const std::shared_ptr<const bool>&) {});
}

void askForReport(QWidget* parent, ProjectSession& session, const std::vector<std::string>& runs)
{
    const auto snapshot = session.snapshot();
    if (snapshot == nullptr || runs.empty())
        return;
    const project::Experiment* first = snapshot->experiment(runs.front());
    const QString name = runs.size() == 1 && first != nullptr ? fromUtf8(first->name) : fromUtf8(snapshot->title);
    FileQuestion question{FileQuestion::Wanted::NewFile, words(QT_TRANSLATE_NOOP("podium::ui::ReportDialog", "Save the report")), name + QStringLiteral(".html")};
    question.filters = words(QT_TRANSLATE_NOOP("podium::ui::ReportDialog", "Web page (*.html)")) + QStringLiteral(";;PDF (*.pdf)");
    question.objectName = QStringLiteral("saveReportDialog");
    ask(parent, question, [&session, runs](const QStringList& files) { writeReport(session, runs, Path(files.front().toStdString())); });
}

} // namespace podium::ui
