#!/usr/bin/env bash
# Sets up, builds with warnings as errors and every assertion and runs the whole suite; then, built by
# another compiler with sanitizers, the fuzz targets and the rooms that read drafts and keep decisions.
#   run.sh            everything
#   run.sh --quick    one build, warnings as errors, and its tests
#   run.sh --tidy     clang-tidy over every room but the desktop and the session, whose moc output
#                     it would need, and not only over what it covers by default
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mode=${1:-}

bash "$here/packaging/install-deps.sh"
cd "$here"

stage() { # says which, and how long the whole has taken so far
    echo "== $* ($((SECONDS / 60)) min)"
}

stage Format
git ls-files -- 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h' 'dictionaries/*.cpp' \
    'dictionaries/*.h' | xargs -n 64 -P "$(nproc)" clang-format-14 --dry-run --Werror
git ls-files -- ':!tests/data' ':!tests/fuzz/corpus' | xargs -d '\n' bash tests/hooks/text_is_clean.sh

stage Build, warnings as errors
cmake --preset ci >/dev/null
cmake --build --preset ci

stage Tests
QT_QPA_PLATFORM=offscreen ctest --preset ci -j 3

if [ "$mode" != --quick ]; then
    stage clang-tidy
    files=(app/text/*.cpp app/review/session/WorkingText.cpp app/review/session/History.cpp)
    [ "$mode" != --tidy ] || mapfile -t files < <(git ls-files -- 'app/*.cpp' ':!app/desktop' ':!app/review/session/ReviewSession.cpp')
    cmake --preset tidy >/dev/null
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 -p build/tidy --quiet

    stage Fuzz targets
    cmake --preset fuzz >/dev/null
    cmake --build --preset fuzz --target fuzz_targets
    printf '%s\0' build/fuzz/bin/fuzz_* | xargs -0 -n 1 -P "$(nproc)" bash tests/fuzz/run.sh

    # In the fuzz targets' build, whose libraries are compiled for the sanitizers already.
    stage AddressSanitizer and UndefinedBehaviorSanitizer
    rooms=(text drafts checks review)
    cmake --build --preset fuzz --target "${rooms[@]/#/tests_}"
    # The client library of PostgreSQL is not built for them; its tests were run above.
    MORAT_NO_SERVER=1 QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_stack_use_after_return=1 \
        UBSAN_OPTIONS=print_stacktrace=1 \
        ctest --preset fuzz -j 3 -L "^($(IFS='|' && echo "${rooms[*]}"))\$"
fi

stage Done
