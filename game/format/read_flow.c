#include "format/read_flow.h"
#include "format/scope.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const field briefing_fields[] = {
    STORED("text", shape_text, FIELD_REQUIRED, stage, text, "What is told."),
    STORED("picture", shape_path, FIELD_OPTIONAL, stage, picture, "An SVG beside it."),
    STORED("alt", shape_text, FIELD_OPTIONAL, stage, picture_alt, "The picture in words."),
};
const shape shape_briefing = {.kind = SHAPE_OBJECT, .fields = FIELDS(briefing_fields)};

static const char *const consent_words[] = {
    [CONSENT_RECORD] = "record",
    [CONSENT_ROOM] = "room",
    [CONSENT_RESEARCH] = "research",
};
static const shape shape_consent_word = WORD_SHAPE(consent_words);
static const field consent_choice_fields[] = {
    READ_BY_HAND("id", shape_consent_word, FIELD_REQUIRED, "Which of the three."),
    READ_BY_HAND("text", shape_text, FIELD_REQUIRED, "What is agreed to."),
    READ_BY_HAND("required", shape_bool, FIELD_OPTIONAL, "Always false: each choice is free."),
    NOTE_FIELD,
};
static const shape shape_consent_choice = {.kind = SHAPE_OBJECT,
                                           .fields = FIELDS(consent_choice_fields)};
static const shape shape_consent_choices = {.kind = SHAPE_LIST,
                                            .of = &shape_consent_choice,
                                            .noun = NOUN_CHOICE,
                                            .min = CONSENT_CHOICE_COUNT,
                                            .max = CONSENT_CHOICE_COUNT};
static const field consent_fields[] = {
    STORED("text", shape_text, FIELD_OPTIONAL, stage, text,
           "What is kept, where, how long; else log.consent_text."),
    READ_BY_HAND("choices", shape_consent_choices, FIELD_REQUIRED, "record, room and research."),
};
const shape shape_consent = {.kind = SHAPE_OBJECT, .fields = FIELDS(consent_fields)};

static const char *const for_words[] = {
    [PAUSE_FOR_FACILITATOR] = "facilitator",
    [PAUSE_FOR_PARTICIPANT] = "participant",
};
static const shape shape_for = WORD_SHAPE(for_words);
static const field pause_fields[] = {
    STORED("for", shape_for, FIELD_OPTIONAL, stage, pause.who, "Who lets it go on."),
    STORED("checkpoint", shape_id, FIELD_OPTIONAL, stage, pause.checkpoint,
           "The name of the word that releases it."),
    STORED("release_after_s", shape_seconds, FIELD_OPTIONAL, stage, pause.release_after_us,
           "Seconds after which it ends by itself."),
    STORED("practice", shape_bool, FIELD_OPTIONAL, stage, pause.is_practice,
           "The word is part of the exercise: the text may show {word}."),
    READ_BY_HAND("text", shape_text, FIELD_REQUIRED, "What is shown meanwhile."),
    READ_BY_HAND("meanwhile", shape_texts, FIELD_OPTIONAL,
                 "Questions to think about while the group is waited for."),
};
const shape shape_pause = {.kind = SHAPE_OBJECT, .fields = FIELDS(pause_fields)};

static const shape_variant stage_variants[] = {
    [STAGE_CONSENT] = {"consent", &shape_consent},
    [STAGE_BRIEFING] = {"briefing", &shape_briefing},
    [STAGE_BLOCK] = {"block", &shape_block},
    [STAGE_QUESTION] = {"question", &shape_question_stage},
    [STAGE_QUESTIONNAIRE] = {"questionnaire", &shape_questionnaire},
    [STAGE_PAUSE] = {"pause", &shape_pause},
    [STAGE_DEBRIEF] = {"debrief", &shape_debrief},
    [STAGE_STORY] = {"story", &shape_story},
    {"goto", NULL},
    {"stream", NULL},
    {"team", NULL},
    {"teach", NULL},
    {"dilemma", NULL},
    {"steer", NULL},
    {"roster", NULL},
};

#define ENTRY_FIELDS                                                                              \
    READ_BY_HAND("type", shape_string, FIELD_OPTIONAL, "What sort of stage it is."),              \
        READ_BY_HAND("use", shape_entry_reference, FIELD_OPTIONAL,                                \
                     "A library entry: what it says holds where the stage says nothing itself."), \
        READ_BY_HAND("when", shape_expression, FIELD_OPTIONAL,                                    \
                     "Left out when this does not hold."),                                        \
        STORED("title", shape_text, FIELD_OPTIONAL, stage, title, "Its title."), NOTE_FIELD

static const shape shape_entry_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_LIBRARY_ENTRY};
static const field stage_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, stage, id, "What logs and expressions call it."),
    ENTRY_FIELDS,
};
static const field entry_fields[] = {ENTRY_FIELDS};
static const shape shape_stage = {.kind = SHAPE_VARIANT,
                                  .fields = FIELDS(stage_fields),
                                  .variants = stage_variants,
                                  .variant_count = COUNT_OF(stage_variants)};
