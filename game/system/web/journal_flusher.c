#include "system/journal_flusher.h"

#include "system/web/storage.h"

#include <stdbool.h>
#include <stdlib.h>

/* The browser keeps in its own time, so there is no thread here: what was asked is begun at once,
 * and storage_settled tells when something came of it. */
struct journal_flusher {
    journal_file *file;
    journal_wake wake;
    uint64_t asked, done;
    int keeping; /* the storage's ticket for what was asked; 0: nothing is on its way */
    failure failed;
};

/* A page plays one session at a time. */
static journal_flusher *running;

static void look(journal_flusher *fl)
{
    if (fl->keeping == 0 || fl->failed.code) return;
    if (storage_kept() >= fl->keeping) {
        fl->done = fl->asked;
        fl->keeping = 0;
    } else if (storage_trouble() != STORAGE_FINE) {
        bool is_full = storage_trouble() == STORAGE_FULL;
        failure_set(&fl->failed, is_full ? STATUS_FULL : STATUS_DENIED,
                    is_full ? "storage_full" : "storage_refused", journal_file_path(fl->file),
                    NULL);
    }
}

/* Called by storage.js. */
__attribute__((used)) void storage_settled(void);

void storage_settled(void)
{
    if (!running) return;
    look(running);
    if (running->wake.call) running->wake.call(running->wake.self);
}

journal_flusher *journal_flusher_start(journal_file *f, journal_wake wake)
{
    journal_flusher *fl = calloc(1, sizeof *fl);
    if (!fl) return NULL;
    fl->file = f;
    fl->wake = wake;
    running = fl;
    return fl;
}

void journal_flusher_stop(journal_flusher *fl)
{
    if (running == fl) running = NULL;
    free(fl);
}

void journal_flusher_ask(journal_flusher *fl, uint64_t ticket)
{
    if (ticket <= fl->asked || fl->failed.code) return;
    fl->asked = ticket;
    if (!storage_is_page()) {
        if (!journal_file_flush(fl->file, &fl->failed)) fl->done = ticket;
        return;
    }
    fl->keeping = storage_keep();
    look(fl);
}

static status report(const journal_flusher *fl, failure *why)
{
    const failure *f = &fl->failed;
    return f->code ? failure_set(why, f->code, f->reason, f->place, f->detail) : STATUS_OK;
}

status journal_flusher_done(journal_flusher *fl, uint64_t *out_ticket, failure *why)
{
    look(fl);
    *out_ticket = fl->done;
    return report(fl, why);
}

status journal_flusher_wait(journal_flusher *fl, uint64_t ticket, failure *why)
{
    uint64_t done = 0;
    (void)ticket;
    return journal_flusher_done(fl, &done, why);
}
