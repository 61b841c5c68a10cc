#include "app/journal.h"

#include "system/files.h"
#include "system/sha256.h"

#include <stdlib.h>
#include <string.h>

enum { PIECE_BYTES = 256 * 1024 };

struct journal {
    journal_care care;
    journal_file *file;
    journal_flusher *flusher; /* NULL when care is JOURNAL_AT_END */
    journal_wake wake;
    buffer lines;   /* all of them; with JOURNAL_AT_END only those not yet written */
    size_t written; /* bytes of `lines` that are in the file */
    uint8_t chain[SHA256_BYTES];
    uint64_t ticket; /* counts lines; the flusher's tickets */
    uint64_t asked;  /* the newest ticket that was asked for */
    uint64_t newest_seq, kept_seq;
    uint64_t seq_of_asked;
    failure trouble;
};

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

/* Writing ------------------------------------------------------------------------------------- */

/* Appends to the file what is only in memory. */
static status write_out(journal *j, failure *why)
{
    if (j->lines.failed) return no_memory(why);
    const char *bytes = j->lines.bytes + j->written;
    status failed = journal_file_append(j->file, bytes, j->lines.length - j->written, why);
    if (failed) return failed;
    j->written = j->lines.length;
    if (j->care == JOURNAL_EACH_LINE) return STATUS_OK;
    buffer_clear(&j->lines);
    j->written = 0;
    return STATUS_OK;
}

/* The line that begins at `start` gets its link and its newline. */
static void close_line(journal *j, size_t start)
{
    if (j->lines.failed) return;
    sha256_chain(j->chain, j->lines.bytes + start, j->lines.length - start, j->chain);
    journal_link_write(j->chain, &j->lines);
    j->ticket++;
}

static void write_soon(journal *j)
{
    bool waits = j->care == JOURNAL_AT_END && j->lines.length < PIECE_BYTES && !j->lines.failed;
    if (!waits && !j->trouble.code) write_out(j, &j->trouble);
}

void journal_flush_soon(journal *j)
{
    if (!j->flusher || j->trouble.code) return;
    j->asked = j->ticket;
    j->seq_of_asked = j->newest_seq;
    journal_flusher_ask(j->flusher, j->ticket);
}

void journal_keep(journal *j, const journal_context *c, const line *l)
{
    size_t start = j->lines.length;
    journal_command_write(c, l, &j->lines);
    close_line(j, start);
    j->newest_seq = l->seq;
    write_soon(j);
    if (l->command.by != BY_CLOCK) journal_flush_soon(j);
}

void journal_note_add(journal *j, const journal_note *n)
{
    size_t start = j->lines.length;
    journal_note_write(n, &j->lines);
    close_line(j, start);
    write_soon(j);
}

/* State --------------------------------------------------------------------------------------- */

bool journal_has_unflushed(const journal *j)
{
    return j->flusher && !j->trouble.code && j->asked < j->ticket;
}

static void look_at_flusher(journal *j)
{
    uint64_t done = 0;
    if (!j->flusher || j->trouble.code) return;
    if (journal_flusher_done(j->flusher, &done, &j->trouble)) return;
    if (done == j->asked) j->kept_seq = j->seq_of_asked;
}

bool journal_has_kept(journal *j, uint64_t seq)
{
    if (j->care == JOURNAL_AT_END) return !journal_trouble(j);
    look_at_flusher(j);
    return seq <= j->kept_seq;
}

void journal_wait(journal *j)
{
    if (j->flusher && !j->trouble.code) journal_flusher_wait(j->flusher, j->asked, NULL);
}

const failure *journal_trouble(journal *j)
{
    look_at_flusher(j);
    return j->trouble.code ? &j->trouble : NULL;
}

const char *journal_path(const journal *j)
{
    return journal_file_path(j->file);
}

const uint8_t *journal_chain(const journal *j)
{
    return j->chain;
}

/* Beginning and ending ------------------------------------------------------------------------ */

static void let_go(journal *j)
{
    journal_flusher_stop(j->flusher);
    journal_file_close(j->file);
    buffer_free(&j->lines);
    free(j);
}

static bool start_flusher(journal *j)
{
    if (j->care == JOURNAL_AT_END) return true;
    j->flusher = journal_flusher_start(j->file, j->wake);
    return j->flusher != NULL;
}

static status make_file(const char *path, journal_file **out, failure *why)
{
    arena a;
    arena_init(&a, 0);
    const char *parent = path_folder(&a, path);
    status failed = parent ? folder_make(parent, why) : no_memory(why);
    if (!failed) failed = journal_file_open(path, JOURNAL_NEW, out, why);
    arena_free(&a);
    return failed;
}

