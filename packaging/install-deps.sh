#!/usr/bin/env bash
# Installs what building and testing Mo-rát need on Debian 12. Asks apt only for what is missing.
#   install-deps.sh          to build and to test
#   install-deps.sh build    to build and to run
#   install-deps.sh packaging    to build packages and to test them
#   install-deps.sh windows      to build for Windows and to test that under Wine
set -euo pipefail

# Printing and PDF documents are in qt6-base-dev; a Qt without its print support builds a desk
# without them. Typeset pages are read with poppler; without it there is no comparison with them. Without
# QtKeychain a newsroom server's password is asked for at each start.
build=(g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6sql6-sqlite
    libqt6svg6 libhunspell-dev libgumbo-dev libyaml-cpp-dev libzip-dev libexpat1-dev libmd4c-dev libexpected-dev libcpp-httplib-dev libpoppler-cpp-dev qtkeychain-qt6-dev hunspell-en-us
    fonts-noto-core fonts-dejavu-core)
# at-spi2-core, dbus and xvfb are what a review as a screen reader has it is tried with;
# poppler-utils reads PDF documents back. Tests of the shared store start a PostgreSQL server by
# themselves; where there is none they are left out.
testing=(at-spi2-core binutils clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14 dbus-daemon
    dbus-session-bus-common git libqt6sql6-psql poppler-utils postgresql python3 strace xvfb)
# Packages are installed and tried in a system of their own, which debootstrap makes.
packaging=(binutils dpkg-dev file gzip librsvg2-bin patchelf xz-utils
    appstream debootstrap desktop-file-utils groff lintian imagemagick rpm xdotool xauth xvfb)
# SQLite's one file is made by its own tools in Tcl.
windows=(binutils-mingw-w64-x86-64 dpkg-dev g++-mingw-w64-x86-64-posix gcc-mingw-w64-x86-64-posix
    libz-mingw-w64-dev make mingw-w64-x86-64-dev msitools nsis osslsigncode patch perl tcl unzip wixl
    xz-utils zip imagemagick librsvg2-bin openssl postgresql wine wine64 xdotool xauth xvfb)

wanted=("${build[@]}")
case ${1:-all} in
    all) wanted+=("${testing[@]}") ;;
    packaging) wanted+=("${packaging[@]}") ;;
    windows) wanted+=("${windows[@]}") ;;
esac
missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing: ${missing[*]}" >&2
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
"${root[@]}" apt-get update -q
"${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"
