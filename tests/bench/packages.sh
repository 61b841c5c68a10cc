#!/bin/sh
# A second run of ./play --package, with the libraries kept from the first: at most 60 s for each. A
# package that was never made here is left out, for its first run takes long.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
kept=${SAMENSPEL_CACHE:-$top/build/packages/cache}
limit_s=60

was_made() { [ "$1" = deb ] || [ -n "$(find "$kept/$1"-*/complete 2>/dev/null)" ]; }

for name in deb windows linux web; do
    if ! was_made "$name"; then
        echo "package $name: never made here; left out"
        continue
    fi
    "$top/play" --package "$name" >/dev/null 2>&1
    begun=$(date +%s)
    "$top/play" --package "$name" >/dev/null 2>&1
    spent=$(($(date +%s) - begun))
    echo "package $name: second run $spent s"
    [ "$spent" -le "$limit_s" ] || { echo "more than $limit_s s" >&2; exit 1; }
done
find "$top"/build/packages/samenspel[-_]* -type f -exec wc -c {} +
