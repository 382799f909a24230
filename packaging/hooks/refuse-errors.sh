#!/usr/bin/env bash
# refuse-errors.sh [FILE]    asks `morat-cli serve` about a text (UTF-8; standard input without FILE), prints
#                            what was found, and refuses it: status 0 no error, 1 errors, 2 nobody answered.
# MORAT_ENDPOINT: http://127.0.0.1:8081/v2 if not set. MORAT_REFUSE: the levels that are refused, error if not
# set ("error warning").
set -euo pipefail
endpoint=${MORAT_ENDPOINT:-http://127.0.0.1:8081/v2}
file=${1:--}
answer=$(curl --silent --show-error --fail --noproxy '*' --max-time 60 --data-urlencode "text@$file" \
    --data language=vi-VN "$endpoint/check") || { echo "Mo-rát did not answer at $endpoint" >&2; exit 2; }
status=0
for level in ${MORAT_REFUSE:-error}; do
    # Within a string of JSON every quote has a backslash before it: this is a field.
    count=$({ grep -oF "\"level\":\"$level\"" <<<"$answer" || true; } | wc -l)
    [ "$count" -eq 0 ] || { echo "Not published: $count of level $level" >&2; status=1; }
done
if command -v jq >/dev/null; then
    jq -r '.matches[] | "\(.offset): \(.level): \(.message)"' <<<"$answer"
else
    grep -oE '"message":"([^"\\]|\\.)*"' <<<"$answer" || true
fi
exit $status
