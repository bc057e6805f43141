// Build step: reads a .ts file and writes the texts of core in it as a C++ table, so that `podium` speaks
// without Qt. Usage: podium_text_table IN.ts OUT.cpp
#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QXmlStreamReader>

#include <cstdio>

namespace {

struct Entry
{
    QString english;
    QString spanish;
};

/// Finished messages by context. The contexts of core are text ids, which have a dot; ui's are class names.
bool readTexts(QFile& file, QMap<QByteArray, Entry>& texts)
{
    QXmlStreamReader xml(&file);
    QString context;
    Entry entry;
    bool finished = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            const bool messageEnds = xml.isEndElement() && xml.name() == QLatin1String("message");
            if (messageEnds && finished && context.contains(QLatin1Char('.')))
                texts.insert(context.toUtf8(), entry);
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            entry.english = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const bool usable = xml.attributes().value(QLatin1String("type")).isEmpty();
            entry.spanish = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            finished = usable && !entry.spanish.isEmpty();
        }
    }
    if (xml.hasError())
        std::fprintf(stderr, "%s:%lld: %s\n", qPrintable(file.fileName()),
                     static_cast<long long>(xml.lineNumber()), qPrintable(xml.errorString()));
    return !xml.hasError();
}

/// A C++ literal; octal escapes end after three digits, so nothing that follows can join them.
QByteArray literal(const QByteArray& utf8)
{
    QByteArray text("\"");
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += '\\';
        if (byte < 0x20 || byte >= 0x7F)
            text += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
        else
            text += c;
    }
    return text + '"';
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: podium_text_table IN.ts OUT.cpp\n", stderr);
        return 2;
    }
    QFile in(QString::fromLocal8Bit(argv[1]));
    QFile out(QString::fromLocal8Bit(argv[2]));
    QMap<QByteArray, Entry> texts; // sorted by the bytes of the id, as the reader searches
    if (!in.open(QIODevice::ReadOnly) || !readTexts(in, texts)) {
        std::fprintf(stderr, "%s cannot be read\n", argv[1]);
        return 1;
    }
    QByteArray code(
        "// Generated from podium_es.ts.\n#include <array>\n\n#include "
        "\"translations/SpanishTexts.h\"\n\nnamespace podium {\n\n"
        "std::span<const SpanishText> spanishTexts()\n{\n    static constexpr std::array<SpanishText, ");
    code += QByteArray::number(texts.size()) + "> kTexts{{\n";
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        code += "        {" + literal(it.key()) + ", " + literal(it->english.toUtf8()) + ",\n         " +
                literal(it->spanish.toUtf8()) + "},\n";
    code += "    }};\n    return kTexts;\n}\n\n} // namespace podium\n";
    if (!out.open(QIODevice::WriteOnly) || out.write(code) != code.size() || !out.flush()) {
        std::fprintf(stderr, "%s cannot be written\n", argv[2]);
        return 1;
    }
    return 0;
}
