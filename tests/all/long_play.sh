#!/bin/sh
# Hundreds of sessions, hours of play, in one window (SDL's dummy driver), without waiting: memory
# does not grow. Optimised and without sanitisers, which keep freed memory.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=tests/build.sh
. "$root/tests/build.sh"
sessions=200
growth_kb_max=3072

build_preset bench bench_long_play
said=$(mktemp)
trap 'rm -f "$said"' EXIT
"$root/build/bench/bench_long_play" "$sessions" | tee "$said"
grown_kb=$(sed -n 's/^growth_kb //p' "$said")
[ "${grown_kb:?}" -le "$growth_kb_max" ] && exit 0
echo "Memory grew by $grown_kb kB; at most $growth_kb_max kB would be chance."
exit 1
