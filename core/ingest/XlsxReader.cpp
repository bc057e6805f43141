// xlsx: a workbook names its sheets, relations tell their files; texts that repeat stand in one list, dates are numbers with a format.
#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "core/base/Error.h"
#include "core/ingest/SheetGrid.h"
#include "core/ingest/Xml.h"

namespace podium::ingest {

namespace {

template <typename Number = int>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

enum class Shown { Number, Date, Time };

/// How a number with this format code is shown (ECMA-376 part 1, 18.8.31); only its first section counts.
Shown shownBy(std::string_view code)
{
    bool date = false, time = false, month = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else if (code[i] == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - std::min(end, i + 1));
            time = time || (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos); // elapsed time
            i = end;
        } else {
            const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] - 'A' + 'a') : code[i];
            date = date || c == 'y' || c == 'd';
            time = time || c == 'h' || c == 's';
            month = month || c == 'm';
        }
    }
    return date || (month && !time) ? Shown::Date : time ? Shown::Time : Shown::Number;
}

/// Formats that have a number instead of a code.
Shown shownByNumber(int id)
{
    const auto within = [id](int from, int to) { return id >= from && id <= to; };
    if (within(18, 21) || within(45, 47))
        return Shown::Time;
    return within(14, 17) || id == 22 || within(27, 36) || within(50, 58) ? Shown::Date : Shown::Number;
}

/// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text.compare(i, 2, "_x") == 0 && i + 6 < text.size() && text[i + 6] == '_' && text[i + 2] == '0' && text[i + 3] == '0';
        int code = 0;
        if (escape && std::from_chars(text.data() + i + 4, text.data() + i + 6, code, 16).ptr == text.data() + i + 6 && code > 0 && code < 0x80) {
            result += static_cast<char>(code);
            i += 6;
        } else {
            result += text[i];
        }
    }
    return result;
}

class Relations final : public XmlListener
{
public:
    struct Target
    {
        std::string type, path;
    };
    std::map<std::string, Target, std::less<>> byId;

    explicit Relations(std::string folder) : m_folder(std::move(folder)) {}
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name != "Relationship")
            return;
        const std::string_view type = attributes.get("Type"), target = attributes.get("Target");
        std::string path = target.starts_with('/') ? std::string(target.substr(1)) : m_folder + std::string(target);
        byId[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)), std::move(path)};
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::string pathOf(std::string_view type) const
    {
        for (const auto& [id, target] : byId)
            if (target.type == type)
                return target.path;
        return {};
    }

private:
    std::string m_folder;
};

class SharedTexts final : public XmlListener
{
public:
    std::vector<std::string> texts;
    void start(std::string_view name, const XmlAttributes&) override
    {
        if (name == "si")
            texts.emplace_back();
        m_inText = name == "t" && !m_phonetic;
        m_phonetic = m_phonetic || name == "rPh";
    }
    void end(std::string_view name) override
    {
        m_inText = false;
        if (name == "rPh")
            m_phonetic = false;
        if (name == "si" && !texts.empty())
            texts.back() = unescaped(texts.back());
    }
    void text(std::string_view piece) override
    {
        if (m_inText && !texts.empty())
            texts.back() += piece;
    }

private:
    bool m_inText = false, m_phonetic = false;
};

class Styles final : public XmlListener
{
public:
    std::vector<Shown> shown; ///< by style of a cell
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "numFmt") {
            if (const auto id = number(attributes.get("numFmtId")))
                m_codes[*id] = shownBy(attributes.get("formatCode"));
        } else if (name == "cellXfs") {
            m_inCells = true;
        } else if (name == "xf" && m_inCells) {
            const int id = number(attributes.get("numFmtId")).value_or(0);
            const auto own = m_codes.find(id);
            shown.push_back(own != m_codes.end() ? own->second : shownByNumber(id));
        }
    }
    void end(std::string_view name) override { m_inCells = m_inCells && name != "cellXfs"; }
    void text(std::string_view) override {}

private:
    std::map<int, Shown> m_codes;
    bool m_inCells = false;
};

class Contents final : public XmlListener
{
public:
    std::vector<std::pair<std::string, std::string>> sheets; ///< name, id of relation
    bool since1904 = false;
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "workbookPr")
            since1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
        if (name == "sheet")
            sheets.emplace_back(attributes.get("name"), attributes.get("id"));
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

