#!/usr/bin/env python3
"""Reads every #include of game/ against the table of who may include whom.

The build makes most wrong includes fail already (game/layers.cmake); this test also guards what a
compiler finds anyway: the headers of the operating system and of the libraries. It checks that
CMake's own table is this one.

    tests/layers/test_includes.py [top folder]
"""

import re
import sys
from pathlib import Path

# Layer: the layers it may include besides itself.
LAYERS = {
    "core": set(),
    "tree": {"core"},
    "format": {"core"},
    "system": {"core"},
    "study": {"core", "format", "tree"},
    "screens": {"core", "study", "tree"},
    "app": {"core", "format", "system", "study"},
    "ui": {"core", "tree"},
    "mirror": {"core", "tree"},
    "host": {"core", "format", "study", "tree", "screens", "app"},
    "desktop": {"core", "study", "tree", "screens", "app", "host", "ui", "mirror"},
    "cli": {"core", "format", "study", "tree", "screens", "app", "host"},
    "main": {"desktop", "cli"},
}

# Headers that an allowed layer must leave alone all the same.
# The hidden truth of a case never enters a view; ui draws trees and knows of no scenario.
HIDDEN_TRUTH = {"core/case_key.h"}
OF_A_PLAY = {"core/bot.h", "core/measure.h", "core/record.h", "core/scenario.h", "core/session.h",
             "core/state.h", "core/trial_result.h", "core/view.h", "core/vocabulary.h"}
FORBIDDEN = {
    "tree": HIDDEN_TRUTH | OF_A_PLAY,
    "screens": HIDDEN_TRUTH,
    "ui": HIDDEN_TRUTH | OF_A_PLAY,
    "mirror": HIDDEN_TRUTH | OF_A_PLAY,
    "host": HIDDEN_TRUTH,
    "desktop": HIDDEN_TRUTH,
    "cli": HIDDEN_TRUTH,
}

# Headers of the language that need no operating system: everybody may include them.
PURE = {"assert.h", "ctype.h", "float.h", "inttypes.h", "iso646.h", "limits.h", "stdalign.h",
        "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdlib.h", "stdnoreturn.h", "string.h"}
HOSTED = {"errno.h", "math.h", "stdio.h"}

# Exceptions, each with its reason: ui mixes four pixels at once where the processor can, and
# measures the processor time of its frames with clock(), which C itself has; desktop marks what the
# script of a web page calls.
EXCEPTIONS = {"ui": {"emmintrin.h", "time.h"}, "desktop": {"emscripten.h"}}

# Libraries: which layers may name them.
LIBRARIES = [
    (re.compile(r"^(cjson/)?cJSON(_Utils)?\.h$"), {"format"}),
    (re.compile(r"^sodium(/.*|\.h)?$"), {"system"}),
    (re.compile(r"^qrencode\.h$"), {"ui"}),
    (re.compile(r"^(SDL2/)?SDL_(ttf|image)\.h$"), {"ui"}),
    (re.compile(r"^(SDL2/)?SDL(_\w+)?\.h$"), {"ui", "desktop"}),
]
# Everything else belongs to the operating system: POSIX, Win32, clock, locale, signals, threads.
OPERATING_SYSTEM = {"system"}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>|(.*))', re.MULTILINE)
CMAKE_LAYER = re.compile(r"samenspel_layer\((\w+)((?:\s+[\w:.]+)*)\s*\)")


def layer_of(path, game):
    parts = path.relative_to(game).parts
    return parts[0] if len(parts) > 1 else path.stem


def problem_with_own(layer, header, game):
    used = header.split("/")[0]
    if "/" not in header or used not in LAYERS:
        return f'write the layer too, as in "{layer}/{header}"'
    if ".." in header.split("/"):
        return "no path may climb out of its layer"
    if used != layer and used not in LAYERS[layer]:
        return f"{layer} may not include {used}"
    if header in FORBIDDEN.get(layer, set()):
        return f"{layer} must not know what this header tells"
    if not (game / header).is_file():
        return "there is no such header"
    return None


def problem_with_system(layer, header):
    if header in PURE or header in EXCEPTIONS.get(layer, set()):
        return None
    if header in HOSTED:
        return "core is pure" if layer == "core" else None
    for pattern, allowed in LIBRARIES:
        if pattern.match(header):
            return None if layer in allowed else f"{layer} may not use this library"
    return None if layer in OPERATING_SYSTEM else f"only {', '.join(OPERATING_SYSTEM)} may"


def include_problems(path, game):
    layer = layer_of(path, game)
    if layer not in LAYERS:
        return [f"{path}: game/{layer} is not a layer of the table"]
    text = path.read_text(encoding="utf-8")
    problems = []
    for found in INCLUDE.finditer(text):
        own, outside, other = found.groups()
        if own:
            problem = problem_with_own(layer, own, game)
        elif outside:
            problem = problem_with_system(layer, outside)
        else:
            problem = "an include must be a literal name"
        if problem:
            line = text.count("\n", 0, found.start()) + 1
            name = own or outside or other.strip()
            problems.append(f"{path}:{line}: #include {name}: {problem}")
    return problems


def cjson_problems(paths, game):
    """cJSON is named in one file pair: x.c and at most its x.h."""
    naming = [p for p in paths if "cJSON" in p.read_text(encoding="utf-8")]
    if len({p.with_suffix("") for p in naming}) <= 1:
        return []
    return [f"cJSON is named in more than one file pair: {', '.join(map(str, naming))}"]


def cmake_problems(game):
    problems = []
    for layer in LAYERS.keys() - {"main"}:
        recipe = game / layer / "CMakeLists.txt"
        call = CMAKE_LAYER.search(recipe.read_text(encoding="utf-8"))
        words = call.group(2).split() if call else []
        named = words[words.index("USES") + 1:] if "USES" in words else []
        named = set(named[:named.index("LIBRARIES")] if "LIBRARIES" in named else named)
        if not call or call.group(1) != layer or named != LAYERS[layer]:
            problems.append(f"{recipe}: USES {sorted(named)}, the table says {sorted(LAYERS[layer])}")
    return problems


def main():
    top = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    game = top / "game"
    paths = sorted(p for p in game.rglob("*") if p.suffix in {".c", ".h"})
    problems = [problem for path in paths for problem in include_problems(path, game)]
    problems += cjson_problems(paths, game) + cmake_problems(game)
    if not paths:
        problems.append(f"{game} holds no source file")
    print("\n".join(problems) or f"{len(paths)} files include only what their layer may.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
