#pragma once
// Streams an XML document through expat. Documents that declare anything themselves (entities) are refused: no format read here does.
#include <string>
#include <string_view>

#include "core/base/JobContext.h"

namespace podium::ingest {

/// Of one element; valid during the call it is passed to.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// Value of the attribute called so, with its prefix where `name` has one, else whatever its prefix is; empty where there is none.
    std::string_view get(std::string_view name) const;

private:
    const char* const* m_pairs;
};

/// What a document is told to. Names come without their prefix; text comes in pieces. May throw.
class XmlListener
{
public:
    virtual ~XmlListener() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

/// Throws Error{InvalidFormat} naming `where` and the line, Error{Cancelled}, and what the listener throws.
void readXml(std::string_view bytes, const std::string& where, XmlListener& listener, const JobContext& job);

} // namespace podium::ingest
