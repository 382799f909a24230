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
    files=(app/text/*.cpp app/review/WorkingText.cpp app/review/History.cpp)
    [ "$mode" != --tidy ] || mapfile -t files < <(git ls-files -- 'app/*.cpp' ':!app/desktop' ':!app/review/ReviewSession.cpp')
    cmake --preset tidy >/dev/null
    clang-tidy-14 -p build/tidy --quiet "${files[@]}"

    echo "== Fuzz targets, ${MORAT_FUZZ_SECONDS:-15} s each"
    cmake --preset fuzz >/dev/null
    cmake --build --preset fuzz --target fuzz_text fuzz_charset fuzz_html fuzz_docx fuzz_odt fuzz_markdown fuzz_wxr fuzz_ninjs fuzz_rtf fuzz_model fuzz_rules
    for target in build/fuzz/bin/fuzz_*; do
        name=$(basename "$target")
        corpus=build/fuzz/corpus-$name
        mkdir -p "$corpus"
        seeds=()
        for folder in "tests/fuzz/corpus/${name#fuzz_}" tests/data/drafts; do
            [ -d "$folder" ] && seeds+=("$folder")
        done
        echo "-- $name"
        "$target" -max_total_time="${MORAT_FUZZ_SECONDS:-15}" -timeout=10 -rss_limit_mb=2048 \
            -max_len=65536 -print_final_stats=1 "$corpus" "${seeds[@]}" \
            >"build/fuzz/$name.log" 2>&1 || { tail -40 "build/fuzz/$name.log"; exit 1; }
        grep -E 'number_of_executed_units' "build/fuzz/$name.log"
    done
fi

echo "== Tests"
QT_QPA_PLATFORM=offscreen ctest --preset ci -j 2
