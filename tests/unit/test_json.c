/* JSON: a strict reader that keeps where everything stands. */
#include "fixture_memory.h"
#include "format/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct reading {
    arena *memory; /* apart, for the list of diagnostics keeps its address */
    diagnostics *d;
    const json_node *root;
} reading;

static reading read_bytes(const char *bytes, size_t length)
{
    reading r = {.root = NULL};
    r.memory = calloc(1, sizeof *r.memory);
    arena_init(r.memory, 0);
    r.d = diagnostics_create(r.memory);
    r.root = json_read(r.memory, source_create(r.memory, "t.json", bytes, length), r.d);
    return r;
}

static reading read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

static void reading_free(reading *r)
{
    arena_free(r->memory);
    free(r->memory);
}

static void assert_refused(const char *text, diagnostic_code code, size_t start, size_t length)
{
    reading r = read_text(text);
    diagnostic_view v = {.code = DIAGNOSTIC_COUNT};
    if (diagnostics_kept(r.d)) v = diagnostics_at(r.d, 0);
    bool is_right = diagnostics_kept(r.d) == 1 && v.code == code && v.start == start &&
                    v.length == length;
    if (!is_right) {
        buffer out = {0};
        diagnostics_write(r.d, DIAGNOSTICS_GCC, "en", &out);
        print_error("%s\nwants %s at %zu+%zu, gives\n%s\n", text, diagnostic_row_of(code)->code,
                    start, length, out.bytes ? out.bytes : "nothing");
        buffer_free(&out);
    }
    assert_true(is_right);
    reading_free(&r);
}

static void assert_accepted(const char *text)
{
    reading r = read_text(text);
    if (diagnostics_kept(r.d)) {
        print_error("%s: %s\n", text, diagnostic_row_of(diagnostics_at(r.d, 0).code)->code);
    }
    assert_non_null(r.root);
    assert_int_equal(diagnostics_kept(r.d), 0);
    reading_free(&r);
}

static void every_type_of_value_is_read(void **state)
{
    (void)state;
    reading r = read_text("{\"n\": null, \"t\": true, \"f\": false, \"x\": -12.5e1, "
                          "\"s\": \"a\\u00e9\\n\", \"l\": [1, \"b\"], \"o\": {}}");
    assert_int_equal(r.root->type, JSON_OBJECT);
    assert_int_equal(r.root->child_count, 7);
    assert_int_equal(json_member(r.root, "n")->type, JSON_NULL);
    assert_true(json_member(r.root, "t")->truth);
    assert_int_equal(json_member(r.root, "f")->type, JSON_BOOL);
    assert_false(json_member(r.root, "f")->truth);
    assert_true(json_member(r.root, "x")->number == -125);
    assert_string_equal(json_member(r.root, "s")->text, "a\xC3\xA9\n");
    assert_int_equal(json_member(r.root, "s")->text_length, 4);
    const json_node *list = json_member(r.root, "l");
    assert_int_equal(list->child_count, 2);
    assert_true(json_is_text(json_child(list, 1), "b"));
    assert_int_equal(json_child(list, 1)->index, 1);
    assert_ptr_equal(json_child(list, 0)->parent, list);
    assert_null(json_child(list, 2));
    assert_null(json_member(r.root, "o")->first);
    assert_null(json_member(r.root, "N"));
    assert_null(json_member(list, "n"));
    assert_null(json_member(NULL, "n"));
    assert_false(json_is_text(NULL, "n"));
    reading_free(&r);
}

static void each_value_and_key_knows_its_bytes(void **state)
{
    (void)state;
    const char *text = "\xEF\xBB\xBF // top\n{ \"a\" /* x */ : [ 12 , \"\\\"\" ], \"b\":{} }";
    reading r = read_text(text);
    const json_node *a = json_member(r.root, "a"), *b = json_member(r.root, "b");
    assert_int_equal(r.root->value_start, (size_t)(strchr(text, '{') - text));
    assert_int_equal(r.root->value_length, strlen(strchr(text, '{')));
    assert_memory_equal(text + a->key_start, "\"a\"", a->key_length);
    assert_int_equal(a->key_length, 3);
    assert_memory_equal(text + a->value_start, "[ 12 , \"\\\"\" ]", a->value_length);
    assert_int_equal(a->value_length, 13);
    assert_memory_equal(text + a->first->value_start, "12", 2);
    assert_int_equal(a->first->value_length, 2);
    assert_int_equal(a->first->key_length, 0);
    assert_memory_equal(text + a->first->next->value_start, "\"\\\"\"", 4);
    assert_memory_equal(text + b->value_start, "{}", 2);
    source_position p = source_position_of(r.root->file, a->key_start);
    assert_int_equal(p.line, 2);
    assert_int_equal(p.column, 3);
    reading_free(&r);
}

