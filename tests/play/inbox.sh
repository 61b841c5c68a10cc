#!/bin/sh
# An inbox is killed in the middle and goes on where it was.
exec python3 "$(dirname "$0")/inbox.py"
