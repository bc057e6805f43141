#include "ui/shell/Glossary.h"

#include <algorithm>

#include "core/evaluation/Evaluation.h"
#include "ui/base/QtLanguage.h"
#include "ui/shell/FuzzyMatch.h"

namespace podium::ui {

namespace {

const TextId kMetricTerms = PODIUM_TEXT("ui.glossary.metrics", "Metrics");
const TextId kMatrixTerms = PODIUM_TEXT("ui.glossary.matrix", "Confusion matrix and curves");
const TextId kDataTerms = PODIUM_TEXT("ui.glossary.data", "Data and stages");
const TextId kRunTerms = PODIUM_TEXT("ui.glossary.runs", "Runs and comparison");

std::vector<GlossaryEntry> allEntries()
{
    std::vector<GlossaryEntry> all;
    for (const evaluation::MetricInfo& metric : evaluation::metrics())
        all.push_back({metric.id, kMetricTerms, metric.label, metric.help});
    const GlossaryEntry words[] = {
        {"matrix", kMatrixTerms, PODIUM_TEXT("ui.glossary.matrixTerm", "Confusion matrix"),
         PODIUM_TEXT("ui.glossary.matrix.meaning",
                     "A table of counts: how many rows of each real class were predicted as each class; what was right stands on the diagonal.")},
        {"tp", kMatrixTerms, PODIUM_TEXT("ui.glossary.tpTerm", "True positive (TP)"),
         PODIUM_TEXT("ui.glossary.tp.meaning",
                     "A row of the positive class that was predicted so.")},
        {"fp", kMatrixTerms, PODIUM_TEXT("ui.glossary.fpTerm", "False positive (FP)"),
         PODIUM_TEXT("ui.glossary.fp.meaning",
                     "A row of the negative class that was predicted positive: a false alarm.")},
        {"fn", kMatrixTerms, PODIUM_TEXT("ui.glossary.fnTerm", "False negative (FN)"),
         PODIUM_TEXT("ui.glossary.fn.meaning",
                     "A row of the positive class that was predicted negative: one that was missed.")},
        {"tn", kMatrixTerms, PODIUM_TEXT("ui.glossary.tnTerm", "True negative (TN)"),
         PODIUM_TEXT("ui.glossary.tn.meaning",
                     "A row of the negative class that was predicted so.")},
        {"positive", kMatrixTerms, PODIUM_TEXT("ui.glossary.positiveTerm", "Positive class"),
         PODIUM_TEXT("ui.glossary.positive.meaning",
                     "The class that is looked for, here those among the best; precision and recall are told of it.")},
        {"threshold", kMatrixTerms, PODIUM_TEXT("ui.glossary.thresholdTerm", "Decision threshold"),
         PODIUM_TEXT("ui.glossary.threshold.meaning",
                     "The probability from which a row is predicted positive; a lower one finds more and raises more false alarms.")},
        {"roc", kMatrixTerms, PODIUM_TEXT("ui.glossary.rocTerm", "ROC curve"),
         PODIUM_TEXT("ui.glossary.roc.meaning",
                     "For each threshold: the share of positives found against the share of negatives that were taken for positive.")},
        {"pr", kMatrixTerms, PODIUM_TEXT("ui.glossary.prTerm", "Precision-recall curve"),
         PODIUM_TEXT("ui.glossary.pr.meaning",
                     "For each threshold: precision against recall; more telling than ROC where positives are rare.")},
        {"lift", kMatrixTerms, PODIUM_TEXT("ui.glossary.liftTerm", "Lift"),
         PODIUM_TEXT("ui.glossary.lift.meaning",
                     "How many times more positives the highest scored rows hold than rows taken at random.")},
        {"calibration", kMatrixTerms, PODIUM_TEXT("ui.glossary.calibrationTerm", "Calibration"),
         PODIUM_TEXT("ui.glossary.calibration.meaning",
                     "Whether of the rows given a probability of 80 % about 80 % are positive.")},
        {"table", kDataTerms, PODIUM_TEXT("ui.glossary.tableTerm", "Table"),
         PODIUM_TEXT("ui.glossary.table.meaning",
                     "Rows and columns as they were imported; the original is kept unchanged.")},
        {"recipe", kDataTerms, PODIUM_TEXT("ui.glossary.recipeTerm", "Recipe"),
         PODIUM_TEXT("ui.glossary.recipe.meaning",
                     "The list of steps that clean a table, in order; kept in a file that can be read and changed.")},
        {"missing", kDataTerms, PODIUM_TEXT("ui.glossary.missingTerm", "Missing value"),
         PODIUM_TEXT("ui.glossary.missing.meaning",
                     "A cell without a value; a recipe says whether it is filled, or its row left out.")},
        {"feature", kDataTerms, PODIUM_TEXT("ui.glossary.featureTerm", "Feature"),
         PODIUM_TEXT("ui.glossary.feature.meaning",
                     "A column that the model learns from.")},
        {"target", kDataTerms, PODIUM_TEXT("ui.glossary.targetTerm", "Target"),
         PODIUM_TEXT("ui.glossary.target.meaning",
                     "The column, or the rule, that says which class a row belongs to: what is predicted.")},
        {"trainingRows", kDataTerms, PODIUM_TEXT("ui.glossary.trainingRowsTerm", "Training rows"),
         PODIUM_TEXT("ui.glossary.trainingRows.meaning",
                     "The rows that the model learns from.")},
        {"validationRows", kDataTerms, PODIUM_TEXT("ui.glossary.validationRowsTerm", "Validation rows"),
         PODIUM_TEXT("ui.glossary.validationRows.meaning",
                     "Rows that the model has not seen, on which runs are judged and compared.")},
        {"testRows", kDataTerms, PODIUM_TEXT("ui.glossary.testRowsTerm", "Test rows"),
         PODIUM_TEXT("ui.glossary.testRows.meaning",
                     "Rows kept aside for one last judgement of the chosen model.")},
        {"stage", kDataTerms, PODIUM_TEXT("ui.glossary.stageTerm", "Stage"),
         PODIUM_TEXT("ui.glossary.stage.meaning",
                     "One step of the work: cleaning, features, training, evaluation; each reads files and writes files.")},
        {"uptodate", kDataTerms, PODIUM_TEXT("ui.glossary.uptodateTerm", "Up to date"),
         PODIUM_TEXT("ui.glossary.uptodate.meaning",
                     "Nothing that the stage reads has changed since it ran, so it need not run again.")},
        {"stale", kDataTerms, PODIUM_TEXT("ui.glossary.staleTerm", "Out of date"),
         PODIUM_TEXT("ui.glossary.stale.meaning",
                     "Something that the stage reads has changed since it ran; the next run runs it.")},
        {"parameter", kDataTerms, PODIUM_TEXT("ui.glossary.parameterTerm", "Parameter"),
         PODIUM_TEXT("ui.glossary.parameter.meaning",
                     "A setting of a stage, such as the number of trees.")},
        {"forest", kDataTerms, PODIUM_TEXT("ui.glossary.forestTerm", "Random forest"),
         PODIUM_TEXT("ui.glossary.forest.meaning",
                     "Many decision trees, each grown on other rows and columns, that vote.")},
        {"seed", kDataTerms, PODIUM_TEXT("ui.glossary.seedTerm", "Seed"),
         PODIUM_TEXT("ui.glossary.seed.meaning",
                     "The number that random choices start from: with the same seed the same result comes out.")},
        {"run", kRunTerms, PODIUM_TEXT("ui.glossary.runTerm", "Run"),
         PODIUM_TEXT("ui.glossary.run.meaning",
                     "One pass through the stages with its parameters, figures and model.")},
        {"experiment", kRunTerms, PODIUM_TEXT("ui.glossary.experimentTerm", "Experiment"),
         PODIUM_TEXT("ui.glossary.experiment.meaning",
                     "A run beside the project: it tries other parameters and changes nothing until it is applied.")},
        {"sweep", kRunTerms, PODIUM_TEXT("ui.glossary.sweepTerm", "Sweep"),
         PODIUM_TEXT("ui.glossary.sweep.meaning",
                     "Many experiments at once, one for each combination of values.")},
        {"apply", kRunTerms, PODIUM_TEXT("ui.glossary.applyTerm", "Apply"),
         PODIUM_TEXT("ui.glossary.apply.meaning",
                     "Takes the parameters and results of an experiment over into the project; it can be undone.")},
        {"baseline", kRunTerms, PODIUM_TEXT("ui.glossary.baselineTerm", "Baseline"),
         PODIUM_TEXT("ui.glossary.baseline.meaning",
                     "The run that others are measured against.")},
        {"group", kRunTerms, PODIUM_TEXT("ui.glossary.groupTerm", "Comparable runs"),
         PODIUM_TEXT("ui.glossary.group.meaning",
                     "Runs judged on the same validation rows with the same rule; only among them is there a best one.")},
        {"warning", kRunTerms, PODIUM_TEXT("ui.glossary.warningTerm", "Run with a warning"),
         PODIUM_TEXT("ui.glossary.warning.meaning",
                     "Its figures are not to be trusted, for example because a class is missing; it is never called the best.")},
        {"interval", kRunTerms, PODIUM_TEXT("ui.glossary.intervalTerm", "95% interval"),
         PODIUM_TEXT("ui.glossary.interval.meaning",
                     "The range in which the figure would lie if other rows of the same kind had been drawn, 19 times of 20.")},
        {"significance", kRunTerms, PODIUM_TEXT("ui.glossary.significanceTerm", "Significance"),
         PODIUM_TEXT("ui.glossary.significance.meaning",
                     "Whether a difference between two runs is greater than chance would make it on these rows.")},
        {"mainmetric", kRunTerms, PODIUM_TEXT("ui.glossary.mainmetricTerm", "Main metric"),
         PODIUM_TEXT("ui.glossary.mainmetric.meaning",
                     "The metric, named on the project sheet, that decides which run is the best.")},
        {"onnx", kRunTerms, PODIUM_TEXT("ui.glossary.onnxTerm", "Model file for other programs (ONNX)"),
         PODIUM_TEXT("ui.glossary.onnx.meaning",
                     "A file that holds the trained model so that other programs can predict with it.")},
    };
    all.insert(all.end(), std::begin(words), std::end(words));
    return all;
}

} // namespace

const std::vector<GlossaryEntry>& glossary()
{
    static const std::vector<GlossaryEntry> all = allEntries();
    return all;
}

std::vector<const GlossaryEntry*> findInGlossary(const QString& search)
{
    const QStringList words = folded(search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<const GlossaryEntry*> found;
    for (const GlossaryEntry& entry : glossary()) {
        QString text;
        for (const TextId& part : {entry.term, entry.meaning})
            text += inEachLanguage(part.id, QString::fromUtf8(part.english)).join(QLatin1Char(' ')) + QLatin1Char(' ');
        text = folded(text);
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); }))
            found.push_back(&entry);
    }
    return found;
}

} // namespace podium::ui
