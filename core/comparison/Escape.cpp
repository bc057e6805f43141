#include "core/comparison/Escape.h"

namespace podium::comparison {

std::string escapedMarkup(std::string_view text)
{
    std::string result;
    for (const char c : text)
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\'': result += "&#39;"; break;
        case '\t':
        case '\n': result += c; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20)
                result += c;
        }
    return result;
}

} // namespace podium::comparison
