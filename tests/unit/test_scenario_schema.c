/* The schema for editors is the one that the field tables give. */
#include "core/buffer.h"
#include "fixture_folder.h"
#include "format/json.h"
#include "format/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void the_schema_beside_the_scenarios_is_the_one_that_is_printed(void **state)
{
    (void)state;
    arena a;
    arena_init(&a, 0);
    disk_folder disk;
    folder from = disk_folder_of(&disk, "scenarios");
    const char *bytes;
    size_t length;
    assert_int_equal(from.read(from.context, "scenario.schema.json", &a, &bytes, &length, NULL),
                     STATUS_OK);
    buffer printed = {0};
    scenario_schema_write(&printed);
    /* When this fails: samenspel schema > scenarios/scenario.schema.json */
    assert_int_equal(printed.length, length);
    assert_memory_equal(printed.bytes, bytes, length);
    buffer_free(&printed);
    arena_free(&a);
}

static const json_node *at(const json_node *node, const char *const *path)
{
    for (int i = 0; node && path[i]; i++) node = json_member(node, path[i]);
    return node;
}

static void the_schema_is_json_and_closes_every_stage(void **state)
{
    (void)state;
    arena a;
    arena_init(&a, 0);
    buffer printed = {0};
    scenario_schema_write(&printed);
    diagnostics *d = diagnostics_create(&a);
    const json_node *root = json_read(
        &a, source_create(&a, "schema", printed.bytes, printed.length), d);
    assert_non_null(root);
    assert_int_equal(diagnostics_kept(d), 0);
    const char *const stages[] = {"properties", "flow", "items", "allOf", NULL};
    const json_node *all_of = at(root, stages);
    assert_non_null(all_of);
    int closed = 0;
    for (const json_node *rule = all_of->first; rule; rule = rule->next) {
        const char *const more[] = {"then", "additionalProperties", NULL};
        const json_node *extra = at(rule, more);
        closed += extra && extra->type == JSON_BOOL && !extra->truth;
    }
    assert_int_equal(closed, 8);
    assert_null(strstr(printed.bytes, "oneOf"));
    buffer_free(&printed);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_beside_the_scenarios_is_the_one_that_is_printed),
        cmocka_unit_test(the_schema_is_json_and_closes_every_stage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
