/* The part `reasons` of an adviser's explanation. */
#include "format/read_reasons.h"

#include "format/case_rows.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const shape shape_attribute_name = {.kind = SHAPE_REFERENCE, .noun = NOUN_ATTRIBUTE};
static const shape *const answer_kinds[] = {&shape_string, &shape_number};
static const shape shape_answer = {
    .kind = SHAPE_EITHER, .either = answer_kinds, .either_count = COUNT_OF(answer_kinds)};
static const shape shape_weight = {.kind = SHAPE_NUMBER, .min = -1, .max = 1};

static const field feature_fields[] = {
    READ_BY_HAND("attribute", shape_attribute_name, FIELD_OPTIONAL, "What weighed."),
    STORED("label", shape_text, FIELD_OPTIONAL, reason_feature, label,
           "What weighed, when it is no attribute or is better called otherwise."),
    STORED("weight", shape_weight, FIELD_REQUIRED, reason_feature, weight,
           "From -1 (against the advice) to 1 (for it)."),
    NOTE_FIELD,
};
static const shape shape_feature = {.kind = SHAPE_OBJECT, .fields = FIELDS(feature_fields)};
static const shape shape_features = {
    .kind = SHAPE_LIST, .of = &shape_feature, .min = 1, .max = REASON_FEATURES_MAX};

static const field example_fields[] = {
    READ_BY_HAND("case", shape_string, FIELD_OPTIONAL,
                 "A case of the scenario: shown with its picture and its facts."),
    STORED("picture", shape_path, FIELD_OPTIONAL, reason_example, picture,
           "An SVG, instead of the picture of the case."),
    STORED("alt", shape_text, FIELD_OPTIONAL, reason_example, alt, "The picture in words."),
    STORED("label", shape_text, FIELD_REQUIRED, reason_example, label, "What it was."),
    NOTE_FIELD,
};
static const shape shape_example = {.kind = SHAPE_OBJECT, .fields = FIELDS(example_fields)};
static const shape shape_examples = {
    .kind = SHAPE_LIST, .of = &shape_example, .min = 1, .max = REASON_EXAMPLES_MAX};

static const field change_fields[] = {
    READ_BY_HAND("attribute", shape_attribute_name, FIELD_OPTIONAL, "What would be different."),
    STORED("label", shape_text, FIELD_OPTIONAL, reason_change, label,
           "What would be different, when it is no attribute."),
    STORED("now", shape_text, FIELD_OPTIONAL, reason_change, now,
           "How it is now; else the value of the attribute."),
    STORED("then", shape_text, FIELD_REQUIRED, reason_change, then, "How it would have to be."),
    NOTE_FIELD,
};
static const shape shape_change = {.kind = SHAPE_OBJECT, .fields = FIELDS(change_fields)};
static const shape shape_changes_of_mind = {
    .kind = SHAPE_LIST, .of = &shape_change, .min = 1, .max = REASON_CHANGES_MAX};

static const field contrast_fields[] = {
    READ_BY_HAND("would_be", shape_answer, FIELD_OPTIONAL, "What it would advise then."),
    READ_BY_HAND("changes", shape_changes_of_mind, FIELD_REQUIRED,
                 "What is now, and what would have to be."),
    NOTE_FIELD,
};
static const shape shape_contrast = {.kind = SHAPE_OBJECT, .fields = FIELDS(contrast_fields)};

static const shape shape_conditions = {
    .kind = SHAPE_LIST, .of = &shape_text, .min = 1, .max = REASON_CONDITIONS_MAX};
static const field rule_fields[] = {
    READ_BY_HAND("if", shape_conditions, FIELD_REQUIRED, "What must hold, all of it."),
    STORED("then", shape_text, FIELD_OPTIONAL, reasoning, conclusion, "What follows."),
    NOTE_FIELD,
};
static const shape shape_rule = {.kind = SHAPE_OBJECT, .fields = FIELDS(rule_fields)};

