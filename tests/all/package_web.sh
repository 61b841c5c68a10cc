#!/bin/sh
# The page in a browser without a screen: the elements for screen readers alone, then a whole
# simulation played by roles and names only, barriers on every kind of screen, pictures at three pixel ratios, a browser
# that is killed, storage that is refused or full, two tabs, fingers, Tab.
#
#   tests/all/package_web.sh [PART…]    only these: mirror, play, storage, pictures
#
# Left out, with a word, where no browser or no npm is installed (packages chromium, npm).
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
[ $# -gt 0 ] || set -- mirror

for part in "$@"; do
    node --test "$top/tests/all/page/$part.mjs"
done
