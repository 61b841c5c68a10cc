/* Messages: the ICU subset as written, how three languages show it, and every mistake. */
#include "fixture_memory.h"
#include "core/message.h"
#include "format/message_parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct bench {
    arena memory;
    diagnostics *d;
    buffer out;
} bench;

static int begin(void **state)
{
    bench *b = calloc(1, sizeof *b);
    arena_init(&b->memory, 0);
    *state = b;
    return 0;
}

static int end(void **state)
{
    bench *b = *state;
    arena_free(&b->memory);
    buffer_free(&b->out);
    free(b);
    return 0;
}

static const message *parse(bench *b, const char *text)
{
    b->d = diagnostics_create(&b->memory);
    const source *file = source_create(&b->memory, "text", text, strlen(text));
    text_origin origin = text_origin_of_source(file);
    return message_parse(&b->memory, text, strlen(text), &origin, b->d);
}

static void show_diagnostics(bench *b, const char *text)
{
    buffer out = {0};
    diagnostics_write(b->d, DIAGNOSTICS_GCC, "en", &out);
    print_error("%s\n%s\n", text, out.bytes ? out.bytes : "(nothing)");
    buffer_free(&out);
}

/* The text with `n` a number and `name` a string. */
static const char *shown(bench *b, const char *text, const char *language, double n)
{
    const message *m = parse(b, text);
    if (!m) show_diagnostics(b, text);
    assert_non_null(m);
    message_argument arguments[] = {
        {"n", value_number(n)}, {"name", value_string("IRIS")}, {"sure", value_bool(true)}};
    buffer_clear(&b->out);
    message_format(m, arguments, 3, number_style_of(language), &b->out);
    return b->out.bytes ? b->out.bytes : "";
}

static void shows(bench *b, const char *text, double n, const char *expected)
{
    assert_string_equal(shown(b, text, "en", n), expected);
    assert_int_equal(diagnostics_error_count(b->d), 0);
}

static void refused_at(bench *b, const char *marked, diagnostic_code code)
{
    buffer text = {0};
    size_t start = 0, length = 0;
    assert_true(diagnostic_example_strip(marked, &text, &start, &length));
    const message *m = parse(b, text.bytes);
    bool is_right = !m && diagnostics_kept(b->d) == 1 && diagnostics_at(b->d, 0).code == code &&
                    diagnostics_at(b->d, 0).start == start &&
                    diagnostics_at(b->d, 0).length == length;
    if (!is_right) {
        print_error("wants %s at %zu+%zu: ", diagnostic_row_of(code)->code, start, length);
        show_diagnostics(b, text.bytes);
    }
    assert_true(is_right);
    buffer_free(&text);
}

static void plain_text_stays_as_it_is(void **state)
{
    shows(*state, "", 0, "");
    shows(*state, "L'avis d'IRIS, l'{name} : 100 % s\xC3\xBBr", 0,
          "L'avis d'IRIS, l'IRIS : 100 % s\xC3\xBBr");
    shows(*state, "# een titel\n- punt #1", 0, "# een titel\n- punt #1");
    shows(*state, "'{name}' it's", 0, "'IRIS' it's");
}

static void literal_braces_are_doubled(void **state)
{
    shows(*state, "{{name}}", 0, "{name}");
    shows(*state, "a {{ b }} c", 0, "a { b } c");
    shows(*state, "{{{name}}}", 0, "{IRIS}");
    shows(*state, "}}}}", 0, "}}");
    shows(*state, "{n, plural, one{{{x}}} other{a {{b}} {name}}}", 1, "{x}");
    shows(*state, "{n, plural, one{x} other{a {{b}} {name}}}", 2, "a {b} IRIS");
}

static void placeholders_may_touch_the_braces_of_a_form(void **state)
{
    shows(*state, "{n, plural, one{{name}} other{{name} en {n}}}", 1, "IRIS");
    shows(*state, "{n, plural, one{{name}} other{{name} en {n}}}", 5, "IRIS en 5");
    shows(*state, "{n,plural,one{{name, select, IRIS{{n}}other{}}}other{}}", 1, "1");
}

static void spaces_inside_placeholders_do_not_matter(void **state)
{
    shows(*state, "{ name }", 0, "IRIS");
    shows(*state, "{n , plural , =0 { none } one { one } other { # } }", 0, " none ");
    shows(*state, "{n,plural,\n\tone{a}\n\tother{b}\n}", 3, "b");
    shows(*state, "{n,number,percent}", 0.5, "50%");
}

