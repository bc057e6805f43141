#include "core/tracking/PackedRun.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "core/base/Error.h"

namespace podium::tracking {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

class Writer
{
public:
    void byte(char value) { m_text += value; }
    template <class Number>
    void number(Number value)
    {
        m_text.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
    void text(std::string_view value)
    {
        count(value.size());
        m_text += value;
    }
    void json(const Json& value)
    {
        if (value.is_boolean())
            byte(value.get<bool>() ? 't' : 'f');
        else if (value.is_number_integer())
            byte('i'), number(value.get<std::int64_t>());
        else if (value.is_number_float())
            byte('r'), number(value.get<double>());
        else if (value.is_string())
            byte('s'), text(value.get_ref<const std::string&>());
        else if (value.is_null())
            byte('n');
        else
            byte('j'), text(value.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }
    char byte() { return bytes(1).front(); }
    template <class Number>
    Number number()
    {
        Number value;
        std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
        return value;
    }
    std::size_t count() { return number<std::uint32_t>(); }
    std::string_view text() { return bytes(count()); }
    Json json()
    {
        switch (byte()) {
        case 't': return true;
        case 'f': return false;
        case 'i': return number<std::int64_t>();
        case 'r': return number<double>();
        case 's': return std::string(text());
        case 'n': return nullptr;
        case 'j': return Json::parse(text(), nullptr, false);
        default: fail();
        }
    }
    /// What is counted takes at least a byte each: a wrong count is found before memory is asked for.
    std::size_t items()
    {
        const std::size_t all = count();
        if (all > m_text.size())
            fail();
        return all;
    }

private:
    std::string_view bytes(std::size_t size)
    {
        if (size > m_text.size())
            fail();
        const std::string_view taken = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return taken;
    }
    [[noreturn]] static void fail()
    {
        throw Error(ErrorCode::Corrupt, PODIUM_TEXT("tracking.badValues", "The values of a run cannot be read from the run store."), {},
                    PODIUM_TEXT("tracking.badValuesHint", "\"podium verify --rebuild-index\" writes them anew from the experiments' commits."));
    }
    std::string_view m_text;
};

} // namespace

std::string packed(const Run& run)
{
    Writer out;
    out.count(run.params.size());
    for (const auto& [key, value] : run.params) {
        out.text(key);
        out.json(value);
    }
    out.count(run.metrics.size());
    for (const MetricPoint& point : run.metrics) {
        out.text(point.key);
        out.number(point.value);
        out.number(point.timestamp);
        out.number(point.step);
    }
    out.count(run.inputs.size());
    for (const DatasetInput& input : run.inputs)
        for (const std::string* text : {&input.name, &input.digest, &input.source})
            out.text(*text);
    out.count(run.models.size());
    for (const LoggedModel& model : run.models)
        for (const std::string* text : {&model.id, &model.name, &model.type, &model.location})
            out.text(*text);
    return out.take();
}

void unpack(std::string_view blob, Run& run)
{
    Reader in(blob);
    const std::size_t params = in.items();
    run.params.reserve(params);
    for (std::size_t i = 0; i < params; ++i) {
        std::string key(in.text());
        run.params.emplace_back(std::move(key), in.json());
    }
    const std::size_t metrics = in.items();
    run.metrics.reserve(metrics);
    for (std::size_t i = 0; i < metrics; ++i) {
        MetricPoint& point = run.metrics.emplace_back();
        point.key = in.text();
        point.value = in.number<double>();
        point.timestamp = in.number<std::int64_t>();
        point.step = in.number<std::int64_t>();
    }
    for (std::size_t i = in.items(); i > 0; --i) {
        DatasetInput& input = run.inputs.emplace_back();
        for (std::string* text : {&input.name, &input.digest, &input.source})
            *text = in.text();
    }
    for (std::size_t i = in.items(); i > 0; --i) {
        LoggedModel& model = run.models.emplace_back();
        for (std::string* text : {&model.id, &model.name, &model.type, &model.location})
            *text = in.text();
    }
}

} // namespace podium::tracking
