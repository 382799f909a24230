#!/usr/bin/env bash
# extensions.sh PROJECT
# LibreOffice's extensions and the dictionary's package have the same bytes each time, whatever the umask,
# hold what they name, and their files can be parsed.
set -euo pipefail
project=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "$*"
    exit 1
}
[ -x /usr/bin/python3 ] || { echo "Skipped: no python3"; exit 77; }
make=$project/packaging/libreoffice/make-extensions.py
/usr/bin/python3 "$make" "$work/one" 1.2.3 https://morat.example/ >/dev/null
sleep 1
(umask 077 && cd / && TZ=Asia/Ho_Chi_Minh /usr/bin/python3 "$make" "$work/two" 1.2.3 https://morat.example/ >/dev/null)
diff -r "$work/one" "$work/two" || fail "two builds of the extensions differ"

/usr/bin/python3 - "$work/one" <<'END'
import ast
import pathlib
import sys
import zipfile
from xml.dom import minidom

packages = sorted(pathlib.Path(sys.argv[1]).glob("*.oxt"))
assert [p.name for p in packages] == ["morat-dictionary-1.2.3.oxt", "morat-proofreader-1.2.3.oxt"], packages
for package in packages:
    zipped = zipfile.ZipFile(package)
    assert zipped.testzip() is None
    names = zipped.namelist()
    for name in names:
        content = zipped.read(name)
        assert b"@VERSION@" not in content and b"@HOMEPAGE@" not in content, name
        if name.endswith((".xml", ".xcu", ".xcs")):
            minidom.parseString(content)
        elif name.endswith(".py"):
            ast.parse(content)
    manifest = minidom.parseString(zipped.read("META-INF/manifest.xml"))
    for entry in manifest.getElementsByTagName("manifest:file-entry"):
        assert entry.getAttribute("manifest:full-path") in names, entry.toxml()
    description = minidom.parseString(zipped.read("description.xml"))
    assert description.getElementsByTagName("version")[0].getAttribute("value") == "1.2.3"
    for element in description.getElementsByTagName("src") + description.getElementsByTagName("license-text"):
        assert element.getAttribute("xlink:href") in names, element.toxml()
assert {"vi_VN.aff", "vi_VN.dic"} <= set(zipfile.ZipFile(packages[0]).namelist())
END

command -v dpkg-deb >/dev/null || { echo "Not tried: the dictionary's package (no dpkg-deb)"; exit 0; }
build=$project/packaging/linux/build-dictionary-deb.sh
deb=$(bash "$build" "$work/deb-one" 2>/dev/null)
(umask 077 && bash "$build" "$work/deb-two" >/dev/null 2>&1)
cmp "$deb" "$work/deb-two/$(basename "$deb")" || fail "two builds of the dictionary's package differ"
for field in Conflicts Replaces Provides; do
    [[ $(dpkg-deb -f "$deb" $field) == *hunspell-vi* ]] || fail "$field lacks hunspell-vi"
done
grep -qx ./usr/share/hunspell/vi_VN.dic <<<"$(dpkg-deb --fsys-tarfile "$deb" | tar -t)" || fail "no dictionary in $deb"
