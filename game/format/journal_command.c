#include "format/journal_line.h"

#include "format/journal_scan.h"

#include <string.h>

enum { EVENTS_FIRST = 16, EVENTS_MAX = 60000, NAME_ROOM = 128 };

journal_context journal_context_of(const session *s)
{
    const state *st = session_state(s);
    return (journal_context){.scenario = session_scenario(s),
                             .seat = session_setup_of(s)->seat,
                             .stage = st->is_reviewing ? st->review_stage : st->stage};
}

/* What ids of a record mean ------------------------------------------------------------------ */

static const case_set *set_of_case(const scenario *s, int64_t index)
{
    for (uint16_t i = 0; i < s->case_set_count; i++) {
        const case_set *set = &s->case_sets[i];
        if (index >= set->first_case && index < set->first_case + set->case_count) return set;
    }
    return NULL;
}

static const answer_set *answers_of_case(const scenario *s, int64_t index)
{
    const case_set *set = set_of_case(s, index);
    return set ? &s->answer_sets[set->answer] : NULL;
}

static const question *question_of(const scenario *s, const record *r)
{
    if (r->stage < 0 || r->stage >= s->stage_count) return NULL;
    const stage *at = &s->stages[r->stage];
    return r->item >= 0 && r->item < at->question_count ? &at->questions[r->item] : NULL;
}

/* The cases of the block that is played: two sets may use the same ids. */
static const case_set *set_played(const scenario *s, const record *r, uint16_t context_stage)
{
    uint16_t at = r->stage >= 0 && r->stage < s->stage_count ? (uint16_t)r->stage : context_stage;
    bool is_block = at < s->stage_count && s->stages[at].type == STAGE_BLOCK;
    return is_block ? &s->case_sets[s->stages[at].block.case_set] : NULL;
}

/* Writing ------------------------------------------------------------------------------------ */

static void write_literal(buffer *out, const char *text)
{
    buffer_add(out, text, strlen(text));
}

/* Ids and names hold no character that would have to be escaped. */
static void write_id(const char *id, buffer *out)
{
    if (!id) {
        buffer_add(out, "null", 4);
        return;
    }
    buffer_add(out, "\"", 1);
    write_literal(out, id);
    buffer_add(out, "\"", 1);
}

static void write_answer(const answer_set *answers, int64_t answer, buffer *out)
{
    if (!answers || answer < 0)
        write_id(NULL, out);
    else if (answers->type == ANSWER_NUMBER)
        buffer_integer(out, answer);
    else
        write_id(answer < answers->option_count ? answers->options[answer].id : NULL, out);
}

static void write_panel(const scenario *s, const record *r, buffer *out)
{
    const case_set *set = set_of_case(s, r->case_);
    write_id(set && r->panel < set->panel_count ? set->panels[r->panel].id : NULL, out);
}

static void write_option(const scenario *s, const record *r, buffer *out)
{
    const question *q = question_of(s, r);
    write_id(q && r->option < q->option_count ? q->options[r->option].id : NULL, out);
}

static void write_item(const scenario *s, const record *r, buffer *out)
{
    const question *q = question_of(s, r);
    write_id(q ? q->id : NULL, out);
}

static void write_list(const scenario *s, const field_definition *f, const record *r, buffer *out)
{
    buffer_add(out, "[", 1);
    for (uint16_t i = 0; i < r->list_count; i++) {
        if (i) buffer_add(out, ",", 1);
        if (f->type == FIELD_CASE_LIST)
            write_id(s->cases[r->list[i]].id, out);
        else
            buffer_integer(out, r->list[i]);
    }
    buffer_add(out, "]", 1);
}

static void write_text_field(const char *text, buffer *out)
{
    if (text)
        buffer_json_string(out, text, strlen(text));
    else
        write_id(NULL, out);
}

static int64_t integer_of(const record *r, const field_definition *f)
{
    int64_t held;
    memcpy(&held, (const char *)r + f->offset, sizeof held);
    return held;
}

static void write_present(const scenario *s, const field_definition *f, const record *r,
                          int64_t held, buffer *out)
{
    switch (f->type) {
    case FIELD_INTEGER: buffer_integer(out, held); break;
    case FIELD_TRUTH: write_literal(out, held ? "true" : "false"); break;
    case FIELD_STAGE: write_id(s->stages[held].id, out); break;
    case FIELD_CASE: write_id(s->cases[held].id, out); break;
    case FIELD_AGENT: write_id(s->agents[held].id, out); break;
    case FIELD_SCORE: write_id(s->scores[held].id, out); break;
    case FIELD_LANGUAGE: write_id(s->languages[held], out); break;
    case FIELD_NAME: write_id(f->names[held], out); break;
    case FIELD_PANEL: write_panel(s, r, out); break;
    case FIELD_ITEM: write_item(s, r, out); break;
    case FIELD_OPTION: write_option(s, r, out); break;
    case FIELD_ANSWER: write_answer(answers_of_case(s, r->case_), held, out); break;
    case FIELD_TEXT:
    case FIELD_CASE_LIST:
    case FIELD_INTEGER_LIST: break; /* no integers: see write_value */
    }
}

