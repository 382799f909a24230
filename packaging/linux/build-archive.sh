#!/usr/bin/env bash
# Builds an archive for other distributions: the programs with Qt and the other libraries beside
# them, found from wherever it is unpacked. The same source, on the same Debian, gives the same bytes.
#   build-archive.sh [OUT [BUILD]]
# Not in it, because it must fit the computer: the C and C++ libraries, the X and OpenGL client
# libraries, fontconfig with FreeType.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(realpath -m -- "${2:-$here/build/package}")
out=$(realpath -m -- "${1:-$build}")

bash "$here/packaging/install-deps.sh" packaging
# shellcheck source=packaging/linux/build.sh
source "$here/packaging/linux/build.sh"
build_package "$here" "$build"

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
name=morat-$version-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name
cmake --install "$build" --prefix "$root" --strip >/dev/null
rm "$root/share/doc/morat/changelog.gz" # Debian's

plugins=$(qtpaths6 --plugin-dir)
for plugin in platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqminimal.so \
    platforminputcontexts/libcomposeplatforminputcontextplugin.so \
    platforminputcontexts/libibusplatforminputcontextplugin.so \
    iconengines/libqsvgicon.so imageformats/libqsvg.so sqldrivers/libqsqlite.so; do
    install -D -m 644 "$plugins/$plugin" "$root/plugins/$plugin"
    echo "$plugins/$plugin"
done >"$work/bundled"
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$root/bin/qt.conf"

# English words are no typos: the dictionary that a Debian package would ask for.
mkdir -p "$root/share/hunspell"
for file in en_US.aff en_US.dic; do
    install -m 644 "/usr/share/hunspell/$file" "$root/share/hunspell/$file"
    echo "/usr/share/hunspell/$file"
done >>"$work/bundled"

of_the_computer='^(ld-linux.*|linux-vdso|lib(c|m|dl|rt|pthread|util|resolv|stdc\+\+|gcc_s|GL|EGL|GLX|GLdispatch|OpenGL|GLU|gbm|drm|X11|X11-xcb|xcb|Xau|Xdmcp|fontconfig|freetype|expat|z))\.so'
mkdir -p "$root/lib"
find "$root/bin" "$root/libexec" "$root/plugins" -type f \( -perm -u+x -o -name '*.so' \) -print0 |
    xargs -0 -n1 ldd | awk '$2 == "=>" && $3 ~ /^\// {print $1, $3}' | sort -u >"$work/needed"
while read -r soname path; do
    [[ ! $soname =~ $of_the_computer ]] || continue
    install -m 644 "$path" "$root/lib/$soname"
    readlink -f "$path" >>"$work/bundled"
done <"$work/needed"
# Printers are asked through the computer's own CUPS, if it has one: that brings too much along.
cups=printsupport/libcupsprintersupport.so
install -D -m 644 "$plugins/$cups" "$root/plugins/$cups"
echo "$plugins/$cups" >>"$work/bundled"
strip --strip-unneeded "$root"/lib/*.so* "$root"/plugins/*/*.so
for file in "$root"/bin/morat*; do patchelf --set-rpath '$ORIGIN/../lib' "$file"; done
for file in "$root"/libexec/morat/*; do patchelf --set-rpath '$ORIGIN/../../lib' "$file"; done
for file in "$root"/lib/*.so*; do patchelf --set-rpath '$ORIGIN' "$file"; done
for file in "$root"/plugins/*/*.so; do patchelf --set-rpath '$ORIGIN/../../lib' "$file"; done

# Whose the libraries are: Debian's notices, and a line each in the bill of materials.
notices=$root/share/doc/morat/licences
mkdir -p "$notices"
install -m 644 "$here/LICENSE" "$notices/morat"
package_of() { # merged /usr: dpkg may know the file without it
    dpkg -S "$1" 2>/dev/null || dpkg -S "${1#/usr}"
}
while read -r file; do
    package_of "$file" | head -n 1 | sed 's/: .*//'
done <"$work/bundled" | sort -u >"$work/packages"
while read -r package; do
    short=${package%%:*}
    install -m 644 "/usr/share/doc/$short/copyright" "$notices/$short"
    cat <<EOF

PackageName: $short
SPDXID: SPDXRef-Debian-${short//+/-plus}
PackageVersion: $(dpkg-query -W -f '${Version}' "$package")
PackageSupplier: Organization: Debian
PackageDownloadLocation: https://packages.debian.org/bookworm/$short
FilesAnalyzed: false
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: NOASSERTION
PackageLicenseComments: <text>share/doc/morat/licences/$short</text>
PackageCopyrightText: NOASSERTION
Relationship: SPDXRef-Package-morat CONTAINS SPDXRef-Debian-${short//+/-plus}
EOF
done <"$work/packages" >>"$root/share/doc/morat/morat.spdx"
for licence in Apache-2.0 GPL-2 GPL-3 LGPL-2 LGPL-2.1 LGPL-3 MPL-1.1 MPL-2.0; do
    install -m 644 "/usr/share/common-licenses/$licence" "$notices/$licence.txt"
done
install -m 644 "$here/packaging/linux/archive-readme.txt" "$root/README.txt"
install -m 755 "$here/packaging/linux/add-to-menu.sh" "$root/add-to-menu.sh"

find "$root" -type d -exec chmod 755 {} +
tar -C "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --format=gnu -cf - "$name" | xz -6 -T1 >"$work/archive"
install -m 644 "$work/archive" "$out/$name.tar.xz"
echo "$out/$name.tar.xz"
