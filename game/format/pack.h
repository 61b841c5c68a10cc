/* pack.h - everything a scenario was read from, as one file: so that a journal can always be played
 * again and a resumed session never meets changed texts or pictures.
 *
 * The first line is JSON, {"pack":1,"files":[{"path":"scenario.json","size":5120},…]}; then the
 * bytes of the files follow each other without anything between them. The main file comes first,
 * the others in the order of their paths' bytes, so the same scenario always gives the same bytes;
 * their SHA-256 names it. */
#ifndef SAMENSPEL_FORMAT_PACK_H
#define SAMENSPEL_FORMAT_PACK_H

#include "core/buffer.h"
#include "format/folder.h"

enum { PACK_FILES_MAX = 12000, PACK_BYTES_MAX = 64 * 1024 * 1024 };

typedef struct pack_file {
    const char *path; /* "scenario.json", "art/c01.svg", "lib:questionnaires.json" */
    const char *bytes;
    size_t length;
} pack_file;

typedef struct pack {
    const pack_file *files;
    size_t count;
} pack;

/* Appends the canonical bytes. */
void pack_write(const pack *p, buffer *out);

/* Reads them back; the files borrow `bytes`. STATUS_CORRUPT when it is not a pack. */
status pack_read(const char *bytes, size_t length, arena *a, pack *out, failure *why);

/* A folder whose files are those of the pack, which must outlive it. */
folder pack_folder(const pack *p);

/* The main file's path: what scenario_request.main must be to read the pack again. */
const char *pack_main(const pack *p);

#endif
