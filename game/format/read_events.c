/* The events of a block: when they fire and what they do. */
#include "format/read_confidence.h"
#include "format/read_flow.h"
#include "format/scope.h"

#include <string.h>

enum { EVENTS_MAX = 64, HAPPENINGS_MAX = 16 };

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const sound_words[] = {"chime", "alarm", "tick", "right", "wrong"};
static const shape shape_sound = WORD_SHAPE(sound_words);
static const shape shape_agent_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_AGENT};
static const shape shape_paths = {.kind = SHAPE_MAP, .of = &shape_anything};

static const field do_fields[] = {
    READ_BY_HAND("show", shape_text, FIELD_OPTIONAL, "A notice for the participant."),
    READ_BY_HAND("set", shape_paths, FIELD_OPTIONAL, "Live fields and their new values."),
    READ_BY_HAND("add", shape_changes, FIELD_OPTIONAL, "Added to the scores."),
    READ_BY_HAND("sound", shape_sound, FIELD_OPTIONAL, "A short cue."),
    READ_BY_HAND("break_agent", shape_agent_reference, FIELD_OPTIONAL, "It stops answering."),
    READ_BY_HAND("restore_agent", shape_agent_reference, FIELD_OPTIONAL, "It answers again."),
    READ_BY_HAND("end_stage", shape_bool, FIELD_OPTIONAL, "The block ends."),
    NOTE_FIELD,
};
static const shape shape_do = {.kind = SHAPE_OBJECT, .fields = FIELDS(do_fields)};
static const shape shape_does = {
    .kind = SHAPE_LIST, .of = &shape_do, .min = 1, .max = HAPPENINGS_MAX};
static const shape shape_at_case = {.kind = SHAPE_WHOLE, .min = 1, .max = SCENARIO_CASES_MAX};

static const field event_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, scenario_event, id, "What logs call it."),
    STORED("at_case", shape_at_case, FIELD_OPTIONAL, scenario_event, at_case,
           "Before this case of the block, counted from 1."),
    STORED("at_s", shape_seconds, FIELD_OPTIONAL, scenario_event, at_us,
           "Seconds after the block began."),
    READ_BY_HAND("when", shape_expression, FIELD_OPTIONAL, "The first time that this holds."),
    READ_BY_HAND("do", shape_does, FIELD_REQUIRED, "What happens then, in order."),
    NOTE_FIELD,
};
static const shape shape_event = {.kind = SHAPE_OBJECT, .fields = FIELDS(event_fields)};
const shape shape_events = {
    .kind = SHAPE_LIST, .of = &shape_event, .noun = NOUN_VALUE, .max = EVENTS_MAX};

/* set ---------------------------------------------------------------------------------------- */

/* The live fields of an agent, behind "agents.<id>.". */
static const struct live_path {
    const char *path;
    live_field field;
    json_type type;
} live_paths[] = {
    {"phase", LIVE_AGENT_PHASE, JSON_STRING},
    {"active", LIVE_AGENT_ACTIVE, JSON_BOOL},
    {"explanation.kind", LIVE_AGENT_EXPLANATION, JSON_STRING},
    {"confidence.model", LIVE_AGENT_CONFIDENCE, JSON_STRING},
    {"delay_s", LIVE_AGENT_DELAY, JSON_NUMBER},
};

static const char *const live_hints[] = {
    "agents.<id>.phase",
    "agents.<id>.active",
    "agents.<id>.explanation.kind",
    "agents.<id>.confidence.model",
    "agents.<id>.delay_s",
    "score.<id>",
    "time.limit_s",
};

static void not_live(reader *r, const json_node *node)
{
    report_key(r, E221_PATH_NOT_LIVE, node,
               (diagnostic_values){.name = node->key,
                                   .known_kind = NOUN_NAME,
                                   .known = live_hints,
                                   .known_count = COUNT_OF(live_hints)});
}

static void wrong_value(reader *r, const json_node *node, json_type wanted)
{
    static const char *const words[] = {
        [JSON_NULL] = "anything", [JSON_BOOL] = "bool",  [JSON_NUMBER] = "number",
        [JSON_STRING] = "string", [JSON_ARRAY] = "list", [JSON_OBJECT] = "object",
    };
    report_value(r, E312_TYPE_WRONG, node, (diagnostic_values){.other = words[wanted]});
}

