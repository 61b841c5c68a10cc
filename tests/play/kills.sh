#!/bin/sh
# A short series of kills; tests/bench/kills.sh does 200.
exec python3 "$(dirname "$0")/kills.py" "${1:-15}"
