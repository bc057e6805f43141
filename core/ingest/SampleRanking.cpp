#include "core/ingest/SampleRanking.h"

#include <algorithm>
#include <numeric>

namespace podium::ingest::sample {
namespace {

std::vector<std::size_t> ordered(const std::vector<std::int64_t>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    return order;
}

} // namespace

std::string tenths(std::int64_t value)
{
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

std::string shortTenths(std::int64_t value)
{
    return value % 10 == 0 ? std::to_string(value / 10) : tenths(value);
}

std::string shortHundredths(std::int64_t value)
{
    if (value % 10 == 0)
        return shortTenths(value / 10);
    return std::to_string(value / 100) + "." + std::to_string(value / 10 % 10) + std::to_string(value % 10);
}

std::string thousands(std::int64_t value)
{
    if (value < 1000)
        return std::to_string(value);
    std::string rest = std::to_string(value % 1000);
    rest.insert(0, 3 - rest.size(), '0');
    return "\"" + std::to_string(value / 1000) + "," + rest + "\"";
}

std::string cell(const std::string& text)
{
    return text.find(',') == std::string::npos ? text : "\"" + text + "\"";
}

std::string span(std::int64_t from, std::int64_t to)
{
    return from == to ? std::to_string(from) : std::to_string(from) + "-" + std::to_string(to);
}

std::int64_t along(std::span<const Knot> knots, std::int64_t position)
{
    for (std::size_t i = 1; i < knots.size(); ++i)
        if (position <= knots[i].position) {
            const Knot& a = knots[i - 1];
            const Knot& b = knots[i];
            return a.value + (b.value - a.value) * (position - a.position) / (b.position - a.position);
        }
    return knots.back().value;
}

Ranking::Ranking(std::uint64_t seed, std::size_t universities, std::vector<std::int64_t> weights, std::int64_t spread)
    : m_random(seed)
    , m_universities(universities)
    , m_weights(std::move(weights))
    , m_spread(spread)
{
    for (std::size_t k = 0; k < m_weights.size(); ++k)
        m_character.push_back(noise(spread));
}

Standing Ranking::year()
{
    Standing standing;
    std::vector<std::int64_t> total(m_universities, 0);
    for (std::size_t k = 0; k < m_weights.size(); ++k) {
        const std::vector<std::int64_t> ofYear = noise(m_spread / 4);
        std::vector<std::int64_t> distance(m_universities);
        for (std::size_t i = 0; i < m_universities; ++i) {
            const std::int64_t factor = std::max<std::int64_t>(100, 1000 + m_character[k][i] + ofYear[i]);
            distance[i] = (static_cast<std::int64_t>(i) + 8) * factor;
            total[i] += distance[i] * m_weights[k];
        }
        const std::vector<std::size_t> order = ordered(distance);
        std::vector<std::int64_t> position(m_universities);
        for (std::size_t place = 0; place < order.size(); ++place)
            position[order[place]] = static_cast<std::int64_t>(place) + 1;
        standing.positions.push_back(std::move(position));
    }
    standing.order = ordered(total);
    return standing;
}

std::vector<std::int64_t> Ranking::noise(std::int64_t deviation)
{
    std::vector<std::int64_t> values(m_universities);
    for (std::int64_t& value : values)
        value = m_random.bell(deviation);
    return values;
}

} // namespace podium::ingest::sample
