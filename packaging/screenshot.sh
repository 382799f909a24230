#!/usr/bin/env bash
# Draws the picture of README and manual, resources/help/desk.png: the window with the sample at its
# first finding, of a user who has nothing on the desk.
#   screenshot.sh [MORAT]     the program; that of the release build if not given
# Needs Xvfb, xdotool and ImageMagick.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$here/build/release/bin/morat}
picture=$here/resources/help/desk.png
# shellcheck source=packaging/linux/chroot.sh
. "$here/packaging/linux/chroot.sh"
for need in Xvfb xdotool import convert; do
    command -v "$need" >/dev/null || fail "$need is missing"
done

home=$(mktemp -d)
trap 'clean_up "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
export XDG_RUNTIME_DIR=$home MORAT_DATA=$here LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
mkdir -p "$home/config/morat"
# The name of nobody who exists stands in the picture.
printf '[review]\nauthor=Lan\n\n[interface]\ntour-given=true\n' >"$home/config/morat/morat.ini"
show_window "$home/root.png" "$program" --language vi
convert "$home/root.png" -trim +repage -colors 96 -define png:compression-level=9 "PNG8:$picture"
size=$(stat -c %s "$picture")
[ "$size" -le 150000 ] || fail "$picture has $size bytes"