static void a_name_without_a_value_shows_itself(void **state)
{
    shows(*state, "{nobody}", 0, "{nobody}");
    shows(*state, "{score.points}", 0, "{score.points}");
    shows(*state, "{nobody, number}", 0, "{nobody}");
    shows(*state, "{nobody, number, percent}", 0, "{nobody}");
    shows(*state, "{nobody, plural, one{# case} other{# cases}}", 0, "{nobody} cases");
    shows(*state, "{nobody, select, a{A} other{O}}", 0, "O");
}

static void plurals_take_the_exact_form_then_one_then_other(void **state)
{
    const char *text = "{n, plural, =0{none} =12{a dozen} one{# case} other{# cases}}";
    shows(*state, text, 0, "none");
    shows(*state, text, 1, "1 case");
    shows(*state, text, 2, "2 cases");
    shows(*state, text, 12, "a dozen");
    shows(*state, text, 1.5, "1.5 cases");
    shows(*state, text, 1234, "1,234 cases");
    shows(*state, "{name, plural, one{a} other{b}}", 0, "b");
}

static void french_takes_one_for_zero_and_one_and_a_half(void **state)
{
    const char *text = "{n, plural, one{# cas} other{# cas divers}}";
    assert_string_equal(shown(*state, text, "fr", 0), "0 cas");
    assert_string_equal(shown(*state, text, "fr", 1.5), "1,5 cas");
    assert_string_equal(shown(*state, text, "fr", 2), "2 cas divers");
    assert_string_equal(shown(*state, text, "nl", 0), "0 cas divers");
    assert_string_equal(shown(*state, text, "en", 0), "0 cas divers");
}

static void a_hash_is_the_number_of_the_nearest_plural(void **state)
{
    shows(*state, "{n, plural, other{{sure, select, true{# yes} other{# no}}}}", 3, "3 yes");
    shows(*state, "{sure, select, true{# yes} other{# no}}", 3, "# yes");
}

static void selects_compare_words_numbers_and_truth_values(void **state)
{
    shows(*state, "{name, select, IRIS{a} other{b}}", 0, "a");
    shows(*state, "{name, select, iris{a} other{b}}", 0, "b");
    shows(*state, "{sure, select, true{a} other{b}}", 0, "a");
    shows(*state, "{n, select, 3{a} other{b}}", 3, "a");
    shows(*state, "{name, select, other{}}", 0, "");
}

static void numbers_look_as_each_language_writes_them(void **state)
{
    const char *text = "{n}|{n, number}|{n, number, percent}";
    assert_string_equal(shown(*state, text, "en", 0.755), "0.76|0.76|76%");
    assert_string_equal(shown(*state, text, "nl", 0.75), "0,75|0,75|75\xC2\xA0%");
    assert_string_equal(shown(*state, text, "fr", 0.75), "0,75|0,75|75\xE2\x80\xAF%");
    assert_string_equal(shown(*state, "{n}", "nl", 1234567.5), "1.234.567,5");
    assert_string_equal(shown(*state, "{n}", "fr", 1234), "1\xE2\x80\xAF"
                                                          "234");
    assert_string_equal(shown(*state, "{n}", "en", -1234), "\u2212"
                                                           "1,234");
    assert_string_equal(shown(*state, "{n}", "en", -0.001), "0");
    assert_string_equal(shown(*state, "{n}", "en", 3), "3");
    assert_string_equal(shown(*state, "{n}", "en", 100), "100");
    assert_string_equal(shown(*state, "{n}", "en", 2.50), "2.5");
    assert_string_equal(shown(*state, "{n}", "nl-BE", 0.5), "0,5");
    assert_string_equal(shown(*state, "{n}", "de", 0.5), "0.5");
    assert_string_equal(shown(*state, "{n}", NULL, 0.5), "0.5");
    assert_string_equal(shown(*state, "{name, number, percent}", "en", 0.5), "IRIS");
}

static void a_number_is_written_with_at_most_its_decimals(void **state)
{
    bench *b = *state;
    number_write(&b->out, 1.0 / 3, 4, number_style_of("nl"));
    assert_string_equal(b->out.bytes, "0,3333");
    buffer_clear(&b->out);
    number_write(&b->out, 2.0, 4, number_style_of("nl"));
    assert_string_equal(b->out.bytes, "2");
    buffer_clear(&b->out);
    number_write(&b->out, 1e20, 2, number_style_of("en"));
    assert_string_equal(b->out.bytes, "100000000000000000000");
}

