#include "core/evaluation/Evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/evaluation/Curves.h"

namespace podium::evaluation {

namespace {

/// Adds without losing the small parts (Neumaier 1974): the means agree with scikit-learn's pairwise sums.
class Sum
{
public:
    void add(double value)
    {
        const double total = m_total + value;
        m_lost +=
            std::abs(m_total) >= std::abs(value) ? (m_total - total) + value : (value - total) + m_total;
        m_total = total;
    }
    double value() const { return m_total + m_lost; }

private:
    double m_total = 0;
    double m_lost = 0;
};

/// Row sums, column sums and the diagonal of one class.
struct ClassCounts
{
    double actual = 0;
    double predicted = 0;
    double hits = 0;
};

ClassCounts countsOf(const ConfusionMatrix& confusion, std::size_t c)
{
    const std::size_t classes = confusion.labels.size();
    ClassCounts counts;
    for (std::size_t other = 0; other < classes; ++other) {
        counts.actual += static_cast<double>(confusion.counts[c * classes + other]);
        counts.predicted += static_cast<double>(confusion.counts[other * classes + c]);
    }
    counts.hits = static_cast<double>(confusion.counts[c * classes + c]);
    return counts;
}

void check(const EvaluationInput& input)
{
    if (input.actual.empty())
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("evaluation.noRows", "There are no rows to evaluate."), {},
                    PODIUM_TEXT("evaluation.noRowsHint",
                                "Look in the preparation of the data for the step that loses the rows."));
    const std::size_t classes = input.classes.size();
    const bool shapes = classes >= 1 && input.probabilities.size() == input.actual.size() * classes &&
                        (!input.positive || (classes == 2 && *input.positive < 2));
    const bool known = std::all_of(input.actual.begin(), input.actual.end(), [&](std::int32_t c) {
        return c >= 0 && static_cast<std::size_t>(c) < classes;
    });
    const bool shares = std::all_of(input.probabilities.begin(), input.probabilities.end(),
                                    [](double p) { return p >= 0 && p <= 1; });
    if (!shapes || !known || !shares)
        throw Error(
            ErrorCode::InvalidArgument,
            PODIUM_TEXT("evaluation.badInput",
                        "Each row needs a known class and one probability from 0 to 1 for each class."));
}

ConfusionMatrix confusionOf(const EvaluationInput& input)
{
    const std::size_t classes = input.classes.size();
    ConfusionMatrix confusion{input.classes, std::vector<std::int64_t>(classes * classes, 0)};
    for (std::size_t row = 0; row < input.actual.size(); ++row) {
        const double* shares = input.probabilities.data() + row * classes;
        auto predicted = static_cast<std::size_t>(std::max_element(shares, shares + classes) - shares);
        if (input.positive && input.threshold)
            predicted = shares[*input.positive] >= *input.threshold ? *input.positive : 1 - *input.positive;
        ++confusion.counts[static_cast<std::size_t>(input.actual[row]) * classes + predicted];
    }
    return confusion;
}

double logLoss(const EvaluationInput& input)
{
    constexpr double kSmallest = std::numeric_limits<double>::epsilon();
    const std::size_t classes = input.classes.size();
    Sum sum;
    for (std::size_t row = 0; row < input.actual.size(); ++row) {
        const double share = input.probabilities[row * classes + static_cast<std::size_t>(input.actual[row])];
        sum.add(-std::log(std::clamp(share, kSmallest, 1 - kSmallest)));
    }
    return sum.value() / static_cast<double>(input.actual.size());
}

/// Mean squared distance from the probabilities to the truth; of two classes half of it, which is the usual
/// binary score.
double brier(const EvaluationInput& input)
{
    const std::size_t classes = input.classes.size();
    Sum sum;
    for (std::size_t row = 0; row < input.actual.size(); ++row) {
        const auto actual = static_cast<std::size_t>(input.actual[row]);
        if (input.positive) {
            const double distance = (actual == *input.positive ? 1.0 : 0.0) -
                                    input.probabilities[row * classes + *input.positive];
            sum.add(distance * distance);
            continue;
        }
        for (std::size_t c = 0; c < classes; ++c) {
            const double distance = (c == actual ? 1.0 : 0.0) - input.probabilities[row * classes + c];
            sum.add(distance * distance);
        }
    }
    return sum.value() / static_cast<double>(input.actual.size());
}

ClassCurves curvesOf(const EvaluationInput& input, std::size_t c)
{
    const std::size_t classes = input.classes.size();
    std::vector<double> scores(input.actual.size());
    std::vector<bool> positive(input.actual.size());
    for (std::size_t row = 0; row < scores.size(); ++row) {
        scores[row] = input.probabilities[row * classes + c];
        positive[row] = static_cast<std::size_t>(input.actual[row]) == c;
    }
    const ThresholdCounts counts = thresholdCounts(scores, positive);
    return {input.classes[c], rocCurve(counts), precisionRecallCurve(counts)};
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0.0; }

double precisionOf(const ClassCounts& c) { return ratio(c.hits, c.predicted); }
double recallOf(const ClassCounts& c) { return ratio(c.hits, c.actual); }
double f1Of(const ClassCounts& c) { return ratio(2 * c.hits, c.actual + c.predicted); }

/// The figure of the positive class, or the mean over the classes that occur.
template <class Figure>
double figure(const ConfusionMatrix& confusion, std::optional<std::size_t> positive, Figure of)
{
    if (positive)
        return of(countsOf(confusion, *positive));
    double sum = 0;
    double present = 0;
    for (std::size_t c = 0; c < confusion.labels.size(); ++c) {
        const ClassCounts counts = countsOf(confusion, c);
        if (counts.actual + counts.predicted > 0) {
            sum += of(counts);
            present += 1;
        }
    }
    return sum / present;
}

double accuracyOf(const ConfusionMatrix& confusion)
{
    double hits = 0;
    double rows = 0;
    for (std::size_t c = 0; c < confusion.labels.size(); ++c) {
        const ClassCounts counts = countsOf(confusion, c);
        hits += counts.hits;
        rows += counts.actual;
    }
    return hits / rows;
}

} // namespace

