#include "core/quality/Advice.h"

#include <map>
#include <string_view>

namespace podium::quality {
namespace {

using Advice = std::map<std::string_view, TextId>;

const Advice& advice()
{
    static const TextId source = PODIUM_TEXT("quality.adviceSource", "To decide: compare these rows with the source. A wrong cell is put right on the page Data "
                                                                     "(Change the table…), and that stays recorded.");
    static const TextId wholeYear = PODIUM_TEXT("quality.adviceYear", "To decide: see whether the source has the rows, and import it again; or train on the "
                                                                      "years that are whole, with a step that keeps rows by their year.");
    static const TextId names = PODIUM_TEXT("quality.adviceNames", "To decide: are they one institution or two? Where it is one listed twice, take one row out on "
                                                                   "the page Data (Change the table…); where they are two, tell them apart by their names.");
    static const TextId usual = PODIUM_TEXT("quality.adviceUsual", "To decide: this may well be right. Look at the rows, and accept the finding where it is.");
    static const TextId recipeStep = PODIUM_TEXT("quality.adviceRecipe", "To decide: a step of the recipe does this. Change it on the page Clean.");
    static const Advice all = {
        {"rank_gap", source},
        {"rank_taken", source},
        {"rank_against_score", source},
        {"tie_with_other_score", source},
        {"rank_range_overlap", source},
        {"rank_range_rows", source},
        {"national_rank_order", source},
        {"national_rank_gap", source},
        {"rank_unreadable", source},
        {"scale_of_cell", source},
        {"parts_not_hundred", source},
        {"lost_characters", source},
        {"row_nearly_empty", source},
        {"near_duplicate_rows", source},
        {"institution_year_missing", source},
        {"year_rows", wholeYear},
        {"year_missing", wholeYear},
        {"institution_twice", names},
        {"institution_countries", names},
        {"institution_countries_together", names},
        {"rank_tie", usual},
        {"rank_jump", usual},
        {"outliers", usual},
        {"piled_up", usual},
        {"filled_from_other", recipeStep},
        {"thousands_as_decimal", recipeStep},
        {"last_place_shared", PODIUM_TEXT("quality.adviceLastPlace", "To decide: these are no places, only the sign of having none. Treat differences at the end "
                                                                     "of the column with care, or leave the column out of the features.")},
        {"missing_by_group", PODIUM_TEXT("quality.adviceGroup", "To decide: the cells are missing for a reason. Filling them would invent values; leave that group "
                                                                "out, or these columns.")},
        {"scale_by_year", PODIUM_TEXT("quality.adviceScale", "To decide: years on different scales cannot be compared. Train on the years of one scale, or leave "
                                                             "the column out.")},
        {"mixed_units", PODIUM_TEXT("quality.adviceUnits", "To decide: bring the cells to one unit, on the page Data (Change the table…) or with a step that replaces texts.")},
        {"label_suspect", PODIUM_TEXT("quality.adviceLabels", "To decide: look at these rows one by one. A wrong class is put right on the page Data (Change the table…); a "
                                                              "right one teaches something.")},
        {"target_unbalanced", PODIUM_TEXT("quality.adviceUnbalanced", "To decide: judge models by precision and recall of the rare class, not by accuracy, or choose "
                                                                      "another limit of the classes.")},
        {"target_one_class", PODIUM_TEXT("quality.adviceOneClass", "To decide: predict another column, or import rows of the other class too.")},
    };
    return all;
}

} // namespace

Text adviceOn(const QualityFinding& finding)
{
    if (finding.mend)
        return {};
    const auto found = advice().find(finding.rule);
    return found != advice().end() ? found->second : PODIUM_TEXT("quality.advice", "To decide: look at the rows. No step of a recipe mends this by itself.");
}

} // namespace podium::quality