static status write_header(journal *j, const journal_header *header, failure *why)
{
    journal_header_write(header, &j->lines);
    close_line(j, 0);
    if (j->care == JOURNAL_AT_END) return j->lines.failed ? no_memory(why) : STATUS_OK;
    status failed = write_out(j, why);
    return failed ? failed : journal_file_flush(j->file, why);
}

status journal_begin(const char *path, journal_care care, const journal_header *header,
                     journal_wake wake, journal **out, failure *why)
{
    journal *j = calloc(1, sizeof *j);
    if (!j) return no_memory(why);
    j->care = care;
    j->wake = wake;
    status failed = make_file(path, &j->file, why);
    if (!failed) failed = write_header(j, header, why);
    if (!failed && !start_flusher(j)) failed = no_memory(why);
    if (failed) {
        journal_file_discard(j->file);
        j->file = NULL;
        let_go(j);
        return failed;
    }
    j->asked = j->ticket;
    *out = j;
    return STATUS_OK;
}

/* Nothing of a torn line is thrown away: somebody may want to look at it. */
static status set_tail_aside(journal_file *f, const char *tail, size_t length, failure *why)
{
    buffer path = {0};
    buffer_text(&path, journal_file_path(f));
    buffer_text(&path, ".torn");
    status failed = path.failed ? no_memory(why) : file_replace(path.bytes, tail, length, why);
    buffer_free(&path);
    return failed;
}

status journal_continue(journal_file *locked, const char *bytes, size_t length, size_t torn_length,
                        const uint8_t chain[32], journal_wake wake, journal **out, failure *why)
{
    journal *j = calloc(1, sizeof *j);
    status failed = STATUS_OK;
    if (torn_length > 0) failed = set_tail_aside(locked, bytes + length, torn_length, why);
    if (!failed && torn_length > 0) failed = journal_file_cut(locked, length, why);
    if (failed || !j) {
        free(j);
        journal_file_close(locked);
        return failed ? failed : no_memory(why);
    }
    *j = (journal){.care = JOURNAL_EACH_LINE, .file = locked, .wake = wake};
    memcpy(j->chain, chain, sizeof j->chain);
    buffer_add(&j->lines, bytes, length);
    j->written = length;
    if (j->lines.failed || !start_flusher(j)) {
        let_go(j);
        return no_memory(why);
    }
    *out = j;
    return STATUS_OK;
}

status journal_end(journal *j, failure *why)
{
    if (!j) return STATUS_OK;
    status failed = STATUS_OK;
    if (j->trouble.code) {
        failed = failure_set(why, j->trouble.code, j->trouble.reason, j->trouble.place,
                             j->trouble.detail);
    }
    if (!failed && j->written < j->lines.length) failed = write_out(j, why);
    if (!failed) failed = journal_file_flush(j->file, why);
    let_go(j);
    return failed;
}

/* Trouble ------------------------------------------------------------------------------------- */

/* After all lines are in the file and flushed, nothing is in the way any more. Where flushing cannot
 * be waited for, its end is told as that of any line. */
static status settle(journal *j, failure *why)
{
    const failure before = j->trouble;
    if (!j->flusher && !start_flusher(j)) return no_memory(why);
    j->trouble = (failure){0};
    journal_flush_soon(j);
    status failed = j->flusher ? journal_flusher_wait(j->flusher, j->asked, why)
                               : journal_file_flush(j->file, why);
    if (failed)
        j->trouble = before;
    else
        look_at_flusher(j);
    return failed;
}

/* A flusher that failed goes on failing: a new one is started when the file is fine again. */
static void stop_flusher(journal *j)
{
    journal_flusher_stop(j->flusher);
    j->flusher = NULL;
}

status journal_try_again(journal *j, failure *why)
{
    stop_flusher(j);
    status failed = write_out(j, why);
    return failed ? failed : settle(j, why);
}

status journal_move(journal *j, const char *path, failure *why)
{
    journal_file *file = NULL;
    status failed = make_file(path, &file, why);
    if (failed) return failed;
    failed = journal_file_append(file, j->lines.bytes, j->lines.length, why);
    if (!failed) failed = journal_file_flush(file, why);
    if (failed) {
        journal_file_discard(file);
        return failed;
    }
    stop_flusher(j);
    journal_file_close(j->file);
    j->file = file;
    j->written = j->lines.length;
    return settle(j, why);
}
