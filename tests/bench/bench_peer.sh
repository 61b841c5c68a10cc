#!/bin/sh
# Headless cases per second of the two-step case (advice, then decision), beside jsPsych's data-only
# simulation of the same case in headless Chromium, in one run: the ratio is what counts, for these
# figures move with the machine. bench_session (built by ./check --bench) gives our figures.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$root/build/bench/peer
mkdir -p "$folder"
cp "$root/tests/bench/peer/package.json" "$folder/"
[ -d "$folder/node_modules/jspsych" ] ||
    (cd "$folder" && npm install --silent --no-audit --no-fund --ignore-scripts 2>/dev/null)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
theirs=$(node "$root/tests/bench/peer/measure.mjs" "$folder" "$chromium")
case $theirs in *[!0-9]*) echo "$theirs"; exit 1 ;; esac
ours=$("$root/build/bench/bench_session" | awk '/without a journal/ { print $5 }')
printf 'two-step case, headless, no journal: %s cases/s; jsPsych data-only: %s cases/s; ratio %s\n' \
    "$ours" "$theirs" "$((ours / theirs))"
