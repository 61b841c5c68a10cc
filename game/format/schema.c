#include "format/schema.h"

#include "format/shape.h"

#include <string.h>

#define ID_PATTERN "^[a-z][a-z0-9_]*$"
#define NAME_PATTERN "^[a-z][a-z0-9_-]*$"

/* Writing: members of objects, indented. */
typedef struct writer {
    buffer *out;
    int depth;
    bool has_member; /* of the object that is open */
} writer;

static void line(writer *w)
{
    buffer_char(w->out, '\n');
    for (int i = 0; i < w->depth; i++) buffer_text(w->out, "  ");
}

static void key(writer *w, const char *name)
{
    if (w->has_member) buffer_char(w->out, ',');
    line(w);
    buffer_json_string(w->out, name, strlen(name));
    buffer_text(w->out, ": ");
    w->has_member = true;
}

static void open(writer *w, char bracket)
{
    buffer_char(w->out, bracket);
    w->depth++;
    w->has_member = false;
}

static void close(writer *w, char bracket)
{
    w->depth--;
    if (w->has_member) line(w);
    buffer_char(w->out, bracket);
    w->has_member = true;
}

static void text_member(writer *w, const char *name, const char *text)
{
    key(w, name);
    buffer_json_string(w->out, text, strlen(text));
}

static void number_member(writer *w, const char *name, double number)
{
    key(w, name);
    buffer_double(w->out, number);
}

static void false_member(writer *w, const char *name)
{
    key(w, name);
    buffer_text(w->out, "false");
}

static void words(writer *w, const char *name, const char *const *items, size_t count)
{
    key(w, name);
    buffer_char(w->out, '[');
    for (size_t i = 0; i < count; i++) {
        if (i) buffer_text(w->out, ", ");
        buffer_json_string(w->out, items[i], strlen(items[i]));
    }
    buffer_char(w->out, ']');
}

/* Shapes: the members that say what a value may be. The keywords of one JSON type say nothing about
 * values of another, so those of several types may stand together. ---------------------------- */

enum { TYPES_MAX = 6 };

static void keywords(writer *w, const shape *s, bool is_one_of_several);

static void schema_of(writer *w, const char *name, const shape *s, const char *about);

static size_t types_add(const char **types, size_t count, const char *type)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(types[i], type) == 0) return count;
    }
    types[count] = type;
    return count + 1;
}

static size_t types_of(const shape *s, const char **types, size_t count)
{
    switch (s->kind) {
    case SHAPE_ANYTHING: return count;
    case SHAPE_STRING:
    case SHAPE_ID:
    case SHAPE_NAME:
    case SHAPE_PATH:
    case SHAPE_REFERENCE:
    case SHAPE_EXPRESSION:
    case SHAPE_WORD: return types_add(types, count, "string");
    case SHAPE_TEXT: return types_add(types, types_add(types, count, "string"), "object");
    case SHAPE_BOOL: return types_add(types, count, "boolean");
    case SHAPE_NUMBER:
    case SHAPE_PROBABILITY:
    case SHAPE_SECONDS: return types_add(types, count, "number");
    case SHAPE_WHOLE:
    case SHAPE_LARGE: return types_add(types, count, "integer");
    case SHAPE_SECONDS_BETWEEN: return types_add(types, types_add(types, count, "number"), "array");
    case SHAPE_BETWEEN:
    case SHAPE_LIST: return types_add(types, count, "array");
    case SHAPE_CHANGES:
    case SHAPE_MAP:
    case SHAPE_OBJECT:
    case SHAPE_VARIANT: return types_add(types, count, "object");
    case SHAPE_EITHER: break;
    }
    for (size_t i = 0; i < s->either_count; i++) count = types_of(s->either[i], types, count);
    return count;
}

static void type_member(writer *w, const shape *s)
{
    const char *types[TYPES_MAX * 2];
    size_t count = types_of(s, types, 0);
    if (count == 1) {
        text_member(w, "type", types[0]);
    } else if (count > 1) {
        words(w, "type", types, count);
    }
}

static void range_members(writer *w, const shape *s)
{
    if (s->kind == SHAPE_NUMBER && s->min == 0 && s->max == 0) return;
    if (s->kind == SHAPE_BETWEEN && s->min == 0 && s->max == 0) return;
    number_member(w, "minimum", s->min);
    number_member(w, "maximum", s->max);
}

