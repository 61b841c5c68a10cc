/* A block: cases × steps, its agents, its clock, and what happens on the way. */
#include "format/read_flow.h"
#include "format/scope.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const order_words[] = {
    [ORDER_LISTED] = "listed",
    [ORDER_SHUFFLED] = "shuffled",
    [ORDER_ROTATED] = "rotated",
    [ORDER_BALANCED] = "balanced",
};
static const char *const feedback_words[] = {
    [FEEDBACK_NONE] = "none",
    [FEEDBACK_EACH_CASE] = "each_case",
    [FEEDBACK_AT_END] = "at_end",
};
static const char *const step_words[] = {
    [STEP_OWN_ANSWER] = "own_answer",     [STEP_OWN_CONFIDENCE] = "own_confidence",
    [STEP_AI_ADVICE] = "ai_advice",       [STEP_AI_EXPLANATION] = "ai_explanation",
    [STEP_FINAL_ANSWER] = "final_answer", [STEP_FINAL_CONFIDENCE] = "final_confidence",
    [STEP_OUTCOME] = "outcome",
};
static const char *const timeout_words[] = {
    [TIMEOUT_KEEP_OWN] = "keep_own_answer",
    [TIMEOUT_TAKE_AI] = "take_ai",
    [TIMEOUT_NONE] = "none",
};
static const char *const shown_words[] = {
    [TIME_BAR] = "bar",
    [TIME_NUMBER] = "number",
    [TIME_HIDDEN] = "none",
};
static const char *const end_words[] = {"thirds"};
static const char *const present_words[] = {
    [PRESENT_ONE] = "one",
    [PRESENT_INBOX] = "inbox",
};

static const shape shape_order = WORD_SHAPE(order_words);
static const shape shape_feedback = WORD_SHAPE(feedback_words);
static const shape shape_step_word = WORD_SHAPE(step_words);
static const shape shape_timeout = WORD_SHAPE(timeout_words);
static const shape shape_time_shown = WORD_SHAPE(shown_words);
static const shape shape_end = WORD_SHAPE(end_words);
static const shape shape_present = WORD_SHAPE(present_words);
static const shape shape_case_set_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_CASE_SET};
static const shape shape_agent_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_AGENT};
static const shape shape_agent_list = {
    .kind = SHAPE_LIST, .of = &shape_agent_reference, .max = BLOCK_AGENTS_MAX};
static const shape shape_take = {.kind = SHAPE_WHOLE, .min = 1, .max = SCENARIO_CASES_MAX};

static const field request_fields[] = {
    READ_BY_HAND("cost", shape_changes, FIELD_OPTIONAL, "What asking for it costs."),
    NOTE_FIELD,
};
static const shape shape_request_object = {.kind = SHAPE_OBJECT, .fields = FIELDS(request_fields)};
static const shape *const request_kinds[] = {&shape_request_object, &shape_bool};
static const shape shape_request = {
    .kind = SHAPE_EITHER, .either = request_kinds, .either_count = COUNT_OF(request_kinds)};

static const field step_fields[] = {
    STORED("step", shape_step_word, FIELD_REQUIRED, block_step, kind, "Which step."),
    READ_BY_HAND("on_request", shape_request, FIELD_OPTIONAL, "Only when the participant asks."),
    STORED("delay_s", shape_seconds_between, FIELD_OPTIONAL, block_step, delay_lo_us,
           "How long it takes, instead of the agent's own delay."),
    NOTE_FIELD,
};
static const shape shape_step_object = {.kind = SHAPE_OBJECT, .fields = FIELDS(step_fields)};
static const shape *const step_kinds[] = {&shape_step_word, &shape_step_object};
static const shape shape_step = {
    .kind = SHAPE_EITHER, .either = step_kinds, .either_count = COUNT_OF(step_kinds)};
static const shape shape_steps = {
    .kind = SHAPE_LIST, .of = &shape_step, .min = 1, .max = BLOCK_STEPS_MAX};

