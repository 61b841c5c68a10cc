/* Any bytes as a JSON file: a tree whose places lie in the file, or a diagnostic, never a crash. */
#include "format/json.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_node(const json_node *n, buffer *path)
{
    if ((size_t)n->value_start + n->value_length > n->file->length) abort();
    if ((size_t)n->key_start + n->key_length > n->file->length) abort();
    const char *value = n->file->bytes + n->value_start;
    if (n->type == JSON_STRING && (value[0] != '"' || value[n->value_length - 1] != '"')) abort();
    if (n->type == JSON_NUMBER && n->number - n->number != 0) abort();
    buffer_clear(path);
    json_pointer_write(n, path);
    json_id_path_write(n, path);
    for (const json_node *c = n->first; c; c = c->next) {
        if (c->parent != n || (n->type == JSON_OBJECT) != (c->key != NULL)) abort();
        check_node(c, path);
    }
}

/* The last byte of a text must lie before its closing quote. */
static void check_places(const json_node *n)
{
    if (n->type == JSON_STRING && n->text_length > 0) {
        text_origin o = text_origin_of_value(n);
        place p = place_inside(&o, n->text_length - 1, 1);
        if (p.start + p.length > (size_t)n->value_start + n->value_length - 1) abort();
    }
    for (const json_node *c = n->first; c; c = c->next) check_places(c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const source *file = source_create(&a, "fuzz.json", (const char *)data, size);
    const json_node *root = json_read(&a, file, d);
    buffer out = {0};
    if (!root && diagnostics_error_count(d) == 0) abort();
    if (root) {
        check_node(root, &out);
        check_places(root);
    }
    buffer_clear(&out);
    diagnostics_write(d, DIAGNOSTICS_GCC, "nl", &out);
    diagnostics_write(d, DIAGNOSTICS_JSON, "fr", &out);
    buffer_free(&out);
    arena_free(&a);
    return 0;
}
