/* Diagnostics: each row's example triggers exactly that code at exactly that place, and its repair
 * nothing; one mistake gives one message; what is written is what editors and people can use. */
#include "core/message.h"
#include "fixture_names.h"
#include "format/csv.h"
#include "format/diagnostics.h"
#include "format/expression_parser.h"
#include "format/json.h"
#include "format/message_parser.h"
#include "format/suggestion.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int begin(void **state)
{
    arena *a = calloc(1, sizeof *a);
    arena_init(a, 0);
    *state = a;
    return 0;
}

static int end(void **state)
{
    arena_free(*state);
    free(*state);
    return 0;
}

/* Examples of the table. */

/* Reads a text as its kind says; false when the reader of scenarios must judge it. */
static bool judge(arena *a, example_kind kind, const char *text, size_t length, diagnostics *d)
{
    const source *file = source_create(a, "example", text, length);
    text_origin origin = text_origin_of_source(file);
    switch (kind) {
    case EXAMPLE_JSON: json_read(a, file, d); return true;
    case EXAMPLE_CSV: csv_read(a, file, d); return true;
    case EXAMPLE_CONDITION:
        expression_parse(a, text, length, &origin, &FIXTURE_VOCABULARY, NEED_CONDITION, d);
        return true;
    case EXAMPLE_NUMBER:
        expression_parse(a, text, length, &origin, &FIXTURE_VOCABULARY, NEED_NUMBER, d);
        return true;
    case EXAMPLE_MESSAGE: message_parse(a, text, length, &origin, d); return true;
    case EXAMPLE_SCENARIO:
    case EXAMPLE_DESCRIBED: return false;
    }
    return false;
}

static void each_example_triggers_exactly_its_code_and_place(void **state)
{
    int judged = 0;
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const diagnostic_row *row = diagnostic_row_of((diagnostic_code)i);
        buffer text = {0};
        size_t start = 0, length = 0;
        bool is_marked = diagnostic_example_strip(row->example, &text, &start, &length);
        diagnostics *d = diagnostics_create(*state);
        const char *bytes = text.bytes ? text.bytes : "";
        if (judge(*state, row->kind, bytes, text.length, d)) {
            judged++;
            bool is_right = is_marked && diagnostics_kept(d) == 1 &&
                            diagnostics_at(d, 0).code == (diagnostic_code)i &&
                            diagnostics_at(d, 0).start == start &&
                            diagnostics_at(d, 0).length == length;
            if (!is_right) {
                buffer shown = {0};
                diagnostics_write(d, DIAGNOSTICS_GCC, "en", &shown);
                print_error("%s wants %zu+%zu:\n%s", row->code, start, length, shown.bytes);
                buffer_free(&shown);
            }
            assert_true(is_right);
        }
        buffer_free(&text);
    }
    assert_true(judged > 60);
}

static void each_repair_is_accepted_without_a_word(void **state)
{
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const diagnostic_row *row = diagnostic_row_of((diagnostic_code)i);
        diagnostics *d = diagnostics_create(*state);
        if (!judge(*state, row->kind, row->repair, strlen(row->repair), d)) continue;
        if (diagnostics_kept(d)) print_error("the repair of %s is at fault\n", row->code);
        assert_int_equal(diagnostics_kept(d), 0);
    }
}

static bool is_slot(const char *name)
{
    static const char *const SLOTS[] = {"name", "other", "number", "limit", "line"};
    for (size_t i = 0; i < sizeof SLOTS / sizeof *SLOTS; i++) {
        if (strcmp(SLOTS[i], name) == 0) return true;
    }
    return false;
}

static void check_row_text(arena *a, const char *code, const char *text)
{
    const message *m = message_parse(a, text, strlen(text), NULL, NULL);
    if (!m) print_error("%s does not parse: %s\n", code, text);
    assert_non_null(m);
    const char *names[8];
    size_t count = message_names(m, names, 8);
    assert_true(count <= 8);
    for (size_t i = 0; i < count; i++) {
        if (!is_slot(names[i])) print_error("%s uses {%s}\n", code, names[i]);
        assert_true(is_slot(names[i]));
    }
}

