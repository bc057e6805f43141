#include "core/project/OpenMlTask.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/evaluation/Evaluation.h"
#include "core/ingest/Arff.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Xml.h"
#include "core/versioning/TableContent.h"

namespace podium::project {

namespace {

constexpr const char* kTaskEndings[] = {".task.json", ".task.xml", "task.xml"}; ///< the last one as OpenML's own programs keep it
constexpr const char* kKeptSplits = "datasplits.arff";                          ///< of theirs too
constexpr std::array<std::pair<const char*, const char*>, 3> kMeasures = {
    {{"accuracy", "predictive_accuracy"}, {"f1", "f_measure"}, {"roc_auc", "area_under_roc_curve"}}};

Error notATask(const std::string& where, TextId what)
{
    return {ErrorCode::InvalidFormat, what, where,
            PODIUM_TEXT("project.taskHint", "A task is the JSON or XML that OpenML's API gives of one, or what \"podium data export TABLE --form samples\" writes.")};
}

/// The XML of OpenML's API as its JSON says the same: elements by name, several of one name as a list.
class DescriptionReader final : public ingest::XmlListener
{
public:
    Json result() const { return m_open.front().value; }

private:
    struct Element
    {
        std::string name, text;
        Json value = Json::object();
    };
    void start(std::string_view name, const ingest::XmlAttributes& attributes) override
    {
        m_open.push_back({std::string(name), {}});
        if (const std::string_view named = attributes.get("name"); !named.empty())
            m_open.back().value["name"] = named;
    }
    void end(std::string_view) override
    {
        const Element closed = std::move(m_open.back());
        m_open.pop_back();
        const std::size_t first = closed.text.find_first_not_of(" \t\r\n"), last = closed.text.find_last_not_of(" \t\r\n");
        const std::string text = first == std::string::npos ? std::string() : closed.text.substr(first, last - first + 1);
        const Json value = closed.value.empty() ? Json(text) : closed.value;
        Json& within = m_open.back().value;
        if (closed.name == "input" && !within.contains("input"))
            within["input"] = Json::array();
        if (within.contains(closed.name) && !within[closed.name].is_array())
            within[closed.name] = Json::array({within[closed.name]});
        if (within.contains(closed.name))
            within[closed.name].push_back(value);
        else
            within[closed.name] = value;
    }
    void text(std::string_view piece) override { m_open.back().text += piece; }

