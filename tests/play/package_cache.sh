#!/bin/sh
# What packages are built from is kept; what is damaged there is seen, said and made again.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
packaging=$root/game/packaging
kept=$(mktemp -d)
trap 'rm -rf "$kept"' EXIT
heard=$kept/heard
package_say() { printf '%s\n' "$*" >>"$heard"; }
package_refuse() { package_say "$@"; return 2; }

# shellcheck source=game/packaging/sources.sh
. "$packaging/sources.sh"

fail() {
    echo "package_cache: $*" >&2
    [ ! -f "$heard" ] || cat "$heard" >&2
    exit 1
}

# source_kept: a source as it is kept after it was fetched.
source_kept() {
    rm -rf "$kept/sources" "$heard"
    mkdir -p "$kept/sources/cjson"
    echo "a source" >"$kept/sources/cjson/cjson_1.orig.tar.gz"
    (cd "$kept/sources/cjson" && sha256sum -- *.* >sums)
}

library_kept() {
    rm -rf "$kept/windows-1" "$heard"
    mkdir -p "$kept/windows-1/lib"
    echo "a library" >"$kept/windows-1/lib/libcjson.a"
    libraries_finish "$kept/windows-1"
}

source_kept
sources_drop_damaged "$kept/sources/cjson"
if [ ! -f "$kept/sources/cjson/sums" ] || [ -f "$heard" ]; then fail "a whole source is not kept"; fi
for damage in 'echo x >>' 'rm' 'truncate -s 3'; do
    source_kept
    eval "$damage \"\$kept/sources/cjson/cjson_1.orig.tar.gz\""
    sources_drop_damaged "$kept/sources/cjson"
    [ ! -e "$kept/sources/cjson" ] || fail "after '$damage' a damaged source is kept"
    grep -q "damaged or not complete" "$heard" || fail "after '$damage' nothing is said"
done

library_kept
libraries_are_whole "$kept/windows-1" || fail "whole libraries are not kept"
[ ! -f "$heard" ] || fail "of whole libraries something is said"
for damage in 'echo x >>' 'rm' 'truncate -s 3'; do
    library_kept
    eval "$damage \"\$kept/windows-1/lib/libcjson.a\""
    ! libraries_are_whole "$kept/windows-1" || fail "after '$damage' libraries count as whole"
    [ ! -e "$kept/windows-1" ] || fail "after '$damage' damaged libraries are kept"
    grep -q "damaged or not complete" "$heard" || fail "after '$damage' nothing is said"
done

# A build that was cut off has no list of sums yet: it begins anew, without a word.
library_kept
rm "$kept/windows-1/complete"
! libraries_are_whole "$kept/windows-1" || fail "half built libraries count as whole"
echo "damaged sources and libraries are made again"
