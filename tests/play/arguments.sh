#!/bin/sh
# What ./play itself understands is told or refused before anything is built or made.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
count=0

# expect CODE TEXT ARGUMENT...: ./play ends with that code and says the text; nothing was built. What
# it would build with is not there.
expect() {
    wanted=$1
    text=$2
    shift 2
    code=0
    SAMENSPEL_CACHE="$folder/cache" CMAKE_GENERATOR=none "$top/play" "$@" >"$folder/out" 2>&1 ||
        code=$?
    if [ "$code" != "$wanted" ] || ! grep -qF -- "$text" "$folder/out" || [ -e "$folder/cache" ]; then
        echo "./play $*: exit $code instead of $wanted, or it did not say: $text" >&2
        cat "$folder/out" >&2
        exit 1
    fi
    count=$((count + 1))
}

expect 0 "./play --package deb" --package --help
expect 0 "./play --package deb" --package deb --help
expect 0 "./play --package deb" --package -h
expect 2 "this is too much: extra" --package deb extra
expect 2 "There is no such package: rpm" --package rpm
expect 2 "./play --package deb" --package
expect 2 "this is too much: --help" --build --help
echo "$count calls of ./play built nothing"
