/* What stands at the top of a scenario, and everything small: conditions, random, log, notes for
 * the facilitator, tests. */
#include "format/reader.h"
#include "format/scope.h"

#include "core/bot.h"
#include "core/measure.h"

#include <string.h>

enum { FORMAT_VERSION = 1, RUNS_MAX = 100000 };

/* Facilitator -------------------------------------------------------------------------------- */

static const shape shape_text_by_stage = {
    .kind = SHAPE_MAP, .of = &shape_text, .noun = NOUN_STAGE, .keys_refer = true};
static const shape shape_texts_by_phase = {.kind = SHAPE_MAP, .of = &shape_texts, .max = 20};

static const field expected_fields[] = {
    READ_BY_HAND("measure", shape_string, FIELD_REQUIRED, "Which measure."),
    READ_BY_HAND("range", shape_between, FIELD_REQUIRED, "Where it usually lies: [least, most]."),
    STORED("if_not", shape_text, FIELD_OPTIONAL, expected_range, if_not,
           "What to say when it did not happen here."),
    NOTE_FIELD,
};
static const shape shape_expected = {.kind = SHAPE_OBJECT, .fields = FIELDS(expected_fields)};
static const shape shape_expecteds = {.kind = SHAPE_LIST, .of = &shape_expected, .max = 32};

static const field facilitator_fields[] = {
    READ_BY_HAND("say", shape_text_by_stage, FIELD_OPTIONAL, "What to say at each stage."),
    READ_BY_HAND("timing", shape_text_by_stage, FIELD_OPTIONAL, "How long each stage takes."),
    READ_BY_HAND("expected", shape_expecteds, FIELD_OPTIONAL, "What usually happens."),
    READ_BY_HAND("questions", shape_texts_by_phase, FIELD_OPTIONAL,
                 "Questions for the talk afterwards, by phase."),
    READ_BY_HAND("risks", shape_texts, FIELD_OPTIONAL, "What may go wrong in the room."),
    READ_BY_HAND("content_notes", shape_texts, FIELD_OPTIONAL, "What may touch people."),
    NOTE_FIELD,
};
const shape shape_facilitator = {.kind = SHAPE_OBJECT, .fields = FIELDS(facilitator_fields)};

/* Tests -------------------------------------------------------------------------------------- */

static const shape shape_arm_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_ARM};
static const shape shape_list_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_LIST};
static const shape shape_runs = {.kind = SHAPE_LARGE, .min = 1, .max = RUNS_MAX};
static const field test_fields[] = {
    STORED("name", shape_string, FIELD_REQUIRED, scenario_test, name, "What it shows."),
    STORED("arm", shape_arm_reference, FIELD_OPTIONAL, scenario_test, arm, "Else the first."),
    STORED("list", shape_list_reference, FIELD_OPTIONAL, scenario_test, list, "Else the first."),
    STORED("player", shape_string, FIELD_REQUIRED, scenario_test, player,
           "A bot: follow, ignore, oracle, random, threshold:0.8, reader:120, estimator:14."),
    STORED("runs", shape_runs, FIELD_OPTIONAL, scenario_test, runs, "How many plays; else one."),
    READ_BY_HAND("expect", shape_expression, FIELD_REQUIRED,
                 "What must hold over them: mean., min., max. or share. of a score or measure."),
    NOTE_FIELD,
};
static const shape shape_test = {.kind = SHAPE_OBJECT, .fields = FIELDS(test_fields)};
const shape shape_tests = {.kind = SHAPE_LIST, .of = &shape_test, .max = 200};

/* Conditions, random, log -------------------------------------------------------------------- */