/* No time at all is no limit: that is said by leaving it out. */
static const shape shape_limit = {.kind = SHAPE_SECONDS, .min = 1, .max = 86400};
static const field time_fields[] = {
    STORED("limit_s", shape_limit, FIELD_OPTIONAL, stage, block.time.limit_us,
           "Seconds per case, where cases come one at a time."),
    STORED("block_limit_s", shape_limit, FIELD_OPTIONAL, stage, block.time.block_limit_us,
           "Seconds for a whole inbox."),
    STORED("warn_s", shape_seconds, FIELD_OPTIONAL, stage, block.time.warn_us,
           "How many seconds before the end it warns."),
    STORED("on_timeout", shape_timeout, FIELD_OPTIONAL, stage, block.time.on_timeout,
           "What counts as the answer then."),
    STORED("adjustable", shape_bool, FIELD_OPTIONAL, stage, block.time.adjustable,
           "Whether the participant may ask for more time."),
    STORED("essential", shape_bool, FIELD_OPTIONAL, stage, block.time.is_essential,
           "The limit does not follow the seat's time setting; say why."),
    READ_BY_HAND("why", shape_text, FIELD_OPTIONAL, "Why the limit is essential."),
    STORED("show", shape_time_shown, FIELD_OPTIONAL, stage, block.time.show,
           "How the time is shown."),
    NOTE_FIELD,
};
static const shape shape_time = {.kind = SHAPE_OBJECT, .fields = FIELDS(time_fields)};

static const field check_fields[] = {
    STORED("max", shape_whole, FIELD_REQUIRED, stage, block.checks_max,
           "How many checks there are in the block."),
    STORED("cost", shape_changes, FIELD_OPTIONAL, stage, block.check_cost, "What one costs."),
    NOTE_FIELD,
};
static const shape shape_checks = {.kind = SHAPE_OBJECT, .fields = FIELDS(check_fields)};
static const field escalate_fields[] = {
    STORED("cost", shape_changes, FIELD_OPTIONAL, stage, block.escalate_cost, "What it costs."),
    STORED("label", shape_text, FIELD_OPTIONAL, stage, block.escalate_label, "On its button."),
    NOTE_FIELD,
};
static const shape shape_escalate = {.kind = SHAPE_OBJECT, .fields = FIELDS(escalate_fields)};

static const shape shape_share_of = {.kind = SHAPE_NUMBER, .min = 0, .max = 1};
static const field final_within_fields[] = {
    STORED("advice", shape_share_of, FIELD_REQUIRED, stage, block.final_within,
           "The share of the advice that the final answer may differ from it; 0: none."),
    NOTE_FIELD,
};
static const shape shape_final_within = {.kind = SHAPE_OBJECT,
                                         .fields = FIELDS(final_within_fields)};

static const field block_fields[] = {
    READ_BY_HAND("cases", shape_case_set_reference, FIELD_REQUIRED, "Its case set."),
    STORED("present", shape_present, FIELD_OPTIONAL, stage, block.present,
           "One case at a time, or all in a list to pick from."),
    READ_BY_HAND("agents", shape_agent_list, FIELD_OPTIONAL, "Who is there: one adviser at most."),
    STORED("take", shape_take, FIELD_OPTIONAL, stage, block.take,
           "How many of the cases; else all."),
    STORED("order", shape_order, FIELD_OPTIONAL, stage, block.order, "In which order."),
    READ_BY_HAND("steps", shape_steps, FIELD_OPTIONAL, "What is done with each case, in order."),
    READ_BY_HAND("final_within", shape_final_within, FIELD_OPTIONAL,
                 "Lets nobody go far from the adviser's number."),
    STORED("feedback", shape_feedback, FIELD_OPTIONAL, stage, block.feedback,
           "When outcomes are shown."),
    STORED("scored", shape_bool, FIELD_OPTIONAL, stage, block.is_scored,
           "Whether measures and scores count it; else true."),
    READ_BY_HAND("time", shape_time, FIELD_OPTIONAL, "A limit for each case, or for an inbox."),
    READ_BY_HAND("may_end_after", shape_end, FIELD_OPTIONAL,
                 "A slow seat may stop after a complete third."),
    STORED("may_end_early", shape_bool, FIELD_OPTIONAL, stage, block.may_end_early,
           "Whether an inbox may be left with cases undecided."),
    READ_BY_HAND("events", shape_events, FIELD_OPTIONAL, "What happens on the way."),
    READ_BY_HAND("checks", shape_checks, FIELD_OPTIONAL, "Checks that show the right answer."),
    READ_BY_HAND("escalate", shape_escalate, FIELD_OPTIONAL, "Handing a case to somebody else."),
    STORED("may_skip", shape_bool, FIELD_OPTIONAL, stage, block.may_skip,
           "Whether a case may be skipped."),
    STORED("may_reopen", shape_bool, FIELD_OPTIONAL, stage, block.may_reopen,
           "Whether a decided case may be decided again until the block ends."),
};
const shape shape_block = {.kind = SHAPE_OBJECT, .fields = FIELDS(block_fields)};

/* Agents ------------------------------------------------------------------------------------- */