static void each_row_reads_in_three_languages_with_the_slots_there_are(void **state)
{
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const diagnostic_row *row = diagnostic_row_of((diagnostic_code)i);
        check_row_text(*state, row->code, row->nl);
        check_row_text(*state, row->code, row->en);
        check_row_text(*state, row->code, row->fr);
        assert_true(strlen(row->example) > 0 && strlen(row->repair) > 0);
    }
}

static void each_language_of_a_row_shows_the_same_slots(void **state)
{
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const diagnostic_row *row = diagnostic_row_of((diagnostic_code)i);
        const char *const texts[] = {row->nl, row->en, row->fr};
        size_t counts[3];
        for (int k = 0; k < 3; k++) {
            const char *names[8];
            const message *m = message_parse(*state, texts[k], strlen(texts[k]), NULL, NULL);
            counts[k] = message_names(m, names, 8);
        }
        if (counts[0] != counts[1] || counts[1] != counts[2]) print_error("%s\n", row->code);
        assert_true(counts[0] == counts[1] && counts[1] == counts[2]);
    }
}

static void codes_are_unique_and_found_whatever_the_case_of_their_letter(void **state)
{
    (void)state;
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const char *code = diagnostic_row_of((diagnostic_code)i)->code;
        diagnostic_code found;
        assert_true(strlen(code) == 4 && (code[0] == 'E' || code[0] == 'W'));
        assert_true(diagnostic_find(code, &found));
        assert_int_equal(found, i);
    }
    diagnostic_code found;
    assert_true(diagnostic_find("e119", &found));
    assert_int_equal(found, E119_NUMBER_FORM);
    assert_false(diagnostic_find("E999", &found));
    assert_false(diagnostic_find("", &found));
    assert_false(diagnostic_find("E", &found));
}

static void every_code_can_be_explained_in_every_language(void **state)
{
    (void)state;
    static const char *const LANGUAGES[] = {"nl", "en", "fr"};
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        for (int k = 0; k < 3; k++) {
            buffer out = {0};
            diagnostic_explain((diagnostic_code)i, LANGUAGES[k], &out);
            assert_non_null(strstr(out.bytes, diagnostic_row_of((diagnostic_code)i)->code));
            assert_null(strstr(out.bytes, "{other}"));
            assert_null(strstr(out.bytes, "{limit}"));
            buffer_free(&out);
        }
    }
}

static void an_explanation_marks_the_wrong_part(void **state)
{
    (void)state;
    buffer out = {0};
    diagnostic_explain(E119_NUMBER_FORM, "en", &out);
    assert_string_equal(out.bytes, "E119 error: … is not how a number is written\n"
                                   "  wrong  {\"minutes\": 012}\n"
                                   "                     ^~~\n"
                                   "  right  {\"minutes\": 12}\n");
    buffer_free(&out);
}

/* Writing. */

static const char TRIAGE[] =
    "{\"flow\": [1, 2, 3,\n"
    " { \"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", \"agents\": [\"adviser\", "
    "\"monitor\"]}]}\n";

/* The complaint of the design: an agent that nobody defined, at a node of a real tree. */
static diagnostics *complain(arena *a)
{
    static const char *const KNOWN[] = {"advisor", "monitor"};
    const source *file = source_create(a, "triage.scenario.json", TRIAGE, strlen(TRIAGE));
    diagnostics *d = diagnostics_create(a);
    const json_node *root = json_read(a, file, d);
    const json_node *block = json_child(json_member(root, "flow"), 3);
    const json_node *agent = json_child(json_member(block, "agents"), 0);
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_of_value(agent),
                    (diagnostic_values){.name = agent->text,
                                        .suggestion = "advisor",
                                        .known_kind = NOUN_AGENT,
                                        .known = KNOWN,
                                        .known_count = 2});
    return d;
}

static void assert_written(const diagnostics *d, diagnostics_form form, const char *language,
                           const char *expected)
{
    buffer out = {0};
    diagnostics_write(d, form, language, &out);
    assert_string_equal(out.bytes ? out.bytes : "", expected);
    buffer_free(&out);
}

