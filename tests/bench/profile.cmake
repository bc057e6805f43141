add_executable(bench_profile bench_profile.cpp)
set_target_properties(bench_profile PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(bench_profile PRIVATE podium_core_quality)
add_test(NAME bench_profile_peers
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/profile.py" $<TARGET_FILE:bench_profile> "${PROJECT_BINARY_DIR}/bench_profile.csv")
set_tests_properties(bench_profile_peers PROPERTIES LABELS "bench;quality" SKIP_RETURN_CODE 77 TIMEOUT 900 RUN_SERIAL TRUE)
