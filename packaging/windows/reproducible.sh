#!/usr/bin/env bash
# Proves that the packages for Windows come out the same: builds the programs here, then once more from
# a copy of the source in another folder, with nothing taken from a compiler cache, in another time
# zone, language and umask, and compares the bytes. Qt and the libraries are built once for both.
#   reproducible.sh
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/first" "$work/second" "$work/một bản sao"
(cd "$source_folder" && git ls-files -z --cached --others --exclude-standard |
    tar --null -T - -cf -) | tar -C "$work/một bản sao" -xmf -

bash "$windows/build-app.sh" "$source_folder/build/windows" morat morat-cli >/dev/null
bash "$windows/build-packages.sh" "$work/first"
(
    umask 077
    export CCACHE_DISABLE=1 TZ=Asia/Ho_Chi_Minh LANG=C MORAT_WINDOWS_CACHE=$cache HOME=$work
    copy="$work/một bản sao/packaging/windows"
    bash "$copy/build-app.sh" "$work/elsewhere" morat morat-cli >/dev/null
    bash "$copy/build-packages.sh" "$work/second" "$work/elsewhere"
)
status=0
for package in "$work"/first/*; do
    sha256sum "$package" "$work/second/$(basename "$package")" | sed "s|$work/||"
    cmp "$package" "$work/second/$(basename "$package")" || status=1
done
[ "$status" -eq 0 ] && echo "The packages for Windows are the same to the byte."
exit "$status"
