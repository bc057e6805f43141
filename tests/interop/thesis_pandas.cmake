# The thesis' cleaning and featurizing written with pandas, against the stages.
add_executable(thesis_pandas_driver thesis_pandas_driver.cpp)
set_target_properties(thesis_pandas_driver PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
target_link_libraries(thesis_pandas_driver PRIVATE podium_core_features)
add_test(NAME interop_thesis_pandas
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/thesis_pandas.py" $<TARGET_FILE:thesis_pandas_driver>)
set_tests_properties(interop_thesis_pandas PROPERTIES LABELS "interop;cleaning;features" SKIP_RETURN_CODE 77 TIMEOUT 300)
