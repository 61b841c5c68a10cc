// page.js - the page before, around and after the program. Written so that an old browser can read
// it and say that it is too old.
var Module = (function () {
    var SAID = {
        loading: {
            nl: ['Samenspel wordt geladen …'],
            fr: ['Samenspel se charge …'],
            en: ['Samenspel is loading …']
        },
        old: {
            nl: ['Deze browser is te oud voor Samenspel.',
                 'Open deze pagina met een recente Edge, Chrome, Firefox of Safari.'],
            fr: ['Ce navigateur est trop ancien pour Samenspel.',
                 'Ouvrez cette page avec une version récente d’Edge, Chrome, Firefox ou Safari.'],
            en: ['This browser is too old for Samenspel.',
                 'Open this page with a recent Edge, Chrome, Firefox or Safari.']
        },
        busy: {
            nl: ['Samenspel staat al open in een ander tabblad of venster.',
                 'Ga daar verder. Sluit je dat tabblad, dan opent Samenspel vanzelf hier.'],
            fr: ['Samenspel est déjà ouvert dans un autre onglet ou une autre fenêtre.',
                 'Continuez là-bas. Si vous fermez cet onglet, Samenspel s’ouvre ici tout seul.'],
            en: ['Samenspel is already open in another tab or window.',
                 'Go on there. When you close that tab, Samenspel opens here by itself.']
        },
        failed: {
            nl: ['Samenspel kon niet verder.',
                 'Wat je al beslist hebt, is bewaard. Laad deze pagina opnieuw om verder te gaan.'],
            fr: ['Samenspel n’a pas pu continuer.',
                 'Ce que vous avez décidé est conservé. Rechargez cette page pour continuer.'],
            en: ['Samenspel could not go on.',
                 'What you decided is kept. Load this page again to go on.']
        },
        closed: {
            nl: ['Samenspel is gesloten.', 'Je mag dit tabblad sluiten.'],
            fr: ['Samenspel est fermé.', 'Vous pouvez fermer cet onglet.'],
            en: ['Samenspel is closed.', 'You can close this tab.']
        }
    };
    var printed = [];

    function language() {
        var asked = /[?&]lang=(nl|en|fr)\b/.exec(location.search);
        var known = asked ? asked[1] : (navigator.language || 'nl').slice(0, 2);
        return SAID.old[known] ? known : 'nl';
    }

    function say(what, more) {
        var lines = SAID[what][language()].concat(more || []);
        var words = document.getElementById('words');
        document.documentElement.lang = language();
        words.textContent = '';
        for (var i = 0; i < lines.length; i++) {
            var line = document.createElement('p');
            line.textContent = lines[i];
            words.appendChild(line);
        }
        document.getElementById('said').hidden = false;
    }

    function hush() {
        document.getElementById('said').hidden = true;
    }

    // What the program reads of the language is newer than this file's own.
    function isOld() {
        if (typeof WebAssembly !== 'object' || typeof Promise !== 'function') return true;
        try {
            new Function('async (x) => { for (const [a] of x) await a?.b; }');
        } catch (error) {
            return true;
        }
        return !window.URLSearchParams || !window.requestAnimationFrame;
    }

    // Keys that belong to the browser never reach the program.
    function isOfBrowser(event) {
        return event.key === 'Tab' || event.key === 'F5' || event.key === 'F12' || event.key === 'F11' ||
            ((event.ctrlKey || event.metaKey) && /^[rtwnpl]$/i.test(event.key));
    }

    function keepKeys(event) {
        if (isOfBrowser(event)) event.stopPropagation();
    }

    function begin() {
        var stage = document.getElementById('stage');
        stage.addEventListener('keydown', keepKeys, true);
        stage.addEventListener('keyup', keepKeys, true);
        say('loading');
    }

    if (isOld()) {
        say('old');
        return null;
    }
    begin();
    return {
        canvas: document.getElementById('canvas'),
        printErr: function (line) { printed.push(line); console.error(line); },
        onSamenspelBusy: function () { say('busy'); },
        onSamenspelFree: function () { say('loading'); },
        onSamenspelStart: hush,
        onSamenspelEnd: function () { say('closed'); },
        onAbort: function () { say('failed', printed.slice(-3)); },
        quit: function () { say('closed', printed.slice(-3)); }
    };
})();