static void phase_find(reader *r, const json_node *node, const agent *a, happening *out)
{
    const char *names[PHASES_MAX];
    for (uint16_t i = 0; i < a->phase_count; i++) {
        names[i] = a->phases[i].name;
        if (!json_is_text(node, names[i])) continue;
        out->value = i;
        return;
    }
    report_unknown(r, E222_PHASE_UNKNOWN, place_of_value(node), node->text,
                   (known_names){NOUN_VALUE, names, a->phase_count, a->id});
}

static void word_find(reader *r, const json_node *node, const char *agent_field, happening *out)
{
    const shape *words = agent_word_shape(agent_field);
    shape_check(r, node, words);
    for (size_t i = 0; i < words->word_count; i++) {
        if (json_is_text(node, words->words[i])) out->value = (int64_t)i;
    }
}

/* A confidence that an event starts needs its keys too; a constant one takes where being right
 * begins. */
static void confidence_set_check(reader *r, const agent *a, const happening *out)
{
    if (out->field != LIVE_AGENT_CONFIDENCE || out->value == CONFIDENCE_CONSTANT) return;
    const json_node *node = r->names[NOUN_AGENT].nodes[names_find(r, NOUN_AGENT, a->id)];
    confidence_check(r, json_member(node, "confidence"), (confidence_model)out->value);
}

static void live_value(reader *r, const json_node *node, const agent *a, happening *out)
{
    switch (out->field) {
    case LIVE_AGENT_PHASE: phase_find(r, node, a, out); return;
    case LIVE_AGENT_ACTIVE: out->value = node->truth; return;
    case LIVE_AGENT_EXPLANATION:
    case LIVE_AGENT_CONFIDENCE:
        word_find(r, node, out->field == LIVE_AGENT_EXPLANATION ? "explanation" : "confidence",
                  out);
        confidence_set_check(r, a, out);
        return;
    case LIVE_AGENT_DELAY:
    case LIVE_TIME_LIMIT:
        shape_check(r, node, &shape_seconds);
        out->value = us_of_seconds(node->number);
        return;
    case LIVE_SCORE: out->value = millionths_of(node->number); return;
    }
}

static const struct live_path *live_path_find(const char *path)
{
    for (size_t i = 0; i < COUNT_OF(live_paths); i++) {
        if (strcmp(live_paths[i].path, path) == 0) return &live_paths[i];
    }
    return NULL;
}

/* "agents.<id>.<field>". */
static bool set_agent(reader *r, const json_node *node, happening *out)
{
    const char *start = node->key + strlen("agents.");
    const char *dot = strchr(start, '.');
    if (!dot) return false;
    const struct live_path *live = live_path_find(dot + 1);
    if (!live) return false;
    const char *id = reader_copy(r, start, (size_t)(dot - start));
    out->target = id ? reference_find(r, NOUN_AGENT, id, place_of_key(node)) : INDEX_NONE;
    if (out->target == INDEX_NONE || !r->s->agents) return true;
    out->field = live->field;
    if (node->type != live->type) {
        wrong_value(r, node, live->type);
        return true;
    }
    live_value(r, node, &r->s->agents[out->target], out);
    return true;
}

static bool set_score(reader *r, const json_node *node, happening *out)
{
    out->field = LIVE_SCORE;
    out->target = reference_find(r, NOUN_SCORE, node->key + strlen("score."), place_of_key(node));
    if (node->type != JSON_NUMBER) {
        wrong_value(r, node, JSON_NUMBER);
    } else {
        live_value(r, node, NULL, out);
    }
    return true;
}

/* "time.limit_s" and "flow.<this block>.time.limit_s" are the running block's limit. */
static bool is_time_limit(const char *path, const char *block)
{
    static const char limit[] = "time.limit_s";
    if (strcmp(path, limit) == 0) return true;
    size_t length = strlen(block);
    return strncmp(path, "flow.", 5) == 0 && strncmp(path + 5, block, length) == 0 &&
           path[5 + length] == '.' && strcmp(path + 6 + length, limit) == 0;
}

static bool set_time(reader *r, const json_node *node, const stage *block, happening *out)
{
    if (!is_time_limit(node->key, block->id)) return false;
    out->field = LIVE_TIME_LIMIT;
    if (block->block.present == PRESENT_INBOX) {
        report_key(r, E540_OTHER_PRESENTATION, node,
                   (diagnostic_values){.name = node->key, .other = "one"});
    }
    if (node->type != JSON_NUMBER) {
        wrong_value(r, node, JSON_NUMBER);
    } else {
        live_value(r, node, NULL, out);
    }
    return true;
}