static void pair_members(writer *w, const shape *s)
{
    key(w, "items");
    open(w, '{');
    text_member(w, "type", "number");
    range_members(w, s);
    close(w, '}');
    number_member(w, "minItems", 2);
    number_member(w, "maxItems", 2);
}

/* Where other types are allowed too, an `enum` would shut them out. */
static void word_members(writer *w, const shape *s, bool is_one_of_several)
{
    if (!is_one_of_several) {
        words(w, "enum", s->words, s->word_count);
        return;
    }
    buffer pattern = {0};
    buffer_text(&pattern, "^(");
    for (size_t i = 0; i < s->word_count; i++) {
        if (i) buffer_char(&pattern, '|');
        buffer_text(&pattern, s->words[i]);
    }
    buffer_text(&pattern, ")$");
    if (pattern.bytes) text_member(w, "pattern", pattern.bytes);
    buffer_free(&pattern);
    words(w, "examples", s->words, s->word_count);
}

static void names_member(writer *w, const char *pattern)
{
    key(w, "propertyNames");
    open(w, '{');
    text_member(w, "pattern", pattern);
    close(w, '}');
}

static void map_members(writer *w, const shape *s)
{
    if (s->noun != NOUN_NONE) names_member(w, ID_PATTERN);
    key(w, "properties");
    open(w, '{');
    schema_of(w, "note", &shape_string, NULL);
    close(w, '}');
    if (s->of->kind != SHAPE_ANYTHING) schema_of(w, "additionalProperties", s->of, NULL);
    if (s->max > 0) number_member(w, "maxProperties", s->max);
}

static void list_members(writer *w, const shape *s)
{
    schema_of(w, "items", s->of, NULL);
    if (s->min > 0) number_member(w, "minItems", s->min);
    if (s->max > 0) number_member(w, "maxItems", s->max);
}

/* Objects ------------------------------------------------------------------------------------- */

static bool is_offered(const field *f)
{
    return !(f->flags & FIELD_LATER);
}

static void properties(writer *w, field_list fields)
{
    for (size_t i = 0; i < fields.count; i++) {
        const field *f = &fields.items[i];
        if (is_offered(f)) schema_of(w, f->key, f->is, f->about);
    }
}

static void required_member(writer *w, field_list fields)
{
    const char *names[64];
    size_t count = 0;
    for (size_t i = 0; i < fields.count; i++) {
        if (fields.items[i].flags & FIELD_REQUIRED) names[count++] = fields.items[i].key;
    }
    if (count > 0) words(w, "required", names, count);
}

static void object_members(writer *w, const shape *s)
{
    key(w, "properties");
    open(w, '{');
    properties(w, s->fields);
    close(w, '}');
    required_member(w, s->fields);
    if (!s->is_open) {
        false_member(w, "additionalProperties");
        return;
    }
    const char *const cells[] = {"string", "number"};
    key(w, "additionalProperties");
    open(w, '{');
    words(w, "type", cells, COUNT_OF(cells));
    close(w, '}');
}

static bool has_use(const shape *s)
{
    for (size_t i = 0; i < s->fields.count; i++) {
        if (strcmp(s->fields.items[i].key, "use") == 0) return true;
    }
    return false;
}

static void if_type(writer *w, const shape_variant *v)
{
    const char *const needed[] = {"type"};
    key(w, "if");
    open(w, '{');
    key(w, "properties");
    open(w, '{');
    key(w, "type");
    open(w, '{');
    text_member(w, "const", v->name);
    close(w, '}');
    close(w, '}');
    words(w, "required", needed, 1);
}

static void then_properties(writer *w, const shape *s, const shape_variant *v)
{
    if_type(w, v);
    close(w, '}');
    key(w, "then");
    open(w, '{');
    key(w, "properties");
    open(w, '{');
    properties(w, s->fields);
    properties(w, v->own->fields);
    close(w, '}');
    false_member(w, "additionalProperties");
    close(w, '}');
}

/* What a stage needs it may get from the library entry that it uses. */
static void then_required(writer *w, const shape *s, const shape_variant *v)
{
    const char *const used[] = {"use"};
    if_type(w, v);
    if (has_use(s)) {
        key(w, "not");
        open(w, '{');
        words(w, "required", used, 1);
        close(w, '}');
    }
    close(w, '}');
    key(w, "then");
    open(w, '{');
    required_member(w, v->own->fields);
    close(w, '}');
}

