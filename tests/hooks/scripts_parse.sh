#!/usr/bin/env bash
# scripts_parse.sh FILE...    bash can parse each.
set -euo pipefail
for file in "$@"; do
    bash -n "$file"
done
