# The figures of a profile against those of pandas, scipy and scikit-learn.
add_test(NAME interop_profile_pandas
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS
          "${CMAKE_CURRENT_SOURCE_DIR}/profile_pandas.py" $<TARGET_FILE:podium>)
set_tests_properties(interop_profile_pandas PROPERTIES LABELS "interop;quality" SKIP_RETURN_CODE 77 TIMEOUT 300)
