#!/bin/sh
# In a terminal time goes on while nobody types: limits run out, signs of life are written, and a
# program that is asked to stop (SIGTERM) keeps the session for later. Needs $SAMENSPEL.
set -eu

program=${SAMENSPEL:-build/check/samenspel}
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder"

fail() {
    echo "limits: $1" >&2
    [ ! -f "${2:-}" ] || tail -n 40 "$2" >&2
    exit 1
}

# The example scenario in a hurry.
cp -r "$top/tests/scenarios/triage-advisor" "$folder/hurry"
sed 's/"limit_s": 45, "warn_s": 10/"limit_s": 3, "warn_s": 1/' \
    "$top/tests/scenarios/triage-advisor/scenario.json" >"$folder/hurry/scenario.json"
mkdir -p "$folder/hurry/lib"
cp "$top"/scenarios/lib/*.json "$folder/hurry/lib/"

# Up to the block with the limit, then silence.
typed() {
    printf 'consent/record/yes\nconsent/room/yes\nconsent/research/yes\n\n\n'
    for _ in 1 2 3 4; do printf 'answer/red\n\n'; done
    printf '\nquestion/expect/slider 8\n\n'
}

mkfifo "$folder/input"
"$program" play "$folder/hurry" --text --lang en --seat A1 --log "$folder/log" \
    <"$folder/input" >"$folder/said" 2>&1 &
player=$!
exec 3>"$folder/input"
typed >&3
sleep 11
kill -TERM "$player"
code=0
wait "$player" || code=$?
exec 3>&-
[ "$code" = 0 ] || fail "SIGTERM ended it with $code" "$folder/said"

journal=$(find "$folder/log" -name '*.jsonl')
timeouts=$(grep -c '"ended_on":"timed_out"' "$journal" || true)
alive=$(grep -c '"kind":"alive"' "$journal" || true)
[ "$timeouts" -ge 2 ] || fail "limits did not run out: $timeouts" "$folder/said"
[ "$alive" -ge 5 ] || fail "no signs of life: $alive" "$folder/said"
tail -n 1 "$journal" | grep -q '"kind":"left"' || fail "it did not say that it was left" "$journal"
grep -q "This session is kept" "$folder/said" || fail "nobody was told" "$folder/said"
"$program" verify "$journal" >"$folder/verified" || fail "verify" "$folder/verified"
printf 'resume/%s\n' "$journal" |
    "$program" play --text --lang en --log "$folder/log" >"$folder/again" || fail "resume"
grep -q "of 12" "$folder/again" || fail "it did not go on in the block" "$folder/again"
echo "$timeouts cases ran out of time while nobody typed; SIGTERM kept the session"
