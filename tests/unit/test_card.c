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
                                    .stem = "Voor ik een AI gelijk geef,",
                                    .sentence = "<script>\"kijk\" & denk ik.</script>"};

static void what_was_typed_stays_text(void **unused)
{
    (void)unused;
    buffer page = {0};
    card_write(&CARD, &page);
    assert_null(strstr(page.bytes, "<script>"));
    assert_non_null(strstr(page.bytes, "&lt;script&gt;&quot;kijk&quot; &amp; denk ik."));
    buffer_free(&page);
}

static void no_card_replaces_another(void **unused)
{
    (void)unused;
    char folder[] = "/tmp/samenspel_card_XXXXXX", command[64];
    const char *first = NULL, *second = NULL;
    arena a;
    arena_init(&a, 0);
    assert_non_null(mkdtemp(folder));
    assert_int_equal(card_save(&CARD, folder, "lab-A1", &a, &first, NULL), STATUS_OK);
    assert_int_equal(card_save(&CARD, folder, "lab-A1", &a, &second, NULL), STATUS_OK);
    assert_string_not_equal(first, second);
    assert_true(file_exists(first) && file_exists(second));
    snprintf(command, sizeof command, "rm -rf %s", folder);
    assert_int_equal(system(command), 0);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_typed_stays_text),
        cmocka_unit_test(no_card_replaces_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
