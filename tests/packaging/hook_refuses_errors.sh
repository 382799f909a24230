#!/usr/bin/env bash
# hook_refuses_errors.sh MORAT_CLI REFUSE_ERRORS_SH
# The example for publishing systems lets a clean text pass, refuses one with an error, and says when nobody
# answers.
set -euo pipefail
program=$1
hook=$2
command -v curl >/dev/null || { echo "Skipped: curl is not installed"; exit 77; }
work=$(mktemp -d)
server=
clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
"$program" serve --port 0 --jobs 1 --words "$work/words.txt" >"$work/log" &
server=$!
address=
for ((i = 0; i < 150; ++i)); do
    address=$(grep -oE 'http://[0-9.:]+/v2' "$work/log" || true)
    [ -z "$address" ] || break
    sleep 0.2
done
[ -n "$address" ] || { echo "the endpoint did not start"; exit 1; }
# expect STATUS TEXT WORDS: the hook's status, and what it says
expect() {
    local status=0
    printf '%s\n' "$2" | MORAT_ENDPOINT=$address bash "$hook" >"$work/said" 2>&1 || status=$?
    [ "$status" -eq "$1" ] && { [ -z "$3" ] || grep -qF -- "$3" "$work/said"; } && return
    echo "status $status instead of $1 for: $2"
    cat "$work/said"
    exit 1
}
expect 0 'Các đại biểu thống nhất với nội dung báo cáo.' ''
expect 1 'Tỉnh thông qua chủ chương, nghị quyết.' 'Not published: 1 of level error'
address=http://127.0.0.1:9/v2
expect 2 'Bài.' 'did not answer'
