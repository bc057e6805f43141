# From the start of the real window to its first paint, seen on a virtual screen.
find_package(Python3 COMPONENTS Interpreter QUIET)
if(Python3_FOUND AND PODIUM_WORKBENCH)
  add_test(NAME bench_first_paint COMMAND ${Python3_EXECUTABLE} "${CMAKE_CURRENT_SOURCE_DIR}/first_paint.py")
  set_tests_properties(bench_first_paint PROPERTIES LABELS bench TIMEOUT 300 SKIP_RETURN_CODE 77 RUN_SERIAL TRUE
    ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endif()