const Score& Evaluation::score(const std::string& name) const
{
    const auto found =
        std::find_if(scores.begin(), scores.end(), [&](const auto& s) { return s.first == name; });
    if (found == scores.end())
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("evaluation.unknownMetric", "There is no metric {metric}."),
                         {{"metric", name}}});
    return found->second;
}

Text undefinedReason(const std::string& metric, const ConfusionMatrix& confusion,
                     std::optional<std::size_t> positive)
{
    std::string absent;
    for (std::size_t c = 0; c < confusion.labels.size(); ++c)
        if (countsOf(confusion, c).actual <= 0)
            absent += (absent.empty() ? "" : ", ") + confusion.labels[c];
    const bool needsAllClasses = metric == "roc_auc" || (metric == "average_precision" && !positive);
    if (needsAllClasses && !absent.empty())
        return Text{PODIUM_TEXT("evaluation.absentClass",
                                "No evaluated row is of class {classes}, so there is nothing to tell apart."),
                    {{"classes", absent}}};
    if (!positive)
        return {};
    const ClassCounts counts = countsOf(confusion, *positive);
    const std::string& label = confusion.labels[*positive];
    if (metric == "precision" && counts.predicted <= 0)
        return Text{PODIUM_TEXT("evaluation.nonePredicted", "No row was predicted to be of class {class}."),
                    {{"class", label}}};
    if ((metric == "recall" || metric == "average_precision") && counts.actual <= 0)
        return Text{PODIUM_TEXT("evaluation.noneActual", "No evaluated row is of class {class}."),
                    {{"class", label}}};
    if (metric == "f1" && counts.actual + counts.predicted <= 0)
        return Text{PODIUM_TEXT("evaluation.noneActualOrPredicted",
                                "No row is of class {class} or was predicted to be."),
                    {{"class", label}}};
    return {};
}

