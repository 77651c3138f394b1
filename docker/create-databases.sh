#!/usr/bin/env bash
# Runs once, when the server's volume is new: a database each, with a user who owns it and reaches no other.
set -euo pipefail

sql() { psql --username=postgres --dbname=postgres --quiet --set=ON_ERROR_STOP=1; }

for name in manager reader registry; do
    # psql reads the password, so that no list of processes shows it. Of the server's 100 connections nobody takes those
    # that others need.
    sql <<SQL
\\set password \`sed 's/.*=//' /run/passwords/$name/password.properties\`
create role $name login connection limit 30 password :'password';
create database $name owner $name;
revoke all on database $name from public;
SQL
done
sql <<<'revoke all on database postgres, template1 from public;'
