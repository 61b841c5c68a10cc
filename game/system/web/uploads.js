// uploads.js - takes scenarios that are dropped on the page or chosen: a folder, a zip, or the files
// of a scenario. They go to the user's own scenarios, which storage.js keeps; the newest stands for
// one of the same id. See uploads.h.
const uploads = {
    ROOT: '/kept/data/scenarios',
    FILES_MAX: 1000,
    BYTES_MAX: 32 * 1024 * 1024,
    PATH_BYTES: 512,
    CAME: 0, NO_SCENARIO: 1, UNREADABLE: 2, TOO_LARGE: 3, // upload_outcome
    MAIN: 'scenario.json',

    tell(outcome, path) {
        stringToUTF8(path, _uploads_tell(outcome), uploads.PATH_BYTES);
    },

    // --- what the person gives ----------------------------------------------------------------

    listen() {
        const isFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
        document.addEventListener('dragover', (event) => {
            if (isFiles(event)) event.preventDefault();
        });
        document.addEventListener('drop', (event) => {
            if (!isFiles(event)) return;
            event.preventDefault();
            // Asked for now: after the first wait the browser has forgotten them.
            uploads.take([...event.dataTransfer.items].filter((item) => item.kind === 'file').map(uploads.given));
        });
    },

    // A handle where there are such, for Chromium does not open the entries of a page from a disk.
    given(item) {
        if (item.getAsFileSystemHandle) return item.getAsFileSystemHandle();
        return (item.webkitGetAsEntry && item.webkitGetAsEntry()) || item.getAsFile();
    },

    choose() {
        const field = document.createElement('input');
        field.type = 'file';
        field.multiple = true;
        field.accept = '.zip,.json,.csv,.svg';
        field.addEventListener('change', () => uploads.take([...field.files]));
        field.click();
    },

    async take(all) {
        let name = '';
        try {
            const given = (await Promise.all(all)).filter(Boolean);
            if (given.length === 0) return;
            name = given[0].name;
            const found = {files: new Map(), bytes: 0};
            for (const one of given) await uploads.collect(one, '', found);
            const scenario = uploads.scenarioIn(found.files);
            if (!scenario) return uploads.tell(uploads.NO_SCENARIO, name);
            uploads.tell(uploads.CAME, await uploads.put(scenario, name));
        } catch (trouble) {
            uploads.tell(trouble === uploads.TOO_LARGE ? uploads.TOO_LARGE : uploads.UNREADABLE, name);
        }
    },

    // A File; or a handle or an entry of one, or of a folder, with the files below it.
    async collect(one, within, found) {
        const path = within + one.name;
        if (one.isDirectory || one.kind === 'directory') {
            for (const inside of await uploads.entriesOf(one)) {
                await uploads.collect(inside, path + '/', found);
            }
            return;
        }
        const file = await uploads.fileOf(one);
        uploads.count(found, file.size);
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (!/\.zip$/i.test(path)) {
            found.files.set(path, bytes);
        } else {
            await uploads.unzip(bytes, found);
        }
    },

    fileOf(one) {
        if (one.getFile) return one.getFile();
        return one.isFile ? new Promise((got, failed) => one.file(got, failed)) : one;
    },

    // A reader of entries hands out some at a time, and none at the end.
    async entriesOf(folder) {
        if (folder.values) return uploads.listed(folder.values());
        const reader = folder.createReader();
        const all = [];
        for (;;) {
            const some = await new Promise((got, failed) => reader.readEntries(got, failed));
            if (some.length === 0) return all;
            all.push(...some);
        }
    },

    async listed(handles) {
        const all = [];
        for await (const handle of handles) all.push(handle);
        return all;
    },

    count(found, bytes) {
        found.bytes += bytes;
        if (found.bytes > uploads.BYTES_MAX || found.files.size >= uploads.FILES_MAX) throw uploads.TOO_LARGE;
    },

    // --- zip (PKWARE's APPNOTE 6.3: stored and deflated files, without encryption) ---------------

    async unzip(bytes, found) {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const end = uploads.endOfZip(view);
        let at = view.getUint32(end + 16, true);
        for (let left = view.getUint16(end + 10, true); left > 0; left--) {
            if (view.getUint32(at, true) !== 0x02014b50) throw uploads.UNREADABLE;
            const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
            const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]));
            if (!name.endsWith('/')) {
                uploads.count(found, view.getUint32(at + 24, true));
                found.files.set(name.replace(/\\/g, '/'), await uploads.unpack(bytes, view, at));
            }
            at += 46 + lengths[0] + lengths[1] + lengths[2];
        }
    },

    endOfZip(view) {
        for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65557; at--) {
            if (view.getUint32(at, true) === 0x06054b50) return at;
        }
        throw uploads.UNREADABLE;
    },

    // `at` is the file's place in the list at the end of the zip.
    async unpack(bytes, view, at) {
        const method = view.getUint16(at + 10, true);
        const local = view.getUint32(at + 42, true);
        const isOurs = (view.getUint16(at + 8, true) & 1) === 0 && (method === 0 || method === 8) &&
            view.getUint32(local, true) === 0x04034b50;
        if (!isOurs) throw uploads.UNREADABLE;
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const packed = bytes.slice(from, from + view.getUint32(at + 20, true));
        const file = method === 0 ? packed : await uploads.inflate(packed, view.getUint32(at + 24, true));
        if (uploads.crc32(file) !== view.getUint32(at + 16, true)) throw uploads.UNREADABLE;
        return file;
    },

    async inflate(packed, length) {
        const reader = new Blob([packed]).stream()
            .pipeThrough(new DecompressionStream('deflate-raw')).getReader();
        const file = new Uint8Array(length);
        let at = 0;
        for (;;) {
            const {done, value} = await reader.read();
            if (done) break;
            if (at + value.length > length) throw uploads.UNREADABLE;
            file.set(value, at);
            at += value.length;
        }
        if (at !== length) throw uploads.UNREADABLE;
        return file;
    },

    crc32(bytes) {
        let crc = 0xffffffff;
        for (const byte of bytes) {
            crc ^= byte;
            for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
        return (crc ^ 0xffffffff) >>> 0;
    },

    // --- where it goes --------------------------------------------------------------------------

    // The files of the highest folder that holds a scenario.json, by their path in it.
    scenarioIn(files) {
        const mains = [...files.keys()].filter((path) => path.split('/').pop() === uploads.MAIN)
            .sort((a, b) => a.split('/').length - b.split('/').length);
        if (mains.length === 0) return null;
        const root = mains[0].slice(0, -uploads.MAIN.length);
        const own = new Map();
        files.forEach((bytes, path) => {
            const inside = path.slice(root.length);
            const isHidden = inside.split('/').some((part) => part === '' || part.startsWith('.'));
            if (path.startsWith(root) && !isHidden) own.set(inside, bytes);
        });
        return own;
    },

    // Its folder is called after its id where it has one.
    nameOf(scenario, given) {
        let id = '';
        try {
            id = JSON.parse(new TextDecoder().decode(scenario.get(uploads.MAIN))).id;
        } catch (error) {
            // The program says what is wrong with it.
        }
        const isId = typeof id === 'string' && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(id);
        const plain = given.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 64);
        return isId ? id : plain || 'scenario';
    },

    async put(scenario, given) {
        const folder = uploads.ROOT + '/' + uploads.nameOf(scenario, given);
        uploads.remove(folder);
        scenario.forEach((bytes, path) => {
            const whole = folder + '/' + path;
            storage.makeFolderOf(whole);
            FS.writeFile(whole, bytes);
            storage.change(whole, true);
        });
        const ticket = storage.keep();
        while (storage.kept < ticket && !storage.trouble) {
            await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return folder;
    },

    remove(folder) {
        if (!FS.analyzePath(folder).exists) return;
        for (const name of FS.readdir(folder)) {
            if (name === '.' || name === '..') continue;
            const path = folder + '/' + name;
            if (FS.isDir(FS.stat(path).mode)) {
                uploads.remove(path);
            } else {
                FS.unlink(path);
                storage.change(path, true);
            }
        }
    },
};

if (storage.isPage) uploads.listen();