static const field source_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, reason_source, id, "What translations call it."),
    STORED("title", shape_text, FIELD_REQUIRED, reason_source, title, "On its button."),
    STORED("text", shape_text, FIELD_OPTIONAL, reason_source, text, "What opens."),
    NOTE_FIELD,
};
static const shape shape_source = {.kind = SHAPE_OBJECT, .fields = FIELDS(source_fields)};
static const shape shape_sources = {.kind = SHAPE_LIST,
                                    .of = &shape_source,
                                    .noun = NOUN_VALUE,
                                    .min = 1,
                                    .max = REASON_SOURCES_MAX};

static const field reason_fields[] = {
    READ_BY_HAND("case", shape_string, FIELD_OPTIONAL, "Only for this case."),
    READ_BY_HAND("choice", shape_answer, FIELD_OPTIONAL, "Only when this is advised."),
    READ_BY_HAND("features", shape_features, FIELD_OPTIONAL, "What weighed, as bars."),
    READ_BY_HAND("examples", shape_examples, FIELD_OPTIONAL, "Cases that it goes by."),
    READ_BY_HAND("contrast", shape_contrast, FIELD_OPTIONAL, "What would have changed its mind."),
    READ_BY_HAND("rule", shape_rule, FIELD_OPTIONAL, "The rule that it follows."),
    READ_BY_HAND("sources", shape_sources, FIELD_OPTIONAL, "Where it has it from."),
    NOTE_FIELD,
};
static const shape shape_reason = {.kind = SHAPE_OBJECT, .fields = FIELDS(reason_fields)};
const shape shape_reasons = {
    .kind = SHAPE_MAP, .of = &shape_reason, .noun = NOUN_VALUE, .max = REASONS_MAX};

/* Names -------------------------------------------------------------------------------------- */

static uint16_t attribute_of(const reader *r, const json_node *object)
{
    const json_node *name = member_of(object, "attribute", JSON_STRING);
    return name ? names_find(r, NOUN_ATTRIBUTE, name->text) : INDEX_NONE;
}

/* Attributes are called by their own label. */
static void called_check(reader *r, const json_node *object)
{
    if (json_member(object, "attribute") || json_member(object, "label")) return;
    report_value(r, E311_KEY_MISSING, object, (diagnostic_values){.name = "label"});
}

static uint16_t case_of(reader *r, const json_node *object)
{
    const json_node *id = member_of(object, "case", JSON_STRING);
    if (!id) return INDEX_NONE;
    for (uint16_t i = 0; i < r->cases.case_count; i++) {
        if (strcmp(r->cases.cases[i].id, id->text) == 0) return i;
    }
    if (cases_are_whole(r)) case_unknown(r, id->text, place_of_value(id));
    return INDEX_NONE;
}

static int32_t answer_of(reader *r, const answer_set *answers, const json_node *node)
{
    if (!node || !answers) return ANSWER_NONE;
    const row_cell cell = row_cell_of_node(node);
    return answer_read(r, answers, &cell);
}

/* Parts -------------------------------------------------------------------------------------- */

/* The items of a list that are objects, as `count` structs of `size`; NULL: none. */
static void *items_take(reader *r, const json_node *list, uint16_t most, size_t size)
{
    if (!list || list->child_count == 0 || list->child_count > most) return NULL;
    return reader_take(r, list->child_count, size);
}

static void features_read(reader *r, const json_node *list, reasoning *out)
{
    reason_feature *items = items_take(r, list, REASON_FEATURES_MAX, sizeof *items);
    for (const json_node *node = items ? list->first : NULL; node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        reason_feature *item = &items[out->feature_count++];
        shape_fill(r, node, (field_list)FIELDS(feature_fields), item);
        item->attribute = attribute_of(r, node);
        called_check(r, node);
    }
    out->features = items;
}

static void examples_read(reader *r, const json_node *list, reasoning *out)
{
    reason_example *items = items_take(r, list, REASON_EXAMPLES_MAX, sizeof *items);
    for (const json_node *node = items ? list->first : NULL; node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        reason_example *item = &items[out->example_count++];
        shape_fill(r, node, (field_list)FIELDS(example_fields), item);
        item->case_ = case_of(r, node);
        const json_node *picture = member_of(node, "picture", JSON_STRING);
        if (picture) picture_check(r, picture->text, place_of_value(picture));
    }
    out->examples = items;
}

