#!/usr/bin/env bash
# Sets up a newsroom's server in a Debian 12 that knows nothing of it, by its one command, and does
# what README.md says: lets people in, backs up, restores into another cluster, brings tables of the
# version before up to date.
# Needs root (chroot) and the network (apt).
#   test-set-up.sh [MORAT_CLI]    MORAT_CLI: a program that opens what was set up, as desks do
# MORAT_MIRROR: the Debian mirror.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/chroot.sh
source "$here/packaging/linux/chroot.sh"
enter_private_mounts "$@"
command -v debootstrap >/dev/null || bash "$here/packaging/install-deps.sh" packaging
program=${1:-}
[ -z "$program" ] || program=$(realpath -- "$program")

work=$(mktemp -d)
root=$work/root
end() {
    # The servers are of the chroot; whoever runs on its files keeps them from being removed.
    for cluster in main second; do
        [ ! -d "$root/etc/postgresql/15/$cluster" ] ||
            in_chroot "$root" pg_ctlcluster 15 "$cluster" stop -m immediate 2>/dev/null || true
    done
    clean_up "$work"
}
trap end EXIT

step "A Debian 12 that has no PostgreSQL"
make_chroot "$root"
chmod 1777 "$root/dev/shm" 2>/dev/null || install -d -m 1777 "$root/dev/shm"
mkdir -p "$root/srv/morat"
cp "$here"/packaging/server/* "$root/srv/morat/"
# As a Debian that was installed has it.
host=$(hostname)
echo "127.0.0.1 localhost $host" >"$root/etc/hosts"
set_up() { in_chroot "$root" bash /srv/morat/set-up.sh "$@"; }
# One statement as the server's owner, or as one of the people.
as_owner() { in_chroot "$root" runuser -u postgres -- psql -X -At -v ON_ERROR_STOP=1 -p "$port" -d "${2:-morat}" -c "$1"; }
as_person() {
    PGPASSWORD="mật khẩu của $1" chroot "$root" psql -X -At -v ON_ERROR_STOP=1 \
        "postgresql://$1@$host:$port/${3:-morat}?sslmode=verify-full&sslrootcert=/srv/morat/server.crt&options=-csearch_path%3Dmorat" \
        -c "$2"
}
refused() { ! as_person "$@" >"$work/refused" 2>&1 || fail "$1 could: $2"; }

step "The one command, twice"
set_up --network 127.0.0.0/8 --network ::1/128 >"$work/set-up.log" || { cat "$work/set-up.log"; fail "set-up.sh"; }
port=$(in_chroot "$root" pg_lsclusters -h | awk '$2 == "main" { print $3 }')
cp "$root/etc/postgresql/15/main/morat-tls/server.crt" "$root/srv/morat/server.crt"
before=$(cd "$root/etc/postgresql" && find . -type f -exec sha256sum {} + | sort)
set_up --network 127.0.0.0/8 --network ::1/128 >>"$work/set-up.log"
after=$(cd "$root/etc/postgresql" && find . -type f -exec sha256sum {} + | sort)
[ "$before" = "$after" ] || fail "a second time changes the server's settings"
for role in reader reporter editor chief admin; do
    set_up "add-$role" "n-$role" <<<"mật khẩu của n-$role" >>"$work/set-up.log"
done

step "Who may do what, over an encrypted connection with a password"
number=0
for role in reader reporter editor chief admin; do
    [ "$(as_person "n-$role" 'SELECT role_here()')" = $number ] || fail "n-$role is not $number"
    number=$((number + 1))
done
[ "$(as_person n-editor "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")" = t ] || fail "it is not encrypted"
# From this computer itself Debian's own lines let in without; from elsewhere there is only ours.
! grep -E '^host(nossl)?[[:space:]]' "$root/etc/postgresql/15/main/pg_hba.conf" | grep -vE '127\.0\.0\.1/32|::1/128' ||
    fail "somebody is let in from elsewhere without encryption"
! PGPASSWORD=khác chroot "$root" psql -X -At -d \
    "postgresql://n-editor@$host:$port/morat?sslmode=require" -c 'SELECT 1' >/dev/null 2>&1 ||
    fail "somebody is let in with another password"
enter="INSERT INTO drafts(path, title, entered_at, changed_at)
    VALUES('/bai/một.txt', 'Một', '2026-05-01T08:00:00.000Z', '2026-05-01T08:00:00.000Z')"
refused n-reporter "$enter"
as_person n-editor "$enter" >/dev/null
as_person n-editor "UPDATE drafts SET state = 1" >/dev/null
refused n-editor "UPDATE drafts SET state = 2"
as_person n-chief "UPDATE drafts SET state = 2" >/dev/null
refused n-admin "DELETE FROM audit_log"
[ "$(as_person n-reader "SELECT string_agg(what || ' ' || login, ', ' ORDER BY id) FROM audit_log")" = \
    "entered n-editor, moved n-editor, moved n-chief" ] || fail "the log"

if [ -n "$program" ]; then
    step "A desk opens it"
    export XDG_DATA_HOME=$work/desk PGPASSWORD="mật khẩu của n-editor"
    store="postgresql://n-editor@$host:$port/morat?sslrootcert=$root/srv/morat/server.crt"
    printf 'Họp dân\n\nBàn về cây cầu mới.\n' >"$work/bài.txt"
    "$program" desk add --store "$store" "$work/bài.txt" >"$work/added"
    grep -q '"state":"new"' "$work/added" || fail "desk add"
    [ "$("$program" desk list --store "$store" | wc -l)" = 2 ] || fail "desk list"
    unset PGPASSWORD
fi

step "Backed up, and restored into another cluster"
# What README.md says, word for word but for where the other cluster is.
in_chroot "$root" runuser -u postgres -- pg_dump -p "$port" -Fc -f /tmp/morat.dump morat
in_chroot "$root" pg_createcluster 15 second >"$work/second.log"
in_chroot "$root" pg_ctlcluster 15 second start
other=$(in_chroot "$root" pg_lsclusters -h | awk '$2 == "second" { print $3 }')
there() { in_chroot "$root" runuser -u postgres -- "$@"; }
there createdb -p "$other" -T template0 morat2
there psql -X -q -p "$other" -d morat2 -v ON_ERROR_STOP=1 --single-transaction -f /srv/morat/roles.sql
there pg_restore -p "$other" -d morat2 /tmp/morat.dump
counts="SELECT (SELECT count(*) FROM morat.drafts), (SELECT count(*) FROM morat.queue),
    (SELECT count(*) FROM morat.audit_log), (SELECT count(*) FROM morat.revisions),
    (SELECT version FROM morat.schema_version)"
kept=$(as_owner "$counts")
[ "$(there psql -X -At -p "$other" -d morat2 -c "$counts")" = "$kept" ] || fail "what was restored is not what there was: $kept"
dump_of() { there pg_dump -p "$1" --schema-only -d "$2" | grep -Ev "^(--|SET |SELECT pg_catalog|[\\])"; }
[ "$(dump_of "$port" morat)" = "$(dump_of "$other" morat2)" ] || fail "tables, grants or policies are others after restoring"

step "Tables of the version before are brought up to date"
last=$(sed -n 's/^SELECT version < \([0-9]*\) AS wanted.*/\1/p' "$here/packaging/server/schema.sql" | tail -n 1)
as_owner "CREATE DATABASE older ENCODING 'UTF8' TEMPLATE template0" postgres >/dev/null
sed "/^SELECT version < $last AS wanted/,\$d" "$here/packaging/server/schema.sql" >"$root/tmp/older.sql"
{ cat "$here/packaging/server/roles.sql"; echo 'SET ROLE morat_owner;'; cat "$root/tmp/older.sql"; } |
    in_chroot "$root" runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 -p "$port" -d older --single-transaction -f -
as_owner "INSERT INTO morat.drafts(path, title, state, entered_at, changed_at) VALUES('/a', 'A', 1,
    '2026-05-01T08:00:00.000Z', '2026-05-01T08:00:00.000Z')" older >/dev/null
[ "$(as_owner 'SELECT version FROM morat.schema_version' older)" = $((last - 1)) ] || fail "it is not older"
set_up --database older >>"$work/set-up.log"
[ "$(as_owner 'SELECT version FROM morat.schema_version' older)" = "$last" ] || fail "it was not brought up to date"
[ "$(as_person n-editor 'SELECT title || state FROM desk_drafts' older)" = A1 ] || fail "what was in it"
dump_of "$port" older >"$work/older.sql"
dump_of "$port" morat >"$work/morat.sql"
diff "$work/morat.sql" "$work/older.sql" >"$work/diff" || { cat "$work/diff"; fail "brought up to date it is another"; }

echo "The server can be set up, backed up, restored and brought up to date."
