#include "format/json.h"

#include "core/hash.h"
#include "format/json_scanner.h"

#include <cjson/cJSON.h>
#include <string.h>

/* Walks cJSON's tree in the order in which the scanner met the values. */
typedef struct builder {
    arena *memory;
    const source *file;
    diagnostics *d;
    const json_mark *next_mark;
    bool is_out_of_memory;
} builder;

static json_type type_of(const cJSON *item)
{
    if (cJSON_IsObject(item)) return JSON_OBJECT;
    if (cJSON_IsArray(item)) return JSON_ARRAY;
    if (cJSON_IsString(item)) return JSON_STRING;
    if (cJSON_IsNumber(item)) return JSON_NUMBER;
    return cJSON_IsBool(item) ? JSON_BOOL : JSON_NULL;
}

static const char *keep(builder *b, const char *text)
{
    const char *copy = arena_copy(b->memory, text, strlen(text));
    if (!copy) b->is_out_of_memory = true;
    return copy;
}

static void fill_places(json_node *node, const json_mark *mark, const source *file)
{
    node->file = file;
    node->number = mark->number;
    node->key_start = mark->key_start;
    node->key_length = mark->key_length;
    node->value_start = mark->value_start;
    node->value_length = mark->value_length;
}

static json_node *node_create(builder *b, const cJSON *item, const json_node *parent)
{
    json_node *node = arena_take(b->memory, sizeof *node);
    if (!node) {
        b->is_out_of_memory = true;
        return NULL;
    }
    node->type = type_of(item);
    node->truth = cJSON_IsTrue(item);
    node->parent = parent;
    fill_places(node, b->next_mark++, b->file);
    if (item->string) node->key = keep(b, item->string);
    if (node->type == JSON_STRING) {
        node->text = keep(b, item->valuestring);
        node->text_length = strlen(item->valuestring);
    }
    return node;
}

/* A hash table of keys: open addressing, at most half full. */
typedef struct key_table {
    const json_node **slots;
    size_t mask;
} key_table;

static bool key_table_create(key_table *t, arena *scratch, size_t count)
{
    size_t size = 8;
    while (size < count * 2) size *= 2;
    t->slots = arena_take_many(scratch, size, sizeof *t->slots);
    t->mask = size - 1;
    return t->slots != NULL;
}

/* The node that already has this key; NULL after adding `node`. */
static const json_node *key_table_add(key_table *t, const json_node *node)
{
    size_t at = (size_t)hash_text(HASH_START, node->key) & t->mask;
    for (; t->slots[at]; at = (at + 1) & t->mask) {
        if (strcmp(t->slots[at]->key, node->key) == 0) return t->slots[at];
    }
    t->slots[at] = node;
    return NULL;
}

static void report_key_twice(builder *b, const json_node *node, const json_node *earlier)
{
    size_t line = source_position_of(b->file, earlier->key_start).line;
    diagnostics_add(b->d, E124_KEY_TWICE, place_of_key(node),
                    (diagnostic_values){.name = node->key, .line = line});
}

static void check_keys(builder *b, const json_node *object)
{
    if (object->child_count < 2) return;
    arena scratch;
    arena_init(&scratch, 0);
    key_table table;
    if (!key_table_create(&table, &scratch, object->child_count)) b->is_out_of_memory = true;
    for (const json_node *c = object->first; c && !b->is_out_of_memory; c = c->next) {
        const json_node *earlier = key_table_add(&table, c);
        if (earlier) report_key_twice(b, c, earlier);
    }
    arena_free(&scratch);
}

/* Recursion is bounded by JSON_NESTING_MAX. */
static json_node *build(builder *b, const cJSON *item, const json_node *parent)
{
    json_node *node = node_create(b, item, parent);
    if (!node) return NULL;
    const json_node **link = &node->first;
    for (const cJSON *c = item->child; c; c = c->next) {
        json_node *child = build(b, c, node);
        if (!child || b->is_out_of_memory) return NULL;
        child->index = node->child_count++;
        *link = child;
        link = &child->next;
    }
    if (node->type == JSON_OBJECT) check_keys(b, node);
    return node;
}

