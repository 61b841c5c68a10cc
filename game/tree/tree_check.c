/* What a screen's tests ask of every tree. */
#include "core/utf8.h"
#include "tree/tree.h"

#include <string.h>

typedef struct flaw_list {
    tree_flaw *flaws;
    size_t room;
    size_t count;
} flaw_list;

static void report(flaw_list *list, tree_flaw_kind kind, const node *where)
{
    if (list->count < list->room) list->flaws[list->count] = (tree_flaw){kind, where};
    list->count++;
}

/* What each role must have. */
enum {
    NEEDS_NAME = 1,
    NEEDS_ACTION = 2,
    NEEDS_RANGE = 4,
    NEEDS_STEP = 8,
    NEEDS_PICTURE = 16,
    NEEDS_CHART = 32,
    NEEDS_FACE = 64,
    NEEDS_VALUE = 128
};

typedef struct role_row {
    const char *text;
    unsigned needs;
} role_row;

static const role_row roles[ROLE_COUNT] = {
    [ROLE_SCREEN] = {"screen", NEEDS_NAME},
    [ROLE_GROUP] = {"group", 0},
    [ROLE_CARD] = {"card", 0},
    [ROLE_TEXT] = {"text", NEEDS_NAME},
    [ROLE_HEADING] = {"heading", NEEDS_NAME},
    [ROLE_BUTTON] = {"button", NEEDS_NAME | NEEDS_ACTION},
    [ROLE_CHOICE] = {"choice", NEEDS_NAME | NEEDS_ACTION},
    [ROLE_CHECKBOX] = {"checkbox", NEEDS_NAME | NEEDS_ACTION},
    [ROLE_CHIP] = {"chip", NEEDS_NAME},
    [ROLE_SLIDER] = {"slider", NEEDS_NAME | NEEDS_ACTION | NEEDS_RANGE | NEEDS_STEP},
    [ROLE_FIELD] = {"field", NEEDS_NAME | NEEDS_ACTION},
    [ROLE_PICTURE] = {"picture", NEEDS_NAME | NEEDS_PICTURE},
    [ROLE_FACE] = {"face", NEEDS_NAME | NEEDS_FACE},
    [ROLE_ICON] = {"icon", NEEDS_PICTURE},
    [ROLE_CHART] = {"chart", NEEDS_NAME | NEEDS_CHART},
    [ROLE_PROGRESS] = {"progress", NEEDS_NAME | NEEDS_RANGE},
    [ROLE_METER] = {"meter", NEEDS_NAME | NEEDS_RANGE},
    [ROLE_TIMER] = {"timer", NEEDS_NAME | NEEDS_VALUE},
    [ROLE_TILE] = {"tile", NEEDS_NAME | NEEDS_VALUE},
    [ROLE_TABLE] = {"table", NEEDS_NAME},
    [ROLE_TABLE_ROW] = {"row", 0},
    [ROLE_CELL] = {"cell", 0},
    [ROLE_LIST_ITEM] = {"list item", NEEDS_NAME},
    [ROLE_OVERLAY] = {"overlay", NEEDS_NAME},
    [ROLE_DIVIDER] = {"divider", 0},
    [ROLE_SPACER] = {"spacer", 0},
    [ROLE_QR] = {"qr", NEEDS_NAME | NEEDS_VALUE},
};

const char *tree_role_text(node_role role)
{
    return roles[role].text;
}

const char *tree_flaw_text(tree_flaw_kind kind)
{
    static const char *const texts[] = {
        [FLAW_NO_ID] = "has no id",
        [FLAW_DUPLICATE_ID] = "has the id of another node",
        [FLAW_NO_NAME] = "says nothing",
        [FLAW_NO_ACTION] = "does nothing and is not disabled",
        [FLAW_BAD_RANGE] = "has a range that cannot be",
        [FLAW_TWO_PRIMARIES] = "is a second filled button",
        [FLAW_SHARED_KEY] = "shares its key with another node",
        [FLAW_NO_FOCUS] = "offers nothing to do",
        [FLAW_MISSING_PART] = "lacks its chart, picture, face or value",
        [FLAW_NOT_UTF8] = "holds a text that is not UTF-8",
    };
    return texts[kind];
}