static void the_gcc_form_shows_place_path_suggestion_source_mark_and_help(void **state)
{
    assert_written(
        complain(*state), DIAGNOSTICS_GCC, "en",
        "triage.scenario.json:2:65: error: there is no name \"adviser\" here "
        "[/flow/3/agents/0 = shift.agents[0]] did you mean \"advisor\"? (E414)\n"
        "    2 |  { \"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", "
        "\"agents\": [\"adviser\", \"monitor\"]}]}\n"
        "      |                                                                 ^~~~~~~~~\n"
        "   help: agents defined in this file: advisor, monitor\n");
}

static void the_gcc_form_speaks_the_language_of_the_reader(void **state)
{
    buffer nl = {0}, fr = {0};
    diagnostics_write(complain(*state), DIAGNOSTICS_GCC, "nl", &nl);
    diagnostics_write(complain(*state), DIAGNOSTICS_GCC, "fr", &fr);
    assert_non_null(strstr(nl.bytes, "bedoel je \"advisor\"?"));
    assert_non_null(strstr(nl.bytes, "hulp: agenten in dit bestand: advisor, monitor"));
    assert_non_null(strstr(fr.bytes, "vouliez-vous dire \"advisor\" ?"));
    assert_non_null(strstr(fr.bytes, "aide : agents de ce fichier : advisor, monitor"));
    buffer_free(&nl);
    buffer_free(&fr);
}

static void the_json_form_is_one_strict_object_a_line(void **state)
{
    buffer out = {0};
    diagnostics_write(complain(*state), DIAGNOSTICS_JSON, "en", &out);
    assert_int_equal(out.bytes[out.length - 1], '\n');
    diagnostics *d = diagnostics_create(*state);
    const source *file = source_create(*state, "out", out.bytes, out.length);
    const json_node *n = json_read(*state, file, d);
    assert_int_equal(diagnostics_kept(d), 0);
    assert_true(json_is_text(json_member(n, "code"), "E414"));
    assert_true(json_is_text(json_member(n, "severity"), "error"));
    assert_true(json_is_text(json_member(n, "pointer"), "/flow/3/agents/0"));
    assert_true(json_is_text(json_member(n, "path"), "shift.agents[0]"));
    assert_true(json_is_text(json_member(n, "suggestion"), "advisor"));
    assert_true(json_member(n, "line")->number == 2 && json_member(n, "column")->number == 65);
    assert_true(json_member(n, "bytes")->number == 9);
    assert_true(
        json_is_text(json_member(n, "help"), "agents defined in this file: advisor, monitor"));
    buffer_free(&out);
}

static const source *file_named(arena *a, const char *name, const char *text)
{
    return source_create(a, name, text, strlen(text));
}

static void a_name_of_another_kind_is_said_to_be_one(void **state)
{
    const source *f = file_named(*state, "f", "shift\n");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_in(f, 0, 5),
                    (diagnostic_values){.name = "shift", .is = NOUN_STAGE, .is_not = NOUN_AGENT});
    buffer nl = {0}, en = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "nl", &nl);
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &en);
    assert_non_null(strstr(nl.bytes, "hulp: \"shift\" is een fase, geen agent\n"));
    assert_non_null(strstr(en.bytes, "help: \"shift\" is a stage, not an agent\n"));
    buffer_free(&nl);
    buffer_free(&en);
}

static void a_mark_stands_below_its_characters_whatever_their_width(void **state)
{
    const source *f = file_named(*state, "f", "\t\xC3\xA9t\xC3\xA9 @@\r\n");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, 7, 2), (diagnostic_values){0});
    assert_written(d, DIAGNOSTICS_GCC, "en",
                   "f:1:6: error: this expression is empty (E401)\n"
                   "    1 | \t\xC3\xA9t\xC3\xA9 @@\n"
                   "      | \t    ^~\n");
}

