#pragma once
// How well what was typed fits a text: for search fields that forgive. Pure and thread-safe.
#include <optional>

#include <QString>
#include <QStringList>

namespace podium::ui {

/// Lower case without accents: "Área" and "area" are the same to a search.
QString folded(const QString& text);

/// Every word typed has to be found in one of the texts: as it stands, best at the start of a word, or with letters left out, best
/// with few gaps. Higher is better; what fits the first text counts most. None where a word fits nowhere; 0 for an empty query.
std::optional<int> fuzzyScore(const QString& query, const QStringList& texts);

} // namespace podium::ui
