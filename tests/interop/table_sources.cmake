# Tables from the web and from other repositories: the real dvc on what podium keeps of them.
add_test(NAME interop_table_sources
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS "${CMAKE_CURRENT_SOURCE_DIR}/table_sources.py")
set_tests_properties(interop_table_sources PROPERTIES LABELS "interop;ingest;project" SKIP_RETURN_CODE 77 TIMEOUT 300
  ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
