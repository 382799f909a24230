#!/usr/bin/env bash
# Makes the installer, the package for administrators and the portable archive of a build. The same
# source gives the same bytes, unless they are signed (sign.sh).
#   build-packages.sh [OUT [BUILD]]
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build=$(realpath -m -- "${2:-$source_folder/build/windows}")
out=$(realpath -m -- "${1:-$build}")
version=$(release_version)
name=morat-$version-windows-x86_64
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stage=$work/$name
mkdir -p "$out"

cmake --install "$build" --prefix "$stage" >/dev/null
# English words are no typos; Windows has no dictionary that Hunspell could read.
mkdir -p "$stage/hunspell" "$stage/licences"
install -m 644 /usr/share/hunspell/en_US.aff /usr/share/hunspell/en_US.dic "$stage/hunspell/"

# Whose the parts are: the texts that their authors ask to be kept with them.
notices=$stage/licences
install -m 644 "$source_folder/LICENSE" "$notices/morat.txt"
qt_source=$(fetch qt6-base)
for licence in LGPL-3.0-only GPL-3.0-only GPL-2.0-only Apache-2.0 CC0-1.0 BSD-3-Clause; do
    install -m 644 "$qt_source/LICENSES/$licence.txt" "$notices/$licence.txt"
done
while read -r part file; do
    install -m 644 "$qt_source/src/$file" "$notices/Qt - $part.txt"
done <<'FILES'
zlib 3rdparty/zlib/LICENSE
PCRE2 3rdparty/pcre2/LICENCE
PCRE2-SLJIT 3rdparty/pcre2/LICENCE-SLJIT
HarfBuzz 3rdparty/harfbuzz-ng/COPYING
FreeType 3rdparty/freetype/LICENSE.txt
FreeType-FTL 3rdparty/freetype/docs/FTL.TXT
FreeType-BDF 3rdparty/freetype/BDF-LICENSE.txt
FreeType-PCF 3rdparty/freetype/PCF-LICENSE.txt
libpng 3rdparty/libpng/LICENSE
double-conversion 3rdparty/double-conversion/LICENSE
TinyCBOR 3rdparty/tinycbor/LICENSE
BLAKE2 3rdparty/blake2/COPYING
SHA-3 3rdparty/sha3/BRG_ENDIAN_LICENSE
SHA-2 3rdparty/rfc6234/LICENSE
easing 3rdparty/easing/LICENSE
Unicode corelib/text/UNICODE_LICENSE.txt
scaling gui/painting/QIMAGETRANSFORM_LICENSE.txt
X11 gui/painting/XCONSORTIUM_LICENSE.txt
FILES
# What components.json says is inside is what Qt's source says of its parts.
while read -r part folder; do
    stated=$(sed -n "/\"name\": \"$part\"/,/}/s/.*\"version\": \"\(.*\)\".*/\1/p" "$windows/components.json")
    grep -q "\"Version\": \"$stated" "$qt_source/src/3rdparty/$folder/qt_attribution.json" ||
        { echo "components.json: $part is not $stated" >&2; exit 1; }
done <<'PARTS'
zlib zlib
PCRE2 pcre2
HarfBuzz harfbuzz-ng
FreeType freetype
libpng libpng
double-conversion double-conversion
TinyCBOR tinycbor
PARTS
for source in sqlite3 openssl postgresql-15; do
    grep -q "\"version\": \"$(version_of $source)\"" "$windows/components.json" ||
        { echo "components.json: $source is not $(version_of $source)" >&2; exit 1; }
