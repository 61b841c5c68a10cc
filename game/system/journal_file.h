/* journal_file.h - one journal on the disk: only ever appended to, by one process at a time.
 *
 * The lock belongs to the open file, so it is gone when its process is, however that ended. A line
 * is one write; when it cannot be written whole, what was written of it is taken back. */
#ifndef SAMENSPEL_SYSTEM_JOURNAL_FILE_H
#define SAMENSPEL_SYSTEM_JOURNAL_FILE_H

#include "core/status.h"

#include <stddef.h>
#include <stdint.h>

typedef struct journal_file journal_file;

typedef enum journal_opening {
    JOURNAL_NEW,     /* the file must not be there yet; its folder must */
    JOURNAL_CONTINUE /* the file must be there */
} journal_opening;

/* STATUS_BUSY ("journal_in_use") when somebody else has it open. */
status journal_file_open(const char *path, journal_opening how, journal_file **out, failure *why);

/* NULL is fine. Does not flush. */
void journal_file_close(journal_file *f);

/* Writes behind what is there. When it fails the file is as long as before, so that no half line
 * stays; what is written may still be lost until journal_file_flush. */
status journal_file_append(journal_file *f, const char *bytes, size_t length, failure *why);

/* Returns when all that was appended is on the disk. STATUS_MISSING ("folder_missing") when the
 * file is no longer where it was opened. May be called from another thread than
 * journal_file_append. */
status journal_file_flush(journal_file *f, failure *why);

/* Shortens the file to its first `length` bytes. For resuming after a torn line, and only that. */
status journal_file_cut(journal_file *f, uint64_t length, failure *why);

/* Takes the file away again: for one that never got its first line. Then closes it. */
void journal_file_discard(journal_file *f);

const char *journal_file_path(const journal_file *f);
uint64_t journal_file_length(const journal_file *f);

#endif