Evaluation evaluate(const EvaluationInput& input)
{
    check(input);
    Evaluation evaluation;
    evaluation.confusion = confusionOf(input);
    evaluation.positive = input.positive;

    double rocArea = 0;
    double precisionArea = 0;
    if (input.positive) {
        ClassCurves curves = curvesOf(input, *input.positive);
        rocArea = areaUnder(curves.roc);
        precisionArea = averagePrecision(curves.precisionRecall);
        evaluation.roc = std::move(curves.roc);
        evaluation.precisionRecall = std::move(curves.precisionRecall);
    } else {
        for (std::size_t c = 0; c < input.classes.size(); ++c) {
            evaluation.perClass.push_back(curvesOf(input, c));
            rocArea += areaUnder(evaluation.perClass.back().roc) / static_cast<double>(input.classes.size());
            precisionArea += averagePrecision(evaluation.perClass.back().precisionRecall) /
                             static_cast<double>(input.classes.size());
        }
    }

    const auto add = [&](const std::string& metric, double value) {
        Score score{value, undefinedReason(metric, evaluation.confusion, input.positive)};
        if (!score.reason.empty())
            score.value.reset();
        evaluation.scores.emplace_back(metric, std::move(score));
    };
    add("precision", figure(evaluation.confusion, input.positive, precisionOf));
    add("recall", figure(evaluation.confusion, input.positive, recallOf));
    add("f1", figure(evaluation.confusion, input.positive, f1Of));
    add("accuracy", accuracyOf(evaluation.confusion));
    add("roc_auc", rocArea);
    add("average_precision", precisionArea);
    add("log_loss", logLoss(input));
    add("brier", brier(input));
    return evaluation;
}

const std::vector<MetricInfo>& metrics()
{
    static const std::vector<MetricInfo> all = {
        {"precision", PODIUM_TEXT("evaluation.precisionLabel", "Precision"),
         PODIUM_TEXT("evaluation.precisionHelp", "Of the rows predicted positive, the share that is."), true},
        {"recall", PODIUM_TEXT("evaluation.recallLabel", "Recall"),
         PODIUM_TEXT("evaluation.recallHelp", "Of the rows that are positive, the share that was found."),
         true},
        {"f1", PODIUM_TEXT("evaluation.f1Label", "F1"),
         PODIUM_TEXT("evaluation.f1Help", "Harmonic mean of precision and recall."), true},
        {"accuracy", PODIUM_TEXT("evaluation.accuracyLabel", "Accuracy"),
         PODIUM_TEXT("evaluation.accuracyHelp", "Share of all rows that were predicted right."), true},
        {"roc_auc", PODIUM_TEXT("evaluation.rocAucLabel", "ROC AUC"),
         PODIUM_TEXT(
             "evaluation.rocAucHelp",
             "Area under the ROC curve: how often a positive row gets a higher score than a negative one."),
         true},
        {"average_precision", PODIUM_TEXT("evaluation.averagePrecisionLabel", "Average precision"),
         PODIUM_TEXT("evaluation.averagePrecisionHelp", "Area under the precision-recall curve, as steps."),
         true},
        {"log_loss", PODIUM_TEXT("evaluation.logLossLabel", "Log loss"),
         PODIUM_TEXT("evaluation.logLossHelp",
                     "Mean surprise at the true class; confident errors weigh most. Lower is better."),
         false},
        {"brier", PODIUM_TEXT("evaluation.brierLabel", "Brier score"),
         PODIUM_TEXT("evaluation.brierHelp",
                     "Mean squared distance from the probabilities to the truth. Lower is better."),
         false},
    };
    return all;
}

} // namespace podium::evaluation
