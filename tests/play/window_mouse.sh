#!/bin/sh
# The tutorial in a real window, with the mouse alone, from the picker to the end.
set -eu
exec python3 "$(dirname "$0")/window_mouse.py" "$@"
