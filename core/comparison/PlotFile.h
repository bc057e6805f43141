#pragma once
// A plot as a file that needs nothing else: SVG for reports and for the window's export, CSV of its points.
#include <string>

#include "core/comparison/Plot.h"
#include "core/comparison/RunInk.h"

namespace podium::comparison {

struct SvgSize
{
    int width = 640, height = 480; ///< pixels at 100 %
};

/// SVG 1.1 on a white ground with the words of the language; the same bytes for the same plot. Lines end where an axis does that has
/// its limits given.
std::string plotSvg(const Plot& plot, const Language& language, const InkOf& inkOf, const SvgSize& size = {});

/// series,x,y,threshold (or label, where points have labels), or series,x,y,low,high where points have a spread: one line a point, in
/// English and the C locale; references too. Names of categories stand for their places.
std::string plotCsv(const Plot& plot);

} // namespace podium::comparison
