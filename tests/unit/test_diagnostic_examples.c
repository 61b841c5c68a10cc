/* Every row of the scenario reader: its example gives exactly that diagnostic at exactly the marked
 * place, and what mends it gives none. */
#include "fixture_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void show(const char *what, const char *code, diagnostics *d)
{
    buffer shown = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &shown);
    print_error("%s of %s gives:\n%s\n", what, code, shown.bytes ? shown.bytes : "nothing");
    buffer_free(&shown);
}

static bool example_is_right(diagnostic_code code)
{
    const diagnostic_row *row = diagnostic_row_of(code);
    arena a;
    arena_init(&a, 0);
    shelf files = {.count = 0};
    mark marked;
    fixture_scenario(&a, row->example, &files, &marked);
    diagnostics *d = diagnostics_create(&a);
    shelf_scenario(&files, NULL, NULL, &a, d);
    bool is_right = diagnostics_kept(d) == 1 && diagnostics_at(d, 0).code == code &&
                    strcmp(diagnostics_at(d, 0).file, marked.file) == 0 &&
                    diagnostics_at(d, 0).start == marked.start &&
                    diagnostics_at(d, 0).length == marked.length;
    if (!is_right) {
        show("the example", row->code, d);
        print_error("wanted %s %zu+%zu\n", marked.file, marked.start, marked.length);
    }
    shelf_clear(&files);
    arena_free(&a);
    return is_right;
}

static bool repair_is_clean(diagnostic_code code)
{
    const diagnostic_row *row = diagnostic_row_of(code);
    arena a;
    arena_init(&a, 0);
    shelf files = {.count = 0};
    mark marked;
    fixture_scenario(&a, row->repair, &files, &marked);
    diagnostics *d = diagnostics_create(&a);
    const scenario *s = shelf_scenario(&files, NULL, NULL, &a, d);
    bool is_clean = s && diagnostics_kept(d) == 0;
    if (!is_clean) show("the repair", row->code, d);
    shelf_clear(&files);
    arena_free(&a);
    return is_clean;
}

static void the_sound_scenario_is_sound(void **state)
{
    (void)state;
    arena a;
    arena_init(&a, 0);
    shelf files = {.count = 0};
    mark marked;
    fixture_scenario(&a, "\"note\": \"x\"", &files, &marked);
    diagnostics *d = diagnostics_create(&a);
    const scenario *s = shelf_scenario(&files, NULL, NULL, &a, d);
    if (!s || diagnostics_kept(d) != 0) show("the scenario", "itself", d);
    assert_non_null(s);
    assert_int_equal(diagnostics_kept(d), 0);
    shelf_clear(&files);
    arena_free(&a);
}

static void each_example_gives_exactly_its_diagnostic(void **state)
{
    (void)state;
    int wrong = 0, judged = 0;
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        if (diagnostic_row_of((diagnostic_code)i)->kind != EXAMPLE_SCENARIO) continue;
        judged++;
        wrong += !example_is_right((diagnostic_code)i);
    }
    assert_int_equal(wrong, 0);
    assert_true(judged > 80);
}

static void each_repair_gives_no_diagnostic(void **state)
{
    (void)state;
    int wrong = 0;
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        if (diagnostic_row_of((diagnostic_code)i)->kind != EXAMPLE_SCENARIO) continue;
        wrong += !repair_is_clean((diagnostic_code)i);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sound_scenario_is_sound),
        cmocka_unit_test(each_example_gives_exactly_its_diagnostic),
        cmocka_unit_test(each_repair_gives_no_diagnostic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