static void a_long_line_is_cut_around_the_mark(void **state)
{
    char text[1000];
    memset(text, 'x', sizeof text);
    const source *f = source_create(*state, "f", text, sizeof text);
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, 500, 3), (diagnostic_values){0});
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &out);
    assert_true(out.length < 400);
    assert_non_null(strstr(out.bytes, "f:1:501:"));
    assert_non_null(strstr(out.bytes, "| …xxx"));
    assert_non_null(strstr(out.bytes, " ^~~\n"));
    buffer_free(&out);
}

static void a_mark_over_several_lines_ends_with_its_first(void **state)
{
    const source *f = file_named(*state, "f", "ab[\n1\n]");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, 2, 5), (diagnostic_values){0});
    assert_written(d, DIAGNOSTICS_GCC, "en",
                   "f:1:3: error: this expression is empty (E401)\n"
                   "    1 | ab[\n"
                   "      |   ^\n");
}

static void what_a_terminal_cannot_show_is_replaced(void **state)
{
    const source *f = file_named(*state, "f", "a\x1B[31m\xFF");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_in(f, 0, 1),
                    (diagnostic_values){.name = "\x1B]0;\x07"});
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &out);
    assert_null(strchr(out.bytes, '\x1B'));
    assert_null(strchr(out.bytes, '\x07'));
    assert_null(strchr(out.bytes, '\xFF'));
    buffer_free(&out);
}

static void a_place_in_a_table_is_named_by_row_and_column(void **state)
{
    const source *f = file_named(*state, "cases.csv", "id,truth\nc03,rood\n");
    diagnostics *d = diagnostics_create(*state);
    const csv_table *t = csv_read(*state, f, d);
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_of_cell(t, &t->rows[0], 1),
                    (diagnostic_values){.name = "rood"});
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &out);
    assert_non_null(strstr(out.bytes, "cases.csv:2:5: error: "));
    assert_non_null(strstr(out.bytes, " [c03.truth] (E414)\n"));
    buffer_free(&out);
}

static void a_problem_without_a_file_has_no_place(void **state)
{
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add_no_memory(d);
    diagnostics_add_no_memory(d);
    assert_written(d, DIAGNOSTICS_GCC, "en",
                   "error: there is not enough memory to read this (E100)\n");
}

/* The list. */

static void they_are_sorted_by_file_and_place(void **state)
{
    const source *b = file_named(*state, "b.json", "xxxxxxxxxx");
    const source *a = file_named(*state, "a.csv", "xxxx\nxxxx");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(b, 5, 1), (diagnostic_values){0});
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(a, 6, 1), (diagnostic_values){0});
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(b, 2, 1), (diagnostic_values){0});
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(a, 1, 1), (diagnostic_values){0});
    assert_int_equal(diagnostics_kept(d), 4);
    assert_string_equal(diagnostics_at(d, 0).file, "a.csv");
    assert_int_equal(diagnostics_at(d, 0).start, 1);
    assert_int_equal(diagnostics_at(d, 1).line, 2);
    assert_int_equal(diagnostics_at(d, 2).start, 2);
    assert_int_equal(diagnostics_at(d, 3).start, 5);
}

static void one_mistake_gives_one_message(void **state)
{
    const source *f = file_named(*state, "f", "xxxx");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_in(f, 1, 2), (diagnostic_values){.name = "a"});
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, 1, 3), (diagnostic_values){0});
    diagnostics_add(d, W430_CONDITION_CONSTANT, place_in(f, 1, 3), (diagnostic_values){0});
    assert_int_equal(diagnostics_kept(d), 1);
    assert_int_equal(diagnostics_at(d, 0).code, E414_NAME_NOT_KNOWN);
    assert_int_equal(diagnostics_error_count(d), 1);
    assert_int_equal(diagnostics_warning_count(d), 0);
}

static void an_error_takes_the_place_of_a_warning(void **state)
{
    const source *f = file_named(*state, "f", "xxxx");
    diagnostics *d = diagnostics_create(*state);
    diagnostics_add(d, W430_CONDITION_CONSTANT, place_in(f, 1, 3), (diagnostic_values){0});
    diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, 1, 3), (diagnostic_values){0});
    assert_int_equal(diagnostics_kept(d), 1);
    assert_int_equal(diagnostics_at(d, 0).code, E401_EXPRESSION_EMPTY);
    assert_int_equal(diagnostics_error_count(d), 1);
    assert_int_equal(diagnostics_warning_count(d), 0);
}

