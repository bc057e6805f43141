// data export
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Session.h"
#include "core/ingest/Arff.h"
#include "core/ingest/Csv.h"
#include "core/project/Project.h"
#include "core/project/TaskExport.h"

namespace podium::cli {

namespace {

struct ExportArguments
{
    std::string table, output, form = "raw";
    bool json = false;
};

int exportTable(Session& session, const ExportArguments& arguments)
{
    using project::TableForm;
    if (arguments.output.empty())
        throw UsageError(PODIUM_TEXT("cli.exportWhere", "-o names the file to write, such as table.arff or table.csv."));
    if (arguments.form != "raw" && arguments.form != "clean" && arguments.form != "samples")
        throw UsageError(Text(PODIUM_TEXT("cli.exportForm", "\"{form}\" is no form of a table: there are raw, clean and samples."), {{"form", arguments.form}}));
    if (arguments.json)
        session.useJson();
    const TableForm form = arguments.form == "raw" ? TableForm::Raw : arguments.form == "clean" ? TableForm::Clean : TableForm::Samples;
    const Path file = session.resolved(arguments.output);
    const std::string ending = file.extension().string();
    if (ending != ".arff" && ending != ".csv")
        throw UsageError(PODIUM_TEXT("cli.exportWhere", "-o names the file to write, such as table.arff or table.csv."));
    JobContext job = session.job();
    const project::TableExport made = project::exportTable(session.project(), arguments.table, form, file.stem().string(), job);
    std::vector<std::string> written = {file.string()};
    ingest::ArffWriteOptions options;
    options.relation = made.relation;
    session.files().replace(file, ending == ".csv" ? ingest::writeCsv(made.table) : ingest::writeArff(made.table, options));
    if (ending == ".arff" && made.task) {
        const auto beside = [&](const char* name) { return Path(file).replace_extension(name); };
        session.files().replace(beside(".splits.arff"), made.splits);
        session.files().replace(beside(".task.json"), prettyJson(*made.task));
        written.push_back(beside(".splits.arff").string());
        written.push_back(beside(".task.json").string());
    }
    if (session.usesJson()) {
        session.printJson({{"table", arguments.table}, {"form", arguments.form}, {"rows", made.table.rowCount()}, {"files", written}});
        return 0;
    }
    for (const std::string& path : written)
        session.printLine(Text(PODIUM_TEXT("ui.fileWritten", "Written: {file}"), {{"file", path}}));
    return 0;
}

} // namespace

void addExportCommand(CommandLine& line)
{
    const auto arguments = std::make_shared<ExportArguments>();
    line.add("data export", PODIUM_TEXT("cli.purposeExport", "Write a table for other programs as ARFF or CSV; its samples as an OpenML task."))
        .argument("TABLE", arguments->table, true)
        .value("-o,--output", "FILE", arguments->output, PODIUM_TEXT("cli.optionExportTableFile", "The file: .arff or .csv."))
        .value("--form", "FORM", arguments->form,
               PODIUM_TEXT("cli.optionExportForm", "raw (as imported), clean, or samples: with FILE.task.json (data, type, target, split, measure) and "
                                                   "FILE.splits.arff beside the .arff."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return exportTable(session, *arguments); });
}

} // namespace podium::cli
