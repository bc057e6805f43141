#include "core/ingest/SampleWorld.h"

#include <array>
#include <set>
#include <string_view>

namespace podium::ingest {

namespace {

/// How names of a country sound.
struct Tongue
{
    std::vector<std::string_view> heads;
    std::vector<std::string_view> middles;
    std::vector<std::string_view> tails;
    std::vector<std::string_view> patterns; ///< # is a place, @ another one
};

struct Country
{
    std::string_view name;
    std::string_view shortName;
    int tongue;
    int strong; ///< weight among the first hundred
    int weight; ///< weight among all
};

const std::array<Tongue, 6>& tongues()
{
    static const std::array<Tongue, 6> kTongues = {{
        // English
        {{"Alder", "Brack", "Calder", "Dun", "Ember", "Farn",  "Green", "Har",   "Kel", "Lang",
          "Mar",   "Nor",   "Oak",    "Pem", "Quill", "Raven", "Stan",  "Thorn", "Wex", "Yar"},
         {"", "", "ing", "en", "er"},
         {"moor", "wick", "haven", "bridge", "ton", "field", "ley", "ford", "stead", "mere"},
         {"University of #", "# University", "# State University", "# Institute of Technology",
          "University of #, @", "# University of Science and Technology", "University of North #",
          "# Medical School"}},
        // German, Dutch, Nordic
        {{"Brüg", "Düren", "Eich", "Gröt", "Helm", "Krön", "Lüt", "Mühl", "Öst", "Rath", "Söder", "Tann",
          "Vester", "Wald", "Ång"},
         {"", "", "en", "els"},
         {"berg", "stedt", "hausen", "vik", "by", "holm", "burg", "feld", "lund", "hafen"},
         {"University of #", "# University", "# University of Technology", "Technical University of #",
          "# Medical University", "# School of Economics"}},
        // Romance
        {{"Alm", "Bor", "Cast", "Cór", "Florev", "Gal", "Lum", "Mont", "Nav", "Péri", "Ronc", "Sal", "Tolv",
          "Vald", "Vér"},
         {"", "a", "e", "i"},
         {"dona", "gnac", "lès", "mira", "nza", "rella", "ssonne", "téa", "vigo", "zón"},
         {"University of #", "Université de #", "École Supérieure de #", "Autonomous University of #",
          "Polytechnic University of #", "Universidade Federal de #", "Università di #",
          "University of # - @"}},
        // East Asia
        {{"Ao", "Chun", "Fei", "Gan", "Hai", "Jin", "Kiso", "Ling", "Mina", "Nan", "Oka", "Qing", "Sei",
          "Tai", "Yon"},
         {"", "", "na", "ri", "shi"},
         {"dong", "gawa", "hae", "jou", "kura", "lin", "mori", "san", "shan", "zu"},
         {"# University", "National # University", "# University of Technology", "# Normal University",
          "# Medical University", "# Institute of Science and Technology"}},
        // South and West Asia, Africa
        {{"Al-Bar", "Asm", "Bhal", "Dar", "Fars", "Hir", "Jam", "Kham", "Lakh", "Mash", "Naz", "Rab", "Shir",
          "Tir", "Zan"},
         {"", "a", "i", "o"},
         {"bad", "dan", "gar", "khand", "lam", "nur", "pur", "sar", "tal", "zir"},
         {"# University", "University of #", "# University of Science and Technology",
          "# Institute of Technology", "King # University"}},
        // East Europe
        {{"Bran", "Dobr", "Grod", "Jaro", "Kres", "Łom", "Mor", "Nov", "Ost", "Plav", "Řeč", "Slav", "Trn",
          "Vel", "Žel"},
         {"", "e", "i", "o"},
         {"ava", "burk", "gorod", "ice", "mir", "nica", "ov", "sk", "slav", "šov"},
         {"University of #", "# State University", "# University of Technology", "# Polytechnic University",
          "# University of Life Sciences"}},
    }};
    return kTongues;
}

constexpr std::array<Country, 40> kCountries = {{
    {"United States of America", "USA", 0, 52, 240},
    {"United Kingdom", "United Kingdom", 0, 10, 85},
    {"China", "China", 3, 2, 82},
    {"Japan", "Japan", 3, 4, 74},
    {"Germany", "Germany", 1, 6, 60},
    {"France", "France", 2, 4, 52},
    {"Italy", "Italy", 2, 1, 48},
    {"Spain", "Spain", 2, 1, 42},
    {"Canada", "Canada", 0, 4, 34},
    {"South Korea", "South Korea", 3, 2, 36},
    {"Australia", "Australia", 0, 4, 30},
    {"Taiwan", "Taiwan", 3, 1, 24},
    {"Brazil", "Brazil", 2, 1, 18},
    {"India", "India", 4, 0, 18},
    {"Netherlands", "Netherlands", 1, 4, 14},
    {"Switzerland", "Switzerland", 1, 4, 12},
    {"Sweden", "Sweden", 1, 3, 12},
    {"Austria", "Austria", 1, 0, 12},
    {"Turkey", "Turkey", 4, 0, 12},
    {"Belgium", "Belgium", 1, 1, 10},
    {"Poland", "Poland", 5, 0, 10},
    {"Israel", "Israel", 4, 2, 8},
    {"Finland", "Finland", 1, 1, 9},
    {"Russian Federation", "Russia", 5, 1, 8},
    {"Hong Kong", "Hong Kong", 3, 1, 7},
    {"Iran", "Iran", 4, 0, 9},
    {"Portugal", "Portugal", 2, 0, 8},
    {"Greece", "Greece", 2, 0, 8},
    {"Ireland", "Ireland", 0, 0, 8},
    {"Denmark", "Denmark", 1, 2, 7},
    {"Norway", "Norway", 1, 1, 6},
    {"New Zealand", "New Zealand", 0, 0, 7},
    {"Czech Republic", "Czech Republic", 5, 0, 6},
    {"Hungary", "Hungary", 5, 0, 6},
    {"South Africa", "South Africa", 0, 0, 6},
    {"Singapore", "Singapore", 3, 2, 2},
    {"Saudi Arabia", "Saudi Arabia", 4, 0, 5},
    {"Chile", "Chile", 2, 0, 4},
    {"Egypt", "Egypt", 4, 0, 4},
    {"Thailand", "Thailand", 3, 0, 4},
}};

const Country& pickCountry(SampleRandom& random, bool strong)
{
    int total = 0;
    for (const Country& country : kCountries)
        total += strong ? country.strong : country.weight;
    std::int64_t left = random.below(total);
    for (const Country& country : kCountries) {
        left -= strong ? country.strong : country.weight;
        if (left < 0)
            return country;
    }
    return kCountries.back();
}

std::string_view pick(SampleRandom& random, const std::vector<std::string_view>& from)
{
    return from[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(from.size())))];
}