static void beyond_fifty_they_are_counted_and_errors_come_before_warnings(void **state)
{
    char text[200] = {0};
    memset(text, 'x', sizeof text - 1);
    const source *f = file_named(*state, "f", text);
    diagnostics *d = diagnostics_create(*state);
    for (size_t i = 0; i < 60; i++) {
        diagnostics_add(d, W430_CONDITION_CONSTANT, place_in(f, i, 1), (diagnostic_values){0});
    }
    for (size_t i = 100; i < 120; i++) {
        diagnostics_add(d, E401_EXPRESSION_EMPTY, place_in(f, i, 1), (diagnostic_values){0});
    }
    assert_int_equal(diagnostics_kept(d), 50);
    assert_int_equal(diagnostics_error_count(d), 20);
    assert_int_equal(diagnostics_warning_count(d), 60);
    size_t errors = 0;
    for (size_t i = 0; i < 50; i++) errors += diagnostics_at(d, i).code == E401_EXPRESSION_EMPTY;
    assert_int_equal(errors, 20);
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "nl", &out);
    assert_non_null(strstr(out.bytes, "en nog 30 problemen\n"));
    buffer_free(&out);
}

static void a_list_keeps_its_texts_when_the_sources_are_gone(void **state)
{
    arena brief;
    arena_init(&brief, 0);
    diagnostics *d = diagnostics_create(*state);
    char name[] = "scroe";
    const source *f = file_named(&brief, "f", "scroe > 1");
    diagnostics_add(d, E414_NAME_NOT_KNOWN, place_in(f, 0, 5), (diagnostic_values){.name = name});
    arena_free(&brief);
    memset(name, '?', sizeof name - 1);
    assert_written(d, DIAGNOSTICS_GCC, "en",
                   "f:1:1: error: there is no name \"scroe\" here (E414)\n"
                   "    1 | scroe > 1\n"
                   "      | ^~~~~\n");
}

/* Suggestions. */

static const char *suggest(const char *written, const char *const *candidates, size_t count)
{
    static suggestion s;
    suggestion_begin(&s, written, strlen(written));
    for (size_t i = 0; i < count; i++) suggestion_consider(&s, candidates[i]);
    return suggestion_best(&s);
}

static void the_nearest_name_is_suggested(void **state)
{
    (void)state;
    static const char *const NAMES[] = {"advisor", "monitor", "score.points", "agreed_when_wrong"};
    assert_string_equal(suggest("adviser", NAMES, 4), "advisor");
    assert_string_equal(suggest("avdisor", NAMES, 4), "advisor");
    assert_string_equal(suggest("Advisor", NAMES, 4), "advisor");
    assert_string_equal(suggest("scroe.points", NAMES, 4), "score.points");
    assert_string_equal(suggest("agreed-when-wrong", NAMES, 4), "agreed_when_wrong");
    assert_string_equal(suggest("agreed_wen_wrongg", NAMES, 4), "agreed_when_wrong");
}

static void nothing_is_suggested_when_all_are_too_far(void **state)
{
    (void)state;
    static const char *const NAMES[] = {"advisor", "monitor", "a", "iris"};
    assert_null(suggest("patient", NAMES, 4));
    assert_null(suggest("b", NAMES, 4));
    assert_null(suggest("", NAMES, 4));
    assert_null(suggest("advisor_of_the_night_shift_team", NAMES, 4));
}

static void a_name_is_no_suggestion_for_itself(void **state)
{
    (void)state;
    static const char *const NAMES[] = {"advisor"};
    assert_null(suggest("advisor", NAMES, 1));
}

