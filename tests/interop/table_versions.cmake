# Versions of tables: the real dvc and git on them, and merge beside pandas.
add_test(NAME interop_table_versions
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS "${CMAKE_CURRENT_SOURCE_DIR}/table_versions.py")
set_tests_properties(interop_table_versions PROPERTIES LABELS "interop;versioning;project" SKIP_RETURN_CODE 77 TIMEOUT 900
  ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
