# Sourced by the tests of packages: a small Debian in a folder, and the window of a program in it.

step() { printf '\n== %s\n' "$*"; }
fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# Mounts of the test end with it, however it ends.
enter_private_mounts() {
    [ "$(id -u)" -eq 0 ] || fail "needs root for a chroot"
    [ -n "${MORAT_PRIVATE_MOUNTS:-}" ] || MORAT_PRIVATE_MOUNTS=1 exec unshare -m -- bash "$0" "$@"
}

# What the test started and mounted ends with it.
started=()
clean_up() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    umount "$1/root/proc" "$1/root/dev/pts" 2>/dev/null || true
    rm -rf --one-file-system "$1"
}

# The mirror that apt takes its packages from here.
mirror() {
    local site
    site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Component: main' |
        grep -m1 '/debian$' || true)
    echo "${MORAT_MIRROR:-${site:-http://deb.debian.org/debian}}"
}

# make_chroot ROOT [SUITE]: a bare Debian 12, or another. Its base is kept for a week in the user's
# cache.
make_chroot() {
    local root=$1 suite=${2:-bookworm}
    local kept=${XDG_CACHE_HOME:-$HOME/.cache}/morat/$suite.tar
    mkdir -p "$root" "$(dirname "$kept")"
    if [ -z "$(find "$kept" -mtime -7 2>/dev/null)" ]; then
        debootstrap --variant=minbase "$suite" "$root" "$(mirror)" >"$root.log" ||
            { tail "$root.log"; fail "debootstrap"; }
        tar -C "$root" -cf "$kept.part" . && mv "$kept.part" "$kept"
    else
        tar -C "$root" -xf "$kept"
    fi
    mount -t proc proc "$root/proc"
    mount --bind /dev/pts "$root/dev/pts"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # start no services
    chmod 755 "$root/usr/sbin/policy-rc.d"
    in_chroot "$root" apt-get update -q >"$root.apt.log"
}

in_chroot() {
    local root=$1
    shift
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${DISPLAY:+DISPLAY="$DISPLAY"} ${http_proxy:+http_proxy="$http_proxy"} chroot "$root" "$@"
}

# show_window PICTURE COMMAND...: runs it on a display of its own, starts the review with F7, takes
# a picture and closes the window with the keyboard. The display is reached by its abstract socket.
# MORAT_REVIEW: a function that works on in the window.
show_window() {
    local picture=$1 number=90
    shift
    while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
    Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
    local server=$!
    started+=("$server")
    sleep 2
    export DISPLAY=":$number"
    "$@" &
    local program=$!
    started+=("$program")
    local tries=0 window
    until window=$(xdotool search --onlyvisible --name 'Mo-rát' 2>/dev/null | tail -n 1) && [ -n "$window" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 60 ] || fail "no window came"
        kill -0 "$program" 2>/dev/null || fail "the program ended without a window"
        sleep 1
    done
    sleep 8
    xdotool windowfocus "$window" # there is no window manager that would
    sleep 1
    xdotool key F7
    sleep 3
    import -window root "$picture"
    ${MORAT_REVIEW:-:}
    xdotool key ctrl+q
    local status=0
    timeout 30 tail --pid="$program" -f /dev/null || fail "the window did not close"
    wait "$program" || status=$?
    unset DISPLAY
    kill "$server"
    [ "$status" -eq 0 ] || fail "the window ended with $status"
    # A window that shows text has many shades; an empty one has a few.
    [ "$(identify -format %k "$picture")" -gt 200 ] || fail "the window is empty: $picture"
    echo "picture: $picture"
}