static bool needs_any(field_list fields)
{
    for (size_t i = 0; i < fields.count; i++) {
        if (fields.items[i].flags & FIELD_REQUIRED) return true;
    }
    return false;
}

static void item(writer *w)
{
    if (w->has_member) buffer_char(w->out, ',');
    line(w);
    open(w, '{');
}

static void variant_members(writer *w, const shape *s)
{
    const char *names[32];
    size_t count = 0;
    for (size_t i = 0; i < s->variant_count; i++) {
        if (s->variants[i].own) names[count++] = s->variants[i].name;
    }
    key(w, "properties");
    open(w, '{');
    key(w, "type");
    open(w, '{');
    words(w, "enum", names, count);
    close(w, '}');
    close(w, '}');
    required_member(w, s->fields);
    key(w, "allOf");
    open(w, '[');
    for (size_t i = 0; i < s->variant_count; i++) {
        const shape_variant *v = &s->variants[i];
        if (!v->own) continue;
        item(w);
        then_properties(w, s, v);
        close(w, '}');
        if (!needs_any(v->own->fields)) continue;
        item(w);
        then_required(w, s, v);
        close(w, '}');
    }
    close(w, ']');
}

/* -------------------------------------------------------------------------------------------- */

static void keywords(writer *w, const shape *s, bool is_one_of_several)
{
    switch (s->kind) {
    case SHAPE_ANYTHING:
    case SHAPE_STRING:
    case SHAPE_PATH:
    case SHAPE_EXPRESSION:
    case SHAPE_TEXT:
    case SHAPE_BOOL: return;
    case SHAPE_ID:
    case SHAPE_REFERENCE: text_member(w, "pattern", ID_PATTERN); return;
    case SHAPE_NAME: text_member(w, "pattern", NAME_PATTERN); return;
    case SHAPE_NUMBER:
    case SHAPE_PROBABILITY:
    case SHAPE_WHOLE:
    case SHAPE_LARGE:
    case SHAPE_SECONDS: range_members(w, s); return;
    case SHAPE_SECONDS_BETWEEN:
        range_members(w, s);
        pair_members(w, s);
        return;
    case SHAPE_BETWEEN: pair_members(w, s); return;
    case SHAPE_WORD: word_members(w, s, is_one_of_several); return;
    case SHAPE_CHANGES: map_members(w, &(shape){.noun = NOUN_SCORE, .of = &shape_number}); return;
    case SHAPE_LIST: list_members(w, s); return;
    case SHAPE_MAP: map_members(w, s); return;
    case SHAPE_OBJECT: object_members(w, s); return;
    case SHAPE_VARIANT: variant_members(w, s); return;
    case SHAPE_EITHER:
        for (size_t i = 0; i < s->either_count; i++) keywords(w, s->either[i], true);
        return;
    }
}

static void schema_of(writer *w, const char *name, const shape *s, const char *about)
{
    key(w, name);
    open(w, '{');
    if (about) text_member(w, "description", about);
    if (s->kind == SHAPE_TEXT) {
        text_member(w, "$ref", "#/$defs/text");
    } else {
        type_member(w, s);
        keywords(w, s, false);
    }
    close(w, '}');
}

static void text_definition(writer *w)
{
    const char *const types[] = {"string", "object"};
    key(w, "text");
    open(w, '{');
    text_member(
        w, "description",
        "A text: a string in the first language, one string per language, or {\"file\": ...}.");
    words(w, "type", types, COUNT_OF(types));
    key(w, "additionalProperties");
    open(w, '{');
    text_member(w, "type", "string");
    close(w, '}');
    close(w, '}');
}

void scenario_schema_write(buffer *out)
{
    writer w = {.out = out};
    open(&w, '{');
    text_member(&w, "$schema", "https://json-schema.org/draft/2020-12/schema");
    text_member(&w, "title", "A scenario of Samenspel");
    type_member(&w, &shape_scenario);
    keywords(&w, &shape_scenario, false);
    key(&w, "$defs");
    open(&w, '{');
    text_definition(&w);
    close(&w, '}');
    close(&w, '}');
    buffer_char(out, '\n');
}