static void write_value(const scenario *s, const field_definition *f, const record *r, buffer *out)
{
    if (f->type == FIELD_TEXT) {
        write_text_field(r->text, out);
        return;
    }
    if (f->type == FIELD_CASE_LIST || f->type == FIELD_INTEGER_LIST) {
        write_list(s, f, r, out);
        return;
    }
    int64_t held = integer_of(r, f);
    if (held == FIELD_NULL)
        write_id(NULL, out);
    else
        write_present(s, f, r, held, out);
}

static void write_record(const journal_context *c, const record_layout *layout, const record *r,
                         buffer *out)
{
    const char *by = actor_name((actor)r->by);
    buffer_add(out, "{\"kind\":\"", 9);
    write_literal(out, layout->name);
    buffer_add(out, "\",\"by\":", 7);
    write_id(by ? by : c->seat, out);
    for (size_t i = 0; i < RECORD_FIELDS_MAX && layout->fields[i]; i++) {
        buffer_add(out, ",\"", 2);
        write_literal(out, layout->fields[i]->name);
        buffer_add(out, "\":", 2);
        write_value(c->scenario, layout->fields[i], r, out);
    }
    buffer_add(out, "}", 1);
}

void journal_decision_write(const journal_context *c, const line *l, buffer *out)
{
    write_literal(out, "\"command\":");
    write_record(c, command_layout((command_kind)l->command.kind), &l->command, out);
    write_literal(out, ",\"events\":[");
    for (uint16_t i = 0; i < l->event_count; i++) {
        const record *event = &l->events[i];
        if (i) buffer_add(out, ",", 1);
        write_record(c, event_layout((event_kind)event->kind), event, out);
    }
    buffer_add(out, "]", 1);
}

void journal_command_write(const journal_context *c, const line *l, buffer *out)
{
    write_literal(out, "{\"seq\":");
    buffer_integer(out, (int64_t)l->seq);
    write_literal(out, ",\"t\":");
    buffer_integer(out, l->t_us);
    if (l->stamped_us != l->t_us) {
        write_literal(out, ",\"stamped\":");
        buffer_integer(out, l->stamped_us);
    }
    write_literal(out, ",\"from\":\"");
    buffer_hex16(out, l->from);
    write_literal(out, "\",");
    journal_decision_write(c, l, out);
}

/* Reading ------------------------------------------------------------------------------------ */

/* One command line on its way in. */
typedef struct reading {
    journal_scan scan;
    journal_context context;
    record *events;
    uint16_t count, capacity;
} reading;

/* An index that was not found is a wrong byte. */
static int64_t found(reading *r, uint16_t index)
{
    if (index != INDEX_NONE) return index;
    scan_fail(&r->scan, STATUS_CORRUPT);
    return FIELD_NULL;
}

static uint16_t panel_named(const case_set *set, const char *id)
{
    for (uint16_t i = 0; set && i < set->panel_count; i++)
        if (strcmp(set->panels[i].id, id) == 0) return i;
    return INDEX_NONE;
}

static uint16_t item_named(const scenario *s, const record *r, const char *id)
{
    if (r->stage < 0 || r->stage >= s->stage_count) return INDEX_NONE;
    const stage *at = &s->stages[r->stage];
    for (uint16_t i = 0; i < at->question_count; i++)
        if (strcmp(at->questions[i].id, id) == 0) return i;
    return INDEX_NONE;
}

static uint16_t option_named(const question *q, const char *id)
{
    for (uint16_t i = 0; q && i < q->option_count; i++)
        if (strcmp(q->options[i].id, id) == 0) return i;
    return INDEX_NONE;
}

static uint16_t score_named(const scenario *s, const char *id)
{
    for (uint16_t i = 0; i < s->score_count; i++)
        if (strcmp(s->scores[i].id, id) == 0) return i;
    return INDEX_NONE;
}

static uint16_t language_named(const scenario *s, const char *tag)
{
    int index = scenario_language(s, tag);
    return index < 0 ? INDEX_NONE : (uint16_t)index;
}

static uint16_t name_index(const char *const *names, const char *name)
{
    for (uint16_t i = 0; names && names[i]; i++)
        if (strcmp(names[i], name) == 0) return i;
    return INDEX_NONE;
}

