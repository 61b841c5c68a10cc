/* The parts `choices` and `attributes`: what may be answered, and what is known about a case. */
#include "format/reader.h"

#include <string.h>

/* Choices ------------------------------------------------------------------------------------ */

static const field option_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, choice, id, "What expressions and logs call it."),
    STORED("value", shape_number, FIELD_OPTIONAL, choice, value,
           "Its place on a scale, for the distance between answers; else 1, 2, 3, ..."),
    STORED("key", shape_string, FIELD_OPTIONAL, choice, key,
           "The key that picks it; else its place, 1 to 9."),
    STORED("label", shape_text, FIELD_REQUIRED, choice, label, "What people read."),
    STORED("hint", shape_text, FIELD_OPTIONAL, choice, hint, "A line on the key card."),
    STORED("picture", shape_path, FIELD_OPTIONAL, choice, picture, "An SVG on the key card."),
    NOTE_FIELD,
};
static const shape shape_option = {.kind = SHAPE_OBJECT, .fields = FIELDS(option_fields)};
static const shape shape_options = {
    .kind = SHAPE_LIST, .of = &shape_option, .noun = NOUN_CHOICE, .min = 2, .max = OPTIONS_MAX};

static const shape shape_positive = {.kind = SHAPE_NUMBER, .min = 1e-6, .max = 1e9};
static const shape shape_not_negative = {.kind = SHAPE_NUMBER, .min = 0, .max = 1e9};

static const field number_fields[] = {
    STORED("min", shape_number, FIELD_OPTIONAL, number_range, min, "The least answer."),
    STORED("max", shape_number, FIELD_OPTIONAL, number_range, max, "The greatest answer."),
    STORED("step", shape_positive, FIELD_OPTIONAL, number_range, step,
           "The distance between two answers; else 1."),
    STORED("unit", shape_text, FIELD_SAME_TEXT, number_range, unit, "Shown behind the number."),
    STORED("right_within", shape_not_negative, FIELD_OPTIONAL, number_range, right_within,
           "An answer this near to the truth is right; else one step."),
    STORED("agrees_within", shape_not_negative, FIELD_OPTIONAL, number_range, agrees_within,
           "An answer this near to the advice agrees with it; else one step."),
    STORED("min_gap", shape_not_negative, FIELD_OPTIONAL, number_range, min_gap,
           "Weight of advice counts only when own answer and advice are at least this far apart."),
    READ_BY_HAND("card", shape_text, FIELD_OPTIONAL,
                 "The title of the key card that shows the choices with their pictures."),
    READ_BY_HAND("options", shape_options, FIELD_OPTIONAL, "The choices."),
    NOTE_FIELD,
};
static const shape shape_choice_object = {.kind = SHAPE_OBJECT, .fields = FIELDS(number_fields)};
static const shape *const choice_set_kinds[] = {&shape_options, &shape_choice_object};
static const shape shape_choice_set = {
    .kind = SHAPE_EITHER, .either = choice_set_kinds, .either_count = COUNT_OF(choice_set_kinds)};
const shape shape_choices = {
    .kind = SHAPE_MAP, .of = &shape_choice_set, .noun = NOUN_CHOICE_SET, .max = 64};

/* "1" to "9", then "0", "a", "b". */
static const char *default_key(uint16_t index)
{
    static const char *const keys[OPTIONS_MAX] = {"1", "2", "3", "4", "5", "6",
                                                  "7", "8", "9", "0", "a", "b"};
    return index < OPTIONS_MAX ? keys[index] : "";
}

static void key_twice_check(reader *r, const json_node *item, const choice *options, uint16_t count)
{
    for (uint16_t i = 0; i < count; i++) {
        if (strcmp(options[i].key, options[count].key) != 0) continue;
        const json_node *key = json_member(item, "key");
        report_value(r, E335_ANSWER_KEY_TWICE, key ? key : item,
                     (diagnostic_values){.name = options[count].key, .other = options[i].id});
        return;
    }
}

static void options_read(reader *r, const json_node *array, answer_set *set)
{
    uint32_t room = array->child_count;
    choice *options = reader_take(r, room, sizeof *options);
    for (const json_node *item = array->first; options && item; item = item->next) {
        if (item->type != JSON_OBJECT || set->option_count >= OPTIONS_MAX) continue;
        choice *option = &options[set->option_count];
        *option = (choice){.id = "", .value = set->option_count + 1};
        option->key = default_key(set->option_count);
        shape_fill(r, item, shape_option.fields, option);
        if (option->picture) {
            picture_check(r, option->picture, place_of_value(json_member(item, "picture")));
        }
        key_twice_check(r, item, options, set->option_count);
        set->option_count++;
    }
    set->options = options;
}

static void number_set_check(reader *r, const json_node *object, const number_range *n)
{
    const double steps_max = 1e6;
    if (!json_member(object, "min") || !json_member(object, "max")) {
        report_value(r, E311_KEY_MISSING, object,
                     (diagnostic_values){.name = json_member(object, "min") ? "max" : "min"});
    } else if (n->min >= n->max) {
        report_value(r, E316_BETWEEN_REVERSED, json_member(object, "min"),
                     (diagnostic_values){.number = n->min, .limit = n->max});
    } else if ((n->max - n->min) / n->step > steps_max) {
        report_value(r, E317_NUMBER_TOO_LARGE, json_member(object, "max"),
                     (diagnostic_values){.number = n->max, .limit = n->min + n->step * steps_max});
    }
}

