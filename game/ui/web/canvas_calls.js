// canvas_calls.js - the functions of canvas.h, for the linker; what they do is in canvas.js.
mergeInto(LibraryManager.library, {
    canvas_show: function (pixels, x, y, width, height) {
        const bytes = new Uint8ClampedArray(HEAPU8.buffer, pixels, width * height * 4);
        canvas.show(bytes, x, y, width, height);
    },
    canvas_keeps: function () { return canvas.keeps() ? 1 : 0; },
});
