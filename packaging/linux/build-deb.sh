#!/usr/bin/env bash
# Builds the Debian package; the same source gives the same bytes, from any folder.
#   build-deb.sh [OUT [BUILD]]    OUT: where the .deb goes; BUILD: where it is built
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(realpath -m -- "${2:-$here/build/package}")
out=$(realpath -m -- "${1:-$build}")

bash "$here/packaging/install-deps.sh" packaging
# shellcheck source=packaging/linux/build.sh
source "$here/packaging/linux/build.sh"
build_package "$here" "$build"
rm -f "$out"/morat_*.deb
(cd "$build" && cpack -G DEB -B "$out" >cpack.log) || { cat "$build/cpack.log"; exit 1; }
rm -rf "$out/_CPack_Packages"
ls "$out"/morat_*.deb
