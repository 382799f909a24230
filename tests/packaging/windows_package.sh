#!/usr/bin/env bash
# The package for administrators of Windows, of a few files in place of the program: it holds them, sets
# PATH, names what its properties leave out, is the same twice, and is signed where there is a certificate.
#   windows_package.sh SOURCE
# 77 where the tools are not installed (packaging/install-deps.sh windows).
set -euo pipefail
windows=$1/packaging/windows
for tool in wixl msibuild msiinfo osslsigncode openssl; do
    command -v "$tool" >/dev/null || { echo "no $tool here"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MORAT_WINDOWS_CACHE=$work/cache
mkdir -p "$work/stage/data/with a space/deeper"
for file in morat.exe morat-cli.exe data/vi.dic 'data/with a space/deeper/Qt & others.txt'; do
    echo "$file" >"$work/stage/$file"
done
fail() { echo "$*"; exit 1; }

bash "$windows/build-msi.sh" "$work/stage" "$work/a.msi"
sleep 2 # times are in seconds
bash "$windows/build-msi.sh" "$work/stage" "$work/b.msi"
cmp "$work/a.msi" "$work/b.msi" || fail "twice is not the same"
table() { msiinfo export "$work/a.msi" "$1" | tr -d '\r'; }
[ "$(table File | tail -n +4 | wc -l)" = 4 ] || fail "files: $(table File)"
grep -qP '^morat\.exe\t.*\t\d+\.\d+\.\d+\.0\t1066\t' <<<"$(table File)" || fail "a program names no version: $(table File)"
grep -qP 'Qt & others\.txt' <<<"$(table File)" || fail "a name was changed: $(table File)"
grep -qP '\t=-\*PATH\t\[~\];\[INSTALLFOLDER\]\tPathEntry$' <<<"$(table Environment)" || fail "PATH: $(table Environment)"
for pair in PathEntry:ADD_TO_PATH OpenWith:OPEN_WITH StartMenu:START_MENU; do
    grep -q "^${pair%:*}.*${pair#*:} = 1" <<<"$(table Component)" || fail "no condition for $pair"
    grep -q "SecureCustomProperties.*${pair#*:}" <<<"$(table Property)" || fail "${pair#*:} is not passed on"
done
grep -q 'Mo-rát bản mới hơn' <<<"$(table LaunchCondition)" || fail "an older one would not say why"
grep -q 'WINDOWS10' <<<"$(table LaunchCondition)" || fail "Windows 8.1 is let in"
grep -q 'Duyệt bằng Mo-rát' <<<"$(table Registry)" || fail "letters were lost: $(table Registry)"
grep -qP 'FileAssociations\t\.docx\tMorat\.Draft' <<<"$(table Registry)" || fail "no default app for .docx"
grep -q '^ARPHELPLINK' <<<"$(table Property)" || fail "no address for help"
# What the desk opens has an entry, and nothing else.
while read -r suffix; do
    grep -q "u\"${suffix#.}\"_s" "$1/app/drafts/Formats.cpp" || fail "$suffix is no format of the desk"
done <"$windows/suffixes.txt"
mkdir "$work/stage/giọng"
echo x >"$work/stage/giọng/a"
bash "$windows/build-msi.sh" "$work/stage" "$work/c.msi" 2>"$work/said" && fail "a name that wixl cannot take was taken"
grep -q 'cannot be in the package' "$work/said" || fail "said: $(cat "$work/said")"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Mo-rat' -addext extendedKeyUsage=codeSigning \
    -keyout "$work/key" -out "$work/certificate" 2>/dev/null
printf 'a password' >"$work/password"
openssl pkcs12 -export -inkey "$work/key" -in "$work/certificate" -out "$work/p12" -passout "file:$work/password"
bash "$windows/sign.sh" "$work/b.msi"
cmp "$work/a.msi" "$work/b.msi" || fail "changed without a certificate"
MORAT_SIGN_PKCS12=$work/p12 MORAT_SIGN_PASSWORD_FILE=$work/password bash "$windows/sign.sh" "$work/b.msi"
osslsigncode verify -CAfile "$work/certificate" -in "$work/b.msi" >"$work/verified" 2>&1 || fail "$(cat "$work/verified")"
echo "The package is whole, the same twice, and signed where there is a certificate."
