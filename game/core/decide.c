#include "core/decide.h"

#include <stdlib.h>
#include <string.h>

#include "core/flow.h"
#include "core/mechanics/block.h"
#include "core/mechanics/inbox.h"
#include "core/mechanics/pages.h"
#include "core/mechanics/story.h"
#include "core/record_check.h"
#include "core/world.h"

static bool list_has_room(event_list *l)
{
    if (l->count < l->capacity) return true;
    uint16_t capacity = l->capacity == 0 ? 64 : (uint16_t)(l->capacity * 2);
    if (capacity <= l->capacity) return false;
    record *items = realloc(l->items, capacity * sizeof *items);
    if (!items) return false;
    l->items = items;
    l->capacity = capacity;
    return true;
}

void deciding_emit(deciding *d, const record *event)
{
    event_list *l = d->events;
    if (list_has_room(l))
        l->items[l->count++] = *event;
    else
        d->is_out_of_memory = true; /* the draft goes on, so that no rule meets half a case */
    state_apply(d->st, d->s, event, d->at_us);
}

record deciding_event(const deciding *d, event_kind kind)
{
    return record_make(kind, d->by);
}

status refuse(failure *why, const char *reason)
{
    return failure_set(why, STATUS_REFUSED, reason, NULL, NULL);
}

int64_t deciding_response_us(const deciding *d)
{
    const state *st = d->st;
    int64_t onset = st->presented_us == FIELD_NULL ? st->step_us : st->presented_us;
    const case_record *running = state_case(st);
    const int64_t earlier_us = running ? running->step_spent_us : 0;
    return d->at_us - onset - st->paused_in_step_us + earlier_us;
}

bool deciding_holds(deciding *d, const expression *when, const case_record *c)
{
    if (!when) return true;
    world w = {.s = d->s, .st = d->st, .c = c, .now_us = d->at_us};
    expression_world names = world_of(&w, d->scratch);
    return expression_holds(when, &names);
}

/* A label under construction; ids are at most 64 bytes (the reader sees to it), so it fits. */
typedef struct label {
    char bytes[320];
    size_t length;
} label;

static void label_add(label *l, const char *part)
{
    size_t length = strlen(part);
    if (l->length + length >= sizeof l->bytes) return;
    memcpy(l->bytes + l->length, part, length + 1);
    l->length += length;
}

static const char *const PURPOSES[PURPOSE_COUNT] = {[PURPOSE_CASE_ORDER] = "case_order",
                                                    [PURPOSE_CASE_CHOICE] = "case_choice",
                                                    [PURPOSE_ADVICE] = "advice",
                                                    [PURPOSE_CONFIDENCE] = "confidence",
                                                    [PURPOSE_EXPLANATION] = "explanation",
                                                    [PURPOSE_DELAY] = "delay",
                                                    [PURPOSE_ALARM] = "alarm"};

random_stream deciding_stream(const deciding *d, random_purpose purpose, uint16_t agent_index,
                              uint16_t case_index)
{
    label l = {.length = 0};
    if (d->s->is_per_participant[purpose]) {
        label_add(&l, "seat/");
        label_add(&l, d->setup->seat);
        label_add(&l, "/");
    }
    if (agent_index != INDEX_NONE) {
        label_add(&l, "agent/");
        label_add(&l, d->s->agents[agent_index].id);
        label_add(&l, "/");
    }
    label_add(&l, PURPOSES[purpose]);
    label_add(&l, "/");
    label_add(&l, d->s->stages[d->st->stage].id);
    if (case_index != INDEX_NONE) {
        label_add(&l, "/");
        label_add(&l, d->s->cases[case_index].id);
    }
    return random_open(d->setup->seed, l.bytes);
}

/* What each command does, once it may. ------------------------------------------------------- */

typedef status (*action)(deciding *d, const record *c, failure *why);

static bool is_in_block(const deciding *d)
{
    return state_stage(d->st, d->s)->type == STAGE_BLOCK;
}

static bool is_time_setting(int64_t permille)
{
    return permille == 0 || (permille >= 1000 && permille <= 10000);
}