    std::vector<Element> m_open = std::vector<Element>(1); ///< below all: the document
};

Json readDescription(std::string_view text, const std::string& where, JobContext& job)
{
    if (const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf"); first == std::string_view::npos || text[first] != '<')
        return parseJson(text, where);
    DescriptionReader reader;
    ingest::readXml(text, where, reader, job);
    return reader.result();
}

/// The text at a key of an object, numbers as text; empty where there is none.
std::string textAt(const Json* object, const char* key)
{
    if (object == nullptr || !object->is_object() || !object->contains(key))
        return {};
    const Json& value = object->at(key);
    return value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : std::string();
}

/// What the input of that name holds at `key`.
const Json* inputNamed(const Json& task, const char* name, const char* key)
{
    const auto inputs = task.find("input");
    if (inputs == task.end() || !inputs->is_array())
        return nullptr;
    for (const Json& input : *inputs)
        if (textAt(&input, "name") == name && input.contains(key))
            return &input.at(key);
    return nullptr;
}

std::string fileNameOf(const std::string& addressOrPath) { return addressOrPath.substr(addressOrPath.find_last_of('/') + 1); }

/// The description itself: the file, or the one in the folder.
std::optional<Path> descriptionAt(const FileSystem& files, const Path& path)
{
    const auto stat = files.stat(path);
    if (!stat)
        return std::nullopt;
    if (stat->kind != FileStat::Kind::Directory)
        return path.extension() == ".json" || path.extension() == ".xml" ? std::optional(path) : std::nullopt;
    for (const char* const ending : kTaskEndings) {
        std::vector<std::string> names = files.list(path);
        std::erase_if(names, [&](const std::string& name) { return *ending == '.' ? !name.ends_with(ending) : name != ending; });
        if (!names.empty())
            return names.size() == 1 ? std::optional(path / names.front()) : std::nullopt;
    }
    return std::nullopt;
}

/// The data that the description names; where it only has a number on OpenML's server, the one table that lies beside it.
Path dataBeside(const FileSystem& files, const Path& description, const OpenMlTask& task)
{
    const Path folder = description.parent_path();
    if (!task.dataFile.empty() && files.exists(folder / task.dataFile))
        return folder / task.dataFile;
    std::vector<std::string> names = task.dataFile.empty() ? files.list(folder) : std::vector<std::string>();
    std::erase_if(names, [&](const std::string& name) { return Path(name).extension() != ".arff" || name == task.splitsFile; });
    if (names.size() == 1)
        return folder / names.front();
    throw Error(ErrorCode::InvalidData,
                task.dataFile.empty() ? Text{PODIUM_TEXT("project.taskWhichData", "The task names no file with its data.")}
                                      : Text{PODIUM_TEXT("project.taskNoData", "The data of the task are not beside it: {file}."), {{"file", task.dataFile}}},
                description.string(),
                PODIUM_TEXT("project.taskNoDataHint", "Put the ARFF file of the data into the folder of the task, and no other but that of the split."));
}

std::string metricNamed(const std::string& measure)
{
    std::string metric = measure;
    for (const auto& [ours, theirs] : kMeasures)
        if (measure == theirs)
            metric = ours;
    const auto& known = evaluation::metrics();
    return std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.id == metric; }) ? metric : std::string();
}

ingest::Finding noteOf(const char* rule, Text message)
{
    ingest::Finding finding;
    finding.rule = rule;
    finding.severity = Severity::Note;
    finding.message = std::move(message);
    return finding;
}

/// What each row is for, by a split file of OpenML: of its first repeat and fold.
std::vector<std::string> partsBy(const Table& splits, const std::string& where, std::int64_t rows, std::vector<ingest::Finding>& findings)
{
    const auto column = [&](const char* name) -> const Column& {
        const auto index = splits.indexOf(name);
        if (!index)
            throw Error(ErrorCode::InvalidFormat, Text{PODIUM_TEXT("project.splitNoColumn", "The split has no attribute {column}."), {{"column", name}}}, where,
                        PODIUM_TEXT("project.splitNoColumnHint", "OpenML's split files have type, rowid, repeat and fold."));
        return splits.column(*index);
    };
    const Column &type = column("type"), &rowId = column("rowid"), &repeat = column("repeat"), &fold = column("fold");
    std::vector<std::string> parts(static_cast<std::size_t>(rows), "test");
    std::set<std::string> repeats, folds;
    std::set<std::pair<std::string, std::string>> dealt; // ways in which the rows are dealt
    for (std::int64_t i = 0; i < splits.rowCount(); ++i) {
        repeats.insert(repeat.asText(i));
        folds.insert(fold.asText(i));
        dealt.insert({repeat.asText(i), fold.asText(i)});
        if (repeat.asText(i) != "0" || fold.asText(i) != "0")
            continue;
        const std::string word = type.asText(i);
        const double row = isNumber(rowId.type()) && !rowId.isMissing(i) ? rowId.real(i) : -1;
        if (row < 0 || row >= static_cast<double>(rows) || (word != "TRAIN" && word != "TEST"))
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("project.splitBadRow", "The split speaks of {type} and row {row}; the data have {rows} rows, counted from 0."),
                             {{"type", word}, {"row", rowId.asText(i)}, {"rows", rows}}},
                        where + ", row " + std::to_string(i + 1),
                        PODIUM_TEXT("project.splitBadRowHint", "Take the split that belongs to these data."));
        parts[static_cast<std::size_t>(row)] = word == "TRAIN" ? "train" : "validation";
    }
    if (dealt.size() > 1)
        findings.push_back(noteOf("first_fold", {PODIUM_TEXT("project.splitFirstFold",
                                                             "The task tests {folds} {folds:fold|folds} in {repeats} {repeats:repeat|repeats}. The project takes the first: {train} "
                                                             "rows to train on, {validation} to compare runs on. The others ({others}) are not read, so its figures are those of one "
                                                             "fold, not the mean of all that OpenML shows."),
                                                 {{"folds", folds.size()},
                                                  {"repeats", repeats.size()},
                                                  {"train", std::count(parts.begin(), parts.end(), "train")},
                                                  {"validation", std::count(parts.begin(), parts.end(), "validation")},
                                                  {"others", dealt.size() - 1}}}));
    return parts;
}

} // namespace

std::string openMlMeasure(const std::string& metric)
{
    for (const auto& [ours, theirs] : kMeasures)
        if (metric == ours)
            return theirs;
    return metric;
}

