#include "core/record_check.h"

#include <string.h>

#include "core/utf8.h"

/* One field of one record. Fields that others lean on (the case of a panel, the stage of an item)
 * stand before them in every layout, so they are already known to be good. */
typedef struct checking {
    const scenario *s;
    const record *r;
    const field_definition *field;
    int64_t held;
} checking;

bool answer_is_possible(const answer_set *answers, int64_t answer)
{
    if (answer < 0) return false;
    if (answers->type == ANSWER_CHOICE) return answer < answers->option_count;
    return answer <= number_range_steps(&answers->number);
}

const case_set *case_set_of(const scenario *s, int64_t case_index)
{
    for (uint16_t i = 0; i < s->case_set_count; i++) {
        const case_set *set = &s->case_sets[i];
        if (case_index >= set->first_case && case_index < set->first_case + set->case_count) {
            return set;
        }
    }
    return NULL;
}

static bool is_index(int64_t held, int64_t count)
{
    return held >= 0 && held < count;
}

static const case_set *set_of_record(const checking *c)
{
    return is_index(c->r->case_, c->s->case_count) ? case_set_of(c->s, c->r->case_) : NULL;
}

static const question *question_of_record(const checking *c)
{
    if (!is_index(c->r->stage, c->s->stage_count)) return NULL;
    const stage *at = &c->s->stages[c->r->stage];
    return is_index(c->r->item, at->question_count) ? &at->questions[c->r->item] : NULL;
}

static bool integer_fits(const checking *c)
{
    return c->held >= c->field->least && c->held <= c->field->most;
}

static bool truth_fits(const checking *c)
{
    return is_index(c->held, 2);
}

/* What does not fit a journal line as text would make it unreadable. */
static bool text_fits(const checking *c)
{
    size_t length = strlen(c->r->text);
    return length <= REPLY_TEXT_MAX && utf8_is_valid(c->r->text, length);
}

static bool stage_fits(const checking *c)
{
    return is_index(c->held, c->s->stage_count);
}

static bool case_fits(const checking *c)
{
    return is_index(c->held, c->s->case_count);
}

static bool agent_fits(const checking *c)
{
    return is_index(c->held, c->s->agent_count);
}

static bool panel_fits(const checking *c)
{
    const case_set *set = set_of_record(c);
    return set && is_index(c->held, set->panel_count);
}

static bool score_fits(const checking *c)
{
    return is_index(c->held, c->s->score_count);
}

static bool item_fits(const checking *c)
{
    return question_of_record(c) != NULL;
}

static bool option_fits(const checking *c)
{
    const question *q = question_of_record(c);
    return q && is_index(c->held, q->option_count);
}

static bool answer_fits(const checking *c)
{
    const case_set *set = set_of_record(c);
    return set && answer_is_possible(&c->s->answer_sets[set->answer], c->held);
}

static bool language_fits(const checking *c)
{
    return is_index(c->held, c->s->language_count);
}

static bool name_fits(const checking *c)
{
    int64_t count = 0;
    while (c->field->names[count]) count++;
    return is_index(c->held, count);
}

static bool case_list_fits(const checking *c)
{
    const record *r = c->r;
    if (r->list_count > c->s->case_count) return false;
    for (uint16_t i = 0; i < r->list_count; i++) {
        if (r->list[i] >= c->s->case_count) return false;
    }
    return true;
}

static bool anything_fits(const checking *c)
{
    (void)c;
    return true;
}

/* Per type: what fits, and the reason of the refusal when it does not. */
static const struct {
    bool (*fits)(const checking *c);
    const char *reason;
} RULES[] = {
    [FIELD_INTEGER] = {integer_fits, "no_such_number"},
    [FIELD_TRUTH] = {truth_fits, "no_such_number"},
    [FIELD_TEXT] = {text_fits, "no_such_text"},
    [FIELD_STAGE] = {stage_fits, "other_stage"},
    [FIELD_CASE] = {case_fits, "other_case"},
    [FIELD_AGENT] = {agent_fits, "no_such_agent"},
    [FIELD_PANEL] = {panel_fits, "no_such_panel"},
    [FIELD_SCORE] = {score_fits, "no_such_score"},
    [FIELD_ITEM] = {item_fits, "no_such_item"},
    [FIELD_OPTION] = {option_fits, "no_such_reply"},
    [FIELD_ANSWER] = {answer_fits, "no_such_answer"},
    [FIELD_LANGUAGE] = {language_fits, "no_such_language"},
    [FIELD_NAME] = {name_fits, "no_such_name"},
    [FIELD_CASE_LIST] = {case_list_fits, "other_case"},
    [FIELD_INTEGER_LIST] = {anything_fits, "no_such_number"},
};

static bool is_optional(const record_layout *layout, const field_definition *field)
{
    for (int i = 0; i < RECORD_OPTIONAL_MAX && layout->optional[i]; i++) {
        if (layout->optional[i] == field) return true;
    }
    return false;
}

static bool is_missing(const checking *c)
{
    switch (c->field->type) {
    case FIELD_TEXT: return c->r->text == NULL;
    case FIELD_CASE_LIST:
    case FIELD_INTEGER_LIST: return c->r->list == NULL && c->r->list_count > 0;
    case FIELD_INTEGER:
    case FIELD_TRUTH:
    case FIELD_STAGE:
    case FIELD_CASE:
    case FIELD_AGENT:
    case FIELD_PANEL:
    case FIELD_SCORE:
    case FIELD_ITEM:
    case FIELD_OPTION:
    case FIELD_ANSWER:
    case FIELD_LANGUAGE:
    case FIELD_NAME: return c->held == FIELD_NULL;
    }
    return false;
}

static bool holds_number(field_type t)
{
    return t != FIELD_TEXT && t != FIELD_CASE_LIST && t != FIELD_INTEGER_LIST;
}

static const char *problem_of(const scenario *s, const record_layout *layout, const record *r)
{
    for (int i = 0; i < RECORD_FIELDS_MAX && layout->fields[i]; i++) {
        checking c = {.s = s, .r = r, .field = layout->fields[i], .held = 0};
        if (holds_number(c.field->type)) {
            memcpy(&c.held, (const char *)r + c.field->offset, sizeof c.held);
        }
        bool fits = is_missing(&c) ? is_optional(layout, c.field) : RULES[c.field->type].fits(&c);
        if (!fits) return RULES[c.field->type].reason;
    }
    return NULL;
}

const char *command_problem(const scenario *s, const record *c)
{
    if (!is_index(c->kind, COMMAND_KIND_COUNT)) return "no_such_command";
    if (!is_index(c->by, ACTOR_COUNT)) return "no_such_actor";
    return problem_of(s, command_layout((command_kind)c->kind), c);
}

bool event_is_possible(const scenario *s, const record *event)
{
    if (!is_index(event->kind, EVENT_KIND_COUNT) || !is_index(event->by, ACTOR_COUNT)) return false;
    return !problem_of(s, event_layout((event_kind)event->kind), event);
}
