# Completion of morat-cli for bash.
_morat_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} choices=
    COMPREPLY=()
    # "--format=js" comes as "--format", "=", "js" or, where = parts no words, as one.
    if [ "$word" = = ]; then
        word=
    elif [ "$before" = = ]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $word == --*=* ]]; then
        before=${word%%=*}
        word=${word#*=}
    fi
    if ((COMP_CWORD == 1)); then
        choices='check fix export desk text proof rules serve forget model help --help --version -h -v'
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
        return
    fi
    case "$command" in
        model | desk) command="$command ${COMP_WORDS[2]:-}" ;;
    esac
    # It is the same under both names.
    [ "$command" = 'desk export' ] && ((COMP_CWORD > 2)) && command='export'
    case "$command $before" in
        'check --format') choices='line pretty json sarif' ;;
        'proof --format') choices='pretty json' ;;
        'text --format' | 'rules --format' | 'model report --format' | 'desk search --format' | 'desk history --format') choices='plain json' ;;
        'desk report --format') choices='html csv json' ;;
        'desk list --state' | 'desk search --state') choices='new assigned in-review second-reading returned reviewed exported archived' ;;
        'desk move --to') choices='new assigned in-review second-reading returned reviewed exported archived' ;;
        'desk list --order') choices='arrival state errors name changed folder deadline' ;;
        'check --min-level') choices='error warning info' ;;
        'check --strictness' | 'fix --strictness' | 'desk add --strictness' | 'export --strictness' | 'rules --strictness' | 'serve --strictness') choices='sparing balanced thorough' ;;
        'fix --level') choices='error warning' ;;
        'export --to' | 'fix --to') choices='text html markdown docx odt' ;;
        'export --changes') choices='clean tracked' ;;
        'export --comments') choices='none open questions all' ;;
        'check --charset' | 'fix --charset' | 'export --charset' | 'text --charset' | 'proof --charset')
            choices='UTF-8 windows-1258 TCVN3 VNI-Windows VISCII VIQR'
            ;;
        'check --as' | 'fix --as' | 'text --as' | 'proof --as')
            choices='text html markdown mdx docx doc odt fodt epub rtf wxr feed ninjs json'
            ;;
        'check --jobs' | 'serve --port' | 'serve --host' | 'serve --allow-origin' | 'serve --jobs' | 'export --author' | 'model build --held-out' | 'model build --words' | \
            'model build --min-word' | 'model build --min-pair' | 'model build --min-triple')
            return
            ;;
        'check --pack' | 'fix --pack' | 'desk add --pack' | 'export --pack' | 'rules --pack' | 'serve --pack')
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return
            ;;
    esac
    if [ -z "$choices" ] && [[ $word == -* ]]; then
        case "$command" in
            check) choices='--format --min-level --jobs --progress --no-exit --charset --as --skip-controls --profile --pack --strictness --model' ;;
            fix) choices='--level -o --output --in-place --to --charset --as --skip-controls --profile --pack --strictness --model' ;;
            export) choices='--to --changes --comments -o --output --overwrite --despite-losses --corrections --store --author --charset --profile --pack --strictness --model' ;;
            rules) choices='--format --profile --pack --strictness --model' ;;
            serve) choices='--port --host --allow-origin --words --jobs --profile --pack --strictness --model' ;;
            'desk add') choices='--store --author --desk --profile --pack --strictness --model' ;;
            'desk list') choices='--store --state --assignee --desk --due-before --older-than --with-errors --words --order --most --counts' ;;
            'desk show') choices='--store' ;;
            'desk search') choices='--store --format --state --since --newest --limit' ;;
            'desk history') choices='--store --format --text --compare' ;;
            'desk report') choices='--store --format --since --until -o --output' ;;
            'desk import') choices='--from --store --author' ;;
            'desk move') choices='--to --note --despite-open --store --author' ;;
            'desk assign') choices='--to --deadline --desk --store --author' ;;
            'desk answer') choices='--question --words --store --author' ;;
            'desk archive') choices='--store --author' ;;
            forget) choices='--store' ;;
            text | proof) choices='--format --charset --as --skip-controls' ;;
            'model build') choices='--out --held-out --words --min-word --min-pair --min-triple
                --word-list --syllables --variants' ;;
            'model report') choices='--store --format' ;;
        esac
        choices+=' -h --help'
    fi
    if ((COMP_CWORD == 2)) && [ "${COMP_WORDS[1]}" = model ]; then
        choices='build info report --help'
    elif ((COMP_CWORD == 2)) && [ "${COMP_WORDS[1]}" = desk ]; then
        choices='add list show assign move archive answer export search history report import --help'
    fi
    if [ -n "$choices" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _morat_cli morat-cli
