#!/usr/bin/env bash
# Builds Mo-rát for Windows, programs and tests, with Qt and the libraries as build-qt.sh,
# build-libraries.sh and build-newsroom.sh made them. Prints the build folder.
#   build-app.sh [BUILD [TARGET...]]    without targets: the programs and every test
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build=$(realpath -m -- "${1:-$source_folder/build/windows}")
shift || true
targets=("$@")
qt=$(bash "$windows/build-qt.sh")
libraries=$(bash "$windows/build-libraries.sh")
newsroom=$(bash "$windows/build-newsroom.sh")
mkdir -p "$build"

# Only what was built for Windows may be found; the tools that run here are the host's.
export PKG_CONFIG_LIBDIR=$libraries/lib/pkgconfig
SOURCE_DATE_EPOCH=$(release_epoch)
export SOURCE_DATE_EPOCH
say "Configuring Mo-rát"
(cd "$source_folder" && quietly "$build/configure.log" cmake --preset windows -B "$build" \
    -DCMAKE_FIND_ROOT_PATH="$qt;$libraries;$newsroom" -DCMAKE_PREFIX_PATH="$qt;$libraries;$newsroom" \
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
    -DQt6LinguistTools_DIR=/usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools)
say "Building Mo-rát (log: $build/build.log)"
quietly "$build/build.log" cmake --build "$build" -j "$jobs" ${targets[0]+--target "${targets[@]}"}
echo "$build"
