# Compiler settings that every target of Podium shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # pch_defines and time_macros are what ccache asks for with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE_PROGRAM}")
endif()

add_library(podium_options INTERFACE)
target_include_directories(podium_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_options(podium_options INTERFACE
  -Wall -Wextra -Wconversion
  # The same float results on every machine: no fused multiply-add behind our back.
  -ffp-contract=off
  $<$<BOOL:${PODIUM_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlapping copies inside std::string's own operator+ when it inlines it (its bugs 105651 and 105329).
  target_compile_options(podium_options INTERFACE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
endif()
if(CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(podium_options INTERFACE -fpch-preprocess)
endif()
if(PODIUM_SANITIZER)
  target_compile_options(podium_options INTERFACE -fsanitize=${PODIUM_SANITIZER} -fno-omit-frame-pointer)
  target_link_options(podium_options INTERFACE -fsanitize=${PODIUM_SANITIZER})
endif()