static const char *const assign_words[] = {
    [ASSIGN_PERMUTED_BLOCKS] = "permuted_blocks",
    [ASSIGN_LATIN_SQUARE] = "latin_square",
    [ASSIGN_LEAST_FILLED] = "least_filled",
};
static const char *const unit_words[] = {"seat"};
static const char *const purpose_words[] = {
    [PURPOSE_CASE_ORDER] = "case_order",
    [PURPOSE_CASE_CHOICE] = "case_choice",
    [PURPOSE_ADVICE] = "advice",
    [PURPOSE_CONFIDENCE] = "confidence",
    [PURPOSE_EXPLANATION] = "explanation",
    [PURPOSE_DELAY] = "delay",
    [PURPOSE_ALARM] = "alarm",
};
static const shape shape_assign_word = WORD_SHAPE(assign_words);
static const shape shape_unit = WORD_SHAPE(unit_words);
static const shape shape_purpose = WORD_SHAPE(purpose_words);
static const shape shape_purposes = {
    .kind = SHAPE_LIST, .of = &shape_purpose, .max = PURPOSE_COUNT};

static const shape shape_weight = {.kind = SHAPE_WHOLE, .max = 1000};
static const shape shape_overrides = {.kind = SHAPE_MAP, .of = &shape_anything};
static const field arm_fields[] = {
    READ_BY_HAND("weight", shape_weight, FIELD_OPTIONAL,
                 "How often it is drawn, relative to the others; 0: only when asked for."),
    READ_BY_HAND("set", shape_overrides, FIELD_OPTIONAL, "Id paths and their other values."),
    NOTE_FIELD,
};
static const shape shape_arm = {.kind = SHAPE_OBJECT, .fields = FIELDS(arm_fields)};
static const shape shape_arms = {.kind = SHAPE_MAP, .of = &shape_arm, .noun = NOUN_ARM, .max = 16};
static const shape shape_lists = {
    .kind = SHAPE_MAP, .of = &shape_overrides, .noun = NOUN_LIST, .max = 16};
static const field assign_fields[] = {
    STORED("by", shape_assign_word, FIELD_OPTIONAL, scenario, assign, "How arms are assigned."),
    READ_BY_HAND("unit", shape_unit, FIELD_OPTIONAL, "To whom: a seat."),
    NOTE_FIELD,
};
const shape shape_assign = {.kind = SHAPE_OBJECT, .fields = FIELDS(assign_fields)};

static const shape shape_seed_number = {.kind = SHAPE_NUMBER, .max = 9007199254740992.0};
static const shape *const seed_kinds[] = {&shape_seed_number, &shape_string};
static const shape shape_seed = {
    .kind = SHAPE_EITHER, .either = seed_kinds, .either_count = COUNT_OF(seed_kinds)};
static const field random_fields[] = {
    READ_BY_HAND("seed", shape_seed, FIELD_OPTIONAL, "A whole number; above 2^53 as a string."),
    READ_BY_HAND("per_participant", shape_purposes, FIELD_OPTIONAL,
                 "What differs from seat to seat; else the order of the cases."),
    NOTE_FIELD,
};
static const shape shape_random = {.kind = SHAPE_OBJECT, .fields = FIELDS(random_fields)};

static const field log_fields[] = {
    STORED("free_text", shape_bool, FIELD_OPTIONAL, scenario, allows_free_text,
           "Whether what people write is kept."),
    STORED("retention_days", shape_large, FIELD_OPTIONAL, scenario, retention_days,
           "How long journals are kept."),
    READ_BY_HAND("consent_text", shape_text, FIELD_OPTIONAL,
                 "The text of a consent stage without one."),
    NOTE_FIELD,
};
static const shape shape_log = {.kind = SHAPE_OBJECT, .fields = FIELDS(log_fields)};

/* The file ----------------------------------------------------------------------------------- */

static const shape shape_people_at_seat = {.kind = SHAPE_BETWEEN, .min = 1, .max = 8};
static const field players_fields[] = {
    READ_BY_HAND("people_at_seat", shape_people_at_seat, FIELD_OPTIONAL, "[least, most]."),
    NOTE_FIELD,
};
static const shape shape_players = {.kind = SHAPE_OBJECT, .fields = FIELDS(players_fields)};
static const shape shape_format = {.kind = SHAPE_WHOLE, .min = 1, .max = 1000};
static const shape shape_minutes = {.kind = SHAPE_WHOLE, .min = 1, .max = 480};
static const shape shape_languages = {
    .kind = SHAPE_LIST, .of = &shape_string, .min = 1, .max = LANGUAGE_MAX};

