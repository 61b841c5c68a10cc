/* journal.h - writes the journal of one running session.
 *
 * Every line is written at once, as one write. A line that a person caused is flushed by a thread
 * of its own; journal_kept_seq says up to where. What goes wrong (disk full, stick pulled out) is
 * kept as `trouble`: the lines stay in memory, and can be written again in the same place or
 * carried over to another one, so that nothing is lost while the program lives.
 *
 * A bot's session may instead be written in large pieces and flushed at its end. */
#ifndef SAMENSPEL_APP_JOURNAL_H
#define SAMENSPEL_APP_JOURNAL_H

#include "format/journal_line.h"
#include "system/journal_flusher.h"

typedef struct journal journal;

typedef enum journal_care {
    JOURNAL_EACH_LINE, /* a person plays */
    JOURNAL_AT_END     /* a fast bot plays: what a crash loses can be played again */
} journal_care;

/* Makes the folder and the file, and writes the header, which is on the disk when this returns. */
status journal_begin(const char *path, journal_care care, const journal_header *header,
                     journal_wake wake, journal **out, failure *why);

/* Goes on with a journal of which `bytes` (its complete lines, ending in the link `chain`) were
 * read by the caller, and whose tail of `torn_length` bytes is moved to "<path>.torn". Takes over
 * the file, which the caller opened before reading, so that nobody else could write meanwhile. */
status journal_continue(journal_file *locked, const char *bytes, size_t length, size_t torn_length,
                        const uint8_t chain[32], journal_wake wake, journal **out, failure *why);

/* Writes what is still in memory, flushes, lets go of the file. Fills `why` when that failed.
 * NULL is fine. */
status journal_end(journal *j, failure *why);

/* Appends a line. Never refuses: see journal_trouble. */
void journal_keep(journal *j, const journal_context *c, const line *l);
void journal_note_add(journal *j, const journal_note *n);

/* Asks that all lines so far become durable: at most a second after one that the clock caused. */
void journal_flush_soon(journal *j);
bool journal_has_unflushed(const journal *j);

/* Whether a line is on the disk. */
bool journal_has_kept(journal *j, uint64_t seq);

/* Waits until all lines of persons are on the disk, or there is trouble. */
void journal_wait(journal *j);

/* What stands between the newest lines and the disk; NULL: nothing does. */
const failure *journal_trouble(journal *j);

/* Tries again to write what is only in memory. */
status journal_try_again(journal *j, failure *why);

/* Writes all lines so far to a new file and goes on there. The old file stays as it is. */
status journal_move(journal *j, const char *path, failure *why);

const char *journal_path(const journal *j);

/* The link of the newest line. */
const uint8_t *journal_chain(const journal *j);

#endif
