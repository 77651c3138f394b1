#!/usr/bin/env bash
# registry-rules.sh HOST PORT: waits until the registry has stored what a later version of a schema may change, for all and
# for each subject. One that has schemas already stores nothing for subjects that came later: its environment enforces the
# rule for them, too. By hand over TCP, because the registry's image has no curl.
set -euo pipefail
host=$1
port=$2
topics='leave-applications leave-applications-results leave-applications-changes'
subjects=$(printf '%s-key ' $topics; printf '%s-value ' $topics)

# get PATH: the answer, with its status line and headers.
get() {
    exec 3<>"/dev/tcp/$host/$port"
    printf 'GET %s HTTP/1.0\r\n\r\n' "$1" >&3
    cat <&3
    exec 3>&-
}

has_schemas() {
    [[ $(get /apis/ccompat/v7/subjects/leave-applications-value/versions) == *$'\n['[0-9]* ]]
}

for path in config $(printf 'config/%s ' $subjects); do
    until answer=$(get "/apis/ccompat/v7/$path") && [[ $answer == 'HTTP/1.'?' 200 '* && $answer != *'"NONE"'* ]]; do
        [[ $path == config ]] || ! has_schemas || { answer='enforced, not stored'; break; }
        [ "$SECONDS" -lt 60 ] || { echo "$path: no rule is stored: ${answer##*$'\n'}" >&2; exit 1; }
        sleep 0.5
    done
    echo "$path: ${answer##*$'\n'}"
done
