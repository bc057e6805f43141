#pragma once
// Parameters, metrics, inputs and models of a run as one blob, so that a listing of 10,000 runs need not step through millions of rows.
// The rows of the tables stay what counts; the blob is made with them and goes when one of them changes.
#include <string>
#include <string_view>

#include "core/tracking/RunStore.h"

namespace podium::tracking {

std::string packed(const Run& run);
/// Throws Error{Corrupt}; what the blob does not hold stays as it is.
void unpack(std::string_view blob, Run& run);

} // namespace podium::tracking