/* Commands that name a stage mean that one: a late one must not hit the next. */
static bool is_for_stage(const deciding *d, const record *c)
{
    return c->stage == FIELD_NULL || c->stage == d->st->stage;
}

static status do_open(deciding *d, const record *c, failure *why)
{
    if (!is_time_setting(c->time_setting)) return refuse(why, "no_such_time_setting");
    record e = deciding_event(d, EVENT_SESSION_OPENED);
    e.language = c->language;
    e.time_setting = c->time_setting;
    deciding_emit(d, &e);
    flow_start(d);
    return STATUS_OK;
}

static status do_continue(deciding *d, const record *c, failure *why)
{
    if (!is_for_stage(d, c)) return refuse(why, "other_stage");
    return is_in_block(d) ? block_continue(d, why) : pages_continue(d, why);
}

static bool is_at_step(const deciding *d, int64_t step)
{
    return step == FIELD_NULL || step == (int64_t)state_step_kind(d->st, d->s);
}

static status do_presented(deciding *d, const record *c, failure *why)
{
    const case_record *running = state_case(d->st);
    bool is_this = c->stage == d->st->stage;
    if (running) is_this = is_this && c->case_ == running->case_ && is_at_step(d, c->step);
    if (!is_this) return refuse(why, "other_case");
    record e = deciding_event(d, EVENT_PRESENTED);
    e.stage = d->st->stage;
    if (running) {
        e.case_ = running->case_;
        e.step = state_step_kind(d->st, d->s);
    }
    deciding_emit(d, &e);
    return STATUS_OK;
}

static status do_pause(deciding *d, const record *c, failure *why)
{
    (void)why;
    record e = deciding_event(d, EVENT_PAUSED);
    e.text = c->text;
    deciding_emit(d, &e);
    return STATUS_OK;
}

static void resume(deciding *d)
{
    record e = deciding_event(d, EVENT_RESUMED);
    e.paused_us = d->at_us - d->st->paused_at_us;
    deciding_emit(d, &e);
}

static status do_resume(deciding *d, const record *c, failure *why)
{
    (void)c;
    (void)why;
    resume(d);
    return STATUS_OK;
}

static status do_skip(deciding *d, const record *c, failure *why)
{
    if (d->st->has_case) return block_skip(d, c, why);
    if (!is_for_stage(d, c)) return refuse(why, "other_stage");
    flow_next(d);
    return STATUS_OK;
}

static status do_end(deciding *d, const record *c, failure *why)
{
    (void)why;
    if (c->scope == END_STAGE) return block_stop(d);
    if (d->st->is_paused) resume(d); /* so that what closes now leaves the pause out */
    flow_abort(d);
    return STATUS_OK;
}

static status do_set_language(deciding *d, const record *c, failure *why)
{
    (void)why;
    record e = deciding_event(d, EVENT_LANGUAGE_SET);
    e.language = c->language;
    deciding_emit(d, &e);
    return STATUS_OK;
}

static status do_set_time(deciding *d, const record *c, failure *why)
{
    if (!is_time_setting(c->time_setting)) return refuse(why, "no_such_time_setting");
    record e = deciding_event(d, EVENT_TIME_SET);
    e.time_setting = c->time_setting;
    deciding_emit(d, &e);
    block_follow_time_setting(d);
    return STATUS_OK;
}

/* All that is due at this very time, in a fixed order. */
static status do_clock(deciding *d, const record *c, failure *why)
{
    (void)c;
    bool has_done = true;
    while (has_done && !d->is_out_of_memory && state_next_due(d->st, d->s) <= d->at_us) {
        has_done = is_in_block(d) ? block_clock(d) : pages_clock(d);
    }
    return d->events->count > 0 ? STATUS_OK : refuse(why, "nothing_due");
}

