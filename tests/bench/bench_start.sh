#!/bin/sh
# The real program in a window under Xvfb: cold start to the first frame, processor time when nothing
# happens, memory after a whole session. Figures beside what is aimed at; nothing fails.
set -eu
exec python3 "$(dirname "$0")/bench_start.py"
