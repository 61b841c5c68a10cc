// uploads_calls.js - the function of web/uploads.h, for the linker; what it does is in uploads.js.
mergeInto(LibraryManager.library, {
    uploads_choose__deps: ['$FS'],
    uploads_choose: function () { uploads.choose(); },
});