static uint16_t case_named(const reading *r, const record *of, const char *id)
{
    const scenario *s = r->context.scenario;
    const case_set *played = set_played(s, of, r->context.stage);
    uint16_t index = played ? scenario_case(s, id, played) : INDEX_NONE;
    return index == INDEX_NONE ? scenario_case(s, id, NULL) : index;
}

static uint16_t thing_named(const reading *r, const field_definition *f, const record *of,
                            const char *id)
{
    const scenario *s = r->context.scenario;
    switch (f->type) {
    case FIELD_STAGE: return scenario_stage(s, id);
    case FIELD_CASE: return case_named(r, of, id);
    case FIELD_AGENT: return scenario_agent(s, id);
    case FIELD_SCORE: return score_named(s, id);
    case FIELD_LANGUAGE: return language_named(s, id);
    case FIELD_NAME: return name_index(f->names, id);
    case FIELD_PANEL: return panel_named(set_of_case(s, of->case_), id);
    case FIELD_ITEM: return item_named(s, of, id);
    case FIELD_OPTION: return option_named(question_of(s, of), id);
    case FIELD_INTEGER:
    case FIELD_TRUTH:
    case FIELD_TEXT:
    case FIELD_ANSWER:
    case FIELD_CASE_LIST:
    case FIELD_INTEGER_LIST: break; /* not written as an id: see read_value */
    }
    return INDEX_NONE;
}

static int64_t read_thing(reading *r, const field_definition *f, const record *of)
{
    char id[NAME_ROOM];
    scan_id(&r->scan, id, sizeof id);
    return r->scan.failed ? FIELD_NULL : found(r, thing_named(r, f, of, id));
}

static int64_t read_answer(reading *r, const record *of)
{
    char id[NAME_ROOM];
    const answer_set *answers = answers_of_case(r->context.scenario, of->case_);
    if (answers && answers->type == ANSWER_NUMBER) return scan_integer(&r->scan);
    scan_id(&r->scan, id, sizeof id);
    if (r->scan.failed) return FIELD_NULL;
    return found(r, answers ? answer_choice(answers, id) : INDEX_NONE);
}

/* How many elements the list that begins here can have at most. */
static size_t list_room(const journal_scan *s)
{
    const char *end = memchr(s->at, ']', (size_t)(s->end - s->at));
    size_t room = 1;
    for (const char *at = s->at; end && at < end; at++) room += *at == ',';
    return room;
}

static uint16_t read_element(reading *r, const field_definition *f, const record *of)
{
    char id[NAME_ROOM];
    if (f->type == FIELD_INTEGER_LIST) {
        int64_t number = scan_integer(&r->scan);
        if (number < 0 || number > UINT16_MAX) scan_fail(&r->scan, STATUS_CORRUPT);
        return (uint16_t)number;
    }
    scan_id(&r->scan, id, sizeof id);
    return r->scan.failed ? 0 : (uint16_t)found(r, case_named(r, of, id));
}

static void read_list(reading *r, const field_definition *f, record *to)
{
    size_t room = list_room(&r->scan);
    uint16_t *items = room < UINT16_MAX ? arena_take_many(r->scan.memory, room, sizeof *items)
                                        : NULL;
    if (!items) scan_fail(&r->scan, STATUS_NO_MEMORY);
    scan_expect(&r->scan, "[");
    uint16_t count = 0;
    while (!r->scan.failed && !scan_accept(&r->scan, "]")) {
        if (count > 0) scan_expect(&r->scan, ",");
        if (count == room) scan_fail(&r->scan, STATUS_CORRUPT);
        if (!r->scan.failed && items) items[count++] = read_element(r, f, to);
    }
    to->list = items;
    to->list_count = r->scan.failed ? 0 : count;
}

static int64_t read_integer_field(reading *r, const field_definition *f, const record *to)
{
    if (scan_accept(&r->scan, "null")) return FIELD_NULL;
    if (f->type == FIELD_INTEGER) return scan_integer(&r->scan);
    if (f->type == FIELD_TRUTH) return scan_truth(&r->scan);
    if (f->type == FIELD_ANSWER) return read_answer(r, to);
    return read_thing(r, f, to);
}

static void read_value(reading *r, const field_definition *f, record *to)
{
    if (f->type == FIELD_TEXT) {
        to->text = scan_text_or_null(&r->scan);
        return;
    }
    if (f->type == FIELD_CASE_LIST || f->type == FIELD_INTEGER_LIST) {
        read_list(r, f, to);
        return;
    }
    int64_t read = read_integer_field(r, f, to);
    memcpy((char *)to + f->offset, &read, sizeof read);
}

