/* Texts in several languages, from wherever they were written: in place, in a file per language, in
 * the strings of a translator, in the cells of a table. */
#include "format/reader.h"

#include "core/hash.h"
#include "core/utf8.h"
#include "format/message_parser.h"

#include <string.h>

enum { USES_MAX = 32, PATH_BYTES_MAX = 512 };

uint16_t language_of(const reader *r, const char *tag, size_t length)
{
    for (uint16_t i = 0; i < r->language_count; i++) {
        if (strlen(r->languages[i]) == length && memcmp(r->languages[i], tag, length) == 0) {
            return i;
        }
    }
    return INDEX_NONE;
}

/* One language ------------------------------------------------------------------------------- */

/* The offset of a character that no text may hold, or `length`. */
static size_t control_at(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f) return i;
    }
    return length;
}

static bool is_blank(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!strchr(" \t\n", text[i])) return false;
    }
    return true;
}

static bool rule_allows(text_rule rule, const char *name)
{
    for (size_t i = 0; rule.placeholders && rule.placeholders[i]; i++) {
        if (strcmp(rule.placeholders[i], name) == 0) return true;
    }
    return false;
}

static void placeholder_report(reader *r, const message_use *use, const text_origin *origin,
                               text_rule rule)
{
    size_t count = 0;
    while (rule.placeholders && rule.placeholders[count]) count++;
    report_unknown(r, E624_PLACEHOLDER_UNKNOWN, place_inside(origin, use->start, use->length),
                   use->name, (known_names){NOUN_NAME, rule.placeholders, count, NULL});
}

static void placeholders_check(reader *r, const message *m, const text_origin *origin,
                               text_rule rule)
{
    message_use uses[USES_MAX];
    size_t count = message_uses(m, uses, USES_MAX);
    for (size_t i = 0; i < count && i < USES_MAX; i++) {
        if (!rule_allows(rule, uses[i].name)) placeholder_report(r, &uses[i], origin, rule);
    }
}

/* Markdown pictures, ![alt](art/x.svg), so that they are read and judged like others. */
static void pictures_check(reader *r, const message *m, const text_origin *origin)
{
    const char *text = message_source(m);
    for (const char *at = strstr(text, "!["); at; at = strstr(at + 2, "![")) {
        const char *start = strstr(at, "](");
        const char *end = start ? strchr(start, ')') : NULL;
        if (!end || memchr(at, '\n', (size_t)(end - at))) continue;
        start += 2;
        char *path = reader_copy(r, start, (size_t)(end - start));
        place where = place_inside(origin, (size_t)(start - text), (size_t)(end - start));
        if (path) picture_check(r, path, where);
    }
}

static size_t word_count(const char *text)
{
    size_t count = 0;
    bool is_inside = false;
    for (const char *at = text; *at; at++) {
        bool is_space = strchr(" \t\n", *at) != NULL;
        if (!is_space && !is_inside) count++;
        is_inside = !is_space;
    }
    return count;
}

static void length_check(reader *r, const message *m, text_rule rule, place where)
{
    if (rule.words_max == 0 || !m) return;
    size_t count = word_count(message_source(m));
    if (count <= rule.words_max) return;
    report(r, rule.is_explanation ? W627_EXPLANATION_LONG : W626_CASE_TEXT_LONG, where,
           (diagnostic_values){.number = (double)count, .limit = rule.words_max});
}

static const message *one_read(reader *r, const char *text, size_t length,
                               const text_origin *origin, text_rule rule)
{
    if (is_blank(text, length)) {
        report(r, E629_TEXT_EMPTY, origin->whole, (diagnostic_values){0});
        return NULL;
    }
    size_t control = control_at(text, length);
    if (control < length) {
        report(r, E638_TEXT_CONTROL, place_inside(origin, control, 1), (diagnostic_values){0});
        return NULL;
    }
    const message *m = message_parse(r->a, text, length, origin, r->d);
    if (!m) return NULL;
    placeholders_check(r, m, origin, rule);
    pictures_check(r, m, origin);
    length_check(r, m, rule, origin->whole);
    return m;
}

static const message *node_read(reader *r, const json_node *node, text_rule rule)
{
    text_origin origin = text_origin_of_value(node);
    return one_read(r, node->text, node->text_length, &origin, rule);
}

