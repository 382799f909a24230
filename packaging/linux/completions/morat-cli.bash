# Completion of morat-cli for bash.
_morat_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} choices=
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        choices='check fix export text forget model --help --version'
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
        return
    fi
    [ "$command" != model ] || command="model ${COMP_WORDS[2]:-}"
    case "$command $before" in
        'check --format') choices='line json sarif' ;;
        'text --format') choices='plain json' ;;
        'check --min-level') choices='error warning info' ;;
        'check --strictness' | 'fix --strictness' | 'export --strictness') choices='sparing balanced thorough' ;;
        'fix --level') choices='error warning' ;;
        'export --to' | 'fix --to') choices='text html markdown docx odt' ;;
        'export --changes') choices='clean tracked' ;;
        'export --comments') choices='none open' ;;
        'check --charset' | 'fix --charset' | 'export --charset' | 'text --charset')
            choices='UTF-8 windows-1258 TCVN3 VNI-Windows VISCII VIQR'
            ;;
        'check --as' | 'fix --as' | 'text --as')
            choices='text html markdown docx odt rtf wxr ninjs'
            ;;
        'check --jobs' | 'export --author' | 'model build --held-out' | 'model build --words' | \
            'model build --min-word' | 'model build --min-pair' | 'model build --min-triple')
            return
            ;;
        'check --pack' | 'fix --pack' | 'export --pack')
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return
            ;;
    esac
    if [ -z "$choices" ] && [[ $word == -* ]]; then
        case "$command" in
            check) choices='--format --min-level --jobs --progress --no-exit --charset --as --profile --pack --strictness --model' ;;
            fix) choices='--level --output --in-place --to --charset --as --profile --pack --strictness --model' ;;
            export) choices='--to --changes --comments --output --overwrite --despite-losses --corrections --store --author --charset --profile --pack --strictness --model' ;;
            forget) choices='--store' ;;
            text) choices='--format --charset --as' ;;
            'model build') choices='--out --held-out --words --min-word --min-pair --min-triple
                --word-list --syllables --variants' ;;
        esac
        choices+=' --help'
    fi
    if ((COMP_CWORD == 2)) && [ "${COMP_WORDS[1]}" = model ]; then
        choices='build info --help'
    fi
    if [ -n "$choices" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _morat_cli morat-cli
