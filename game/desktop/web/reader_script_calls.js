// reader_script_calls.js - joins mirror.js to the program; see reader_script.h.
mergeInto(LibraryManager.library, {
    $reader: {
        DEEDS: ['focus', 'press', 'number', 'text'], // reader_deed
        ID_BYTES: 192,
        TEXT_BYTES: 1024,
        mirror: null,

        tell: (kind, id, number, text) => {
            const isText = kind === 'text';
            const told = isText ? lengthBytesUTF8(text.slice(0, number)) : number;
            const request = _reader_page_asks(reader.DEEDS.indexOf(kind), told);
            if (!request) return;
            stringToUTF8(id, _reader_page_id(request), reader.ID_BYTES);
            stringToUTF8(text, _reader_page_text(request), reader.TEXT_BYTES);
        },
    },
    reader_script_show__deps: ['$reader'],
    reader_script_show: (frame) => {
        reader.mirror = reader.mirror || makeMirror(document.getElementById('stage'), reader.tell);
        reader.mirror.show(JSON.parse(UTF8ToString(frame)));
    },
});
