#!/usr/bin/env bash
# opens_no_network_socket.sh MORAT_CLI DESK
# Without a newsroom's shared store and without `serve` no program of Mo-rát opens a socket of a
# network: not the command line, and not the window, which is looked at for some seconds.
set -euo pipefail
program=$1
desk=${2:-}
command -v strace > /dev/null || { echo "strace is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config QT_QPA_PLATFORM=offscreen
printf 'Tít của bài\n\nHôm nay trời đẹp.\n' > "$folder/bai.txt"
traced() {
    strace -f -q -e trace=socket,socketpair -o "$folder/trace" "$@" > /dev/null 2>&1 || true
    # Where tracing is not allowed nothing is known.
    [ -e "$folder/trace" ] || { echo "strace cannot trace here"; exit 77; }
    if grep -E 'AF_INET|AF_PACKET|AF_NETLINK' "$folder/trace"; then
        echo "$1 ${2:-}: opens a socket of a network"
        exit 1
    fi
    rm -f "$folder/trace"
}
traced "$program" check --no-exit "$folder/bai.txt"
traced "$program" desk add "$folder/bai.txt"
traced "$program" desk export -o "$folder/ra.txt" "$folder/bai.txt"
[ -s "$folder/ra.txt" ] || { echo "nothing was exported"; exit 1; }
[ -z "$desk" ] || traced timeout 8 "$desk" "$folder/bai.txt"
