/* Checks a tree against its shapes: every value once, whatever reads it later. */
#include "format/reader.h"
#include "format/suggestion.h"

#include "core/number.h"
#include "core/number_text.h"

#include <string.h>

/* Ids ---------------------------------------------------------------------------------------- */

static bool id_has_form(const char *id, bool allows_hyphens)
{
    if (id[0] < 'a' || id[0] > 'z') return false;
    for (const char *at = id; *at; at++) {
        bool is_plain = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_';
        if (!is_plain && !(allows_hyphens && *at == '-')) return false;
    }
    return strlen(id) < 64;
}

/* What the id could be instead: small letters, digits and `_`. */
static const char *id_mended(reader *r, const char *id, bool allows_hyphens)
{
    char *mended = reader_copy(r, id, strlen(id));
    for (char *at = mended; at && *at; at++) {
        if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
        if (*at == ' ' || *at == '.' || (*at == '-' && !allows_hyphens)) *at = '_';
    }
    return mended && id_has_form(mended, allows_hyphens) ? mended : NULL;
}

static void id_check(reader *r, const char *id, bool allows_hyphens, place where)
{
    diagnostic_values values = {.name = id};
    if (!id_has_form(id, allows_hyphens)) {
        values.suggestion = id_mended(r, id, allows_hyphens);
        report(r, allows_hyphens ? E218_NAME_FORM : E216_ID_FORM, where, values);
        return;
    }
    if (!allows_hyphens && id_is_reserved(id)) report(r, E217_ID_RESERVED, where, values);
}

/* Single values ------------------------------------------------------------------------------ */

/* A number as it is written in a file; NULL: no memory. */
static const char *number_shown(reader *r, double number)
{
    buffer text = {0};
    buffer_double(&text, number);
    const char *shown = text.bytes ? reader_copy(r, text.bytes, text.length) : NULL;
    buffer_free(&text);
    return shown;
}

/* The number in a text where a number is wanted: "12", "0,75", and "67%" as a share. */
static const char *quoted_number(reader *r, const json_node *node)
{
    char digits[32];
    double number;
    if (node->type != JSON_STRING || node->text_length >= sizeof digits) return NULL;
    memcpy(digits, node->text, node->text_length);
    size_t length = node->text_length;
    for (size_t i = 0; i < length; i++) {
        if (digits[i] == ',') digits[i] = '.';
    }
    const bool is_percent = length > 0 && digits[length - 1] == '%';
    if (is_percent) length--;
    while (length > 0 && digits[length - 1] == ' ') length--;
    if (!number_read(digits, length, &number)) return NULL;
    return number_shown(r, is_percent ? number / 100 : number);
}

static void wrong_type(reader *r, const json_node *node, const shape *s)
{
    const bool wants_number = strcmp(shape_wants(s), "number") == 0;
    report_value(r, E312_TYPE_WRONG, node,
                 (diagnostic_values){.other = shape_wants(s),
                                     .suggestion = wants_number ? quoted_number(r, node) : NULL});
}

static bool is_outside(double number, const shape *s)
{
    return (s->min != 0 || s->max != 0) && (number < s->min || number > s->max);
}

/* 85 where 0.85 is meant; NULL when that is not it. */
static const char *percent_meant(reader *r, double number)
{
    return number > 1 && number <= 100 ? number_shown(r, number / 100) : NULL;
}

static void probability_check(reader *r, const json_node *node)
{
    if (node->number >= 0 && node->number <= 1) return;
    report_value(
        r, E315_PROBABILITY, node,
        (diagnostic_values){.number = node->number, .suggestion = percent_meant(r, node->number)});
}

static void number_check(reader *r, const json_node *node, const shape *s)
{
    if (s->kind == SHAPE_PROBABILITY) {
        probability_check(r, node);
        return;
    }
    diagnostic_values values = {.number = node->number, .limit = s->max};
    if ((s->kind == SHAPE_WHOLE || s->kind == SHAPE_LARGE) &&
        number_floor(node->number) != node->number) {
        report_value(r, E314_NUMBER_NOT_WHOLE, node, values);
        return;
    }
    if (!is_outside(node->number, s)) return;
    if (node->number < s->min) values.limit = s->min;
    report_value(r, node->number < s->min ? E313_NUMBER_TOO_SMALL : E317_NUMBER_TOO_LARGE, node,
                 values);
}

