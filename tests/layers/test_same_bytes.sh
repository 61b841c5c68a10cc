#!/bin/sh
# The core built four ways (gcc and clang, -O0 and -O3) gives the same bytes: commands, events, times
# and state hashes of 40 sessions.
set -eu

cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() {
    # shellcheck disable=SC2046
    "$1" -std=c11 "$2" -fno-math-errno -ffp-contract=off -Igame -o "$folder/$1$2" \
        tests/layers/same_bytes.c game/app/bot_play.c game/format/journal_*.c \
        $(find game/core -name '*.c')
    "$folder/$1$2" >"$folder/$1$2.txt"
}

for compiler in gcc clang; do
    build "$compiler" -O0 &
    build "$compiler" -O3
    wait $!
done

lines=$(wc -l <"$folder/gcc-O0.txt")
[ "$lines" -gt 1000 ] || { echo "only $lines lines were played" >&2; exit 1; }
for other in gcc-O3 clang-O0 clang-O3; do
    cmp "$folder/gcc-O0.txt" "$folder/$other.txt" >&2 || exit 1
done
echo "$lines lines are the same bytes with gcc and clang, -O0 and -O3"
