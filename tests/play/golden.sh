#!/bin/sh
# Golden sessions: plays/*.jsonl beside a scenario are journals that must come out the same again, line
# by line, apart from who played when (the header) and the chain over it.
#
#   tests/play/golden.sh               plays them again and compares
#   tests/play/golden.sh --rebaseline  writes them anew; read the difference before you commit it
#
# A journal of a bot is played by that bot with the seed, seat, arm, list and language of its header;
# one of a person is played in text mode from the inputs beside it, <name>.txt.
set -eu

program=${SAMENSPEL:-build/check/samenspel}
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder"
rebaseline=no
[ "${1:-}" != --rebaseline ] || rebaseline=yes
count=0

# header FILE BEFORE AFTER: the text that stands between the two in the header; nothing for null.
header() { sed -n "1s/.*$2\"\([^\"]*\)\"$3.*/\1/p" "$1"; }

# What must be the same: commands, events, times, states.
decisions() { sed -e 1d -e 's/,"chain":"[0-9a-f]*"}$//' -e '/"note":{/d' "$1"; }

# again GOLDEN: plays it once more and prints the new journal's path.
again() {
    golden=$1
    place=$(dirname "$(dirname "$golden")")
    log=$folder/log-$count
    set -- --fast --log "$log" --seed "0x$(header "$golden" '"seed":' ',"session"')" \
        --people "$(sed -n '1s/.*,"people":\([0-9]*\)}.*/\1/p' "$golden")" \
        --seat "$(header "$golden" '"seats":\[{"code":' '')" \
        --lang "$(header "$golden" '"attempt":1,"language":' '')"
    arm=$(header "$golden" '"arm":' ',"list":.*,"assigned"')
    list=$(header "$golden" '"list":' ',"assigned"')
    player=$(header "$golden" '"player":' '')
    [ -z "$arm" ] || set -- "$@" --arm "$arm"
    [ -z "$list" ] || set -- "$@" --list "$list"
    if [ -n "$player" ]; then
        "$program" play "$place" --bot "$player" "$@" >/dev/null
    else
        "$program" play "$place" --text "$@" <"${golden%.jsonl}.txt" >/dev/null
    fi
    find "$log" -name '*.jsonl'
}

compare() {
    golden=$1
    new=$2
    decisions "$golden" >"$folder/expected"
    decisions "$new" >"$folder/found"
    if ! diff "$folder/expected" "$folder/found" >"$folder/difference"; then
        echo "golden: ${golden#"$top"/} comes out differently:" >&2
        cut -c 1-400 "$folder/difference" | head -n 6 >&2
        exit 1
    fi
    "$program" verify "$new" >/dev/null || exit 1
}

for golden in "$top"/scenarios/*/plays/*.jsonl "$top"/tests/scenarios/*/plays/*.jsonl; do
    [ -f "$golden" ] || continue
    count=$((count + 1))
    new=$(again "$golden")
    [ -n "$new" ] || { echo "golden: ${golden#"$top"/} could not be played" >&2; exit 1; }
    if [ "$rebaseline" = yes ]; then
        cp "$new" "$golden"
    else
        compare "$golden" "$new"
    fi
done
[ "$count" -gt 0 ] || { echo "golden: there are none" >&2; exit 1; }
[ "$rebaseline" = no ] || echo "written anew: $count"
[ "$rebaseline" = yes ] || echo "golden sessions that came out the same: $count"