static void agent_add(reader *r, const json_node *node, block_stage *b)
{
    if (node->type != JSON_STRING || b->agent_count == BLOCK_AGENTS_MAX) return;
    uint16_t index = names_find(r, NOUN_AGENT, node->text);
    if (index == INDEX_NONE) return;
    for (uint16_t i = 0; i < b->agent_count; i++) {
        if (b->agents[i] != index) continue;
        report_value(r, E215_ID_TWICE, node, (diagnostic_values){.name = node->text});
        return;
    }
    b->agents[b->agent_count++] = index;
    if (!r->s->agents || r->s->agents[index].type != AGENT_ADVISOR) return;
    if (b->advisor != INDEX_NONE) {
        report_value(r, E511_ADVISERS_MANY, node,
                     (diagnostic_values){.name = node->text, .other = r->s->agents[b->advisor].id});
    }
    b->advisor = index;
}

/* An alarm needs the adviser that it watches. */
static void alarms_check(reader *r, const json_node *agents, const block_stage *b)
{
    if (!references_known(r, NOUN_AGENT, agents)) return;
    for (const json_node *node = agents ? agents->first : NULL; node; node = node->next) {
        uint16_t index = node->type == JSON_STRING ? names_find(r, NOUN_AGENT, node->text)
                                                   : INDEX_NONE;
        if (index == INDEX_NONE || !r->s->agents) continue;
        const agent *a = &r->s->agents[index];
        if (a->type != AGENT_ALARM || a->watches == INDEX_NONE || a->watches == b->advisor)
            continue;
        report_value(r, E512_ALARM_ALONE, node,
                     (diagnostic_values){.name = a->id, .other = r->s->agents[a->watches].id});
    }
}

static void block_agents_read(reader *r, const json_node *node, block_stage *b)
{
    const json_node *agents = array_of(node, "agents");
    for (const json_node *a = agents ? agents->first : NULL; a; a = a->next) agent_add(r, a, b);
    alarms_check(r, agents, b);
}

/* Steps -------------------------------------------------------------------------------------- */

static void step_add(block_stage *b, block_step step)
{
    if (b->step_count < BLOCK_STEPS_MAX) b->steps[b->step_count++] = step;
}

static block_step step_plain(step_kind kind)
{
    return (block_step){.kind = kind, .delay_lo_us = -1, .delay_hi_us = -1};
}

static bool block_has_step(const block_stage *b, step_kind kind)
{
    for (uint16_t i = 0; i < b->step_count; i++) {
        if (b->steps[i].kind == kind) return true;
    }
    return false;
}

static bool step_kind_of(const json_node *node, step_kind *out)
{
    const json_node *word = node->type == JSON_OBJECT ? json_member(node, "step") : node;
    for (size_t i = 0; word && i < COUNT_OF(step_words); i++) {
        if (!json_is_text(word, step_words[i])) continue;
        *out = (step_kind)i;
        return true;
    }
    return false;
}

/* What must come before each step, and whether it needs an adviser. */
static const struct step_rule {
    int after; /* a step_kind, or -1 */
    bool needs_adviser;
} step_rules[] = {
    [STEP_OWN_ANSWER] = {-1, false},
    [STEP_OWN_CONFIDENCE] = {STEP_OWN_ANSWER, false},
    [STEP_AI_ADVICE] = {-1, true},
    [STEP_AI_EXPLANATION] = {STEP_AI_ADVICE, true},
    [STEP_FINAL_ANSWER] = {-1, false},
    [STEP_FINAL_CONFIDENCE] = {STEP_FINAL_ANSWER, false},
    [STEP_OUTCOME] = {STEP_FINAL_ANSWER, false},
};

/* Steps that have no place once the decision was made. */
static bool is_before_decision(step_kind kind)
{
    return kind == STEP_OWN_ANSWER || kind == STEP_OWN_CONFIDENCE || kind == STEP_AI_ADVICE ||
           kind == STEP_AI_EXPLANATION;
}

static void step_check(reader *r, const json_node *node, const block_stage *b, step_kind kind)
{
    const struct step_rule *rule = &step_rules[kind];
    diagnostic_values values = {.name = step_words[kind]};
    if (block_has_step(b, kind)) {
        report_value(r, E506_STEP_TWICE, node, values);
    } else if (rule->needs_adviser && b->advisor == INDEX_NONE) {
        report_value(r, E508_STEP_NEEDS_ADVISER, node, values);
    } else if (rule->after >= 0 && !block_has_step(b, (step_kind)rule->after)) {
        values.other = step_words[rule->after];
        report_value(r, E507_STEP_TOO_EARLY, node, values);
    } else if (is_before_decision(kind) && block_has_step(b, STEP_FINAL_ANSWER)) {
        values.other = step_words[STEP_FINAL_ANSWER];
        report_value(r, E509_STEP_TOO_LATE, node, values);
    } else if (kind == STEP_OWN_ANSWER && block_has_step(b, STEP_AI_ADVICE)) {
        values.other = step_words[STEP_AI_ADVICE];
        report_value(r, E509_STEP_TOO_LATE, node, values);
    }
}

