#include "core/project/RawTables.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/base/Yaml.h"
#include "core/project/ProjectContext.h"
#include "core/project/ProjectLayout.h"
#include "core/project/TableSource.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {

std::vector<std::string> rawTableFiles(const ProjectContext& context)
{
    std::vector<std::string> paths;
    const Path folder = context.layout.at(kRawFolder);
    if (context.files.exists(folder))
        for (const std::string& file : context.files.list(folder))
            if (file.ends_with(".dvc"))
                paths.push_back(std::string(kRawFolder) + "/" + file);
    return paths;
}

std::vector<std::string> rawTableNames(const ProjectContext& context)
{
    std::vector<std::string> names;
    for (const std::string& path : rawTableFiles(context))
        for (const versioning::DvcOutput& output : versioning::parseDvcFile(context.workTree.read(path).value_or(std::string()), path))
            names.push_back(Path(output.path).stem().string());
    return names;
}

std::string rawPath(const std::string& table) { return std::string(kRawFolder) + "/" + table + ".csv"; }

void requireTableName(const std::string& table)
{
    constexpr std::size_t kMostBytes = 200; // file systems allow 255 with the endings
    const bool fine = !table.empty() && table.size() <= kMostBytes && table.front() != '.' && table.front() != ' ' && table.back() != ' ' &&
                      firstInvalidUtf8(table) == std::string::npos && std::none_of(table.begin(), table.end(), [](char c) {
                          return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
                      });
    if (fine)
        return;
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.tableName", "A table cannot be called “{table}”."),
                     {{"table", table}}},
                {},
                PODIUM_TEXT("project.tableNameHint",
                            "Give it a name of letters, digits and signs, without slashes, that begins with neither a point nor a blank."));
}

void recordRawTable(std::map<std::string, std::string>& texts, const std::string& table, const versioning::ObjectId& object,
                    const TableSource* source)
{
    const std::string path = rawPath(table);
    std::string& dvcFile = texts[path + ".dvc"];
    if (source)
        dvcFile = sourceText(*source, {path, object, "md5"});
    else if (!dvcFile.empty() && tableSource(dvcFile, path + ".dvc"))
        dvcFile.clear(); // it came from there, but this does not
    dvcFile = dvcFile.empty() ? versioning::dvcFileText({path, object}) : versioning::dvcFileWith(dvcFile, {path, object});
    // The mark of a synthetic table goes with its content.
    if (const std::string marked = markedSynthetic(dvcFile); !marked.empty() && marked != object.md5)
        if (const std::size_t at = dvcFile.find(syntheticMark(marked)); at != std::string::npos)
            dvcFile.erase(at, syntheticMark(marked).size());
    std::string& ignored = texts[kRawIgnoreFile];
    ignored = versioning::gitignoreWith(ignored, Path(path).filename().string());
}

void requireSpace(const FileSystem& files, const Path& folder, std::uint64_t bytes)
{
    const std::uint64_t needed = (4u << 20) + 2 * bytes;
    Path existing = folder;
    while (!files.exists(existing) && existing != existing.parent_path())
        existing = existing.parent_path();
    const std::uint64_t free = files.freeSpace(existing);
    if (free >= needed)
        return;
    throw Error(
        ErrorCode::NoSpace,
        Text{PODIUM_TEXT("project.noSpace", "The project needs {needed} MB and only {free} MB are free."),
             {{"needed", static_cast<std::int64_t>(needed >> 20)},
              {"free", static_cast<std::int64_t>(free >> 20)}}},
        existing.string(),
        PODIUM_TEXT("project.noSpaceHint", "Free some space, or choose a folder on another disk."));
}

std::string syntheticMark(const std::string& md5) { return "meta:\n  synthetic: " + md5 + "\n"; }

std::string markedSynthetic(std::string_view dvcFile)
{
    const Json content = parseYaml(dvcFile, "*.dvc");
    const Json* mark = findDotted(content, "meta.synthetic");
    return mark && mark->is_string() ? mark->get<std::string>() : std::string();
}

std::string_view syntheticReadme()
{
    return
    "# Synthetic tables\n"
    "cwurData.csv, timesData.csv and shanghaiData.csv in this folder are made up: they have the columns and "
    "the faults of the three world\n"
    "university rankings, but none of their figures. No conclusion about a university can be drawn from "
    "them.\n"
    "The real tables are on Kaggle: https://www.kaggle.com/datasets/mylesoneill/world-university-rankings\n"
    "\n"
    "# Tablas sintéticas\n"
    "Los archivos cwurData.csv, timesData.csv y shanghaiData.csv de esta carpeta son inventados: tienen las "
    "columnas y los defectos de las\n"
    "tres clasificaciones mundiales de universidades, pero ninguna de sus cifras.\n";
}

} // namespace podium::project
