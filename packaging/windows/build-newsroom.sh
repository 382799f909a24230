#!/usr/bin/env bash
# Builds what a newsroom's server is reached with from Windows, once: OpenSSL, libpq, Qt's driver for
# PostgreSQL, and QtKeychain, which keeps passwords in Windows' credential store; static. Prints the
# folder, whose name holds the hash of everything that went in, Qt's too.
#   build-newsroom.sh
# shellcheck source=packaging/windows/once.sh
. "$(dirname "${BASH_SOURCE[0]}")/once.sh"

qt=$(bash "$windows/build-qt.sh")
hash=$({
    grep -E '^(openssl|postgresql-15|qtkeychain|qt6-base) ' "$windows/sources.txt"
    cat "$windows/build-newsroom.sh" "$windows/newsroom/"*
    basename "$qt"
} | hash_of -)
once newsroom "$hash"
prefix=$work/installed
here=-ffile-prefix-map=$cache=.
compiler=$triplet-gcc-posix
[ ${#launcher[@]} -eq 0 ] || compiler="ccache $compiler"
SOURCE_DATE_EPOCH=$(release_epoch) # OpenSSL holds the time at which it was built
export SOURCE_DATE_EPOCH

# Nothing is loaded at run time but settings, and those from a folder that only an administrator may
# write. What libpq does not speak is left out. Compiled by relative paths, which are what it holds.
say "Building OpenSSL"
cp -a "$(fetch openssl)" "$work/openssl"
(
    cd "$work/openssl"
    CC=$compiler quietly "$work/openssl.log" ./Configure mingw64 --release \
        AR=$triplet-gcc-ar-posix RANLIB=$triplet-gcc-ranlib-posix RC=$triplet-windres \
        no-shared no-tests no-module no-dso no-engine no-legacy no-ui-console \
        no-comp no-cms no-cmp no-ct no-ts no-ocsp no-srp no-dtls no-gost no-rc2 no-rc4 no-idea \
        no-seed no-camellia no-aria no-bf no-cast no-mdc2 no-rmd160 no-whirlpool no-sm2 no-sm3 no-sm4 \
        no-ssl3 no-tls1 no-tls1_1 no-deprecated
    make=(make -j "$jobs" 'OPENSSLDIR=C:/Program Files/Common Files/SSL' ENGINESDIR= MODULESDIR=)
    quietly "$work/openssl.log" "${make[@]}" build_generated
    quietly "$work/openssl.log" "${make[@]}" libcrypto.a libssl.a
    mkdir -p "$prefix/include/openssl" "$prefix/lib"
    install -m 644 -t "$prefix/include/openssl" include/openssl/*.h
    install -m 644 -t "$prefix/lib" libcrypto.a libssl.a
)

say "Building libpq"
cp -a "$(fetch postgresql-15)" "$work/postgresql"
(
    cd "$work/postgresql"
    CC=$compiler AR=$triplet-gcc-ar-posix RANLIB=$triplet-gcc-ranlib-posix WINDRES=$triplet-windres \
        CFLAGS="-O2 $here" CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib" \
        LIBS='-lcrypt32 -lws2_32' quietly "$work/postgresql.log" ./configure --host=$triplet \
        '--prefix=C:/Program Files/PostgreSQL' --with-openssl --without-readline --without-zlib
    # The archive of the library leaves out what its DLL takes from these two.
    quietly "$work/postgresql.log" make -C src/backend generated-headers
    for part in src/port src/common; do
        quietly "$work/postgresql.log" make -j "$jobs" -C "$part" all
    done
    # For Windows the rule makes a DLL, whose parts are the archive's.
    quietly "$work/postgresql.log" make -j "$jobs" -C src/interfaces/libpq all-shared-lib
    rm src/interfaces/libpq/win32ver.o # what describes that DLL
    $triplet-gcc-ar-posix rcs "$prefix/lib/libpq.a" src/interfaces/libpq/*.o
    # It brings functions of its own by the names of MinGW's threads, with other mutexes.
    renamed=()
    for call in self getspecific setspecific mutex_init mutex_lock mutex_unlock; do
        renamed+=(--redefine-sym "pthread_$call=pq_pthread_$call")
    done
    $triplet-objcopy "${renamed[@]}" "$prefix/lib/libpq.a"
)
cp "$work/postgresql/src/port/libpgport_shlib.a" "$work/postgresql/src/common/libpgcommon_shlib.a" "$prefix/lib/"
install -m 644 -t "$prefix/include" "$work/postgresql/src/interfaces/libpq/libpq-fe.h" \
    "$work/postgresql/src/include/"{postgres_ext.h,pg_config.h,pg_config_ext.h}

# build NAME SOURCE OPTION...
build() {
    local name=$1 source=$2
    shift 2
    say "Building $name"
    quietly "$work/$name.log" cmake -G Ninja -S "$source" -B "$work/$name" \
        -DCMAKE_TOOLCHAIN_FILE="$windows/mingw-w64.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_FIND_ROOT_PATH="$qt" -DCMAKE_PREFIX_PATH="$qt" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_CXX_FLAGS="$here" "${launcher[@]}" "$@"
    quietly "$work/$name.log" ninja -C "$work/$name" -j "$jobs" install
}
build driver "$windows/newsroom" -DLIBRARIES="$prefix" \
    -DDRIVER_SOURCE="$(fetch qt6-base)/src/plugins/sqldrivers/psql"
# An option of MSVC's, given to every compiler for Windows.
cp -a "$(fetch qtkeychain)" "$work/qtkeychain-source"
sed -i 's| /utf-8||' "$work/qtkeychain-source/qtkeychain/CMakeLists.txt"
build qtkeychain "$work/qtkeychain-source" -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF

find "$prefix/lib" \( -name '*.pc' -o -name '*.cmake' \) -exec sed -i "s|$prefix|$folder|g" {} +
keep "$prefix"
