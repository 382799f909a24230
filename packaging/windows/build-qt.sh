#!/usr/bin/env bash
# Builds Qt for Windows, once: static, with what Mo-rát uses of it (qt/options.cmake), from Debian's
# source. Prints the folder, whose name holds the hash of everything that went in.
#   build-qt.sh
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

hash=$(grep -E '^(qt6-base|sqlite3) ' "$windows/sources.txt" |
    cat - "$windows/build-qt.sh" "$windows/qt/"* | hash_of -)
folder=$cache/qt-$hash
done_already() {
    [ -e "$folder/complete" ] || return 1
    echo "$folder"
    exit
}
done_already || true
exec 9>"$cache/qt.lock"
flock 9 # one build at a time; who waited finds it done
done_already || true

# Always the same place, so that a compiler cache knows the files again.
work=$cache/qt-work
rm -rf "$work" "$folder"
mkdir -p "$work"
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
launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
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
touch "$work/installed/morat-qt/complete"
mv "$work/installed/morat-qt" "$folder"
rm -rf "$work"
say "Qt is in $folder"
echo "$folder"
