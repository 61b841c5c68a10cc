#include "host/walker.h"

#include <string.h>

#include "core/hash.h"

walker walker_make(uint64_t seed, bool looks_around)
{
    return (walker){.random = random_open(seed, "walker"), .looks_around = looks_around};
}

/* Quiet ones only change what was chosen before. */
static bool is_open_choice(const node *n)
{
    return n->role == ROLE_CHOICE && !(n->state & STATE_QUIET) && tree_is_focusable(n);
}

static bool is_usable(const node *n)
{
    return tree_is_focusable(n) && !tree_has_state(n, STATE_DISABLED);
}

/* What only shows more and can be left out. */
static bool is_look(const node *n)
{
    static const char *const looks[] = {"panel", "agent/ask", "agent/why", "source", "table"};
    for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++) {
        if (strncmp(n->id, looks[i], strlen(looks[i])) == 0) return n->role == ROLE_BUTTON;
    }
    return false;
}

static bool was_looked_at(const walker *w, const node *n)
{
    uint64_t id = hash_text(HASH_START, n->id);
    for (size_t i = 0; i < w->looked_count; i++) {
        if (w->looked[i] == id) return true;
    }
    return false;
}

static bool look_around(walker *w, const node *scope, int64_t now_us, tree_input *out)
{
    for (const node *n = scope; n; n = tree_next(scope, n)) {
        bool is_new = is_look(n) && is_usable(n) && !was_looked_at(w, n);
        if (!is_new || w->looked_count == WALKER_LOOKS_MAX) continue;
        w->looked[w->looked_count++] = hash_text(HASH_START, n->id);
        *out = tree_press(n, now_us);
        return true;
    }
    return false;
}

static double middle(const node *n)
{
    return tree_least(n) + (tree_most(n) - tree_least(n)) * 0.75;
}

static bool is_group_answered(const node *first)
{
    for (const node *n = first; n; n = n->next) {
        if (n->role == ROLE_CHOICE && (n->state & STATE_CHOSEN)) return true;
    }
    return false;
}

static const node *one_of_group(walker *w, const node *first)
{
    uint32_t count = 0;
    for (const node *n = first; n; n = n->next) count += is_open_choice(n);
    uint32_t drawn = count ? random_below(&w->random, count) : 0;
    for (const node *n = first; n; n = n->next) {
        if (is_open_choice(n) && drawn-- == 0) return n;
    }
    return NULL;
}

static bool is_consent(const node *n)
{
    return strncmp(n->id, "consent/", 8) == 0;
}

static bool choose(walker *w, const node *n, int64_t now_us, tree_input *out)
{
    const node *first = n->parent->first_child;
    if (is_group_answered(first)) return false;
    const node *chosen = is_consent(n) ? n : one_of_group(w, first);
    if (!chosen) return false;
    *out = tree_press(chosen, now_us);
    return true;
}

static bool is_blank(const char *text)
{
    return !text || !text[0];
}

static bool fill_in(walker *w, const node *n, const char *word, int64_t now_us, tree_input *out)
{
    if (n->role == ROLE_CHOICE) return choose(w, n, now_us, out);
    if (n->role == ROLE_SLIDER && !n->range.is_set) {
        *out = tree_set_number(n, middle(n), now_us);
        return true;
    }
    if (n->role == ROLE_FIELD && is_blank(n->value) && !is_blank(word)) {
        *out = (tree_input){.kind = INPUT_TEXT,
                            .node_id = n->id,
                            .action = n->action,
                            .text = word,
                            .at_us = now_us};
        return true;
    }
    return false;
}

static bool press_primary(const node *scope, int64_t now_us, tree_input *out)
{
    for (const node *n = scope; n; n = tree_next(scope, n)) {
        if (!(n->state & STATE_PRIMARY) || !is_usable(n)) continue;
        *out = tree_press(n, now_us);
        return true;
    }
    return false;
}

static void arrive(walker *w, const node *root)
{
    uint64_t screen = hash_text(HASH_START, root->id);
    if (screen == w->screen) return;
    w->screen = screen;
    w->looked_count = 0;
}

bool walker_next(walker *w, const node *root, const char *word, int64_t now_us, tree_input *out)
{
    arrive(w, root);
    const node *scope = tree_scope(root);
    if (w->looks_around && look_around(w, scope, now_us, out)) return true;
    for (const node *n = scope; n; n = tree_next(scope, n)) {
        if (is_usable(n) && fill_in(w, n, word, now_us, out)) return true;
    }
    return press_primary(scope, now_us, out);
}
