#include "core/project/RunScores.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>

#include "core/cleaning/CleanTable.h"
#include "core/comparison/Leaderboard.h"
#include "core/comparison/RowScores.h"
#include "core/evaluation/EvaluateStage.h"
#include "core/project/CommitState.h"
#include "core/project/StateInputs.h"
#include "core/serving/Predictor.h"
#include "core/training/TrainStage.h"

namespace podium::project {
namespace {

bool hasLetters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalpha(byte) != 0; // every letter outside of ASCII has such bytes
    });
}

/// The column that names the rows: text with letters in it that differs from row to row the most; none where even that
/// one says the same of most rows.
std::optional<std::size_t> nameColumn(const Table& raw, const std::vector<std::int64_t>& rows)
{
    std::optional<std::size_t> best;
    std::size_t most = rows.size() / 2;
    for (std::size_t c = 0; c < raw.columnCount(); ++c) {
        const Column& column = raw.column(c);
        if (column.type() != ColumnType::Text)
            continue;
        std::set<std::string_view> distinct;
        for (const std::int64_t row : rows)
            if (const std::string_view text = column.text(row); hasLetters(text))
                distinct.insert(text);
        if (distinct.size() > most) {
            most = distinct.size();
            best = c;
        }
    }
    return best;
}

void nameRows(comparison::RowScores& scores, const StateInputs& inputs, const training::ModelFile& model,
              JobContext& job)
{
    try {
        std::vector<ingest::Finding> findings;
        const Table raw = cleaning::readRawTable(inputs, model.spec.table, findings, job, serving::rawCsvOptions(model.spec));
        const bool known = std::all_of(scores.rowIds.begin(), scores.rowIds.end(), [&](std::int64_t row) {
            return row >= 0 && row < raw.rowCount();
        });
        const auto column = known ? nameColumn(raw, scores.rowIds) : std::nullopt;
        if (!column)
            return;
        scores.keyColumn = raw.names()[*column];
        for (const std::int64_t row : scores.rowIds)
            scores.keys.emplace_back(raw.column(*column).text(row));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        // Names are a service: a raw table that was lost leaves the rows their numbers.
    }
}

} // namespace

comparison::RowScores rowScoresOf(const ProjectContext& context, const Experiment& experiment, JobContext& job)
{
    std::unique_ptr<CommitState> commit;
    if (!experiment.commit.empty())
        commit = std::make_unique<CommitState>(context.layout.root(), experiment.commit);
    const pipeline::ProjectState& state =
        commit ? static_cast<const pipeline::ProjectState&>(*commit) : context.workTree;
    const StateInputs inputs(state, context.objects);
    if (!inputs.has(kModelFile))
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noScores", "The validation rows of {name} cannot be scored: its model or "
                                                         "its prepared data are not here."),
                         {{"name", experiment.name}}},
                    kModelFile,
                    PODIUM_TEXT("project.dataGoneHint",
                                "Fetch it from a remote storage (dvc pull), or run the experiment again."));
    const training::ModelFile model =
        training::ModelFile::fromBytes(*inputs.bytes(kModelFile), experiment.name + ": " + kModelFile);
    JobContext reading = job.part(0, 0.5);
    const features::Samples samples =
        training::preparedSamples(inputs, model.spec.table, "val", model.spec, reading);
    comparison::RowScores scores =
        comparison::rowScores(evaluation::scored(model, samples), samples.rowIds);
    JobContext naming = job.part(0.5, 1);
    nameRows(scores, inputs, model, naming);
    return scores;
}

std::optional<comparison::Significance> significanceOf(const ProjectContext& context, const Experiment& a,
                                                       const Experiment& b, JobContext& job)
{
    const bool oneGroup = a.dataset == b.dataset && comparison::validationKey(a.rows, a.params) ==
                                                        comparison::validationKey(b.rows, b.params);
    if (!oneGroup)
        return std::nullopt;
    JobContext first = job.part(0, 0.4), second = job.part(0.4, 0.8), comparing = job.part(0.8, 1);
    const comparison::RowScores ofA = rowScoresOf(context, a, first);
    const comparison::RowScores ofB = rowScoresOf(context, b, second);
    if (!comparison::sameRows(ofA, ofB)) // the data themselves changed under equal parameters
        return std::nullopt;
    return comparison::compareRuns(ofA, ofB, {}, comparing);
}

} // namespace podium::project
