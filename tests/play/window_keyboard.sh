#!/bin/sh
# second-reader in a real window, with keys alone, from the picker to the end; then what happens to
# a session when its window is closed or its program is stopped in the middle of a case.
set -eu
exec python3 "$(dirname "$0")/window_keyboard.py" "$@"
