#include "ui/shell/FuzzyMatch.h"

#include <algorithm>

namespace podium::ui {

namespace {

constexpr int kWordStart = 100, kInside = 60, kScattered = 40;
constexpr int kLaterText = 15; ///< taken off for each text before the one that fits
constexpr qsizetype kLeastScattered = 2;

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Where the letters stand in their order with others between them: only from the start of a word on, the fewer left out the better.
std::optional<int> scattered(const QString& word, const QString& text)
{
    if (word.size() < kLeastScattered)
        return {};
    std::optional<int> best;
    for (qsizetype start = text.indexOf(word[0]); start >= 0; start = text.indexOf(word[0], start + 1)) {
        if (!startsWord(text, start))
            continue;
        qsizetype at = start, gaps = 0;
        bool whole = true;
        for (qsizetype i = 1; i < word.size() && whole; ++i) {
            // The start of the next word is as good as the next letter: "rt" finds "Run the…".
            const qsizetype next = text.indexOf(word[i], at + 1);
            whole = next >= 0;
            if (whole && next != at + 1 && !startsWord(text, next))
                gaps += next - at - 1;
            at = next;
        }
        if (whole && gaps <= 2 * word.size())
            best = std::max(best.value_or(0), std::max(1, kScattered - static_cast<int>(gaps)));
    }
    return best;
}

std::optional<int> wordScore(const QString& word, const QString& text)
{
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        best = std::max(best.value_or(0), startsWord(text, at) ? kWordStart : kInside);
    return best ? best : scattered(word, text);
}

} // namespace

QString folded(const QString& text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(parts.size());
    for (const QChar c : parts)
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c.toCaseFolded());
    return plain;
}

std::optional<int> fuzzyScore(const QString& query, const QStringList& texts)
{
    QStringList plain;
    for (const QString& text : texts)
        plain.append(folded(text));
    int total = 0;
    for (const QString& word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        std::optional<int> best;
        for (qsizetype i = 0; i < plain.size(); ++i)
            if (const auto score = wordScore(word, plain[i]))
                best = std::max(best.value_or(0), std::max(1, *score - kLaterText * static_cast<int>(i)));
        if (!best)
            return {};
        total += *best;
    }
    return total;
}

} // namespace podium::ui
