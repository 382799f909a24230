#!/usr/bin/env bash
# Builds the archive for other distributions and tries it where there is no Qt: a bare system with
# what every desktop has, in a folder with blanks and Vietnamese letters in its name.
# Needs root (chroot) and the network (apt).
#   test-archive.sh [ARCHIVE]
# MORAT_SUITE: the Debian to try it on (trixie). MORAT_SCREENSHOT: where the picture goes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
enter_private_mounts "$@"
bash "$here/packaging/install-deps.sh" packaging

archive=${1:-}
[ -n "$archive" ] || archive=$(bash "$here/packaging/linux/build-archive.sh")
archive=$(realpath -- "$archive")
shot=${MORAT_SCREENSHOT:-$here/build/morat-archive.png}
work=$(mktemp -d)
trap 'clean_up "$work"' EXIT
root=$work/root

step "A system without Qt"
make_chroot "$root" "${MORAT_SUITE:-trixie}"
in_chroot "$root" apt-get install -q -y --no-install-recommends fonts-dejavu-core libegl1 libgl1 \
    libopengl0 libx11-6 libx11-xcb1 libfontconfig1 desktop-file-utils >"$work/apt.log"
[ -z "$(find "$root/usr" -name 'libQt*')" ] || fail "there is a Qt"

step "Unpacked"
in_chroot "$root" useradd -m -c 'Nguyễn Thị Lan' bientap
folder='/home/bientap/Phần mềm mới'
mkdir "$root$folder"
tar -C "$root$folder" --strip-components=1 -xf "$archive"
cp "$here/resources/sample/ban-thao-mau.txt" "$root/home/bientap/Bài viết.txt"
as_editor() { in_chroot "$root" runuser -u bientap -- env HOME=/home/bientap LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/runtime-bientap "$@"; }
as_editor find "$folder/bin" "$folder/lib" "$folder/libexec" "$folder/plugins" -type f \( -name 'morat*' -o -name '*.so*' \) \
    -exec ldd {} + >"$work/ldd"
! grep 'not found' "$work/ldd" | grep -v 'libcups\.so' || fail "a library is missing"
! grep -E 'libQt6|libhunspell|libicu' "$work/ldd" | grep -v "$folder" || fail "a library is not the bundled one"

step "The command line on a draft"
status=0
as_editor "$folder/bin/morat-cli" check '/home/bientap/Bài viết.txt' | tee "$work/found" || status=$?
[ "$status" -eq 1 ] && [ "$(wc -l <"$work/found")" -ge 5 ] || fail "the sample's findings are missing"

step "The window"
show_window "$shot" as_editor "$folder/bin/morat" '/home/bientap/Bài viết.txt'

step "In the menu, and out of it"
as_editor sh "$folder/add-to-menu.sh"
as_editor desktop-file-validate /home/bientap/.local/share/applications/vn.morat.morat.desktop
as_editor sh "$folder/add-to-menu.sh" --remove
rm -r "${root:?}$folder"
left=$(find "$root/home/bientap" -type f -path '*morat*' | sed "s|$root||")
echo "kept, the user's own: ${left//$'\n'/ }"
[[ $left == *reviews.sqlite* && $left != *.desktop* && $left != *.svg* ]] || fail "not what should be left"
step "All is well: $archive"
