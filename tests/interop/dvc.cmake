# The real dvc on projects of Podium.
add_test(NAME interop_dvc
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS "${CMAKE_CURRENT_SOURCE_DIR}/dvc_project.py")
set_tests_properties(interop_dvc PROPERTIES LABELS "interop;pipeline;versioning" SKIP_RETURN_CODE 77 TIMEOUT 900
  ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
