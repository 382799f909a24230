#!/usr/bin/env bash
# pages_name_every_option.sh MORAT_CLI PACKAGING_LINUX
# Every option that a command's --help names is in the man pages of both languages and in the
# completions of all shells.
set -euo pipefail
program=$1
linux=$2
status=0
commands=$("$program" --help | sed -n 's/^  \([a-z]\{4,\}\|fix\)  *[^ ].*/\1/p')
[ "$(wc -w <<<"$commands")" -ge 7 ] || { echo "--help names no commands"; exit 1; }
for command in $commands; do
    grep -qE "choices='([a-z ]* )?$command [a-z ]*--help --version" "$linux/completions/morat-cli.bash" ||
        { echo "morat-cli.bash lacks $command"; status=1; }
    grep -qE "^ *[^#]*\b$command\\\\:" "$linux/completions/_morat-cli" ||
        { echo "_morat-cli lacks $command"; status=1; }
    grep -qE -- "-a $command " "$linux/completions/morat-cli.fish" ||
        { echo "morat-cli.fish lacks $command"; status=1; }
    for page in "$linux"/man/morat-cli.1.in "$linux"/man/morat-cli.vi.1.in; do
        grep -qE "^\.SS $command" "$page" || { echo "$page lacks $command"; status=1; }
    done
done
for command in $commands 'model build' 'model report' 'desk add' 'desk list' 'desk show' 'desk assign' 'desk move' 'desk archive' 'desk answer' 'desk export' 'desk search' 'desk history' 'desk report' 'desk import'; do
    [ "$command" != model ] && [ "$command" != desk ] || continue
    # shellcheck disable=SC2086
    options=$("$program" $command --help | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+$')
    [ "$(wc -w <<<"$options")" -ge 2 ] || { echo "$command --help names no options"; exit 1; }
    for option in $options; do
        for page in "$linux"/man/morat-cli.1.in "$linux"/man/morat-cli.vi.1.in; do
            grep -qF -- "${option//-/\\-}" "$page" || { echo "$page lacks $option of $command"; status=1; }
        done
        grep -qE -- "$option( |'|\$)" "$linux/completions/morat-cli.bash" ||
            { echo "morat-cli.bash lacks $option of $command"; status=1; }
        grep -qE -- "$option(=?\[|\})" "$linux/completions/_morat-cli" ||
            { echo "_morat-cli lacks $option of $command"; status=1; }
        grep -qE -- "-l ${option#--}( |\$)" "$linux/completions/morat-cli.fish" ||
            { echo "morat-cli.fish lacks $option of $command"; status=1; }
    done
done
# What is done with the desk has words of its own, each with its options.
verbs=$("$program" desk --help | sed -n 's/.*morat-cli desk \([a-z]*\).*/\1/p')
[ "$(wc -w <<<"$verbs")" -ge 12 ] || { echo "desk --help names no commands"; exit 1; }
for verb in $verbs; do
    grep -qE "choices='([a-z ]* )?$verb [a-z ]*--help'" "$linux/completions/morat-cli.bash" ||
        { echo "morat-cli.bash lacks desk $verb"; status=1; }
    grep -qE "'$verb\[" "$linux/completions/_morat-cli" ||
        { echo "_morat-cli lacks desk $verb"; status=1; }
    grep -qE -- "-a '[a-z ]*\b$verb\b" "$linux/completions/morat-cli.fish" ||
        { echo "morat-cli.fish lacks desk $verb"; status=1; }
    for page in "$linux"/man/morat-cli.1.in "$linux"/man/morat-cli.vi.1.in; do
        grep -qE "^\.B desk $verb" "$page" || { echo "$page lacks desk $verb"; status=1; }
        grep -qE "^\.B morat.*desk (.*B)?$verb(.fR|\$)" "$page" ||
            { echo "$page does not sum up desk $verb"; status=1; }
    done
    block=$(sed -n "/words\[2\] == $verb \]\]/,/^ *el\(if\|se\)/p" "$linux/completions/_morat-cli")
    case $verb in
        archive) continue ;; # has what all have
        export) row=$(grep -E "^ *export\) choices=" "$linux/completions/morat-cli.bash") ;;
        *) row=$(grep -E "^ *'desk $verb'\) choices=" "$linux/completions/morat-cli.bash") ;;
    esac
    for option in $("$program" desk "$verb" --help | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+$'); do
        [ "$option" != --help ] || continue
        grep -qE -- "$option( |')" <<<"$row" || { echo "morat-cli.bash lacks $option of desk $verb"; status=1; }
        grep -qE -- "$option(=?\[|=?\})" <<<"$block" || { echo "_morat-cli lacks $option of desk $verb"; status=1; }
    done
done
exit $status
