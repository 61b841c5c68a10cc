/* The take-home card as a page. */
#define _DEFAULT_SOURCE
#include "app/card.h"

#include "system/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const take_home_card CARD = {.language = "nl",
                                    .title = "Tweede lezer",
                                    .date = "23 november 2026",
                                    .stem = "Voor ik een AI gelijk geef,",
                                    .sentence = "<script>\"kijk\" & denk ik.</script>",
                                    .result = "Samen deden jullie het even goed als IRIS."};

typedef struct desk {
    char folder[32];
    arena memory;
} desk;

static int sit(void **state)
{
    desk *d = test_calloc(1, sizeof *d);
    snprintf(d->folder, sizeof d->folder, "/tmp/samenspel_card_XXXXXX");
    arena_init(&d->memory, 0);
    *state = d;
    return mkdtemp(d->folder) ? 0 : -1;
}

static int clear(void **state)
{
    desk *d = *state;
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", d->folder);
    int failed = system(command);
    arena_free(&d->memory);
    test_free(d);
    return failed;
}

static void what_was_typed_stays_text(void **unused)
{
    (void)unused;
    buffer page = {0};
    card_write(&CARD, &page);
    assert_null(strstr(page.bytes, "<script>"));
    assert_non_null(strstr(page.bytes, "&lt;script&gt;&quot;kijk&quot; &amp; denk ik."));
    buffer_free(&page);
}

static void the_page_tells_result_and_date_and_prints_on_a6(void **unused)
{
    (void)unused;
    buffer page = {0};
    card_write(&CARD, &page);
    assert_non_null(strstr(page.bytes, CARD.result));
    assert_non_null(strstr(page.bytes, CARD.date));
    assert_non_null(strstr(page.bytes, "@page{size:148mm 105mm;margin:0}"));
    buffer_free(&page);
}

static void a_cover_stands_in_the_page_and_can_run_nothing(void **unused)
{
    (void)unused;
    buffer page = {0};
    take_home_card covered = CARD;
    covered.cover = TEST_SOURCE_DIR "/scenarios/second-reader/art/cover.svg";
    card_write(&covered, &page);
    assert_non_null(strstr(page.bytes, "src=\"data:image/svg+xml,%3C%73%76%67"));
    assert_null(strstr(page.bytes, "<svg"));
    assert_null(strstr(page.bytes, "http"));
    buffer_free(&page);
}

static void a_cover_that_is_gone_is_left_out(void **unused)
{
    (void)unused;
    buffer page = {0};
    take_home_card covered = CARD;
    covered.cover = "/no/such/cover.svg";
    card_write(&covered, &page);
    assert_null(strstr(page.bytes, "<img"));
    buffer_free(&page);
}

static void no_card_replaces_another(void **state)
{
    desk *d = *state;
    saved_card first = {0}, second = {0};
    assert_int_equal(card_save(&CARD, d->folder, "lab-A1", &d->memory, &first, NULL), STATUS_OK);
    assert_int_equal(card_save(&CARD, d->folder, "lab-A1", &d->memory, &second, NULL), STATUS_OK);
    assert_string_not_equal(first.page, second.page);
    assert_true(file_exists(first.page) && file_exists(second.page));
    assert_null(first.picture);
}

static void the_picture_lies_beside_the_page(void **state)
{
    desk *d = *state;
    saved_card saved = {0};
    buffer png = {0};
    const char *kept = NULL;
    size_t length = 0;
    take_home_card drawn = CARD;
    buffer_add(&png, "\x89PNG\0drawn", 10);
    drawn.picture = &png;
    assert_int_equal(card_save(&drawn, d->folder, "lab-A1", &d->memory, &saved, NULL), STATUS_OK);
    assert_int_equal(file_read(saved.picture, 64, &d->memory, &kept, &length, NULL), STATUS_OK);
    assert_int_equal(length, png.length);
    assert_memory_equal(kept, png.bytes, length);
    buffer_free(&png);
}

static void what_cannot_be_kept_is_not_called_saved(void **state)
{
    desk *d = *state;
    saved_card saved = {0};
    failure why = {0};
    assert_int_not_equal(card_save(&CARD, "/dev/full/card", "lab", &d->memory, &saved, &why), 0);
    assert_true(why.code != STATUS_OK);
    assert_null(saved.page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_typed_stays_text),
        cmocka_unit_test(the_page_tells_result_and_date_and_prints_on_a6),
        cmocka_unit_test(a_cover_stands_in_the_page_and_can_run_nothing),
        cmocka_unit_test(a_cover_that_is_gone_is_left_out),
        cmocka_unit_test_setup_teardown(no_card_replaces_another, sit, clear),
        cmocka_unit_test_setup_teardown(the_picture_lies_beside_the_page, sit, clear),
        cmocka_unit_test_setup_teardown(what_cannot_be_kept_is_not_called_saved, sit, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