static void between_check(reader *r, const json_node *node, const shape *s)
{
    const json_node *lo = json_child(node, 0), *hi = json_child(node, 1);
    if (node->child_count != 2 || lo->type != JSON_NUMBER || hi->type != JSON_NUMBER) {
        wrong_type(r, node, s);
        return;
    }
    shape each = *s;
    each.kind = s->kind == SHAPE_BETWEEN && s->max == 1 ? SHAPE_PROBABILITY : SHAPE_NUMBER;
    number_check(r, lo, &each);
    number_check(r, hi, &each);
    if (lo->number > hi->number) {
        report_value(r, E316_BETWEEN_REVERSED, node,
                     (diagnostic_values){.number = lo->number, .limit = hi->number});
    }
}

static void later_report(reader *r, diagnostic_code code, const json_node *node, const char *name,
                         const char *const *known, size_t known_count)
{
    report_value(
        r, code, node,
        (diagnostic_values){
            .name = name, .known_kind = NOUN_VALUE, .known = known, .known_count = known_count});
}

static bool words_have(const char *const *words, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], text) == 0) return true;
    }
    return false;
}

static void word_check(reader *r, const json_node *node, const shape *s)
{
    if (words_have(s->words, s->word_count, node->text)) return;
    if (words_have(s->later, s->later_count, node->text)) {
        later_report(r, E706_NOT_AVAILABLE, node, node->text, s->words, s->word_count);
        return;
    }
    report_unknown(r, E318_WORD_UNKNOWN, place_of_value(node), node->text,
                   (known_names){NOUN_VALUE, s->words, s->word_count, NULL});
}

static void path_check(reader *r, const json_node *node)
{
    if (folder_path_is_safe(node->text)) return;
    report_value(r, E621_PATH_UNSAFE, node, (diagnostic_values){.name = node->text});
}

static void changes_check(reader *r, const json_node *node, const shape *s)
{
    const shape amount = {.kind = SHAPE_NUMBER, .min = s->min, .max = s->max};
    FOR_EACH_ENTRY (change, node) {
        reference_find(r, NOUN_SCORE, change->key, place_of_key(change));
        if (change->type == JSON_NUMBER) {
            number_check(r, change, &amount);
        } else {
            wrong_type(r, change, &amount);
        }
    }
}

/* Objects ------------------------------------------------------------------------------------ */

enum { KEYS_MAX = 64 };

static size_t keys_gather(field_list fields, const char **keys, size_t count)
{
    for (size_t i = 0; i < fields.count && count < KEYS_MAX; i++) {
        if (!(fields.items[i].flags & FIELD_LATER)) keys[count++] = fields.items[i].key;
    }
    return count;
}

static void key_unknown(reader *r, const json_node *member, const shape *s,
                        const shape_variant *variant)
{
    const char *keys[KEYS_MAX];
    size_t count = keys_gather(s->fields, keys, 0);
    if (variant) count = keys_gather(variant->own->fields, keys, count);
    report_unknown(r, E310_KEY_UNKNOWN, place_of_key(member), member->key,
                   (known_names){NOUN_KEY, keys, count, NULL});
}

static void member_check(reader *r, const json_node *object, const json_node *member,
                         const shape *s, const shape_variant *variant)
{
    const field *known = shape_field(s, object, member->key);
    if (!known) {
        if (!s->is_open) key_unknown(r, member, s, variant);
    } else if (known->flags & FIELD_LATER) {
        report_key(r, E707_KEY_NOT_AVAILABLE, member, (diagnostic_values){.name = member->key});
    } else {
        shape_check(r, member, known->is);
    }
}

/* Whether a key that is not known was probably meant to be this one: then it is told there. */
static bool is_misspelt(const json_node *object, const shape *s, const char *key)
{
    for (const json_node *m = object->first; m; m = m->next) {
        if (shape_field(s, object, m->key)) continue;
        suggestion near;
        suggestion_begin(&near, m->key, strlen(m->key));
        suggestion_consider(&near, key);
        if (suggestion_best(&near)) return true;
    }
    return false;
}

