#include "app/solution.h"

#include "core/case_key.h"

static bool is_always_wrong(const agent *a, const case_key *key, uint16_t index)
{
    if (a->forced && a->forced[index] < 0) return true;
    return a->model == ADVISOR_LISTED && key->advice != ANSWER_NONE && key->advice != key->truth;
}

solution solution_of(const scenario *s, const stage *block, uint16_t index)
{
    const case_key *key = &s->keys[index];
    const uint16_t advisor = block->block.advisor;
    return (solution){
        .truth = key->truth,
        .why = key->why,
        .is_always_misled = advisor != INDEX_NONE &&
                            is_always_wrong(&s->agents[advisor], key, index),
    };
}
