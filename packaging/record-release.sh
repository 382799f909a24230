#!/usr/bin/env bash
# Keeps what a version leaves on a newsroom's computer, for the versions after it to open:
# tests/data/releases/VERSION. Run once, before a release, with the programs of that release; a
# folder that is there is never changed.
#   record-release.sh FOLDER_OF_PROGRAMS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$(realpath -- "$1")
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"

version=$("$bin/morat-cli" --version | cut -d' ' -f2)
folder=$here/tests/data/releases/$version
[ ! -e "$folder" ] || fail "$folder is there already"
home=/tmp/morat-$version # a path that says nothing of this computer gets into the database
rm -rf "$home"
mkdir -p "$home/config/morat"
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/share XDG_RUNTIME_DIR=$home
printf '[review]\nauthor=Nguyễn Thị Lan\n' >"$home/config/morat/morat.ini"
cp "$here/resources/sample/ban-thao-mau.txt" "$home/ban-thao.txt"

# Two corrections, one of them taken back, one ignored, a word accepted, a rule switched off.
review() {
    local key
    for key in ctrl+Return ctrl+Return ctrl+z ctrl+i ctrl+d ctrl+Return ctrl+shift+d ctrl+Return; do
        xdotool key "$key"
        sleep 2
    done
}
MORAT_REVIEW=review show_window "$home/picture.png" "$bin/morat" "$home/ban-thao.txt"

"$bin/morat-cli" export -o "$home/corrected.txt" "$home/ban-thao.txt"
[ ! -e "$home/share/morat/reviews.sqlite-wal" ] || fail "the database was not closed"
mkdir -p "$folder"
cp "$home/share/morat/reviews.sqlite" "$home/config/morat/morat.ini" "$home/ban-thao.txt" \
    "$home/corrected.txt" "$folder/"
python3 - "$folder" <<'PYTHON'
import json, os, sqlite3, sys
folder = sys.argv[1]
store = sqlite3.connect("file:%s/reviews.sqlite?mode=ro" % folder, uri=True)
rows = lambda sql: store.execute(sql).fetchall()
said = {
    "draft": rows("SELECT path FROM drafts")[0][0],
    "decisions": rows("SELECT count(*) FROM decisions")[0][0],
    "takenBack": rows("SELECT count(*) FROM decisions WHERE undone")[0][0],
    "author": rows("SELECT DISTINCT author FROM decisions")[0][0],
    "words": sorted(row[0] for row in rows("SELECT folded FROM words")),
    "rulesOff": sorted(row[0] for row in rows("SELECT rule FROM rules_off")),
}
with open(folder + "/expected.json", "w") as out:
    json.dump(said, out, ensure_ascii=False, indent=2)
    out.write("\n")
PYTHON
rm -f "$folder"/reviews.sqlite-*
cat "$folder/expected.json"