static void small_slips_cost_less_than_wrong_letters(void **state)
{
    (void)state;
    assert_int_equal(suggestion_cost("points", "points"), 0);
    assert_true(suggestion_cost("opints", "points") < suggestion_cost("xpints", "points"));
    assert_true(suggestion_cost("pointd", "points") < suggestion_cost("pointk", "points"));
    assert_true(suggestion_cost("Points", "points") < suggestion_cost("xoints", "points"));
    assert_true(suggestion_cost("pooints", "points") < suggestion_cost("poxints", "points"));
    assert_int_equal(suggestion_cost("poxints", "points"), 10);
}

/* Places inside texts. */

static void a_place_inside_a_json_text_counts_through_its_escapes(void **state)
{
    const char *text = "{\"when\": \"a\\u00e9\\ud83d\\ude00\\n\\\"xyz\"}";
    const source *f = file_named(*state, "f", text);
    diagnostics *d = diagnostics_create(*state);
    const json_node *n = json_member(json_read(*state, f, d), "when");
    const char *found = strstr(n->text, "xyz");
    text_origin o = text_origin_of_value(n);
    place p = place_inside(&o, (size_t)(found - n->text), 2);
    assert_int_equal(p.start, (size_t)(strstr(text, "xyz") - text));
    assert_int_equal(p.length, 2);
    assert_ptr_equal(p.node, n);
}

static void a_place_inside_a_quoted_cell_counts_through_its_quotes(void **state)
{
    const char *text = "id,story\nc01,\"a \"\"b\"\" xyz\"\n";
    diagnostics *d = diagnostics_create(*state);
    const csv_table *t = csv_read(*state, file_named(*state, "f", text), d);
    const csv_cell *cell = csv_cell_at(&t->rows[0], 1);
    text_origin o = text_origin_of_cell(t, &t->rows[0], 1);
    place p = place_inside(&o, (size_t)(strstr(cell->text, "xyz") - cell->text), 3);
    assert_int_equal(p.start, (size_t)(strstr(text, "xyz") - text));
    assert_int_equal(p.length, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define WITH_ARENA(test) cmocka_unit_test_setup_teardown(test, begin, end)
        WITH_ARENA(each_example_triggers_exactly_its_code_and_place),
        WITH_ARENA(each_repair_is_accepted_without_a_word),
        WITH_ARENA(each_row_reads_in_three_languages_with_the_slots_there_are),
        WITH_ARENA(each_language_of_a_row_shows_the_same_slots),
        WITH_ARENA(codes_are_unique_and_found_whatever_the_case_of_their_letter),
        WITH_ARENA(every_code_can_be_explained_in_every_language),
        WITH_ARENA(an_explanation_marks_the_wrong_part),
        WITH_ARENA(the_gcc_form_shows_place_path_suggestion_source_mark_and_help),
        WITH_ARENA(the_gcc_form_speaks_the_language_of_the_reader),
        WITH_ARENA(the_json_form_is_one_strict_object_a_line),
        WITH_ARENA(a_name_of_another_kind_is_said_to_be_one),
        WITH_ARENA(a_mark_stands_below_its_characters_whatever_their_width),
        WITH_ARENA(a_long_line_is_cut_around_the_mark),
        WITH_ARENA(a_mark_over_several_lines_ends_with_its_first),
        WITH_ARENA(what_a_terminal_cannot_show_is_replaced),
        WITH_ARENA(a_place_in_a_table_is_named_by_row_and_column),
        WITH_ARENA(a_problem_without_a_file_has_no_place),
        WITH_ARENA(they_are_sorted_by_file_and_place),
        WITH_ARENA(one_mistake_gives_one_message),
        WITH_ARENA(an_error_takes_the_place_of_a_warning),
        WITH_ARENA(beyond_fifty_they_are_counted_and_errors_come_before_warnings),
        WITH_ARENA(a_list_keeps_its_texts_when_the_sources_are_gone),
        WITH_ARENA(the_nearest_name_is_suggested),
        WITH_ARENA(nothing_is_suggested_when_all_are_too_far),
        WITH_ARENA(a_name_is_no_suggestion_for_itself),
        WITH_ARENA(small_slips_cost_less_than_wrong_letters),
        WITH_ARENA(a_place_inside_a_json_text_counts_through_its_escapes),
        WITH_ARENA(a_place_inside_a_quoted_cell_counts_through_its_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
