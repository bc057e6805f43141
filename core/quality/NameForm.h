#pragma once
// Names of institutions and countries in a form in which spellings of the same one are equal: without case, accents,
// punctuation, articles and prepositions, with "universidad", "université", … as one word.
#include <string>
#include <string_view>
#include <vector>

namespace podium::quality {

/// Without blanks and tabs at both ends.
std::string trimmedText(std::string_view text);

bool hasDigit(std::string_view word);

/// Lower case, Latin letters without accents, other characters than letters and digits as one blank; apostrophes
/// and dots go. "  Saint-Étienne's " becomes "saint etiennes". Letters of other scripts stay.
std::string foldedName(std::string_view utf8);

/// The words that tell an institution from another, in the order of the name. "The University of Texas at Austin"
/// gives {university, texas, austin}. An acronym that only repeats the name goes: "… (KAIST)", "… - NTNU".
std::vector<std::string> nameWords(std::string_view utf8);

/// A folded word without the e that stands for an umlaut: "goettingen" and "gottingen" are one.
std::string withoutUmlauts(std::string_view word);

/// Whether the text speaks of a university, in one of the usual languages.
bool namesUniversity(std::string_view utf8);

/// Letters to insert, delete, replace or swap with a neighbour to get from a to b, at most `most` + 1.
int editDistance(std::string_view a, std::string_view b, int most);

} // namespace podium::quality
