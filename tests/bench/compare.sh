#!/usr/bin/env bash
# Sets Mo-rát beside the spelling checkers that are installed: what they find of a text's known slips, what
# they say beyond that, how long they take, how much memory they hold.
#   compare.sh [TEXT [SLIPS]]   SLIPS has a wrong wording a line, as it stands in TEXT; the shipped
#                               sample and its slips if none is given. Without SLIPS nothing is
#                               judged right or wrong.
#   MORAT_CLI      the program; that of the release build if not given. Of a debug build the figures
#                  say nothing.
#   HUNSPELL_VI    Debian's dictionary, without its suffix (apt-get install hunspell hunspell-vi nuspell)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export MORAT_DATA=${MORAT_DATA:-$here}
export MORAT_CLI=${MORAT_CLI:-$here/build/release/bin/morat-cli}
export HUNSPELL_VI=${HUNSPELL_VI:-/usr/share/hunspell/vi_VN}
if [ $# -eq 0 ]; then
    set -- "$here/resources/sample/ban-thao-mau.txt" "$here/tests/bench/sample-slips.txt"
fi
exec python3 "$here/tests/bench/compare.py" "$@"
