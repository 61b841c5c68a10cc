#include "core/scenario.h"

#include <string.h>

int scenario_language(const scenario *s, const char *tag)
{
    for (int i = 0; i < s->language_count; i++) {
        if (strcmp(s->languages[i], tag) == 0) return i;
    }
    return -1;
}

uint16_t scenario_stage(const scenario *s, const char *id)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        if (strcmp(s->stages[i].id, id) == 0) return i;
    }
    return INDEX_NONE;
}

uint16_t scenario_agent(const scenario *s, const char *id)
{
    for (uint16_t i = 0; i < s->agent_count; i++) {
        if (strcmp(s->agents[i].id, id) == 0) return i;
    }
    return INDEX_NONE;
}

uint16_t scenario_case(const scenario *s, const char *id, const case_set *within)
{
    uint16_t first = within ? within->first_case : 0;
    uint16_t count = within ? within->case_count : s->case_count;
    for (uint16_t i = 0; i < count; i++) {
        if (strcmp(s->cases[first + i].id, id) == 0) return (uint16_t)(first + i);
    }
    return INDEX_NONE;
}

uint16_t answer_choice(const answer_set *a, const char *id)
{
    for (uint16_t i = 0; i < a->option_count; i++) {
        if (strcmp(a->options[i].id, id) == 0) return i;
    }
    return INDEX_NONE;
}

const answer_set *scenario_answers_of(const scenario *s, const stage *block)
{
    return &s->answer_sets[s->case_sets[block->block.case_set].answer];
}

int32_t number_range_steps(const number_range *r)
{
    return (int32_t)((r->max - r->min) / r->step + 1e-6);
}

int64_t question_steps(const question *q)
{
    return (int64_t)((q->max - q->min) / q->step + 1e-6);
}

bool question_is_required(const scenario *s, const question *q)
{
    return q->is_required && (q->ask != ASK_TEXT || s->allows_free_text);
}

/* Appends what a placeholder at `pattern` stands for; the length it takes there, 0 when none does. */
static size_t placeholder_write(const char *pattern, const case_face *c, buffer *out)
{
    if (strncmp(pattern, "{id}", 4) == 0) {
        buffer_text(out, c->id);
        return 4;
    }
    if (strncmp(pattern, "{picture}", 9) == 0) {
        buffer_text(out, c->picture ? c->picture : c->id);
        return 9;
    }
    return 0;
}

void case_picture_path(const char *pattern, const case_face *c, buffer *out)
{
    while (*pattern) {
        size_t taken = *pattern == '{' ? placeholder_write(pattern, c, out) : 0;
        if (taken == 0) {
            buffer_char(out, *pattern);
            taken = 1;
        }
        pattern += taken;
    }
}
