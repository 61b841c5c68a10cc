#!/bin/sh
# Makes what is handed out: `./play --package NAME` writes it into build/packages/, with the sums.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
packaging=$root/game/packaging
packages=$root/build/packages
kept=${SAMENSPEL_CACHE:-$packages/cache}

usage() {
    cat <<'END'
./play --package windows   a folder for Windows 10 and 11, as a zip: unpack, double-click
./play --package linux     a folder for Linux, as a tar.gz: unpack, start (made as root)
./play --package deb       a package for Debian 12, Ubuntu and what is made of them
./play --package web       a page for browsers: one file to open, and a folder for a server
./play --package all       all of these

The result is in build/packages/, with the SHA-256 of every file in SHA256SUMS.
SAMENSPEL_CACHE=FOLDER keeps what is fetched and built once somewhere else than build/packages/cache.
SAMENSPEL_MAINTAINER='Name <address>' is who answers for a package for Debian that you hand on.
SAMENSPEL_JOBS=N builds with N processes instead of one per processor.
END
}

package_say() { printf '%s\n' "$*" >&2; }

# Ends the script; each argument is a line.
package_refuse() {
    printf '%s\n' "$@" >&2
    exit 2
}

# Whether somebody asks what this can do, in any place.
asks_for_help() {
    for argument in "$@"; do
        case "$argument" in --help | -h) return 0 ;; esac
    done
    return 1
}

if asks_for_help "$@"; then
    usage
    exit 0
fi
if [ "$#" -gt 1 ]; then
    package_say "One name at a time; this is too much: $2"
    usage >&2
    exit 2
fi

version=$(sed -n 's/^project(samenspel VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")

# shellcheck source=tests/packages.sh
. "$root/tests/packages.sh"
# shellcheck source=tests/build.sh
. "$root/tests/build.sh"
# shellcheck source=game/packaging/sources.sh
. "$packaging/sources.sh"
# shellcheck source=game/packaging/licences.sh
. "$packaging/licences.sh"
# shellcheck source=game/packaging/deb.sh
. "$packaging/deb.sh"
# shellcheck source=game/packaging/windows.sh
. "$packaging/windows.sh"
# shellcheck source=game/packaging/linux.sh
. "$packaging/linux.sh"
# shellcheck source=game/packaging/web.sh
. "$packaging/web.sh"

# The same sources give the same bytes: files carry the time of the last commit.
package_set_time() {
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)
    export SOURCE_DATE_EPOCH
}

package_same_time() { find "$1" -exec touch --no-dereference -d "@$SOURCE_DATE_EPOCH" {} +; }

package_make() {
    begun=$(date +%s)
    "package_$1"
    package_say "Made in $(($(date +%s) - begun)) s."
}

package_files() { find samenspel[-_]* -type f | LC_ALL=C sort; }

package_write_sums() {
    (cd "$packages" && package_files | xargs sha256sum -- >SHA256SUMS.new &&
        mv SHA256SUMS.new SHA256SUMS)
    package_say "In build/packages/:"
    (cd "$packages" && package_files | xargs wc -c | sed -e '/ total$/d' -e 's/^/    /') >&2
}

case "${1:-}" in
deb | windows | linux | web) wanted=$1 ;;
all) wanted="deb windows linux web" ;;
*)
    [ -z "${1:-}" ] || package_say "There is no such package: $1"
    usage >&2
    exit 2
    ;;
esac
[ "$(packages_manager)" = apt ] ||
    package_refuse "Packages are made on Debian or Ubuntu: their tools and sources come from there."

mkdir -p "$packages" "$kept"
package_set_time
for name in $wanted; do package_make "$name"; done
package_write_sums
