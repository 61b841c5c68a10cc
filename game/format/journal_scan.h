/* journal_scan.h - reading a journal's line piece by piece, exactly as it must stand there.
 *
 * A scan stops at the first byte that is not as expected and stays there: further reading does
 * nothing, so a reader looks at `failed` once, at the end. */
#ifndef SAMENSPEL_FORMAT_JOURNAL_SCAN_H
#define SAMENSPEL_FORMAT_JOURNAL_SCAN_H

#include "core/arena.h"
#include "core/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct journal_scan {
    const char *start, *at, *end;
    arena *memory; /* of the texts that are read */
    status failed; /* STATUS_OK, STATUS_CORRUPT or STATUS_NO_MEMORY */
} journal_scan;

journal_scan journal_scan_begin(const char *bytes, size_t length, arena *a);

/* Marks the byte where the scan stands as wrong; the first mark counts. */
void scan_fail(journal_scan *s, status cause);

/* These bytes must come next. */
void scan_expect(journal_scan *s, const char *literal);

/* Steps over these bytes when they come next. */
bool scan_accept(journal_scan *s, const char *literal);

int64_t scan_integer(journal_scan *s);
int64_t scan_integer_or_null(journal_scan *s); /* FIELD_NULL for null */
bool scan_truth(journal_scan *s);
const char *scan_text(journal_scan *s); /* "" after a failure, never NULL */
const char *scan_text_or_null(journal_scan *s);
uint64_t scan_hex16(journal_scan *s); /* 16 lower-case digits in quotes */

/* Like scan_text, but into `room` bytes; what does not fit is a failure. For ids: no memory. */
void scan_id(journal_scan *s, char *out, size_t room);

/* Succeeds when all was read and `rewritten` is what was read; else says where they differ. */
status scan_finish(journal_scan *s, const char *rewritten, size_t length, size_t *out_byte);

#endif
