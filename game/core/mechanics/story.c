#include "core/mechanics/story.h"

#include "core/flow.h"
#include "core/score.h"
#include "core/world.h"

static const question *question_shown(const scenario *s, const state *st)
{
    return &state_stage(st, s)->questions[st->node];
}

static const story_node *node_shown(const scenario *s, const state *st)
{
    return &state_stage(st, s)->story.nodes[st->node];
}

static void show(deciding *d, uint16_t node)
{
    record e = deciding_event(d, EVENT_NODE_SHOWN);
    e.stage = d->st->stage;
    e.item = node;
    deciding_emit(d, &e);
}

void story_enter(deciding *d)
{
    show(d, 0);
}

bool story_has_choices(const scenario *s, const state *st)
{
    return st->node != INDEX_NONE && question_shown(s, st)->option_count > 0;
}

bool story_is_taken(const state *st, uint16_t node, uint16_t option)
{
    for (uint16_t i = 0; i < st->path_count; i++) {
        const story_step *step = &st->path[i];
        if (step->stage == st->stage && step->node == node && step->option == option) return true;
    }
    return false;
}

bool story_is_offered(const scenario *s, const state *st, uint16_t option, arena *scratch)
{
    if (story_is_taken(st, st->node, option)) return false;
    const expression *when = node_shown(s, st)->choices[option].when;
    if (!when) return true;
    const world w = {.s = s, .st = st};
    const expression_world names = world_of(&w, scratch);
    return expression_holds(when, &names);
}

status story_choose(deciding *d, const record *c, failure *why)
{
    if (c->stage != d->st->stage) return refuse(why, "other_stage");
    const bool is_possible = c->item == d->st->node &&
                             story_is_offered(d->s, d->st, (uint16_t)c->option, d->scratch);
    if (!is_possible) return refuse(why, "no_such_reply");

    const story_choice *chosen = &node_shown(d->s, d->st)->choices[c->option];
    record e = deciding_event(d, EVENT_CHOICE_MADE);
    e.stage = c->stage;
    e.item = c->item;
    e.option = c->option;
    e.response_us = deciding_response_us(d);
    deciding_emit(d, &e);
    score_add(d, chosen->add);
    show(d, chosen->to);
    return STATUS_OK;
}

status story_continue(deciding *d)
{
    const uint16_t to = node_shown(d->s, d->st)->to;
    if (to == INDEX_NONE)
        flow_next(d);
    else
        show(d, to);
    return STATUS_OK;
}
