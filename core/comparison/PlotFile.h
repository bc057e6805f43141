#pragma once
// A plot as a file that needs nothing else: SVG for reports and for the window's export, CSV of its points.
#include <functional>
#include <string>

#include "core/comparison/Plot.h"

namespace podium::comparison {

/// "#0072b2" for the run of a series.
using ColorOf = std::function<std::string(const std::string& run)>;

struct SvgSize
{
    int width = 640, height = 480; ///< pixels at 100 %
};

/// SVG 1.1 on a white ground with the words of the language; the same bytes for the same plot.
std::string plotSvg(const Plot& plot, const Language& language, const ColorOf& colorOf, const SvgSize& size = {});

/// series,x,y,threshold (or label, where points have labels), or series,x,y,low,high where points have a spread: one line a point, in
/// English and the C locale; references too. Names of categories stand for their places.
std::string plotCsv(const Plot& plot);

} // namespace podium::comparison
