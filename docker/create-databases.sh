#!/usr/bin/env bash
# create-databases.sh FOLDER: a database for each password in the folder, with a user who owns it and reaches no other; what
# is there already stays, and its user has the password in the folder from then on. By the server's socket, where the superuser
# is asked for no password.
set -euo pipefail

sql() { psql --host=/run/postgresql --username=postgres --dbname=postgres --quiet --set=ON_ERROR_STOP=1; }

for folder in "$1"/*/; do
    name=$(basename "$folder")
    # psql reads the password, so that no list of processes shows it. Of the server's connections nobody takes those that
    # others need.
    sql <<SQL
\\set password \`sed 's/.*=//' $folder/password.properties\`
select not exists (select from pg_roles where rolname = '$name') as missing \\gset
\\if :missing
create role $name login connection limit 30 password :'password';
\\else
alter role $name password :'password';
\\endif
select not exists (select from pg_database where datname = '$name') as missing \\gset
\\if :missing
create database $name owner $name;
\\endif
revoke all on database $name from public;
SQL
done
sql <<<'revoke all on database postgres, template1 from public;'
