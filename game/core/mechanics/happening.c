#include "core/mechanics/happening.h"

#include "core/mechanics/block.h"
#include "core/score.h"

static void agent_set(deciding *d, uint16_t target, live_field field, int64_t to)
{
    record e = deciding_event(d, EVENT_AGENT_SET);
    e.agent = target;
    e.field = field;
    e.value = to;
    deciding_emit(d, &e);
}

/* For the cases that follow: a limit that runs already is left alone. */
static void limit_set(deciding *d, int64_t limit_us)
{
    record e = deciding_event(d, EVENT_LIMIT_SET);
    e.stage = d->st->stage;
    e.limit_us = limit_us;
    deciding_emit(d, &e);
}

static void set_live(deciding *d, const happening *h)
{
    switch (h->field) {
    case LIVE_AGENT_PHASE:
    case LIVE_AGENT_ACTIVE:
    case LIVE_AGENT_EXPLANATION:
    case LIVE_AGENT_CONFIDENCE:
    case LIVE_AGENT_DELAY: agent_set(d, h->target, h->field, h->value); return;
    case LIVE_SCORE: score_set(d, h->target, h->value); return;
    case LIVE_TIME_LIMIT: limit_set(d, h->value); return;
    }
}

static void show_notice(deciding *d, uint16_t event_index, uint16_t happening_index)
{
    record e = deciding_event(d, EVENT_NOTICE_SHOWN);
    e.stage = d->st->stage;
    e.text = state_stage(d->st, d->s)->block.events[event_index].id;
    e.index = event_index;
    e.count = happening_index;
    deciding_emit(d, &e);
}

static void play_sound(deciding *d, const char *sound)
{
    record e = deciding_event(d, EVENT_SOUND_PLAYED);
    e.text = sound;
    deciding_emit(d, &e);
}

/* True: the stage ended. */
static bool do_one(deciding *d, uint16_t event_index, uint16_t happening_index)
{
    const scenario_event *event = &state_stage(d->st, d->s)->block.events[event_index];
    const happening *h = &event->happenings[happening_index];
    switch (h->kind) {
    case HAPPENING_SHOW: show_notice(d, event_index, happening_index); return false;
    case HAPPENING_SET: set_live(d, h); return false;
    case HAPPENING_ADD: score_add(d, h->add); return false;
    case HAPPENING_SOUND: play_sound(d, h->sound); return false;
    case HAPPENING_BREAK_AGENT:
        agent_set(d, h->target, LIVE_AGENT_ACTIVE, AGENT_BROKEN);
        return false;
    case HAPPENING_RESTORE_AGENT:
        agent_set(d, h->target, LIVE_AGENT_ACTIVE, AGENT_RESTORED);
        return false;
    case HAPPENING_END_STAGE:
        block_drop_cases(d, END_NOT_REACHED);
        block_finish(d);
        return true;
    }
    return false;
}

static bool fire(deciding *d, uint16_t event_index)
{
    const scenario_event *event = &state_stage(d->st, d->s)->block.events[event_index];
    record e = deciding_event(d, EVENT_HAPPENED);
    e.stage = d->st->stage;
    e.text = event->id;
    e.index = event_index;
    deciding_emit(d, &e);
    for (uint16_t i = 0; i < event->happening_count; i++) {
        if (do_one(d, event_index, i)) return true;
    }
    return false;
}

static bool has_fired(const deciding *d, uint16_t event_index)
{
    return d->st->blocks[d->st->stage].fired >> event_index & 1;
}

bool happenings_at_case(deciding *d, uint16_t place)
{
    const block_stage *b = &state_stage(d->st, d->s)->block;
    for (uint16_t i = 0; i < b->event_count; i++) {
        const scenario_event *e = &b->events[i];
        bool is_due = e->trigger == TRIGGER_AT_CASE && e->at_case == place && !has_fired(d, i);
        if (is_due && fire(d, i)) return true;
    }
    return false;
}

bool happenings_when(deciding *d)
{
    const block_stage *b = &state_stage(d->st, d->s)->block;
    const case_record *just_closed = &d->st->records[d->st->record];
    for (uint16_t i = 0; i < b->event_count; i++) {
        const scenario_event *e = &b->events[i];
        if (e->trigger != TRIGGER_WHEN || has_fired(d, i)) continue;
        if (deciding_holds(d, e->when, just_closed) && fire(d, i)) return true;
    }
    return false;
}

bool happenings_at_time(deciding *d, bool *out_fired)
{
    const block_stage *b = &state_stage(d->st, d->s)->block;
    const int64_t started_us = d->st->blocks[d->st->stage].started_us;
    *out_fired = false;
    for (uint16_t i = 0; i < b->event_count; i++) {
        const scenario_event *e = &b->events[i];
        if (e->trigger != TRIGGER_AT_TIME || has_fired(d, i)) continue;
        if (started_us + e->at_us > d->at_us) continue;
        *out_fired = true;
        if (fire(d, i)) return true;
    }
    return false;
}
