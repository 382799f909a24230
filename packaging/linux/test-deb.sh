#!/usr/bin/env bash
# Builds the Debian package and tries it in a Debian that knows nothing of it: installs it with apt,
# checks a draft, opens the window, takes it away again and looks for what it left.
# Needs root (chroot) and the network (apt).
#   test-deb.sh [DEB]    DEB: a package that is already built
# MORAT_SUITE: the release for which DEB was built, if not Debian 12. MORAT_MIRROR: the Debian mirror.
# MORAT_SCREENSHOT: where the picture of the window goes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
enter_private_mounts "$@"
bash "$here/packaging/install-deps.sh" packaging

deb=${1:-}
[ -n "$deb" ] || deb=$(bash "$here/packaging/linux/build-deb.sh")
deb=$(realpath -- "$deb")
shot=${MORAT_SCREENSHOT:-$here/build/morat-deb.png}
work=$(mktemp -d)
trap 'clean_up "$work"' EXIT

step "What the checkers say"
# -I: what is not shown cannot fail.
lintian -I --fail-on error,warning,info --tag-display-limit 0 "$deb"
dpkg-deb -x "$deb" "$work/files"
desktop-file-validate "$work/files/usr/share/applications/vn.morat.morat.desktop"
appstreamcli validate --no-net --pedantic "$work"/files/usr/share/metainfo/*.metainfo.xml
for page in "$work"/files/usr/share/man/{,vi/}man1/*.gz; do
    warnings=$(zcat "$page" | groff -K utf8 -man -ww -z -Tutf8 2>&1)
    [ -z "$warnings" ] || fail "$page: $warnings"
done
bash -n "$work/files/usr/share/bash-completion/completions/morat-cli"

step "A Debian ${MORAT_SUITE:-bookworm} with the libraries that the package asks for"
root=$work/root
make_chroot "$root" "${MORAT_SUITE:-bookworm}"
in_chroot "$root" apt-get install -q -y --no-install-recommends fonts-dejavu-core zsh fish man-db >"$work/apt.log"
in_chroot "$root" apt-get satisfy -q -y --no-install-recommends "$(dpkg-deb -f "$deb" Depends)" >>"$work/apt.log"
in_chroot "$root" useradd -m -c 'Nguyễn Thị Lan' bientap
listing() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./home -o -path ./dev \
        -o -path ./var/lib/dpkg -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt \
        -o -path ./run \) -prune -o -print | sort)
}
listing >"$work/before"

step "Installed with apt"
cp "$deb" "$root/tmp/"
in_chroot "$root" apt-get install -q -y --no-install-recommends "/tmp/$(basename "$deb")" >>"$work/apt.log"
in_chroot "$root" dpkg -V morat
cp "$here/resources/sample/ban-thao-mau.txt" "$root/home/bientap/Bài viết.txt"

as_editor() { in_chroot "$root" runuser -u bientap -- env HOME=/home/bientap LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp/runtime-bientap "$@"; }
step "The command line on a draft"
version=$(dpkg-deb -f "$deb" Version)
[ "$(as_editor morat-cli --version)" = "morat-cli ${version%%+*}" ] ||
    fail "the program and the package are of different versions"
status=0
as_editor morat-cli check '/home/bientap/Bài viết.txt' | tee "$work/found" || status=$?
[ "$status" -eq 1 ] && [ "$(wc -l <"$work/found")" -ge 5 ] || fail "the sample's findings are missing"
as_editor morat-cli fix -o /home/bientap/sua.txt '/home/bientap/Bài viết.txt'
as_editor morat-cli model info /usr/share/morat/dictionaries/vi_VN.lm | head -3
as_editor man -w morat morat-cli
as_editor test -r /usr/share/morat/resources/help/index_vi.md || fail "the manual is missing"
as_editor env LANGUAGE=vi man -L vi -w morat morat-cli

step "Completions in the shells themselves"
as_editor bash -c '. /usr/share/bash-completion/completions/morat-cli
    COMP_WORDS=(morat-cli check --format ""); COMP_CWORD=3; _morat_cli; [ "${COMPREPLY[*]}" = "line pretty json sarif" ]'
as_editor fish -c 'complete -C "morat-cli check --format "' | grep -qw sarif
as_editor zsh -fc 'autoload -Uz compinit; compinit -u -D; [[ $_comps[morat-cli] == _morat-cli ]]; autoload -Uz +X _morat-cli'

step "The window"
show_window "$shot" as_editor morat '/home/bientap/Bài viết.txt'

# What was there before, and nothing else. The editor's home is the editor's.
same_as_before() {
    listing >"$work/after"
    diff "$work/before" "$work/after" || fail "$1 left or took something"
}
step "Removed"
in_chroot "$root" apt-get remove -q -y morat >>"$work/apt.log"
same_as_before "removing"
step "Installed again, and purged"
in_chroot "$root" apt-get install -q -y --no-install-recommends "/tmp/$(basename "$deb")" >>"$work/apt.log"
in_chroot "$root" apt-get purge -q -y morat >>"$work/apt.log"
same_as_before "purging"
[ -s "$root/home/bientap/.local/share/morat/reviews.sqlite" ] || fail "the editor's reviews are gone"
step "All is well: $deb"
