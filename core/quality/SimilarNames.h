#pragma once
// Pairs of names that seem to be one institution written in two ways. Names are put into blocks by all their words but
// one, so that the time grows with the number of names, not with that of pairs.
#include <cstddef>
#include <string>
#include <vector>

#include "core/base/JobContext.h"

namespace podium::quality {

struct NamePair
{
    enum class Kind {
        SameWords,  ///< but for case, accents, punctuation, articles, and where words are joined
        OtherOrder, ///< "University of York" and "York University", which need not be one
        OneWordOff, ///< one word has a slip of the pen
    };
    std::size_t first = 0; ///< the smaller index
    std::size_t second = 0;
    Kind kind = Kind::SameWords;
    double score = 1; ///< how alike, 0…1
};

/// A mend with a step for each spelling has no more steps than this.
constexpr std::size_t kMostSpellings = 200;

/// All pairs, ascending; of a block of many equal names each with the first one only. Indices are those of `names`.
std::vector<NamePair> similarNames(const std::vector<std::string>& names, JobContext& job);

} // namespace podium::quality
