#!/bin/sh
# Proves that both commands work on a machine that has nothing: makes a bare Debian with
# debootstrap, clones the last commit into an empty home folder and does what a new user would do.
#
#   tests/fresh/bare-root.sh [--build-only] [--keep]
#
#   --build-only   stop after ./play --build
#   --keep         leave the root standing, and say where
#
# Needs root, Linux, debootstrap, git, and the network that apt uses. The bare system is kept in
# $XDG_CACHE_HOME/samenspel; delete it there to fetch a newer one.
set -eu

build_only=
keep=
for argument in "$@"; do
    case "$argument" in
    --build-only) build_only=yes ;;
    --keep) keep=yes ;;
    *)
        sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
    esac
done

top=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/fresh/bare.sh
. "$top/tests/fresh/bare.sh"

say() { printf '\n## %s\n' "$*"; }

give_up() {
    echo "$*" >&2
    exit 2
}

[ "$(id -u)" = 0 ] || give_up "This needs root: it makes a root folder and enters it."
for tool in debootstrap git unshare; do
    command -v $tool >/dev/null || give_up "$tool is missing: apt-get install debootstrap git util-linux"
done

# All mounts below live in a mount namespace of their own, so none can outlive this script.
if [ -z "${SAMENSPEL_FRESH_INSIDE:-}" ]; then
    SAMENSPEL_FRESH_INSIDE=yes exec unshare --mount --propagation private "$0" "$@"
fi

mount_system() {
    mount --rbind /dev "$bare/dev"
    mount -t proc proc "$bare/proc"
    mount -t tmpfs tmpfs "$bare/tmp"
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }

# Runs a line of shell as a new user would type it: in the clone, with an empty environment. Leaves
# how long it took in spent_ms.
in_bare() {
    printf '\n$ %s\n' "$1"
    begun_ms=$(now_ms)
    status=0
    chroot "$bare" /usr/bin/env -i HOME=/home/player PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        LANG=C.UTF-8 TERM=dumb ${http_proxy:+http_proxy="$http_proxy"} \
        ${https_proxy:+https_proxy="$https_proxy"} /bin/sh -c "cd /home/player/samenspel && $1" \
        </dev/null || status=$?
    spent_ms=$(($(now_ms) - begun_ms))
    printf '(exit %s, %s ms)\n' "$status" "$spent_ms"
    return "$status"
}

# The second start has nothing to install and nothing to build: at most two seconds.
second_start() {
    in_bare "./play --version"
    [ "$spent_ms" -le 2000 ] || give_up "The second start took $spent_ms ms."
}

says_there_is_no_display() {
    if in_bare "./play" >"$bare/no-display" 2>&1; then give_up "./play without a display succeeded."; fi
    cat "$bare/no-display"
    grep -q -- --text "$bare/no-display" || give_up "Without a display, --text is not named."
    grep -q -i xvfb "$bare/no-display" || give_up "Without a display, Xvfb is not named."
}

plays_a_session() {
    in_bare "./play check scenarios/second-reader"
    in_bare "./play play second-reader --bot follow --seed 1 --log /home/player/journals"
    in_bare "find /home/player/journals -type f -size +0 | grep . "
    in_bare "find /home/player/journals -name '*.jsonl' -exec ./play verify {} +"
}

clean_up() {
    outcome=$?
    umount -l "$bare/dev" "$bare/proc" "$bare/tmp" 2>/dev/null || true
    if [ -n "$keep" ]; then
        echo "The bare root stands in $bare"
    else
        rm -rf --one-file-system "$bare"
    fi
    exit "$outcome"
}

use_apt_proxy
make_tarball

bare=$(mktemp -d "${TMPDIR:-/var/tmp}/samenspel-bare.XXXXXX")
trap clean_up EXIT
trap 'exit 130' INT TERM
bare_unpack "$bare"
mount_system

say "clone of $(git -C "$top" log -1 --format='%h %s') into an empty home folder"
mkdir "$bare/home/player"
git clone --quiet --no-local "$top" "$bare/home/player/samenspel"

say "./play"
in_bare "./play --build"
[ -z "$build_only" ] || exit 0
second_start
says_there_is_no_display
plays_a_session

say "./check"
in_bare "./check"
say "Both commands work on a bare $suite."
