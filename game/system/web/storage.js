// storage.js - keeps files of the page in IndexedDB; see storage.h for what C asks of it, storage_calls.js
// for how it gets there.
//
// A file is kept in pieces: what was appended to it since the last time is one more record under
// [path, offset], so that a line of a journal costs its own length only. A transaction is complete
// when the browser has written it to the disk ("strict"); only then a ticket counts as kept.
//
// One tab has the database at a time. Each page opens it with a higher version than any before,
// which a browser refuses as long as another page has it open, and allows as soon as that is gone.
const storage = {
    root: '/kept',
    db: null,
    isPage: typeof document !== 'undefined',
    changed: new Set(), // paths that differ from what is kept
    whole: new Set(), // those of them that not only grew
    lengths: new Map(), // path: how many of its bytes are kept
    asked: 0,
    kept: 0,
    isRunning: false,
    trouble: 0,
    given: 0,

    isOurs(path) {
        return storage.isPage && path.startsWith(storage.root + '/');
    },

    piecesOf(path) {
        return IDBKeyRange.bound([path, 0], [path, Infinity]);
    },

    // What the browser says went wrong, as a storage_problem.
    problemOf(error) {
        return error && error.name === 'QuotaExceededError' ? 2 : 1;
    },

    // Returns how much of the file will be kept then.
    putFile(pieces, path, isWhole) {
        const isThere = FS.analyzePath(path).exists;
        const bytes = isThere ? FS.readFile(path) : new Uint8Array(0);
        const from = isWhole ? 0 : storage.lengths.get(path) || 0;
        if (isWhole) pieces.delete(storage.piecesOf(path));
        if (isThere) pieces.put({bytes: bytes.slice(from), at: Date.now()}, [path, from]);
        return bytes.length;
    },

    change(path, isWhole) {
        if (!storage.isOurs(path)) return;
        storage.changed.add(path);
        if (isWhole) storage.whole.add(path);
    },

    keep() {
        storage.asked++;
        storage.trouble = 0;
        if (!storage.isPage) {
            storage.kept = storage.asked;
        } else if (storage.db) {
            storage.run();
        } else {
            storage.trouble = storage.given || 1;
        }
        return storage.asked;
    },

    // One transaction at a time: a second one might succeed where the first has failed, and leave a
    // hole.
    run() {
        if (storage.isRunning || storage.kept === storage.asked) return;
        const work = {ticket: storage.asked, changed: storage.changed, whole: storage.whole};
        storage.isRunning = true;
        storage.changed = new Set();
        storage.whole = new Set();
        try {
            storage.write(work);
        } catch (error) {
            storage.fail(work, error);
        }
    },

    write(work) {
        const lengths = new Map();
        const writing = storage.db.transaction(['pieces'], 'readwrite', {durability: 'strict'});
        const pieces = writing.objectStore('pieces');
        writing.oncomplete = () => {
            lengths.forEach((length, path) => storage.lengths.set(path, length));
            storage.kept = work.ticket;
            storage.settle(0);
        };
        writing.onabort = () => storage.fail(work, writing.error);
        for (const path of work.changed) {
            lengths.set(path, storage.putFile(pieces, path, work.whole.has(path)));
        }
        if (writing.commit) writing.commit();
    },

    // What could not be kept is tried again with the next ticket.
    fail(work, error) {
        work.changed.forEach((path) => storage.changed.add(path));
        work.whole.forEach((path) => storage.whole.add(path));
        storage.settle(storage.problemOf(error));
    },

    settle(trouble) {
        storage.isRunning = false;
        storage.trouble = trouble;
        if (!trouble) storage.run();
        Module['_storage_settled']();
    },

    give(path) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([FS.readFile(path)]));
        link.download = path.slice(path.lastIndexOf('/') + 1);
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    },

    // --- before the program starts ----------------------------------------------------------

    open(version, onBusy) {
        return new Promise((resolve, reject) => {
            const asked = indexedDB.open('samenspel', version);
            asked.onblocked = onBusy;
            asked.onupgradeneeded = () => {
                const names = asked.result.objectStoreNames;
                if (!names.contains('pieces')) asked.result.createObjectStore('pieces');
            };
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error);
        });
    },

    async openAlone(onBusy) {
        const version = Date.now() * 1000 + Math.floor(Math.random() * 1000);
        try {
            return await storage.open(version, onBusy);
        } catch (error) {
            // The clock was set back, or another page was opened at this very moment.
            if (error.name !== 'VersionError') throw error;
            const seen = await storage.open(undefined, onBusy);
            const next = seen.version + 1;
            seen.close();
            return storage.open(next, onBusy);
        }
    },

    all(request) {
        return new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
    },

    makeFolderOf(path) {
        FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
    },

    putBack(path, piece) {
        storage.makeFolderOf(path);
        const file = FS.open(path, 'a', 0o644);
        FS.write(file, piece.bytes, 0, piece.bytes.length);
        FS.close(file);
        FS.utime(path, piece.at, piece.at);
        storage.lengths.set(path, (storage.lengths.get(path) || 0) + piece.bytes.length);
    },

    async load() {
        const pieces = storage.db.transaction(['pieces']).objectStore('pieces');
        const [keys, values] = await Promise.all([storage.all(pieces.getAllKeys()),
                                                  storage.all(pieces.getAll())]);
        keys.forEach((key, i) => storage.putBack(key[0], values[i]));
    },

    // Ends when what was kept is there again, or when it is known that nothing can be.
    async begin(onBusy) {
        FS.mkdirTree(storage.root);
        try {
            storage.db = await storage.openAlone(onBusy);
            await storage.load();
        } catch (error) {
            storage.db = null;
            storage.given = storage.problemOf(error);
        }
    },
};
