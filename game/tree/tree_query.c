/* Finding nodes, walking the focus, and what a press or a change gives. */
#include "core/hash.h"
#include "core/number.h"
#include "tree/tree.h"

#include <string.h>

/* The node after `n` and all that it holds. */
static const node *next_outside(const node *scope, const node *n)
{
    while (n && n != scope) {
        if (n->next) return n->next;
        n = n->parent;
    }
    return NULL;
}

const node *tree_next(const node *scope, const node *n)
{
    return n->first_child ? n->first_child : next_outside(scope, n);
}

const node *tree_find(const node *root, node_role role, const char *name)
{
    for (const node *n = root; n; n = tree_next(root, n)) {
        if (n->role == role && (!name || strcmp(n->name, name) == 0)) return n;
    }
    return NULL;
}

const node *tree_find_id(const node *root, const char *id)
{
    for (const node *n = root; n; n = tree_next(root, n)) {
        if (strcmp(n->id, id) == 0) return n;
    }
    return NULL;
}

const node *tree_scope(const node *root)
{
    const node *scope = root;
    for (const node *n = root->first_child; n; n = n->next) {
        if (n->role == ROLE_OVERLAY && !(n->state & STATE_HIDDEN_FROM_WINDOW)) scope = n;
    }
    return scope;
}

static const bool takes_focus[ROLE_COUNT] = {
    [ROLE_BUTTON] = true, [ROLE_CHOICE] = true, [ROLE_CHECKBOX] = true,
    [ROLE_SLIDER] = true, [ROLE_FIELD] = true,  [ROLE_CHIP] = true,
    [ROLE_CARD] = true,   [ROLE_TILE] = true,   [ROLE_PICTURE] = true};

bool tree_is_focusable(const node *n)
{
    return takes_focus[n->role] && n->action.verb != 0 &&
           !(n->state & (STATE_DISABLED | STATE_HIDDEN_FROM_WINDOW));
}

/* Goes on behind whole branches that cannot be reached. */
static const node *next_reachable(const node *scope, const node *n)
{
    const node *candidate = tree_next(scope, n);
    while (candidate && (candidate->state & (STATE_HIDDEN_FROM_WINDOW | STATE_DISABLED))) {
        candidate = next_outside(scope, candidate);
    }
    return candidate;
}

size_t tree_walk_focus(const node *root, const node **nodes, size_t room)
{
    const node *scope = tree_scope(root);
    size_t count = 0;
    for (const node *n = scope; n; n = next_reachable(scope, n)) {
        if (!tree_is_focusable(n)) continue;
        if (count < room) nodes[count] = n;
        count++;
    }
    return count;
}

static bool is_pressed_by(const node *n, uint32_t key)
{
    return n->action.verb != 0 && n->key == key;
}

static bool is_primary(const node *n)
{
    return n->action.verb != 0 && (n->state & STATE_PRIMARY);
}

const node *tree_find_key(const node *root, uint32_t key)
{
    const node *scope = tree_scope(root);
    const node *primary = NULL;
    if (key == KEY_NONE) return NULL;
    for (const node *n = scope; n; n = next_reachable(scope, n)) {
        if (is_pressed_by(n, key)) return n;
        if (!primary && is_primary(n)) primary = n;
    }
    return key == KEY_ENTER ? primary : NULL;
}

tree_input tree_press(const node *n, int64_t at_us)
{
    return (tree_input){.kind = n->action.verb ? INPUT_PRESS : INPUT_NONE,
                        .node_id = n->id,
                        .action = n->action,
                        .number = n->range.now,
                        .text = n->role == ROLE_FIELD ? n->value : NULL,
                        .at_us = at_us};
}

double tree_least(const node *n)
{
    return n->limits.is_set ? n->limits.least : n->range.min;
}

double tree_most(const node *n)
{
    return n->limits.is_set ? n->limits.most : n->range.max;
}

tree_input tree_set_number(const node *n, double wanted, int64_t at_us)
{
    const node_range *range = &n->range;
    double first = number_ceil((tree_least(n) - range->min) / range->step - 1e-9);
    double last = number_floor((tree_most(n) - range->min) / range->step + 1e-9);
    double steps = number_round((wanted - range->min) / range->step);
    if (!(steps > first)) steps = first;
    if (steps > last) steps = last;
    return (tree_input){.kind = INPUT_NUMBER,
                        .node_id = n->id,
                        .action = n->action,
                        .number = range->min + steps * range->step,
                        .steps = (int64_t)steps,
                        .at_us = at_us};
}

/* A text and whether there is one: "" and NULL differ, and so do ("a", "b") and ("ab", ""). */
static uint64_t hash_field(uint64_t hash, const char *text)
{
    return text ? hash_u64(hash_text(hash, text), strlen(text)) : hash_u64(hash, UINT64_MAX);
}

static uint64_t hash_range(uint64_t hash, const node_range *range)
{
    hash = hash_u64(hash, number_bits(range->min));
    hash = hash_u64(hash, number_bits(range->max));
    hash = hash_u64(hash, number_bits(range->now));
    return hash_u64(hash, range->is_set);
}

static uint64_t hash_chart(uint64_t hash, const chart *c)
{
    hash = hash_field(hash_field(hash, c->id), c->sentence);
    for (size_t i = 0; i < c->mark_count; i++) {
        const chart_mark *mark = &c->marks[i];
        hash = hash_field(hash_field(hash, mark->label), mark->shown);
        hash = hash_u64(hash, (uint64_t)mark->count);
        hash = hash_u64(hash, (uint64_t)mark->total);
        hash = hash_u64(hash, number_bits(mark->value));
        for (int k = 0; k < CHART_PLACE_COUNT; k++) {
            hash = hash_field(hash, mark->place_words[k]);
        }
    }
    return hash;
}

uint64_t tree_hash_node(const node *n)
{
    uint64_t hash = hash_u64(HASH_START, (uint64_t)n->role);
    hash = hash_field(hash, n->id);
    hash = hash_field(hash, n->name);
    hash = hash_field(hash, n->value);
    hash = hash_field(hash, n->hint);
    hash = hash_field(hash, n->note);
    hash = hash_field(hash, n->picture);
    hash = hash_u64(hash, n->state);
    hash = hash_u64(hash, n->action.verb);
    hash = hash_u64(hash, (uint64_t)n->face.shape * 16 + (uint64_t)n->face.mood);
    hash = hash_range(hash, &n->range);
    if (n->marks.has_advice) hash = hash_u64(hash, number_bits(n->marks.advice));
    if (n->marks.has_own) hash = hash_u64(hash, number_bits(n->marks.own));
    if (n->marks.has_truth) hash = hash_u64(hash, number_bits(n->marks.truth));
    if (n->limits.is_set) {
        hash = hash_u64(hash, number_bits(n->limits.least));
        hash = hash_u64(hash, number_bits(n->limits.most));
    }
    return n->chart ? hash_chart(hash, n->chart) : hash;
}

bool tree_has_state(const node *n, uint32_t state)
{
    for (; n; n = n->parent) {
        if (n->state & state) return true;
    }
    return false;
}
