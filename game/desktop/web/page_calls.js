// page_calls.js - takes turns with the browser; see page.h.
mergeInto(LibraryManager.library, {
    page_run: function (turn, finish, self) {
        const step = () => {
            if ({{{ makeDynCall('ii', 'turn') }}}(self)) {
                requestAnimationFrame(step);
            } else {
                {{{ makeDynCall('vi', 'finish') }}}(self);
                Module['onSamenspelEnd']();
            }
        };
        Module['onSamenspelStart']();
        requestAnimationFrame(step);
        throw 'unwind';
    },
});
