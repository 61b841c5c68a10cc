#!/bin/sh
# The page in a browser without a screen: the elements for screen readers alone; a whole simulation
# played by roles and names only, without barriers on any kind of screen; Tab, mouse, fingers and
# pasted text; scenarios that are given to it; browsers that are too old; a browser that is killed, storage that is refused or full, two tabs; pictures at three
# ratios of pixels.
#
#   tests/all/package_web.sh [PART…]    only these: mirror, play, storage, given, pictures
#
# Left out, with a word, where no browser, npm or emscripten is installed (packages chromium, npm,
# emscripten). PAGE names a page that is there already.
# PICTURES names the folder for pictures; without it build/page/pictures.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$top/build/page
CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$CHROMIUM" ] || ! command -v npm >/dev/null; then
    echo "package_web: chromium or npm is not installed; left out."
    exit 0
fi
mkdir -p "$folder"
if ! cmp -s "$top/tests/all/page/package.json" "$folder/package.json" ||
    [ ! -d "$folder/node_modules/axe-core" ]; then
    cp "$top/tests/all/page/package.json" "$folder/"
    (cd "$folder" && npm install --silent --no-audit --no-fund --ignore-scripts 2>/dev/null)
fi
export CHROMIUM MODULES="$folder" PICTURES="${PICTURES:-$folder/pictures}"
if [ -z "${PAGE:-}" ]; then
    if ! command -v emcc >/dev/null; then
        echo "package_web: emscripten is not installed; left out."
        exit 0
    fi
    "$top/play" --package web >/dev/null
    PAGE=file://$(echo "$top"/build/packages/samenspel-*-web.html)
fi
export SCENARIOS="$top/scenarios" PAGE SAMENSPEL="${SAMENSPEL:-$top/build/play/samenspel}"
[ $# -gt 0 ] || set -- mirror play storage given pictures

for part in "$@"; do
    node --test "$top/tests/all/page/$part.mjs"
done
