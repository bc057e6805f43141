# The real onnxruntime on models that Podium exported.
add_test(NAME interop_onnx_export
  COMMAND "${PROJECT_SOURCE_DIR}/tests/support/with_python" PODIUM_PEERS "${CMAKE_CURRENT_SOURCE_DIR}/onnx_export.py")
set_tests_properties(interop_onnx_export PROPERTIES LABELS "interop;registry" SKIP_RETURN_CODE 77 TIMEOUT 600
  ENVIRONMENT "PODIUM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