static const field scenario_fields[] = {
    READ_BY_HAND("$schema", shape_string, FIELD_OPTIONAL, "For editors."),
    READ_BY_HAND("format", shape_format, FIELD_REQUIRED, "The version of this format: 1."),
    STORED("id", shape_name, FIELD_REQUIRED, scenario, id, "A stable name; may have hyphens."),
    STORED("version", shape_string, FIELD_OPTIONAL, scenario, version, "The author's version."),
    NOTE_FIELD,
    READ_BY_HAND("languages", shape_languages, FIELD_REQUIRED, "The first one is the fallback."),
    STORED("title", shape_text, FIELD_REQUIRED, scenario, title, "What the picker shows."),
    STORED("summary", shape_text, FIELD_OPTIONAL, scenario, summary, "Below the title."),
    STORED("domain", shape_string, FIELD_OPTIONAL, scenario, domain, "health, industry, ..."),
    STORED("minutes", shape_minutes, FIELD_OPTIONAL, scenario, minutes, "How long a play takes."),
    READ_BY_HAND("players", shape_players, FIELD_OPTIONAL, "Who sits at one machine."),
    READ_BY_HAND("teaches", shape_strings, FIELD_OPTIONAL, "The phenomena it makes felt."),
    READ_BY_HAND("sources", shape_strings, FIELD_OPTIONAL, "Where the numbers come from."),
    READ_BY_HAND("include", shape_strings, FIELD_OPTIONAL, "Libraries: lib:questionnaires."),
    READ_BY_HAND("choices", shape_choices, FIELD_OPTIONAL, "Named answer sets."),
    READ_BY_HAND("attributes", shape_attributes, FIELD_OPTIONAL, "What is known about a case."),
    READ_BY_HAND("cases", shape_case_sets, FIELD_OPTIONAL, "The cases, in sets."),
    READ_BY_HAND("lists", shape_lists, FIELD_OPTIONAL, "Mirrored lists, as overrides."),
    READ_BY_HAND("agents", shape_agents, FIELD_OPTIONAL, "The simulated agents."),
    READ_BY_HAND("arms", shape_arms, FIELD_OPTIONAL, "Conditions, as overrides."),
    READ_BY_HAND("assign", shape_assign, FIELD_OPTIONAL, "How conditions are assigned."),
    READ_BY_HAND("random", shape_random, FIELD_OPTIONAL, "What is drawn, and for whom."),
    READ_BY_HAND("score", shape_score, FIELD_OPTIONAL, "What counts."),
    READ_BY_HAND("flow", shape_flow, FIELD_REQUIRED, "The stages, in order."),
    READ_BY_HAND("library", shape_entries, FIELD_OPTIONAL, "Stages to use more than once."),
    READ_BY_HAND("facilitator", shape_facilitator, FIELD_OPTIONAL, "Notes for the facilitator."),
    READ_BY_HAND("log", shape_log, FIELD_OPTIONAL, "What is kept."),
    READ_BY_HAND("tests", shape_tests, FIELD_OPTIONAL, "What must come out when bots play."),
    READ_BY_HAND("study", shape_later, FIELD_LATER, "A planned study."),
};
const shape shape_scenario = {.kind = SHAPE_OBJECT, .fields = FIELDS(scenario_fields)};

/* Entries are checked where they are used: only there is it known what they may refer to. */
static const shape shape_unchecked = {.kind = SHAPE_OBJECT, .is_open = true};
static const shape shape_shared_entries = {
    .kind = SHAPE_MAP, .of = &shape_unchecked, .noun = NOUN_LIBRARY_ENTRY, .max = 200};
