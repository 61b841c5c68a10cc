// canvas.js - sends pixels to the page's canvas; see canvas.h.
const canvas = {
    context: null,

    // A canvas that gets a size forgets its colours too: that is how it is noticed.
    mark: '#102030',

    get() {
        if (!canvas.context) canvas.context = Module['canvas'].getContext('2d', {alpha: false});
        return canvas.context;
    },

    show(bytes, x, y, width, height) {
        canvas.get().fillStyle = canvas.mark;
        canvas.get().putImageData(new ImageData(bytes, width, height), x, y);
    },

    keeps() {
        return canvas.get().fillStyle === canvas.mark;
    },
};
