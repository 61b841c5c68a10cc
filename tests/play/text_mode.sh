#!/bin/sh
# Plays the tutorial in a terminal, in each language, to its debrief; leaves a session in the middle
# and goes on with it; plays one that is not recorded. Needs $SAMENSPEL, the program.
set -eu

program=${SAMENSPEL:-build/check/samenspel}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder"

fail() {
    echo "text mode: $1" >&2
    [ ! -f "${2:-}" ] || tail -n 60 "$2" >&2
    exit 1
}

# says FILE TEXT...: all of them stand in the file.
says() {
    file=$1
    shift
    for text in "$@"; do grep -qF -- "$text" "$file" || fail "this was not said: $text" "$file"; done
}

yes_to_all() { printf 'consent/record/yes\nconsent/room/yes\nconsent/research/yes\n\n'; }
no_to_all() { printf 'consent/record/no\nconsent/room/no\nconsent/research/no\n\n'; }

# Four parcels: one answer each, how sure, the outcome.
parcels() {
    for parcel in small large medium small; do
        printf 'answer/%s\n\nconfidence 80\n\n\n' "$parcel"
    done
}

# play LANGUAGE OUTPUT [OPTION...] <INPUT
play() {
    language=$1
    output=$2
    shift 2
    "$program" play tutorial --text --fast --lang "$language" --seed 7 "$@" >"$output" ||
        fail "it ended with an error" "$output"
}

only_log() { find "$1" -name '*.jsonl' | head -n 1; }

# The word of the checkpoint is drawn from the seed; the exercise shows it.
{ yes_to_all; printf '\n'; parcels; } | play nl "$folder/word" --seat B2 --log "$folder/first"
word=$(sed -n 's/.*Oefen: typ \([a-z]*\)\..*/\1/p' "$folder/word" | head -n 1)
[ -n "$word" ] || fail "no word was shown" "$folder/word"

for language in nl en fr; do
    log=$folder/$language
    {
        yes_to_all
        printf '\n'
        parcels
        printf 'wrong\n%s\n' "$word"
        printf '\n\n\n\n\n\n\n\n\n'
    } | play "$language" "$folder/said" --seat A1 --log "$log"
    journal=$(only_log "$log")
    "$program" verify "$journal" >"$folder/verified" || fail "verify" "$folder/verified"
    "$program" replay "$journal" >"$folder/result" || fail "replay" "$folder/result"
    says "$folder/result" '"ended":true,"finish":"finished"' \
        '"accuracy":{"value":1,"numerator":4,"denominator":4}' \
        '"agreed_when_wrong":{"value":0,"numerator":0,"denominator":1}'
    code=$(sed -n 's/.*code \([0-9A-Z-]*\)$/\1/p' "$folder/verified")
    says "$folder/said" "$code"
done
echo "played to the debrief in nl, en and fr; all journals verify"

# Left in the middle of the second parcel; the next start offers it and goes on exactly there.
log=$folder/left
{ yes_to_all; printf '\nanswer/small\n\nconfidence 80\n\n\nanswer/large\n'; } |
    play en "$folder/said" --seat C3 --log "$log"
says "$folder/said" "parcel 2 of 4" "This session is kept"
journal=$(only_log "$log")
printf 'resume/%s\n' "$journal" >"$folder/input"
printf 'answer/large\n\n' >>"$folder/input"
"$program" play --text --fast --lang en --log "$log" <"$folder/input" >"$folder/again" ||
    fail "going on" "$folder/again"
says "$folder/again" "Go on with First steps" "parcel 2 of 4"
grep -q "parcel 1 of 4" "$folder/again" && fail "it began again" "$folder/again"
"$program" verify "$journal" >"$folder/verified" || fail "verify after going on" "$folder/verified"
"$program" replay "$journal" >"$folder/result"
says "$folder/result" '"stage":"parcels","case":"t02"' '"final":"large"'
echo "a session that was left goes on at the same case"

# Without the first consent nothing is written, and the end says so.
log=$folder/unrecorded
{ no_to_all; printf '\n'; parcels; printf '%s\n\n\n\n\n\n\n\n' "$word"; } |
    play nl "$folder/said" --seat A1 --log "$log"
[ -z "$(find "$log" -type f 2>/dev/null)" ] || fail "something was written without consent"
echo "an unrecorded session writes nothing"
