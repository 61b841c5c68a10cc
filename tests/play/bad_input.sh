#!/bin/sh
# What is wrong on the command line or in a file gives one clear message and the right exit code.
set -eu

program=${SAMENSPEL:-build/check/samenspel}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder" LANG=en_GB.UTF-8
count=0

# expect CODE TEXT COMMAND...: it ends with that code, says the text, and is not cut off by a crash.
expect() {
    wanted=$1
    text=$2
    shift 2
    code=0
    "$program" "$@" >"$folder/out" 2>"$folder/err" </dev/null || code=$?
    if [ "$code" != "$wanted" ] || ! cat "$folder/out" "$folder/err" | grep -qF -- "$text"; then
        echo "samenspel $*: exit $code instead of $wanted, or it did not say: $text" >&2
        cat "$folder/out" "$folder/err" >&2
        exit 1
    fi
    count=$((count + 1))
}

expect 0 "samenspel 0." --version
expect 0 "samenspel play SCENARIO" --help
for command in play check explain expr replay verify code sheet schema rng shots; do
    for language in nl en fr; do
        expect 0 "samenspel $command" "$command" --help --lang "$language"
    done
done

expect 2 "There is no such command: fly" fly
expect 2 "This option does not exist: --fly" check tutorial --fly
expect 2 "--seat needs a value" play tutorial --text --seat
expect 2 "--text takes no value" play tutorial --text=1
expect 2 "--lang stands there twice" check tutorial --lang en --lang nl
expect 2 "samenspel play --help" play
expect 2 "This is too much: b" play a b --text
expect 2 "do not go together" play tutorial --text --bot follow
expect 2 "This language is not known: de" play tutorial --bot follow --lang de
expect 2 "This is not a seat code: 1A" play tutorial --bot follow --seat 1A
expect 2 "This is not a seat code: A100" play tutorial --bot follow --seat A100
expect 2 "This is not a valid seed: -1" play tutorial --bot follow --seed=-1
expect 2 "This is not a valid seed: 99999999999999999999" play tutorial --bot follow \
    --seed 99999999999999999999
expect 2 "This does not fit --people: 0" play tutorial --bot follow --people 0
expect 2 "not 4" play tutorial --bot follow --people 4
expect 2 "This bot does not exist: genius" play tutorial --bot genius
expect 2 "threshold:0 … threshold:1" play tutorial --bot threshold:7
expect 2 "nobody answers with a number" play tutorial --bot estimator:3
expect 2 "This does not fit --sessions: 0" play tutorial --bot follow --sessions 0
expect 2 "This arm does not exist: x" play second-reader --bot follow --arm x
expect 2 "This list does not exist: z" play second-reader --bot follow --list z
expect 2 "second-reader" play nowhere --bot follow
expect 2 "This does not fit --facilitator-code: " play tutorial --text --facilitator-code=
expect 2 "This does not fit --window: big" --window big
expect 2 "This does not fit --format: xml" check tutorial --format xml

expect 2 "There is no such message: E000" explain E000
expect 0 "E204" explain E204
expect 0 "7" expr '1 + 2 * 3'
expect 1 "^" expr '1 +'
expect 2 "This file does not exist" expr 'a' --vars "$folder/none.json"
printf '{"score": {"points": 3}, "list": [1, 2]}' >"$folder/vars.json"
expect 0 "true" expr 'score.points in list || score.points > 2' --vars "$folder/vars.json"
printf '{"score": ' >"$folder/vars.json"
expect 1 "error" expr 'a' --vars "$folder/vars.json"
expect 2 "--label is needed here" rng --seed 1 --count 3
expect 0 "13077324310390195737" rng --seed 42 --label advice/shift --count 1
expect 0 "json-schema.org" schema
expect 0 "Verloop" sheet second-reader --lang nl
expect 0 "Bonnes réponses" sheet bread-order --lang fr
expect 2 "There is no scenario" sheet nowhere
expect 2 "This list does not exist: z" sheet second-reader --list z

# Scenarios.
mkdir "$folder/broken" "$folder/empty"
printf '{"format": 1, "id": "broken", "titel": 1' >"$folder/broken/scenario.json"
expect 1 "scenario.json:1" check "$folder/broken"
expect 2 "This scenario has mistakes" play "$folder/broken" --bot follow
expect 2 "There is no scenario" check "$folder/empty"
expect 2 "There is no scenario" check nowhere
expect 1 '"code":' check "$folder/broken" --format json

