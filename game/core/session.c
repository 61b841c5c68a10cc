#include "core/session.h"

#include <stdlib.h>
#include <string.h>

#include "core/decide.h"
#include "core/mechanics/pages.h"
#include "core/record_check.h"
#include "core/state_check.h"

enum { QUEUE_MAX = 64 };

/* A command that came while a line waited. Owns its text. */
typedef struct queued_command {
    command meant;
    char *text;
} queued_command;

/* Two states with the same past: `shown` is what viewers see and moves only when a line is kept;
 * `draft` is where decide works and is ahead by the waiting line. */
struct session {
    const scenario *s;
    session_setup setup;
    journal_sink sink;
    arena memory;  /* both states */
    arena scratch; /* one command's lists and strings, until its line is committed */
    state shown, draft;
    event_list events;
    line pending;
    bool is_waiting;
    queued_command queue[QUEUE_MAX];
    uint16_t queue_count;
};

static char *text_copy(const char *text)
{
    if (!text) return NULL;
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}

session *session_create(const scenario *s, session_setup setup, journal_sink sink)
{
    session *made = calloc(1, sizeof *made);
    if (!made) return NULL;
    made->s = s;
    made->setup = setup;
    made->sink = sink;
    arena_init(&made->memory, 0);
    arena_init(&made->scratch, 0);
    bool has_states = state_init(&made->shown, s, &made->memory) &&
                      state_init(&made->draft, s, &made->memory);
    if (has_states) return made;
    session_destroy(made);
    return NULL;
}

static void queue_clear(session *s)
{
    for (uint16_t i = 0; i < s->queue_count; i++) free(s->queue[i].text);
    s->queue_count = 0;
}

void session_destroy(session *s)
{
    if (!s) return;
    queue_clear(s);
    free(s->events.items);
    arena_free(&s->memory);
    arena_free(&s->scratch);
    free(s);
}

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

static status line_waits(failure *why)
{
    return failure_set(why, STATUS_BUSY, "line_waiting", NULL, NULL);
}

/* The command with its text where it stays until the line is committed: whoever sent it may go
 * before a slow sink has answered. A text that is too long is left to be refused. */
static record command_own(session *s, const record *c)
{
    record own = *c;
    size_t length = c->text ? strlen(c->text) : 0;
    bool is_kept = c->text && length <= REPLY_TEXT_MAX;
    if (is_kept) own.text = arena_copy(&s->scratch, c->text, length);
    return own;
}

/* Decides `what` onto the draft; its events are in s->events. A refusal leaves no trace. */
static status decide_on_draft(session *s, const record *what, int64_t at_us, failure *why)
{
    s->events.count = 0;
    deciding d = {.s = s->s,
                  .setup = &s->setup,
                  .st = &s->draft,
                  .events = &s->events,
                  .scratch = &s->scratch,
                  .by = (actor)what->by,
                  .at_us = at_us};
    status refused = decide(&d, what, why);
    bool is_touched = s->events.count > 0 || d.is_out_of_memory;
    if (refused && is_touched) state_copy(&s->draft, &s->shown, s->s);
    return refused;
}

static int64_t raised(const session *s, int64_t stamped_us)
{
    return stamped_us > s->shown.t_us ? stamped_us : s->shown.t_us;
}

/* Decides one command onto the draft and hands its line to the sink. */
static status propose_one(session *s, const command *c, failure *why)
{
    int64_t at_us = raised(s, c->at_us);
    if (at_us > SESSION_TIME_MAX_US) {
        return failure_set(why, STATUS_REFUSED, "too_late", NULL, NULL);
    }
    arena_reset(&s->scratch);
    record what = command_own(s, &c->what);
    if (c->what.text && !what.text) return no_memory(why);
    status refused = decide_on_draft(s, &what, at_us, why);
    if (refused) return refused;
    s->pending = (line){.seq = s->shown.seq + 1,
                        .t_us = at_us,
                        .stamped_us = c->at_us,
                        .command = what,
                        .events = s->events.items,
                        .event_count = s->events.count};
    if (s->sink.wants_from) s->pending.from = state_hash(&s->shown, s->s);
    s->is_waiting = true;
    if (!s->sink.keep) return STATUS_OK;
    status kept = s->sink.keep(s->sink.self, &s->pending, why);
    if (kept) session_forget(s);
    return kept;
}