static void required_check(reader *r, const json_node *object, const shape *s, field_list fields)
{
    for (size_t i = 0; i < fields.count; i++) {
        if (!(fields.items[i].flags & FIELD_REQUIRED)) continue;
        if (json_member(object, fields.items[i].key)) continue;
        if (is_misspelt(object, s, fields.items[i].key)) continue;
        report_value(r, E311_KEY_MISSING, object, (diagnostic_values){.name = fields.items[i].key});
    }
}

/* The kinds that this version knows. */
static size_t variant_names(const shape *s, const char *names[KEYS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < s->variant_count && count < KEYS_MAX; i++) {
        if (s->variants[i].own) names[count++] = s->variants[i].name;
    }
    return count;
}

static void variant_missing(reader *r, const json_node *object, const shape *s)
{
    const json_node *type = json_member(object, "type");
    if (!type) {
        if (json_member(object, "use")) return; /* what it uses is not there: already said */
        report_value(r, E311_KEY_MISSING, object, (diagnostic_values){.name = "type"});
        return;
    }
    if (type->type != JSON_STRING) {
        wrong_type(r, type, &shape_id);
        return;
    }
    const char *names[KEYS_MAX];
    size_t count = variant_names(s, names);
    word_check(r, type, &(shape){.kind = SHAPE_WORD, .words = names, .word_count = count});
}

static void variant_later(reader *r, const json_node *object, const shape *s)
{
    const char *names[KEYS_MAX];
    size_t count = variant_names(s, names);
    const json_node *type = json_member(object, "type");
    later_report(r, E706_NOT_AVAILABLE, type, type->text, names, count);
}

static void object_check(reader *r, const json_node *object, const shape *s)
{
    const shape_variant *variant = s->kind == SHAPE_VARIANT ? shape_variant_of(s, object) : NULL;
    if (s->kind == SHAPE_VARIANT && !variant) {
        variant_missing(r, object, s);
        return;
    }
    if (variant && !variant->own) {
        variant_later(r, object, s);
        return;
    }
    for (const json_node *m = object->first; m; m = m->next) {
        member_check(r, object, m, s, variant);
    }
    required_check(r, object, s, s->fields);
    if (variant) required_check(r, object, s, variant->own->fields);
}

/* Containers --------------------------------------------------------------------------------- */

static void map_check(reader *r, const json_node *map, const shape *s)
{
    if (s->max > 0 && map->child_count > s->max) {
        report_value(r, E321_TOO_MANY, map,
                     (diagnostic_values){.limit = s->max, .number = map->child_count});
    }
    FOR_EACH_ENTRY (member, map) {
        if (s->keys_refer) {
            reference_find(r, s->noun, member->key, place_of_key(member));
        } else if (s->noun != NOUN_NONE) {
            id_check(r, member->key, false, place_of_key(member));
        }
        shape_check(r, member, s->of);
    }
}

static void unique_check(reader *r, const json_node *list, noun kind)
{
    lookup seen = lookup_by_text(r->a);
    for (const json_node *item = list->first; item; item = item->next) {
        const json_node *id = json_member(item, "id");
        if (!id || id->type != JSON_STRING) continue;
        const json_node *before = lookup_get(&seen, id->text);
        if (!before) {
            if (!lookup_put(&seen, id->text, id)) r->is_out_of_memory = true;
            continue;
        }
        size_t line = source_position_of(before->file, before->value_start).line;
        report_value(r, E215_ID_TWICE, id,
                     (diagnostic_values){.name = id->text, .is = kind, .line = line});
    }
}

static void list_check(reader *r, const json_node *list, const shape *s)
{
    if (s->min > 0 && list->child_count < s->min) {
        report_value(r, E320_LIST_TOO_SHORT, list, (diagnostic_values){.limit = s->min});
    }
    if (s->max > 0 && list->child_count > s->max) {
        report_value(r, E321_TOO_MANY, list,
                     (diagnostic_values){.limit = s->max, .number = list->child_count});
    }
    for (const json_node *item = list->first; item; item = item->next) shape_check(r, item, s->of);
    if (s->noun != NOUN_NONE) unique_check(r, list, s->noun);
}

/* All ---------------------------------------------------------------------------------------- */