const message *cell_text_read(reader *r, const csv_table *table, const csv_row *row, int column,
                              text_rule rule)
{
    const csv_cell *cell = csv_cell_at(row, column);
    if (!cell || cell->length == 0) return NULL;
    text_origin origin = text_origin_of_cell(table, row, column);
    return one_read(r, cell->text, cell->length, &origin, rule);
}

/* Several languages -------------------------------------------------------------------------- */

static bool uses_name(const message *m, const char *name)
{
    const char *names[USES_MAX];
    size_t count = message_names(m, names, USES_MAX);
    for (size_t i = 0; i < count && i < USES_MAX; i++) {
        if (strcmp(names[i], name) == 0) return true;
    }
    return false;
}

/* The first name that `from` uses and `other` does not; NULL when there is none. */
static const char *name_lacking(const message *from, const message *other)
{
    const char *names[USES_MAX];
    size_t count = message_names(from, names, USES_MAX);
    for (size_t i = 0; i < count && i < USES_MAX; i++) {
        if (!uses_name(other, names[i])) return names[i];
    }
    return NULL;
}

static void same_names_check(reader *r, const message *const in[LANGUAGE_MAX], place where)
{
    for (uint16_t i = 1; in[0] && i < r->language_count; i++) {
        if (!in[i]) continue;
        const char *missing = name_lacking(in[0], in[i]);
        const char *extra = name_lacking(in[i], in[0]);
        if (!missing && !extra) continue;
        report(r, W625_PLACEHOLDERS_DIFFER, where,
               (diagnostic_values){.name = missing ? missing : extra,
                                   .other = r->languages[missing ? i : 0]});
        return;
    }
}

static void missing_check(reader *r, const message *const in[LANGUAGE_MAX], place where)
{
    buffer missing = {0};
    for (uint16_t i = 0; i < r->language_count; i++) {
        if (in[i]) continue;
        if (missing.length) buffer_text(&missing, ", ");
        buffer_text(&missing, r->languages[i]);
    }
    if (missing.length) {
        report(r, in[0] ? W622_TEXT_LANGUAGE_MISSING : E637_TEXT_FALLBACK_MISSING, where,
               (diagnostic_values){.name = in[0] ? missing.bytes : r->languages[0]});
    }
    buffer_free(&missing);
}

static const localized *keep(reader *r, const message *const in[LANGUAGE_MAX])
{
    localized *kept = reader_take(r, 1, sizeof *kept);
    if (kept) memcpy(kept->in, in, sizeof kept->in);
    return kept;
}

const localized *languages_join(reader *r, const message *const in[LANGUAGE_MAX], place where)
{
    bool has_any = false;
    for (uint16_t i = 0; i < r->language_count; i++) has_any = has_any || in[i];
    if (!has_any) return NULL;
    missing_check(r, in, where);
    same_names_check(r, in, where);
    return keep(r, in);
}

const localized *text_literal(reader *r, const char *text)
{
    const message *in[LANGUAGE_MAX] = {message_literal(r->a, text)};
    if (!in[0]) r->is_out_of_memory = true;
    return in[0] ? keep(r, in) : NULL;
}

/* Files per language ------------------------------------------------------------------------- */

/* "texts/welcome.md" and "nl" give "texts/welcome.nl.md". */
static bool language_path(const char *path, const char *tag, char out[PATH_BYTES_MAX])
{
    const char *name = strrchr(path, '/');
    const char *dot = strrchr(name ? name : path, '.');
    if (!dot) return text_join(out, PATH_BYTES_MAX, path, ".", tag);
    char stem[PATH_BYTES_MAX];
    if (!text_join(stem, sizeof stem, path, "", "")) return false;
    stem[dot - path + 1] = '\0';
    return text_join(out, PATH_BYTES_MAX, stem, tag, dot);
}

/* The text of a file as one writes it: without a byte order mark, carriage returns and the white
 * space at its end. */
