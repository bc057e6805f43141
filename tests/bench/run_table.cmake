# The run table with 10,000 runs of 200 columns.
if(TARGET podium_ui)
  add_executable(bench_runs bench_runs.cpp)
  set_target_properties(bench_runs PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_link_libraries(bench_runs PRIVATE podium_ui SQLite::SQLite3)
  add_test(NAME bench_run_table COMMAND bench_runs 10000 200 7 --check)
  set_tests_properties(bench_run_table PROPERTIES LABELS "bench;tracking" TIMEOUT 300 RUN_SERIAL TRUE)
endif()
