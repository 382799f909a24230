#!/usr/bin/env bash
# commit_subject.sh FILE    the message in FILE begins with a subject of at most 72 characters, no
#                           full stop at its end, and an empty line before the body.
set -euo pipefail
export LC_ALL=C.UTF-8

mapfile -t lines < <(sed '/^# -* >8 -*$/,$d; /^#/d' "$1")
subject=${lines[0]:-}
refuse() {
    echo "commit subject: $1" >&2
    exit 1
}
[ -n "$subject" ] || refuse "the first line is empty"
[ ${#subject} -le 72 ] || refuse "${#subject} characters, at most 72: $subject"
[[ $subject != *. ]] || refuse "no full stop at the end: $subject"
[ -z "${lines[1]:-}" ] || refuse "an empty line parts the subject from the body"
