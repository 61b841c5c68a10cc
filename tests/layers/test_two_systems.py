#!/usr/bin/env python3
"""Every function of game/system/ is there on every system: defined once for all of them, or once in
posix/ and once in windows/. The Windows program is not built by every check; this finds what it
would miss.

    tests/layers/test_two_systems.py [top folder]
"""

import re
import sys
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARED = re.compile(r"^[a-z][\w \t*]*?\b(\w+)\([^{};]*\);", re.MULTILINE)
DEFINED = re.compile(r"^(?!static\b)[a-z][\w \t*]*?\b(\w+)\([^{};]*\)\s*\{", re.MULTILINE)

# What only one system can have, with the reason.
EXCEPTIONS = {"media_in"}  # reads a table of mounted media, which Windows does not have


def names(pattern, folder, ending):
    found = set()
    for path in folder.glob("*" + ending):
        found |= set(pattern.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))))
    return found


def main():
    system = Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "game" / "system"
    declared = names(DECLARED, system, ".h") - EXCEPTIONS
    everywhere = names(DEFINED, system, ".c")
    problems = [f"{name} is declared, but not defined in game/system/{place}/"
                for place in ("posix", "windows")
                for name in sorted(declared - everywhere - names(DEFINED, system / place, ".c"))]
    if len(declared) < 20:
        problems.append(f"{system} declares too little: {sorted(declared)}")
    print("\n".join(problems) or f"{len(declared)} functions are there on every system.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