static const action ACTIONS[COMMAND_KIND_COUNT] = {
    [COMMAND_OPEN] = do_open,
    [COMMAND_CONTINUE] = do_continue,
    [COMMAND_PRESENTED] = do_presented,
    [COMMAND_ANSWER] = block_answer,
    [COMMAND_RATE_CONFIDENCE] = block_rate,
    [COMMAND_ASK_AI] = block_ask,
    [COMMAND_OPEN_EVIDENCE] = block_open_evidence,
    [COMMAND_CLOSE_EVIDENCE] = block_close_evidence,
    [COMMAND_CHECK] = block_check,
    [COMMAND_ESCALATE] = block_escalate,
    [COMMAND_PICK] = inbox_pick,
    [COMMAND_REPLY] = pages_reply,
    [COMMAND_PAUSE] = do_pause,
    [COMMAND_RESUME] = do_resume,
    [COMMAND_RELEASE] = pages_release,
    [COMMAND_EXTEND] = block_extend,
    [COMMAND_SKIP] = do_skip,
    [COMMAND_REOPEN] = block_reopen,
    [COMMAND_END] = do_end,
    [COMMAND_SET_LANGUAGE] = do_set_language,
    [COMMAND_SET_TIME] = do_set_time,
    [COMMAND_CLOCK] = do_clock,
    [COMMAND_OPEN_SOURCE] = block_open_source,
    [COMMAND_CLOSE_SOURCE] = block_close_source,
    [COMMAND_RECONSIDER_RESEARCH] = pages_reconsider_research,
    [COMMAND_CHOOSE] = story_choose,
};

/* When a command may come at all. ------------------------------------------------------------ */

static const char *may_end_stage(const scenario *s, const state *st)
{
    return state_stage(st, s)->type == STAGE_BLOCK ? block_may_stop(s, st) : "no_early_end";
}

static const char *may_while_paused(command_kind kind)
{
    switch (kind) {
    case COMMAND_RESUME:
    case COMMAND_END:
    case COMMAND_SET_LANGUAGE:
    case COMMAND_SET_TIME: return NULL;
    case COMMAND_OPEN:
    case COMMAND_CONTINUE:
    case COMMAND_PRESENTED:
    case COMMAND_ANSWER:
    case COMMAND_RATE_CONFIDENCE:
    case COMMAND_ASK_AI:
    case COMMAND_OPEN_EVIDENCE:
    case COMMAND_CLOSE_EVIDENCE:
    case COMMAND_CHECK:
    case COMMAND_ESCALATE:
    case COMMAND_PICK:
    case COMMAND_REPLY:
    case COMMAND_PAUSE:
    case COMMAND_RELEASE:
    case COMMAND_EXTEND:
    case COMMAND_SKIP:
    case COMMAND_REOPEN:
    case COMMAND_CLOCK:
    case COMMAND_OPEN_SOURCE:
    case COMMAND_CLOSE_SOURCE:
    case COMMAND_RECONSIDER_RESEARCH:
    case COMMAND_CHOOSE:
    case COMMAND_KIND_COUNT: return "is_paused";
    }
    return "is_paused";
}

const char *decide_may(const scenario *s, const session_setup *setup, const state *st,
                       command_kind kind, actor by)
{
    if ((kind == COMMAND_CLOCK) != (by == BY_CLOCK)) return "not_here";
    if (st->is_ended) return "is_ended";
    if (kind == COMMAND_OPEN) return st->is_open ? "is_open" : NULL;
    if (!st->is_open) return "is_not_open";
    if (st->is_paused) return may_while_paused(kind);
    if (kind == COMMAND_RESUME) return "is_not_paused";
    if (kind == COMMAND_CLOCK) return NULL;
    bool is_always = kind == COMMAND_PAUSE || kind == COMMAND_SET_LANGUAGE ||
                     kind == COMMAND_SET_TIME || kind == COMMAND_END;
    if (is_always) return NULL;
    return state_stage(st, s)->type == STAGE_BLOCK ? block_may(s, st, kind, by)
                                                   : pages_may(s, setup, st, kind, by);
}

status decide(deciding *d, const record *c, failure *why)
{
    const char *reason = decide_may(d->s, d->setup, d->st, (command_kind)c->kind, d->by);
    bool ends_stage = !reason && c->kind == COMMAND_END && c->scope == END_STAGE;
    if (ends_stage) reason = may_end_stage(d->s, d->st);
    if (!reason) reason = command_problem(d->s, c);
    if (reason) return refuse(why, reason);
    status done = ACTIONS[c->kind](d, c, why);
    if (!done && d->is_out_of_memory) {
        return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    }
    return done;
}