static const field library_fields[] = {
    READ_BY_HAND("$schema", shape_string, FIELD_OPTIONAL, "For editors."),
    READ_BY_HAND("format", shape_format, FIELD_REQUIRED, "The version of this format: 1."),
    READ_BY_HAND("id", shape_name, FIELD_REQUIRED, "Its name."),
    READ_BY_HAND("version", shape_string, FIELD_OPTIONAL, "The author's version."),
    NOTE_FIELD,
    READ_BY_HAND("languages", shape_languages, FIELD_OPTIONAL, "Those its texts have."),
    READ_BY_HAND("include", shape_strings, FIELD_OPTIONAL, "Libraries that it uses itself."),
    READ_BY_HAND("library", shape_shared_entries, FIELD_REQUIRED, "The entries."),
};
const shape shape_library_file = {.kind = SHAPE_OBJECT, .fields = FIELDS(library_fields)};

/* Reading ------------------------------------------------------------------------------------ */

void format_check(reader *r, const json_node *root)
{
    const json_node *format = member_of(root, "format", JSON_NUMBER);
    if (!format || format->number <= FORMAT_VERSION) return;
    report_value(r, E701_FORMAT_NEWER, format,
                 (diagnostic_values){.number = format->number, .limit = FORMAT_VERSION});
}

static bool tag_is_fine(const char *tag)
{
    size_t length = strlen(tag);
    if (length < 2 || length > 11) return false;
    for (size_t i = 0; i < length; i++) {
        bool is_letter = (tag[i] >= 'a' && tag[i] <= 'z') || (tag[i] >= 'A' && tag[i] <= 'Z');
        if (!is_letter && !(tag[i] == '-' && i >= 2)) return false;
    }
    return true;
}

void languages_read(reader *r, const json_node *root)
{
    const json_node *array = array_of(root, "languages");
    for (const json_node *tag = array ? array->first : NULL; tag; tag = tag->next) {
        if (tag->type != JSON_STRING || r->language_count == LANGUAGE_MAX) continue;
        if (!tag_is_fine(tag->text)) {
            report_value(r, E214_LANGUAGE_FORM, tag, (diagnostic_values){.name = tag->text});
        } else if (language_of(r, tag->text, tag->text_length) != INDEX_NONE) {
            report_value(r, E215_ID_TWICE, tag, (diagnostic_values){.name = tag->text});
        } else {
            r->languages[r->language_count++] = tag->text;
        }
    }
    if (r->language_count == 0) r->languages[r->language_count++] = "en";
}

const char *const *strings_of_array(reader *r, const json_node *array, uint16_t *out_count)
{
    *out_count = 0;
    if (!array) return NULL;
    const char **strings = reader_take(r, array->child_count, sizeof *strings);
    for (const json_node *item = array->first; strings && item; item = item->next) {
        if (item->type == JSON_STRING) strings[(*out_count)++] = item->text;
    }
    return strings;
}

/* A seed in JSON: a whole number, or the digits of one in a string. */
bool seed_read(const json_node *node, uint64_t *out)
{
    if (node->type == JSON_NUMBER) {
        if (node->number < 0 || node->number > 9007199254740992.0) return false;
        *out = (uint64_t)node->number;
        return (double)*out == node->number;
    }
    if (node->type != JSON_STRING || node->text_length == 0) return false;
    uint64_t seed = 0;
    for (const char *at = node->text; *at; at++) {
        if (*at < '0' || *at > '9') return false;
        uint64_t digit = (uint64_t)(*at - '0');
        if (seed > (UINT64_MAX - digit) / 10) return false;
        seed = seed * 10 + digit;
    }
    *out = seed;
    return true;
}

static void random_read(reader *r)
{
    const json_node *random = member_of(r->root, "random", JSON_OBJECT);
    const json_node *seed = random ? json_member(random, "seed") : NULL;
    const json_node *purposes = array_of(random, "per_participant");
    r->s->is_per_participant[PURPOSE_CASE_ORDER] = purposes == NULL;
    if (seed) {
        r->s->has_seed = seed_read(seed, &r->s->seed);
        if (!r->s->has_seed) report_value(r, E522_SEED_FORM, seed, (diagnostic_values){0});
    }
    for (const json_node *p = purposes ? purposes->first : NULL; p; p = p->next) {
        for (size_t i = 0; i < PURPOSE_COUNT; i++) {
            if (json_is_text(p, purpose_words[i])) r->s->is_per_participant[i] = true;
        }
    }
}

