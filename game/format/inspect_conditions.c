/* Whether lists and arms differ in what they should differ in, and what nothing uses. */
#include "format/inspect_parts.h"

#include <string.h>

/* Lists -------------------------------------------------------------------------------------- */

static bool is_forced_wrong(const scenario *s, uint16_t case_index)
{
    for (uint16_t i = 0; i < s->agent_count; i++) {
        if (s->agents[i].forced && s->agents[i].forced[case_index] < 0) return true;
    }
    return false;
}

static void list_add(inspection *all, const reader *r)
{
    uint16_t list = r->s->list;
    for (uint16_t i = 0; i < r->s->case_count; i++) {
        if (!is_forced_wrong(r->s, i)) continue;
        all->wrong_in_lists[i]++;
        if (list >= INSPECTED_ARMS_MAX || r->cases.difficulty[i] < 0) continue;
        all->difficulty_of_list[list] += r->cases.difficulty[i];
        all->difficulty_count[list]++;
    }
    all->lists_seen++;
}

/* Each list is looked at once, with the first arm. */
void inspect_list(inspection *all, reader *r)
{
    if (r->s->list == INDEX_NONE || (r->s->arm != INDEX_NONE && r->s->arm != 0)) return;
    if (!all->wrong_in_lists) {
        all->first_cases = r->s->cases;
        all->wrong_in_lists = reader_take(r, r->s->case_count, sizeof *all->wrong_in_lists);
    }
    if (all->wrong_in_lists && all->first_cases == r->s->cases) list_add(all, r);
}

/* The item of a list's overrides that names the case. */
static const json_node *case_in_overrides(const json_node *list, const char *id)
{
    for (const json_node *m = list->first; m; m = m->next) {
        if (m->type == JSON_OBJECT && json_member(m, id)) return json_member(m, id);
        if (m->type != JSON_ARRAY) continue;
        for (const json_node *item = m->first; item; item = item->next) {
            if (json_is_text(item, id)) return item;
        }
    }
    return NULL;
}

static void always_wrong_check(const inspection *all, reader *r, const json_node *lists)
{
    const json_node *last = node_of(r, NOUN_LIST, (uint16_t)(r->names[NOUN_LIST].count - 1));
    for (uint16_t i = 0; all->wrong_in_lists && i < r->s->case_count; i++) {
        if (all->wrong_in_lists[i] < all->lists_seen) continue;
        const char *id = r->s->cases[i].id;
        const json_node *item = case_in_overrides(last, id);
        report_value(r, W344_WRONG_IN_EVERY_LIST, item ? item : lists,
                     (diagnostic_values){.name = id});
    }
}

static void difficulty_check(const inspection *all, reader *r, const json_node *lists)
{
    static const double allowed = 0.1;
    double least = 2, most = -1;
    for (uint16_t i = 0; i < r->s->list_count && i < INSPECTED_ARMS_MAX; i++) {
        if (all->difficulty_count[i] == 0) return;
        double mean = all->difficulty_of_list[i] / all->difficulty_count[i];
        if (mean < least) least = mean;
        if (mean > most) most = mean;
    }
    if (most - least <= allowed) return;
    report_key(r, W345_LISTS_DIFFER, lists, (diagnostic_values){.number = least, .limit = most});
}

void inspect_lists(inspection *all, reader *r, const json_node *base)
{
    const json_node *lists = member_of(base, "lists", JSON_OBJECT);
    if (!lists || lists->child_count < 2 || all->lists_seen < 2) return;
    always_wrong_check(all, r, lists);
    difficulty_check(all, r, lists);
}

/* Arms --------------------------------------------------------------------------------------- */

static bool nodes_equal(const json_node *a, const json_node *b)
{
    if (a->type != b->type || a->child_count != b->child_count) return false;
    if (node_identity(a) && node_identity(a) == node_identity(b)) return true;
    if (a->type == JSON_STRING) return strcmp(a->text, b->text) == 0;
    if (a->type == JSON_NUMBER) return !(a->number < b->number) && !(a->number > b->number);
    if (a->type == JSON_BOOL) return a->truth == b->truth;
    const json_node *x = a->first, *y = b->first;
    for (; x && y; x = x->next, y = y->next) {
        if ((x->key == NULL) != (y->key == NULL)) return false;
        if (x->key && strcmp(x->key, y->key) != 0) return false;
        if (!nodes_equal(x, y)) return false;
    }
    return true;
}

static void twin_check(inspection *all, reader *r)
{
    uint16_t arm = r->s->arm;
    if (arm >= INSPECTED_ARMS_MAX || (r->s->list != INDEX_NONE && r->s->list != 0)) return;
    all->arm_trees[arm] = r->root;
    for (uint16_t i = 0; i < arm; i++) {
        if (!all->arm_trees[i] || !nodes_equal(all->arm_trees[i], r->root)) continue;
        report_key(r, W346_ARMS_IDENTICAL, node_of(r, NOUN_ARM, arm),
                   (diagnostic_values){.name = r->s->arms[arm].id, .other = r->s->arms[i].id});
        return;
    }
}

