#!/usr/bin/env bash
# run.sh PROGRAM    one fuzz target with its seeds, from the root of the source tree. Every run asks the
# same inputs, so that it judges the change and not the luck of the day. MORAT_FUZZ_SECONDS=600 looks for
# new ones, from where the last such search stopped.
set -euo pipefail
target=$1
name=$(basename "$target")
build=$(dirname "$(dirname "$target")")

seeds=()
for folder in "tests/fuzz/corpus/${name#fuzz_}" tests/data/drafts; do
    [ -d "$folder" ] && seeds+=("$folder")
done
if [ -n "${MORAT_FUZZ_SECONDS:-}" ]; then
    corpus=$build/search-$name
    limit=(-max_total_time="$MORAT_FUZZ_SECONDS")
else
    corpus=$build/corpus-$name
    rm -rf "$corpus"
    limit=(-seed=1 -runs=12000)
fi
mkdir -p "$corpus"

started=$SECONDS
QT_HASH_SEED=0 "$target" "${limit[@]}" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -print_final_stats=1 "$corpus" "${seeds[@]}" >"$build/$name.log" 2>&1 || {
    echo "-- $name failed"
    tail -40 "$build/$name.log"
    exit 1
}
echo "-- $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$name.log") inputs, $((SECONDS - started)) s"
