#!/usr/bin/env bash
# Builds an RPM package for Fedora, openSUSE and their kin: what the archive for other distributions
# holds (build-archive.sh), in /opt/morat, with entries in /usr. The same archive gives the same bytes.
#   build-rpm.sh [OUT [ARCHIVE]]
# It has Qt within: those systems' libraries are others than Debian's. What must fit the computer
# (C and C++ libraries, X and OpenGL client libraries, fontconfig) is asked for by what it provides,
# which all of them name alike.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(realpath -m -- "${1:-$here/build/package}")
archive=${2:-}

bash "$here/packaging/install-deps.sh" packaging
[ -n "$archive" ] || archive=$(bash "$here/packaging/linux/build-archive.sh" "$out")
archive=$(realpath -- "$archive")
# shellcheck source=packaging/linux/build.sh
source "$here/packaging/linux/build.sh"
SOURCE_DATE_EPOCH=$(release_epoch "$here")
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
umask 022

version=$(sed -n 's/^project(morat VERSION \([0-9.]*\).*/\1/p' "$here/CMakeLists.txt")
homepage=$(sed -n 's/.*MORAT_HOMEPAGE "\([^"]*\)".*/\1/p' "$here/cmake/MoratAddresses.cmake")
maintainer=$(sed -n 's/.*MORAT_MAINTAINER "\([^"]*\)".*/\1/p' "$here/cmake/MoratAddresses.cmake")
[ -n "$version" ] && [ -n "$homepage" ] && [ -n "$maintainer" ]
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root/opt/morat" "$root/usr/bin" "$root/usr/share"
tar -C "$root/opt/morat" --strip-components=1 -xf "$archive"
rm "$root/opt/morat/add-to-menu.sh" # the package has the entry
# Where the system looks: entries, icons, pages and completions.
for folder in applications bash-completion fish icons man metainfo zsh; do
    [ ! -e "$root/opt/morat/share/$folder" ] || mv "$root/opt/morat/share/$folder" "$root/usr/share/$folder"
done
for program in morat morat-cli; do ln -s "../../opt/morat/bin/$program" "$root/usr/bin/$program"; done
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
(cd "$root" && find . \( -type f -o -type l \) -printf '"/%P"\n'; find opt/morat -type d -printf '%%dir "/%p"\n') \
    | LC_ALL=C sort >"$work/files"

cat >"$work/morat.spec" <<EOF
Name: morat
Version: $version
Release: 1
Summary: Editorial review of Vietnamese news drafts
Summary(vi): Duyệt bông bản thảo báo chí tiếng Việt
License: GPL-3.0-or-later
URL: $homepage
Packager: $maintainer
AutoReqProv: no
Requires: libc.so.6(GLIBC_2.36)(64bit)
Requires: libstdc++.so.6(GLIBCXX_3.4.30)(64bit)
Requires: libX11.so.6()(64bit)
Requires: libX11-xcb.so.1()(64bit)
Requires: libfontconfig.so.1()(64bit)
Requires: libfreetype.so.6()(64bit)
Requires: libGL.so.1()(64bit)
Requires: libEGL.so.1()(64bit)

%description
Mo-rát helps the copy editors of Vietnamese newsrooms: open an exported draft, see what is wrong,
decide from the keyboard, and export the corrected text with nothing changed that nobody decided on.
It works offline; no text leaves the computer.

%description -l vi
Mo-rát giúp biên tập viên của tòa soạn: mở bản thảo đã xuất, xem những điểm cần xem, quyết định bằng
bàn phím, rồi lưu bản đã sửa. Ngoài những chỗ đã quyết định, không chữ nào đổi khác. Chương trình chạy
ngoại tuyến, không gửi bài đi đâu.

%install
cp -a "$root/." "%{buildroot}"

%files -f $work/files
EOF
rpmbuild -bb --quiet --target "$(uname -m)-linux" \
    --define "_topdir $work/rpmbuild" --define '_buildhost morat' \
    --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
    --define '_build_id_links none' --define '__os_install_post %{nil}' \
    --define 'debug_package %{nil}' --define '_binary_payload w6.xzdio' \
    "$work/morat.spec" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
built=$(find "$work/rpmbuild/RPMS" -name '*.rpm')
mkdir -p "$out"
install -m 644 "$built" "$out/"
echo "$out/$(basename "$built")"
