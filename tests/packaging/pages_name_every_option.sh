#!/usr/bin/env bash
# pages_name_every_option.sh MORAT_CLI PACKAGING_LINUX
# Every option that a command's --help names is in the man pages of both languages and in the
# completions of all shells.
set -euo pipefail
program=$1
linux=$2
status=0
for command in check fix export text forget 'model build'; do
    # shellcheck disable=SC2086
    options=$("$program" $command --help | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+$')
    [ "$(wc -w <<<"$options")" -ge 2 ] || { echo "$command --help names no options"; exit 1; }
    for option in $options; do
        for page in "$linux"/man/morat-cli.1.in "$linux"/man/morat-cli.vi.1.in; do
            grep -qF -- "${option//-/\\-}" "$page" || { echo "$page lacks $option of $command"; status=1; }
        done
        grep -qE -- "$option( |'|\$)" "$linux/completions/morat-cli.bash" ||
            { echo "morat-cli.bash lacks $option of $command"; status=1; }
        grep -qE -- "$option(\[|\})" "$linux/completions/_morat-cli" ||
            { echo "_morat-cli lacks $option of $command"; status=1; }
        grep -qE -- "-l ${option#--}( |\$)" "$linux/completions/morat-cli.fish" ||
            { echo "morat-cli.fish lacks $option of $command"; status=1; }
    done
done
exit $status
