#!/bin/sh
# 200 kills at random moments lose no line whose consequence had been shown.
exec python3 "$(dirname "$0")/../play/kills.py" 200
