#pragma once
// How plans of imports and the sources of tables are told, on a terminal and as JSON.
#include "app/cli/Session.h"
#include "core/project/TableImport.h"

namespace podium::cli {

Json likenessJson(const std::optional<features::ranking::Likeness>& likeness);
Json sourceJson(const project::TableSource& source);
Json findingsJson(const std::vector<ingest::Finding>& findings);
Json tableJson(const project::PlannedTable& table);

std::string lookText(const Session& session, const std::optional<features::ranking::Likeness>& likeness);
std::string useText(const Session& session, const std::string& stage);
void printPlan(Session& session, const project::ImportPlan& plan);
/// Notes and warnings about one table on standard error.
void tellOfTable(Session& session, const project::PlannedTable& table);

} // namespace podium::cli
