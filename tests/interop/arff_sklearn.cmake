# Tables of OpenML, read as scikit-learn reads them.
add_test(NAME interop_arff_sklearn
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS "${CMAKE_CURRENT_LIST_DIR}/arff_sklearn.py")
set_tests_properties(interop_arff_sklearn PROPERTIES LABELS "interop;ingest" SKIP_RETURN_CODE 77 TIMEOUT 300
  ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
