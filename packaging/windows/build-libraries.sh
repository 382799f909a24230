#!/usr/bin/env bash
# Builds the other libraries for Windows, once: Hunspell, Gumbo, MD4C, expat, libzip (with Debian's zlib
# for MinGW-w64) and yaml-cpp, static; tl-expected and cpp-httplib are headers. Prints the folder, whose name holds the
# hash of everything that went in.
#   build-libraries.sh
# shellcheck source=packaging/windows/once.sh
. "$(dirname "${BASH_SOURCE[0]}")/once.sh"

hash=$({
    grep -vE '^(#|(qt6-base|sqlite3|openssl|postgresql-15|qtkeychain) )' "$windows/sources.txt"
    cat "$windows/build-libraries.sh" "$windows/libraries/"*
    dpkg-query -W libz-mingw-w64-dev libexpected-dev
} | hash_of -)
once libraries "$hash"
prefix=$work/installed

# build NAME SOURCE OPTION...
build() {
    local name=$1 source=$2
    shift 2
    say "Building $name"
    quietly "$work/$name.log" cmake -G Ninja -S "$source" -B "$work/$name" \
        -DCMAKE_TOOLCHAIN_FILE="$windows/mingw-w64.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_PREFIX_PATH="$prefix" -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_C_FLAGS="-ffile-prefix-map=$cache=." -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$cache=." \
        "${launcher[@]}" "$@"
    quietly "$work/$name.log" ninja -C "$work/$name" -j "$jobs" install
}

cp -a "$(fetch hunspell)" "$work/hunspell-source"
patch -d "$work/hunspell-source" -p1 --quiet <"$windows/libraries/hunspell-utf8-paths.patch"
build hunspell-and-gumbo "$windows/libraries" \
    -DHUNSPELL_SOURCE="$work/hunspell-source" -DHUNSPELL_VERSION="$(version_of hunspell)" \
    -DGUMBO_SOURCE="$(fetch gumbo-parser)" -DGUMBO_VERSION="$(version_of gumbo-parser)"
build md4c "$(fetch md4c)"
build yaml-cpp "$(fetch yaml-cpp)" -DYAML_CPP_BUILD_TESTS=OFF -DYAML_CPP_BUILD_TOOLS=OFF \
    -DYAML_CPP_BUILD_CONTRIB=OFF
# Document types are refused, so that expat need not know them.
expat_off=()
for part in TOOLS EXAMPLES TESTS DOCS; do
    expat_off+=("-DEXPAT_BUILD_$part=OFF")
done
build expat "$(fetch expat)/expat" "${expat_off[@]}" -DEXPAT_SHARED_LIBS=OFF -DEXPAT_DTD=OFF
# Headers must know that the library is an archive.
sed -i 's/^Cflags: .*/& -DXML_STATIC/' "$prefix/lib/pkgconfig/expat.pc"
# Packages of documents are stored or deflated; what else ZIP can do is left out.
off=()
for part in COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO BZIP2 LZMA ZSTD; do
    off+=("-DENABLE_$part=OFF")
done
for part in TOOLS REGRESS EXAMPLES DOC; do
    off+=("-DBUILD_$part=OFF")
done
build libzip "$(fetch libzip)" "${off[@]}" -DZLIB_LIBRARY="/usr/$triplet/lib/libz.a"
# Who links libzip as an archive must link what it needs.
sed -i 's/^Libs: .*/Libs: -L${libdir} -lzip -lz/' "$prefix/lib/pkgconfig/libzip.pc"
cp "/usr/$triplet/lib/libz.a" "$prefix/lib/"
# One header, compiled into the room that includes it (cmake/MoratHttplib.cmake).
install -D -m 644 "$(fetch cpp-httplib)/httplib.h" "$prefix/include/httplib.h"
mkdir -p "$prefix/include/tl" "$prefix/share/cmake"
cp /usr/include/tl/expected.hpp "$prefix/include/tl/"
cp -r /usr/share/cmake/tl-expected "$prefix/share/cmake/"

sed -i "s|$prefix|$folder|g" "$prefix"/lib/pkgconfig/*.pc
keep "$prefix"