static void names_are_listed_once_in_order_of_use(void **state)
{
    bench *b = *state;
    const message *m = parse(b, "{b} {a} {b} {c, plural, one{{d}#} other{{a}{e}}}");
    const char *names[8];
    assert_int_equal(message_names(m, names, 8), 5);
    static const char *const EXPECTED[] = {"b", "a", "c", "d", "e"};
    for (size_t i = 0; i < 5; i++) assert_string_equal(names[i], EXPECTED[i]);
    assert_string_equal(message_source(m), "{b} {a} {b} {c, plural, one{{d}#} other{{a}{e}}}");
}

static void every_use_of_a_name_knows_its_place(void **state)
{
    const char *text = "x { b } {c, plural, one{y} other{{deep}}}";
    message_use uses[4];
    const message *m = parse(*state, text);
    assert_int_equal(message_uses(m, uses, 4), 3);
    assert_string_equal(uses[0].name, "b");
    assert_int_equal(uses[0].start, 4);
    assert_string_equal(uses[2].name, "deep");
    assert_int_equal(uses[2].start, (size_t)(strstr(text, "deep") - text));
    assert_int_equal(uses[2].length, 4);
    assert_int_equal(message_uses(m, uses, 1), 3);
}

static void a_literal_message_means_every_character_of_it(void **state)
{
    bench *b = *state;
    const message *m = message_literal(&b->memory, "{name} }} #");
    message_format(m, NULL, 0, number_style_of("en"), &b->out);
    assert_string_equal(b->out.bytes, "{name} }} #");
    assert_int_equal(message_names(m, NULL, 0), 0);
}

static void mistakes_are_shown_where_they_are(void **state)
{
    refused_at(*state, "Hello <<{>>name", E601_BRACE_UNCLOSED);
    refused_at(*state, "Hello <<{>>", E601_BRACE_UNCLOSED);
    refused_at(*state, "{n, plural, one{a} other<<{>>b", E601_BRACE_UNCLOSED);
    refused_at(*state, "<<{>>n, plural, one{a} other{b}", E601_BRACE_UNCLOSED);
    refused_at(*state, "a <<}>> b", E602_BRACE_STRAY);
    refused_at(*state, "{name}<<}>>", E602_BRACE_STRAY);
    refused_at(*state, "{<<}>>", E603_PLACEHOLDER_NAME);
    refused_at(*state, "{<<2b>>}", E603_PLACEHOLDER_NAME);
    refused_at(*state, "{<<a.>>}", E603_PLACEHOLDER_NAME);
    refused_at(*state, "{<<a-b>>}", E603_PLACEHOLDER_NAME);
    refused_at(*state, "{<<\xC3\xA9>>}", E603_PLACEHOLDER_NAME);
    refused_at(*state, "{name <<you>>}", E604_PLACEHOLDER_FORM);
    refused_at(*state, "{n, plural<<}>>", E604_PLACEHOLDER_FORM);
    refused_at(*state, "{n, <<>>}", E605_PLACEHOLDER_TYPE);
    refused_at(*state, "{n, <<date>>}", E605_PLACEHOLDER_TYPE);
    refused_at(*state, "{n, <<selectordinal>>, other{a}}", E605_PLACEHOLDER_TYPE);
    refused_at(*state, "{n, number, <<integer>>}", E606_NUMBER_STYLE);
    refused_at(*state, "{n, number, percent<<,>> x}", E604_PLACEHOLDER_FORM);
    refused_at(*state, "{n, plural, <<two>>{a} one{b} other{c}}", E607_FORM_NAME);
    refused_at(*state, "{n, plural, <<=x>>{a} one{b} other{c}}", E607_FORM_NAME);
    refused_at(*state, "{n, plural, <<offset:1>>{a} one{b} other{c}}", E607_FORM_NAME);
    refused_at(*state, "{n, select, <<>>{a} other{c}}", E607_FORM_NAME);
    refused_at(*state, "{n, plural, one<<>> other{c}}", E608_FORM_TEXT);
    refused_at(*state, "{n, plural, one{a} <<one>>{b} other{c}}", E609_FORM_TWICE);
    refused_at(*state, "{n, plural, =1{a} <<=1.0>>{b} other{c}}", E609_FORM_TWICE);
    refused_at(*state, "{n, select, a{a} other{b} <<other>>{c}}", E609_FORM_TWICE);
    refused_at(*state, "x <<{n, plural, one{a}}>> y", E610_FORM_OTHER_MISSING);
    refused_at(*state, "<<{n, select, a{b}}>>", E610_FORM_OTHER_MISSING);
    refused_at(*state, "<<{n, plural, }>>", E610_FORM_OTHER_MISSING);
}