/* What is no weight is told elsewhere. */
static uint32_t weight_read(const json_node *condition)
{
    const double weight = member_number(condition, "weight", 1);
    return weight >= 0 && weight <= shape_weight.max ? (uint32_t)weight : 1;
}

const arm_choice *conditions_read(reader *r, const json_node *map, uint16_t *out_count)
{
    *out_count = 0;
    if (!map || map->type != JSON_OBJECT) return NULL;
    arm_choice *choices = reader_take(r, map->child_count, sizeof *choices);
    if (!choices) return NULL;
    FOR_EACH_ENTRY (m, map) {
        choices[(*out_count)++] = (arm_choice){m->key, weight_read(m)};
    }
    return choices;
}

void people_read(const json_node *root, uint16_t *out_lo, uint16_t *out_hi)
{
    const json_node *players = member_of(root, "players", JSON_OBJECT);
    const json_node *between = array_of(players, "people_at_seat");
    const json_node *lo = between ? json_child(between, 0) : NULL;
    const json_node *hi = between ? json_child(between, 1) : NULL;
    *out_lo = 1;
    *out_hi = 2;
    if (!lo || !hi || lo->type != JSON_NUMBER || hi->type != JSON_NUMBER) return;
    if (lo->number < 1 || hi->number > 8 || lo->number > hi->number) return;
    *out_lo = (uint16_t)lo->number;
    *out_hi = (uint16_t)hi->number;
}

void top_read(reader *r)
{
    scenario *s = r->s;
    s->id = s->version = s->domain = "";
    s->retention_days = 365;
    memcpy(s->languages, r->languages, sizeof s->languages);
    s->language_count = r->language_count;
    shape_fill(r, r->root, shape_scenario.fields, s);
    people_read(r->root, &s->people_lo, &s->people_hi);
    s->teaches = strings_of_array(r, array_of(r->root, "teaches"), &s->teach_count);
    s->sources = strings_of_array(r, array_of(r->root, "sources"), &s->source_count);
    if (r->from->exists(r->from->context, COVER_PATH)) {
        s->cover = COVER_PATH;
        picture_check(r, COVER_PATH, (place){0});
    }
    s->arms = conditions_read(r, json_member(r->root, "arms"), &s->arm_count);
    s->lists = conditions_read(r, json_member(r->root, "lists"), &s->list_count);
    shape_fill(r, member_of(r->root, "assign", JSON_OBJECT), shape_assign.fields, s);
    shape_fill(r, member_of(r->root, "log", JSON_OBJECT), shape_log.fields, s);
    random_read(r);
}

/* Notes -------------------------------------------------------------------------------------- */

static void measure_unknown(reader *r, const json_node *node)
{
    const char *names[MEASURE_COUNT];
    for (int m = 0; m < MEASURE_COUNT; m++) names[m] = measure_name((measure_id)m);
    report_unknown(r, E212_MEASURE_UNKNOWN, place_of_value(node), node->text,
                   (known_names){NOUN_MEASURE, names, MEASURE_COUNT, NULL});
}

static void expected_read(reader *r, const json_node *array, facilitator_notes *out)
{
    if (!array) return;
    expected_range *ranges = reader_take(r, array->child_count, sizeof *ranges);
    for (const json_node *node = array->first; ranges && node; node = node->next) {
        const json_node *measure = member_of(node, "measure", JSON_STRING);
        const json_node *between = array_of(node, "range");
        if (!measure || !between || between->child_count != 2) continue;
        if (measure_named(measure->text) == MEASURE_COUNT) measure_unknown(r, measure);
        expected_range *range = &ranges[out->expected_count++];
        range->measure = measure->text;
        range->lo = json_child(between, 0)->number;
        range->hi = json_child(between, 1)->number;
        shape_fill(r, node, shape_expected.fields, range);
    }
    out->expected = ranges;
}

