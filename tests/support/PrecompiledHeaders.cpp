// Only the headers of this target are compiled; CMake asks for a source.
