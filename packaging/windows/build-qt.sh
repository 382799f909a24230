#!/usr/bin/env bash
# Builds Qt for Windows, once: static, with what Mo-rát uses of it (qt/options.cmake), from Debian's
# source. Prints the folder, whose name holds the hash of everything that went in.
#   build-qt.sh
# shellcheck source=packaging/windows/once.sh
. "$(dirname "${BASH_SOURCE[0]}")/once.sh"

hash=$(grep -E '^(qt6-base|sqlite3) ' "$windows/sources.txt" |
    cat - "$windows/build-qt.sh" "$windows/qt/"* | hash_of -)
once qt "$hash"

cp -a "$(fetch qt6-base)" "$work/source"
for patch in "$windows"/qt/*.patch; do
    patch -d "$work/source" -p1 --quiet <"$patch"
done

# Debian took the bundled SQLite out of Qt's source; SQLite's own source makes the one file again.
say "Making SQLite's amalgamation"
cp -a "$(fetch sqlite3)" "$work/sqlite"
(cd "$work/sqlite" &&
    quietly "$work/sqlite.log" ./configure --disable-tcl --disable-readline &&
    quietly "$work/sqlite.log" make sqlite3.c)
mkdir -p "$work/source/src/3rdparty/sqlite"
cp "$work/sqlite/sqlite3.c" "$work/sqlite/sqlite3.h" "$work/source/src/3rdparty/sqlite/"

say "Configuring Qt"
paths="-ffile-prefix-map=$work/source=qt -ffile-prefix-map=$work/build=qt-build"
# The prefix gets into the library, so it must not be a folder of this computer; what is installed
# can be moved.
quietly "$work/configure.log" cmake -G Ninja -C "$windows/qt/options.cmake" \
    -S "$work/source" -B "$work/build" \
    -DCMAKE_TOOLCHAIN_FILE="$windows/mingw-w64.cmake" -DCMAKE_INSTALL_PREFIX=/morat-qt \
    -DCMAKE_C_FLAGS="$paths" -DCMAKE_CXX_FLAGS="$paths" "${launcher[@]}"
say "Building Qt (log: $work/build.log)"
ninja -C "$work/build" -j "$jobs" -k 20 >"$work/build.log" 2>&1 ||
    { grep -A15 'FAILED:' "$work/build.log" | tail -60 >&2; exit 1; }
DESTDIR=$work/installed quietly "$work/install.log" cmake --install "$work/build"
keep "$work/installed/morat-qt"