static const source *tidied(reader *r, const source *file)
{
    char *clean = reader_take(r, file->length + 1, 1);
    if (!clean) return NULL;
    size_t from = file->length >= 3 && memcmp(file->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    size_t length = 0;
    for (size_t i = from; i < file->length; i++) {
        if (file->bytes[i] != '\r') clean[length++] = file->bytes[i];
    }
    while (length > 0 && strchr(" \t\n", clean[length - 1])) length--;
    const source *tidy = source_create(r->a, file->name, clean, length);
    if (!tidy) r->is_out_of_memory = true;
    return tidy;
}

static const message *file_text(reader *r, const source *file, text_rule rule)
{
    if (!utf8_is_valid(file->bytes, file->length)) {
        report(r, E104_BYTES_NOT_UTF8, place_in(file, 0, 0), (diagnostic_values){0});
        return NULL;
    }
    const source *tidy = tidied(r, file);
    if (!tidy) return NULL;
    text_origin origin = text_origin_of_source(tidy);
    return one_read(r, tidy->bytes, tidy->length, &origin, rule);
}

static void files_read(reader *r, const json_node *path, text_rule rule,
                       const message *in[LANGUAGE_MAX])
{
    if (!folder_path_is_safe(path->text)) {
        report_value(r, E621_PATH_UNSAFE, path, (diagnostic_values){.name = path->text});
        return;
    }
    size_t found = 0;
    for (uint16_t i = 0; i < r->language_count; i++) {
        char name[PATH_BYTES_MAX];
        if (!language_path(path->text, r->languages[i], name)) continue;
        const source *file = reader_file_if_there(r, name);
        if (!file) continue;
        found++;
        in[i] = file_text(r, file, rule);
    }
    if (found > 0) return;
    const source *only = reader_file(r, path->text, place_of_value(path));
    if (only) in[0] = file_text(r, only, rule);
}

/* Strings of translators --------------------------------------------------------------------- */

typedef struct string_entry {
    const json_node *node; /* a string, or {text, source} */
    bool is_used;
} string_entry;

struct strings_file {
    lookup by_path; /* string_entry */
    string_entry *entries;
    size_t count;
};

static const strings_file *strings_of(reader *r, const json_node *root)
{
    strings_file *strings = reader_take(r, 1, sizeof *strings);
    if (!strings) return NULL;
    strings->by_path = lookup_by_text(r->a);
    strings->entries = reader_take(r, root->child_count, sizeof *strings->entries);
    for (const json_node *m = root->first; m && strings->entries; m = m->next) {
        if (strcmp(m->key, "note") == 0) continue;
        string_entry *entry = &strings->entries[strings->count++];
        entry->node = m;
        if (!lookup_put(&strings->by_path, m->key, entry)) r->is_out_of_memory = true;
    }
    return strings;
}

void strings_read(reader *r)
{
    for (uint16_t i = 0; i < r->language_count; i++) {
        char path[PATH_BYTES_MAX];
        if (!text_join(path, sizeof path, "strings/", r->languages[i], ".json")) continue;
        const source *file = reader_file_if_there(r, path);
        const json_node *root = file ? json_read(r->a, file, r->d) : NULL;
        if (!root) continue;
        if (root->type != JSON_OBJECT) {
            report_value(r, E312_TYPE_WRONG, root, (diagnostic_values){.other = "object"});
            continue;
        }
        r->strings[i] = strings_of(r, root);
    }
}

void strings_finish(reader *r)
{
    for (uint16_t i = 0; i < r->language_count; i++) {
        const strings_file *strings = r->strings[i];
        for (size_t k = 0; strings && k < strings->count; k++) {
            const string_entry *entry = &strings->entries[k];
            if (entry->is_used) continue;
            report_key(r, W631_STRING_ORPHAN, entry->node,
                       (diagnostic_values){.name = entry->node->key});
        }
    }
}

static void path_write(const json_node *node, buffer *out)
{
    if (!node->parent) return;
    path_write(node->parent, out);
    if (out->length) buffer_char(out, '.');
    const char *id = node->key ? node->key : member_text(node, "id");
    if (id) {
        buffer_text(out, id);
    } else {
        buffer_integer(out, node->index);
    }
}

static void stale_check(reader *r, const json_node *entry, const message *original)
{
    const char *stated = member_text(entry, "source");
    if (!stated || !original) return;
    buffer now = {0};
    buffer_hex16(&now, hash_text(HASH_START, message_source(original)));
    if (now.bytes && strcmp(now.bytes, stated) != 0) {
        report_value(r, W630_STRING_STALE, json_member(entry, "source"),
                     (diagnostic_values){.name = now.bytes});
    }
    buffer_free(&now);
}

static const message *string_read(reader *r, const json_node *entry, const message *original,
                                  text_rule rule)
{
    if (entry->type == JSON_STRING) return node_read(r, entry, rule);
    const json_node *text = member_of(entry, "text", JSON_STRING);
    if (!text) {
        report_value(r, E312_TYPE_WRONG, entry, (diagnostic_values){.other = "text"});
        return NULL;
    }
    stale_check(r, entry, original);
    return node_read(r, text, rule);
}

/* Adds what translators wrote apart for this text. */
static void strings_add(reader *r, const json_node *node, text_rule rule,
                        const message *in[LANGUAGE_MAX])
{
    buffer path = {0};
    for (uint16_t i = 0; i < r->language_count; i++) {
        if (in[i] || !r->strings[i]) continue;
        if (!path.bytes) path_write(node, &path);
        const string_entry *entry = path.bytes ? lookup_get(&r->strings[i]->by_path, path.bytes)
                                               : NULL;
        if (!entry) continue;
        r->strings[i]->entries[entry - r->strings[i]->entries].is_used = true;
        in[i] = string_read(r, entry->node, in[0], rule);
    }
    buffer_free(&path);
}

/* A text where it stands --------------------------------------------------------------------- */

static void language_unknown(reader *r, const json_node *member)
{
    report_unknown(r, W623_TEXT_LANGUAGE_EXTRA, place_of_key(member), member->key,
                   (known_names){NOUN_LANGUAGE, r->languages, r->language_count, NULL});
}

static void member_text_read(reader *r, const json_node *member, text_rule rule,
                             const message *in[LANGUAGE_MAX])
{
    if (strcmp(member->key, "note") == 0) return;
    if (member->type != JSON_STRING) {
        report_value(r, E312_TYPE_WRONG, member, (diagnostic_values){.other = "string"});
    } else if (strcmp(member->key, "file") == 0) {
        files_read(r, member, rule, in);
    } else {
        uint16_t language = language_of(r, member->key, strlen(member->key));
        if (language != INDEX_NONE) {
            in[language] = node_read(r, member, rule);
        } else if (member->file == r->root->file) {
            language_unknown(r, member);
        }
    }
}

/* Whether a plain string reads as words of one language rather than as a name or a sign. */
static bool is_prose(const char *text)
{
    size_t words = 0, letters = 0;
    for (const char *at = text; *at; at++) {
        bool is_letter = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z');
        letters = is_letter || (unsigned char)*at >= 0x80 ? letters + 1 : 0;
        if (letters == 2) words++;
    }
    return words >= 2;
}

static const localized *text_make(reader *r, const json_node *node, text_rule rule)
{
    const message *in[LANGUAGE_MAX] = {0};
    size_t errors = diagnostics_error_count(r->d);
    if (node->type == JSON_STRING) {
        in[0] = node_read(r, node, rule);
    } else {
        for (const json_node *m = node->first; m; m = m->next) member_text_read(r, m, rule, in);
    }
    strings_add(r, node, rule, in);
    if (diagnostics_error_count(r->d) > errors) return keep(r, in); /* one mistake, one message */
    if (node->type == JSON_STRING && (rule.is_same_text || !is_prose(node->text))) {
        return keep(r, in);
    }
    if (!in[0] && node->child_count == 0) {
        report_value(r, E629_TEXT_EMPTY, node, (diagnostic_values){0});
        return NULL;
    }
    missing_check(r, in, place_of_value(node));
    same_names_check(r, in, place_of_value(node));
    return keep(r, in);
}

const localized *text_read(reader *r, const json_node *node, text_rule rule)
{
    if (!node || (node->type != JSON_STRING && node->type != JSON_OBJECT)) return NULL;
    const void *identity = node_identity(node);
    const localized *known = lookup_get(&r->texts, identity);
    if (known) return known;
    const localized *made = text_make(r, node, rule);
    if (made && identity && !lookup_put(&r->texts, identity, made)) r->is_out_of_memory = true;
    return made;
}

const localized *member_localized(reader *r, const json_node *object, const char *key)
{
    return text_read(r, object ? json_member(object, key) : NULL, (text_rule){0});
}

const localized *const *texts_read(reader *r, const json_node *array, uint16_t *out_count)
{
    *out_count = 0;
    if (!array || array->type != JSON_ARRAY || array->child_count == 0) return NULL;
    const localized **texts = reader_take(r, array->child_count, sizeof *texts);
    for (const json_node *item = array->first; texts && item; item = item->next) {
        const localized *text = text_read(r, item, (text_rule){0});
        if (text) texts[(*out_count)++] = text;
    }
    return texts;
}
