#!/usr/bin/env bash
# From nothing to a tested installer, on Debian 12: installs what is needed, builds Qt and the other
# libraries (once; later they are found in ~/.cache/morat-windows), builds Mo-rát for Windows, makes
# the installer and the portable archive, and tries all of it under Wine.
#   build.sh [OUT [BUILD]]
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build=$(realpath -m -- "${2:-$source_folder/build/windows}")
out=$(realpath -m -- "${1:-$build}")
bash "$source_folder/packaging/install-deps.sh" windows
bash "$windows/build-app.sh" "$build" >/dev/null
bash "$windows/build-packages.sh" "$out" "$build"
bash "$windows/test-wine.sh" "$out" "$build"
