#!/usr/bin/env python3
"""Puts the page together from what was built.

    web_page.py BUILD FOLDER NAME

writes FOLDER/NAME.html, which holds everything and opens from a disk, and FOLDER/NAME/ with the same
in parts, for a server.
"""

import base64
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHOLE = """<script>
if (Module) (function () {
    var text = atob(document.getElementById('program').textContent);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    Module.wasmBinary = bytes;
})();
</script>
<script>
if (Module) {
@SCRIPT@
}
</script>
"""
PARTS = """<script>
if (Module) document.head.appendChild(document.createElement('script')).src = 'samenspel.js';
</script>
"""


def page(program):
    text = (HERE / "page.html").read_text(encoding="utf-8")
    script = (HERE / "page.js").read_text(encoding="utf-8")
    return text.replace("@PAGE@", script.strip()).replace("@PROGRAM@", program.strip())


def whole(script, program):
    script = script.replace("</script", "<\\/script")
    data = '<script type="text/plain" id="program">' + base64.b64encode(program).decode() + "</script>\n"
    return page(data + WHOLE.replace("@SCRIPT@", script.strip()))


def main():
    build, folder, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    script = (build / "samenspel.js").read_text(encoding="utf-8")
    program = (build / "samenspel.wasm").read_bytes()
    parts = folder / name
    parts.mkdir(parents=True, exist_ok=True)
    (folder / (name + ".html")).write_text(whole(script, program), encoding="utf-8")
    (parts / "index.html").write_text(page(PARTS), encoding="utf-8")
    (parts / "samenspel.js").write_text(script, encoding="utf-8")
    (parts / "samenspel.wasm").write_bytes(program)


if __name__ == "__main__":
    main()
