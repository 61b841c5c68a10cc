// Before the program starts in a page: what the browser kept is read back, and what the page's
// address asks for becomes the program's arguments.
//
//     samenspel.html?scenario=second-reader&seat=A3&lang=fr

const OPTIONS = ['seat', 'people', 'arm', 'list', 'lang', 'theme', 'seed', 'facilitator-code'];

function argumentsOf(query) {
    const asked = new URLSearchParams(query);
    const words = asked.get('scenario') ? ['play', asked.get('scenario')] : [];
    for (const name of OPTIONS) {
        if (asked.get(name)) words.push('--' + name, asked.get(name));
    }
    return words;
}

Module['arguments'] = argumentsOf(location.search);
Module['preRun'] = Module['preRun'] || [];
Module['preRun'].push(() => {
    addRunDependency('what was kept');
    storage.begin(Module['onSamenspelBusy']).then(() => {
        Module['onSamenspelFree']();
        removeRunDependency('what was kept');
    });
});
