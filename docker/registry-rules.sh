#!/usr/bin/env bash
# registry-rules.sh HOST PORT: stores in the registry what a later version of a schema may change, for all and for each
# subject; what somebody has stored stays. By hand over TCP, because the registry's image has no curl.
set -euo pipefail
host=$1
port=$2
subjects='leave-applications-key leave-applications-value leave-applications-results-key leave-applications-results-value'

# call METHOD PATH [BODY]: the answer, with its status line and headers.
call() {
    exec 3<>"/dev/tcp/$host/$port"
    printf '%s %s HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "$1" "$2" "${#3}" "$3" >&3
    cat <&3
    exec 3>&-
}

for path in config $(printf 'config/%s ' $subjects); do
    path=/apis/ccompat/v7/$path
    answer=$(call GET "$path" '')
    case $answer in
        'HTTP/1.'?' 404 '* | 'HTTP/1.'?' 200 '*'"NONE"'*)
            answer=$(call PUT "$path" '{"compatibility":"FULL"}')
            rule=FULL
            ;;
        *) rule='is set' ;;
    esac
    case $answer in
        'HTTP/1.'?' 200 '*) echo "$path: $rule" ;;
        *) echo "$path: ${answer:-no answer}" >&2 && exit 1 ;;
    esac
done