class SheetReader final : public XmlListener
{
public:
    SheetReader(Sheet& sheet, const std::string& where, const SharedTexts& texts, const Styles& styles, bool since1904)
        : m_sheet(sheet), m_grid(sheet, where), m_texts(texts), m_styles(styles), m_since1904(since1904)
    {
    }
    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "row") {
            m_row = number<std::size_t>(attributes.get("r")).value_or(m_row + 1);
            m_column = 0;
        } else if (name == "c") {
            m_type = attributes.get("t");
            m_style = number<std::size_t>(attributes.get("s")).value_or(0);
            place(attributes.get("r"));
            m_value.clear();
            m_formula = false;
        } else if (name == "f") {
            m_formula = true;
        } else if (name == "mergeCell") {
            ++m_sheet.mergedRanges;
        }
        m_phonetic = m_phonetic || name == "rPh";
        m_inValue = !m_phonetic && (name == "v" || name == "t");
    }
    void end(std::string_view name) override
    {
        m_inValue = false;
        if (name == "rPh")
            m_phonetic = false;
        if (name == "c" && m_row > 0 && m_column > 0)
            m_grid.set(m_row - 1, m_column - 1, shown());
    }
    void text(std::string_view piece) override
    {
        if (m_inValue)
            m_value += piece;
    }

private:
    /// "BC23"; without a place a cell stands behind the one before.
    void place(std::string_view reference)
    {
        std::size_t column = 0, i = 0;
        for (; i < reference.size() && i < 4 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
            column = column * 26 + static_cast<std::size_t>(reference[i] - 'A' + 1);
        m_column = column > 0 ? column : m_column + 1;
        if (const auto row = number<std::size_t>(reference.substr(i)))
            m_row = *row;
    }

    std::string shown()
    {
        if (m_value.empty()) {
            m_sheet.formulasWithoutValue += m_formula;
            return {};
        }
        if (m_type == "s") {
            const auto index = number<std::size_t>(m_value);
            return index && *index < m_texts.texts.size() ? m_texts.texts[*index] : std::string();
        }
        if (m_type == "str" || m_type == "inlineStr")
            return unescaped(m_value);
        if (m_type == "b")
            return m_value == "1" || m_value == "true" ? "True" : "False";
        if (m_type == "e") {
            ++m_sheet.errorCells;
            return {};
        }
        if (m_type == "d")
            return m_value.substr(0, m_value.find("T00:00:00"));
        const Shown how = m_style < m_styles.shown.size() ? m_styles.shown[m_style] : Shown::Number;
        const auto value = how == Shown::Number ? std::nullopt : number<double>(m_value);
        if (!value)
            return sheetNumber(m_value);
        if (how == Shown::Time && *value < 1)
            return sheetTime(*value);
        constexpr double kDaysTo1904 = 1462, kFalseLeapDay = 60; // 1900 counts as a leap year
        return sheetDate(m_since1904 ? *value + kDaysTo1904 : *value > 0 && *value < kFalseLeapDay ? *value + 1 : *value);
    }

    Sheet& m_sheet;
    SheetGrid m_grid;
    const SharedTexts& m_texts;
    const Styles& m_styles;
    bool m_since1904;
    std::size_t m_row = 0, m_column = 0, m_style = 0;
    std::string m_type, m_value;
    bool m_formula = false, m_inValue = false, m_phonetic = false;
};

std::string relationsOf(const std::string& part)
{
    const std::size_t slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

} // namespace

std::vector<Sheet> readXlsx(const WorkbookParts& parts, const std::string& where, const JobContext& job)
{
    const auto read = [&](const std::string& path, XmlListener& listener) {
        const auto part = parts.find(path);
        if (part != parts.end())
            readXml(part->second, where + ": " + path, listener, job);
        return part != parts.end();
    };
    Relations top("");
    read("_rels/.rels", top);
    std::string workbook = top.pathOf("officeDocument");
    if (workbook.empty())
        workbook = "xl/workbook.xml";
    const std::size_t slash = workbook.rfind('/');
    Relations relations(slash == std::string::npos ? std::string() : workbook.substr(0, slash + 1));
    Contents contents;
    if (!read(workbook, contents) || !read(relationsOf(workbook), relations))
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("ingest.noWorkbook", "The workbook does not say which sheets it has."), where,
                    PODIUM_TEXT("ingest.brokenXmlHint", "Open it in the program that made it and save it again."));
    SharedTexts texts;
    Styles styles;
    read(relations.pathOf("sharedStrings"), texts);
    read(relations.pathOf("styles"), styles);
    std::vector<Sheet> sheets;
    for (const auto& [name, id] : contents.sheets) {
        const auto target = relations.byId.find(id);
        if (target == relations.byId.end() || target->second.type != "worksheet")
            continue; // a chart
        Sheet& sheet = sheets.emplace_back();
        sheet.name = name;
        SheetReader reader(sheet, where, texts, styles, contents.since1904);
        read(target->second.path, reader);
        job.progress(0.5 + 0.5 * static_cast<double>(sheets.size()) / static_cast<double>(contents.sheets.size()));
    }
    return sheets;
}

} // namespace podium::ingest
