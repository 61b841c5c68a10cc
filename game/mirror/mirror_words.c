#include "mirror/mirror_words.h"

#include <string.h>

bool mirror_has(const char *text)
{
    return text && text[0];
}

bool mirror_is_one_button(const node *n)
{
    bool may_be = n->role == ROLE_CARD || n->role == ROLE_TILE || n->role == ROLE_CHIP;
    return n->role == ROLE_CHOICE || (may_be && n->action.verb != 0);
}

/* Labels -------------------------------------------------------------------------------------- */

/* Behind a whole sentence no comma follows. */
static bool ends_sentence(const buffer *out)
{
    return strchr(".!?", out->bytes[out->length - 1]) != NULL;
}

static void join(buffer *out, const char *between, const char *words)
{
    if (!mirror_has(words)) return;
    if (out->length > 0) buffer_text(out, ends_sentence(out) ? " " : between);
    buffer_text(out, words);
}

static const bool is_said[ROLE_COUNT] = {
    [ROLE_TEXT] = true, [ROLE_HEADING] = true,   [ROLE_CHIP] = true,
    [ROLE_TILE] = true, [ROLE_LIST_ITEM] = true, [ROLE_PICTURE] = true};

/* Decoration between `n` and what stands above it, that one left out. */
static bool is_decoration(const node *n, const node *above)
{
    for (; n && n != above; n = n->parent) {
        if (n->state & STATE_HIDDEN_FROM_TEXT) return true;
    }
    return false;
}

static void join_inside(const node *n, buffer *out)
{
    for (const node *inner = tree_next(n, n); inner; inner = tree_next(n, inner)) {
        bool is_other = is_said[inner->role] && strcmp(inner->name, n->name) != 0;
        if (!is_other || inner->action.verb || is_decoration(inner, n)) continue;
        join(out, ", ", inner->name);
        join(out, ": ", inner->value);
    }
}

/* That it is an item is said by the list; its number is not. */
static void label_item(const node *n, buffer *out)
{
    bool is_dash = n->value && strcmp(n->value, "-") == 0;
    if (!is_dash) join(out, "", n->value);
    join(out, " ", n->name);
}

void mirror_label(const node *n, buffer *out)
{
    if (n->role == ROLE_LIST_ITEM) {
        label_item(n, out);
        return;
    }
    join(out, "", n->name);
    join(out, ": ", n->value);
    join(out, ", ", n->note);
    if (n->role == ROLE_CHOICE) join(out, ", ", n->face.name);
    if (mirror_is_one_button(n)) join_inside(n, out);
}

/* "never - always": the ends of a scale, where they have words. */
static void join_ends(const node *n, buffer *out)
{
    join(out, "", n->hint);
    if (mirror_has(n->note)) join(out, " \xE2\x80\x93 ", n->note);
}

void mirror_about(const node *n, buffer *out)
{
    if (n->role == ROLE_SLIDER)
        join_ends(n, out);
    else
        join(out, "", n->note);
}

/* Keys ---------------------------------------------------------------------------------------- */

typedef struct key_name {
    uint32_t key;
    const char *name;
} key_name;

static const key_name names[] = {{KEY_ENTER, "Enter"},    {KEY_ESCAPE, "Escape"},
                                 {KEY_LEFT, "ArrowLeft"}, {KEY_RIGHT, "ArrowRight"},
                                 {KEY_UP, "ArrowUp"},     {KEY_DOWN, "ArrowDown"},
                                 {KEY_HELP, "F1"}};

void mirror_keys(const node *n, buffer *out)
{
    uint32_t key = n->key == KEY_NONE && (n->state & STATE_PRIMARY) ? KEY_ENTER : n->key;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].key == key) buffer_text(out, names[i].name);
    }
    bool is_letter = key > ' ' && key < 0x110000;
    if (is_letter) buffer_code_point(out, key);
}
