#!/usr/bin/env bash
# test-libreoffice.sh MORAT_CLI
# Tries the endpoint and the extensions in the LibreOffice that is installed, each in a profile of its own:
# LibreOffice's own LanguageTool client, the proofreader, the dictionary. Without LibreOffice and
# python3-uno (apt-get install libreoffice-writer-nogui python3-uno libreoffice-script-provider-python)
# nothing is tried, and that is said (status 77).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath -- "$1")
if ! command -v soffice >/dev/null || ! /usr/bin/python3 -c 'import uno' 2>/dev/null; then
    echo "Skipped: LibreOffice or python3-uno is not installed"
    exit 77
fi
work=$(mktemp -d)
server=
clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
# unopkg refuses to work for root: whoever is root tries it as nobody.
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
as_user+=(env "HOME=$work/home")
mkdir "$work/home"
cp "$here/office.py" "$work/"
hand_over() { [ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$work"; }
step() { echo "== $*"; }
fail() {
    echo "$*"
    exit 1
}
# The document: an ampersand before the wrong phrase, two units of UTF-16 for one letter, another sentence.
text='😀 Hãng R&D=2 nêu chủ chương, nghị quyết 5% + 3. Câu hai thì đúng.
Đoạn sau cũng nêu chủ chương, nghị quyết.'
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY

step "The endpoint"
"$program" serve --port 0 --words "$work/words.txt" >"$work/server.log" &
server=$!
for ((i = 0; i < 150; ++i)); do
    address=$(grep -oE 'http://[0-9.:]+/v2' "$work/server.log" || true)
    [ -z "$address" ] || break
    sleep 0.2
done
[ -n "$address" ] || fail "the endpoint did not start"

settings() { # a profile whose LanguageTool is at an address
    mkdir -p "$1/user"
    cat >"$1/user/registrymodifications.xcu" <<END
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">$2</oor:items>
END
}
item() { echo "<item oor:path=\"$1\"><prop oor:name=\"$2\" oor:op=\"fuse\"><value>$3</value></prop></item>"; }
office() { hand_over && "${as_user[@]}" timeout 180 /usr/bin/python3 "$work/office.py" "$@"; }
marks() { # of what was found: what is marked, what could stand there
    /usr/bin/python3 -c '
import json, sys
for found in json.load(open(sys.argv[1])):
    print(found["start"], found["marked"], "->", "|".join(found["suggestions"][:1]), found["rule"])' "$1"
}
expected='18 chủ chương -> chủ trương spelling.phrase
18 chủ chương -> chủ trương spelling.phrase'

step "LibreOffice's own client"
tool=/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool
settings "$work/own" "$(item $tool BaseURL "$address")$(item $tool IsEnabled true)"
office "$work/own" proofread "$text" >"$work/own.json"
marks "$work/own.json" | sed 's/ *[a-zA-Z.]*$//' >"$work/own.txt"
diff <(sed 's/ *[a-zA-Z.]*$//' <<<"$expected") "$work/own.txt" || fail "LibreOffice's client found something else"

step "The proofreader"
/usr/bin/python3 "$here/make-extensions.py" "$work" 0.0.1 https://morat.example/ >/dev/null
add() { hand_over && "${as_user[@]}" timeout 180 unopkg add --suppress-license -env:UserInstallation="file://$1" "$2"; }
add "$work/extension" "$work/morat-proofreader-0.0.1.oxt"
# Only now is its setting known; before, LibreOffice would have thrown it away.
changed=$work/extension/user/registrymodifications.xcu
[ -e "$changed" ] || settings "$work/extension" ""
sed -i "s|</oor:items>|$(item /vn.morat.LibreOffice.Proofreader Endpoint "$address")&|" "$changed"
office "$work/extension" services >"$work/services.json"
grep -q vn.morat.Proofreader "$work/services.json" || fail "the proofreader is not known: $(cat "$work/services.json")"
office "$work/extension" proofread "$text" >"$work/extension.json"
diff <(echo "$expected") <(marks "$work/extension.json") || fail "the proofreader found something else"

step "The dictionary"
add "$work/extension" "$work/morat-dictionary-0.0.1.oxt"
office "$work/extension" spell thuỷ thủy hoà hòa nghành >"$work/spelling.json"
/usr/bin/python3 - "$work/spelling.json" <<'END'
import json, sys
answers = json.load(open(sys.argv[1]))
right = {word for word, answer in answers.items() if answer["right"]}
assert right == {"thuỷ", "thủy", "hoà", "hòa"}, answers
assert "ngành" in answers["nghành"]["suggestions"], answers
END

step "The end"
kill "$server"
wait "$server" || fail "the endpoint ended with status $?"
server=
