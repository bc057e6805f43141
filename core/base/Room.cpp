#include "core/base/Room.h"

namespace podium {

const std::array<RoomInfo, 10>& rooms()
{
    static const std::array<RoomInfo, 10> kRooms{{
        {Room::Ingest, "ingest", "", PODIUM_TEXT("room.ingest", "Import")},
        {Room::Quality, "quality", "", PODIUM_TEXT("room.quality", "Quality")},
        {Room::Cleaning, "cleaning", "clean", PODIUM_TEXT("room.cleaning", "Clean")},
        {Room::Features, "features", "featurize", PODIUM_TEXT("room.features", "Features")},
        {Room::Training, "training", "train", PODIUM_TEXT("room.training", "Train")},
        {Room::Evaluation, "evaluation", "evaluate", PODIUM_TEXT("room.evaluation", "Evaluate")},
        {Room::Comparison, "comparison", "", PODIUM_TEXT("room.comparison", "Compare")},
        {Room::Registry, "registry", "", PODIUM_TEXT("room.registry", "Best model")},
        {Room::Serving, "serving", "", PODIUM_TEXT("room.serving", "Predict")},
        {Room::Monitoring, "monitoring", "", PODIUM_TEXT("room.monitoring", "Watch")},
    }};
    return kRooms;
}

const RoomInfo& roomInfo(Room room) { return rooms()[static_cast<std::size_t>(room)]; }

std::optional<Room> roomOfStage(std::string_view stage)
{
    if (!stage.empty())
        for (const RoomInfo& info : rooms())
            if (info.stage == stage)
                return info.room;
    return std::nullopt;
}

} // namespace podium