std::string place(SampleRandom& random, const Tongue& tongue)
{
    std::string name(pick(random, tongue.heads));
    name += pick(random, tongue.middles);
    name += pick(random, tongue.tails);
    return name;
}

std::string universityName(SampleRandom& random, const Tongue& tongue)
{
    std::string name;
    for (const char c : pick(random, tongue.patterns)) {
        if (c == '#' || c == '@')
            name += place(random, tongue);
        else
            name += c;
    }
    return name;
}

} // namespace

std::uint64_t SampleRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::int64_t SampleRandom::bell(std::int64_t deviation)
{
    // Eight uniform numbers in [0, 1000) have the variance 8 · 10⁶/12, so a standard deviation of 816.
    std::int64_t sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += below(1000);
    return (sum - 3996) * deviation / 816;
}

std::vector<SampleUniversity> sampleUniversities(std::size_t count)
{
    SampleRandom random(20160924);
    std::vector<SampleUniversity> universities;
    std::set<std::string> taken;
    while (universities.size() < count) {
        const bool strong = universities.size() < 120;
        const Country& country = pickCountry(random, strong);
        SampleUniversity university;
        do
            university.name = universityName(random, tongues()[static_cast<std::size_t>(country.tongue)]);
        while (!taken.insert(university.name).second);
        university.country = country.name;
        university.shortCountry = country.shortName;
        university.students = 2000 + random.below(24000) + random.below(20000);
        university.studentsPerStaff = 60 + random.below(90) + random.below(140);
        university.international = 1 + random.below(20) + (strong ? random.below(20) : random.below(10));
        university.women = random.below(12) == 0 ? 0 : 30 + random.below(20) + random.below(18);
        university.profileKnown = random.below(44) != 0;
        universities.push_back(std::move(university));
    }
    return universities;
}

} // namespace podium::ingest
