/* Questions: one on its own, or several as a questionnaire. */
#include "format/read_flow.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const ask_words[] = {
    [ASK_CHOICE] = "choice",
    [ASK_SLIDER] = "slider",
    [ASK_NUMBER] = "number",
    [ASK_TEXT] = "text",
};
static const shape shape_ask = WORD_SHAPE(ask_words);
static const shape shape_step_size = {.kind = SHAPE_NUMBER, .min = 1e-6, .max = 1e9};

static const field option_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, question_option, id, "What logs call it."),
    STORED("label", shape_text, FIELD_REQUIRED, question_option, label, "What people read."),
    NOTE_FIELD,
};
static const shape shape_option = {.kind = SHAPE_OBJECT, .fields = FIELDS(option_fields)};
static const shape shape_options = {
    .kind = SHAPE_LIST, .of = &shape_option, .noun = NOUN_CHOICE, .min = 2, .max = OPTIONS_MAX};

static const shape shape_agent_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_AGENT};
static const shape shape_stage_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_STAGE};
static const field expects_fields[] = {
    READ_BY_HAND("agent", shape_agent_reference, FIELD_REQUIRED, "The adviser it is about."),
    READ_BY_HAND("block", shape_stage_reference, FIELD_REQUIRED, "The block it is about."),
    NOTE_FIELD,
};
static const shape shape_expects = {.kind = SHAPE_OBJECT, .fields = FIELDS(expects_fields)};

#define QUESTION_FIELDS                                                                          \
    STORED("ask", shape_ask, FIELD_REQUIRED, question, ask, "How it is answered."),              \
        STORED("min", shape_number, FIELD_OPTIONAL, question, min, "The least answer."),         \
        STORED("max", shape_number, FIELD_OPTIONAL, question, max, "The greatest answer."),      \
        STORED("step", shape_step_size, FIELD_OPTIONAL, question, step, "Between two answers."), \
        STORED("text", shape_text, FIELD_REQUIRED, question, text, "The question."),             \
        STORED("low", shape_text, FIELD_OPTIONAL, question, low, "Words at the low end."),       \
        STORED("high", shape_text, FIELD_OPTIONAL, question, high, "Words at the high end."),    \
        READ_BY_HAND("options", shape_options, FIELD_OPTIONAL, "What may be chosen."),           \
        STORED("required", shape_bool, FIELD_OPTIONAL, question, is_required,                    \
               "Whether it must be answered; else true."),                                       \
        STORED("save", shape_id, FIELD_OPTIONAL, question, save,                                 \
               "What expressions call the answer: answer.<save>.")

static const field question_fields[] = {
    QUESTION_FIELDS,
    READ_BY_HAND("expects", shape_expects, FIELD_OPTIONAL,
                 "The answer is how many the adviser will get right, out of `max`."),
};
const shape shape_question_stage = {.kind = SHAPE_OBJECT, .fields = FIELDS(question_fields)};

static const field item_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, question, id, "What logs call it."),
    QUESTION_FIELDS,
    NOTE_FIELD,
};
static const shape shape_item = {.kind = SHAPE_OBJECT, .fields = FIELDS(item_fields)};
static const shape shape_items = {
    .kind = SHAPE_LIST, .of = &shape_item, .noun = NOUN_VALUE, .min = 1, .max = 100};

static const field questionnaire_fields[] = {
    STORED("text", shape_text, FIELD_OPTIONAL, stage, text, "Above the items."),
    READ_BY_HAND("items", shape_items, FIELD_REQUIRED, "The questions, in order."),
};
const shape shape_questionnaire = {.kind = SHAPE_OBJECT, .fields = FIELDS(questionnaire_fields)};

/* Reading ------------------------------------------------------------------------------------ */

