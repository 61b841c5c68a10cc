// reader_script_calls.js - the functions of reader_script.h, for the linker; what they do is in
// reader_script.js.
mergeInto(LibraryManager.library, {
    reader_script_show: function (frame) {
        readerScript.show(UTF8ToString(frame));
    },
});