static void comments_and_trailing_commas_are_accepted(void **state)
{
    (void)state;
    assert_accepted(
        "// one\n{ // two\n \"a\": /* three */ [1, 2, /* , */ ], // four\n }/* five */");
    assert_accepted("[1,]");
    assert_accepted("{\"a\": {\"b\": 1,},}");
    assert_accepted("[\"// no comment\", \"/* nor this\"] //");
    assert_accepted("/**/ 1 /***/");
}

static void whole_values_of_every_type_may_stand_alone(void **state)
{
    (void)state;
    static const char *const FINE[] = {"0",
                                       "-0",
                                       "1e5",
                                       "1E+5",
                                       "1.5e-3",
                                       "\"\"",
                                       "true",
                                       " null ",
                                       "[]",
                                       "{}",
                                       "\r\n\t 1 \n",
                                       "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
                                       "\"\xF0\x9F\x98\x80\""};
    for (size_t i = 0; i < sizeof FINE / sizeof *FINE; i++) assert_accepted(FINE[i]);
}

static void numbers_have_one_notation(void **state)
{
    (void)state;
    static const char *const BAD[] = {"01",   "1.",  ".5",  "+1",    "-",     "1e",
                                      "1e+",  "0x1", "1_0", "--1",   "1.2.3", "-01",
                                      "1.e3", "00",  "-.5", "1e5.5", "12abc"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        assert_refused(BAD[i], E119_NUMBER_FORM, 0, strlen(BAD[i]));
    }
    assert_refused("{\"a\": 0,75, \"b\": 1}", E119_NUMBER_FORM, 6, 4);
    assert_accepted("[0,75]");
    assert_refused("[1e999]", E120_NUMBER_TOO_LARGE, 1, 5);
    assert_refused("[-1e999]", E120_NUMBER_TOO_LARGE, 1, 6);
    assert_accepted("[1e-999, 1e308]");
}

static const char *suggestion_for(const char *text)
{
    static char kept[64];
    reading r = read_text(text);
    const char *s = diagnostics_kept(r.d) ? diagnostics_at(r.d, 0).suggestion : NULL;
    snprintf(kept, sizeof kept, "%s", s ? s : "nothing");
    reading_free(&r);
    return kept;
}

static void numbers_and_words_are_mended_in_the_suggestion(void **state)
{
    (void)state;
    assert_string_equal(suggestion_for("012"), "12");
    assert_string_equal(suggestion_for("+5"), "5");
    assert_string_equal(suggestion_for(".5"), "0.5");
    assert_string_equal(suggestion_for("1."), "1");
    assert_string_equal(suggestion_for("{\"a\": -0,75}"), "-0.75");
    assert_string_equal(suggestion_for("1.2.3"), "nothing");
    assert_string_equal(suggestion_for("True"), "true");
    assert_string_equal(suggestion_for("None"), "null");
    assert_string_equal(suggestion_for("flase"), "false");
    assert_string_equal(suggestion_for("banana"), "nothing");
}

static void words_are_only_true_false_and_null(void **state)
{
    (void)state;
    assert_refused("[True]", E121_WORD_UNKNOWN, 1, 4);
    assert_refused("[nul]", E121_WORD_UNKNOWN, 1, 3);
    assert_refused("[truefalse]", E121_WORD_UNKNOWN, 1, 9);
    assert_refused("[NaN, 1]", E121_WORD_UNKNOWN, 1, 3);
    assert_refused("red", E121_WORD_UNKNOWN, 0, 3);
}

static void strings_hold_no_raw_control_characters(void **state)
{
    (void)state;
    assert_refused("\"a\tb\"", E114_CONTROL_CHARACTER, 2, 1);
    assert_refused("\"a\x1f\"", E114_CONTROL_CHARACTER, 2, 1);
    assert_refused("[\"a\nb\"]", E113_STRING_UNCLOSED, 1, 2);
    assert_refused("[\"a\r\nb\"]", E113_STRING_UNCLOSED, 1, 2);
    assert_refused("\"abc", E113_STRING_UNCLOSED, 0, 4);
    assert_refused("\"abc\\", E113_STRING_UNCLOSED, 0, 5);
    assert_refused("\"abc\\\"", E113_STRING_UNCLOSED, 0, 6);
    reading r = read_bytes("\"a\0b\"", 5);
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(diagnostics_at(r.d, 0).code, E117_ESCAPE_NUL);
    reading_free(&r);
}