static command clock_at(int64_t due_us)
{
    return (command){.what = record_make(COMMAND_CLOCK, BY_CLOCK), .at_us = due_us};
}

/* The facilitator's code is a secret of the room: it becomes who released, and is not kept. */
static void facilitator_recognise(const session *s, record *c)
{
    const char *code = s->setup.facilitator_code;
    bool is_code = c->kind == COMMAND_RELEASE && code && c->text && strcmp(c->text, code) == 0;
    if (!is_code) return;
    c->by = BY_FACILITATOR;
    c->text = NULL;
}

static status queue_push(session *s, const command *c, failure *why)
{
    if (s->queue_count == QUEUE_MAX) {
        return failure_set(why, STATUS_BUSY, "too_many_commands", NULL, NULL);
    }
    char *text = text_copy(c->what.text);
    if (c->what.text && !text) return no_memory(why);
    queued_command *queued = &s->queue[s->queue_count++];
    *queued = (queued_command){.meant = *c, .text = text};
    queued->meant.what.text = text;
    return STATUS_OK;
}

/* Proposes `c`, or the clock line that is due before it; says which. */
static status drive(session *s, const command *c, bool *out_was_clock, failure *why)
{
    int64_t due_us = state_next_due(&s->shown, s->s);
    *out_was_clock = due_us < raised(s, c->at_us);
    command clock = clock_at(due_us);
    return propose_one(s, *out_was_clock ? &clock : c, why);
}

status session_propose(session *s, const command *c, failure *why)
{
    command meant = *c;
    facilitator_recognise(s, &meant.what);
    if (s->is_waiting || s->queue_count > 0) return queue_push(s, &meant, why);
    bool was_clock;
    status done = drive(s, &meant, &was_clock, why);
    if (done || !was_clock) return done;
    return queue_push(s, &meant, why);
}

const line *session_pending(const session *s)
{
    return s->is_waiting ? &s->pending : NULL;
}

static void commit_pending(session *s)
{
    for (uint16_t i = 0; i < s->pending.event_count; i++) {
        state_apply(&s->shown, s->s, &s->pending.events[i], s->pending.t_us);
    }
    s->shown.seq = s->draft.seq = s->pending.seq;
    s->shown.t_us = s->draft.t_us = s->pending.t_us;
    s->is_waiting = false;
}

static void queue_drop_first(session *s)
{
    free(s->queue[0].text);
    s->queue_count--;
    memmove(&s->queue[0], &s->queue[1], s->queue_count * sizeof s->queue[0]);
}

/* Goes on with the queue until a line waits or the queue is empty. */
static status queue_drive(session *s, failure *why)
{
    while (!s->is_waiting && s->queue_count > 0) {
        bool was_clock;
        failure cause = {0};
        status done = drive(s, &s->queue[0].meant, &was_clock, &cause);
        bool is_forgotten = done && s->queue_count == 0; /* the sink could not keep the line */
        if (is_forgotten) return failure_set(why, done, cause.reason, cause.place, cause.detail);
        if (!done && was_clock) return STATUS_OK;
        queue_drop_first(s);
    }
    return STATUS_OK;
}

status session_commit(session *s, uint64_t seq, failure *why)
{
    if (!s->is_waiting || s->pending.seq != seq) {
        return failure_set(why, STATUS_REFUSED, "not_waiting", NULL, NULL);
    }
    commit_pending(s);
    return queue_drive(s, why);
}

