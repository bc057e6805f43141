#pragma once
// A report of core laid out on pages: text, tables, and plots as lines.
#include <string>

#include "core/comparison/Report.h"

namespace podium::ui {

/// The bytes of a PDF, A4 upright, light, with page numbers. Reentrant: works on any thread of a GUI program.
std::string reportPdf(const comparison::ReportDocument& report);

} // namespace podium::ui
