#!/usr/bin/env python3
"""What the core needs from outside is memory, strings and assert, and nothing else.

Builds the core without sanitisers with gcc and clang, at -O0 and -O3, and reads the undefined
symbols of its objects. A call to a clock, a file, the locale or libm would show up here, also one
that a compiler makes of an innocent expression.

    tests/layers/test_symbols.py [top folder]
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

COMPILERS = ["gcc", "clang"]
LEVELS = ["-O0", "-O3"]
FLAGS = ["-std=c11", "-fno-math-errno", "-ffp-contract=off"]

MEMORY = {"malloc", "calloc", "realloc", "free", "memcpy", "memmove", "memset", "memcmp", "memchr",
          "bcmp"}  # clang makes bcmp of a memcmp that is only compared with 0
STRINGS = {"strlen", "strcmp", "strncmp", "strchr", "strrchr", "strstr", "strspn", "strcspn",
           "strpbrk"}
ASSERT = {"__assert_fail"}
POSITION_INDEPENDENCE = {"_GLOBAL_OFFSET_TABLE_"}
ALLOWED = MEMORY | STRINGS | ASSERT | POSITION_INDEPENDENCE


def build(core, compiler, level, folder):
    """Compiles every source of the core into its own object; returns the objects."""
    objects = []
    for number, source in enumerate(sorted(core.rglob("*.c"))):
        target = folder / f"{number}_{source.stem}.o"
        subprocess.run([compiler, *FLAGS, level, "-I", core.parent, "-c", source, "-o", target],
                       check=True)
        objects.append(target)
    return objects


def symbols(objects, *options):
    """Name: the objects that hold it."""
    found = {}
    for item in objects:
        listing = subprocess.run(["nm", "-P", *options, item], check=True, capture_output=True,
                                 text=True)
        for line in listing.stdout.splitlines():
            found.setdefault(line.split()[0], []).append(item.stem)
    return found


def foreign_symbols(objects):
    own = symbols(objects, "--defined-only")
    return {name: users for name, users in symbols(objects, "-u").items()
            if name not in own and name not in ALLOWED}


def problems_with(core, compiler, level):
    if not shutil.which(compiler):
        return [f"{compiler} is not installed; this test needs both compilers."]
    with tempfile.TemporaryDirectory() as folder:
        objects = build(core, compiler, level, Path(folder))
        if not objects:
            return [f"{core} holds no source file"]
        return [f"{compiler} {level}: {', '.join(users)} needs {name}"
                for name, users in sorted(foreign_symbols(objects).items())]


def main():
    core = Path(sys.argv[1] if len(sys.argv) > 1 else ".") / "game" / "core"
    problems = [problem for compiler in COMPILERS for level in LEVELS
                for problem in problems_with(core, compiler, level)]
    print("\n".join(problems) or "The core needs only memory, strings and assert.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
