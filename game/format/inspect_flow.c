/* Whether the stages make sense one after the other. */
#include "format/inspect_parts.h"

#include "core/agents/error_plan.h"

#include "core/vocabulary.h"

static bool is_recorded(stage_type type)
{
    return type == STAGE_BLOCK || type == STAGE_QUESTION || type == STAGE_QUESTIONNAIRE ||
           type == STAGE_STORY;
}

/* Nothing may be recorded before somebody agreed to it. */
static void consent_check(reader *r)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const stage *st = &r->s->stages[i];
        const json_node *node = node_of(r, NOUN_STAGE, i);
        if (st->type == STAGE_CONSENT) {
            const json_node *when = json_member(node, "when");
            if (when) report_value(r, E525_CONSENT_CONDITIONAL, when, (diagnostic_values){0});
            return;
        }
        if (!is_recorded(st->type)) continue;
        report_value(r, E501_CONSENT_MISSING, json_member(node, "id"),
                     (diagnostic_values){.name = st->id});
        return;
    }
}

static void debrief_check(reader *r)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (r->s->stages[i].type == STAGE_DEBRIEF) return;
    }
    const json_node *flow = json_member(r->root, "flow");
    if (flow) report_key(r, E502_DEBRIEF_MISSING, flow, (diagnostic_values){0});
}

static bool is_outcome(symbol s, const void *context)
{
    (void)context;
    return s.kind == SYMBOL_SCORE || s.kind == SYMBOL_BLOCK_SCORE || s.kind == SYMBOL_RATE ||
           s.kind == SYMBOL_COUNT;
}

/* Nobody may be singled out by having to wait. */
static void pause_check(reader *r, uint16_t index)
{
    const stage *st = &r->s->stages[index];
    if (st->type != STAGE_PAUSE || st->pause.who != PAUSE_FOR_FACILITATOR) return;
    if (!expression_has(st->when, is_outcome, NULL)) return;
    report_value(r, E505_PAUSE_BY_OUTCOME, json_member(node_of(r, NOUN_STAGE, index), "when"),
                 (diagnostic_values){0});
}

static void expects_check(reader *r, uint16_t index)
{
    const stage *st = &r->s->stages[index];
    if (st->type != STAGE_QUESTION || st->question_count == 0) return;
    uint16_t block = st->questions[0].expects_block;
    if (block == INDEX_NONE) return;
    const json_node *expects = json_member(node_of(r, NOUN_STAGE, index), "expects");
    const json_node *named = json_member(expects, "block");
    if (block < index) {
        report_value(r, E526_EXPECTS_PAST, named,
                     (diagnostic_values){.name = r->s->stages[block].id});
    }
}

/* A seat that saw its own outcome cannot be asked to expect; a scored block with outcomes case by
 * case and an exact quota lets people count. */
static void countable_check(reader *r, uint16_t index)
{
    const stage *st = &r->s->stages[index];
    if (st->type != STAGE_BLOCK || !st->block.is_scored || st->block.advisor == INDEX_NONE) return;
    const agent *a = &r->s->agents[st->block.advisor];
    if (!error_plan_is_made(a)) return;
    if (!step_of(&st->block, STEP_OUTCOME)) return;
    const json_node *node = node_of(r, NOUN_STAGE, index);
    const json_node *feedback = json_member(node, "feedback");
    const json_node *where = feedback && st->block.feedback == FEEDBACK_EACH_CASE
                                 ? feedback
                                 : json_member(node, "steps");
    if (!where) return;
    report_value(r, W336_ERRORS_COUNTABLE, where, (diagnostic_values){.name = a->id});
}

/* A stage of an unknown type may be any. */
static bool types_are_known(const reader *r)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (!shape_variant_of(shape_flow.of, node_of(r, NOUN_STAGE, i))) return false;
    }
    return true;
}

void inspect_flow(inspection *all, reader *r, const bool *runs)
{
    if (types_are_known(r)) {
        consent_check(r);
        debrief_check(r);
    }
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (i < all->stage_count && runs[i]) all->stage_ran[i] = true;
        pause_check(r, i);
        expects_check(r, i);
        countable_check(r, i);
        inspect_story(r, i);
    }
}

void inspect_reachable(inspection *all, reader *r)
{
    for (uint16_t i = 0; i < r->s->stage_count && i < all->stage_count; i++) {
        const json_node *when = json_member(node_of(r, NOUN_STAGE, i), "when");
        if (all->stage_ran[i] || !when) continue;
        report_value(r, W503_STAGE_UNREACHABLE, when,
                     (diagnostic_values){.name = r->s->stages[i].id});
    }
}
