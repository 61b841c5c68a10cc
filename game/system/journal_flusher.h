/* journal_flusher.h - puts a journal's lines on the disk in a thread of its own, so that drawing
 * never waits for a slow stick. A page has no threads; there the browser keeps in its own time.
 *
 * Lines are appended by the caller; then a ticket asks that everything appended so far becomes
 * durable. Tickets are numbers that only grow (a line's seq). */
#ifndef SAMENSPEL_SYSTEM_JOURNAL_FLUSHER_H
#define SAMENSPEL_SYSTEM_JOURNAL_FLUSHER_H

#include "core/status.h"
#include "system/journal_file.h"

#include <stdint.h>

typedef struct journal_flusher journal_flusher;

/* Called from the flusher's own thread when a ticket is done or has failed; may be NULL. */
typedef struct journal_wake {
    void (*call)(void *self);
    void *self;
} journal_wake;

/* Borrows the file, which must outlive it. NULL: no memory or no thread to be had. */
journal_flusher *journal_flusher_start(journal_file *f, journal_wake wake);

/* Finishes what was asked, then ends the thread. NULL is fine. */
void journal_flusher_stop(journal_flusher *fl);

void journal_flusher_ask(journal_flusher *fl, uint64_t ticket);

/* The newest ticket that is on the disk, without waiting. After a failure always that failure. */
status journal_flusher_done(journal_flusher *fl, uint64_t *out_ticket, failure *why);

/* Waits until `ticket` is on the disk or has failed. In a page nothing can be waited for: there it
 * returns at once what is known, and journal_flusher_done tells later. */
status journal_flusher_wait(journal_flusher *fl, uint64_t ticket, failure *why);

#endif
