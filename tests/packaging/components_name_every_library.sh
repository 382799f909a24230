#!/usr/bin/env bash
# components_name_every_library.sh COMPONENTS_JSON PROGRAM...
# The list behind the About page and the bill of materials names every library that is linked.
set -euo pipefail
components=$1
shift
known='lib(c|m|gcc_s|stdc\+\+|pthread|asan|ubsan|tsan)|ld-linux.*'
patterns=$(sed -n 's/.*"libraries": "\(.\+\)".*/\1/p' "$components" | paste -sd'|')
[ -n "$patterns" ] || { echo "no libraries in $components"; exit 1; }
status=0
for program in "$@"; do
    needed=$(objdump -p "$program" | awk '$1 == "NEEDED" {print $2}')
    grep -q libQt6Core <<<"$needed" || { echo "objdump names no library of $program"; exit 1; }
    if grep -vE "^($known|$patterns)(-[0-9.]+)?\.so" <<<"$needed"; then
        echo "$components does not name the above of $program"
        status=1
    fi
done
exit $status