const json_node *json_read(arena *a, const source *file, diagnostics *d)
{
    json_scan scan;
    if (!json_scan_run(&scan, file, d)) {
        json_scan_free(&scan);
        return NULL;
    }
    cJSON *tree = cJSON_ParseWithLength(scan.clean, file->length);
    builder b = {.memory = a, .file = file, .d = d, .next_mark = scan.marks};
    const json_node *root = tree ? build(&b, tree, NULL) : NULL;
    cJSON_Delete(tree);
    json_scan_free(&scan);
    if (root && !b.is_out_of_memory) return root;
    diagnostics_add_no_memory(d);
    return NULL;
}

const json_node *json_member(const json_node *object, const char *key)
{
    if (!object || object->type != JSON_OBJECT) return NULL;
    for (const json_node *c = object->first; c; c = c->next) {
        if (strcmp(c->key, key) == 0) return c;
    }
    return NULL;
}

const json_node *json_child(const json_node *parent, size_t index)
{
    if (!parent || index >= parent->child_count) return NULL;
    const json_node *c = parent->first;
    while (c->index < index) c = c->next;
    return c;
}

bool json_is_text(const json_node *node, const char *text)
{
    return node && node->type == JSON_STRING && strcmp(node->text, text) == 0;
}

place place_of_value(const json_node *node)
{
    place p = place_in(node->file, node->value_start, node->value_length);
    p.node = node->origin ? node->origin : node;
    return p;
}

place place_of_key(const json_node *node)
{
    if (!node->key) return place_of_value(node);
    place p = place_in(node->file, node->key_start, node->key_length);
    p.node = node->origin ? node->origin : node;
    return p;
}

text_origin text_origin_of_value(const json_node *node)
{
    text_origin o = {.whole = place_of_value(node), .writing = TEXT_JSON};
    o.first = node->value_start + 1;
    return o;
}

/* The way from below the root down to `node`; at most JSON_NESTING_MAX nodes. */
typedef struct way {
    const json_node *steps[JSON_NESTING_MAX + 1];
    int count;
} way;

static way way_to(const json_node *node)
{
    way w = {.count = 0};
    for (const json_node *n = node; n->parent; n = n->parent) w.count++;
    int at = w.count;
    for (const json_node *n = node; n->parent; n = n->parent) w.steps[--at] = n;
    return w;
}

static void write_pointer_key(const char *key, buffer *out)
{
    for (; *key; key++) {
        if (*key == '~')
            buffer_text(out, "~0");
        else if (*key == '/')
            buffer_text(out, "~1");
        else
            buffer_char(out, *key);
    }
}

void json_pointer_write(const json_node *node, buffer *out)
{
    way w = way_to(node);
    for (int i = 0; i < w.count; i++) {
        buffer_char(out, '/');
        if (w.steps[i]->key)
            write_pointer_key(w.steps[i]->key, out);
        else
            buffer_integer(out, w.steps[i]->index);
    }
}

static const char *id_of(const json_node *node)
{
    const json_node *id = json_member(node, "id");
    return id && id->type == JSON_STRING ? id->text : NULL;
}

void json_id_path_write(const json_node *node, buffer *out)
{
    way w = way_to(node);
    int nearest = w.count - 1;
    while (nearest >= 0 && !id_of(w.steps[nearest])) nearest--;
    if (nearest < 0) return;
    buffer_text(out, id_of(w.steps[nearest]));
    for (int i = nearest + 1; i < w.count; i++) {
        const json_node *step = w.steps[i];
        if (step->key) {
            buffer_char(out, '.');
            buffer_text(out, step->key);
        } else {
            buffer_char(out, '[');
            buffer_integer(out, step->index);
            buffer_char(out, ']');
        }
    }
}