static void several_mistakes_of_a_text_are_shown_together(void **state)
{
    bench *b = *state;
    assert_null(parse(b, "{n, plural, two{a} one{b} one{c}} {p, number, x}"));
    assert_int_equal(diagnostics_kept(b->d), 4);
}

static void a_plural_without_one_is_a_warning_unless_1_has_its_own_form(void **state)
{
    bench *b = *state;
    assert_non_null(parse(b, "{n, plural, other{# cases}}"));
    assert_int_equal(diagnostics_at(b->d, 0).code, W611_FORM_ONE_MISSING);
    assert_int_equal(diagnostics_error_count(b->d), 0);
    assert_non_null(parse(b, "{n, plural, =1{a case} other{# cases}}"));
    assert_int_equal(diagnostics_kept(b->d), 0);
}

static void a_wrong_type_is_suggested_right(void **state)
{
    bench *b = *state;
    parse(b, "{n, plurals, other{a}}");
    assert_string_equal(diagnostics_at(b->d, 0).suggestion, "plural");
}

static void a_text_may_be_nested_and_long_but_not_without_end(void **state)
{
    bench *b = *state;
    buffer deep = {0};
    for (int i = 0; i < 9; i++) buffer_text(&deep, "{a, select, other{");
    for (int i = 0; i < 9; i++) buffer_text(&deep, "}}");
    assert_null(parse(b, deep.bytes));
    assert_int_equal(diagnostics_at(b->d, 0).code, E612_MESSAGE_TOO_DEEP);
    char *fits = deep.bytes + strlen("{a, select, other{");
    fits[strlen(fits) - 2] = '\0';
    assert_non_null(parse(b, fits));
    buffer_clear(&deep);
    for (int i = 0; i < MESSAGE_BYTES_MAX; i++) buffer_char(&deep, 'x');
    assert_non_null(parse(b, deep.bytes));
    buffer_char(&deep, 'x');
    assert_null(parse(b, deep.bytes));
    assert_int_equal(diagnostics_at(b->d, 0).code, E613_MESSAGE_TOO_LONG);
    buffer_free(&deep);
}

static bool reads_message(arena *small, const source *file, diagnostics *d)
{
    text_origin origin = text_origin_of_source(file);
    return message_parse(small, file->bytes, file->length, &origin, d) != NULL;
}

static void too_little_memory_is_an_error_and_no_crash(void **state)
{
    (void)state;
    too_little_memory_is_told(reads_message,
                              "a {b} {n, plural, one{# {c}} other{{d, select, x{y} other{z}}}} }}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define ON_BENCH(test) cmocka_unit_test_setup_teardown(test, begin, end)
        ON_BENCH(plain_text_stays_as_it_is),
        ON_BENCH(literal_braces_are_doubled),
        ON_BENCH(placeholders_may_touch_the_braces_of_a_form),
        ON_BENCH(spaces_inside_placeholders_do_not_matter),
        ON_BENCH(a_name_without_a_value_shows_itself),
        ON_BENCH(plurals_take_the_exact_form_then_one_then_other),
        ON_BENCH(french_takes_one_for_zero_and_one_and_a_half),
        ON_BENCH(a_hash_is_the_number_of_the_nearest_plural),
        ON_BENCH(selects_compare_words_numbers_and_truth_values),
        ON_BENCH(numbers_look_as_each_language_writes_them),
        ON_BENCH(a_number_is_written_with_at_most_its_decimals),
        ON_BENCH(names_are_listed_once_in_order_of_use),
        ON_BENCH(every_use_of_a_name_knows_its_place),
        ON_BENCH(a_literal_message_means_every_character_of_it),
        ON_BENCH(mistakes_are_shown_where_they_are),
        ON_BENCH(several_mistakes_of_a_text_are_shown_together),
        ON_BENCH(a_plural_without_one_is_a_warning_unless_1_has_its_own_form),
        ON_BENCH(a_wrong_type_is_suggested_right),
        ON_BENCH(a_text_may_be_nested_and_long_but_not_without_end),
        ON_BENCH(too_little_memory_is_an_error_and_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
