#pragma once
// The rooms of Podium: the way of the data through the program, written once. Folder, namespace, ui folder,
// tests folder, ctest label, navigation and the README's table follow this order.
#include <array>
#include <optional>
#include <string_view>

#include "core/base/Text.h"

namespace podium {

enum class Room { Ingest, Quality, Cleaning, Features, Training, Evaluation, Comparison, Registry, Serving, Monitoring };

struct RoomInfo
{
    Room room;
    std::string_view id;    ///< folder, namespace and label: "cleaning"
    std::string_view stage; ///< stage of dvc.yaml: "clean"; empty where the room has none
    TextId page;            ///< what the window calls it: "Clean"
};

/// All rooms in the order of the flow.
const std::array<RoomInfo, 10>& rooms();
const RoomInfo& roomInfo(Room room);
/// The room whose stage has this name in dvc.yaml; none for a stage of the user's own.
std::optional<Room> roomOfStage(std::string_view stage);

} // namespace podium
