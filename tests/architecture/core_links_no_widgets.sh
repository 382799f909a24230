#!/usr/bin/env bash
# core_links_no_widgets.sh PROGRAM: the command line, which links every core room.
set -euo pipefail
program=$1

needed=$(objdump -p "$program" | awk '$1 == "NEEDED" {print $2}')
[ -n "$needed" ] || { echo "objdump names no library of $program"; exit 1; }
grep -q 'libQt6Core' <<<"$needed" || { echo "$program does not even link Qt6Core?"; exit 1; }
if grep -E 'libQt6(Gui|Widgets)' <<<"$needed"; then
    echo "$program links a widget library"
    exit 1
fi
