add_executable(run_filter_driver run_filter_driver.cpp)
set_target_properties(run_filter_driver PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(run_filter_driver PRIVATE podium_core_project)
add_test(NAME interop_mlflow_search
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/mlflow_search.py" $<TARGET_FILE:run_filter_driver>)
set_tests_properties(interop_mlflow_search PROPERTIES LABELS "interop;tracking" SKIP_RETURN_CODE 77 TIMEOUT 600)
