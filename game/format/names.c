/* The names that parts of a scenario call each other by. They are collected before anything is
 * read, so that every reference can be resolved where it stands. */
#include "format/reader.h"

#include <string.h>

/* More than any shape allows: what is beyond was reported, and need not be looked up. */
enum { NAMES_MAX = 1000, ANSWER_NAMES_MAX = 8000 };

static bool names_make_room(reader *r, name_list *list)
{
    if (list->count < list->capacity) return true;
    if (list->count >= NAMES_MAX) return false;
    uint16_t capacity = (uint16_t)(list->capacity ? list->capacity * 2 : 8);
    name_list grown = {.count = list->count, .capacity = capacity};
    grown.ids = reader_take(r, capacity, sizeof *grown.ids);
    grown.nodes = reader_take(r, capacity, sizeof *grown.nodes);
    grown.is_used = reader_take(r, capacity, sizeof *grown.is_used);
    if (r->is_out_of_memory) return false;
    if (list->count) {
        memcpy(grown.ids, list->ids, list->count * sizeof *grown.ids);
        memcpy(grown.nodes, list->nodes, list->count * sizeof *grown.nodes);
        memcpy(grown.is_used, list->is_used, list->count * sizeof *grown.is_used);
    }
    *list = grown;
    return true;
}

uint16_t names_find(const reader *r, noun kind, const char *id)
{
    const name_list *list = &r->names[kind];
    for (uint16_t i = 0; i < list->count; i++) {
        if (strcmp(list->ids[i], id) == 0) return i;
    }
    return INDEX_NONE;
}

void names_add(reader *r, noun kind, const char *id, const json_node *node)
{
    name_list *list = &r->names[kind];
    uint16_t known = names_find(r, kind, id);
    if (known != INDEX_NONE) {
        list->nodes[known] = node;
        return;
    }
    if (!names_make_room(r, list)) return;
    list->ids[list->count] = id;
    list->nodes[list->count++] = node;
}

static void keys_collect(reader *r, noun kind, const json_node *map)
{
    if (!map || map->type != JSON_OBJECT) return;
    FOR_EACH_ENTRY (member, map) names_add(r, kind, member->key, member);
}

static void ids_collect(reader *r, noun kind, const json_node *array)
{
    if (!array || array->type != JSON_ARRAY) return;
    for (const json_node *item = array->first; item; item = item->next) {
        const char *id = member_text(item, "id");
        if (id) names_add(r, kind, id, item);
    }
}

/* Answers ------------------------------------------------------------------------------------ */

static void answer_add(reader *r, const char *name, const json_node *asked, uint16_t stage_index,
                       uint16_t slot)
{
    if (!name) return;
    if (r->answer_name_count == r->answer_name_capacity) {
        uint16_t capacity = (uint16_t)(r->answer_name_capacity ? r->answer_name_capacity * 2 : 16);
        answer_name *grown = reader_take(r, capacity, sizeof *grown);
        if (!grown || capacity > ANSWER_NAMES_MAX) return;
        if (r->answer_name_count) {
            memcpy(grown, r->answer_names, r->answer_name_count * sizeof *grown);
        }
        r->answer_names = grown;
        r->answer_name_capacity = capacity;
    }
    r->answer_names[r->answer_name_count++] = (answer_name){name, asked, stage_index, slot};
}

/* `save` is chosen by the author, so twice the same is a slip; ids of items may come back. */
static void save_check(reader *r, const json_node *asked)
{
    const json_node *save = member_of(asked, "save", JSON_STRING);
    for (uint16_t i = 0; save && i < r->answer_name_count; i++) {
        const answer_name *known = &r->answer_names[i];
        if (strcmp(known->name, save->text) != 0 || known->question == asked) continue;
        report_value(r, E215_ID_TWICE, save,
                     (diagnostic_values){.name = save->text,
                                         .is = NOUN_ANSWER,
                                         .line = source_position_of(known->question->file,
                                                                    known->question->value_start)
                                                     .line});
        return;
    }
}

static void question_names_add(reader *r, const json_node *asked, uint16_t stage_index,
                               uint16_t slot)
{
    save_check(r, asked);
    answer_add(r, member_text(asked, "save"), asked, stage_index, slot);
    answer_add(r, member_text(asked, "id"), asked, stage_index, slot);
}