static actor read_actor(reading *r)
{
    char name[NAME_ROOM];
    scan_expect(&r->scan, ",\"by\":");
    scan_id(&r->scan, name, sizeof name);
    if (r->scan.failed) return BY_SEAT;
    for (int by = 0; by < ACTOR_COUNT; by++) {
        const char *known = actor_name((actor)by);
        if (strcmp(known ? known : r->context.seat, name) == 0) return (actor)by;
    }
    scan_fail(&r->scan, STATUS_CORRUPT);
    return BY_SEAT;
}

/* A case id means a case of the block that the line itself last entered or named. */
static void follow_stage(reading *r, const record *read)
{
    const scenario *s = r->context.scenario;
    if (read->stage == FIELD_NULL || s->stages[read->stage].type != STAGE_BLOCK) return;
    r->context.stage = (uint16_t)read->stage;
}

static const char *read_kind(reading *r, char *name, size_t room)
{
    scan_expect(&r->scan, "{\"kind\":");
    scan_id(&r->scan, name, room);
    return name;
}

static record read_record(reading *r, int64_t kind, const record_layout *layout)
{
    record read = record_make(kind, read_actor(r));
    for (size_t i = 0; i < RECORD_FIELDS_MAX && layout->fields[i] && !r->scan.failed; i++) {
        scan_expect(&r->scan, ",\"");
        scan_expect(&r->scan, layout->fields[i]->name);
        scan_expect(&r->scan, "\":");
        read_value(r, layout->fields[i], &read);
    }
    scan_expect(&r->scan, "}");
    if (!r->scan.failed) follow_stage(r, &read);
    return read;
}

static record read_command(reading *r)
{
    char name[NAME_ROOM];
    scan_expect(&r->scan, "\"command\":");
    command_kind kind = command_named(read_kind(r, name, sizeof name));
    if (kind == COMMAND_KIND_COUNT) scan_fail(&r->scan, STATUS_CORRUPT);
    return r->scan.failed ? (record){0} : read_record(r, kind, command_layout(kind));
}

static record *event_slot(reading *r)
{
    if (r->count < r->capacity) return &r->events[r->count++];
    size_t capacity = r->capacity ? (size_t)r->capacity * 2 : EVENTS_FIRST;
    record *grown = r->count < EVENTS_MAX / 2
                        ? arena_take_many(r->scan.memory, capacity, sizeof *grown)
                        : NULL;
    if (!grown) {
        scan_fail(&r->scan, STATUS_NO_MEMORY);
        return NULL;
    }
    if (r->count > 0) memcpy(grown, r->events, r->count * sizeof *grown);
    r->events = grown;
    r->capacity = (uint16_t)capacity;
    return &r->events[r->count++];
}

static void read_event(reading *r)
{
    char name[NAME_ROOM];
    event_kind kind = event_named(read_kind(r, name, sizeof name));
    if (kind == EVENT_KIND_COUNT) scan_fail(&r->scan, STATUS_CORRUPT);
    record *slot = r->scan.failed ? NULL : event_slot(r);
    if (slot) *slot = read_record(r, kind, event_layout(kind));
}

static void read_events(reading *r)
{
    scan_expect(&r->scan, ",\"events\":[");
    while (!r->scan.failed && !scan_accept(&r->scan, "]")) {
        if (r->count > 0) scan_expect(&r->scan, ",");
        read_event(r);
    }
}

static void read_line(reading *r, line *out)
{
    scan_expect(&r->scan, "{\"seq\":");
    out->seq = (uint64_t)scan_integer(&r->scan);
    scan_expect(&r->scan, ",\"t\":");
    out->t_us = scan_integer(&r->scan);
    bool is_raised = scan_accept(&r->scan, ",\"stamped\":");
    out->stamped_us = is_raised ? scan_integer(&r->scan) : out->t_us;
    scan_expect(&r->scan, ",\"from\":");
    out->from = scan_hex16(&r->scan);
    scan_expect(&r->scan, ",");
    out->command = read_command(r);
    read_events(r);
    out->events = r->events;
    out->event_count = r->count;
}

status journal_command_read(const journal_context *c, const char *body, size_t length, arena *a,
                            line *out, size_t *out_byte)
{
    reading r = {.scan = journal_scan_begin(body, length, a), .context = *c};
    *out = (line){0};
    read_line(&r, out);
    buffer again = {0};
    if (!r.scan.failed) journal_command_write(c, out, &again);
    status failed = again.failed ? STATUS_NO_MEMORY
                                 : scan_finish(&r.scan, again.bytes, again.length, out_byte);
    buffer_free(&again);
    return failed;
}
