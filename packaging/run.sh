#!/usr/bin/env bash
# Sets up, builds and opens the desk on drafts; without a display it checks them instead.
#   run.sh [DRAFT...]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
drafts=()
for draft in "$@"; do
    drafts+=("$(realpath -- "$draft")")
done

bash "$here/packaging/install-deps.sh" build
cd "$here"
cmake --preset release -DMORAT_TESTS=OFF >/dev/null
cmake --build --preset release --target morat morat-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/morat "${drafts[@]}"
fi
[ ${#drafts[@]} -gt 0 ] || drafts=("$here/resources/sample/ban-thao-mau.txt")
echo "No display: checking on the command line." >&2
exec build/release/bin/morat-cli check "${drafts[@]}"
