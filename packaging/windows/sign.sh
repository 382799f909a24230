#!/usr/bin/env bash
# Signs programs and packages for Windows where there is a certificate; where there is none it leaves
# them as they are.
#   sign.sh FILE...
# MORAT_SIGN_PKCS12: certificate and key, in one file (.pfx, .p12).
# MORAT_SIGN_PASSWORD_FILE: a file in which its password stands, where it has one.
# MORAT_SIGN_TIMESTAMP: the address of a time stamping service (RFC 3161), by which a signature outlasts
# its certificate. Two signed builds are never the same bytes.
# shellcheck source=packaging/windows/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -n "${MORAT_SIGN_PKCS12:-}" ] || exit 0
options=(-pkcs12 "$MORAT_SIGN_PKCS12" -h sha256 -n "Mo-rát" -i "$(setting MORAT_HOMEPAGE)")
[ -z "${MORAT_SIGN_PASSWORD_FILE:-}" ] || options+=(-readpass "$MORAT_SIGN_PASSWORD_FILE")
[ -z "${MORAT_SIGN_TIMESTAMP:-}" ] || options+=(-ts "$MORAT_SIGN_TIMESTAMP")
for file in "$@"; do
    quietly "$file.signing" osslsigncode sign "${options[@]}" -in "$file" -out "$file.signed"
    rm "$file.signing"
    mv "$file.signed" "$file"
done
