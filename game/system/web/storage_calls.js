// storage_calls.js - the functions of storage.h, for the linker; what they do is in storage.js.
mergeInto(LibraryManager.library, {
    storage_is_page: function () { return storage.isPage ? 1 : 0; },
    storage_given: function () { return storage.given; },
    storage_changed__deps: ['$FS'],
    storage_changed: function (path) { storage.change(UTF8ToString(path), true); },
    storage_grown: function (path) { storage.change(UTF8ToString(path), false); },
    storage_give__deps: ['$FS'],
    storage_give: function (path) { storage.give(UTF8ToString(path)); },
    storage_keep: function () { return storage.keep(); },
    storage_kept: function () { return storage.kept; },
    storage_trouble: function () { return storage.trouble; },
});
