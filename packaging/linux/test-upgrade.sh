#!/usr/bin/env bash
# An older package in a Debian 12, a review begun with it, the newer one installed over it: what was
# decided is there, the same corrected text comes out, and the review goes on. Then, where the schema of
# the database is a newer one, the older package again, which must not harm what it does not know.
# Needs root (chroot) and the network (apt).
#   test-upgrade.sh OLD_DEB NEW_DEB
# MORAT_MIRROR: the Debian mirror. MORAT_SCREENSHOT: where the picture of the window goes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
enter_private_mounts "$@"
bash "$here/packaging/install-deps.sh" packaging

old=$(realpath -- "$1")
new=$(realpath -- "$2")
shot=${MORAT_SCREENSHOT:-$here/build/morat-upgrade.png}
mkdir -p "$(dirname "$shot")"
work=$(mktemp -d)
trap 'clean_up "$work"' EXIT
root=$work/root
draft='/home/bientap/Bài viết.txt'

step "A Debian 12 with $(basename "$old")"
make_chroot "$root"
in_chroot "$root" apt-get install -q -y --no-install-recommends fonts-dejavu-core >"$work/apt.log"
in_chroot "$root" useradd -m -c 'Nguyễn Thị Lan' bientap
put_in() {
    cp "$1" "$root/tmp/"
    in_chroot "$root" apt-get install -q -y --no-install-recommends "${@:2}" "/tmp/$(basename "$1")" >>"$work/apt.log"
    in_chroot "$root" dpkg -V morat
}
put_in "$old"
cp "$here/resources/sample/ban-thao-mau.txt" "$root$draft"
as_editor() { in_chroot "$root" runuser -u bientap -- env HOME=/home/bientap LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/runtime-bientap "$@"; }
corrected() { # what the review makes of the draft
    as_editor rm -f /home/bientap/sua.txt
    as_editor morat-cli export -o /home/bientap/sua.txt "$draft" >/dev/null
    cat "$root/home/bientap/sua.txt"
}

database=$root/home/bientap/.local/share/morat/reviews.sqlite
schema() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version").fetchone()[0])' "$database"; }
step "A review begun with it"
review() {
    local key
    for key in ctrl+Return ctrl+Return ctrl+z ctrl+i ctrl+Return; do
        xdotool key "$key"
        sleep 2
    done
}
MORAT_REVIEW=review show_window "$shot" as_editor morat "$draft"
before=$(schema)
corrected >"$work/by-old"
! cmp -s "$work/by-old" "$root$draft" || fail "nothing was corrected"
[ "$(as_editor morat-cli --version)" = "morat-cli $(dpkg-deb -f "$old" Version)" ] || fail "another program runs"

step "$(basename "$new") installed over it"
put_in "$new"
[ "$(as_editor morat-cli --version)" = "morat-cli $(dpkg-deb -f "$new" Version)" ] || fail "another program runs"
while read -r path; do
    [ -e "$root$path" ] || continue
    in_chroot "$root" dpkg -S "$path" >/dev/null 2>&1 || fail "the older package left $path"
done < <(dpkg-deb -c "$old" | awk '$1 !~ /^d/ { print substr($6, 2) }')
corrected >"$work/by-new"
diff "$work/by-old" "$work/by-new" || fail "the corrected text is another"

step "The review goes on"
go_on() {
    xdotool key ctrl+Return
    sleep 2
}
MORAT_REVIEW=go_on show_window "$shot" as_editor morat "$draft"
corrected >"$work/further"
! cmp -s "$work/by-new" "$work/further" || fail "the next decision was not kept"

after=$(schema)
if [ "$before" = "$after" ]; then
    step "All is well: $(basename "$old") to $(basename "$new"), with one schema"
    exit 0
fi

step "$(basename "$old") again: it says that it is too old, and harms nothing"
put_in "$old" --allow-downgrades
dump() { python3 -c 'import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).iterdump(), sep="\n")' "$database"; }
dump >"$work/dump"
as_editor morat-cli export -o /home/bientap/alt.txt "$draft" >"$work/said" 2>&1 && fail "an older program wrote from a newer database"
cat "$work/said"
dump | cmp - "$work/dump" || fail "the older program changed the database"

step "And the newer one once more"
put_in "$new"
corrected | diff "$work/further" - || fail "something was lost"
step "All is well: $(basename "$old") to $(basename "$new")"