# Journals.
"$program" play tutorial --bot follow --seed 3 --log "$folder/log" >"$folder/path"
journal=$(cat "$folder/path")
here=$(dirname "$journal")
expect 0 "right, " verify "$journal"
expect 0 '"finish":"finished"' replay "$journal"
expect 0 '"seq":4,' replay "$journal" --until 4
expect 0 '"result_code":null' replay "$journal" --until 4

# Result codes: typed any way they are read, mistyped they are refused.
result=$("$program" replay "$journal" | sed -n 's/.*"result_code":"\([^"]*\)".*/\1/p')
expect 0 '"id":"tutorial"' code "$result" --format json
# shellcheck disable=SC2046 # typed as several words
expect 0 "\"code\":\"$result\"" code --format json $(echo "$result" | tr 'A-Z01-' 'a-zoL ')
expect 0 "(tutorial, version" code "$result"
expect 0 "Does not count for the group" code "$result"
expect 0 "Telt niet mee voor de groep" code "$result" --lang nl
expect 0 "Ne compte pas pour le groupe" code "$result" --lang fr
expect 2 "This does not fit --format: xml" code "$result" --format xml
expect 1 "ABCDE: A result code has 8" code ABCDE "$result" "$result"
expect 1 "Does not count for the group" code 0000-0000 "$result"
wrong=$(echo "$result" | sed 's/.$//')$(echo "$result" | sed 's/.*\(.\)$/\1/' | tr '0-9A-Z' '1-90B-ZA')
expect 1 "typing mistake" code "$wrong"
expect 1 "8, 12, 16, 20 or 24 characters. Here there are 5" code "ABCDE"
expect 1 "a character that no code has" code "UUUU-UUUU"
expect 1 "another version" code "0000-0000"
expect 2 "samenspel code --help" code
code=0
printf '%s\n\n  abcde\n%s\r\n%s' "$result" "$result" "$result" |
    "$program" code - >"$folder/out" 2>"$folder/err" || code=$?
if [ "$code" != 1 ] || [ "$(grep -cxF "$result" "$folder/out")" != 3 ] ||
    ! grep -qF "abcde: A result code has 8" "$folder/err"; then
    echo "code - did not read three codes and name the wrong one" >&2
    cat "$folder/out" "$folder/err" >&2
    exit 1
fi
expect 2 "This file does not exist" verify "$folder/none.jsonl"
expect 2 "This is not a file" verify "$folder"
: >"$here/nothing.jsonl"
expect 1 "This log is empty" verify "$here/nothing.jsonl"
head -c 4000 "$journal" >"$here/cut.jsonl"
expect 0 "the last line is not complete" verify "$here/cut.jsonl"
expect 0 '"ended":false' replay "$here/cut.jsonl"
sed 's/"seed":"0000000000000003"/"seed":"0000000000000004"/' "$journal" >"$here/changed.jsonl"
expect 1 "changed.jsonl:1:" verify "$here/changed.jsonl"
sed 's/"format":1/"format":7/' "$journal" >"$here/other.jsonl"
expect 1 "other.jsonl:1:" verify "$here/other.jsonl"
rm "$here"/*.pack
expect 0 "right, " verify "$journal"

# Without a home folder a bot needs --log; without assets nothing runs, and that is said.
code=0
env -u HOME -u XDG_DATA_HOME -u XDG_CONFIG_HOME "$program" play tutorial --bot follow \
    >"$folder/out" 2>&1 || code=$?
[ "$code" = 2 ] || { cat "$folder/out" >&2; exit 1; }
mkdir "$folder/bare"
cp "$program" "$folder/bare/samenspel"
code=0
"$folder/bare/samenspel" check tutorial >"$folder/out" 2>&1 || code=$?
if [ "$code" != 2 ] || ! grep -q assets "$folder/out"; then
    cat "$folder/out" >&2
    exit 1
fi
# What does not arrive is told: a full disk or a closed output behind a command.
for command in "schema" "--help" "check tutorial" "rng --seed 1 --label a --count 9000"; do
    code=0
    # shellcheck disable=SC2086 # several words
    [ ! -c /dev/full ] || "$program" $command >/dev/full 2>"$folder/err" || code=$?
    if [ -c /dev/full ] && { [ "$code" != 2 ] || ! grep -qF "could be written" "$folder/err"; }; then
        echo "samenspel $command: exit $code when its output is full" >&2
        exit 1
    fi
done

echo "$((count + 2)) calls said what was wrong"
