#include "core/project/SweepGrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/training/Random.h"

namespace podium::project {
namespace {

constexpr auto kSeedKey = "train.seed";
constexpr std::size_t kMostCombinations = 1'000'000; // from which a part may be drawn
constexpr std::string_view kRange = "..";
constexpr std::string_view kStep = " step ";

std::string trimmedWord(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

[[noreturn]] void refuseAxis(const std::string& axis, const Text& why)
{
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.badAxis", "{axis} does not say which values to try: {why}."),
                     {{"axis", axis}, {"why", why}}},
                {},
                PODIUM_TEXT("project.badAxisHint",
                            "Write them as train.n_est=64, 100, 200 or featurize.max_rank=100..300 step 50."));
}

/// The parts between commas that stand in no bracket and no quotes.
std::vector<std::string> parts(std::string_view text)
{
    std::vector<std::string> found;
    int depth = 0;
    char quote = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ',' && depth <= 0) {
            found.push_back(trimmedWord(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    found.push_back(trimmedWord(text.substr(begin)));
    return found;
}

std::optional<Json> number(std::string_view text)
{
    const std::string plain = trimmedWord(text);
    if (plain.empty())
        return {};
    const Json value = parseYaml(plain, plain);
    return value.is_number() ? std::optional<Json>(value) : std::nullopt;
}

/// "100..300 step 50": both ends belong to it where the step meets them.
std::optional<std::vector<Json>> range(const std::string& part, const std::string& axis)
{
    const auto dots = part.find(kRange);
    if (dots == std::string::npos)
        return {};
    const auto stepAt = part.find(kStep, dots);
    const auto first = number(std::string_view(part).substr(0, dots));
    const auto last = number(std::string_view(part).substr(
        dots + kRange.size(), stepAt == std::string::npos ? std::string::npos : stepAt - dots - kRange.size()));
    if (!first || !last)
        return {};
    const auto step = stepAt == std::string::npos ? std::optional<Json>(1)
                                                  : number(std::string_view(part).substr(stepAt + kStep.size()));
    const double from = first->get<double>(), to = last->get<double>();
    const double by = step ? step->get<double>() : 0;
    if (!(by > 0) || to < from)
        refuseAxis(axis, PODIUM_TEXT("project.badAxisRange",
                                     "a range goes from the smaller to the larger number by a step above 0"));
    const double steps = (to - from) / by;
    if (steps >= static_cast<double>(kMostExperiments))
        refuseAxis(axis, Text{PODIUM_TEXT("project.badAxisLong", "the range has more than {most} values"),
                              {{"most", kMostExperiments}}});
    const bool whole = first->is_number_integer() && step->is_number_integer();
    std::vector<Json> values;
    // A hair more than the quotient: 0.1..0.3 step 0.1 has three values.
    for (std::size_t i = 0; static_cast<double>(i) <= steps + 1e-9; ++i) {
        if (whole)
            values.emplace_back(first->get<std::int64_t>() + static_cast<std::int64_t>(i) * step->get<std::int64_t>());
        else // as it would be written: 0.30000000000000004 is meant to be 0.3
            values.emplace_back(std::round((from + static_cast<double>(i) * by) * 1e12) / 1e12);
    }
    return values;
}

std::string valueWord(const Json& value)
{
    std::string word = value.is_string() ? value.get<std::string>() : value.is_null() ? "none" : value.dump();
    std::string plain;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        const bool safe = std::isalnum(byte) != 0 || byte >= 0x80 || c == '_' || c == '-' || (c == '.' && !plain.empty() && plain.back() != '.');
        plain += safe ? c : '_';
    }
    constexpr std::size_t kLongest = 40;
    if (plain.size() > kLongest)
        plain.resize(kLongest);
    return plain.ends_with('.') ? plain + "_" : plain;
}

std::string axisWord(const std::string& key)
{
    return key.substr(key.rfind('.') + 1);
}

/// What the axes are called in names: their last parts, with the section where two would be alike.
std::vector<std::string> axisWords(const std::vector<SweepAxis>& axes)
{
    std::vector<std::string> words;
    for (const SweepAxis& axis : axes) {
        const bool alone = std::count_if(axes.begin(), axes.end(), [&](const SweepAxis& other) {
                               return axisWord(other.key) == axisWord(axis.key);
                           }) == 1;
        words.push_back(alone ? axisWord(axis.key) : axis.key);
    }
    return words;
}

/// Indexes of the combinations that are run, in their order.
std::vector<std::size_t> chosenCombinations(std::size_t count, const SweepGridOptions& options)
{
    std::vector<std::size_t> chosen(count);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (!options.sample || *options.sample >= count)
        return chosen;
    training::SplitMix64 random(options.sampleSeed);
    for (std::size_t i = 0; i < *options.sample; ++i) // the first steps of a shuffle
        std::swap(chosen[i], chosen[i + random.below(static_cast<std::uint32_t>(count - i))]);
    chosen.resize(*options.sample);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

std::int64_t presentSeed(const Settings& settings)
{
    const Json* seed = findDotted(settings.params(), kSeedKey);
    if (seed == nullptr || !seed->is_number_integer())
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("project.noSeed", "There is no seed to repeat the experiments over."), "params.yaml",
                    PODIUM_TEXT("project.noSeedHint", "Set train.seed to a whole number, or do not repeat."));
    return seed->get<std::int64_t>();
}

} // namespace

SweepAxis parseAxis(const Settings& settings, const std::string& axis)
{
    const auto equals = axis.find('=');
    if (equals == std::string::npos || equals == 0)
        refuseAxis(axis, PODIUM_TEXT("project.badAxisEquals", "there is no = in it"));
    const std::string key = trimmedWord(std::string_view(axis).substr(0, equals));
    SweepAxis result;
    const auto add = [&](const std::string& text) {
        const ParameterSetting setting = settings.parse(key + "=" + text);
        result.key = setting.first;
        if (std::find(result.values.begin(), result.values.end(), setting.second) == result.values.end())
            result.values.push_back(setting.second);
    };
    for (const std::string& part : parts(std::string_view(axis).substr(equals + 1))) {
        if (part.empty())
            refuseAxis(axis, PODIUM_TEXT("project.badAxisEmpty", "a value is empty"));
        if (const auto values = range(part, axis))
            for (const Json& value : *values)
                add(value.dump());
        else
            add(part);
    }
    return result;
}

std::vector<ExperimentRequest> gridExperiments(const Settings& settings, const SweepGridOptions& options)
{
    std::vector<SweepAxis> axes;
    std::set<std::string> keys;
    for (const std::string& text : options.axes) {
        axes.push_back(parseAxis(settings, text));
        if (!keys.insert(axes.back().key).second)
            refuseAxis(text, Text{PODIUM_TEXT("project.badAxisTwice", "{key} has its values already"),
                                  {{"key", axes.back().key}}});
    }
    const auto repeats = static_cast<std::size_t>(std::max(1, options.repeats));
    std::size_t combinations = 1;
    bool tooMany = false;
    for (const SweepAxis& axis : axes) {
        tooMany = tooMany || axis.values.size() > kMostCombinations / combinations;
        combinations *= tooMany ? 1 : axis.values.size();
    }
    if (tooMany || std::min(combinations, options.sample.value_or(combinations)) > kMostExperiments / repeats)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.gridTooLarge", "That would be more than {most} experiments."),
                         {{"most", kMostExperiments}}},
                    {}, PODIUM_TEXT("project.gridTooLargeHint", "Try fewer values, or draw a part of the combinations."));
    if (repeats > 1 && keys.count(kSeedKey) != 0)
        refuseAxis(kSeedKey, PODIUM_TEXT("project.badAxisSeed", "the seeds of the repeats are chosen already"));
    const std::int64_t seed = repeats > 1 ? presentSeed(settings) : 0;

    const std::vector<std::string> words = axisWords(axes);
    std::vector<ExperimentRequest> experiments;
    std::set<std::string> names;
    for (const std::size_t combination : chosenCombinations(combinations, options)) {
        ExperimentRequest base;
        base.name = options.prefix;
        std::size_t rest = combination, block = combinations;
        for (std::size_t a = 0; a < axes.size(); ++a) {
            block /= axes[a].values.size();
            const Json& value = axes[a].values[rest / block];
            rest %= block;
            base.params.emplace_back(axes[a].key, value);
            base.name += (base.name.empty() ? "" : "-") + words[a] + valueWord(value);
        }
        for (std::size_t r = 0; r < repeats; ++r) {
            ExperimentRequest one = base;
            if (repeats > 1) {
                const std::int64_t used = seed + static_cast<std::int64_t>(r);
                one.params.emplace_back(kSeedKey, used);
                one.name += (one.name.empty() ? "" : "-") + std::string("seed") + std::to_string(used);
            }
            // Values that differ only in what a name cannot hold.
            const std::string wanted = one.name;
            for (int number = 2; !one.name.empty() && !names.insert(one.name).second; ++number)
                one.name = wanted + "-" + std::to_string(number);
            experiments.push_back(std::move(one));
        }
    }
    return experiments;
}

} // namespace podium::project
