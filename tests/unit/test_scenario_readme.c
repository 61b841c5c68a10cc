/* Every piece of JSON in scenarios/README.md is right: a whole scenario as it stands, a stage or
 * top-level members put into the sound scenario. */
#include "fixture_folder.h"
#include "fixture_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* {"id": "shift", …} is the member "flow.shift" of the sound scenario. */
static void snippet_of(const char *block, size_t length, buffer *out)
{
    const char *id = strstr(block, "\"id\": \"");
    if (block[0] == '{' && id) {
        id += strlen("\"id\": \"");
        buffer_text(out, "\"flow.");
        buffer_add(out, id, (size_t)(strchr(id, '"') - id));
        buffer_text(out, "\": ");
    }
    buffer_add(out, block, length);
}

static bool block_is_right(const char *block, size_t length)
{
    arena a;
    arena_init(&a, 0);
    shelf files = {.count = 0};
    if (starts_with(block, "{\n  \"format\"")) {
        shelf_put(&files, "scenario.json", block, length);
    } else {
        buffer snippet = {0};
        mark unmarked;
        snippet_of(block, length, &snippet);
        fixture_scenario(&a, snippet.bytes, &files, &unmarked);
        buffer_free(&snippet);
    }
    disk_folder disk;
    folder library = disk_folder_of(&disk, "scenarios/lib");
    const char *bytes = NULL;
    size_t size = 0;
    if (library.read(library.context, "questionnaires.json", &a, &bytes, &size, NULL) == 0) {
        shelf_put(&files, "lib:questionnaires.json", bytes, size);
    }
    diagnostics *d = diagnostics_create(&a);
    const scenario *s = shelf_scenario(&files, NULL, NULL, &a, d);
    bool is_right = s && diagnostics_kept(d) == 0;
    if (!is_right) {
        buffer shown = {0};
        diagnostics_write(d, DIAGNOSTICS_GCC, "en", &shown);
        print_error("%.*s\n%s\n", (int)length, block, shown.bytes ? shown.bytes : "");
        buffer_free(&shown);
    }
    shelf_clear(&files);
    arena_free(&a);
    return is_right;
}

static void every_json_block_of_the_documentation_is_right(void **state)
{
    (void)state;
    arena a;
    arena_init(&a, 0);
    disk_folder disk;
    folder from = disk_folder_of(&disk, "scenarios");
    const char *text = NULL;
    size_t length = 0;
    assert_int_equal(from.read(from.context, "README.md", &a, &text, &length, NULL), STATUS_OK);
    int blocks = 0, wrong = 0;
    const char *const fence = "\n```json\n";
    for (const char *at = strstr(text, fence); at; at = strstr(at, fence)) {
        at += strlen(fence);
        const char *end = strstr(at, "\n```");
        assert_non_null(end);
        blocks++;
        wrong += !block_is_right(at, (size_t)(end - at));
    }
    assert_int_equal(wrong, 0);
    assert_true(blocks >= 10);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_json_block_of_the_documentation_is_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
