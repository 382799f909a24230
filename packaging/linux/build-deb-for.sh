#!/usr/bin/env bash
# Builds the Debian package for another release than Debian 12, in a bare system of that release, where
# its compiler and its Qt are. The version says for which (0.2.0+deb13), so that a computer that goes up
# to that release takes the package that was built for it.
# Needs root (chroot) and the network (apt).
#   build-deb-for.sh SUITE [OUT]    SUITE: trixie (Debian 13), or a later one that the mirror has
# MORAT_MIRROR: the Debian mirror. Then: MORAT_SUITE=SUITE bash packaging/linux/test-deb.sh DEB
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
[ $# -ge 1 ] || fail "which release? build-deb-for.sh SUITE [OUT]"
enter_private_mounts "$@"
bash "$here/packaging/install-deps.sh" packaging

suite=$1
out=$(realpath -m -- "${2:-$here/build/package-$suite}")
work=$(mktemp -d)
trap 'clean_up "$work"' EXIT
root=$work/root
{
    step "A bare system: $suite"
    make_chroot "$root" "$suite"
    mkdir "$root/source" "$root/build" "$root/out"
    tar -C "$here" -c --exclude=./build --exclude=./.git . | tar -C "$root/source" -x
    # shellcheck disable=SC2016 # of that system, not of this one
    suffix=$(in_chroot "$root" sh -c '. /etc/os-release; echo "+$ID$VERSION_ID"')
    suffix=${suffix/debian/deb}

    step "Built there, as $suffix"
    in_chroot "$root" env "MORAT_PACKAGE_SUFFIX=$suffix" "MORAT_JOBS=${MORAT_JOBS:-$(nproc)}" \
        bash /source/packaging/linux/build-deb.sh /out /build/package
} >&2
mkdir -p "$out"
cp "$root"/out/morat_*.deb "$out/"
ls "$out/"morat_*"$suffix"_*.deb
