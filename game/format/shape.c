#include "format/shape.h"

#include "format/json.h"

#include <string.h>

const shape shape_anything = {.kind = SHAPE_ANYTHING};
const shape shape_string = {.kind = SHAPE_STRING};
const shape shape_strings = {.kind = SHAPE_LIST, .of = &shape_string};
const shape shape_id = {.kind = SHAPE_ID};
const shape shape_name = {.kind = SHAPE_NAME};
const shape shape_path = {.kind = SHAPE_PATH};
const shape shape_expression = {.kind = SHAPE_EXPRESSION};
const shape shape_text = {.kind = SHAPE_TEXT};
const shape shape_texts = {.kind = SHAPE_LIST, .of = &shape_text};
const shape shape_bool = {.kind = SHAPE_BOOL};
const shape shape_number = {.kind = SHAPE_NUMBER};
const shape shape_probability = {.kind = SHAPE_PROBABILITY, .max = 1};
const shape shape_whole = {.kind = SHAPE_WHOLE, .max = 60000};
const shape shape_large = {.kind = SHAPE_LARGE, .max = 4000000000.0};
const shape shape_seconds = {.kind = SHAPE_SECONDS, .max = 86400};
const shape shape_seconds_between = {.kind = SHAPE_SECONDS_BETWEEN, .max = 3600};
const shape shape_between = {.kind = SHAPE_BETWEEN};
const shape shape_probability_between = {.kind = SHAPE_BETWEEN, .max = 1};
const shape shape_changes = {.kind = SHAPE_CHANGES, .min = -1e6, .max = 1e6};
const shape shape_later = {.kind = SHAPE_ANYTHING};

static const field *field_find(field_list fields, const char *key)
{
    for (size_t i = 0; i < fields.count; i++) {
        if (strcmp(fields.items[i].key, key) == 0) return &fields.items[i];
    }
    return NULL;
}

const shape_variant *shape_variant_of(const shape *of, const json_node *object)
{
    const json_node *type = json_member(object, "type");
    for (size_t i = 0; type && i < of->variant_count; i++) {
        if (json_is_text(type, of->variants[i].name)) return &of->variants[i];
    }
    return NULL;
}

const field *shape_field(const shape *of, const json_node *object, const char *key)
{
    const field *found = field_find(of->fields, key);
    if (found || of->kind != SHAPE_VARIANT) return found;
    const shape_variant *variant = shape_variant_of(of, object);
    return variant && variant->own ? field_find(variant->own->fields, key) : NULL;
}

const char *shape_wants(const shape *s)
{
    static const char *const wants[] = {
        [SHAPE_ANYTHING] = "anything",
        [SHAPE_STRING] = "string",
        [SHAPE_ID] = "string",
        [SHAPE_NAME] = "string",
        [SHAPE_PATH] = "string",
        [SHAPE_REFERENCE] = "string",
        [SHAPE_EXPRESSION] = "expression",
        [SHAPE_TEXT] = "text",
        [SHAPE_BOOL] = "bool",
        [SHAPE_NUMBER] = "number",
        [SHAPE_PROBABILITY] = "number",
        [SHAPE_WHOLE] = "number",
        [SHAPE_LARGE] = "number",
        [SHAPE_SECONDS] = "seconds",
        [SHAPE_SECONDS_BETWEEN] = "seconds_between",
        [SHAPE_BETWEEN] = "between",
        [SHAPE_WORD] = "string",
        [SHAPE_CHANGES] = "changes",
        [SHAPE_LIST] = "list",
        [SHAPE_MAP] = "object",
        [SHAPE_OBJECT] = "object",
        [SHAPE_VARIANT] = "object",
        [SHAPE_EITHER] = "either",
    };
    return wants[s->kind];
}

bool id_is_reserved(const char *id)
{
    static const char *const reserved[] = {
        "as",       "break",   "const",  "continue", "else", "false", "for",
        "function", "if",      "import", "in",       "let",  "loop",  "namespace",
        "null",     "package", "return", "true",     "var",  "void",  "while",
    };
    for (size_t i = 0; i < COUNT_OF(reserved); i++) {
        if (strcmp(reserved[i], id) == 0) return true;
    }
    return false;
}
