#!/bin/sh
# The golden sessions once more, played by the program in WebAssembly under Node: the same bytes.
#
# Left out, with a word, where emscripten is not installed or the page was never made here:
# `./play --package web` builds the libraries once.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v emcc >/dev/null || [ ! -x "$root/build/web/samenspel" ]; then
    echo "golden_web: no emscripten, or no ./play --package web before; left out."
    exit 0
fi
export NODE_PATH="${NODE_PATH:-/usr/share/nodejs}"
PKG_CONFIG_LIBDIR=$(cat "$root/build/web/libraries")/lib/pkgconfig
export PKG_CONFIG_LIBDIR
cmake --build "$root/build/web" --target samenspel_console >"$root/build/web/log" 2>&1 || {
    tail -n 20 "$root/build/web/log" >&2
    exit 1
}
SAMENSPEL=$root/build/web/samenspel exec "$root/tests/play/golden.sh"