static void set_read(reader *r, const json_node *node, const stage *block, happening *out)
{
    *out = (happening){.kind = HAPPENING_SET, .target = INDEX_NONE};
    bool is_live = false;
    if (strncmp(node->key, "agents.", 7) == 0) {
        is_live = set_agent(r, node, out);
    } else if (strncmp(node->key, "score.", 6) == 0) {
        is_live = set_score(r, node, out);
    } else {
        is_live = set_time(r, node, block, out);
    }
    if (!is_live) not_live(r, node);
}

/* do ----------------------------------------------------------------------------------------- */

typedef struct happenings {
    happening *items;
    uint16_t count, room;
} happenings;

static happening *happening_add(happenings *list, happening_kind kind)
{
    static happening dropped;
    if (list->count == list->room) return &dropped;
    happening *added = &list->items[list->count++];
    *added = (happening){.kind = kind, .target = INDEX_NONE};
    return added;
}

static void one_read(reader *r, const json_node *node, const stage *block, happenings *list)
{
    const char *key = node->key;
    if (strcmp(key, "show") == 0) {
        happening_add(list, HAPPENING_SHOW)->text = text_read(r, node, (text_rule){0});
    } else if (strcmp(key, "add") == 0) {
        happening_add(list, HAPPENING_ADD)->add = changes_read(r, node);
    } else if (strcmp(key, "sound") == 0) {
        happening_add(list, HAPPENING_SOUND)->sound = node->text;
    } else if (strcmp(key, "break_agent") == 0 || strcmp(key, "restore_agent") == 0) {
        happening_kind kind = key[0] == 'b' ? HAPPENING_BREAK_AGENT : HAPPENING_RESTORE_AGENT;
        if (!node->text) return;
        happening_add(list, kind)->target = names_find(r, NOUN_AGENT, node->text);
    } else if (strcmp(key, "end_stage") == 0) {
        if (node->truth) happening_add(list, HAPPENING_END_STAGE);
    } else if (strcmp(key, "set") == 0) {
        FOR_EACH_ENTRY (path, node) {
            set_read(r, path, block, happening_add(list, HAPPENING_SET));
        }
    }
}

static void does_read(reader *r, const json_node *array, const stage *block, scenario_event *out)
{
    if (!array) return;
    happenings list = {.room = HAPPENINGS_MAX};
    list.items = reader_take(r, list.room, sizeof *list.items);
    for (const json_node *item = array->first; list.items && item; item = item->next) {
        for (const json_node *m = item->first; m; m = m->next) {
            if (m->key) one_read(r, m, block, &list);
        }
    }
    out->happenings = list.items;
    out->happening_count = list.count;
}

/* When --------------------------------------------------------------------------------------- */

static void trigger_read(reader *r, const json_node *node, uint16_t index, const stage *block,
                         scenario_event *out)
{
    static const char *const triggers[] = {"at_case", "at_s", "when"};
    int given = 0;
    for (int i = 0; i < 3; i++) {
        const json_node *trigger = json_member(node, triggers[i]);
        if (!trigger) continue;
        if (given++ > 0) {
            report_key(r, E517_TRIGGERS_MANY, trigger, (diagnostic_values){.name = triggers[i]});
        }
        out->trigger = (event_trigger)i;
    }
    if (given == 0) report_value(r, E518_TRIGGER_MISSING, node, (diagnostic_values){0});
    uint16_t set = block->block.case_set;
    uint16_t answers = set == INDEX_NONE || !r->cases.sets ? INDEX_NONE : r->cases.sets[set].answer;
    scope at = {r, SCOPE_EVENT, index, answers};
    out->when = scope_expression(&at, json_member(node, "when"), NEED_CONDITION);
    if (out->at_case > block->block.take && block->block.take > 0) {
        report_value(r, E504_EVENT_BEYOND_TAKE, json_member(node, "at_case"),
                     (diagnostic_values){.number = out->at_case, .limit = block->block.take});
    }
}

void events_read(reader *r, const json_node *block, uint16_t index, stage *out)
{
    const json_node *array = array_of(block, "events");
    if (!array || array->child_count > EVENTS_MAX) return;
    scenario_event *events = reader_take(r, array->child_count, sizeof *events);
    if (!events) return;
    for (const json_node *node = array->first; node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        scenario_event *event = &events[out->block.event_count++];
        event->id = "";
        shape_fill(r, node, shape_event.fields, event);
        trigger_read(r, node, index, out, event);
        does_read(r, array_of(node, "do"), out, event);
    }
    out->block.events = events;
}
