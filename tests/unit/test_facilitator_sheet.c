/* Pages: text stays text; and the facilitator's sheet holds all that the scenario says for it. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/html.h"
#include "app/store.h"
#include "cli/facilitator_sheet.h"

typedef struct desk {
    arena memory;
    loaded_scenario loaded;
    buffer page;
} desk;

static void write_sheet(desk *d, const char *scenario_id, const char *list, const char *language)
{
    failure why = {0};
    scenario_place from;
    const home here = {.program = TEST_SOURCE_DIR, .language = "nl", .platform = "test"};
    *d = (desk){0};
    arena_init(&d->memory, 0);
    assert_int_equal(store_find(&here, scenario_id, &d->memory, &from, &why), STATUS_OK);
    assert_int_equal(store_load(&from, NULL, list, &d->loaded, &why), STATUS_OK);
    const speaker who = {.language = language};
    facilitator_sheet_write(d->loaded.s, &who, &d->page);
    assert_false(d->page.failed);
}

static void leave(desk *d)
{
    buffer_free(&d->page);
    loaded_scenario_free(&d->loaded);
    arena_free(&d->memory);
}

static bool holds(const buffer *page, const char *text)
{
    return page->bytes && strstr(page->bytes, text) != NULL;
}

/* How a text of the scenario stands on the page: its first words, which have no marks. */
static void assert_told(const desk *d, const localized *text, int language)
{
    buffer words = {0}, escaped = {0};
    localized_format(text, language, d->loaded.s->languages[language], NULL, 0, &words);
    assert_non_null(words.bytes);
    words.bytes[strcspn(words.bytes, "*_\n")] = '\0';
    html_text(words.bytes, &escaped);
    if (!holds(&d->page, escaped.bytes)) fail_msg("not on the sheet: %s", escaped.bytes);
    buffer_free(&words);
    buffer_free(&escaped);
}

static void what_looks_like_a_tag_is_text(void **context)
{
    (void)context;
    buffer out = {0};
    html_between("<p>", "<b> & \"so\"", "</p>", &out);
    assert_string_equal(out.bytes, "<p>&lt;b&gt; &amp; &quot;so&quot;</p>");
    buffer_free(&out);
}

static void marks_become_tags(void **context)
{
    (void)context;
    static const char TEXT[] =
        "# Head\n\nOne **bold** and *soft* <i>.\n\n- first\n- second\n\nLast.";
    arena a;
    buffer out = {0};
    arena_init(&a, 0);
    const markup m = markup_parse(&a, TEXT, strlen(TEXT));
    html_markup(&m, &out);
    assert_string_equal(out.bytes,
                        "<h4>Head</h4>\n<p>One <b>bold</b> and <em>soft</em> &lt;i&gt;.</p>\n"
                        "<ul>\n<li>first</li>\n<li>second</li>\n</ul>\n<p>Last.</p>\n");
    buffer_free(&out);
    arena_free(&a);
}

static void every_note_stands_on_the_sheet_in_every_language(void **context)
{
    static const char *const scenarios[] = {"tutorial", "second-reader", "bread-order"};
    static const char *const languages[] = {"nl", "en", "fr"};
    (void)context;
    for (size_t i = 0; i < 9; i++) {
        desk d;
        write_sheet(&d, scenarios[i / 3], NULL, languages[i % 3]);
        const scenario *s = d.loaded.s;
        const facilitator_notes *n = &s->facilitator;
        const int language = scenario_language(s, languages[i % 3]);
        assert_told(&d, s->title, language);
        for (uint16_t k = 0; k < n->line_count; k++) {
            if (n->lines[k].say) assert_told(&d, n->lines[k].say, language);
            if (n->lines[k].timing) assert_told(&d, n->lines[k].timing, language);
        }
        for (uint16_t k = 0; k < n->question_count; k++)
            assert_told(&d, n->questions[k].text, language);
        for (uint16_t k = 0; k < n->risk_count; k++) assert_told(&d, n->risks[k], language);
        leave(&d);
    }
}

static int count_of(const buffer *page, const char *text)
{
    int count = 0;
    for (const char *at = page->bytes; (at = strstr(at, text)) != NULL; at++) count++;
    return count;
}

/* The lists of second-reader differ in the cases on which IRIS is wrong. */
static void where_the_adviser_is_always_wrong_goes_by_list(void **context)
{
    (void)context;
    desk a, b;
    write_sheet(&a, "second-reader", "a", "en");
    write_sheet(&b, "second-reader", "b", "en");
    assert_true(count_of(&a.page, "IRIS is always wrong here") >= 3);
    assert_int_equal(count_of(&a.page, "IRIS is always wrong here"),
                     count_of(&b.page, "IRIS is always wrong here"));
    assert_string_not_equal(a.page.bytes, b.page.bytes);
    leave(&a);
    leave(&b);
}

static void numbers_are_written_as_the_language_writes_them(void **context)
{
    (void)context;
    desk nl, en;
    write_sheet(&nl, "bread-order", NULL, "nl");
    write_sheet(&en, "bread-order", NULL, "en");
    assert_true(holds(&nl.page, "0,2 \xE2\x80\x93 0,6"));
    assert_true(holds(&en.page, "0.2 \xE2\x80\x93 0.6"));
    leave(&nl);
    leave(&en);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_looks_like_a_tag_is_text),
        cmocka_unit_test(marks_become_tags),
        cmocka_unit_test(every_note_stands_on_the_sheet_in_every_language),
        cmocka_unit_test(where_the_adviser_is_always_wrong_goes_by_list),
        cmocka_unit_test(numbers_are_written_as_the_language_writes_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
