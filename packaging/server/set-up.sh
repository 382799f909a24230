#!/usr/bin/env bash
# Sets up a newsroom's shared review database on this Debian computer, or brings it up to date.
# Run as root, as often as wanted: what is there stays.
#   set-up.sh [--database NAME] [--network CIDR]...
#   set-up.sh add-editor NAME [--database NAME]     asks for the password, or reads it from a pipe
#   set-up.sh add-reader|add-reporter|add-chief|add-admin NAME [--database NAME]
# --network says from where desks come, as 192.168.10.0/24; without it only this computer is served.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
database=morat
networks=()
person=
role=

fail() { echo "set-up.sh: $*" >&2; exit 2; }
# Also where nobody gave this computer a full name.
host_name() { hostname -f 2> /dev/null || hostname; }
while [ $# -gt 0 ]; do
    case $1 in
        --database) database=${2:?}; shift 2 ;;
        --network) networks+=("${2:?}"); shift 2 ;;
        add-reader | add-reporter | add-editor | add-chief | add-admin) role=morat_${1#add-}; person=${2:?a name is missing}; shift 2 ;;
        *) fail "“$1” is not known; the first lines of this file say what is" ;;
    esac
done
[ "$(id -u)" -eq 0 ] || fail "run it as root"
[[ $database =~ ^[a-z][a-z0-9_]*$ ]] || fail "a database's name has small letters, digits and _"

# Nothing of a name is ever put into a statement but through psql's own quoting.
as_superuser() { runuser -u postgres -- psql -X -q -v ON_ERROR_STOP=1 "$@"; }

if ! command -v pg_lsclusters > /dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql
fi
# The newest, and of several the one that Debian made: not one beside it, of a backup that was tried.
read -r version _ cluster < <(pg_lsclusters -h | awk '{ print $1, $2 != "main", $2 }' |
    sort -k1,1rn -k2,2n -k3,3 | head -n 1) || true
[ -n "${version:-}" ] || fail "there is no cluster; pg_createcluster makes one"
[ "$version" -ge 13 ] || fail "PostgreSQL $version is too old; it must be 13 or newer"
running() { pg_lsclusters -h | grep -Eq "^$version +$cluster +[0-9]+ +online"; }
running || pg_ctlcluster "$version" "$cluster" start
PGPORT=$(pg_lsclusters -h | awk -v v="$version" -v c="$cluster" '$1 == v && $2 == c { print $3 }')
export PGPORT

if [ -n "$person" ]; then
    if [ -t 0 ]; then
        read -r -s -p "Password for $person: " password && echo >&2
    else
        read -r password
    fi
    [ -n "$password" ] || fail "a password is needed"
    # By way of a variable of the environment: an argument could be seen by others.
    PERSON_PASSWORD=$password as_superuser -d "$database" -v person="$person" -v role="$role" <<'SQL'
\set password `printenv PERSON_PASSWORD`
SET password_encryption = 'scram-sha-256';
SELECT NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :'person') AS is_new \gset
\if :is_new
CREATE ROLE :"person" LOGIN;
\endif
ALTER ROLE :"person" LOGIN PASSWORD :'password';
GRANT :"role" TO :"person";
SQL
    echo "$person may use postgresql://$person@$(host_name)/$database now."
    exit 0
fi

if [ -z "$(as_superuser -d postgres -At -v name="$database" \
    <<< "SELECT 1 FROM pg_database WHERE datname = :'name'")" ]; then
    as_superuser -d postgres -v name="$database" \
        <<< "CREATE DATABASE :\"name\" ENCODING 'UTF8' TEMPLATE template0"
fi
for file in roles schema grants; do
    [ $file = roles ] && owner= || owner='SET ROLE morat_owner;'
    { echo "$owner"; cat "$here/$file.sql"; } | as_superuser -d "$database" --single-transaction -f -
done

settings=/etc/postgresql/$version/$cluster
if [ ${#networks[@]} -gt 0 ]; then
    # Encrypted connections only, with a password of which the server knows no more than a proof.
    for network in "${networks[@]}"; do
        [[ $network =~ ^[0-9a-fA-F.:]+/[0-9]+$ ]] || fail "“$network” is no network as 192.168.10.0/24"
        line="hostssl $database all $network scram-sha-256"
        grep -qxF "$line" "$settings/pg_hba.conf" || echo "$line" >> "$settings/pg_hba.conf"
    done
    name=$(host_name)
    tls=$settings/morat-tls
    if [ ! -e "$tls/server.key" ]; then
        mkdir -p "$tls"
        (umask 077 && openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=$name" \
            -addext "subjectAltName=DNS:$name,DNS:$(hostname)" \
            -keyout "$tls/server.key" -out "$tls/server.crt" 2> /dev/null)
        chmod 644 "$tls/server.crt"
    fi
    mkdir -p "$settings/conf.d"
    cat > "$settings/conf.d/morat.conf" << CONF
# Written by Mo-rát's set-up.sh.
listen_addresses = '*'
ssl = on
ssl_cert_file = '$tls/server.crt'
ssl_key_file = '$tls/server.key'
CONF
    chown -R postgres: "$settings/conf.d" "$tls"
    pg_ctlcluster "$version" "$cluster" restart
    echo "Desks check the server by $tls/server.crt: copy it to each of them, and open"
    echo "postgresql://NAME@$name/$database?sslrootcert=/where/it/lies/server.crt"
fi
echo "The database “$database” is ready on port $PGPORT."
echo "Next: set-up.sh add-editor NAME for everybody who reviews, add-chief NAME for who signs."
