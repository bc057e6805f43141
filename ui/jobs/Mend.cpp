#include "ui/jobs/Mend.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

#include "core/base/Room.h"
#include "core/cleaning/CheckStage.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

struct HintMend
{
    std::string_view hint; ///< id of its text
    Mend::Kind kind;
    std::string_view stage;
};
/// Hints that say by themselves what to do.
constexpr std::array<HintMend, 11> kHints{{{"cleaning.schemaHint", Mend::Kind::RunStage, "clean"},
                                           {"features.noTablesHint", Mend::Kind::RunStage, "clean"},
                                           {"features.brokenSpecHint", Mend::Kind::RunStage, "featurize"},
                                           {"evaluation.unreadableReportHint", Mend::Kind::RunStage, "evaluate"},
                                           {"project.noResultHint", Mend::Kind::RunStage, ""},
                                           {"project.tableChangedHint", Mend::Kind::RunStage, ""},
                                           {"features.missingCellsHint", Mend::Kind::OpenRecipe, ""},
                                           {"features.rankHint", Mend::Kind::OpenRecipe, ""},
                                           {"cleaning.nothingLeftHint", Mend::Kind::OpenRecipe, ""},
                                           {"features.moreRowsHint", Mend::Kind::OpenTables, ""},
                                           {"cleaning.emptyTableHint", Mend::Kind::OpenTables, ""}}};

std::string pageOf(Room room)
{
    return std::string(roomInfo(room).id);
}

Mend complete(Mend::Kind kind, std::string_view stage)
{
    switch (kind) {
    case Mend::Kind::OpenRecipe: return {kind, {}, pageOf(Room::Cleaning)};
    case Mend::Kind::OpenTables: return {kind, {}, pageOf(Room::Ingest)};
    case Mend::Kind::OpenSheet: return {kind, {}, "project"};
    default: return {kind, std::string(stage), {}};
    }
}

QString words(const char* english)
{
    return QCoreApplication::translate("podium::ui::Mend", english);
}

} // namespace

std::optional<Mend> mendOf(const std::string& where, const Text& hint)
{
    const auto known = std::find_if(kHints.begin(), kHints.end(), [&](const HintMend& each) { return each.hint == hint.id(); });
    if (known != kHints.end())
        return complete(known->kind, known->stage);
    const std::string_view place = where;
    constexpr std::string_view kParams = "params.yaml, ";
    if (place.starts_with("params.yaml, clean.recipes") || place.starts_with("recipes/"))
        return complete(Mend::Kind::OpenRecipe, {});
    if (place.starts_with(kParams)) {
        const std::string_view key = place.substr(kParams.size());
        if (const auto room = roomOfStage(key.substr(0, key.find('.'))))
            return Mend{Mend::Kind::OpenParameters, {}, pageOf(*room)};
    }
    for (const cleaning::RulesOn on : cleaning::kRulesOn)
        if (place == cleaning::rulesReportPath(on))
            return Mend{Mend::Kind::OpenRules, std::string(cleaning::CheckStage(on).name()), {}};
    if (place.starts_with("project.yaml"))
        return complete(Mend::Kind::OpenSheet, {});
    return std::nullopt;
}

QString mendWords(const Mend& mend)
{
    switch (mend.kind) {
    case Mend::Kind::RunStage: break;
    case Mend::Kind::OpenParameters: return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Open the parameters"));
    case Mend::Kind::OpenRecipe: return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Open the recipes"));
    case Mend::Kind::OpenTables: return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Open the tables"));
    case Mend::Kind::OpenSheet: return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Open the project sheet"));
    case Mend::Kind::OpenRules: return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Show what breaks them"));
    }
    if (mend.stage.empty())
        return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Run all stages"));
    const auto room = roomOfStage(mend.stage);
    return words(QT_TRANSLATE_NOOP("podium::ui::Mend", "Run the stage %1")).arg(room ? worded(roomInfo(*room).page) : fromUtf8(mend.stage));
}

} // namespace podium::ui
