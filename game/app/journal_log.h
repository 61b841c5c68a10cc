/* journal_log.h - reading a journal that is on the disk: line by line, trusting nothing.
 *
 * The chain is checked on the way: what is handed out is what was written. A last line without its
 * newline (or zero bytes behind the last newline) is a torn tail: it is left out and its length is
 * told. Anything else that is wrong is corruption, named by line and byte. Never writes. */
#ifndef SAMENSPEL_APP_JOURNAL_LOG_H
#define SAMENSPEL_APP_JOURNAL_LOG_H

#include "format/journal_line.h"

enum { JOURNAL_LOG_BYTES_MAX = 1024 * 1024 * 1024 };

typedef struct journal_log {
    const char *path;
    const char *bytes;
    size_t length;      /* of the complete lines */
    size_t torn_length; /* of the tail behind them */
    journal_header header;
    size_t at;          /* the next line begins here */
    size_t line_number; /* of the line that was handed out last; the header is 1 */
    uint8_t chain[32];  /* its link */
} journal_log;

/* Reads the file into the arena and its header. Reasons: file_missing and the like, journal_empty
 * (STATUS_TORN: not even a header), journal_version, journal_corrupt (STATUS_CORRUPT, with
 * "path:line:byte" as place). */
status journal_log_open(const char *path, arena *a, journal_log *out, failure *why);

typedef struct log_entry {
    journal_line_kind kind; /* LINE_COMMAND or LINE_NOTE */
    const char *body;
    size_t body_length;
    line command;
    journal_note note;
} log_entry;

/* The next line, its texts and lists in the arena. False at the end, or with `why` filled where the
 * journal is corrupt. `c` says what ids mean there. */
bool journal_log_next(journal_log *log, const journal_context *c, arena *a, log_entry *out,
                      failure *why);

/* Fills `why` for the line handed out last: something about it is wrong at 0-based `byte`. */
status journal_log_corrupt(const journal_log *log, size_t byte, failure *why);

/* The names of a journal's short code: 12 letters and digits in three groups, made from a link.
 * Written down outside the log it makes a changed or shortened log evident. */
enum { JOURNAL_CODE_BYTES = 15 };
void journal_code(const uint8_t chain[32], char out[JOURNAL_CODE_BYTES]);

#endif
