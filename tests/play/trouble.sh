#!/bin/sh
# A disk that fills up, a folder that may not be written to, one that cannot be made: said at once,
# another folder is chosen, no line is lost. Needs $SAMENSPEL; real small disks only as root.
set -eu

program=${SAMENSPEL:-build/check/samenspel}
folder=$(mktemp -d)
mounted=
tidy() {
    for place in $mounted; do umount "$place" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap tidy EXIT
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder"

fail() {
    echo "trouble: $1" >&2
    [ ! -f "${2:-}" ] || tail -n 60 "$2" >&2
    exit 1
}

consent() { printf 'consent/record/yes\nconsent/room/yes\nconsent/research/yes\n\n'; }

parcels() {
    for parcel in small large medium small; do
        printf 'answer/%s\n\nconfidence 80\n\n\n' "$parcel"
    done
}

play() {
    "$program" play tutorial --text --fast --lang en --seed 7 --seat A1 --log "$1" >"$folder/said" ||
        fail "it ended with an error" "$folder/said"
}

said() { grep -qF -- "$1" "$folder/said" || fail "this was not said: $1" "$folder/said"; }

# Everything is in the second folder, as far as it was played, and verifies.
holds_all() {
    journal=$(find "$1" -name '*.jsonl' | head -n 1)
    [ -n "$journal" ] || fail "no journal in the other folder" "$folder/said"
    "$program" verify "$journal" >"$folder/verified" || fail "verify" "$folder/verified"
    "$program" replay "$journal" >"$folder/result"
    [ "$(grep -c '"ended_on":"answered"' "$folder/result")" = 4 ] ||
        fail "decisions are missing" "$folder/result"
}

# A folder that cannot be made.
touch "$folder/file"
{
    consent
    printf 'folder %s\nfolder/use\n\n' "$folder/made"
    parcels
} | play "$folder/file"
said "Your decisions cannot be saved."
holds_all "$folder/made"
echo "a folder that cannot be made is said before the first line"

mount_small() {
    mkdir -p "$1"
    mount -t tmpfs -o "$2" tmpfs "$1" 2>/dev/null || return 1
    mounted="$mounted $1"
}

if ! mount_small "$folder/small" size=76k; then
    echo "no right to mount small disks: the unit tests do this with a limit on the file's size"
    exit 0
fi

# A copy for a stick: found by itself, read back; one that is full or read-only is said.
stick=/media/samenspel-test-$$
finish() { consent; printf '\n'; parcels; printf 'head/menu\nmenu/leave\nleave/end\n'; }
if mount_small "$stick" size=2m; then
    { finish; printf 'save\n'; } | play "$folder/looked"
    number=$(sed -n "s/^ \[\([0-9]*\)\]  ${stick##*/}\$/\1/p" "$folder/said" | head -n 1)
    [ -n "$number" ] || fail "the stick was not found" "$folder/said"
    { finish; printf 'save\n%s\n' "$number"; } | play "$folder/kept"
    said "We read it back."
    holds_all "$stick"
    umount "$stick" && mount -t tmpfs -o size=40k tmpfs "$stick"
    { finish; printf 'save\n%s\n' "$number"; } | play "$folder/kept2"
    said "The copy did not work."
    said "The disk is full"
    [ -z "$(find "$stick" -name '*.jsonl')" ] || fail "half a copy was left on the stick"
    { finish; printf 'save\nfolder %s\nfolder/use\n' "$folder/slip"; } | play "$folder/kept5"
    said "This folder does not exist"
    [ ! -e "$folder/slip" ] || fail "a slip of the keyboard makes no folder"
    mkdir "$folder/kept3"
    { finish; printf 'save\nfolder %s\nfolder/use\n' "$folder/kept3"; } | play "$folder/kept4"
    holds_all "$folder/kept3"
    umount "$stick"
    rmdir "$stick"
    echo "a copy on a stick is read back, a full stick is said"
fi

# Room for the scenario and a few lines: the disk is full in the middle of a case. Another folder is
# named again and again; only where it is asked for does it mean something.
dd if=/dev/zero of="$folder/small/filler" bs=1k count=16 2>/dev/null
{
    consent
    printf '\n'
    { parcels; parcels; } | while read -r typed; do
        printf '%s\nfolder %s\nfolder/use\n' "$typed" "$folder/other"
    done
} | play "$folder/small"
said "Your decisions cannot be saved."
said "The disk is full"
holds_all "$folder/other"
left=$(find "$folder/small" -name '*.jsonl' | head -n 1)
"$program" verify "$left" >"$folder/verified" || fail "the full disk's journal" "$folder/verified"
echo "a full disk in the middle of a case loses nothing, on either disk"

mount_small "$folder/fixed" ro
{
    consent
    printf 'folder %s\nfolder/use\n\n' "$folder/elsewhere"
    parcels
} | play "$folder/fixed"
said "This folder may not be written to"
holds_all "$folder/elsewhere"
echo "a read-only folder is said before the first line"
