#include "ui/pipeline/ChoiceWords.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/base/Parameter.h"
#include "ui/base/QtLanguage.h"

namespace podium::ui {

namespace {

struct Word
{
    const char* choice;
    const char* word;
};

constexpr std::array kWords = {
    Word{"below", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "below the limit")},
    Word{"up_to", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "up to the limit")},
    Word{"last_year", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the last year validates")},
    Word{"last_year_test", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the last year is the final test")},
    Word{"predefined", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "a column says it")},
    Word{"random", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "at random")},
    Word{"gini", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "Gini impurity")},
    Word{"entropy", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "entropy")},
    Word{"sqrt", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "square root of their number")},
    Word{"log2", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "binary logarithm of their number")},
    // Of the steps of recipes:
    Word{"next", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the value of the next row")},
    Word{"previous", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the value of the row before")},
    Word{"constant", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "a value that is given")},
    Word{"mean", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the mean of the column")},
    Word{"median", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the median of the column")},
    Word{"most_frequent", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the most frequent value")},
    Word{"first", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the first")},
    Word{"last", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "the last")},
    Word{"both", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "both ends")},
    Word{"left", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "at the beginning")},
    Word{"right", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "at the end")},
    Word{"cell", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "cells that hold nothing else")},
    Word{"text", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "text")},
    Word{"regex", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "regular expression")},
    Word{"integer", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "whole number")},
    Word{"real", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "number")},
    Word{"boolean", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "yes or no")},
    Word{"date", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "date")},
    // Of rules:
    Word{"error", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "serious: it stops the pipeline")},
    Word{"warning", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "warning")},
    Word{"rising", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "never falls")},
    Word{"falling", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "never rises")},
    Word{"one_of", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "one of")},
    Word{"not_one_of", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "none of")},
    Word{"contains", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "contains")},
    Word{"matches", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "matches the pattern")},
    Word{"missing", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "missing")},
    Word{"present", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "present")},
    Word{"numeric", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "a number")},
    Word{"not_numeric", QT_TRANSLATE_NOOP("podium::ui::ParameterEditor", "no number")},
};

} // namespace

QString choiceWord(const std::string& choice)
{
    const auto* found = std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) { return choice == word.choice; });
    return found == kWords.end() ? fromUtf8(choice) : QCoreApplication::translate("podium::ui::ParameterEditor", found->word);
}

QString parameterValueText(const Parameter* parameter, const Json& value)
{
    // Also a parameter that takes a number or one of some words, such as max_features.
    if (parameter != nullptr && value.is_string() && !parameter->choices.empty())
        return choiceWord(value.get<std::string>());
    return value.is_structured() && value.empty() ? QStringLiteral("–") : valueText(value);
}

} // namespace podium::ui
