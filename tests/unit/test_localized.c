/* One text in several languages: which one is shown. */
#include "core/localized.h"
#include "core/message_node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static message_part EN_PARTS[] = {{.kind = MESSAGE_TEXT, .text = "Hello", .length = 5}};
static message_part NL_PARTS[] = {{.kind = MESSAGE_TEXT, .text = "Dag ", .length = 4},
                                  {.kind = MESSAGE_NAME, .text = "who", .length = 3}};
static const message EN = {.body = {EN_PARTS, 1}, .source = "Hello"};
static const message NL = {.body = {NL_PARTS, 2}, .source = "Dag {who}"};

static void a_language_shows_its_own_text(void **unused)
{
    (void)unused;
    const localized text = {.in = {&EN, &NL}};
    assert_ptr_equal(localized_in(&text, 0), &EN);
    assert_ptr_equal(localized_in(&text, 1), &NL);
}

static void a_missing_text_falls_back_to_the_first_language(void **unused)
{
    (void)unused;
    const localized text = {.in = {&EN}};
    assert_ptr_equal(localized_in(&text, 1), &EN);
    assert_ptr_equal(localized_in(&text, -1), &EN);
    assert_ptr_equal(localized_in(&text, LANGUAGE_MAX), &EN);
}

static void no_text_is_no_message_and_writes_nothing(void **unused)
{
    (void)unused;
    const localized empty = {.in = {NULL}};
    buffer out = {0};
    assert_null(localized_in(NULL, 0));
    assert_null(localized_in(&empty, 0));
    localized_format(NULL, 0, "en", NULL, 0, &out);
    localized_format(&empty, 0, "en", NULL, 0, &out);
    assert_int_equal(out.length, 0);
    buffer_free(&out);
}

static void formatting_fills_in_the_arguments(void **unused)
{
    (void)unused;
    const localized text = {.in = {&EN, &NL}};
    const message_argument who = {"who", value_string("Iris")};
    buffer out = {0};
    localized_format(&text, 1, "nl", &who, 1, &out);
    assert_string_equal(out.bytes, "Dag Iris");
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_language_shows_its_own_text),
        cmocka_unit_test(a_missing_text_falls_back_to_the_first_language),
        cmocka_unit_test(no_text_is_no_message_and_writes_nothing),
        cmocka_unit_test(formatting_fills_in_the_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
