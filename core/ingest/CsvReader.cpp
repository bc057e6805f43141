#include "core/ingest/CsvReader.h"

#include <algorithm>
#include <limits>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Encoding.h"

namespace podium::ingest {

namespace {

/// How far a block that began at a guessed place may run over its end before the guess is given up, in
/// blocks.
constexpr std::size_t kMostOverrun = 8;

const TextId kReadingTable = PODIUM_TEXT("ingest.reading", "Reading the table");

Error differentHeader(const std::vector<std::string>& expected, const std::vector<std::string>& names,
                      const std::string& where)
{
    std::string first = "-";
    std::string second = "-";
    for (std::size_t i = 0; i < std::max(expected.size(), names.size()); ++i) {
        first = i < expected.size() ? expected[i] : "-";
        second = i < names.size() ? names[i] : "-";
        if (first != second)
            break;
    }
    return Error(
        ErrorCode::InvalidData,
        Text{PODIUM_TEXT("ingest.partsDiffer", "The parts of the table have different columns: {column} "
                                               "stands where the first part has {expected}."),
             {{"column", second}, {"expected", first}}},
        where, PODIUM_TEXT("ingest.partsDifferHint", "All parts need the same header, in the same order."));
}

} // namespace

CsvReader::CsvReader(std::vector<CsvPart> parts, const CsvOptions& options, JobContext& job,
                     std::size_t blockSize)
    : m_options(options)
    , m_job(job)
    , m_blockSize(blockSize)
    , m_format{options.decimal, options.thousands}
    , m_missing(options.missingTokens)
{
    for (CsvPart& part : parts) {
        Part made;
        made.source = std::move(part);
        m_parts.push_back(std::move(made));
    }
}

CsvReader::~CsvReader() = default;

CsvResult CsvReader::read()
{
    for (Part& part : m_parts) {
        const EncodingGuess guess = part.source.plain ? EncodingGuess{} : guessEncoding(part.source.bytes);
        part.encoding = part.source.plain ? Encoding::Utf8 : m_options.encoding.value_or(guess.encoding);
        part.bom = guess.bomSize > 0 && guess.encoding == part.encoding;
        part.mark = part.bom ? guess.bomSize : 0;
        part.text = part.source.bytes.substr(part.mark);
        if (part.encoding != Encoding::Utf8) {
            part.owned = toUtf8(part.text, part.encoding, part.replaced);
            part.text = part.owned;
        }
    }
    prepare();
    const bool namesAreUtf8 = std::all_of(m_parts.begin(), m_parts.end(), [](const Part& part) {
        return part.encoding != Encoding::Utf8 || isValidUtf8(part.text.substr(0, part.layout.dataBegin));
    });
    if (!namesAreUtf8 || !readBlocks()) {
        // Some part is not valid UTF-8 after all. That is rare, so all starts again rather than being kept
        // possible.
        for (Part& part : m_parts) {
            if (part.encoding != Encoding::Utf8 || isValidUtf8(part.text))
                continue;
            if (!m_options.encoding && !isMostlyUtf8(part.text))
                part.encoding = Encoding::Latin1;
            part.owned = toUtf8(part.text, part.encoding, part.replaced);
            part.text = part.owned;
        }
        prepare();
        readBlocks();
    }
    settleTypes();
    CsvResult result;
    result.dialect = m_parts.front().layout.dialect;
    result.dialect.encoding = m_parts.front().encoding;
    result.dialect.bom = m_parts.front().bom;
    collectFindings();
    result.findings = std::move(m_findings);
    result.table = assemble();
    return result;
}

void CsvReader::prepare()
{
    CsvOptions plain = m_options;
    plain.separator = ',';
    plain.header = true;
    for (Part& part : m_parts) {
        part.layout = layoutOf(part.text, part.source.where, part.source.plain ? plain : m_options);
        shape(part);
    }
    m_names = m_parts.front().layout.names;
    m_rowIds = m_parts.front().layout.rowIds;
    for (const Part& part : m_parts)
        if (part.layout.names != m_names)
            throw differentHeader(m_names, part.layout.names, part.source.where);
    m_columns = m_parts.front().cellOf.size();
    m_plans.assign(m_columns, {});
    for (std::size_t c = 0; c < m_columns; ++c) {
        if (m_rowIds && c == 0) {
            m_plans[c] = {ColumnType::Integer, true, false};
        } else if (m_options.schema) {
            const auto field = m_options.schema->indexOf(m_names[c - (m_rowIds ? 1 : 0)]);
            if (field)
                m_plans[c] = {m_options.schema->fields[*field].type, true, false};
        }
    }
    cutBlocks();
}

void CsvReader::cutBlocks()
{
    m_blocks.clear();
    m_bytesInAll = 0;
    m_bytesRead = 0;
    m_invalidUtf8 = false;
    for (std::size_t p = 0; p < m_parts.size(); ++p) {
        const Part& part = m_parts[p];
        m_bytesInAll += part.text.size() - part.begin;
        for (std::size_t cut = part.begin; cut < part.text.size(); cut += m_blockSize) {
            Block block;
            block.part = p;
            block.cut = cut;
            block.nextCut = std::min(cut + m_blockSize, part.text.size());
            m_blocks.push_back(std::move(block));
        }
    }
}

/// The start of the first record at or behind `at`, if all is as it mostly is. Only a guess: inside a quoted
/// cell that holds line ends it can be wrong, which shows when the block before it has been read.
std::size_t CsvReader::plausibleStart(const Part& part, std::size_t at) const
{
    if (at == part.begin)
        return at;
    const char newline = part.layout.dialect.lineEnd == "\r" ? '\r' : '\n';
    const char separator = part.layout.dialect.separator;
    const std::string_view text = part.text;
    const auto isBorder = [&](std::size_t i) {
        return i >= text.size() || text[i] == separator || text[i] == '\n' || text[i] == '\r';
    };
    // The next quote tells on which side of it we are: an opening one follows a border, a closing one is
    // followed by one.
    std::size_t from = at - 1;
    const std::string_view near = text.substr(0, std::min(text.size(), at + 65536));
    for (std::size_t quote = near.find('"', at); quote != std::string_view::npos;
         quote = near.find('"', quote + 1)) {
        const bool opens = isBorder(quote - 1) && !isBorder(quote + 1) && text[quote + 1] != '"';
        const bool closes = !isBorder(quote - 1) && text[quote - 1] != '"' && isBorder(quote + 1);
        if (opens)
            break;
        if (closes) {
            from = quote;
            break;
        }
    }
    const std::size_t found = text.find(newline, from);
    return found == std::string_view::npos ? text.size() : found + 1;
}

std::unique_ptr<CsvReader::Ready> CsvReader::acquire()
{
    const std::lock_guard lock(m_mutex);
    if (m_ready.empty())
        return std::make_unique<Ready>();
    std::unique_ptr<Ready> ready = std::move(m_ready.back());
    m_ready.pop_back();
    return ready;
}

void CsvReader::release(std::unique_ptr<Ready> ready)
{
    const std::lock_guard lock(m_mutex);
    m_ready.push_back(std::move(ready));
}

/// `trusted`: begin is known to be the start of a record.
void CsvReader::readBlock(Block& block, bool trusted)
{
    const Part& part = m_parts[block.part];
    if (!trusted)
        block.begin = plausibleStart(part, block.cut);
    block.end = block.begin;
    block.rows = 0;
    block.columns.clear();
    block.oddities = {};
    if (block.begin >= block.nextCut)
        return;
    std::unique_ptr<Ready> ready = acquire();
    CsvTokenizer& cells = ready->tokenizer;
    const std::size_t limit =
        trusted ? CsvTokenizer::kUnlimited : block.nextCut - block.begin + kMostOverrun * m_blockSize;
    if (!cells.tokenize(part.text.substr(block.begin), block.nextCut - block.begin, part.cells,
                        part.layout.dialect.separator, limit)) {
        block.begin = kNowhere;
        release(std::move(ready));
        return;
    }
    block.end = block.begin + cells.consumed();
    block.rows = cells.rows();
    block.oddities = cells.oddities();
    if (block.oddities.nonAscii && part.owned.empty() &&
        !isValidUtf8(part.text.substr(block.begin, block.end - block.begin))) {
        // A guessed start lies behind a line end, so it cannot cut a character.
        m_invalidUtf8 = true;
    } else {
        block.columns.reserve(m_columns);
        for (std::size_t c = 0; c < m_columns; ++c)
            block.columns.push_back(readColumn(part, cells, c, m_plans[c]));
    }
    release(std::move(ready));
    if (part.source.map != nullptr && part.owned.empty()) {
        const auto offset = static_cast<std::size_t>(part.text.data() - part.source.bytes.data());
        part.source.map->release(offset + block.begin, offset + block.end);
    }
}

/// False where a part turned out not to be valid UTF-8.
bool CsvReader::readBlocks()
{
    if (m_blocks.empty())
        return true;
    // The first block tells which types to try first in the others.
    readBlock(m_blocks.front(), false);
    if (m_blocks.front().begin == kNowhere) {
        m_blocks.front().begin = m_blocks.front().cut;
        readBlock(m_blocks.front(), true);
    }
    if (!m_invalidUtf8)
        plan(m_blocks.front());
    m_job.pool().parallelFor(m_blocks.size() - 1, 1, m_job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin + 1; i < end + 1 && !m_invalidUtf8; ++i) {
            readBlock(m_blocks[i], false);
            const std::size_t size = m_blocks[i].nextCut - m_blocks[i].cut;
            const std::size_t done = m_bytesRead.fetch_add(size) + size;
            m_job.progress(static_cast<double>(done) / static_cast<double>(m_bytesInAll), kReadingTable);
        }
    });
    if (m_invalidUtf8)
        return false;
    // From top to bottom: a block that did not begin where the one before it ended is read again.
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const bool first = i == 0 || m_blocks[i - 1].part != m_blocks[i].part;
        const std::size_t expected = first ? m_blocks[i].cut : m_blocks[i - 1].end;
        if (m_blocks[i].begin == expected)
            continue;
        m_job.checkCancelled();
        m_blocks[i].begin = expected;
        readBlock(m_blocks[i], true);
        if (m_invalidUtf8)
            return false;
    }
    std::int64_t row = 0;
    for (Block& block : m_blocks) {
        block.firstRow = row;
        row += static_cast<std::int64_t>(block.rows);
    }
    return true;
}

