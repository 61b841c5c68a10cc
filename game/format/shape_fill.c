/* Fills the model's plain fields from an object that the shapes have checked. */
#include "format/reader.h"

#include <string.h>

static void store_text(reader *r, const json_node *node, const field *f, void *at)
{
    if (f->is->kind == SHAPE_TEXT) {
        text_rule rule = {.is_same_text = (f->flags & FIELD_SAME_TEXT) != 0};
        const localized *text = text_read(r, node, rule);
        memcpy(at, &text, sizeof text);
        return;
    }
    if (node->type == JSON_STRING) memcpy(at, &node->text, sizeof node->text);
}

static void store_number(const json_node *node, const shape *s, void *at)
{
    if (node->type != JSON_NUMBER) return;
    if (s->kind == SHAPE_WHOLE || s->kind == SHAPE_LARGE) {
        if (node->number < 0 || node->number > s->max) return;
        uint32_t large = (uint32_t)node->number;
        uint16_t whole = (uint16_t)large;
        memcpy(at, s->kind == SHAPE_WHOLE ? (const void *)&whole : (const void *)&large,
               s->kind == SHAPE_WHOLE ? sizeof whole : sizeof large);
        return;
    }
    if (s->kind == SHAPE_SECONDS) {
        int64_t us = us_of_seconds(node->number);
        memcpy(at, &us, sizeof us);
        return;
    }
    memcpy(at, &node->number, sizeof node->number);
}

static void store_between(const json_node *node, const shape *s, void *at)
{
    const json_node *lo = node, *hi = node;
    if (node->type == JSON_ARRAY) {
        lo = json_child(node, 0);
        hi = json_child(node, 1);
    }
    if (!lo || !hi || lo->type != JSON_NUMBER || hi->type != JSON_NUMBER) return;
    if (s->kind == SHAPE_BETWEEN) {
        double pair[2] = {lo->number, hi->number};
        memcpy(at, pair, sizeof pair);
        return;
    }
    int64_t pair[2] = {us_of_seconds(lo->number), us_of_seconds(hi->number)};
    memcpy(at, pair, sizeof pair);
}

/* Enums of the model are stored as int: C11 leaves their type to the compiler, and all of ours have
 * that size. */
static void store_word(const json_node *node, const shape *s, void *at)
{
    _Static_assert(sizeof(agent_type) == sizeof(int), "an enum has the size of an int");
    for (int i = 0; i < (int)s->word_count; i++) {
        if (json_is_text(node, s->words[i])) memcpy(at, &i, sizeof i);
    }
}

static void store(reader *r, const json_node *node, const field *f, void *at)
{
    const shape *s = f->is;
    switch (s->kind) {
    case SHAPE_STRING:
    case SHAPE_ID:
    case SHAPE_NAME:
    case SHAPE_PATH:
    case SHAPE_REFERENCE:
    case SHAPE_TEXT: store_text(r, node, f, at); return;
    case SHAPE_BOOL:
        if (node->type == JSON_BOOL) memcpy(at, &node->truth, sizeof node->truth);
        return;
    case SHAPE_NUMBER:
    case SHAPE_PROBABILITY:
    case SHAPE_WHOLE:
    case SHAPE_LARGE:
    case SHAPE_SECONDS: store_number(node, s, at); return;
    case SHAPE_SECONDS_BETWEEN:
    case SHAPE_BETWEEN: store_between(node, s, at); return;
    case SHAPE_WORD: store_word(node, s, at); return;
    case SHAPE_CHANGES: {
        score_changes changes = changes_read(r, node);
        memcpy(at, &changes, sizeof changes);
        return;
    }
    case SHAPE_ANYTHING:
    case SHAPE_EXPRESSION:
    case SHAPE_LIST:
    case SHAPE_MAP:
    case SHAPE_OBJECT:
    case SHAPE_VARIANT:
    case SHAPE_EITHER: return;
    }
}

bool word_is_known(const json_node *object, const char *key, const shape *words)
{
    const json_node *node = json_member(object, key);
    for (size_t i = 0; node && i < words->word_count; i++) {
        if (json_is_text(node, words->words[i])) return true;
    }
    return node == NULL;
}

void shape_fill(reader *r, const json_node *object, field_list fields, void *out)
{
    if (!object || object->type != JSON_OBJECT) return;
    for (size_t i = 0; i < fields.count; i++) {
        const field *f = &fields.items[i];
        if (f->offset == NOT_STORED) continue;
        const json_node *node = json_member(object, f->key);
        if (node) store(r, node, f, (char *)out + f->offset);
    }
}