static void number_set_read(reader *r, const json_node *object, answer_set *set)
{
    set->type = ANSWER_NUMBER;
    number_range *n = &set->number;
    *n = (number_range){.max = 1, .step = 1};
    n->right_within = n->agrees_within = member_number(object, "step", 1);
    shape_fill(r, object, shape_choice_object.fields, n);
    if (n->step <= 0) n->step = 1;
    number_set_check(r, object, n);
    if (!(n->max > n->min)) n->max = n->min + n->step;
}

/* A card with options, or a number: keys of both are a mistake. */
static void object_set_read(reader *r, const json_node *object, answer_set *set)
{
    const json_node *options = array_of(object, "options");
    if (!options) {
        number_set_read(r, object, set);
        return;
    }
    static const char *const of_numbers[] = {"min",          "max",           "step",   "unit",
                                             "right_within", "agrees_within", "min_gap"};
    for (size_t i = 0; i < COUNT_OF(of_numbers); i++) {
        const json_node *extra = json_member(object, of_numbers[i]);
        if (!extra) continue;
        report_key(r, E322_KEYS_TOGETHER, extra,
                   (diagnostic_values){.name = of_numbers[i], .other = "options"});
        break;
    }
    set->card = member_localized(r, object, "card");
    options_read(r, options, set);
}

void answers_read(reader *r)
{
    uint16_t room = r->names[NOUN_CHOICE_SET].count;
    answer_set *sets = reader_take(r, room, sizeof *sets);
    if (!sets) return;
    for (uint16_t i = 0; i < room; i++) {
        const json_node *node = r->names[NOUN_CHOICE_SET].nodes[i];
        sets[i].id = r->names[NOUN_CHOICE_SET].ids[i];
        if (node->type == JSON_ARRAY) options_read(r, node, &sets[i]);
        if (node->type == JSON_OBJECT) object_set_read(r, node, &sets[i]);
    }
    r->cases.answer_sets = sets;
    r->cases.answer_set_count = room;
}

/* Attributes --------------------------------------------------------------------------------- */

static const char *const format_words[] = {
    [ATTRIBUTE_INTEGER] = "integer",   [ATTRIBUTE_DECIMAL1] = "decimal1",
    [ATTRIBUTE_DECIMAL2] = "decimal2", [ATTRIBUTE_TEXT] = "text",
    [ATTRIBUTE_WORDS] = "words",
};
static const shape shape_format = WORD_SHAPE(format_words);
static const shape shape_words = {
    .kind = SHAPE_MAP, .of = &shape_text, .noun = NOUN_VALUE, .max = 200};

typedef struct attribute_draft {
    attribute made;
    double normal[2];
} attribute_draft;

static const field attribute_fields[] = {
    STORED("label", shape_text, FIELD_REQUIRED, attribute_draft, made.label, "What people read."),
    STORED("unit", shape_text, FIELD_SAME_TEXT, attribute_draft, made.unit,
           "Shown behind the value."),
    STORED("format", shape_format, FIELD_OPTIONAL, attribute_draft, made.format,
           "How values are written; found from the values when it is left out."),
    STORED("normal", shape_between, FIELD_OPTIONAL, attribute_draft, normal,
           "The normal range: values outside are marked."),
    READ_BY_HAND("values", shape_words, FIELD_OPTIONAL,
                 "Texts for the ids that stand in the cells."),
    NOTE_FIELD,
};
static const shape shape_attribute = {.kind = SHAPE_OBJECT, .fields = FIELDS(attribute_fields)};
const shape shape_attributes = {
    .kind = SHAPE_MAP, .of = &shape_attribute, .noun = NOUN_ATTRIBUTE, .max = 64};

static void words_read(reader *r, const json_node *values, attribute *out)
{
    if (!values) return;
    attribute_word *words = reader_take(r, values->child_count, sizeof *words);
    if (!words) return;
    FOR_EACH_ENTRY (word, values) {
        words[out->word_count].id = word->key;
        words[out->word_count++].label = text_read(r, word, (text_rule){0});
    }
    out->words = words;
}

attribute *attributes_read(reader *r)
{
    uint16_t room = r->names[NOUN_ATTRIBUTE].count;
    attribute *made = reader_take(r, room, sizeof *made);
    if (!made) return NULL;
    for (uint16_t i = 0; i < room; i++) {
        const json_node *node = r->names[NOUN_ATTRIBUTE].nodes[i];
        attribute_draft draft = {.made = {.id = r->names[NOUN_ATTRIBUTE].ids[i]}};
        const json_node *normal = array_of(node, "normal");
        shape_fill(r, node, shape_attribute.fields, &draft);
        draft.made.has_normal = normal && normal->child_count == 2;
        draft.made.normal_lo = draft.normal[0];
        draft.made.normal_hi = draft.normal[1];
        words_read(r, member_of(node, "values", JSON_OBJECT), &draft.made);
        if (draft.made.word_count && !json_member(node, "format")) {
            draft.made.format = ATTRIBUTE_WORDS;
        }
        made[i] = draft.made;
    }
    r->cases.attributes = made;
    r->cases.attribute_count = room;
    return made;
}