void session_forget(session *s)
{
    s->is_waiting = false;
    queue_clear(s);
    state_copy(&s->draft, &s->shown, s->s);
}

status session_submit(session *s, const command *c, failure *why)
{
    if (s->is_waiting) return line_waits(why);
    command meant = *c;
    facilitator_recognise(s, &meant.what);
    bool was_clock = true;
    while (was_clock) {
        status done = drive(s, &meant, &was_clock, why);
        if (done) return done;
        commit_pending(s);
    }
    return STATUS_OK;
}

status session_advance(session *s, int64_t now_us, failure *why)
{
    if (s->is_waiting) return line_waits(why);
    for (int64_t due = session_next_due(s); due <= now_us; due = session_next_due(s)) {
        command clock = clock_at(due);
        status done = propose_one(s, &clock, why);
        if (done) return done;
        commit_pending(s);
    }
    return STATUS_OK;
}

status session_tick(session *s, int64_t now_us, failure *why)
{
    if (s->is_waiting || session_next_due(s) > now_us) return STATUS_OK;
    command clock = clock_at(session_next_due(s));
    return propose_one(s, &clock, why);
}

int64_t session_next_due(const session *s)
{
    return state_next_due(&s->shown, s->s);
}

static bool follows(const session *s, const line *recorded)
{
    return recorded->seq == s->shown.seq + 1 && recorded->t_us >= s->shown.t_us &&
           recorded->t_us <= SESSION_TIME_MAX_US;
}

/* What no line may leave behind: a session that runs but is nowhere, or in a story at no node. */
static bool is_nowhere(const state *st, const scenario *s)
{
    if (!st->is_open || st->is_ended) return false;
    const stage *at = state_stage(st, s);
    return !at || (at->type == STAGE_STORY && st->node == INDEX_NONE);
}

static bool each_event_fits(session *s, const line *recorded)
{
    for (uint16_t i = 0; i < recorded->event_count; i++) {
        const record *e = &recorded->events[i];
        bool fits = event_is_possible(s->s, e) && state_accepts(&s->draft, s->s, e, recorded->t_us);
        if (!fits) return false;
        state_apply(&s->draft, s->s, e, recorded->t_us);
    }
    return true;
}

/* Tries the events on the draft: false, with the draft as before, when one of them cannot be. */
static bool events_fit(session *s, const line *recorded)
{
    if (each_event_fits(s, recorded) && !is_nowhere(&s->draft, s->s)) return true;
    state_copy(&s->draft, &s->shown, s->s);
    return false;
}

status session_fold(session *s, const line *recorded, failure *why)
{
    if (s->is_waiting) return line_waits(why);
    if (!follows(s, recorded)) {
        return failure_set(why, STATUS_CORRUPT, "line_out_of_order", NULL, NULL);
    }
    if (recorded->from != 0 && recorded->from != state_hash(&s->shown, s->s)) {
        return failure_set(why, STATUS_CORRUPT, "state_differs", NULL, NULL);
    }
    if (!events_fit(s, recorded)) {
        return failure_set(why, STATUS_CORRUPT, "event_impossible", NULL, NULL);
    }
    for (uint16_t i = 0; i < recorded->event_count; i++) {
        state_apply(&s->shown, s->s, &recorded->events[i], recorded->t_us);
    }
    s->shown.seq = s->draft.seq = recorded->seq;
    s->shown.t_us = s->draft.t_us = recorded->t_us;
    return STATUS_OK;
}

const scenario *session_scenario(const session *s)
{
    return s->s;
}

const state *session_state(const session *s)
{
    return &s->shown;
}

void session_set_facilitator_code(session *s, const char *code)
{
    s->setup.facilitator_code = code;
}

const session_setup *session_setup_of(const session *s)
{
    return &s->setup;
}

void session_checkpoint_word(const session *s, uint16_t stage_index, char out[WORD_MAX])
{
    checkpoint_word(&s->s->stages[stage_index], &s->setup, out);
}
