#include "core/ingest/Xml.h"

#include <algorithm>
#include <exception>
#include <memory>

#include <expat.h>

#include "core/base/Error.h"

namespace podium::ingest {

namespace {

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Carries what the listener throws past expat, which is C.
struct Reading
{
    XML_Parser parser;
    XmlListener& listener;
    std::exception_ptr failure;
    bool declares = false;

    template <typename Call>
    void guarded(Call call)
    {
        if (failure)
            return;
        try {
            call();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
};

void XMLCALL onStart(void* data, const char* name, const char** attributes)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] { reading.listener.start(withoutPrefix(name), XmlAttributes(attributes)); });
}

void XMLCALL onEnd(void* data, const char* name)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] { reading.listener.end(withoutPrefix(name)); });
}

void XMLCALL onText(void* data, const char* text, int length)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.guarded([&] { reading.listener.text({text, static_cast<std::size_t>(length)}); });
}

void XMLCALL onDoctype(void* data, const char*, const char*, const char*, int)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.declares = true;
    XML_StopParser(reading.parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    const bool prefixed = name.find(':') != std::string_view::npos;
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2)
        if ((prefixed ? std::string_view(pair[0]) : withoutPrefix(pair[0])) == name)
            return pair[1];
    return {};
}

void readXml(std::string_view bytes, const std::string& where, XmlListener& listener, const JobContext& job)
{
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser)
        throw std::bad_alloc();
    Reading reading{parser.get(), listener, {}, false};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    constexpr std::size_t kPiece = std::size_t{1} << 18;
    std::size_t at = 0;
    XML_Status status = XML_STATUS_OK;
    do {
        job.checkCancelled();
        const std::size_t length = std::min(kPiece, bytes.size() - at);
        status = XML_Parse(parser.get(), bytes.data() + at, static_cast<int>(length), at + length == bytes.size());
        at += length;
    } while (status == XML_STATUS_OK && at < bytes.size());
    if (reading.failure)
        std::rethrow_exception(reading.failure);
    if (status == XML_STATUS_OK)
        return;
    const std::string reason = reading.declares ? "DOCTYPE" : XML_ErrorString(XML_GetErrorCode(parser.get()));
    throw Error(ErrorCode::InvalidFormat, Text{PODIUM_TEXT("ingest.brokenXml", "The XML in it cannot be read: {reason}."), {{"reason", reason}}},
                where + ", line " + std::to_string(XML_GetCurrentLineNumber(parser.get())),
                PODIUM_TEXT("ingest.brokenXmlHint", "Open it in the program that made it and save it again."));
}

} // namespace podium::ingest
