#!/usr/bin/env bash
# installed_library.sh CMAKE BUILD SOURCE CC CXX: installs the library's component, builds the examples
# against it as a stranger would, and runs them.
set -euo pipefail
cmake=$1 build=$2 source=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$cmake" --install "$build" --component library --prefix "$folder/installed" >/dev/null
"$cmake" -S "$source/packaging/examples/library" -B "$folder/build" -DCMAKE_PREFIX_PATH="$folder/installed" \
    -DCMAKE_C_COMPILER="$4" -DCMAKE_CXX_COMPILER="$5" \
    -DCMAKE_C_FLAGS="-Wall -Wextra -Wpedantic -Werror" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Wpedantic -Werror" >/dev/null
"$cmake" --build "$folder/build" >/dev/null

expected=$'error\tspelling.phrase\tchủ chương\tchủ trương'
fail() { echo "$1: $2" >&2; exit 1; }
text="Tỉnh thông qua chủ chương về đất."
found=$("$folder/build/check_c" "$text")
[ "$found" = "$expected" ] || fail check_c "$found"
printf '<h1>Tin</h1><p>%s</p>' "$text" >"$folder/bai.html"
found=$("$folder/build/check_cpp" "$folder/bai.html")
[ "$found" = "$expected" ] || fail check_cpp "$found"
if "$folder/build/check_cpp" "$folder/khong-co.txt" >/dev/null 2>"$folder/errors"; then
    fail check_cpp "read what is not there"
fi
grep -q 'khong-co.txt' "$folder/errors" || fail check_cpp "$(cat "$folder/errors")"
library=$(find "$folder/installed" -name 'libmorat.so.1')
found=$(MORAT_LIBRARY=$library python3 "$source/packaging/examples/library/check.py" "$text")
[ "$found" = "$expected" ] || fail check.py "$found"

# Nothing but the interface is seen of it.
others=$(nm -DC --defined-only "$library" | awk '{print $3}' | grep -v '^morat_' | grep -v '^_init$\|^_fini$' || true)
[ -z "$others" ] || fail "symbols beside the interface" "$(head -5 <<<"$others")"
