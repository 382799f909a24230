#!/usr/bin/env bash
# text_is_clean.sh FILE...    no conflict marker, no white space at a line's end, no line end of
#                             Windows, no task left open.
set -euo pipefail

found=0
refuse() { # reason, pattern
    if grep -InHE "$2" "${files[@]}"; then
        echo "^ $1" >&2
        found=1
    fi
}
files=("$@")
[ ${#files[@]} -gt 0 ] || exit 0
refuse "a conflict marker" '^(<{7} |={7}$|>{7} |\|{7} )'
files=()
for file in "$@"; do
    case $file in
        tests/hooks/*) ;;                   # name what they look for
        *.tsv | *.ts | *.patch | dictionaries/*.txt) ;; # rows of data
        *) files+=("$file") ;;
    esac
done
[ ${#files[@]} -gt 0 ] || exit $found
refuse "white space at the end of a line" '[[:blank:]]+$'
refuse "a line end of Windows" $'\r$'
refuse "a task left open: do it, or file an issue" '\b(TODO|FIXME|XXX:)'
exit $found