/* `is_sure`: all steps and agents are known, so that their order can be judged. */
static void step_read(reader *r, const json_node *node, bool is_sure, block_stage *b)
{
    step_kind kind;
    if (!step_kind_of(node, &kind)) return;
    if (is_sure) step_check(r, node, b, kind);
    block_step step = step_plain(kind);
    const json_node *request = json_member(node, "on_request");
    if (request) {
        step.on_request = request->type == JSON_OBJECT || request->truth;
        step.cost = changes_read(r, json_member(request, "cost"));
        if (kind != STEP_AI_ADVICE && kind != STEP_AI_EXPLANATION) {
            report_key(r, E510_NOT_ON_REQUEST, request,
                       (diagnostic_values){.name = step_words[kind]});
        }
    }
    shape_fill(r, node, shape_step_object.fields, &step);
    step_add(b, step);
}

static void default_steps(block_stage *b)
{
    if (b->advisor != INDEX_NONE) step_add(b, step_plain(STEP_AI_ADVICE));
    step_add(b, step_plain(STEP_FINAL_ANSWER));
}

static bool steps_known(const json_node *steps)
{
    step_kind ignored;
    for (const json_node *s = steps ? steps->first : NULL; s; s = s->next) {
        if (!step_kind_of(s, &ignored)) return false;
    }
    return true;
}

/* `feedback: each_case` is an outcome step that need not be written. */
static void outcome_add(reader *r, const json_node *node, block_stage *b)
{
    if (b->feedback != FEEDBACK_EACH_CASE) return;
    if (block_has_step(b, STEP_OUTCOME)) {
        report_value(r, E513_OUTCOME_TWICE, json_member(node, "feedback"), (diagnostic_values){0});
        return;
    }
    step_add(b, step_plain(STEP_OUTCOME));
}

static void steps_read(reader *r, const json_node *node, block_stage *b)
{
    const json_node *steps = array_of(node, "steps");
    bool is_sure = steps_known(steps) && references_known(r, NOUN_AGENT, array_of(node, "agents"));
    for (const json_node *s = steps ? steps->first : NULL; s; s = s->next) {
        step_read(r, s, is_sure, b);
    }
    if (!steps) {
        default_steps(b);
    } else if (is_sure && steps->child_count > 0 && !block_has_step(b, STEP_FINAL_ANSWER)) {
        report_value(r, E514_FINAL_ANSWER_MISSING, steps, (diagnostic_values){0});
    }
    outcome_add(r, node, b);
}

/* One at a time, or an inbox ------------------------------------------------------------------- */

/* Keys that only one of the presentations knows. `block` is the node of the block, `object` what of
 * it holds the key. */
static void present_check(reader *r, const json_node *block, const json_node *object,
                          const char *key, const block_stage *b, block_present meant)
{
    const json_node *node = json_member(object, key);
    if (!node || b->present == meant || !word_is_known(block, "present", &shape_present)) return;
    report_key(r, E540_OTHER_PRESENTATION, node,
               (diagnostic_values){.name = key, .other = present_words[meant]});
}

/* Time --------------------------------------------------------------------------------------- */

/* The key of the limit that this presentation has. */
static const char *limit_key(const block_stage *b)
{
    return b->present == PRESENT_INBOX ? "block_limit_s" : "limit_s";
}

static void limits_check(reader *r, const json_node *node, const json_node *time,
                         const block_stage *b)
{
    const json_node *limit = json_member(time, "limit_s");
    const json_node *of_block = json_member(time, "block_limit_s");
    present_check(r, node, time, "limit_s", b, PRESENT_ONE);
    present_check(r, node, time, "block_limit_s", b, PRESENT_INBOX);
    if (limit || of_block) return;
    report_value(r, E311_KEY_MISSING, time, (diagnostic_values){.name = limit_key(b)});
}

static int64_t limit_in_force(const block_stage *b)
{
    return b->present == PRESENT_INBOX ? b->time.block_limit_us : b->time.limit_us;
}

