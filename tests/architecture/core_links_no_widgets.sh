#!/usr/bin/env bash
# core_links_no_widgets.sh PROGRAM APP_FOLDER
set -euo pipefail
program=$1
app=$2
status=0

needed=$(objdump -p "$program" | awk '$1 == "NEEDED" {print $2}')
[ -n "$needed" ] || { echo "objdump names no library of $program"; exit 1; }
grep -q 'libQt6Core' <<<"$needed" || { echo "$program does not even link Qt6Core?"; exit 1; }
if grep -E 'libQt6(Gui|Widgets)' <<<"$needed"; then
    echo "$program links a widget library"
    status=1
fi

core=("$app"/text "$app"/vietnamese "$app"/drafts "$app"/checks "$app"/rules "$app"/packs "$app"/review "$app"/cli)
if grep -rnE '#include <(QtGui|QtWidgets|QWidget|QApplication|QColor|QFont|QTextDocument|QUndoStack)' \
    "${core[@]}"; then
    echo "a core room includes Gui or Widgets"
    status=1
fi
# What a room may include is what it links: the arrows of ARCHITECTURE.md.
check() {
    local room=$1 allowed=$2
    if grep -rnE '#include "(text|vietnamese|drafts|checks|rules|packs|review|cli|desktop)/' "$app/$room" |
        grep -vE "#include \"($allowed)/"; then
        echo "$room includes a room that it may not"
        status=1
    fi
}
check text 'text'
check vietnamese 'text|vietnamese'
check drafts 'text|vietnamese|drafts'
check checks 'text|vietnamese|checks'
check rules 'text|vietnamese|checks|rules'
check packs 'text|drafts|checks|rules|packs'
check review 'text|vietnamese|drafts|checks|rules|review'
check cli 'text|vietnamese|drafts|checks|rules|review|cli'
exit $status
