#!/usr/bin/env python3
"""Every picture keeps to the part of SVG that the program can draw.

The program draws SVG with SDL2_image, which leaves out what it does not know without a word: a
text, a mask or a <use> is simply not there on the participant's screen. So each .svg under
assets/ and scenarios/ is read here, and whatever the program would not draw is refused, with file
and reason.

Run it alone:  python3 tests/layers/test_svg_subset.py [folder or file ...]
"""

import os
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACES = [os.path.join(ROOT, "assets"), os.path.join(ROOT, "scenarios")]

SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
GRADIENTS = {"linearGradient", "radialGradient"}
ELEMENTS = SHAPES | GRADIENTS | {"svg", "g", "defs", "stop", "style"}

# What reaches out of the file, or cuts, blurs, moves or writes: none of it is drawn.
ATTRIBUTES_REFUSED = {
    "clip-path", "mask", "filter", "href", "font-family", "font-size", "font-weight",
    "marker-start", "marker-mid", "marker-end", "mix-blend-mode", "paint-order",
}
COLOURED = {"fill", "stroke", "stop-color"}
COLOUR = re.compile(r"^(none|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|url\(#[A-Za-z][\w-]*\))$")
PATH_DATA = re.compile(r"^[MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]+$")
NUMBER = re.compile(r"^\d+(\.\d+)?$")
LARGEST_BYTES = 64 * 1024


def name_without_space(name):
    """The local name of an element or attribute, without its namespace."""
    return name.rsplit("}", 1)[-1]


def declarations(css):
    """The name: value pairs of a style attribute or of one rule of a style sheet."""
    for part in css.split(";"):
        if ":" in part:
            name, value = part.split(":", 1)
            yield name.strip(), value.strip()


def property_problems(name, value):
    """What is wrong with one property, wherever it was written down."""
    if name in ATTRIBUTES_REFUSED:
        yield f"{name} is not drawn"
    if name in COLOURED and not COLOUR.match(value.strip()):
        yield f"{name}=\"{value}\": only none, a hex colour or url(#gradient) is drawn"
    if name == "d" and not PATH_DATA.match(value):
        yield "path data with a letter that is no path command"


def sheet_problems(css):
    """What is wrong in a <style> sheet: at-rules, and the properties of each rule."""
    if "@" in css:
        yield "an at-rule in <style> is not drawn"
    for body in re.findall(r"\{([^}]*)\}", css):
        for name, value in declarations(body):
            yield from property_problems(name, value)


def size_problems(root):
    """The picture must say its size and its coordinates, and both must have one shape."""
    width, height = root.get("width", ""), root.get("height", "")
    box = root.get("viewBox", "").replace(",", " ").split()
    if not NUMBER.match(width) or not NUMBER.match(height):
        yield "width and height must be plain numbers"
        return
    if len(box) != 4 or not NUMBER.match(box[2]) or not NUMBER.match(box[3]):
        yield "viewBox must hold four numbers"
        return
    if abs(float(width) * float(box[3]) - float(height) * float(box[2])) > 0.01:
        yield "width and height have another shape than viewBox"


def element_problems(element, has_sheet):
    """What is wrong with one element and its attributes."""
    tag = name_without_space(element.tag)
    if tag not in ELEMENTS:
        yield f"<{tag}> is not drawn"
        return
    for raw_name, value in element.attrib.items():
        name = name_without_space(raw_name)
        if name == "style":
            for inner_name, inner_value in declarations(value):
                yield from property_problems(inner_name, inner_value)
        elif name == "class":
            if not has_sheet:
                yield "a class without a <style> sheet"
        elif not (name == "href" and tag in GRADIENTS):
            yield from property_problems(name, value)
    if tag == "style":
        yield from sheet_problems(element.text or "")
    elif element.text and element.text.strip():
        yield f"words inside <{tag}> are not drawn"


