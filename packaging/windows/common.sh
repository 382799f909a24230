# Sourced by the scripts beside it.
set -euo pipefail
windows=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_folder=$(cd "$windows/../.." && pwd)
# What is built once and kept: outside the source, so that every checkout shares it.
cache=${MORAT_WINDOWS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/morat-windows}
jobs=${MORAT_JOBS:-$(nproc)}
triplet=x86_64-w64-mingw32
umask 022
export LC_ALL=C.UTF-8 TZ=UTC
# Precompiled headers need this to be found in a compiler cache.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
mkdir -p "$cache"

say() { echo "$(date +%H:%M:%S) $*" >&2; }

# quietly LOG COMMAND...: the command's output is shown only when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -40 "$log" >&2; echo "Failed: $* (all of it: $log)" >&2; return 1; }
}

# fetch NAME: the source of NAME in sources.txt, unpacked; its folder is printed. Debian's index is
# asked with lists of our own: the computer's are not touched, and need no deb-src.
fetch() {
    local name=$1 version file checksum folder
    read -r version file checksum < <(
        awk -v name="$name" '$1 == name { print $2, $3, $4 }' "$windows/sources.txt")
    folder=$cache/sources/$name-$version
    if [ ! -d "$folder" ]; then
        local apt=$cache/apt key=/usr/share/keyrings/debian-archive-keyring.gpg
        local mirror=${MORAT_DEBIAN_MIRROR:-http://deb.debian.org}
        mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/download" "$cache/sources"
        for suite in debian:bookworm debian-security:bookworm-security debian:trixie; do
            echo "deb-src [signed-by=$key] $mirror/${suite%%:*} ${suite#*:} main"
        done >"$apt/sources.list"
        local options=(-q -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
            -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt" -o APT::Sandbox::User=)
        # The lists are read once a day.
        [ -n "$(find "$apt/lists" -name '*trixie_main*Sources*' -mtime -1)" ] ||
            apt-get "${options[@]}" update >&2
        local only=()
        [[ $file == *.dsc ]] || only=(--tar-only)
        (cd "$apt/download" &&
            apt-get "${options[@]}" source --download-only "${only[@]}" "$name=$version" >&2 &&
            echo "$checksum  $file" | sha256sum --check --quiet >&2)
        rm -rf "$folder.part"
        if [[ $file == *.dsc ]]; then
            # The signature that counts is the index's, which apt has checked.
            dpkg-source --no-check -x "$apt/download/$file" "$folder.part" >&2
        else
            mkdir "$folder.part"
            tar -xf "$apt/download/$file" -C "$folder.part" --strip-components=1
        fi
        mv "$folder.part" "$folder"
    fi
    echo "$folder"
}

# version_of NAME: the authors' version of what sources.txt pins.
version_of() {
    awk -v name="$1" '$1 == name { sub(/^[0-9]+:/, "", $2); sub(/[+-].*/, "", $2); print $2 }' \
        "$windows/sources.txt"
}

# The day of the release, from CHANGELOG.md: every date in a package.
release_epoch() {
    local version day
    version=$(release_version)
    day=$(sed -n "s/^## $version (\(.*\))\$/\1/p" "$source_folder/CHANGELOG.md")
    [ -n "$day" ] || { echo "CHANGELOG.md has no heading for version $version" >&2; return 1; }
    date -u -d "$day" +%s
}
release_version() {
    sed -n 's/^project(morat VERSION \([0-9.]*\).*/\1/p' "$source_folder/CMakeLists.txt"
}

# hash_of FILE...: of what the files hold, the toolchain and the compiler.
hash_of() {
    {
        cat "$@" "$windows/mingw-w64.cmake"
        "$triplet-g++-posix" --version
    } | sha256sum | cut -c1-16
}
