add_executable(csv_pandas_driver csv_pandas_driver.cpp)
set_target_properties(csv_pandas_driver PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(csv_pandas_driver PRIVATE podium_core_ingest)
add_test(NAME interop_csv_pandas
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/csv_pandas.py" $<TARGET_FILE:csv_pandas_driver>)
set_tests_properties(interop_csv_pandas PROPERTIES LABELS "interop;ingest" SKIP_RETURN_CODE 77 TIMEOUT 300)
