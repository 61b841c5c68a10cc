#include "app/replay.h"

#include "system/files.h"

#include <string.h>

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

session_setup replay_setup(const journal_header *h)
{
    return (session_setup){.seed = h->seed,
                           .seat = h->seats[0].code,
                           .is_bot = h->is_synthetic,
                           .language = h->language,
                           .time_setting = h->time_setting,
                           .workshop_seed = h->workshop_seed};
}

/* Opening ------------------------------------------------------------------------------------- */

/* A journal that was copied without its pack can still be read where the scenario is installed. */
static status load_installed(const home *h, replay *r, failure *why)
{
    scenario_place installed;
    const journal_header *header = &r->log.header;
    failure unused = {0};
    if (store_find(h, header->scenario, &r->memory, &installed, &unused)) return STATUS_MISSING;
    loaded_scenario_free(&r->loaded);
    status failed = store_load(&installed, header->arm, header->list, &r->loaded, &unused);
    if (failed) return failed;
    if (strcmp(r->loaded.sha256, header->sha256) == 0) return STATUS_OK;
    return failure_set(why, STATUS_MISSING, "pack_missing", r->log.path, NULL);
}

static bool is_hash(const char *text)
{
    return strlen(text) == 64 && strspn(text, "0123456789abcdef") == 64;
}

static status load_scenario(const home *h, replay *r, failure *why)
{
    const journal_header *header = &r->log.header;
    const char *beside = path_folder(&r->memory, r->log.path);
    failure cause = {0};
    if (!beside) return no_memory(why);
    if (!is_hash(header->sha256)) return journal_log_corrupt(&r->log, 0, why);
    status failed = store_load_pack(beside, header->sha256, header->arm, header->list, &r->loaded,
                                    &cause);
    if (failed == STATUS_MISSING && !load_installed(h, r, NULL)) return STATUS_OK;
    return failed ? failure_set(why, failed, cause.reason, cause.place, cause.detail) : STATUS_OK;
}

status replay_start(const home *h, replay *r, journal_sink sink, failure *why)
{
    status failed = load_scenario(h, r, why);
    if (failed) return failed;
    if (scenario_language(r->loaded.s, r->log.header.language) < 0)
        return journal_log_corrupt(&r->log, 0, why);
    r->s = session_create(r->loaded.s, replay_setup(&r->log.header), sink);
    return r->s ? STATUS_OK : no_memory(why);
}

status replay_open(const home *h, const char *path, replay *out, failure *why)
{
    *out = (replay){0};
    arena_init(&out->memory, 0);
    arena_init(&out->loaded.memory, 0);
    status failed = journal_log_open(path, &out->memory, &out->log, why);
    return failed ? failed : replay_start(h, out, (journal_sink){0}, why);
}

void replay_close(replay *r)
{
    session_destroy(r->s);
    loaded_scenario_free(&r->loaded);
    arena_free(&r->memory);
    *r = (replay){0};
}

/* Folding ------------------------------------------------------------------------------------- */

static status follow_note(replay *r, const journal_note *n, failure *why)
{
    if (n->seq != session_state(r->s)->seq) return journal_log_corrupt(&r->log, 0, why);
    if (n->t_us > r->t_us) r->t_us = n->t_us;
    r->note_count++;
    return STATUS_OK;
}

static status follow_command(replay *r, const line *l, failure *why)
{
    if (session_fold(r->s, l, NULL)) return journal_log_corrupt(&r->log, 0, why);
    if (l->t_us > r->t_us) r->t_us = l->t_us;
    return STATUS_OK;
}