/* The part of a path behind `start`; NULL when it begins otherwise. */
static const char *behind(const char *path, const char *start)
{
    size_t length = strlen(start);
    return strncmp(path, start, length) == 0 ? path + length : NULL;
}

static bool segment_is(const char *path, const char *id)
{
    size_t length = strcspn(path, ".");
    return strlen(id) == length && strncmp(path, id, length) == 0;
}

static bool block_uses_agent(const block_stage *b, uint16_t index)
{
    for (uint16_t i = 0; i < b->agent_count; i++) {
        if (b->agents[i] == index) return true;
    }
    return false;
}

/* Whether some stage of this arm shows the agent, and for an explanation, has the step for it. */
static bool agent_is_shown(const reader *r, const bool *runs, const char *path)
{
    const char *rest = path + strcspn(path, ".");
    bool is_explanation = behind(rest, ".explanation") != NULL;
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const block_stage *b = &r->s->stages[i].block;
        if (!runs[i] || r->s->stages[i].type != STAGE_BLOCK) continue;
        if (is_explanation && !step_of(b, STEP_AI_EXPLANATION)) continue;
        for (uint16_t a = 0; a < r->s->agent_count; a++) {
            if (segment_is(path, r->s->agents[a].id) && block_uses_agent(b, a)) return true;
        }
    }
    return false;
}

static bool set_is_shown(const reader *r, const bool *runs, const char *path)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const stage *st = &r->s->stages[i];
        if (!runs[i] || st->type != STAGE_BLOCK) continue;
        if (segment_is(path, r->s->case_sets[st->block.case_set].id)) return true;
    }
    return false;
}

static bool stage_is_shown(const reader *r, const bool *runs, const char *path)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (runs[i] && segment_is(path, r->s->stages[i].id)) return true;
    }
    return false;
}

static bool path_is_shown(const reader *r, const bool *runs, const char *path)
{
    const char *rest;
    if ((rest = behind(path, "agents."))) return agent_is_shown(r, runs, rest);
    if ((rest = behind(path, "cases."))) return set_is_shown(r, runs, rest);
    if ((rest = behind(path, "flow."))) return stage_is_shown(r, runs, rest);
    return true;
}

static bool path_is_scoring(const char *path)
{
    const char *last = strrchr(path, '.');
    return strcmp(path, "score") == 0 || behind(path, "score.") ||
           (behind(path, "flow.") && last && strcmp(last, ".scored") == 0);
}

static void overrides_check(reader *r, const bool *runs)
{
    const json_node *set = member_of(node_of(r, NOUN_ARM, r->s->arm), "set", JSON_OBJECT);
    FOR_EACH_ENTRY (m, set) {
        diagnostic_values values = {.name = m->key, .other = r->s->arms[r->s->arm].id};
        if (path_is_scoring(m->key)) {
            report_key(r, W348_ARM_CHANGES_SCORE, m, values);
        } else if (!path_is_shown(r, runs, m->key)) {
            report_key(r, W347_ARM_SETS_UNSEEN, m, values);
        }
    }
}

void inspect_arm(inspection *all, reader *r, const bool *runs)
{
    if (r->s->arm == INDEX_NONE) return;
    twin_check(all, r);
    overrides_check(r, runs);
}

void inspect_arms(inspection *all, reader *r, const json_node *base)
{
    (void)all;
    const json_node *arms = member_of(base, "arms", JSON_OBJECT);
    if (!arms || arms->child_count == 0) return;
    for (uint16_t i = 0; i < r->s->arm_count; i++) {
        if (r->s->arms[i].weight > 0) return;
    }
    report_key(r, E342_WEIGHTS_ZERO, arms, (diagnostic_values){0});
}

/* Unused ------------------------------------------------------------------------------------- */

static void unused_of(reader *r, noun kind, const json_node *within)
{
    const name_list *list = &r->names[kind];
    for (uint16_t i = 0; within && i < list->count; i++) {
        const json_node *defined = json_member(within, list->ids[i]);
        if (list->is_used[i] || !defined) continue;
        report_key(r, W225_NEVER_USED, defined, (diagnostic_values){.name = list->ids[i]});
    }
}

void inspect_unused(reader *r, const json_node *base)
{
    unused_of(r, NOUN_CHOICE_SET, json_member(base, "choices"));
    unused_of(r, NOUN_ATTRIBUTE, json_member(base, "attributes"));
    unused_of(r, NOUN_CASE_SET, json_member(base, "cases"));
    unused_of(r, NOUN_AGENT, json_member(base, "agents"));
    unused_of(r, NOUN_LIBRARY_ENTRY, json_member(base, "library"));
}
