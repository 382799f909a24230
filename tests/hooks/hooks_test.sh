#!/usr/bin/env bash
# Every hook is given what it must let pass and what it must refuse.
set -euo pipefail
hooks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# expect pass|refuse HOOK NAME CONTENT: the content as a file of that name
expect() {
    printf '%b' "$4" >"$work/$3"
    if (cd "$work" && bash "$hooks/$2" "$3") >"$work/said" 2>&1; then got=pass; else got=refuse; fi
    [ "$got" = "$1" ] && return
    echo "$2: $got instead of $1 for $(printf '%q' "$4")"
    cat "$work/said"
    failed=1
}

long=$(printf 'x%.0s' {1..72})
expect pass commit_subject.sh message 'Count columns in characters\n'
expect pass commit_subject.sh message 'Count columns\n\nEditors count so.\n'
expect pass commit_subject.sh message "$long\n"
expect pass commit_subject.sh message 'Đếm cột theo chữ\n# a comment of git\n'
expect refuse commit_subject.sh message "${long}x\n"
expect refuse commit_subject.sh message '\n\nbody\n'
expect refuse commit_subject.sh message 'Count columns.\n'
expect refuse commit_subject.sh message 'Count columns\nand lines\n'

expect pass text_is_clean.sh a.md 'Title\n=====\n\na\tb\n'
expect pass text_is_clean.sh a.tsv 'row\t\n'
expect refuse text_is_clean.sh a.md '<<<<<<< HEAD\n'
expect refuse text_is_clean.sh a.tsv '=======\n'
expect refuse text_is_clean.sh a.cpp 'int a; \n'
expect refuse text_is_clean.sh a.cpp 'int a;\r\n'
expect refuse text_is_clean.sh a.cpp '// TO''DO: later\n'

expect pass scripts_parse.sh a.sh 'if true; then :; fi\n'
expect refuse scripts_parse.sh a.sh 'if true; then\n'
exit $failed
