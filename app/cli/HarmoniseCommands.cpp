// harmonise list propose show match decide build compare
#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/comparison/RankingPlots.h"
#include "core/project/Harmonising.h"
#include "core/project/Project.h"
#include "core/project/ProjectHarmonising.h"

namespace podium::cli {

namespace {

using quality::NameMatch;

constexpr std::size_t kNameWidth = 52;

struct HarmoniseArguments
{
    std::string name, state = "doubtful", year, country;
    std::vector<std::string> tables, names;
    bool json = false, shareRanks = false, same = false, notSame = false, open = false;
};

Text whyText(NameMatch::Why why)
{
    switch (why) {
    case NameMatch::Why::SameWords: return PODIUM_TEXT("cli.matchSameWords", "same words");
    case NameMatch::Why::OtherOrder: return PODIUM_TEXT("cli.matchOtherOrder", "other order");
    case NameMatch::Why::OtherCountry: return PODIUM_TEXT("cli.matchOtherCountry", "other country");
    case NameMatch::Why::Alike: break;
    }
    return PODIUM_TEXT("cli.matchAlike", "alike");
}

/// The named one, or the only one there is.
std::string chosen(Session& session, const std::string& name)
{
    if (!name.empty())
        return name;
    const std::vector<std::string> names = session.project().harmonised().names();
    if (names.size() == 1)
        return names.front();
    throw Error(ErrorCode::InvalidArgument,
                names.empty() ? Text(PODIUM_TEXT("cli.noHarmonised", "There is no harmonised table yet."))
                              : Text(PODIUM_TEXT("cli.severalHarmonised", "There are several harmonised tables.")),
                {},
                names.empty() ? PODIUM_TEXT("cli.noHarmonisedHint", "Let Podium propose one: podium harmonise propose.")
                              : PODIUM_TEXT("cli.severalHarmonisedHint", "Name one: podium harmonise list tells which there are."));
}

void printMapping(Session& session, const project::HarmonisedView& view)
{
    std::vector<std::string> headings{session.in(PODIUM_TEXT("cli.field", "field"))};
    for (const cleaning::HarmonisedSource& source : view.sources)
        headings.push_back(source.table);
    headings.push_back(session.in(PODIUM_TEXT("cli.cellsMissing", "missing")));
    std::vector<bool> right(headings.size(), false);
    right.back() = true;
    TextTable table(headings, right);
    for (const cleaning::HarmonisedField& field : view.made.fields) {
        std::vector<std::string> row{field.field};
        for (const cleaning::HarmonisedSource& source : view.sources)
            row.push_back(source.years == field.field ? session.in(PODIUM_TEXT("cli.columnsOfYears", "(years)"))
                                                      : source.column(field.field).value_or(std::string()));
        row.push_back(session.language().integer(field.missing));
        table.add(std::move(row));
    }
    session.print(table.text());
}

int list(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    Json all = Json::array();
    for (const std::string& name : session.project().harmonised().names()) {
        all.push_back(name);
        if (!arguments.json)
            session.print(name + "\n");
    }
    if (arguments.json)
        session.printJson(all);
    else if (all.empty())
        session.printLine(PODIUM_TEXT("cli.noHarmonised", "There is no harmonised table yet."));
    return 0;
}

int show(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    JobContext job = session.job();
    const project::HarmonisedView view = session.project().harmonised().view(chosen(session, arguments.name), job);
    Json report = cleaning::harmonisedReport(view.made);
    if (arguments.json) {
        Json json{{"name", view.name}, {"path", view.path}, {"in_pipeline", view.inPipeline}};
        json["mapping"] = Json::array();
        for (const cleaning::HarmonisedSource& source : view.sources)
            json["mapping"].push_back(source.toJson());
        json["report"] = std::move(report);
        session.printJson(json);
        return 0;
    }
    printMapping(session, view);
    for (const cleaning::HarmonisedRows& rows : view.made.rows)
        if (rows.joined + rows.added + rows.leftOut > 0)
            session.printLine({PODIUM_TEXT("cli.harmonisedRows", "{table}: {read} rows, {joined} joined, {added} added, {left} left out"),
                               {{"table", rows.table}, {"read", rows.read}, {"joined", rows.joined}, {"added", rows.added}, {"left", rows.leftOut}}});
        else
            session.printLine({PODIUM_TEXT("cli.harmonisedFilled", "{table}: gives cells of {used} rows"), {{"table", rows.table}, {"used", rows.used}}});
    session.printLine({PODIUM_TEXT("cli.harmonisedTotal", "{rows} rows of {institutions} institutions; {doubtful} pairs of names are open."),
                       {{"rows", view.made.table.rowCount()},
                        {"institutions", view.made.matching.institutions},
                        {"doubtful", report["matches"].value("doubtful", std::int64_t{0})}}});
    return 0;
}

int propose(Session& session, const HarmoniseArguments& arguments)
{
    project::HarmoniseRequest request;
    if (!arguments.name.empty())
        request.name = arguments.name;
    request.tables = arguments.tables;
    request.shareRanks = arguments.shareRanks;
    JobContext job = session.job();
    session.project().harmonised().propose(request, job);
    HarmoniseArguments shown = arguments;
    shown.name = request.name;
    return show(session, shown);
}

int match(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    JobContext job = session.job();
    const project::HarmonisedView view = session.project().harmonised().view(chosen(session, arguments.name), job);
    Json all = Json::array();
    TextTable table({session.in(PODIUM_TEXT("cli.matchScore", "score")), session.in(PODIUM_TEXT("cli.matchFirst", "name")),
                     session.in(PODIUM_TEXT("cli.matchSecond", "other name")), session.in(PODIUM_TEXT("cli.matchWhy", "why"))},
                    {true, false, false, false});
    for (const NameMatch& each : view.made.matching.matches) {
        if (arguments.state != "all" && quality::name(each.state) != arguments.state)
            continue;
        const quality::InstitutionName& first = view.made.names[each.first];
        const quality::InstitutionName& second = view.made.names[each.second];
        all.push_back({{"first", {{"table", first.table}, {"name", first.name}, {"countries", first.countries}}},
                       {"second", {{"table", second.table}, {"name", second.name}, {"countries", second.countries}}},
                       {"score", each.score},
                       {"state", quality::name(each.state)},
                       {"why", quality::name(each.why)},
                       {"by", each.by}});
        table.add({cell(Json(std::round(each.score * 1000) / 1000), session.language()), shortened(first.name, kNameWidth),
                   shortened(second.name, kNameWidth), session.in(whyText(each.why))});
    }
    if (arguments.json)
        session.printJson(all);
    else if (table.empty())
        session.printLine(PODIUM_TEXT("cli.noMatches", "There are no such pairs of names."));
    else
        session.print(table.text());
    return 0;
}

int decide(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.names.size() != 2 || static_cast<int>(arguments.same) + arguments.notSame + arguments.open != 1)
        throw UsageError(PODIUM_TEXT("cli.decideUsage", "Give two names and one of --same, --not-same and --open."));
    project::NameVerdict verdict{arguments.names[0], arguments.names[1], std::nullopt, std::nullopt};
    if (!arguments.open)
        verdict.same = arguments.same;
    session.project().harmonised().decide({verdict});
    return 0;
}

int build(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    JobContext job = session.job();
    const std::string name = chosen(session, arguments.name);
    const project::HarmoniseBuild built = session.project().harmonised().build(name, job);
    if (arguments.json) {
        session.printJson({{"stage", built.stage}, {"recipe", built.recipe}, {"features", built.features}, {"changed", built.changed}});
        return 0;
    }
    session.printLine({built.changed ? PODIUM_TEXT("cli.harmonisedBuilt", "The stage {stage} makes {name} from now on; {recipe} cleans it.")
                                     : PODIUM_TEXT("cli.harmonisedThere", "The stage {stage} makes {name} already; {recipe} cleans it."),
                       {{"stage", built.stage}, {"name", name}, {"recipe", built.recipe}}});
    session.printLine({PODIUM_TEXT("cli.harmonisedTrain", "To train on it: podium run -S train.train_data={name}"), {{"name", name}}});
    return 0;
}

int remove(Session& session, const HarmoniseArguments& arguments)
{
    session.project().harmonised().remove(arguments.name);
    session.note({PODIUM_TEXT("cli.harmonisedRemoved", "Took {name} out of the project. \"podium undo\" brings it back."), {{"name", arguments.name}}});
    return 0;
}

std::size_t rankingNamed(const comparison::RankingSet& set, const std::string& name)
{
    std::string known;
    for (std::size_t i = 0; i < set.rankings.size(); ++i) {
        if (set.rankings[i].table == name || set.rankings[i].title == name)
            return i;
        known += (known.empty() ? "" : ", ") + set.rankings[i].table;
    }
    throw Error(ErrorCode::NotFound, Text(PODIUM_TEXT("cli.noRanking", "{table} is no ranking of this project."), {{"table", name}}), {},
                Text(PODIUM_TEXT("cli.noRankingHint", "There are: {tables}."), {{"tables", known}}));
}

int compare(Session& session, const HarmoniseArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    if (arguments.names.size() != 2)
        throw UsageError(PODIUM_TEXT("cli.compareUsage", "Give two rankings."));
    JobContext job = session.job();
    const comparison::RankingSet set = session.project().harmonised().rankings(job);
    comparison::RankingPair pair{rankingNamed(set, arguments.names[0]), rankingNamed(set, arguments.names[1]), 0, arguments.country};
    std::vector<std::int64_t> years = comparison::commonYears(set, pair.first, pair.second);
    if (!arguments.year.empty()) {
        std::int64_t year = 0;
        const char* end = arguments.year.data() + arguments.year.size();
        if (const auto [at, failure] = std::from_chars(arguments.year.data(), end, year); failure != std::errc() || at != end)
            throw UsageError(PODIUM_TEXT("cli.yearUsage", "--year takes a number."));
        years = {year};
    }
    Json all = Json::array();
    for (const std::int64_t year : years) {
        pair.year = year;
        const comparison::RankingComparison compared = comparison::compareRankings(set, pair, {});
        const auto number = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
        all.push_back({{"year", year},
                       {"institutions", compared.correlation.count},
                       {"bands", compared.bands},
                       {"spearman", number(compared.correlation.spearman)},
                       {"kendall", number(compared.correlation.kendall)}});
        if (!arguments.json)
            session.printLine(compared.sentence);
    }
    if (arguments.json)
        session.printJson(all);
    else if (years.empty())
        session.printLine(PODIUM_TEXT("cli.noCommonYear", "The two rankings have no year in common."));
    return 0;
}

} // namespace

