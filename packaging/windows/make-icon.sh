#!/usr/bin/env bash
# Draws resources/icons/morat.ico, which Windows wants in a program, from morat.svg beside it. Run it
# after the drawing changed, and commit the result: compilers on Windows have no such tools.
#   make-icon.sh
set -euo pipefail
icons=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../resources/icons" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
drawings=()
for size in 16 20 24 32 40 48 64 256; do
    rsvg-convert -w "$size" -h "$size" -o "$work/$size.png" "$icons/morat.svg"
    drawings+=("$work/$size.png")
done
convert "${drawings[@]}" "$icons/morat.ico"