static const shape shape_entry = {.kind = SHAPE_VARIANT,
                                  .fields = FIELDS(entry_fields),
                                  .variants = stage_variants,
                                  .variant_count = COUNT_OF(stage_variants)};
const shape shape_flow = {.kind = SHAPE_LIST,
                          .of = &shape_stage,
                          .noun = NOUN_STAGE,
                          .min = 1,
                          .max = SCENARIO_STAGES_MAX};
const shape shape_entries = {
    .kind = SHAPE_MAP, .of = &shape_entry, .noun = NOUN_LIBRARY_ENTRY, .max = 200};

/* Stages ------------------------------------------------------------------------------------- */

static void consent_read(reader *r, const json_node *node, stage *out)
{
    shape_fill(r, node, shape_consent.fields, out);
    if (!out->text) {
        const json_node *log = member_of(r->root, "log", JSON_OBJECT);
        out->text = member_localized(r, log, "consent_text");
    }
    if (!out->text && !json_member(node, "text")) {
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "text"});
    }
    const json_node *choices = array_of(node, "choices");
    for (const json_node *c = choices ? choices->first : NULL; c; c = c->next) {
        const json_node *id = json_member(c, "id");
        const json_node *required = json_member(c, "required");
        if (required && required->truth) {
            report_value(r, E524_CONSENT_REQUIRED, required, (diagnostic_values){0});
        }
        for (int i = 0; id && i < CONSENT_CHOICE_COUNT; i++) {
            if (!json_is_text(id, consent_words[i])) continue;
            out->consent_choices[i] = member_localized(r, c, "text");
        }
    }
}

static void pause_read(reader *r, const json_node *node, stage *out)
{
    static const char *const in_practice[] = {"word", NULL};
    out->pause.who = PAUSE_FOR_PARTICIPANT;
    shape_fill(r, node, shape_pause.fields, out);
    text_rule rule = {.placeholders = out->pause.is_practice ? in_practice : NULL};
    out->pause.text = text_read(r, json_member(node, "text"), rule);
    out->pause.meanwhile = texts_read(r, array_of(node, "meanwhile"), &out->pause.meanwhile_count);
    if (out->pause.is_practice && !json_member(node, "checkpoint")) {
        report_value(r, E323_KEY_NEEDS, json_member(node, "practice"),
                     (diagnostic_values){.name = "practice", .other = "checkpoint"});
    }
}

static void briefing_read(reader *r, const json_node *node, stage *out)
{
    shape_fill(r, node, shape_briefing.fields, out);
    const json_node *picture = member_of(node, "picture", JSON_STRING);
    if (!picture) return;
    picture_check(r, picture->text, place_of_value(picture));
    if (!json_member(node, "alt")) {
        report_value(r, W633_ALT_MISSING, picture, (diagnostic_values){0});
    }
}

static bool stage_type_of(const json_node *node, stage_type *out)
{
    const json_node *type = json_member(node, "type");
    for (size_t i = 0; type && i < COUNT_OF(stage_variants); i++) {
        if (!stage_variants[i].own || !json_is_text(type, stage_variants[i].name)) continue;
        *out = (stage_type)i;
        return true;
    }
    return false;
}

static void stage_read(reader *r, const json_node *node, uint16_t index, stage *out)
{
    *out = (stage){.id = "", .block = {.case_set = INDEX_NONE, .advisor = INDEX_NONE}};
    shape_fill(r, node, shape_stage.fields, out);
    scope at = {r, SCOPE_STAGE, index, INDEX_NONE};
    out->when = scope_expression(&at, json_member(node, "when"), NEED_CONDITION);
    if (!stage_type_of(node, &out->type)) return;
    switch (out->type) {
    case STAGE_CONSENT: consent_read(r, node, out); return;
    case STAGE_BRIEFING: briefing_read(r, node, out); return;
    case STAGE_BLOCK: block_read(r, node, index, out); return;
    case STAGE_QUESTION: question_stage_read(r, node, out); return;
    case STAGE_QUESTIONNAIRE: questionnaire_read(r, node, out); return;
    case STAGE_PAUSE: pause_read(r, node, out); return;
    case STAGE_DEBRIEF: debrief_read(r, node, index, out); return;
    case STAGE_STORY: story_read(r, node, index, out); return;
    }
}

/* The flow's nodes are those that names_collect found, so that indices are the same. */
void flow_read(reader *r)
{
    uint16_t count = r->names[NOUN_STAGE].count;
    if (count > SCENARIO_STAGES_MAX) count = SCENARIO_STAGES_MAX;
    stage *stages = reader_take(r, count, sizeof *stages);
    if (!stages) return;
    for (uint16_t i = 0; i < count; i++) {
        stage_read(r, r->names[NOUN_STAGE].nodes[i], i, &stages[i]);
    }
    r->s->stages = stages;
    r->s->stage_count = count;
}
