# Sourced by test-wine.sh: a newsroom's shared review database, as packaging/server sets it up, on a
# PostgreSQL server of this computer, reached from Windows over TLS.
postgres=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
[ -n "$postgres" ] || fail "PostgreSQL is not installed"
postgres=$(dirname "$postgres")
[ "$(id -u)" -ne 0 ] || as_server=(runuser -u postgres --)
server=$(mktemp -d)
[ "$(id -u)" -ne 0 ] || chown postgres "$server"
port=$((20000 + $$ % 20000))
sql() { "${as_server[@]}" psql -X -q -At -v ON_ERROR_STOP=1 -h "$server" -p "$port" -U chu "$@"; }
pg() { "${as_server[@]}" "$postgres/$1" "${@:2}" >>"$work/server.log" 2>&1; }
end_server() {
    pg pg_ctl stop -m immediate -D "$server/data" || true
    rm -rf "$server"
}
trap 'end_server; clean_up' EXIT

say "A newsroom's server"
pg initdb -A trust -U chu -E UTF8 --locale=C.UTF-8 -D "$server/data"
for of in server:localhost other:may-chu-khac; do
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=${of#*:}" \
        -addext "subjectAltName=DNS:${of#*:}" -keyout "$work/${of%:*}.key" -out "$work/${of%:*}.crt" 2>/dev/null
done
install -m 600 ${as_server[0]:+-o postgres} "$work/server.key" "$work/server.crt" "$server/data/"
printf 'local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n' >"$server/data/pg_hba.conf"
pg pg_ctl start -w -D "$server/data" -l "$server/log" -o \
    "-k '$server' -p $port -c listen_addresses=127.0.0.1 -c fsync=off -c ssl=on" ||
    fail "the server does not start: $(tail -n 5 "$work/server.log")"
sql -d postgres -c 'CREATE DATABASE morat'
for file in roles schema grants; do
    { [ $file = roles ] || echo 'SET ROLE morat_owner;'; cat "$source_folder/packaging/server/$file.sql"; } |
        PGOPTIONS='-c client_min_messages=warning' sql -d morat --single-transaction -f - >/dev/null
done
sql -d morat -c "SET password_encryption = 'scram-sha-256'" -c "CREATE ROLE lan LOGIN PASSWORD 'bí mật'" \
    -c 'GRANT morat_editor TO lan'

say "Drafts of the newsroom, over TLS"
if [ -e "$build/bin/morat-cli.exe" ]; then cli=$build/bin/morat-cli.exe; else fail "no morat-cli.exe"; fi
desk="$WINEPREFIX/drive_c/Tòa soạn"
mkdir -p "$desk"
cp "$work/server.crt" "$desk/máy chủ.crt"
cp "$work/other.crt" "$desk/khác.crt"
printf 'Họ thực hiện đúng chủ chương.\r\n' >"$desk/bài.txt"
at="postgresql://lan@localhost:$port/morat"
certificate='C:\Tòa soạn\máy chủ.crt'
in_newsroom() { # ADDRESS ARGUMENT...
    (cd "$desk" && MORAT_LANGUAGE=en MORAT_DATA=$(windows_path "$source_folder") PGPASSWORD=${password-bí mật} \
        in_windows "$cli" desk "${@:2}" --store "$1")
}
in_newsroom "$at?sslrootcert=$certificate" add 'bài.txt' >"$work/added" 2>&1 || fail "$(cat "$work/added")"
in_newsroom "$at?sslrootcert=$certificate" list >"$work/listed" 2>&1 || fail "$(cat "$work/listed")"
grep -q 'bài.txt' "$work/listed" || fail "the list: $(cat "$work/listed")"
[ "$(sql -d morat -c 'SELECT count(*) FROM morat.drafts')" = 1 ] || fail "the server has no draft"

say "What is refused"
refused() { # WHAT WORDS ADDRESS
    in_newsroom "$3" list >"$work/refused" 2>&1 && fail "$1 was taken"
    grep -q "$2" "$work/refused" || fail "$1: $(cat "$work/refused")"
}
refused "another's certificate" 'is not one of the root certificate' "$at?sslrootcert=C:/Tòa%20soạn/khác.crt"
refused "no certificate" 'root certificate is not there' "$at"
refused "another name" 'is for another name than' "${at/localhost/127.0.0.1}?sslrootcert=$certificate"
refused "a line without encryption" 'lets nobody in' "$at?sslmode=disable"
password=sai refused "a wrong password" 'User or password are not right' "$at?sslrootcert=$certificate"

say "A server that takes what is asked and does not answer is left"
sql -d morat -c 'BEGIN; LOCK TABLE morat.drafts; SELECT pg_sleep(300)' >/dev/null 2>&1 &
locking=$!
limit=150 in_newsroom "$at?sslrootcert=$certificate" list >"$work/left" 2>&1 &
asking=$!
waiting() { sql -d morat -c "SELECT pid FROM pg_stat_activity WHERE usename = 'lan' AND wait_event_type = 'Lock'"; }
for _ in $(seq 300); do silent=$(waiting); [ -z "$silent" ] || break; sleep 0.1; done
[ -n "$silent" ] || fail "nobody asks"
kill -STOP "$silent"
status=0
wait "$asking" || status=$?
kill -KILL "$silent" # the server starts anew by that
kill "$locking" 2>/dev/null || true
[ "$status" -eq 2 ] || fail "exit status $status: $(cat "$work/left")"
end_server
trap clean_up EXIT
