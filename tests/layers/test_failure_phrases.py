#!/usr/bin/env python3
"""Every reason that a failure can carry has words in assets/strings, or in the table of the command
line. A refused command needs none of its own: it is said that it cannot be done now."""
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GAME = ROOT / "game"
CALL = re.compile(r"failure_set\(\s*[^,()]+,\s*([^,]+),\s*([^,]+),")
LITERAL = re.compile(r'"([a-z0-9_]+)"')
ROW = re.compile(r"^\s*SAY\((\w+),", re.MULTILINE)
# Looked at by the code that calls, never shown.
INTERNAL = {"arm_unknown", "list_unknown"}


def reasons_of(text):
    for code, reason in CALL.findall(text):
        if "STATUS_REFUSED" in code:
            continue
        yield from LITERAL.findall(reason)


def words_of_the_command_line():
    table = GAME / "cli" / "say_table.h"
    return {name.lower() for name in ROW.findall(table.read_text())} if table.exists() else set()


def main():
    phrases = json.loads((ROOT / "assets" / "strings" / "nl.json").read_text())
    own = words_of_the_command_line()
    missing = []
    for path in sorted(GAME.rglob("*.c")):
        for reason in reasons_of(path.read_text()):
            is_said = "failure." + reason in phrases or reason in INTERNAL
            is_own = path.parent.name == "cli" and reason in own
            if not is_said and not is_own:
                missing.append(f'{path.relative_to(ROOT)}: "{reason}" has no phrase failure.{reason}')
    print("\n".join(missing) if missing else "every failure has words")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