status replay_fold(replay *r, uint64_t until, failure *why)
{
    log_entry entry;
    arena scratch;
    failure cause = {0};
    status failed = STATUS_OK;
    arena_init(&scratch, 0);
    while (!failed && session_state(r->s)->seq < until) {
        journal_context c = journal_context_of(r->s);
        arena_reset(&scratch);
        if (!journal_log_next(&r->log, &c, &scratch, &entry, &cause)) break;
        if (entry.kind == LINE_NOTE)
            failed = follow_note(r, &entry.note, &cause);
        else
            failed = follow_command(r, &entry.command, &cause);
    }
    arena_free(&scratch);
    if (!cause.code) return STATUS_OK;
    return failure_set(why, cause.code, cause.reason, cause.place, cause.detail);
}

/* Verifying ----------------------------------------------------------------------------------- */

/* What the rules make of the recorded commands. */
typedef struct deciding_again {
    replay r;
    verdict *out;
    buffer decided; /* the body of the line that the rules made last */
    bool has_decided;
} deciding_again;

static status keep_decided(void *self, const line *l, failure *why)
{
    (void)why;
    deciding_again *d = self;
    journal_context c = journal_context_of(d->r.s);
    if (d->has_decided) return STATUS_OK; /* one difference is enough */
    buffer_clear(&d->decided);
    journal_command_write(&c, l, &d->decided);
    d->has_decided = true;
    return STATUS_OK;
}

static void note_difference(deciding_again *d, const log_entry *e)
{
    d->out->is_different = true;
    d->out->line_number = d->r.log.line_number;
    buffer_add(&d->out->written, e->body, e->body_length);
    if (d->has_decided) buffer_add(&d->out->expected, d->decided.bytes, d->decided.length);
}

/* A line is the same when the rules make exactly it from its command. */
static bool decide_again(deciding_again *d, const log_entry *e)
{
    command again = {.what = e->command.command, .at_us = e->command.stamped_us};
    d->has_decided = false;
    status failed = session_submit(d->r.s, &again, NULL);
    return !failed && d->decided.length == e->body_length &&
           memcmp(d->decided.bytes, e->body, e->body_length) == 0;
}

static status verify_entry(deciding_again *d, const log_entry *e, failure *why)
{
    if (e->kind == LINE_NOTE) return follow_note(&d->r, &e->note, why);
    if (d->out->is_decided_again) {
        if (!decide_again(d, e)) note_difference(d, e);
    } else {
        status failed = follow_command(&d->r, &e->command, why);
        if (failed) return failed;
    }
    d->out->line_count += !d->out->is_different;
    return STATUS_OK;
}

static status verify_lines(deciding_again *d, failure *why)
{
    log_entry entry;
    arena scratch;
    failure cause = {0};
    arena_init(&scratch, 0);
    while (!cause.code && !d->out->is_different) {
        journal_context c = journal_context_of(d->r.s);
        arena_reset(&scratch);
        if (!journal_log_next(&d->r.log, &c, &scratch, &entry, &cause)) break;
        verify_entry(d, &entry, &cause);
    }
    arena_free(&scratch);
    if (!cause.code) return STATUS_OK;
    return failure_set(why, cause.code, cause.reason, cause.place, cause.detail);
}

status replay_verify(const home *h, const char *path, verdict *out, failure *why)
{
    deciding_again d = {.out = out};
    *out = (verdict){0};
    arena_init(&d.r.memory, 0);
    arena_init(&d.r.loaded.memory, 0);
    status failed = journal_log_open(path, &d.r.memory, &d.r.log, why);
    if (!failed) failed = replay_start(h, &d.r, (journal_sink){&d, keep_decided, true}, why);
    if (!failed) {
        out->rules = d.r.log.header.rules;
        out->is_decided_again = out->rules == SESSION_RULES;
        out->torn_length = d.r.log.torn_length;
        failed = verify_lines(&d, why);
        out->has_ended = session_state(d.r.s)->is_ended;
        journal_code(d.r.log.chain, out->code);
    }
    buffer_free(&d.decided);
    replay_close(&d.r);
    return failed;
}

void verdict_free(verdict *v)
{
    buffer_free(&v->written);
    buffer_free(&v->expected);
}
