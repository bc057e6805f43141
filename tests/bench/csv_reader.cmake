add_executable(bench_csv bench_csv.cpp)
set_target_properties(bench_csv PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(bench_csv PRIVATE podium_core_ingest)
add_test(NAME bench_csv_peers
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/csv_reader.py" $<TARGET_FILE:bench_csv> "${PROJECT_BINARY_DIR}/bench_times_1gb.csv")
set_tests_properties(bench_csv_peers PROPERTIES LABELS "bench;ingest" SKIP_RETURN_CODE 77 TIMEOUT 900 RUN_SERIAL TRUE)
