#!/bin/sh
# Puts Mo-rát into the desktop's menu for this user, from where it was unpacked.
#   add-to-menu.sh [--remove]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/vn.morat.morat.desktop
icon=$share/icons/hicolor/scalable/apps/morat.svg
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$icon"
    exit 0
fi
mkdir -p "$(dirname "$entry")" "$(dirname "$icon")"
cp "$here/share/icons/hicolor/scalable/apps/morat.svg" "$icon"
# The specification wants a path in double quotes, with these four escaped twice.
quoted=$(printf '%s' "$here/bin/morat" | sed 's/["`$\\]/\\\\&/g')
grep -v '^TryExec=' "$here/share/applications/vn.morat.morat.desktop" |
    while IFS= read -r line; do
        case $line in
            Exec=*) printf 'Exec="%s" %%F\n' "$quoted" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done >"$entry"