static void lines_read(reader *r, const json_node *notes, facilitator_notes *out)
{
    const json_node *say = member_of(notes, "say", JSON_OBJECT);
    const json_node *timing = member_of(notes, "timing", JSON_OBJECT);
    facilitator_line *lines = reader_take(r, r->names[NOUN_STAGE].count, sizeof *lines);
    for (uint16_t i = 0; lines && i < r->names[NOUN_STAGE].count; i++) {
        const char *id = r->names[NOUN_STAGE].ids[i];
        facilitator_line line = {i, member_localized(r, say, id), member_localized(r, timing, id)};
        if (line.say || line.timing) lines[out->line_count++] = line;
    }
    out->lines = lines;
}

static void questions_read(reader *r, const json_node *phases, facilitator_notes *out)
{
    uint32_t room = 0;
    for (const json_node *p = phases ? phases->first : NULL; p; p = p->next) {
        room += p->child_count;
    }
    facilitator_question *questions = reader_take(r, room, sizeof *questions);
    if (!questions) return;
    FOR_EACH_ENTRY (p, phases) {
        if (p->type != JSON_ARRAY) continue;
        for (const json_node *text = p->first; text; text = text->next) {
            questions[out->question_count++] = (facilitator_question){
                p->key, text_read(r, text, (text_rule){0})};
        }
    }
    out->questions = questions;
}

static void player_check(reader *r, const json_node *player)
{
    static const char *const bots[] = {"follow",        "ignore",     "oracle",      "random",
                                       "threshold:0.8", "reader:120", "estimator:10"};
    bot_kind kind;
    double parameter;
    if (!player) return;
    diagnostic_values values = {.name = player->text};
    if (bot_parse(player->text, &kind, &parameter, NULL) == STATUS_OK) {
        if (!r->cases.answer_sets) return;
        if (bot_suits(kind, r->cases.answer_sets, r->cases.answer_set_count)) return;
        report_value(r, W227_BOT_WITHOUT_NUMBERS, player, values);
        return;
    }
    if (bot_range(player->text, &values.number, &values.limit)) {
        report_value(r, E226_BOT_PARAMETER, player, values);
        return;
    }
    report_unknown(r, E213_BOT_UNKNOWN, place_of_value(player), player->text,
                   (known_names){NOUN_BOT, bots, COUNT_OF(bots), NULL});
}

static void tests_read(reader *r, const json_node *array)
{
    if (!array) return;
    scenario_test *tests = reader_take(r, array->child_count, sizeof *tests);
    scope at = {r, SCOPE_TEST, INDEX_NONE, INDEX_NONE};
    for (const json_node *node = array->first; tests && node; node = node->next) {
        if (node->type != JSON_OBJECT) continue;
        scenario_test *test = &tests[r->s->test_count++];
        *test = (scenario_test){.name = "", .player = "", .runs = 1};
        shape_fill(r, node, shape_test.fields, test);
        test->expect = scope_expression(&at, json_member(node, "expect"), NEED_CONDITION);
        player_check(r, member_of(node, "player", JSON_STRING));
    }
    r->s->tests = tests;
}

void notes_read(reader *r)
{
    const json_node *notes = member_of(r->root, "facilitator", JSON_OBJECT);
    facilitator_notes *out = &r->s->facilitator;
    if (notes) {
        lines_read(r, notes, out);
        expected_read(r, array_of(notes, "expected"), out);
        questions_read(r, member_of(notes, "questions", JSON_OBJECT), out);
        out->risks = texts_read(r, array_of(notes, "risks"), &out->risk_count);
        out->content_notes = texts_read(r, array_of(notes, "content_notes"),
                                        &out->content_note_count);
    }
    tests_read(r, array_of(r->root, "tests"));
}
