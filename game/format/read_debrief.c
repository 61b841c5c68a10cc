/* The debrief: charts, what is said about the play, questions to think about. */
#include "format/read_flow.h"
#include "format/scope.h"

#include <string.h>

enum { BINDINGS_MAX = 16 };

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const chart_words[] = {
    [CHART_EXPECTED] = "expected",
    [CHART_ACCURACY] = "accuracy",
    [CHART_AGREED] = "agreed",
    [CHART_CALIBRATION] = "calibration",
    [CHART_TIME] = "time",
    [CHART_FORECASTS] = "forecasts",
    [CHART_TALKED_OUT] = "talked_out",
    [CHART_OVER_TIME] = "over_time",
    [CHART_ALARMS] = "alarms",
    [CHART_TIMELINE] = "timeline",
};
static const char *const later_charts[] = {"split_case", "arms", "mechanic"};
static const shape shape_chart = {.kind = SHAPE_WORD,
                                  .words = chart_words,
                                  .word_count = COUNT_OF(chart_words),
                                  .later = later_charts,
                                  .later_count = COUNT_OF(later_charts)};
static const shape shape_charts = {.kind = SHAPE_LIST, .of = &shape_chart, .max = 16};
static const shape shape_bindings = {
    .kind = SHAPE_MAP, .of = &shape_expression, .noun = NOUN_NAME, .max = BINDINGS_MAX};

static const field message_fields[] = {
    READ_BY_HAND("when", shape_expression, FIELD_OPTIONAL, "When it is said."),
    READ_BY_HAND("text", shape_text, FIELD_REQUIRED, "What is said, with {names}."),
    READ_BY_HAND("with", shape_bindings, FIELD_OPTIONAL, "What the names stand for."),
    NOTE_FIELD,
};
static const shape shape_message = {.kind = SHAPE_OBJECT, .fields = FIELDS(message_fields)};
static const shape shape_messages = {.kind = SHAPE_LIST, .of = &shape_message, .max = 64};

static const field debrief_fields[] = {
    READ_BY_HAND("charts", shape_charts, FIELD_OPTIONAL, "The charts, in order."),
    READ_BY_HAND("messages", shape_messages, FIELD_OPTIONAL, "What is said about the play."),
    READ_BY_HAND("questions", shape_texts, FIELD_OPTIONAL, "Questions to think about."),
    STORED("disclosure", shape_text, FIELD_OPTIONAL, stage, debrief.disclosure,
           "That the errors of the AI were planned, and why it was not told before."),
    STORED("card", shape_text, FIELD_OPTIONAL, stage, debrief.card,
           "How the sentence on the take-home card begins."),
};
const shape shape_debrief = {.kind = SHAPE_OBJECT, .fields = FIELDS(debrief_fields)};

/* Charts ------------------------------------------------------------------------------------- */

static bool chart_of(const json_node *node, chart_id *out)
{
    for (size_t i = 0; i < COUNT_OF(chart_words); i++) {
        if (!json_is_text(node, chart_words[i])) continue;
        *out = (chart_id)i;
        return true;
    }
    return false;
}

static void charts_read(reader *r, const json_node *array, debrief_stage *out)
{
    if (!array) return;
    chart_id *charts = reader_take(r, array->child_count, sizeof *charts);
    for (const json_node *node = array->first; charts && node; node = node->next) {
        chart_id chart;
        if (!chart_of(node, &chart)) continue;
        for (uint16_t i = 0; i < out->chart_count; i++) {
            if (charts[i] != chart) continue;
            report_value(r, E215_ID_TWICE, node, (diagnostic_values){.name = node->text});
        }
        charts[out->chart_count++] = chart;
    }
    out->charts = charts;
}

/* Messages ----------------------------------------------------------------------------------- */

static void bindings_read(reader *r, const json_node *with, const scope *at, debrief_message *out)
{
    if (!with) return;
    message_binding *bindings = reader_take(r, with->child_count, sizeof *bindings);
    if (!bindings) return;
    FOR_EACH_ENTRY (b, with) {
        message_binding *binding = &bindings[out->with_count++];
        binding->name = b->key;
        binding->number = scope_expression(at, b, NEED_NUMBER);
    }
    out->with = bindings;
}

static bool text_uses(const reader *r, const localized *text, const char *name)
{
    const char *names[BINDINGS_MAX * 2];
    for (uint16_t i = 0; i < r->language_count; i++) {
        if (!text->in[i]) continue;
        size_t count = message_names(text->in[i], names, COUNT_OF(names));
        for (size_t k = 0; k < count && k < COUNT_OF(names); k++) {
            if (strcmp(names[k], name) == 0) return true;
        }
    }
    return false;
}

static void unused_bindings_check(reader *r, const json_node *with, const localized *text)
{
    if (!text) return;
    FOR_EACH_ENTRY (b, with) {
        if (text_uses(r, text, b->key)) continue;
        report_key(r, W634_BINDING_UNUSED, b, (diagnostic_values){.name = b->key});
    }
}

static void message_read(reader *r, const json_node *node, const scope *at, debrief_message *out)
{
    const json_node *with = member_of(node, "with", JSON_OBJECT);
    const char *names[BINDINGS_MAX + 1] = {0};
    size_t count = 0;
    FOR_EACH_ENTRY (b, with) {
        if (count < BINDINGS_MAX) names[count++] = b->key;
    }
    out->when = scope_expression(at, json_member(node, "when"), NEED_CONDITION);
    bindings_read(r, with, at, out);
    size_t errors = diagnostics_error_count(r->d);
    out->text = text_read(r, json_member(node, "text"), (text_rule){.placeholders = names});
    if (diagnostics_error_count(r->d) == errors) unused_bindings_check(r, with, out->text);
}

static void messages_read(reader *r, const json_node *array, uint16_t index, debrief_stage *out)
{
    if (!array) return;
    debrief_message *messages = reader_take(r, array->child_count, sizeof *messages);
    scope at = {r, SCOPE_STAGE, index, INDEX_NONE};
    for (const json_node *node = array->first; messages && node; node = node->next) {
        message_read(r, node, &at, &messages[out->message_count++]);
    }
    out->messages = messages;
}

void debrief_read(reader *r, const json_node *node, uint16_t index, stage *out)
{
    shape_fill(r, node, shape_debrief.fields, out);
    charts_read(r, array_of(node, "charts"), &out->debrief);
    messages_read(r, array_of(node, "messages"), index, &out->debrief);
    out->debrief.questions = texts_read(r, array_of(node, "questions"),
                                        &out->debrief.question_count);
}
