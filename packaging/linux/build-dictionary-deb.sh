#!/usr/bin/env bash
# The spelling dictionary alone as a Debian package, in place of hunspell-vi: LibreOffice's, Firefox's and
# every other Hunspell's own checking then knows both placements of the tone mark. Needs nothing built;
# the same source gives the same bytes.
#   build-dictionary-deb.sh [OUT]    OUT: where the .deb goes
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(realpath -m -- "${1:-$here/build/package}")
setting() { # the value of a cached setting in cmake/MoratAddresses.cmake
    sed -n "s/^set($1 \"\\([^\"]*\\)\".*/\\1/p" "$here/cmake/MoratAddresses.cmake"
}
version=$(sed -n 's/^project(morat VERSION \([0-9.]*\).*/\1/p' "$here/CMakeLists.txt")
day=$(sed -n "s/^## $version (\\([0-9-]*\\))\$/\\1/p" "$here/CHANGELOG.md")
maintainer=$(setting MORAT_MAINTAINER)
SOURCE_DATE_EPOCH=$(date -u -d "$day" +%s)
export SOURCE_DATE_EPOCH
umask 022

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
doc=$work/usr/share/doc/hunspell-vi-morat
mkdir -p "$work/DEBIAN" "$work/usr/share/hunspell" "$doc"
install -m 644 "$here"/dictionaries/vi_VN.{aff,dic} "$work/usr/share/hunspell/"
install -m 644 "$here/packaging/linux/copyright" "$doc/"
gzip -9nc >"$doc/changelog.gz" <<END
hunspell-vi-morat ($version) unstable; urgency=medium

  * The dictionary of Mo-rát $version.

 -- $maintainer  $(date -u -R -d "$day")
END
cat >"$work/DEBIAN/control" <<END
Package: hunspell-vi-morat
Version: $version
Architecture: all
Maintainer: $maintainer
Installed-Size: $(du -sk "$work/usr" | cut -f1)
Section: localization
Priority: optional
Homepage: $(setting MORAT_HOMEPAGE)
Provides: hunspell-vi, hunspell-dictionary, hunspell-dictionary-vi
Conflicts: hunspell-vi
Replaces: hunspell-vi
Suggests: hunspell, libreoffice-writer
Description: Vietnamese spelling dictionary of Mo-rát for Hunspell
 Syllables in use, in both placements of the tone mark, loan words, units and
 names of the Vietnamese press, for LibreOffice, Firefox and whatever else
 checks spelling with Hunspell.
END
(cd "$work" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$work" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p "$out"
dpkg-deb --root-owner-group -Zxz --build "$work" "$out/hunspell-vi-morat_${version}_all.deb" >&2
echo "$out/hunspell-vi-morat_${version}_all.deb"