static void only_the_escapes_of_json_are_known(void **state)
{
    (void)state;
    assert_refused("\"a\\x41\"", E115_ESCAPE_UNKNOWN, 2, 2);
    assert_refused("\"\\'\"", E115_ESCAPE_UNKNOWN, 1, 2);
    assert_refused("\"\\\xC3\xA9\"", E115_ESCAPE_UNKNOWN, 1, 3);
    assert_refused("\"\\u12\"", E116_ESCAPE_UNICODE, 1, 4);
    assert_refused("\"\\u12g4\"", E116_ESCAPE_UNICODE, 1, 4);
    assert_refused("\"\\ud800\"", E116_ESCAPE_UNICODE, 1, 6);
    assert_refused("\"\\ud800\\u0041\"", E116_ESCAPE_UNICODE, 1, 6);
    assert_refused("\"\\udc00\"", E116_ESCAPE_UNICODE, 1, 6);
    assert_refused("\"\\u0000\"", E117_ESCAPE_NUL, 1, 6);
    reading r = read_text("\"\\ud83d\\ude00\\u20AC\"");
    assert_string_equal(r.root->text, "\xF0\x9F\x98\x80\xE2\x82\xAC");
    reading_free(&r);
}

static void bytes_that_are_no_utf8_are_shown_run_by_run(void **state)
{
    (void)state;
    assert_refused("\"caf\xE9\"", E104_BYTES_NOT_UTF8, 4, 1);
    assert_refused("\"\xC0\xAF\xED\xA0\x80\"", E104_BYTES_NOT_UTF8, 1, 5);
    assert_refused("// caf\xE9\n1", E104_BYTES_NOT_UTF8, 6, 1);
    reading r = read_text("[\"\xE9\", \"\xE8\"]");
    assert_int_equal(diagnostics_kept(r.d), 2);
    reading_free(&r);
}

static void a_file_in_utf16_is_recognised(void **state)
{
    (void)state;
    reading r = read_bytes("\xFF\xFE{\0}\0", 6);
    assert_null(r.root);
    assert_int_equal(diagnostics_at(r.d, 0).code, E103_FILE_UTF16);
    reading_free(&r);
}

static void brackets_match_and_are_closed(void **state)
{
    (void)state;
    assert_refused("{\"a\": [1, 2}", E107_BRACKET_MISMATCHED, 11, 1);
    assert_refused("{\"a\": 1]", E107_BRACKET_MISMATCHED, 7, 1);
    assert_refused("{\"a\": ]", E107_BRACKET_MISMATCHED, 6, 1);
    assert_refused("[1, 2", E106_BRACKET_UNCLOSED, 0, 1);
    assert_refused("{\"a\": {", E106_BRACKET_UNCLOSED, 6, 1);
    assert_refused("{\"a\":", E106_BRACKET_UNCLOSED, 0, 1);
    assert_refused("{\"a\": 1,", E106_BRACKET_UNCLOSED, 0, 1);
    assert_refused("[1]]", E123_CONTENT_AFTER_END, 3, 1);
    assert_refused("{} x", E123_CONTENT_AFTER_END, 3, 1);
    assert_refused("]", E105_CHARACTER_UNEXPECTED, 0, 1);
}

static void what_is_missing_is_shown_where_it_is_missing(void **state)
{
    (void)state;
    assert_refused("[1 2]", E108_COMMA_MISSING, 2, 0);
    assert_refused("{\"a\": 1\n \"b\": 2}", E108_COMMA_MISSING, 7, 0);
    assert_refused("{\"a\": {} \"b\": 2}", E108_COMMA_MISSING, 8, 0);
    assert_refused("{\"a\" 1}", E109_COLON_MISSING, 4, 0);
    assert_refused("{\"a\" => 1}", E109_COLON_MISSING, 5, 1);
    assert_refused("{\"a\"}", E109_COLON_MISSING, 4, 0);
    assert_refused("[1,,2]", E110_VALUE_MISSING, 3, 1);
    assert_refused("[,1]", E110_VALUE_MISSING, 1, 1);
    assert_refused("{\"a\":}", E110_VALUE_MISSING, 5, 1);
    assert_refused("{,}", E110_VALUE_MISSING, 1, 1);
    assert_refused("[1: 2]", E105_CHARACTER_UNEXPECTED, 2, 1);
}