void addHarmoniseCommands(CommandLine& line)
{
    const TextId json = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto arguments = std::make_shared<HarmoniseArguments>(); // one command a run
    const auto does = [arguments](int (*action)(Session&, const HarmoniseArguments&)) {
        return [arguments, action](Session& session) { return action(session, *arguments); };
    };
    line.addGroup("harmonise", PODIUM_TEXT("cli.purposeHarmonise", "Several rankings as one table (harmonised/NAME.yaml)."));
    line.add("harmonise list", PODIUM_TEXT("cli.purposeHarmoniseList", "The harmonised tables of the project."))
        .flag("--json", arguments->json, json)
        .onRun(does(list));
    line.add("harmonise propose", PODIUM_TEXT("cli.purposeHarmonisePropose", "Describe a table made of the raw tables, to be looked through."))
        .argument("NAME", arguments->name, false)
        .values("--table", "TABLE", arguments->tables,
                PODIUM_TEXT("cli.optionHarmoniseTable", "Take this table; repeat it in the order in which they fill cells (default: all that fit)."))
        .flag("--share-ranks", arguments->shareRanks,
              PODIUM_TEXT("cli.optionShareRanks", "One field each for the places and scores of all rankings, filled from one after the other."))
        .flag("--json", arguments->json, json)
        .onRun(does(propose));
    line.add("harmonise show", PODIUM_TEXT("cli.purposeHarmoniseShow", "Which column becomes which field, and what comes of it."))
        .argument("NAME", arguments->name, false)
        .flag("--json", arguments->json, json)
        .onRun(does(show));
    line.add("harmonise match", PODIUM_TEXT("cli.purposeHarmoniseMatch", "Pairs of names that may be one institution, the most alike first."))
        .argument("NAME", arguments->name, false)
        .value("--state", "STATE", arguments->state, PODIUM_TEXT("cli.optionMatchState", "doubtful (default), sure, accepted, refused or all."))
        .flag("--json", arguments->json, json)
        .onRun(does(match));
    line.add("harmonise decide", PODIUM_TEXT("cli.purposeHarmoniseDecide", "Say whether two names are one institution (harmonised/aliases.yaml)."))
        .arguments("NAME", arguments->names, true)
        .flag("--same", arguments->same, PODIUM_TEXT("cli.optionSame", "They are one."))
        .flag("--not-same", arguments->notSame, PODIUM_TEXT("cli.optionNotSame", "They are two."))
        .flag("--open", arguments->open, PODIUM_TEXT("cli.optionUndecided", "Take the decision back."))
        .onRun(does(decide));
    line.add("harmonise build", PODIUM_TEXT("cli.purposeHarmoniseBuild", "Make the table part of the pipeline, with a recipe and features."))
        .argument("NAME", arguments->name, false)
        .flag("--json", arguments->json, json)
        .onRun(does(build));
    line.add("harmonise remove", PODIUM_TEXT("cli.purposeHarmoniseRemove", "Take the table out of the project: description, recipe, parameters."))
        .argument("NAME", arguments->name, true)
        .onRun(does(remove));
    line.add("harmonise compare", PODIUM_TEXT("cli.purposeHarmoniseCompare", "How far two rankings agree about the order of institutions, by year."))
        .arguments("RANKING", arguments->names, true)
        .value("--year", "YEAR", arguments->year, PODIUM_TEXT("cli.optionCompareYear", "Only this year."))
        .value("--country", "COUNTRY", arguments->country, PODIUM_TEXT("cli.optionCompareCountry", "Only institutions of this country."))
        .flag("--json", arguments->json, json)
        .onRun(does(compare));
}

} // namespace podium::cli
