// What of a file counts for its table (PartShape).
#include <algorithm>

#include "core/base/Error.h"
#include "core/ingest/CsvReader.h"

namespace podium::ingest {

/// Brings the layout of a part to its shape: the columns of the table, and where its cells are in a record of the file.
void CsvReader::shape(Part& part) const
{
    const PartShape& shape = part.source.shape;
    const std::size_t ids = part.layout.rowIds ? 1 : 0;
    part.cells = part.layout.names.size() + ids;
    part.cellOf.clear();
    part.filledAs.clear();
    std::vector<std::string> names;
    const auto add = [&](std::size_t cell, const std::string& filled) {
        part.cellOf.push_back(cell);
        part.filledAs.push_back(filled);
    };
    if (ids > 0)
        add(0, {});
    for (std::size_t i = 0; i < part.layout.names.size(); ++i)
        if (std::find(shape.gone.begin(), shape.gone.end(), part.layout.names[i]) == shape.gone.end()) {
            names.push_back(part.layout.names[i]);
            add(i + ids, {});
        }
    for (const auto& [column, cell] : shape.filled) {
        names.push_back(column);
        add(kNowhere, cell);
    }
    part.layout.names = std::move(names);
    part.begin = part.layout.dataBegin;
    if (shape.from == 0 && !shape.to)
        return;
    if (!part.owned.empty() || shape.to.value_or(part.source.bytes.size()) > part.source.bytes.size())
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("ingest.otherPiece", "The file is not the one that a piece of the table was taken from."),
                    part.source.where, PODIUM_TEXT("ingest.otherPieceHint", "Restore a version of the table."));
    if (shape.to)
        part.text = part.text.substr(0, std::max(*shape.to, part.mark) - part.mark);
    part.begin = std::min(part.text.size(), std::max(part.begin, std::max(shape.from, part.mark) - part.mark));
}

CsvColumnPart CsvReader::readColumn(const Part& part, const CsvTokenizer& cells, std::size_t column, const CsvColumnPlan& plan) const
{
    const CsvColumnReader reader(m_format, m_missing);
    if (part.cellOf[column] != kNowhere)
        return reader.read(cells, part.cellOf[column], plan);
    return reader.readFilled(part.filledAs[column], cells.rows(), plan);
}

} // namespace podium::ingest
