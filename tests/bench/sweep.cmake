# The twelve experiments beside dvc and beside one Python process.
find_package(Python3 COMPONENTS Interpreter QUIET)
if(Python3_FOUND)
  add_test(NAME bench_sweep COMMAND ${Python3_EXECUTABLE} "${CMAKE_CURRENT_SOURCE_DIR}/sweep.py")
  set_tests_properties(bench_sweep PROPERTIES LABELS bench TIMEOUT 1800 SKIP_RETURN_CODE 77 RUN_SERIAL TRUE
    ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endif()
