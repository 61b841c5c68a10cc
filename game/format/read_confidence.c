/* How sure an adviser says it is. */
#include "format/read_confidence.h"

enum { PHRASES_MAX = 8 };

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const confidence_words[] = {
    [CONFIDENCE_TWO_UNIFORM] = "two_uniform", [CONFIDENCE_CONSTANT] = "constant",
    [CONFIDENCE_CALIBRATED] = "calibrated",   [CONFIDENCE_TEMPERED] = "tempered",
    [CONFIDENCE_VERBAL] = "verbal",
};
static const char *const shown_words[] = {
    [SHOWN_NUMBER] = "number",
    [SHOWN_WORDS] = "words",
    [SHOWN_BAR] = "bar",
    [SHOWN_NONE] = "none",
};
const shape shape_confidence_model = WORD_SHAPE(confidence_words);
static const shape shape_shown = WORD_SHAPE(shown_words);

static const shape shape_concentration = {.kind = SHAPE_NUMBER, .min = 0.01, .max = 1e6};
static const shape shape_temperature = {.kind = SHAPE_NUMBER, .min = 0.01, .max = 100};

static const shape shape_weight = {.kind = SHAPE_NUMBER, .min = 0, .max = 1e6};

/* A phrase as it is written. */
typedef struct phrase_draft {
    double value, when_right, when_wrong;
    const localized *text;
} phrase_draft;

static const field phrase_fields[] = {
    STORED("text", shape_text, FIELD_REQUIRED, phrase_draft, text, "What it says."),
    STORED("value", shape_probability, FIELD_REQUIRED, phrase_draft, value,
           "How sure that is, in journals and measures."),
    STORED("when_right", shape_weight, FIELD_OPTIONAL, phrase_draft, when_right,
           "How often it is said when the advice is right, beside the others; else 1."),
    STORED("when_wrong", shape_weight, FIELD_OPTIONAL, phrase_draft, when_wrong,
           "The same when the advice is wrong; else 1."),
    NOTE_FIELD,
};
static const shape shape_phrase = {.kind = SHAPE_OBJECT, .fields = FIELDS(phrase_fields)};
static const shape shape_confidence_phrases = {
    .kind = SHAPE_LIST, .of = &shape_phrase, .min = 2, .max = PHRASES_MAX};

typedef struct confidence_draft {
    agent_confidence made;
    double when_right[2], when_wrong[2];
    double constant;
} confidence_draft;

static const field confidence_fields[] = {
    STORED("model", shape_confidence_model, FIELD_OPTIONAL, confidence_draft, made.model,
           "How its confidence is drawn."),
    STORED("when_right", shape_probability_between, FIELD_OPTIONAL, confidence_draft, when_right,
           "Drawn evenly from this range when the advice is right."),
    STORED("when_wrong", shape_probability_between, FIELD_OPTIONAL, confidence_draft, when_wrong,
           "Drawn evenly from this range when the advice is wrong."),
    STORED("value", shape_probability, FIELD_OPTIONAL, confidence_draft, constant,
           "The confidence of the model `constant`."),
    STORED("concentration", shape_concentration, FIELD_OPTIONAL, confidence_draft,
           made.concentration,
           "calibrated, tempered: how close it stays to the accuracy; 2 is anywhere, 50 is close."),
    STORED("temperature", shape_temperature, FIELD_OPTIONAL, confidence_draft, made.temperature,
           "tempered: below 1 it shows itself surer than it is, above 1 less sure."),
    READ_BY_HAND("phrases", shape_confidence_phrases, FIELD_OPTIONAL,
                 "verbal: its ways to say how sure it is."),
    STORED("shown", shape_shown, FIELD_OPTIONAL, confidence_draft, made.shown,
           "How the participant sees it."),
    NOTE_FIELD,
};
const shape shape_confidence = {.kind = SHAPE_OBJECT, .fields = FIELDS(confidence_fields)};

/* Reading ------------------------------------------------------------------------------------ */

/* What a model cannot do without. */
static const char *const confidence_needs[][2] = {
    [CONFIDENCE_TWO_UNIFORM] = {"when_right", "when_wrong"},
    [CONFIDENCE_CONSTANT] = {"value"},
    [CONFIDENCE_CALIBRATED] = {"concentration"},
    [CONFIDENCE_TEMPERED] = {"concentration", "temperature"},
    [CONFIDENCE_VERBAL] = {"phrases"},
};

void confidence_check(reader *r, const json_node *node, confidence_model model)
{
    if (!node || node->type != JSON_OBJECT) return;
    for (size_t i = 0; i < 2 && confidence_needs[model][i]; i++) {
        if (json_member(node, confidence_needs[model][i])) continue;
        report_value(r, E311_KEY_MISSING, node,
                     (diagnostic_values){.name = confidence_needs[model][i]});
    }
}

/* Two phrases that stand for the same could not be told apart in a journal. */
static bool is_value_taken(const confidence_phrase *phrases, uint16_t count, int16_t permille)
{
    for (uint16_t i = 0; i < count; i++) {
        if (phrases[i].permille == permille) return true;
    }
    return false;
}

static void phrase_read(reader *r, const json_node *node, confidence_phrase *made, uint16_t count)
{
    phrase_draft draft = {.when_right = 1, .when_wrong = 1};
    shape_fill(r, node, shape_phrase.fields, &draft);
    const int16_t permille = (int16_t)(draft.value * 1000 + 0.5);
    const json_node *value_node = json_member(node, "value");
    if (value_node && is_value_taken(made, count, permille)) {
        report_value(r, E361_PHRASES_ALIKE, value_node, (diagnostic_values){.number = draft.value});
    }
    made[count] = (confidence_phrase){draft.text, permille, draft.when_right, draft.when_wrong};
}

static void phrases_read(reader *r, const json_node *phrases, agent_confidence *out)
{
    if (!phrases || phrases->child_count > PHRASES_MAX) return;
    confidence_phrase *made = reader_take(r, phrases->child_count, sizeof *made);
    for (const json_node *node = phrases->first; made && node; node = node->next) {
        phrase_read(r, node, made, out->phrase_count++);
    }
    out->phrases = made;
}

void confidence_read(reader *r, const json_node *node, agent *a)
{
    confidence_draft draft = {.made = {.model = CONFIDENCE_CONSTANT, .shown = SHOWN_NONE}};
    if (!node) {
        a->confidence = draft.made;
        return;
    }
    draft.made.model = CONFIDENCE_TWO_UNIFORM;
    draft.made.shown = SHOWN_NUMBER;
    shape_fill(r, node, shape_confidence.fields, &draft);
    bool is_constant = draft.made.model == CONFIDENCE_CONSTANT;
    if (word_is_known(node, "model", &shape_confidence_model)) {
        confidence_check(r, node, draft.made.model);
    }
    draft.made.right_lo = is_constant ? draft.constant : draft.when_right[0];
    draft.made.right_hi = is_constant ? draft.constant : draft.when_right[1];
    draft.made.wrong_lo = is_constant ? draft.constant : draft.when_wrong[0];
    draft.made.wrong_hi = is_constant ? draft.constant : draft.when_wrong[1];
    phrases_read(r, array_of(node, "phrases"), &draft.made);
    a->confidence = draft.made;
}
