# Writes OUTPUT, a C++ file that holds each of FILES (separated by '|', below ROOT) as bytes. Hex digits keep any content
# safe from the preprocessor and from CMake's own reading of semicolons and brackets.
string(REPLACE "|" ";" names "${FILES}")
set(arrays "")
set(rows "")
set(index 0)
foreach(name IN LISTS names)
  file(READ "${ROOT}/${name}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char kFile${index}[] = {${bytes}0};\n")
  string(APPEND rows "    {\"${name}\", kFile${index}, ${size}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}.new" "// Made by resources/Embed.cmake from the files beside it.
#include \"resources/Embedded.h\"

namespace podium::embedded {
namespace {
${arrays}} // namespace

const File kFiles[] = {
${rows}};
const std::size_t kFileCount = ${index};
} // namespace podium::embedded
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
