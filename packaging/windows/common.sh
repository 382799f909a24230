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

# When Debian's archive had all that sources.txt pins: change it with the pins. A point release takes
# the version before it out of the archive; the archive's own history keeps it.
pinned_at=20261130T000000Z

# configured_mirror LABEL PUBLIC: where this computer's apt gets Debian's packages or, labelled
# Debian-Security, their mends from; PUBLIC where it gets none of these.
configured_mirror() {
    local address
    # shellcheck disable=SC2016 # apt's own names
    address=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        awk -v label="$1" '$1 == label && !found++ { print $2 }')
    address=${address:-$2}
    echo "${address%/}"
}

# download FOLDER ARCHIVE SECURITY NAME=VERSION OPTION...: a source package from two addresses, with
# lists of our own in FOLDER: the computer's are not touched, and need no deb-src.
download() {
    local folder=$1 archive=$2 security=$3 package=$4 key=/usr/share/keyrings/debian-archive-keyring.gpg
    shift 4
    mkdir -p "$folder/lists/partial" "$folder/archives/partial"
    # An index of the past is as valid as its signature.
    for suite in "$archive bookworm" "$security bookworm-security" "$archive trixie"; do
        echo "deb-src [signed-by=$key check-valid-until=no] $suite main"
    done >"$folder/sources.list.new"
    # The lists are read once a day, and again when the address is another.
    if ! cmp -s "$folder/sources.list.new" "$folder/sources.list" ||
        [ -z "$(find "$folder/lists" -name '*trixie_main*Sources*' -mtime -1)" ]; then
        cp "$folder/sources.list.new" "$folder/sources.list"
        apt_of "$folder" update >&2 || return 1
    fi
    apt_of "$folder" source --download-only "$@" "$package" >&2
}
apt_of() {
    local folder=$1
    shift
    apt-get -q -o "Dir::Etc::SourceList=$folder/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder" -o APT::Sandbox::User= \
        -o Acquire::Retries=2 -o APT::Update::Error-Mode=any "$@"
}

# fetch NAME: the source of NAME in sources.txt, unpacked; its folder is printed. Asked for at the
# computer's mirror, then in the archive's history.
fetch() {
    local name=$1 version file checksum folder
    read -r version file checksum < <(
        awk -v name="$name" '$1 == name { print $2, $3, $4 }' "$windows/sources.txt")
    folder=$cache/sources/$name-$version
    if [ ! -d "$folder" ]; then
        local mirror security only=()
        mirror=$(configured_mirror Debian http://deb.debian.org/debian)
        security=$(configured_mirror Debian-Security http://deb.debian.org/debian-security)
        if [ -n "${MORAT_DEBIAN_MIRROR:-}" ]; then
            mirror=$MORAT_DEBIAN_MIRROR/debian security=$MORAT_DEBIAN_MIRROR/debian-security
        fi
        local history=${MORAT_DEBIAN_HISTORY:-http://snapshot.debian.org/archive}
        [[ $file == *.dsc ]] || only=(--tar-only)
        mkdir -p "$cache/apt/download" "$cache/sources"
        (cd "$cache/apt/download" &&
            { download "$cache/apt/mirror" "$mirror" "$security" "$name=$version" "${only[@]}" || {
                say "$name $version is no longer at $mirror; asking the archive's history."
                download "$cache/apt/history" "$history/debian/$pinned_at" \
                    "$history/debian-security/$pinned_at" "$name=$version" "${only[@]}"
            }; } && echo "$checksum  $file" | sha256sum --check --quiet >&2)
        rm -rf "$folder.part"
        if [[ $file == *.dsc ]]; then
            # The signature that counts is the index's, which apt has checked.
            dpkg-source --no-check -x "$cache/apt/download/$file" "$folder.part" >&2
        else
            mkdir "$folder.part"
            tar -xf "$cache/apt/download/$file" -C "$folder.part" --strip-components=1
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
# setting NAME: one of cmake/MoratAddresses.cmake.
setting() {
    sed -n "s/^set($1 \"\([^\"]*\)\".*/\1/p" "$source_folder/cmake/MoratAddresses.cmake"
}
