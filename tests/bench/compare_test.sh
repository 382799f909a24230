#!/usr/bin/env bash
# compare_test.sh MORAT_CLI: without any other checker the comparison names those that are missing, and
# Mo-rát meets every slip of the sample and nothing else; wrong slips are refused.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v python3 >/dev/null || exit 77
export MORAT_CLI=$1 HUNSPELL_VI=/nonexistent/vi_VN
output=$(bash "$here/compare.sh")
slips=$(wc -l <"$here/sample-slips.txt")
grep -qE "^Mo-rát +$slips +$slips +0 " <<<"$output" || { echo "$output"; exit 1; }
grep -qF "skipped: Debian's dictionary: no /nonexistent/vi_VN.aff" <<<"$output" || { echo "$output"; exit 1; }
wrong=$(mktemp)
trap 'rm -f "$wrong"' EXIT
echo "chữ không có trong bài" >"$wrong"
if bash "$here/compare.sh" "$here/../../resources/sample/ban-thao-mau.txt" "$wrong" >/dev/null 2>&1; then
    echo "slips that are not in the text were taken"
    exit 1
fi
