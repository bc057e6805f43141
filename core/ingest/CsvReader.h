#pragma once
// The parallel reader behind readCsv and parseCsv: cuts the parts into blocks, reads them in any order, and
// checks that each block began where the one before it ended, so that the result is that of reading from top
// to bottom.
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/ingest/Csv.h"
#include "core/ingest/CsvColumn.h"
#include "core/ingest/CsvLayout.h"
#include "core/ingest/CsvTokenizer.h"

namespace podium::ingest {

/// One file of a table. The bytes stay with their owner until read() returns.
struct CsvPart
{
    std::string where;
    std::string_view bytes;
    const MappedFile* map = nullptr; ///< what was read of it is released as the reader goes on
    bool plain = false;              ///< as writeCsv() writes: nothing is guessed
    PartShape shape = {};
};

class CsvReader
{
public:
    /// Small enough for the cache of a core, large enough that its columns are worth a segment each.
    static constexpr std::size_t kBlockSize = std::size_t{1} << 20;

    /// Parts are one table: the same header, one after the other.
    /// `blockSize` in bytes only changes the speed, never the table.
    CsvReader(std::vector<CsvPart> parts, const CsvOptions& options, JobContext& job,
              std::size_t blockSize = kBlockSize);
    ~CsvReader();
    CsvResult read();

private:
    static constexpr std::size_t kNowhere = ~std::size_t{0};

    struct Part
    {
        CsvPart source;
        CsvLayout layout;
        Encoding encoding = Encoding::Utf8;
        bool bom = false;
        std::string owned;     ///< the text where it had to be converted
        std::string_view text; ///< UTF-8 without byte order mark, up to the end of its shape
        std::size_t mark = 0;  ///< bytes of the byte order mark
        std::size_t begin = 0; ///< where its rows begin in `text`
        std::int64_t replaced = 0;
        std::size_t cells = 0;             ///< of a record, with the row id
        std::vector<std::size_t> cellOf;   ///< by column of the table: its cell in a record; kNowhere: the same in every row
        std::vector<std::string> filledAs; ///< by column of the table, where its cell is nowhere
    };

    struct Block
    {
        std::size_t part = 0;
        std::size_t cut = 0; ///< records that start in [cut, nextCut) are of this block
        std::size_t nextCut = 0;
        std::size_t begin = kNowhere; ///< where its first record was taken to start; kNowhere: not read
        std::size_t end = 0;          ///< where the record behind its last one starts
        std::size_t rows = 0;
        std::int64_t firstRow = 0;
        std::vector<CsvColumnPart> columns;
        CsvTokenizer::Oddities oddities;
    };

    struct Ready
    {
        CsvTokenizer tokenizer;
    };

    void prepare();
    void shape(Part& part) const;
    CsvColumnPart readColumn(const Part& part, const CsvTokenizer& cells, std::size_t column, const CsvColumnPlan& plan) const;
    bool readBlocks();
    void cutBlocks();
    std::size_t plausibleStart(const Part& part, std::size_t at) const;
    void readBlock(Block& block, bool trusted);
    void rereadColumns(Block& block, const std::vector<std::size_t>& columns);
    void settleTypes();
    void plan(const Block& first);
    Table assemble();
    void collectFindings();
    void addColumnFinding(std::size_t column);
    std::unique_ptr<Ready> acquire();
    void release(std::unique_ptr<Ready> ready);

    const CsvOptions& m_options;
    JobContext& m_job;
    std::size_t m_blockSize;
    NumberFormat m_format;
    MissingTokens m_missing;
    std::vector<Part> m_parts;
    std::vector<Block> m_blocks;
    std::vector<std::string> m_names;
    bool m_rowIds = false;
    std::size_t m_columns = 0; ///< of the table, with the row id
    std::vector<CsvColumnPlan> m_plans;
    std::vector<ColumnType> m_types;
    std::vector<Finding> m_findings;
    std::atomic<bool> m_invalidUtf8{false};
    std::atomic<std::size_t> m_bytesRead{0};
    std::size_t m_bytesInAll = 0;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Ready>> m_ready; ///< tokenizers that are free, with their buffers
};

} // namespace podium::ingest
