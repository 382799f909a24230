#!/usr/bin/env bash
# Proves that the packages come out the same: builds them here, then once more from a copy of the
# source in another folder, with nothing taken from a compiler cache, in another time zone, language
# and umask, and compares the bytes.
#   reproducible.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/first" "$work/second" "$work/một bản sao"

# What git knows of, as it is now: a fresh clone would have the same files with other times.
(cd "$here" && git ls-files -z --cached --others --exclude-standard |
    tar --null -T - -cf -) | tar -C "$work/một bản sao" -xmf -

bash "$here/packaging/linux/build-deb.sh" "$work/first"
bash "$here/packaging/linux/build-archive.sh" "$work/first"
(
    umask 077
    export CCACHE_DISABLE=1 TZ=Asia/Ho_Chi_Minh LANG=C HOME=$work
    bash "$work/một bản sao/packaging/linux/build-deb.sh" "$work/second" "$work/elsewhere"
    bash "$work/một bản sao/packaging/linux/build-archive.sh" "$work/second" "$work/elsewhere"
)
status=0
for package in "$work"/first/*; do
    sha256sum "$package" "$work/second/$(basename "$package")" | sed "s|$work/||"
    cmp "$package" "$work/second/$(basename "$package")" || status=1
done
[ "$status" -eq 0 ] && echo "The packages are the same to the byte."
exit "$status"