static void keys_and_texts_take_double_quotes(void **state)
{
    (void)state;
    assert_refused("{a: 1}", E111_KEY_UNQUOTED, 1, 1);
    assert_refused("{a-b.c: 1}", E111_KEY_UNQUOTED, 1, 5);
    assert_refused("{12: 1}", E111_KEY_UNQUOTED, 1, 2);
    assert_refused("{'a': 1}", E112_QUOTES_WRONG, 1, 3);
    assert_refused("['a']", E112_QUOTES_WRONG, 1, 3);
    assert_refused("[\xE2\x80\x9C"
                   "a\xE2\x80\x9D]",
                   E112_QUOTES_WRONG, 1, 7);
    assert_refused("['a]", E112_QUOTES_WRONG, 1, 1);
}

static void several_mistakes_are_reported_at_once(void **state)
{
    (void)state;
    reading r = read_text("{a: 01, \"b\": True \"c\": \"\\q\", \"d\": [1,,2]}");
    static const diagnostic_code EXPECTED[] = {E111_KEY_UNQUOTED,   E119_NUMBER_FORM,
                                               E121_WORD_UNKNOWN,   E108_COMMA_MISSING,
                                               E115_ESCAPE_UNKNOWN, E110_VALUE_MISSING};
    assert_null(r.root);
    assert_int_equal(diagnostics_kept(r.d), 6);
    for (size_t i = 0; i < 6; i++) assert_int_equal(diagnostics_at(r.d, i).code, EXPECTED[i]);
    reading_free(&r);
}

static void other_characters_belong_nowhere(void **state)
{
    (void)state;
    assert_refused("{\"a\": @}", E105_CHARACTER_UNEXPECTED, 6, 1);
    assert_refused("[\xC2\xA0"
                   "1]",
                   E105_CHARACTER_UNEXPECTED, 1, 2);
    assert_refused("# note\n1", E105_CHARACTER_UNEXPECTED, 0, 1);
    assert_refused("[1, \xE2\x82\xAC]", E105_CHARACTER_UNEXPECTED, 4, 3);
    assert_refused("/", E105_CHARACTER_UNEXPECTED, 0, 1);
    assert_refused("1 /* open", E122_COMMENT_UNCLOSED, 2, 2);
    assert_refused("/*/", E122_COMMENT_UNCLOSED, 0, 2);
}

static void an_empty_file_is_no_scenario(void **state)
{
    (void)state;
    assert_refused("", E101_FILE_EMPTY, 0, 0);
    assert_refused(" \n // nothing\n", E101_FILE_EMPTY, 0, 0);
}

static void a_key_may_stand_once_however_it_is_written(void **state)
{
    (void)state;
    reading r = read_text("{\"a\": 1,\n \"b\": 2,\n \"\\u0061\": 3, \"A\": 4}");
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(diagnostics_at(r.d, 0).code, E124_KEY_TWICE);
    assert_int_equal(diagnostics_at(r.d, 0).line, 3);
    assert_true(json_member(r.root, "a")->number == 1);
    buffer out = {0};
    diagnostics_write(r.d, DIAGNOSTICS_GCC, "en", &out);
    assert_non_null(strstr(out.bytes, "the key \"a\" already stood on line 1"));
    buffer_free(&out);
    reading_free(&r);
}

static char *repeated(const char *piece, size_t count, const char *end)
{
    buffer b = {0};
    for (size_t i = 0; i < count; i++) buffer_text(&b, piece);
    buffer_text(&b, end);
    return b.bytes;
}

static void assert_limit(char *text, diagnostic_code code)
{
    reading r = read_text(text);
    assert_null(r.root);
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(diagnostics_at(r.d, 0).code, code);
    reading_free(&r);
    free(text);
}

static void every_size_has_a_limit(void **state)
{
    (void)state;
    assert_limit(repeated("[", 65, ""), E125_NESTING_TOO_DEEP);
    assert_limit(repeated("{\"a\":", 65, ""), E125_NESTING_TOO_DEEP);
    assert_limit(repeated(" ", JSON_BYTES_MAX, "1"), E102_FILE_TOO_BIG);
    char *list = repeated(",1", JSON_VALUES_MAX, "]");
    list[0] = '[';
    assert_limit(list, E126_VALUES_TOO_MANY);
    char *string = repeated("x", JSON_STRING_MAX + 2, "\"");
    string[0] = '"';
    assert_limit(string, E118_STRING_TOO_LONG);
}

