#!/usr/bin/env bash
# make-passwords.sh FOLDER: a password for each user of the database, made once, each in a folder (a volume) of its own,
# as the property that its service knows it by. Two can read it: the service, by the user id it runs as, and PostgreSQL,
# by its group.
set -euo pipefail
umask 077

# make NAME USER-ID PROPERTY: the file is there with all that belongs to it, or not at all.
make() {
    local file=$1/password.properties password
    [ ! -e "$file" ] || return 0
    password=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
    echo "$3=$password" >"$file.new"
    chmod 440 "$file.new"
    chown "$2:postgres" "$file.new"
    mv "$file.new" "$file"
}

cd "$1"
make manager 1000 spring.datasource.password
make reader 1000 spring.datasource.password
make notifications 1000 spring.datasource.password
make registry 1001 apicurio.datasource.password