static bool is_range_bad(const node *n, unsigned needs)
{
    const node_range *range = &n->range;
    if (!(range->min < range->max)) return true;
    if ((needs & NEEDS_STEP) && !(range->step > 0)) return true;
    if (tree_least(n) < range->min || tree_most(n) > range->max) return true;
    if (tree_least(n) > tree_most(n)) return true;
    return range->is_set && !(range->now >= tree_least(n) && range->now <= tree_most(n));
}

static bool is_part_missing(const node *n, unsigned needs)
{
    if ((needs & NEEDS_PICTURE) && !n->picture) return true;
    if ((needs & NEEDS_CHART) && (!n->chart || chart_flaw(n->chart))) return true;
    if ((needs & NEEDS_FACE) && n->face.shape == OUTLINE_NONE) return true;
    return (needs & NEEDS_VALUE) && !n->value;
}

static bool is_text_bad(const char *text)
{
    return text && !utf8_is_valid(text, strlen(text));
}

static void check_node(flaw_list *list, const node *n)
{
    unsigned needs = roles[n->role].needs;
    bool is_off = n->state & STATE_DISABLED;
    if (!n->id[0]) report(list, FLAW_NO_ID, n);
    if ((needs & NEEDS_NAME) && !n->name[0]) report(list, FLAW_NO_NAME, n);
    if ((needs & NEEDS_ACTION) && !n->action.verb && !is_off) report(list, FLAW_NO_ACTION, n);
    if ((needs & NEEDS_RANGE) && is_range_bad(n, needs)) report(list, FLAW_BAD_RANGE, n);
    if (is_part_missing(n, needs)) report(list, FLAW_MISSING_PART, n);
    if (is_text_bad(n->name) || is_text_bad(n->value) || is_text_bad(n->note)) {
        report(list, FLAW_NOT_UTF8, n);
    }
}

static void check_duplicates(flaw_list *list, const node *root)
{
    for (const node *n = root; n; n = tree_next(root, n)) {
        const node *first = n->id[0] ? tree_find_id(root, n->id) : n;
        if (first != n) report(list, FLAW_DUPLICATE_ID, n);
    }
}

/* Walks a scope without the overlays above it. */
static const node *next_in_scope(const node *scope, const node *n)
{
    const node *candidate = tree_next(scope, n);
    while (candidate && candidate->role == ROLE_OVERLAY) {
        if (candidate->next)
            return candidate->next->role == ROLE_OVERLAY ? next_in_scope(scope, candidate->next)
                                                         : candidate->next;
        return NULL;
    }
    return candidate;
}

static bool key_is_taken_before(const node *scope, const node *n)
{
    for (const node *other = scope; other && other != n; other = next_in_scope(scope, other)) {
        if (other->key == n->key && other->action.verb && !(other->state & STATE_DISABLED)) {
            return true;
        }
    }
    return false;
}

static void check_scope(flaw_list *list, const node *scope)
{
    size_t primary_count = 0;
    size_t focus_count = 0;
    for (const node *n = scope; n; n = next_in_scope(scope, n)) {
        if ((n->state & STATE_PRIMARY) && ++primary_count > 1) {
            report(list, FLAW_TWO_PRIMARIES, n);
        }
        if (tree_is_focusable(n)) focus_count++;
        bool has_key = n->key && n->action.verb && !(n->state & STATE_DISABLED);
        if (has_key && key_is_taken_before(scope, n)) report(list, FLAW_SHARED_KEY, n);
    }
    if (focus_count == 0) report(list, FLAW_NO_FOCUS, scope);
}

size_t tree_check(const node *root, tree_flaw *flaws, size_t room)
{
    flaw_list list = {.flaws = flaws, .room = room};
    for (const node *n = root; n; n = tree_next(root, n)) check_node(&list, n);
    check_duplicates(&list, root);
    check_scope(&list, root);
    for (const node *n = root; n; n = tree_next(root, n)) {
        if (n->role == ROLE_OVERLAY) check_scope(&list, n);
    }
    return list.count;
}
