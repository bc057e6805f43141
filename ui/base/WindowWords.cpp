#include "ui/base/WindowWords.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

#include "core/base/Room.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

struct Wording
{
    std::string_view core; ///< id of the text that names a command
    TextId window;         ///< with the same arguments
};
constexpr TextId kFetchOrRun = PODIUM_TEXT("ui.hint.runAgain", "Run the experiment again; its data is no longer on this computer.");
constexpr TextId kPropose = PODIUM_TEXT("ui.hint.proposeHarmonised", "Let Podium propose one: page “Rankings together”.");
constexpr std::array kWordings{
    Wording{"project.rowsConflictHint", PODIUM_TEXT("ui.hint.rowsConflict", "Look at what the newest version holds, then decide again.")},
    Wording{"project.tableEditedHint",
            PODIUM_TEXT("ui.hint.tableEdited", "On the page “Data”, keep what lies in the folder as a version, or restore the newest version.")},
    Wording{"project.noVersionYetHint", PODIUM_TEXT("ui.hint.noVersionYet", "On the page “Data”, keep what lies in the folder as its first version.")},
    Wording{"project.noVersionHint", PODIUM_TEXT("ui.hint.noVersion", "The page “Data” lists its versions.")},
    Wording{"project.noTableThereHint", PODIUM_TEXT("ui.hint.noTableThere", "The page “Import” shows the tables that there are.")},
    Wording{"project.tableGoneHint", PODIUM_TEXT("ui.hint.tableGone", "Restore a version of it on the page “Data”.")},
    Wording{"project.tableStoredHint", PODIUM_TEXT("ui.hint.tableGone", "Restore a version of it on the page “Data”.")},
    Wording{"project.tableMissingHint", PODIUM_TEXT("ui.hint.tableMissing", "Put the file there again, or import it anew.")},
    Wording{"project.tableDisabledHint",
            PODIUM_TEXT("ui.hint.tableDisabled", "On the page “Data”, restore another version of {table}, or take this one into review again.")},
    Wording{"project.approvalWanted",
            PODIUM_TEXT("ui.hint.approvalWanted", "Trained on data that nobody has approved yet: {tables}. Versions are approved on the page “Data”.")},
    Wording{"project.foreignReaderHint",
            PODIUM_TEXT("ui.hint.foreignReader", "Let that stage read the .csv files of the folder in the order of its _table.json first.")},
    Wording{"versioning.noKeyHint", PODIUM_TEXT("ui.hint.noKey", "Name the columns in the form, or set the key of the table once, in its schema.")},
    Wording{"versioning.unknownColumnsHint", PODIUM_TEXT("ui.hint.unknownColumns", "Take the new columns too, or leave them out of the file.")},
    Wording{"versioning.otherColumnsHint",
            PODIUM_TEXT("ui.hint.otherColumns", "On the page “Data”, keep what lies in the folder as a version, or restore an earlier one.")},
    Wording{"project.noResultHint", PODIUM_TEXT("ui.hint.noResult", "Run all stages first (Ctrl+R).")},
    Wording{"project.isProjectHint", PODIUM_TEXT("ui.hint.isProject", "Open it, or choose a new folder.")},
    Wording{"project.noneHint", PODIUM_TEXT("ui.hint.noProject", "Make a new project, or open another folder.")},
    Wording{"project.syntheticTablesHint", PODIUM_TEXT("ui.hint.synthetic", "Make a new project from the real tables.")},
    Wording{"project.experimentExistsHint", PODIUM_TEXT("ui.hint.experimentExists", "Choose another name, or remove the experiment of this name first.")},
    Wording{"project.noExperimentHint", PODIUM_TEXT("ui.hint.noExperiment", "The runs dock lists the experiments that there are.")},
    Wording{"project.notInTrashHint", PODIUM_TEXT("ui.hint.notInTrash", "The trash lists what is in it.")},
    Wording{"project.dataGoneHint", kFetchOrRun},
    Wording{"project.noHarmonisedHint", kPropose},
    Wording{"cleaning.noHarmonisedHint", kPropose},
    Wording{"pipeline.depStoredHint", PODIUM_TEXT("ui.hint.tableGone", "Restore a version of it on the page “Data”.")},
    Wording{"pipeline.noPipelineHint", PODIUM_TEXT("ui.hint.noPipeline", "Make a new project, or describe the stages in dvc.yaml.")},
    Wording{"features.thresholdHint", PODIUM_TEXT("ui.hint.threshold", "Give a limit that makes two classes of it, below it and from it on.")},
    Wording{"project.targetInSeveralTable", PODIUM_TEXT("ui.hint.targetInSeveral", "Choose the column of the table that is meant.")},
    Wording{"project.chooseTargetColumn", PODIUM_TEXT("ui.hint.chooseTarget", "Choose a column of one of the tables.")},
    Wording{"project.chooseTargetOf", PODIUM_TEXT("ui.hint.chooseTargetOf", "Choose one of these: {columns}.")},
    Wording{"project.noKnownRankingHint", PODIUM_TEXT("ui.hint.noKnownRanking", "Choose the column that shall be predicted.")},
    Wording{"tracking.failedHint", PODIUM_TEXT("ui.hint.storeFailed", "Look whether the disk is full or damaged, then try again.")}};

/// Core calls stages as dvc.yaml does. Not where the text is about that file. True where something was replaced.
bool nameStages(Json& text)
{
    bool replaced = false;
    const std::string english = text.value("english", std::string());
    const bool isAboutFiles = english.find("dvc.yaml") != std::string::npos || english.find("podium stage") != std::string::npos;
    for (auto& [name, value] : text["arguments"].items()) {
        if (value.is_object()) {
            replaced = nameStages(value) || replaced;
        } else if (name == "stage" && value.is_string() && !isAboutFiles) {
            value = stageWord(value.get<std::string>()).toStdString();
            replaced = true;
        }
    }
    return replaced;
}

bool hasStage(const Text& text)
{
    return std::any_of(text.arguments().begin(), text.arguments().end(), [](const Text::Argument& argument) {
        const auto* nested = std::get_if<std::vector<Text>>(&argument.value);
        return argument.name == "stage" || (nested != nullptr && !nested->empty() && hasStage(nested->front()));
    });
}

} // namespace

Text inWindowWords(const Text& text)
{
    const auto* found = std::find_if(kWordings.begin(), kWordings.end(), [&](const Wording& wording) { return text.id() == wording.core; });
    if (found != kWordings.end())
        return {found->window, text.arguments()};
    if (hasStage(text))
        if (Json json = text.toJson(); nameStages(json))
            return Text::fromJson(json);
    return text;
}

QString stageWord(const std::string& stage)
{
    if (const auto room = roomOfStage(stage))
        return worded(roomInfo(*room).page);
    if (stage == "harmonise")
        return QCoreApplication::translate("podium::ui::StageSign", "Harmonise");
    if (stage == "check")
        return QCoreApplication::translate("podium::ui::StageSign", "Check rules");
    if (stage == "check_raw")
        return QCoreApplication::translate("podium::ui::StageSign", "Check imported");
    if (stage == "check_prepared")
        return QCoreApplication::translate("podium::ui::StageSign", "Check samples");
    return fromUtf8(stage);
}

} // namespace podium::ui