static void time_read(reader *r, const json_node *node, stage *out)
{
    const json_node *time = member_of(node, "time", JSON_OBJECT);
    block_time *t = &out->block.time;
    t->on_timeout = TIMEOUT_NONE;
    t->adjustable = true;
    if (!time) return;
    shape_fill(r, time, shape_time.fields, out);
    limits_check(r, node, time, &out->block);
    const int64_t limit_us = limit_in_force(&out->block);
    const json_node *warn = json_member(time, "warn_s"), *why = json_member(time, "why");
    if (warn && limit_us > 0 && t->warn_us >= limit_us) {
        report_value(r, E515_WARN_BEFORE_LIMIT, warn,
                     (diagnostic_values){.number = (double)t->warn_us / MILLION,
                                         .limit = (double)limit_us / MILLION});
    }
    if (t->is_essential && !why) {
        report_value(r, E323_KEY_NEEDS, json_member(time, "essential"),
                     (diagnostic_values){.name = "essential", .other = "why"});
    }
    text_read(r, why, (text_rule){0});
    const json_node *rule = json_member(time, "on_timeout");
    if (!steps_known(array_of(node, "steps"))) return;
    if ((t->on_timeout == TIMEOUT_KEEP_OWN && !block_has_step(&out->block, STEP_OWN_ANSWER)) ||
        (t->on_timeout == TIMEOUT_TAKE_AI && !block_has_step(&out->block, STEP_AI_ADVICE))) {
        report_value(r, E516_TIMEOUT_WITHOUT_STEP, rule,
                     (diagnostic_values){.name = timeout_words[t->on_timeout],
                                         .other = t->on_timeout == TIMEOUT_TAKE_AI
                                                      ? step_words[STEP_AI_ADVICE]
                                                      : step_words[STEP_OWN_ANSWER]});
    }
}

/* Near the advice ------------------------------------------------------------------------------ */

static bool asks_numbers(const reader *r, const block_stage *b)
{
    if (b->case_set == INDEX_NONE || !r->cases.sets) return true;
    const uint16_t answers = r->cases.sets[b->case_set].answer;
    return answers == INDEX_NONE || r->cases.answer_sets[answers].type == ANSWER_NUMBER;
}

/* Whether an advice stands on the screen, unasked, whenever the final answer is given. */
static bool advice_comes_first(const block_stage *b)
{
    for (uint16_t i = 0; i < b->step_count && b->steps[i].kind != STEP_FINAL_ANSWER; i++) {
        if (b->steps[i].kind == STEP_AI_ADVICE) return !b->steps[i].on_request;
    }
    return false;
}

static void final_within_read(reader *r, const json_node *node, stage *out)
{
    const json_node *within = member_of(node, "final_within", JSON_OBJECT);
    block_stage *b = &out->block;
    b->limits_final = within != NULL;
    shape_fill(r, within, shape_final_within.fields, out);
    const json_node *steps = array_of(node, "steps");
    bool is_sure = steps_known(steps) && references_known(r, NOUN_AGENT, array_of(node, "agents"));
    if (!within || !is_sure || (asks_numbers(r, b) && advice_comes_first(b))) return;
    report_key(r, E533_NOTHING_TO_STAY_NEAR, within, (diagnostic_values){.name = out->id});
}

/* -------------------------------------------------------------------------------------------- */

static void take_read(reader *r, const json_node *node, block_stage *b)
{
    uint16_t have = b->case_set == INDEX_NONE || !r->cases.sets
                        ? 0
                        : r->cases.sets[b->case_set].case_count;
    if (b->take > have && have > 0) {
        report_value(r, E341_TAKE_TOO_MANY, json_member(node, "take"),
                     (diagnostic_values){.number = b->take, .limit = have});
    }
    if (b->take == 0 || b->take > have) b->take = have;
}

void block_read(reader *r, const json_node *node, uint16_t index, stage *out)
{
    block_stage *b = &out->block;
    const char *cases = member_text(node, "cases");
    b->case_set = cases ? names_find(r, NOUN_CASE_SET, cases) : INDEX_NONE;
    b->advisor = INDEX_NONE;
    b->is_scored = true;
    block_agents_read(r, node, b);
    shape_fill(r, node, shape_block.fields, out);
    take_read(r, node, b);
    steps_read(r, node, b);
    final_within_read(r, node, out);
    time_read(r, node, out);
    present_check(r, node, node, "may_end_after", b, PRESENT_ONE);
    present_check(r, node, node, "may_end_early", b, PRESENT_INBOX);
    b->may_end_after_thirds = member_text(node, "may_end_after") != NULL;
    shape_fill(r, member_of(node, "checks", JSON_OBJECT), shape_checks.fields, out);
    const json_node *escalate = member_of(node, "escalate", JSON_OBJECT);
    b->may_escalate = escalate != NULL;
    shape_fill(r, escalate, shape_escalate.fields, out);
    events_read(r, node, index, out);
}