void CsvReader::plan(const Block& first)
{
    for (std::size_t c = 0; c < first.columns.size(); ++c) {
        const CsvColumnPart& seen = first.columns[c];
        if (m_plans[c].fixed || seen.kinds == 0)
            continue;
        if (seen.type != ColumnType::Text || (seen.kinds & kTextCells) != 0)
            m_plans[c].type = columnTypeOf(seen.kinds);
        // Texts in a column that is nearly all numbers are worth telling, so they are counted to the end.
        m_plans[c].count =
            seen.type == ColumnType::Text && seen.numbers >= 5 * seen.unfit && seen.numbers > 0;
    }
}

void CsvReader::settleTypes()
{
    m_types.assign(m_columns, ColumnType::Real);
    for (std::size_t c = 0; c < m_columns; ++c) {
        unsigned kinds = 0;
        for (const Block& block : m_blocks)
            if (!block.columns.empty())
                kinds |= block.columns[c].kinds;
        m_types[c] = m_plans[c].fixed ? m_plans[c].type : columnTypeOf(kinds);
    }
    m_job.pool().parallelFor(m_blocks.size(), 1, m_job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Block& block = m_blocks[i];
            std::vector<std::size_t> again;
            for (std::size_t c = 0; c < block.columns.size(); ++c) {
                CsvColumnPart& part = block.columns[c];
                if (part.type == m_types[c])
                    continue;
                auto* const integers = std::get_if<ColumnSegment::Integers>(&part.segment.values);
                if (integers == nullptr || m_types[c] != ColumnType::Real) {
                    again.push_back(c);
                    continue;
                }
                // The nearest double of an integer is also what its digits are read as.
                ColumnSegment::Reals reals(integers->begin(), integers->end());
                for (std::size_t row = 0; row < reals.size(); ++row)
                    if (part.segment.isMarkedMissing(row))
                        reals[row] = std::numeric_limits<double>::quiet_NaN();
                part.segment.values = std::move(reals);
                part.type = ColumnType::Real;
            }
            if (!again.empty())
                rereadColumns(block, again);
        }
    });
}

