#!/usr/bin/env bash
# Makes the packages of a version for Linux and Windows, once everything that a release promises has been seen:
# committed source, a heading in CHANGELOG.md, a fixture of what the version leaves on a computer,
# the suite, the packages tried in systems of their own, the same bytes twice.
#   release.sh OUT
# MORAT_PREVIOUS_DEB: the package of the version before, from which the way up is tried.
# Needs root and the network, as the tests of the packages do. Publishes nothing, tags nothing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(realpath -m -- "$1")
cd "$here"

[ -z "$(git status --porcelain)" ] || { echo "There is work that is not committed." >&2; exit 1; }
version=$(sed -n 's/^project(morat VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
if [ ! -d "tests/data/releases/$version" ]; then
    echo "First: bash packaging/record-release.sh FOLDER_OF_PROGRAMS, and commit the fixture." >&2
    exit 1
fi
bash tests/run.sh
mkdir -p "$out"
deb=$(bash packaging/linux/build-deb.sh "$out")
archive=$(bash packaging/linux/build-archive.sh "$out")
bash packaging/linux/test-deb.sh "$deb"
[ -z "${MORAT_PREVIOUS_DEB:-}" ] || bash packaging/linux/test-upgrade.sh "$MORAT_PREVIOUS_DEB" "$deb"
bash packaging/linux/test-archive.sh "$archive"
rpm=$(bash packaging/linux/build-rpm.sh "$out" "$archive")
bash packaging/linux/test-rpm.sh "$rpm"
bash packaging/reproducible.sh
bash packaging/windows/build.sh "$out"
bash packaging/windows/reproducible.sh
cp build/package/packaging/morat.spdx "$out/morat-$version.spdx"
(cd "$out" && sha256sum "$(basename "$deb")" "$(basename "$archive")" "$(basename "$rpm")" "morat-$version.spdx" \
    "morat-$version"-windows-* >SHA256SUMS)
cat "$out/SHA256SUMS"
