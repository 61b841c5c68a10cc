#include "system/journal_flusher.h"

#include "system/thread.h"

#include <stdbool.h>
#include <stdlib.h>

struct journal_flusher {
    journal_file *file;
    journal_wake wake;
    pthread_t thread;
    pthread_mutex_t guard; /* of all below */
    pthread_cond_t changed;
    uint64_t asked, done;
    failure failed; /* STATUS_OK: none */
    bool is_stopping;
};

static bool has_work(const journal_flusher *fl)
{
    return fl->asked > fl->done && !fl->failed.code;
}

/* Called and returns with the guard held; lets go of it while the disk works. */
static void flush_asked(journal_flusher *fl)
{
    uint64_t ticket = fl->asked;
    failure why = {0};
    pthread_mutex_unlock(&fl->guard);
    status failed = journal_file_flush(fl->file, &why);
    pthread_mutex_lock(&fl->guard);
    if (failed)
        fl->failed = why;
    else
        fl->done = ticket;
    pthread_cond_broadcast(&fl->changed);
}

static void *flush_until_stopped(void *self)
{
    journal_flusher *fl = self;
    pthread_mutex_lock(&fl->guard);
    while (has_work(fl) || !fl->is_stopping) {
        if (!has_work(fl)) {
            pthread_cond_wait(&fl->changed, &fl->guard);
            continue;
        }
        flush_asked(fl);
        pthread_mutex_unlock(&fl->guard);
        if (fl->wake.call) fl->wake.call(fl->wake.self);
        pthread_mutex_lock(&fl->guard);
    }
    pthread_mutex_unlock(&fl->guard);
    return NULL;
}

journal_flusher *journal_flusher_start(journal_file *f, journal_wake wake)
{
    journal_flusher *fl = calloc(1, sizeof *fl);
    if (!fl) return NULL;
    fl->file = f;
    fl->wake = wake;
    pthread_mutex_init(&fl->guard, NULL);
    pthread_cond_init(&fl->changed, NULL);
    if (thread_start(&fl->thread, flush_until_stopped, fl)) return fl;
    pthread_cond_destroy(&fl->changed);
    pthread_mutex_destroy(&fl->guard);
    free(fl);
    return NULL;
}

void journal_flusher_stop(journal_flusher *fl)
{
    if (!fl) return;
    pthread_mutex_lock(&fl->guard);
    fl->is_stopping = true;
    pthread_cond_broadcast(&fl->changed);
    pthread_mutex_unlock(&fl->guard);
    pthread_join(fl->thread, NULL);
    pthread_cond_destroy(&fl->changed);
    pthread_mutex_destroy(&fl->guard);
    free(fl);
}

void journal_flusher_ask(journal_flusher *fl, uint64_t ticket)
{
    pthread_mutex_lock(&fl->guard);
    if (ticket > fl->asked) fl->asked = ticket;
    pthread_cond_broadcast(&fl->changed);
    pthread_mutex_unlock(&fl->guard);
}

/* With the guard held. */
static status report(const journal_flusher *fl, failure *why)
{
    const failure *f = &fl->failed;
    return f->code ? failure_set(why, f->code, f->reason, f->place, f->detail) : STATUS_OK;
}

status journal_flusher_done(journal_flusher *fl, uint64_t *out_ticket, failure *why)
{
    pthread_mutex_lock(&fl->guard);
    *out_ticket = fl->done;
    status failed = report(fl, why);
    pthread_mutex_unlock(&fl->guard);
    return failed;
}

status journal_flusher_wait(journal_flusher *fl, uint64_t ticket, failure *why)
{
    pthread_mutex_lock(&fl->guard);
    while (fl->done < ticket && !fl->failed.code) pthread_cond_wait(&fl->changed, &fl->guard);
    status failed = report(fl, why);
    pthread_mutex_unlock(&fl->guard);
    return failed;
}
