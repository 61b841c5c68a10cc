#!/usr/bin/env python3
"""Every function of game/system/ is there on every system: defined once for all of them, or once in
each of their folders. The Windows program and the page are not built by every check; this finds
what they would miss.

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

# System: the folders that hold its own. A page takes a file of posix/ unless web/ has one of its name.
SYSTEMS = {"posix": ["posix", "native"], "windows": ["windows", "native"], "web": ["web", "posix"]}


def names_in(pattern, paths):
    found = set()
    for path in paths:
        found |= set(pattern.findall(COMMENT.sub("", path.read_text(encoding="utf-8"))))
    return found


def names(pattern, folder, ending):
    return names_in(pattern, folder.glob("*" + ending))


def defined_on(system, folders):
    """What the files of the first folder define, and those of the next ones that it does not replace."""
    files = {}
    for folder in folders:
        for path in (system / folder).glob("*.c"):
            files.setdefault(path.name, path)
    return names_in(DEFINED, files.values())


def main():
    system = Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "game" / "system"
    declared = names(DECLARED, system, ".h") - EXCEPTIONS
    everywhere = names(DEFINED, system, ".c")
    problems = [f"{name} is declared, but not defined for {place} in game/system/"
                for place, folders in SYSTEMS.items()
                for name in sorted(declared - everywhere - defined_on(system, folders))]
    if len(declared) < 20:
        problems.append(f"{system} declares too little: {sorted(declared)}")
    print("\n".join(problems) or f"{len(declared)} functions are there on every system.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
