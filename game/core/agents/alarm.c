#include "core/agents/alarm.h"

static bool draws_alarm(deciding *d, const agent *a, uint16_t index, bool fires)
{
    random_stream r = deciding_stream(d, PURPOSE_ALARM, index, state_case(d->st)->case_);
    bool misses = random_chance(&r, fires ? a->miss_rate : 1.0 - a->false_alarm_rate);
    return !misses;
}

static void alarm_watch(deciding *d, uint16_t index)
{
    const agent *a = &d->s->agents[index];
    const agent_overlay *o = &d->st->agents[index];
    if (!o->is_active || o->is_broken) return;
    bool fires = deciding_holds(d, a->fires_if, state_case(d->st));
    if (!draws_alarm(d, a, index, fires)) return;
    record e = deciding_event(d, EVENT_ALARM_RAISED);
    e.case_ = state_case(d->st)->case_;
    e.agent = index;
    e.correct = fires;
    deciding_emit(d, &e);
}

void alarms_watch(deciding *d)
{
    const block_stage *b = &state_stage(d->st, d->s)->block;
    for (uint16_t i = 0; i < b->agent_count; i++) {
        const agent *a = &d->s->agents[b->agents[i]];
        if (a->type == AGENT_ALARM && a->watches == b->advisor) alarm_watch(d, b->agents[i]);
    }
}
