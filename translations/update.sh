#!/usr/bin/env bash
# Takes new and changed texts of the sources into podium_es.ts (or the file given); existing Spanish stays.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
target="$(realpath -m "${1:-$root/translations/podium_es.ts}")"
lupdate="$(command -v lupdate6 || command -v lupdate || true)"
for candidate in /usr/lib/qt6/bin/lupdate "$lupdate"; do
  if [ -x "$candidate" ]; then lupdate="$candidate"; break; fi
done
[ -n "$lupdate" ] || { echo "lupdate of Qt 6 is missing (Debian: qt6-l10n-tools)" >&2; exit 1; }
cd "$root"
# "Ignoring definition" is about private nested classes in .cpp files, which hold no texts.
"$lupdate" -silent -no-obsolete -locations none -source-language en -target-language es \
  -tr-function-alias QT_TRANSLATE_NOOP+=PODIUM_TEXT -I "$root" -extensions cpp,h core ui app -ts "$target" 2> >(grep -v "Ignoring definition of undeclared qualified class" >&2 || true)