static void the_largest_string_is_accepted(void **state)
{
    (void)state;
    char *text = repeated("x", JSON_STRING_MAX + 1, "\"");
    text[0] = '"';
    assert_accepted(text);
    free(text);
}

static void a_pointer_escapes_and_a_path_starts_at_the_nearest_id(void **state)
{
    (void)state;
    reading r = read_text(
        "{\"id\": \"top\", \"a/b~c\": [{\"id\": \"s\", \"x\": [0, {\"y\": 1}]}]}");
    const json_node *s = json_child(json_member(r.root, "a/b~c"), 0);
    const json_node *y = json_member(json_child(json_member(s, "x"), 1), "y");
    buffer pointer = {0}, path = {0};
    json_pointer_write(y, &pointer);
    json_id_path_write(y, &path);
    assert_string_equal(pointer.bytes, "/a~1b~0c/0/x/1/y");
    assert_string_equal(path.bytes, "s.x[1].y");
    buffer_clear(&path);
    buffer_clear(&pointer);
    json_id_path_write(s, &path);
    json_pointer_write(r.root, &pointer);
    assert_string_equal(path.bytes, "s");
    assert_string_equal(pointer.bytes, "");
    buffer_clear(&path);
    json_id_path_write(s->parent, &path);
    assert_string_equal(path.bytes, "");
    buffer_free(&pointer);
    buffer_free(&path);
    reading_free(&r);
}

static void a_number_of_any_length_is_read(void **state)
{
    (void)state;
    char *digits = repeated("0", 500, "125");
    digits[1] = '.';
    digits[2] = '5';
    reading r = read_text(digits);
    assert_true(r.root->number == 0.5);
    reading_free(&r);
    free(digits);
}

static void a_large_object_is_searched_for_twins_in_good_time(void **state)
{
    (void)state;
    buffer b = {0};
    buffer_char(&b, '{');
    for (int i = 0; i < 60000; i++) {
        buffer_text(&b, "\"k");
        buffer_integer(&b, i);
        buffer_text(&b, "\":1,");
    }
    buffer_text(&b, "\"k59999\":2}");
    reading r = read_bytes(b.bytes, b.length);
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(r.root->child_count, 60001);
    reading_free(&r);
    buffer_free(&b);
}

static bool reads_json(arena *small, const source *file, diagnostics *d)
{
    return json_read(small, file, d) != NULL;
}

static void too_little_memory_is_an_error_and_no_crash(void **state)
{
    (void)state;
    too_little_memory_is_told(reads_json, "{\"a\": [1, \"b\", {\"c\": null}], \"d\": true}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_type_of_value_is_read),
        cmocka_unit_test(each_value_and_key_knows_its_bytes),
        cmocka_unit_test(comments_and_trailing_commas_are_accepted),
        cmocka_unit_test(whole_values_of_every_type_may_stand_alone),
        cmocka_unit_test(numbers_have_one_notation),
        cmocka_unit_test(numbers_and_words_are_mended_in_the_suggestion),
        cmocka_unit_test(words_are_only_true_false_and_null),
        cmocka_unit_test(strings_hold_no_raw_control_characters),
        cmocka_unit_test(only_the_escapes_of_json_are_known),
        cmocka_unit_test(bytes_that_are_no_utf8_are_shown_run_by_run),
        cmocka_unit_test(a_file_in_utf16_is_recognised),
        cmocka_unit_test(brackets_match_and_are_closed),
        cmocka_unit_test(what_is_missing_is_shown_where_it_is_missing),
        cmocka_unit_test(keys_and_texts_take_double_quotes),
        cmocka_unit_test(several_mistakes_are_reported_at_once),
        cmocka_unit_test(other_characters_belong_nowhere),
        cmocka_unit_test(an_empty_file_is_no_scenario),
        cmocka_unit_test(a_key_may_stand_once_however_it_is_written),
        cmocka_unit_test(every_size_has_a_limit),
        cmocka_unit_test(the_largest_string_is_accepted),
        cmocka_unit_test(a_pointer_escapes_and_a_path_starts_at_the_nearest_id),
        cmocka_unit_test(a_number_of_any_length_is_read),
        cmocka_unit_test(a_large_object_is_searched_for_twins_in_good_time),
        cmocka_unit_test(too_little_memory_is_an_error_and_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
