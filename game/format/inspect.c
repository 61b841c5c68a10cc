#include "format/inspect.h"

#include "core/expression_node.h"
#include "core/vocabulary.h"
#include "format/inspect_parts.h"

inspection *inspection_create(reader *r)
{
    inspection *all = reader_take(r, 1, sizeof *all);
    if (!all) return NULL;
    all->stage_count = r->names[NOUN_STAGE].count;
    all->stage_ran = reader_take(r, all->stage_count, sizeof *all->stage_ran);
    return all->stage_ran ? all : NULL;
}

const json_node *node_of(const reader *r, noun kind, uint16_t index)
{
    return r->names[kind].nodes[index];
}

const block_step *step_of(const block_stage *b, step_kind kind)
{
    for (uint16_t i = 0; i < b->step_count; i++) {
        if (b->steps[i].kind == kind) return &b->steps[i];
    }
    return NULL;
}

static bool node_has(const expression_node *node, bool (*test)(symbol s, const void *context),
                     const void *context)
{
    if (node->kind == EXPRESSION_NAME && test(node->meaning, context)) return true;
    for (size_t i = 0; i < node->part_count; i++) {
        if (node_has(node->parts[i], test, context)) return true;
    }
    return false;
}

bool expression_has(const expression *e, bool (*test)(symbol s, const void *context),
                    const void *context)
{
    return e && node_has(e->root, test, context);
}

/* Before anything is played only the arm and the list have a value. */
static bool condition_value(const void *context, symbol s, value *out)
{
    const scenario *played = context;
    if (s.kind == SYMBOL_ARM) {
        *out = value_string(played->arm == INDEX_NONE ? "" : played->arms[played->arm].id);
        return true;
    }
    if (s.kind == SYMBOL_LIST) {
        *out = value_string(played->list == INDEX_NONE ? "" : played->lists[played->list].id);
        return true;
    }
    return false;
}

void stages_run_find(reader *r, bool *runs)
{
    expression_world world = {r->s, condition_value, r->a};
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        value result;
        runs[i] = true;
        if (!r->s->stages[i].when) continue;
        expression_fault fault = expression_evaluate(r->s->stages[i].when, &world, &result, NULL);
        runs[i] = fault != EXPRESSION_FINE || result.type != VALUE_BOOL || result.as.truth;
    }
}

/* A part that is not there, or not whole, was reported while it was read; looking on would only say
 * the same again in other words. */
void inspect_variant(inspection *all, reader *r)
{
    bool runs[SCENARIO_STAGES_MAX];
    if (!r->s->stages || !r->s->agents || !r->s->cases) return;
    stages_run_find(r, runs);
    inspect_flow(all, r, runs);
    all->variant_count++;
    if (diagnostics_error_count(r->d) > 0) return;
    inspect_agents(r, runs);
    inspect_time(r, runs);
    inspect_method(r, runs);
    inspect_feeding(all, r, runs);
    inspect_list(all, r);
    inspect_arm(all, r, runs);
}

void inspect_all(inspection *all, reader *r, const json_node *base)
{
    if (all->variant_count == 0) return;
    inspect_reachable(all, r);
    if (diagnostics_error_count(r->d) > 0) return;
    inspect_unused(r, base);
    inspect_debriefs(all, r);
    inspect_lists(all, r, base);
    inspect_arms(all, r, base);
}