done
install -m 644 "$(fetch hunspell)/license.hunspell" "$notices/Hunspell.txt"
install -m 644 "$(fetch gumbo-parser)/doc/COPYING" "$notices/Gumbo.txt"
install -m 644 "$(fetch md4c)/LICENSE.md" "$notices/MD4C.txt"
install -m 644 "$(fetch expat)/expat/COPYING" "$notices/expat.txt"
install -m 644 "$(fetch libzip)/LICENSE" "$notices/libzip.txt"
install -m 644 "$(fetch cpp-httplib)/LICENSE" "$notices/cpp-httplib.txt"
install -m 644 "$(fetch yaml-cpp)/LICENSE" "$notices/yaml-cpp.txt"
install -m 644 "$(fetch openssl)/LICENSE.txt" "$notices/OpenSSL.txt"
install -m 644 "$(fetch postgresql-15)/COPYRIGHT" "$notices/PostgreSQL.txt"
install -m 644 "$(fetch qtkeychain)/COPYING" "$notices/QtKeychain.txt"
for package in libexpected-dev hunspell-en-us mingw-w64-common gcc-mingw-w64-base; do
    install -m 644 "/usr/share/doc/$package/copyright" "$notices/$package.txt"
done
cat >>"$stage/morat.spdx" <<EOF

PackageName: hunspell-en-us
SPDXID: SPDXRef-Debian-hunspell-en-us
PackageVersion: $(dpkg-query -W -f '${Version}' hunspell-en-us)
PackageSupplier: Organization: Debian
PackageDownloadLocation: https://packages.debian.org/bookworm/hunspell-en-us
FilesAnalyzed: false
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: NOASSERTION
PackageLicenseComments: <text>licences/hunspell-en-us.txt</text>
PackageCopyrightText: NOASSERTION
Relationship: SPDXRef-Package-morat CONTAINS SPDXRef-Debian-hunspell-en-us
EOF

# text FROM TO: a text as every editor of Windows shows it.
text() {
    printf '\xef\xbb\xbf' >"$2"
    sed 's/$/\r/' "$1" >>"$2"
}
text "$source_folder/CHANGELOG.md" "$stage/CHANGELOG.txt"
text "$windows/readme.txt" "$stage/README.txt"
bash "$windows/sign.sh" "$stage/morat.exe" "$stage/morat-cli.exe"
SOURCE_DATE_EPOCH=$(release_epoch)
export SOURCE_DATE_EPOCH
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

say "Making the installer"
# What the uninstaller takes away, and nothing else.
{
    echo '!macro RemoveFiles'
    (cd "$stage" && find . -type f -printf '%P\n' | sort | tr / '\\' |
        sed 's/.*/    Delete "$INSTDIR\\&"/')
    echo '!macroend'
    echo '!macro RemoveFolders'
    (cd "$stage" && find . -mindepth 1 -type d -printf '%P\n' | sort -r | tr / '\\' |
        sed 's/.*/    RMDir "$INSTDIR\\&"/')
    echo '!macroend'
    echo '!macro ForEachSuffix DO'
    sed 's/.*/    !insertmacro ${DO} "&"/' "$windows/suffixes.txt"
    echo '!macroend'
} >"$work/files.nsh"
(cd "$windows" && quietly "$build/makensis.log" makensis -V3 -WX -NOCD \
    -DVERSION="$version" -DSTAGE="$stage" -DFILES="$work/files.nsh" \
    -DHOMEPAGE="$(setting MORAT_HOMEPAGE)" -DISSUES="$(setting MORAT_ISSUES)" \
    -DSIZE="$(du -sk --apparent-size "$stage" | cut -f1)" -DOUT="$out/$name-setup.exe" installer.nsi)

bash "$windows/sign.sh" "$out/$name-setup.exe"

say "Making the package for administrators"
bash "$windows/build-msi.sh" "$stage" "$out/$name.msi"
bash "$windows/sign.sh" "$out/$name.msi"

say "Making the portable archive"
mkdir "$stage/user-data"
text "$windows/user-data.txt" "$stage/user-data/README.txt"
find "$stage/user-data" "$stage" -maxdepth 1 -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
rm -f "$out/$name-portable.zip"
(cd "$work" && find "$name" | sort | zip -X -9 -q -@ "$out/$name-portable.zip")
cp "$stage/morat.spdx" "$out/$name.spdx"
ls "$out/$name-setup.exe" "$out/$name.msi" "$out/$name-portable.zip"
