// reader_script.js - joins mirror.js to the program; see reader_script.h.
const readerScript = {
    DEEDS: ['focus', 'press', 'number', 'text'], // reader_deed
    ID_BYTES: 192,
    TEXT_BYTES: 1024,
    mirror: null,

    tell(kind, id, number, text) {
        const isText = kind === 'text';
        const told = isText ? lengthBytesUTF8(text.slice(0, number)) : number;
        const request = _reader_page_asks(readerScript.DEEDS.indexOf(kind), told);
        if (!request) return;
        stringToUTF8(id, _reader_page_id(request), readerScript.ID_BYTES);
        stringToUTF8(text, _reader_page_text(request), readerScript.TEXT_BYTES);
    },

    show(frame) {
        if (!readerScript.mirror) {
            readerScript.mirror = makeMirror(document.getElementById('stage'), readerScript.tell);
        }
        readerScript.mirror.show(JSON.parse(frame));
    },
};
