#include "format/expression_vars.h"

#include "format/expression_parser.h"

#include <string.h>

/* A name and the place in `vars` where its value stands; the index is the symbol. */
typedef struct variable {
    const char *path;
    value content;
    bool has_value;
} variable;

typedef struct variables {
    arena *memory;
    diagnostics *d;
    variable *list;
    size_t count, room;
} variables;

enum { VARIABLES_MAX = UINT16_MAX };

static bool scalar_of(const json_node *n, value *out)
{
    switch (n->type) {
    case JSON_NUMBER: *out = value_number(n->number); return true;
    case JSON_BOOL: *out = value_bool(n->truth); return true;
    case JSON_STRING:
        *out = (value){.type = VALUE_STRING, .as.string = {n->text, n->text_length}};
        return true;
    case JSON_NULL:
    case JSON_ARRAY:
    case JSON_OBJECT: return false;
    }
    return false;
}

static bool list_of(variables *v, const json_node *array, value *out)
{
    value *items = arena_take_many(v->memory, array->child_count, sizeof *items);
    if (!items) return false;
    for (const json_node *c = array->first; c; c = c->next) {
        bool is_same = scalar_of(c, &items[c->index]) && items[c->index].type == items[0].type;
        if (!is_same) return false;
    }
    *out = (value){.type = VALUE_LIST, .as.list = {items, array->child_count}};
    return true;
}

static bool is_plain_name(const char *key)
{
    if (*key >= '0' && *key <= '9') return false;
    const char *letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
    return *key && key[strspn(key, letters)] == '\0';
}

static void report_unusable(variables *v, const json_node *n)
{
    diagnostics_add(v->d, E429_VARIABLE_UNUSABLE, place_of_key(n),
                    (diagnostic_values){.name = n->key});
}

static const char *path_under(arena *a, const char *above, const char *key)
{
    buffer path = {0};
    buffer_text(&path, above);
    if (above) buffer_char(&path, '.');
    buffer_text(&path, key);
    const char *kept = path.failed ? NULL : arena_copy(a, path.bytes, path.length);
    buffer_free(&path);
    return kept;
}

static bool make_room(variables *v)
{
    if (v->count < v->room) return true;
    size_t room = v->room ? v->room * 2 : 32;
    variable *list = arena_take_many(v->memory, room, sizeof *list);
    if (!list) return false;
    if (v->count > 0) memcpy(list, v->list, v->count * sizeof *list);
    v->list = list;
    v->room = room;
    return true;
}

static void add_variable(variables *v, const json_node *n, const char *path)
{
    variable x = {.path = path, .has_value = n->type != JSON_NULL};
    bool is_list = n->type == JSON_ARRAY;
    bool is_fine = !x.has_value || (is_list ? list_of(v, n, &x.content) : scalar_of(n, &x.content));
    if (!is_fine || v->count == VARIABLES_MAX) {
        report_unusable(v, n);
        return;
    }
    if (!make_room(v))
        diagnostics_add_no_memory(v->d);
    else
        v->list[v->count++] = x;
}

/* Recursion is bounded by JSON_NESTING_MAX. */
static void add_members(variables *v, const json_node *object, const char *above)
{
    for (const json_node *c = object->first; c; c = c->next) {
        const char *path = path_under(v->memory, above, c->key);
        if (!path)
            diagnostics_add_no_memory(v->d);
        else if (!is_plain_name(c->key))
            report_unusable(v, c);
        else if (c->type == JSON_OBJECT)
            add_members(v, c, path);
        else
            add_variable(v, c, path);
    }
}

static name_state resolve(const void *context, const char *path, resolved_name *out)
{
    const variables *v = context;
    for (size_t i = 0; i < v->count; i++) {
        if (strcmp(v->list[i].path, path) != 0) continue;
        const value *content = &v->list[i].content;
        out->meaning = (symbol){.index = (uint16_t)i};
        out->type = content->type;
        bool has_items = content->type == VALUE_LIST && content->as.list.count > 0;
        out->item = has_items ? content->as.list.items[0].type : VALUE_NUMBER;
        return NAME_FOUND;
    }
    return NAME_UNKNOWN;
}

static void suggest(const void *context, suggestion *s)
{
    const variables *v = context;
    for (size_t i = 0; i < v->count; i++) suggestion_consider(s, v->list[i].path);
}

static bool read(const void *context, symbol s, value *out)
{
    const variables *v = context;
    if (!v->list[s.index].has_value) return false;
    *out = v->list[s.index].content;
    return true;
}

static void write_value(buffer *out, const value *v)
{
    switch (v->type) {
    case VALUE_NUMBER: buffer_double(out, v->as.number); return;
    case VALUE_BOOL: buffer_text(out, v->as.truth ? "true" : "false"); return;
    case VALUE_STRING: buffer_json_string(out, v->as.string.bytes, v->as.string.length); return;
    case VALUE_LIST:
        buffer_char(out, '[');
        for (size_t i = 0; i < v->as.list.count; i++) {
            if (i > 0) buffer_text(out, ", ");
            write_value(out, &v->as.list.items[i]);
        }
        buffer_char(out, ']');
        return;
    }
}

static const char *fault_word(expression_fault fault)
{
    switch (fault) {
    case EXPRESSION_UNDEFINED: return "undefined";
    case EXPRESSION_DIVIDED_BY_0: return "divided";
    case EXPRESSION_INDEX: return "index";
    case EXPRESSION_NOT_FINITE: return "not_finite";
    case EXPRESSION_NO_MEMORY: return "memory";
    case EXPRESSION_FINE: break;
    }
    return "";
}

static bool evaluate(const expression *e, variables *v, const text_origin *origin, buffer *out)
{
    expression_world world = {.context = v, .read = read, .scratch = v->memory};
    value result;
    int column = 1;
    expression_fault fault = expression_evaluate(e, &world, &result, &column);
    if (!fault) {
        write_value(out, &result);
        return true;
    }
    diagnostics_add(v->d, E428_EVALUATION_FAILED, place_inside(origin, (size_t)column - 1, 1),
                    (diagnostic_values){.name = fault_word(fault)});
    return false;
}

bool expression_try(arena *a, const char *text, size_t length, const json_node *vars,
                    diagnostics *d, buffer *out)
{
    variables v = {.memory = a, .d = d};
    size_t errors = diagnostics_error_count(d);
    if (vars && vars->type == JSON_OBJECT) add_members(&v, vars, NULL);
    const source *file = source_create(a, "expression", text, length);
    if (!file) {
        diagnostics_add_no_memory(d);
        return false;
    }
    text_origin origin = text_origin_of_source(file);
    vocabulary names = {.context = &v, .resolve = resolve, .suggest = suggest};
    const expression *e = expression_parse(a, text, length, &origin, &names, NEED_ANY, d);
    if (!e || diagnostics_error_count(d) > errors) return false;
    return evaluate(e, &v, &origin, out);
}