/* Whether a shape takes values of that JSON type. */
static bool shape_takes(const shape *s, json_type type)
{
    switch (s->kind) {
    case SHAPE_ANYTHING: return true;
    case SHAPE_STRING:
    case SHAPE_ID:
    case SHAPE_NAME:
    case SHAPE_PATH:
    case SHAPE_REFERENCE:
    case SHAPE_EXPRESSION:
    case SHAPE_WORD: return type == JSON_STRING;
    case SHAPE_TEXT: return type == JSON_STRING || type == JSON_OBJECT;
    case SHAPE_BOOL: return type == JSON_BOOL;
    case SHAPE_NUMBER:
    case SHAPE_PROBABILITY:
    case SHAPE_WHOLE:
    case SHAPE_LARGE:
    case SHAPE_SECONDS: return type == JSON_NUMBER;
    case SHAPE_SECONDS_BETWEEN: return type == JSON_NUMBER || type == JSON_ARRAY;
    case SHAPE_BETWEEN:
    case SHAPE_LIST: return type == JSON_ARRAY;
    case SHAPE_CHANGES:
    case SHAPE_MAP:
    case SHAPE_OBJECT:
    case SHAPE_VARIANT: return type == JSON_OBJECT;
    case SHAPE_EITHER: break;
    }
    for (size_t i = 0; i < s->either_count; i++) {
        if (shape_takes(s->either[i], type)) return true;
    }
    return false;
}

static void text_value_check(reader *r, const json_node *node, const shape *s)
{
    switch (s->kind) {
    case SHAPE_ID: id_check(r, node->text, false, place_of_value(node)); return;
    case SHAPE_NAME: id_check(r, node->text, true, place_of_value(node)); return;
    case SHAPE_PATH: path_check(r, node); return;
    case SHAPE_REFERENCE: reference_read(r, s->noun, node); return;
    case SHAPE_WORD: word_check(r, node, s); return;
    case SHAPE_ANYTHING:
    case SHAPE_STRING:
    case SHAPE_EXPRESSION:
    case SHAPE_TEXT:
    case SHAPE_BOOL:
    case SHAPE_NUMBER:
    case SHAPE_PROBABILITY:
    case SHAPE_WHOLE:
    case SHAPE_LARGE:
    case SHAPE_SECONDS:
    case SHAPE_SECONDS_BETWEEN:
    case SHAPE_BETWEEN:
    case SHAPE_CHANGES:
    case SHAPE_LIST:
    case SHAPE_MAP:
    case SHAPE_OBJECT:
    case SHAPE_VARIANT:
    case SHAPE_EITHER: return;
    }
}

static void container_check(reader *r, const json_node *node, const shape *s)
{
    if (s->kind == SHAPE_TEXT) return; /* its reader looks at the languages */
    if (s->kind == SHAPE_CHANGES) {
        changes_check(r, node, s);
    } else if (s->kind == SHAPE_MAP) {
        map_check(r, node, s);
    } else if (s->kind == SHAPE_LIST) {
        list_check(r, node, s);
    } else if (s->kind == SHAPE_OBJECT || s->kind == SHAPE_VARIANT) {
        object_check(r, node, s);
    } else {
        between_check(r, node, s);
    }
}

/* Subtrees that are the same in every variant are looked at once; deeper ones are not worth the
 * bookkeeping. */
enum { REMEMBERED_CHILDREN_MIN = 4 };

static bool was_checked(reader *r, const json_node *node)
{
    if (node->child_count < REMEMBERED_CHILDREN_MIN) return false;
    const void *identity = node_identity(node);
    if (lookup_get(&r->checked, identity)) return true;
    if (!lookup_put(&r->checked, identity, node)) r->is_out_of_memory = true;
    return false;
}

void shape_check(reader *r, const json_node *node, const shape *s)
{
    if (s->kind == SHAPE_ANYTHING) return;
    if (!shape_takes(s, node->type)) {
        wrong_type(r, node, s);
        return;
    }
    if (s->kind == SHAPE_EITHER) {
        size_t i = 0;
        while (!shape_takes(s->either[i], node->type)) i++;
        shape_check(r, node, s->either[i]);
        return;
    }
    if (node->type == JSON_STRING) {
        text_value_check(r, node, s);
    } else if (node->type == JSON_NUMBER) {
        number_check(r, node, s);
    } else if (node->type != JSON_BOOL && !was_checked(r, node)) {
        container_check(r, node, s);
    }
}
