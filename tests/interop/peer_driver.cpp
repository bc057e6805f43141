// Our evaluation and forest for tests/interop/sklearn_*.py, which compare them with scikit-learn's: a
// command, a JSON document on standard input, a JSON document on standard output.
//   metrics: {actual, probabilities, classes, positive} -> {scores, roc, prc}
//   forest:  {x, y, test, classes, params, seeds}       -> [probabilities of the test rows by seed]
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string_view>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/ThreadPool.h"
#include "core/evaluation/Evaluation.h"
#include "core/training/RandomForest.h"

namespace {

using podium::Json;

Json curveJson(const std::vector<podium::evaluation::CurvePoint>& points)
{
    Json json = Json::array();
    for (const auto& point : points)
        json.push_back({point.x, point.y, point.threshold ? Json(*point.threshold) : Json(nullptr)});
    return json;
}

Json metrics(const Json& in)
{
    podium::evaluation::EvaluationInput input;
    input.actual = in.at("actual").get<std::vector<std::int32_t>>();
    input.probabilities = in.at("probabilities").get<std::vector<double>>();
    input.classes = in.at("classes").get<std::vector<std::string>>();
    if (!in.at("positive").is_null())
        input.positive = in.at("positive").get<std::size_t>();
    const auto evaluation = podium::evaluation::evaluate(input);
    Json out = Json::object();
    for (const auto& [name, score] : evaluation.scores)
        out["scores"][name] = score.value ? Json(*score.value) : Json(nullptr);
    out["roc"] = curveJson(evaluation.roc);
    out["prc"] = curveJson(evaluation.precisionRecall);
    out["counts"] = evaluation.confusion.counts;
    return out;
}

podium::features::Matrix matrix(const Json& rows)
{
    podium::features::Matrix x;
    x.rows = static_cast<std::int64_t>(rows.size());
    x.columns = rows.empty() ? 0 : static_cast<std::int64_t>(rows[0].size());
    for (std::size_t f = 0; f < static_cast<std::size_t>(x.columns); ++f)
        for (const Json& row : rows)
            x.values.push_back(row[f].get<float>());
    return x;
}

Json forest(const Json& in)
{
    podium::features::Samples samples;
    samples.x = matrix(in.at("x"));
    samples.y = in.at("y").get<std::vector<std::int32_t>>();
    samples.classes = in.at("classes").get<std::vector<std::string>>();
    const podium::features::Matrix test = matrix(in.at("test"));
    podium::ThreadPool pool;
    podium::JobContext job(pool);
    auto options = podium::training::forestOptions(Json{{"train", in.at("params")}});
    Json out = Json::array();
    for (const Json& seed : in.at("seeds")) {
        options.seed = seed.get<std::uint64_t>();
        out.push_back(podium::training::fitRandomForest(samples, options, job)->predictProbabilities(test));
    }
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view command = argc == 2 ? argv[1] : "";
    try {
        const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
        Json out = Json::array();
        // metrics takes a list of cases, so that one process serves a whole test.
        if (command == "metrics")
            for (const Json& one : podium::parseJson(text, "standard input"))
                out.push_back(metrics(one));
        else if (command == "forest")
            out = forest(podium::parseJson(text, "standard input"));
        else
            return std::fputs("usage: peer_driver metrics|forest\n", stderr), 2;
        std::cout << out.dump() << '\n';
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