static void contrast_read(reader *r, const json_node *object, const answer_set *answers,
                          reasoning *out)
{
    if (!object) return;
    out->would_be = answer_of(r, answers, json_member(object, "would_be"));
    const json_node *list = array_of(object, "changes");
    reason_change *items = items_take(r, list, REASON_CHANGES_MAX, sizeof *items);
    for (const json_node *node = items ? list->first : NULL; node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        reason_change *item = &items[out->change_count++];
        shape_fill(r, node, (field_list)FIELDS(change_fields), item);
        item->attribute = attribute_of(r, node);
        called_check(r, node);
        if (item->attribute == INDEX_NONE && !json_member(node, "now")) {
            report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "now"});
        }
    }
    out->changes = items;
}

static void rule_read(reader *r, const json_node *object, reasoning *out)
{
    if (!object) return;
    shape_fill(r, object, (field_list)FIELDS(rule_fields), out);
    const json_node *conditions = array_of(object, "if");
    if (!conditions || conditions->child_count > REASON_CONDITIONS_MAX) return;
    out->conditions = texts_read(r, conditions, &out->condition_count);
}

static void sources_read(reader *r, const json_node *list, reasoning *out)
{
    reason_source *items = items_take(r, list, REASON_SOURCES_MAX, sizeof *items);
    for (const json_node *node = items ? list->first : NULL; node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        reason_source *item = &items[out->source_count++];
        item->id = "";
        shape_fill(r, node, (field_list)FIELDS(source_fields), item);
    }
    out->sources = items;
}

/* -------------------------------------------------------------------------------------------- */

static bool has_a_part(const reasoning *r)
{
    return r->feature_count || r->example_count || r->change_count || r->condition_count ||
           r->source_count;
}

static bool is_meant_to_have_a_part(const json_node *node)
{
    static const char *const parts[] = {"features", "examples", "contrast", "rule", "sources"};
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (json_member(node, parts[i])) return true;
    }
    return false;
}

static void reason_read(reader *r, const json_node *node, const answer_set *answers, reasoning *out)
{
    *out = (reasoning){.case_ = case_of(r, node),
                       .choice = answer_of(r, answers, json_member(node, "choice")),
                       .would_be = ANSWER_NONE};
    features_read(r, array_of(node, "features"), out);
    examples_read(r, array_of(node, "examples"), out);
    contrast_read(r, member_of(node, "contrast", JSON_OBJECT), answers, out);
    rule_read(r, member_of(node, "rule", JSON_OBJECT), out);
    sources_read(r, array_of(node, "sources"), out);
    if (has_a_part(out) || is_meant_to_have_a_part(node)) return;
    report_key(r, E355_REASON_EMPTY, node, (diagnostic_values){.name = node->key});
}

/* Whether something shows for this kind; words are enough for a placebo, and an empty reason was
 * told of already. */
static bool kind_is_shown(const agent *a)
{
    for (uint16_t i = 0; i < a->reason_count; i++) {
        const reasoning *r = &a->reasons[i];
        if (!has_a_part(r)) return true;
        switch (a->explanation) {
        case EXPLANATION_FEATURES:
            if (r->feature_count) return true;
            break;
        case EXPLANATION_EXAMPLES:
            if (r->example_count) return true;
            break;
        case EXPLANATION_CONTRAST:
            if (r->change_count) return true;
            break;
        case EXPLANATION_RULE:
            if (r->condition_count) return true;
            break;
        case EXPLANATION_SOURCES:
            if (r->source_count) return true;
            break;
        case EXPLANATION_NONE:
        case EXPLANATION_PLACEBO: return true;
        }
    }
    return false;
}

void reasons_read(reader *r, const json_node *map, const answer_set *answers, agent *a)
{
    if (!map || map->child_count == 0 || map->child_count > REASONS_MAX) return;
    reasoning *reasons = reader_take(r, map->child_count, sizeof *reasons);
    if (!reasons) return;
    a->reasons = reasons;
    FOR_EACH_ENTRY (node, map) {
        if (node->type == JSON_OBJECT) reason_read(r, node, answers, &reasons[a->reason_count++]);
    }
    if (a->reason_count == 0 || kind_is_shown(a)) return;
    report_key(r, W356_REASONS_UNSEEN, map, (diagnostic_values){.name = a->id});
}
