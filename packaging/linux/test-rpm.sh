#!/usr/bin/env bash
# Builds the RPM package and tries it in a bare system without Qt, of a newer Debian: Fedora's and
# openSUSE's own cannot be had from Debian's mirror. Asked there is what does not depend on them:
# that rpm takes it, that the programs run, that removing leaves the user's own and nothing else.
# Needs root (chroot) and the network (apt).
#   test-rpm.sh [PACKAGE]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
enter_private_mounts "$@"
bash "$here/packaging/install-deps.sh" packaging

package=${1:-}
[ -n "$package" ] || package=$(bash "$here/packaging/linux/build-rpm.sh")
package=$(realpath -- "$package")
shot=${MORAT_SCREENSHOT:-$here/build/morat-rpm.png}
work=$(mktemp -d)
trap 'clean_up "$work"' EXIT
root=$work/root

step "What it asks for is in the archive's list of what it leaves to the computer"
rpm -qp --requires "$package" | tee "$work/requires"
! grep -vE '^(rpmlib|lib(c|stdc\+\+|X11|X11-xcb|fontconfig|freetype|GL|EGL)\.so)' "$work/requires" ||
    fail "it asks for something else"

step "A system without Qt"
make_chroot "$root" "${MORAT_SUITE:-trixie}"
in_chroot "$root" apt-get install -q -y --no-install-recommends fonts-dejavu-core libegl1 libgl1 \
    libopengl0 libx11-6 libx11-xcb1 libfontconfig1 desktop-file-utils rpm >"$work/apt.log"

step "Installed"
cp "$package" "$root/tmp/morat.rpm"
in_chroot "$root" rpm -i --nodeps /tmp/morat.rpm
in_chroot "$root" useradd -m -c 'Nguyễn Thị Lan' bientap
cp "$here/resources/sample/ban-thao-mau.txt" "$root/home/bientap/Bài viết.txt"
as_editor() { in_chroot "$root" runuser -u bientap -- env HOME=/home/bientap LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/runtime-bientap "$@"; }
as_editor desktop-file-validate /usr/share/applications/vn.morat.morat.desktop
as_editor morat-cli --version

step "The command line on a draft"
status=0
as_editor morat-cli check '/home/bientap/Bài viết.txt' | tee "$work/found" || status=$?
[ "$status" -eq 1 ] && [ "$(wc -l <"$work/found")" -ge 5 ] || fail "the sample's findings are missing"

step "The window"
show_window "$shot" as_editor morat '/home/bientap/Bài viết.txt'

step "Removed"
in_chroot "$root" rpm -V --nodeps morat || fail "the program changed its own files"
in_chroot "$root" rpm -e morat
[ ! -e "$root/opt/morat" ] || fail "/opt/morat is left"
left=$(find "$root/usr" "$root/etc" "$root/home" -xdev -path '*morat*' | sed "s|$root||")
echo "kept, the user's own: ${left//$'\n'/ }"
[[ $left == */reviews.sqlite* ]] && ! grep -qE '^/(usr|etc)/' <<<"$left" || fail "not what should be left"
step "All is well: $package"