static void options_read(reader *r, const json_node *node, question *q)
{
    const json_node *options = array_of(node, "options");
    if (q->ask == ASK_CHOICE && !json_member(node, "options")) {
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "options"});
    }
    if (!options) return;
    if (q->ask != ASK_CHOICE) {
        report_key(r, E519_OPTIONS_WITHOUT_CHOICE, options,
                   (diagnostic_values){.name = ask_words[q->ask]});
        return;
    }
    question_option *made = reader_take(r, options->child_count, sizeof *made);
    for (const json_node *item = options->first; made && item; item = item->next) {
        if (q->option_count >= OPTIONS_MAX) break;
        made[q->option_count].id = "";
        shape_fill(r, item, shape_option.fields, &made[q->option_count++]);
    }
    q->options = made;
}

static void range_check(reader *r, const json_node *node, const question *q)
{
    if (q->ask == ASK_CHOICE || q->ask == ASK_TEXT || q->max > q->min) return;
    const json_node *max = json_member(node, "max"), *min = json_member(node, "min");
    report_value(r, E316_BETWEEN_REVERSED, max ? max : min,
                 (diagnostic_values){.number = q->min, .limit = q->max});
}

static void question_read(reader *r, const json_node *node, field_list fields, question *q)
{
    q->id = "";
    q->max = 100;
    q->step = 1;
    q->is_required = true;
    q->expects_agent = q->expects_block = INDEX_NONE;
    shape_fill(r, node, fields, q);
    if (!word_is_known(node, "ask", &shape_ask)) return;
    options_read(r, node, q);
    range_check(r, node, q);
    if (q->ask == ASK_TEXT && !r->s->allows_free_text) {
        report_value(r, W521_FREE_TEXT_OFF, json_member(node, "ask"), (diagnostic_values){0});
    }
}

question *questions_take(reader *r, stage *out, uint16_t count)
{
    question *questions = reader_take(r, count, sizeof *questions);
    if (!questions) return NULL;
    for (uint16_t i = 0; i < count; i++) {
        questions[i].slot = r->s->question_slot_count++;
    }
    out->questions = questions;
    out->question_count = count;
    return questions;
}

static void expects_check(reader *r, const json_node *expects, const question *q)
{
    if (q->expects_agent == INDEX_NONE || q->expects_block == INDEX_NONE) return;
    const json_node *block = r->names[NOUN_STAGE].nodes[q->expects_block];
    const json_node *agents = array_of(block, "agents");
    const char *id = r->names[NOUN_AGENT].ids[q->expects_agent];
    bool is_there = false;
    for (const json_node *a = agents ? agents->first : NULL; a; a = a->next) {
        is_there = is_there || json_is_text(a, id);
    }
    if (is_there || !references_known(r, NOUN_AGENT, agents)) return;
    report_value(
        r, E523_EXPECTS_ABSENT_AGENT, json_member(expects, "agent"),
        (diagnostic_values){.name = id, .other = r->names[NOUN_STAGE].ids[q->expects_block]});
}

void question_stage_read(reader *r, const json_node *node, stage *out)
{
    question *q = questions_take(r, out, 1);
    if (!q) return;
    question_read(r, node, shape_question_stage.fields, q);
    q->id = out->id;
    const json_node *expects = member_of(node, "expects", JSON_OBJECT);
    if (!expects) return;
    const char *whom = member_text(expects, "agent"), *where = member_text(expects, "block");
    q->expects_agent = whom ? names_find(r, NOUN_AGENT, whom) : INDEX_NONE;
    q->expects_block = where ? names_find(r, NOUN_STAGE, where) : INDEX_NONE;
    expects_check(r, expects, q);
}

void questionnaire_read(reader *r, const json_node *node, stage *out)
{
    shape_fill(r, node, shape_questionnaire.fields, out);
    const json_node *items = array_of(node, "items");
    if (!items) return;
    question *questions = questions_take(r, out, (uint16_t)items->child_count);
    for (const json_node *item = items->first; questions && item; item = item->next) {
        question_read(r, item, shape_item.fields, &questions[item->index]);
    }
}
