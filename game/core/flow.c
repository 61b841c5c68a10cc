#include "core/flow.h"

#include "core/mechanics/block.h"
#include "core/mechanics/story.h"

static void end_session(deciding *d, session_end how)
{
    record e = deciding_event(d, EVENT_SESSION_ENDED);
    e.finish = how;
    deciding_emit(d, &e);
}

static void enter(deciding *d, uint16_t index)
{
    const stage *to = &d->s->stages[index];
    record e = deciding_event(d, EVENT_STAGE_ENTERED);
    e.stage = index;
    bool ends_itself = to->type == STAGE_PAUSE && to->pause.release_after_us > 0;
    if (ends_itself) e.due_us = d->at_us + to->pause.release_after_us;
    deciding_emit(d, &e);
    if (to->type == STAGE_BLOCK) block_enter(d);
    if (to->type == STAGE_STORY) story_enter(d);
}

/* Enters the first stage from `index` on whose condition holds. */
static void enter_from(deciding *d, uint16_t index)
{
    for (; index < d->s->stage_count; index++) {
        if (deciding_holds(d, d->s->stages[index].when, NULL)) {
            enter(d, index);
            return;
        }
        record e = deciding_event(d, EVENT_STAGE_SKIPPED);
        e.stage = index;
        deciding_emit(d, &e);
    }
    end_session(d, ENDED_FINISHED);
}

void flow_start(deciding *d)
{
    uint16_t first = 0;
    for (uint16_t i = 0; i < d->s->stage_count; i++) {
        if (d->s->stages[i].type == STAGE_CONSENT) first = (uint16_t)(i + 1);
    }
    enter_from(d, first);
}

void flow_next(deciding *d)
{
    record e = deciding_event(d, EVENT_STAGE_LEFT);
    e.stage = d->st->stage;
    deciding_emit(d, &e);
    enter_from(d, (uint16_t)(d->st->stage + 1));
}

void flow_abort(deciding *d)
{
    block_drop_cases(d, END_ABORTED);
    end_session(d, ENDED_ABORTED);
}