/// Reads columns of a block again, as the type that the whole file gave them.
void CsvReader::rereadColumns(Block& block, const std::vector<std::size_t>& columns)
{
    const Part& part = m_parts[block.part];
    std::unique_ptr<Ready> ready = acquire();
    CsvTokenizer& cells = ready->tokenizer;
    cells.tokenize(part.text.substr(block.begin), block.nextCut - block.begin, part.cells,
                   part.layout.dialect.separator, CsvTokenizer::kUnlimited);
    for (const std::size_t c : columns) {
        CsvColumnPart made = readColumn(part, cells, c, {m_types[c], true, false});
        made.kinds = block.columns[c].kinds;
        made.numbers = block.columns[c].numbers;
        made.unfit = block.columns[c].unfit;
        made.examples = std::move(block.columns[c].examples);
        block.columns[c] = std::move(made);
    }
    release(std::move(ready));
    if (part.source.map != nullptr && part.owned.empty()) {
        const auto offset = static_cast<std::size_t>(part.text.data() - part.source.bytes.data());
        part.source.map->release(offset + block.begin, offset + block.end);
    }
}

Table CsvReader::assemble()
{
    std::vector<Column> columns;
    std::vector<std::int64_t> ids;
    for (std::size_t c = 0; c < m_columns; ++c) {
        auto data = std::make_shared<Column::Data>();
        data->type = m_types[c];
        for (Block& block : m_blocks)
            if (block.rows > 0)
                data->add(std::move(block.columns[c].segment));
        if (data->segments.empty()) {
            columns.push_back(ColumnBuilder(m_types[c]).finish());
            continue;
        }
        const std::int64_t size = data->size;
        if (m_rowIds && c == 0) {
            for (ColumnSegment& segment : data->segments) {
                const auto& values = std::get<ColumnSegment::Integers>(segment.values);
                ids.insert(ids.end(), values.begin(), values.end());
            }
        }
        columns.emplace_back(std::move(data), 0, size);
    }
    if (m_rowIds) {
        const Column& cells = columns.front();
        for (std::int64_t row = 0; cells.missingCount() > 0 && row < cells.size(); ++row)
            if (cells.isMissing(row))
                throw Error(
                    ErrorCode::InvalidFormat,
                    Text{PODIUM_TEXT("ingest.badRowId", "Data row {row} does not begin with its row number."),
                         {{"row", row + 1}}},
                    m_parts.front().source.where,
                    PODIUM_TEXT("ingest.badRowIdHint", "Run the stage again that writes this file."));
        columns.erase(columns.begin());
    }
    return Table(m_names, std::move(columns), std::move(ids));
}

} // namespace podium::ingest
