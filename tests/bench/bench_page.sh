#!/bin/sh
# The page in a browser without a screen: how large it is, how long it takes to its first frame, how
# many frames it shows a second at 1366 x 768 while all of it is drawn again. Figures beside what is
# aimed at; nothing fails.
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
page=$(find "$top/build/packages" -maxdepth 1 -name 'samenspel-*-web.html' 2>/dev/null | head -n 1)
CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
if [ -z "$page" ] || [ -z "$CHROMIUM" ]; then
    echo "page: no chromium, or no ./play --package web before; left out"
    exit 0
fi
echo "page: $(gzip -9c "$page" | wc -c) bytes with gzip (aim: 2 MB at most)"
export CHROMIUM MODULES="$top/build/page" PAGE="file://$page"
[ -d "$MODULES/node_modules/playwright-core" ] || {
    mkdir -p "$MODULES"
    cp "$top/tests/all/page/package.json" "$MODULES/"
    (cd "$MODULES" && npm install --silent --no-audit --no-fund --ignore-scripts)
}
node "$top/tests/bench/bench_page.mjs"