OpenMlTask OpenMlTask::parse(std::string_view text, const std::string& where, JobContext& job)
{
    Json description = readDescription(text, where, job);
    if (description.is_object() && description.contains("data_set_description")) {
        const Json set = description.at("data_set_description");
        OpenMlTask task;
        task.target = textAt(&set, "default_target_attribute");
        task.dataFile = fileNameOf(textAt(&set, "url"));
        if (task.target.empty() || task.target.find(',') != std::string::npos)
            throw notATask(where, PODIUM_TEXT("project.dataNoTarget", "The description of the data names no single attribute to predict (default_target_attribute)."));
        return task;
    }
    if (description.is_object() && description.contains("task"))
        description = Json(description.at("task"));
    if (!description.is_object() || !description.contains("input"))
        throw notATask(where, PODIUM_TEXT("project.noTask", "This is no task of OpenML."));
    if (const std::string type = textAt(&description, "task_type_id"); type != "1" && textAt(&description, "task_type") != "Supervised Classification")
        throw notATask(where, PODIUM_TEXT("project.taskNoClassification", "The task is no supervised classification."));
    OpenMlTask task;
    const Json* data = inputNamed(description, "source_data", "data_set");
    task.target = textAt(data, "target_feature");
    task.dataFile = fileNameOf(textAt(data, "data_set_file"));
    if (task.target.empty())
        throw notATask(where, PODIUM_TEXT("project.taskNoTarget", "The task does not say what is predicted (source_data, target_feature)."));
    const Json* procedure = inputNamed(description, "estimation_procedure", "estimation_procedure");
    task.splitsFile = fileNameOf(textAt(procedure, "data_splits_file"));
    if (task.splitsFile.empty())
        task.splitsFile = fileNameOf(textAt(procedure, "data_splits_url"));
    if (const Json* measures = inputNamed(description, "evaluation_measures", "evaluation_measures"); measures != nullptr && measures->is_object() && measures->contains("evaluation_measure")) {
        const Json& measure = measures->at("evaluation_measure");
        const Json& first = measure.is_array() && !measure.empty() ? measure.front() : measure;
        task.measure = first.is_string() ? first.get<std::string>() : std::string();
    }
    return task;
}

bool isOpenMlTask(const FileSystem& files, const Path& path) { return descriptionAt(files, path).has_value(); }

OpenMlSource readOpenMlTask(const FileSystem& files, const Path& path, std::uint64_t maxBytes, std::vector<ingest::Finding>& findings,
                            JobContext& job)
{
    const auto description = descriptionAt(files, path);
    if (!description)
        throw notATask(path.string(), PODIUM_TEXT("project.noTask", "This is no task of OpenML."));
    OpenMlSource source;
    source.task = OpenMlTask::parse(files.read(*description), description->string(), job);
    if (!source.task.splitsFile.empty() && !files.exists(description->parent_path() / source.task.splitsFile) && files.exists(description->parent_path() / kKeptSplits))
        source.task.splitsFile = kKeptSplits;
    source.metric = metricNamed(source.task.measure);
    if (source.metric.empty() && !source.task.measure.empty())
        findings.push_back(noteOf("measure", {PODIUM_TEXT("project.taskMeasure", "The measure of the task, {measure}, is none of Podium's metrics."),
                                              {{"measure", source.task.measure}}}));
    const Path data = dataBeside(files, *description, source.task);
    source.table = ingest::readSource(files, data, maxBytes, findings, job).front();
    const Path splits = description->parent_path() / source.task.splitsFile;
    if (source.task.splitsFile.empty() || !files.exists(splits)) {
        findings.push_back(noteOf("no_split", source.task.splitsFile.empty()
                                                  ? Text{PODIUM_TEXT("project.taskWithoutSplit", "The task has no split: rows are dealt at random.")}
                                                  : Text{PODIUM_TEXT("project.taskNoSplit", "The split of the task, {file}, is not beside it: rows are dealt at random."),
                                                         {{"file", source.task.splitsFile}}}));
        return source;
    }
    const Table rows = versioning::readAsText({{std::string(), source.table.bytes}}, source.table.origin, nullptr, job);
    source.splitColumn = rows.indexOf("split") ? "openml_split" : "split";
    std::vector<std::string> names = rows.names();
    std::vector<Column> columns;
    for (std::size_t i = 0; i < rows.columnCount(); ++i)
        columns.push_back(rows.column(i));
    names.push_back(source.splitColumn);
    columns.push_back(Column::texts(partsBy(ingest::parseArff(files.read(splits), splits.string()).table, splits.string(), rows.rowCount(), findings)));
    source.table.bytes = ingest::writeCsv(Table(std::move(names), std::move(columns)));
    return source;
}

} // namespace podium::project
