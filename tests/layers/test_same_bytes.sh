#!/bin/sh
# The same commands give the same bytes: builds the core with gcc and clang, -O0 and -O3, plays the
# same sessions with each, and compares every line.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

build_and_play() { # COMPILER LEVEL
    # shellcheck disable=SC2086 # a list of files without blanks in their names
    (cd "$root" && "$1" "$2" -std=c11 -fno-math-errno -ffp-contract=off -w -Igame -Itests \
        tests/layers/same_bytes.c $(cd "$root" && find game/core -name '*.c') -o "$work/$1$2")
    "$work/$1$2" >"$work/$1$2.txt"
}

for level in -O0 -O3; do
    build_and_play gcc "$level" &
    build_and_play clang "$level" &
    wait
done
lines=$(wc -l <"$work/gcc-O0.txt")
[ "$lines" -gt 10000 ] || { echo "only $lines lines were played"; exit 1; }
for other in gcc-O3 clang-O0 clang-O3; do
    cmp "$work/gcc-O0.txt" "$work/$other.txt"
done
echo "$lines lines are the same with gcc and clang, -O0 and -O3"
