#pragma once
// Numbers in the bytes of a model file: little-endian whatever the machine is. Reading beyond the end gives 0
// and is remembered.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace podium::training {

template <class T>
void appendLittle(std::string& bytes, T value)
{
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    if constexpr (std::endian::native == std::endian::big)
        std::reverse(raw, raw + sizeof(T));
    bytes.append(raw, sizeof(T));
}

class LittleReader
{
public:
    explicit LittleReader(std::string_view bytes)
        : m_left(bytes)
    {
    }

    template <class T>
    T take()
    {
        if (m_left.size() < sizeof(T)) {
            m_failed = true;
            m_left = {};
            return T{};
        }
        char raw[sizeof(T)];
        std::memcpy(raw, m_left.data(), sizeof(T));
        if constexpr (std::endian::native == std::endian::big)
            std::reverse(raw, raw + sizeof(T));
        m_left.remove_prefix(sizeof(T));
        T value;
        std::memcpy(&value, raw, sizeof(T));
        return value;
    }
    std::string_view takeBytes(std::uint64_t count)
    {
        if (m_left.size() < count) {
            m_failed = true;
            m_left = {};
            return {};
        }
        const std::string_view taken = m_left.substr(0, static_cast<std::size_t>(count));
        m_left.remove_prefix(taken.size());
        return taken;
    }
    std::size_t left() const { return m_left.size(); }
    bool failed() const { return m_failed; }

private:
    std::string_view m_left;
    bool m_failed = false;
};

} // namespace podium::training
