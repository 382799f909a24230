# Sourced by test-wine.sh: with a certificate, what sign.sh signs is signed by it; without one it is left.
say "Signing, by a certificate that was made for this"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=Mo-rat thu' \
    -addext extendedKeyUsage=codeSigning -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
printf 'mật khẩu thử' >"$work/password"
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/certificate.pem" -out "$work/signing.p12" \
    -passout "file:$work/password"
for package in "$name-setup.exe" "$name.msi"; do
    cp "$out/$package" "$work/"
    bash "$windows/sign.sh" "$work/$package"
    cmp "$out/$package" "$work/$package" || fail "$package was changed without a certificate"
    MORAT_SIGN_PKCS12=$work/signing.p12 MORAT_SIGN_PASSWORD_FILE=$work/password \
        bash "$windows/sign.sh" "$work/$package"
    osslsigncode verify -CAfile "$work/certificate.pem" -in "$work/$package" >"$work/verified" 2>&1 ||
        fail "$package: $(tail -n 5 "$work/verified")"
done
