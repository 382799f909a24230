# Sourced by what builds something once: into a folder of the cache whose name holds the hash of
# everything that goes in.
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# once NAME HASH: prints the folder and ends the script when it is there already. Otherwise it gives
# $work, an empty folder to build in.
once() {
    folder=$cache/$1-$2
    # Always the same place, so that a compiler cache knows the files again.
    work=$cache/$1-work
    done_already || true
    exec 9>"$cache/$1.lock"
    flock 9 # one build at a time; who waited finds it done
    done_already || true
    rm -rf "$work" "$folder"
    mkdir -p "$work"
}
done_already() {
    [ -e "$folder/complete" ] || return 1
    echo "$folder"
    exit
}

# keep BUILT: what was built gets its name only now that all of it is there; prints the folder.
keep() {
    touch "$1/complete"
    mv "$1" "$folder"
    rm -rf "$work"
    say "Built: $folder"
    echo "$folder"
}

# For CMake: a compiler cache, where there is one.
launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
