#!/usr/bin/env bash
# Sets up, builds with warnings as errors and runs the whole suite.
#   run.sh            everything
#   run.sh --quick    without the fuzz targets and clang-tidy
#   run.sh --tidy     clang-tidy over every room but the desktop and the session, whose moc output
#                     it would need, and not only over what it covers by default
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mode=${1:-}

bash "$here/packaging/install-deps.sh"
cd "$here"

echo "== Format"
git ls-files -- 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h' 'dictionaries/*.cpp' \
    'dictionaries/*.h' | xargs clang-format-14 --dry-run --Werror

echo "== Build"
cmake --preset ci >/dev/null
cmake --build --preset ci

if [ "$mode" != --quick ]; then
    echo "== clang-tidy"
    files=(app/text/*.cpp app/review/session/WorkingText.cpp app/review/session/History.cpp)
    [ "$mode" != --tidy ] || mapfile -t files < <(git ls-files -- 'app/*.cpp' ':!app/desktop' ':!app/review/session/ReviewSession.cpp')
    cmake --preset tidy >/dev/null
    clang-tidy-14 -p build/tidy --quiet "${files[@]}"

    # Every run of the suite asks the same inputs, so that it judges the change and not the luck of
    # the day. MORAT_FUZZ_SECONDS=600 looks for new ones, from where the last such search stopped.
    echo "== Fuzz targets"
    cmake --preset fuzz >/dev/null
    cmake --build --preset fuzz --target fuzz_text fuzz_charset fuzz_html fuzz_docx fuzz_odt fuzz_markdown fuzz_wxr fuzz_ninjs fuzz_rtf fuzz_model fuzz_network fuzz_rules
    for target in build/fuzz/bin/fuzz_*; do
        name=$(basename "$target")
        seeds=()
        for folder in "tests/fuzz/corpus/${name#fuzz_}" tests/data/drafts; do
            [ -d "$folder" ] && seeds+=("$folder")
        done
        if [ -n "${MORAT_FUZZ_SECONDS:-}" ]; then
            corpus=build/fuzz/search-$name
            limit=(-max_total_time="$MORAT_FUZZ_SECONDS")
        else
            corpus=build/fuzz/corpus-$name
            rm -rf "$corpus"
            limit=(-seed=1 -runs=12000)
        fi
        mkdir -p "$corpus"
        echo "-- $name"
        QT_HASH_SEED=0 "$target" "${limit[@]}" -timeout=10 -rss_limit_mb=2048 \
            -max_len=65536 -print_final_stats=1 "$corpus" "${seeds[@]}" \
            >"build/fuzz/$name.log" 2>&1 || { tail -40 "build/fuzz/$name.log"; exit 1; }
        grep -E 'number_of_executed_units' "build/fuzz/$name.log"
    done
fi

echo "== Tests"
QT_QPA_PLATFORM=offscreen ctest --preset ci -j 2
