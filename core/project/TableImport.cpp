#include "core/project/TableImport.h"

namespace podium::project {

std::string_view name(RawTable::State state)
{
    switch (state) {
    case RawTable::State::AsImported:
        return "as_imported";
    case RawTable::State::Changed:
        return "changed";
    case RawTable::State::Missing:
        break;
    }
    return "missing";
}

std::string_view name(PlannedTable::State state)
{
    switch (state) {
    case PlannedTable::State::New:
        return "new";
    case PlannedTable::State::Replaces:
        return "replaces";
    case PlannedTable::State::Same:
        break;
    }
    return "same";
}

} // namespace podium::project