/* Every question has a slot, counted over the flow; so has every node of a story. */
static void answers_collect(reader *r)
{
    uint16_t slot = 0;
    r->answer_name_count = 0;
    for (uint16_t i = 0; i < r->names[NOUN_STAGE].count; i++) {
        const json_node *node = r->names[NOUN_STAGE].nodes[i];
        const json_node *type = json_member(node, "type");
        const bool is_story = type && json_is_text(type, "story");
        const json_node *items = array_of(node, is_story ? "nodes" : "items");
        if (type && json_is_text(type, "question")) question_names_add(r, node, i, slot++);
        if (!items || !(is_story || (type && json_is_text(type, "questionnaire")))) continue;
        for (const json_node *item = items->first; item; item = item->next) {
            const bool asks = !is_story || array_of(item, "choices");
            if (asks) question_names_add(r, item, i, slot);
            slot++;
        }
    }
}

/* All ---------------------------------------------------------------------------------------- */

/* The names of a variant stand in the order of its tree; what earlier variants used stays known. */
static void names_restart(reader *r)
{
    for (int kind = 0; kind < NOUN_COUNT; kind++) {
        if (kind != NOUN_LIBRARY_ENTRY) r->names[kind].count = 0;
    }
}

void names_collect(reader *r)
{
    names_restart(r);
    const json_node *root = r->root;
    keys_collect(r, NOUN_CHOICE_SET, json_member(root, "choices"));
    keys_collect(r, NOUN_ATTRIBUTE, json_member(root, "attributes"));
    keys_collect(r, NOUN_CASE_SET, json_member(root, "cases"));
    keys_collect(r, NOUN_AGENT, json_member(root, "agents"));
    keys_collect(r, NOUN_ARM, json_member(root, "arms"));
    keys_collect(r, NOUN_LIST, json_member(root, "lists"));
    keys_collect(r, NOUN_SCORE, member_of(json_member(root, "score"), "start", JSON_OBJECT));
    ids_collect(r, NOUN_STAGE, json_member(root, "flow"));
    answers_collect(r);
}

/* References --------------------------------------------------------------------------------- */

static const diagnostic_code unknown_codes[NOUN_COUNT] = {
    [NOUN_STAGE] = E201_STAGE_UNKNOWN,
    [NOUN_CASE_SET] = E202_CASE_SET_UNKNOWN,
    [NOUN_CHOICE_SET] = E203_CHOICE_SET_UNKNOWN,
    [NOUN_AGENT] = E204_AGENT_UNKNOWN,
    [NOUN_ATTRIBUTE] = E205_ATTRIBUTE_UNKNOWN,
    [NOUN_CASE] = E206_CASE_UNKNOWN,
    [NOUN_CHOICE] = E207_CHOICE_UNKNOWN,
    [NOUN_SCORE] = E208_SCORE_UNKNOWN,
    [NOUN_ARM] = E209_ARM_UNKNOWN,
    [NOUN_LIST] = E210_LIST_UNKNOWN,
    [NOUN_LIBRARY_ENTRY] = E211_LIBRARY_ENTRY_UNKNOWN,
};

/* The kind of thing that this id does name, or NOUN_NONE. */
static noun kind_of_id(const reader *r, const char *id)
{
    for (int kind = NOUN_NONE + 1; kind < NOUN_COUNT; kind++) {
        if (names_find(r, (noun)kind, id) != INDEX_NONE) return (noun)kind;
    }
    return NOUN_NONE;
}

static void unknown_report(reader *r, noun kind, const char *id, place where)
{
    const name_list *list = &r->names[kind];
    suggestion best;
    suggestion_begin(&best, id, strlen(id));
    for (uint16_t i = 0; i < list->count; i++) suggestion_consider(&best, list->ids[i]);
    noun is = kind_of_id(r, id);
    report(r, unknown_codes[kind], where,
           (diagnostic_values){.name = id,
                               .suggestion = suggestion_best(&best),
                               .is = is,
                               .is_not = is == NOUN_NONE ? NOUN_NONE : kind,
                               .known_kind = kind,
                               .known = list->ids,
                               .known_count = list->count});
}

uint16_t reference_find(reader *r, noun kind, const char *id, place where)
{
    uint16_t index = names_find(r, kind, id);
    if (index == INDEX_NONE) {
        unknown_report(r, kind, id, where);
    } else {
        r->names[kind].is_used[index] = true;
    }
    return index;
}

uint16_t reference_read(reader *r, noun kind, const json_node *node)
{
    if (!node || node->type != JSON_STRING) return INDEX_NONE;
    return reference_find(r, kind, node->text, place_of_value(node));
}

bool references_known(const reader *r, noun kind, const json_node *array)
{
    for (const json_node *item = array ? array->first : NULL; item; item = item->next) {
        if (item->type != JSON_STRING || names_find(r, kind, item->text) == INDEX_NONE)
            return false;
    }
    return true;
}