def svg_problems(text):
    """Every reason to refuse this SVG, in reading order; empty when the program draws all of it."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return ["a document type or an entity"]
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        return ["the root is no <svg> in the SVG namespace"]
    found = list(size_problems(root))
    elements = list(root.iter())
    tags = {name_without_space(element.tag) for element in elements}
    for element in elements:
        found.extend(element_problems(element, "style" in tags))
    if not tags & SHAPES:
        found.append("nothing to draw")
    return found


def svg_files(places):
    """Every .svg file in these folders, in a steady order."""
    for place in places:
        if os.path.isfile(place):
            yield place
        for folder, folders, files in os.walk(place):
            folders.sort()
            for name in sorted(files):
                if name.lower().endswith(".svg"):
                    yield os.path.join(folder, name)


def file_problems(path):
    """Every reason to refuse this file."""
    if os.path.getsize(path) > LARGEST_BYTES:
        return [f"larger than {LARGEST_BYTES} bytes"]
    with open(path, encoding="utf-8") as handle:
        return svg_problems(handle.read())


def svg_of(inside, head='width="9" height="9" viewBox="0 0 9 9"'):
    """A small SVG around one piece of drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'


DOT = '<circle cx="4" cy="4" r="3" fill="#0B5A61"/>'

DRAWN = {
    "a dot": svg_of(DOT),
    "a gradient": svg_of(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#FFF"/></linearGradient></defs>'
        '<rect width="9" height="9" fill="url(#a)"/>'
    ),
    "a style sheet": svg_of('<style>.a{fill:#0B5A61}</style><path class="a" d="M0 0L9 9Z"/>'),
    "an opacity on a group": svg_of(f'<g opacity="0.5">{DOT}</g>'),
}

NOT_DRAWN = {
    "text": svg_of(DOT + '<text x="1" y="1"/>'),
    "words": svg_of(DOT + "<g>K</g>"),
    "use": svg_of(DOT + "<use/>"),
    "reference": svg_of('<g href="#a">' + DOT + "</g>"),
    "image": svg_of(DOT + "<image/>"),
    "pattern": svg_of(DOT + '<pattern id="p"/>'),
    "clip path": svg_of(DOT + '<clipPath id="p"/>'),
    "clipped shape": svg_of('<rect width="9" height="9" clip-path="url(#p)"/>'),
    "mask": svg_of(DOT + '<mask id="p"/>'),
    "filter": svg_of('<rect width="9" height="9" style="filter:url(#blur)"/>'),
    "symbol": svg_of(DOT + "<symbol/>"),
    "script": svg_of(DOT + "<script/>"),
    "animation": svg_of('<rect width="9" height="9"><animate/></rect>'),
    "hsl colour": svg_of('<rect width="9" height="9" fill="hsl(9,9%,9%)"/>'),
    "colour of the context": svg_of('<rect width="9" height="9" stroke="currentColor"/>'),
    "named colour": svg_of('<rect width="9" height="9" fill="teal"/>'),
    "colour in a sheet": svg_of("<style>.a{fill:rebeccapurple}</style>" + DOT),
    "at-rule": svg_of("<style>@media print{.a{fill:#000}}</style>" + DOT),
    "class without sheet": svg_of('<rect class="a" width="9" height="9"/>'),
    "no viewBox": svg_of(DOT, 'width="9" height="9"'),
    "no size": svg_of(DOT, 'viewBox="0 0 9 9"'),
    "size in percent": svg_of(DOT, 'width="100%" height="9" viewBox="0 0 9 9"'),
    "another shape": svg_of(DOT, 'width="9" height="18" viewBox="0 0 9 9"'),
    "broken path": svg_of('<path d="M0 0 nonsense"/>'),
    "entity": '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg_of(DOT),
    "torn file": svg_of(DOT)[:-9],
    "other root": '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    "empty picture": svg_of(""),
    "empty file": "",
}


class SvgSubset(unittest.TestCase):
    """The promises of this file."""

    def test_every_picture_of_the_project_is_drawn_whole(self):
        files = list(svg_files(PLACES))
        self.assertTrue(files, "no pictures found: is this the project's folder?")
        refused = [
            f"{os.path.relpath(path, ROOT)}: {problem}"
            for path in files
            for problem in file_problems(path)
        ]
        self.assertEqual(refused, [], "\n" + "\n".join(refused))

    def test_what_the_program_draws_is_accepted(self):
        for name, text in DRAWN.items():
            with self.subTest(name):
                self.assertEqual(svg_problems(text), [])

    def test_what_the_program_leaves_out_is_refused(self):
        for name, text in NOT_DRAWN.items():
            with self.subTest(name):
                self.assertNotEqual(svg_problems(text), [])


def main():
    """With folders or files named: only report on those. Without: the whole test."""
    if len(sys.argv) == 1:
        unittest.main()
    problems = [(p, problem) for p in svg_files(sys.argv[1:]) for problem in file_problems(p)]
    for path, problem in problems:
        print(f"{path}: {problem}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
