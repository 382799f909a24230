#!/usr/bin/env bash
# Tries what was built for Windows under Wine on a virtual display: the Qt Test suite, the installer,
# the command line, a review by keyboard in the window, the portable archive, the uninstaller; the
# package for administrators, signing, a newsroom's server.
#   test-wine.sh [OUT [BUILD]]    OUT: where build-packages.sh put the packages
# MORAT_PICTURES: the folder for pictures of the windows (default: BUILD/wine/pictures).
# MORAT_STEPS: which of "suite packages msi signing newsroom" to do (default: all).
# MORAT_PREVIOUS_SETUP: an older version's installer, from which the way up is tried.
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build=$(realpath -m -- "${2:-$source_folder/build/windows}")
out=$(realpath -m -- "${1:-$build}")
pictures=${MORAT_PICTURES:-$build/wine/pictures}
name=morat-$(release_version)-windows-x86_64
work=$(mktemp -d)
mkdir -p "$pictures" "$build/wine"

# A Windows of its own, which knows nothing of Mo-rát, and a display for it.
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
unset DISPLAY WAYLAND_DISPLAY
exec 8<>"$work/display"
Xvfb -displayfd 8 -screen 0 1280x800x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
server=$!
clean_up() {
    timeout 30 wineserver -k || true
    kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY
say "A new Windows in Wine"
timeout 180 wineboot -i >"$work/wineboot.log" 2>&1
timeout 60 wine winecfg -v win10 >>"$work/wineboot.log" 2>&1

# Wine has no letters of Vietnamese in its own fonts: the interface gets one that a computer here has.
font() { # NAME: a LOGFONT of 12 pixels, as the registry keeps it
    printf 'f4ffffff000000000000000000000000900100000000000100000000'
    printf '%s' "$1" | iconv -t UTF-16LE | xxd -p | tr -d '\n'
    printf '0%.0s' $(seq $((128 - 4 * ${#1})))
}
for part in MessageFont MenuFont StatusFont IconFont CaptionFont SmCaptionFont; do
    timeout 60 wine reg add 'HKCU\Control Panel\Desktop\WindowMetrics' /v $part /t REG_BINARY \
        /d "$(font 'DejaVu Sans')" /f
done >>"$work/wineboot.log" 2>&1
for face in 'MS Shell Dlg' 'MS Shell Dlg 2' 'Segoe UI'; do
    timeout 60 wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes' \
        /v "$face" /d 'DejaVu Sans' /f
done >>"$work/wineboot.log" 2>&1

fail() {
    import -window root "$pictures/failed.png" || true
    echo "FAILED: $* (what the screen showed: $pictures/failed.png)" >&2
    exit 1
}
# Programs under Wine may wait for an answer that nobody gives: every call has a limit.
in_windows() { timeout "${limit:-60}" wine "$@"; }
windows_path() { echo "Z:${1//\//\\}"; }

for step in ${MORAT_STEPS:-suite packages msi signing newsroom}; do
    # shellcheck source=/dev/null
    . "$windows/test-$step.sh"
done
say "Everything held under Wine; pictures: $pictures"
