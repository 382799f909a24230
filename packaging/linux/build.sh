# Sourced by the scripts that make packages: what all of them are made of.

# The day of the release of the version that is built, from CHANGELOG.md.
release_epoch() {
    local version day
    version=$(sed -n 's/^project(morat VERSION \([0-9.]*\).*/\1/p' "$1/CMakeLists.txt")
    day=$(sed -n "s/^## $version (\(.*\))\$/\1/p" "$1/CHANGELOG.md")
    [ -n "$day" ] || { echo "CHANGELOG.md has no heading for version $version" >&2; return 1; }
    date -u -d "$day" +%s
}

# build_package SOURCE BUILD: the preset `package`, built in a folder of its own.
build_package() {
    umask 022
    export LC_ALL=C.UTF-8 TZ=UTC
    SOURCE_DATE_EPOCH=$(release_epoch "$1")
    export SOURCE_DATE_EPOCH
    mkdir -p "$2" # a fresh clone has no folder for the log
    (cd "$1" && cmake --preset package -B "$2" "-DMORAT_PACKAGE_SUFFIX=${MORAT_PACKAGE_SUFFIX:-}" >"$2.configure.log" 2>&1) ||
        { cat "$2.configure.log" >&2; return 1; }
    cmake --build "$2" -j "${MORAT_JOBS:-$(nproc)}" --target morat morat-cli morat_linux_files >&2
}
