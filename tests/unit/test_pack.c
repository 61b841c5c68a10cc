/* A pack holds everything that a scenario was read from, and gives it back byte by byte. */
#include "fixture_folder.h"
#include "fixture_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

typedef struct packed {
    arena a;
    disk_folder disk;
    pack made;
    buffer bytes;
} packed;

static int begin(void **state)
{
    packed *p = calloc(1, sizeof *p);
    arena_init(&p->a, 0);
    folder from = disk_folder_of(&p->disk, "tests/scenarios/triage-advisor");
    scenario_request wanted = {.out_pack = &p->made};
    const scenario *s = NULL;
    diagnostics *d = diagnostics_create(&p->a);
    assert_int_equal(scenario_read(&from, &wanted, &p->a, d, &s, NULL), STATUS_OK);
    pack_write(&p->made, &p->bytes);
    *state = p;
    return 0;
}

static int end(void **state)
{
    packed *p = *state;
    buffer_free(&p->bytes);
    arena_free(&p->a);
    free(p);
    return 0;
}

static void a_pack_holds_all_files_in_a_fixed_order(void **state)
{
    const packed *p = *state;
    const char *const paths[] = {"scenario.json",           "cases.csv",
                                 "lib:questionnaires.json", "texts/welcome.en.md",
                                 "texts/welcome.fr.md",     "texts/welcome.nl.md"};
    assert_int_equal(p->made.count, 6);
    for (int i = 0; i < 6; i++) assert_string_equal(p->made.files[i].path, paths[i]);
}

static void pictures_are_in_the_pack(void **state)
{
    packed *p = *state;
    folder from = disk_folder_of(&p->disk, "scenarios/second-reader");
    pack made = {0};
    scenario_request wanted = {.out_pack = &made};
    const scenario *s = NULL;
    scenario_read(&from, &wanted, &p->a, diagnostics_create(&p->a), &s, NULL);
    folder again = pack_folder(&made);
    const char *const pictures[] = {"art/cover.svg", "art/c01.svg", "art/r08_zoom.svg",
                                    "art/key_basophil.svg", "art/scene.svg"};
    for (int i = 0; i < 5; i++) assert_true(again.exists(again.context, pictures[i]));
}

static void a_scenario_read_from_its_pack_makes_the_same_pack(void **state)
{
    packed *p = *state;
    pack read, second;
    assert_int_equal(pack_read(p->bytes.bytes, p->bytes.length, &p->a, &read, NULL), STATUS_OK);
    folder from = pack_folder(&read);
    scenario_request wanted = {.main = pack_main(&read), .out_pack = &second};
    const scenario *s = NULL;
    diagnostics *d = diagnostics_create(&p->a);
    assert_int_equal(scenario_read(&from, &wanted, &p->a, d, &s, NULL), STATUS_OK);
    assert_string_equal(s->id, "triage-advisor");
    buffer again = {0};
    pack_write(&second, &again);
    assert_int_equal(again.length, p->bytes.length);
    assert_memory_equal(again.bytes, p->bytes.bytes, again.length);
    buffer_free(&again);
}

static void a_pack_cut_short_or_lengthened_is_refused(void **state)
{
    packed *p = *state;
    pack read;
    size_t length = p->bytes.length;
    for (size_t cut = 0; cut < length; cut += 97) {
        assert_int_equal(pack_read(p->bytes.bytes, cut, &p->a, &read, NULL), STATUS_CORRUPT);
    }
    buffer_text(&p->bytes, "x");
    assert_int_equal(pack_read(p->bytes.bytes, length + 1, &p->a, &read, NULL), STATUS_CORRUPT);
}

static void a_pack_that_names_a_file_outside_is_refused(void **state)
{
    packed *p = *state;
    const char *const bad[] = {
        "{\"pack\":1,\"files\":[{\"path\":\"../x\",\"size\":0}]}\n",
        "{\"pack\":1,\"files\":[{\"path\":\"lib:../x\",\"size\":0}]}\n",
        "{\"pack\":1,\"files\":[{\"path\":\"a\",\"size\":-1}]}\n",
        "{\"pack\":1,\"files\":[]}\n",
        "{\"files\":[{\"path\":\"a\",\"size\":0}]}\n",
        "no pack\n",
    };
    pack read;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(pack_read(bad[i], strlen(bad[i]), &p->a, &read, NULL), STATUS_CORRUPT);
    }
    const char *newer = "{\"pack\":2,\"files\":[{\"path\":\"a\",\"size\":0}]}\n";
    assert_int_equal(pack_read(newer, strlen(newer), &p->a, &read, NULL), STATUS_VERSION);
}

#define PROMISE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROMISE(a_pack_holds_all_files_in_a_fixed_order),
        PROMISE(pictures_are_in_the_pack),
        PROMISE(a_scenario_read_from_its_pack_makes_the_same_pack),
        PROMISE(a_pack_cut_short_or_lengthened_is_refused),
        PROMISE(a_pack_that_names_a_file_outside_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
