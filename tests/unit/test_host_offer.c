/* Scenarios that are handed over while the program runs: dropped on the window or the page. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture_temporary.h"
#include "host/host.h"
#include "host/walker.h"

enum { STEPS_MAX = 20, STEP_US = 2000000 };

typedef struct visit {
    char folder[TEMPORARY_BYTES];
    home home;
    host *h;
    arena frame;
    const node *root;
    int64_t now_us;
} visit;

static void look(visit *v)
{
    host_tick(v->h, v->now_us);
    host_settle(v->h);
    arena_reset(&v->frame);
    v->root = host_show(v->h, v->now_us, &v->frame);
    assert_non_null(v->root);
    host_presented(v->h, v->now_us);
    host_settle(v->h);
}

static void begin(visit *v, const char *name)
{
    failure why = {0};
    *v = (visit){.now_us = STEP_US};
    temporary_make(v->folder, "offer");
    v->home = (home){.program = TEST_SOURCE_DIR,
                     .data = v->folder,
                     .config = v->folder,
                     .language = "en",
                     .platform = "test"};
    arena_init(&v->frame, 0);
    host_options options = {.home = &v->home,
                            .language = "en",
                            .scenario = name,
                            .seat = name ? "A1" : NULL,
                            .screen_width = FIELD_NULL,
                            .screen_height = FIELD_NULL,
                            .screen_refresh_hz = FIELD_NULL};
    assert_int_equal(host_open(&options, v->now_us, &v->h, &why), STATUS_OK);
    look(v);
}

static void end(visit *v)
{
    host_close(v->h, NULL);
    arena_free(&v->frame);
    temporary_remove(v->folder);
}

static const char *own_path(const visit *v, const char *name)
{
    static char path[TEMPORARY_BYTES + 80];
    snprintf(path, sizeof path, "%s/%s", v->folder, name);
    return path;
}

/* A copy of the tutorial in a folder of that name beside the user's things; `ending` is put behind its
 * scenario.json. */
static const char *copy_tutorial(const visit *v, const char *name, const char *ending)
{
    char script[4096];
    snprintf(script, sizeof script,
             "cp -r '%s/scenarios/tutorial' '%s/%s' && printf '%%s' '%s' >>'%s/%s/scenario.json'",
             TEST_SOURCE_DIR, v->folder, name, ending, v->folder, name);
    assert_int_equal(system(script), 0);
    return own_path(v, name);
}

static void offer(visit *v, const char *path)
{
    v->now_us += STEP_US;
    host_offer(v->h, path, NULL, v->now_us);
    look(v);
}

/* The card of a scenario that was handed over: its id is the path. */
static const node *card_of(const visit *v, const char *name)
{
    char id[TEMPORARY_BYTES + 100];
    snprintf(id, sizeof id, "scenario/%s", own_path(v, name));
    return tree_find_id(v->root, id);
}

static void press(visit *v, const char *id)
{
    const node *n = tree_find_id(v->root, id);
    assert_non_null(n);
    v->now_us += STEP_US;
    tree_input in = tree_press(n, v->now_us);
    host_input(v->h, &in);
    look(v);
}

static const char *told(const visit *v)
{
    const node *n = tree_find_id(v->root, "problem/text");
    return n ? n->name : "";
}

static void a_folder_that_is_dropped_asks_for_the_seat(void **context)
{
    (void)context;
    visit v;
    begin(&v, NULL);
    offer(&v, copy_tutorial(&v, "mine", ""));
    assert_string_equal(v.root->id, "place/seat");
    assert_string_equal(told(&v), "");
    end(&v);
}

static void it_stays_on_the_list_in_another_language(void **context)
{
    (void)context;
    visit v;
    begin(&v, NULL);
    offer(&v, copy_tutorial(&v, "mine", ""));
    press(&v, "back");
    assert_string_equal(v.root->id, "place/picker");
    assert_non_null(card_of(&v, "mine"));
    press(&v, "head/language/fr");
    assert_non_null(card_of(&v, "mine"));
    end(&v);
}

static void its_mistakes_are_told_on_the_picker(void **context)
{
    (void)context;
    visit v;
    begin(&v, NULL);
    offer(&v, copy_tutorial(&v, "mine", "}"));
    assert_string_equal(v.root->id, "place/picker");
    assert_non_null(card_of(&v, "mine"));
    assert_true(card_of(&v, "mine")->state & STATE_CHOSEN);
    const node *first = tree_find_id(v.root, "problem/1");
    assert_non_null(first);
    assert_non_null(strstr(first->name, "scenario.json"));
    end(&v);
}

static void one_that_is_on_the_list_stands_there_once(void **context)
{
    (void)context;
    visit v;
    begin(&v, NULL);
    offer(&v, TEST_SOURCE_DIR "/scenarios/tutorial");
    assert_string_equal(v.root->id, "place/seat");
    press(&v, "back");
    assert_non_null(tree_find_id(v.root, "scenario/tutorial"));
    assert_null(tree_find_id(v.root, "scenario/" TEST_SOURCE_DIR "/scenarios/tutorial"));
    end(&v);
}

static void in_a_session_it_is_only_said(void **context)
{
    (void)context;
    visit v;
    begin(&v, "tutorial");
    const node *before = v.root;
    char was[128];
    snprintf(was, sizeof was, "%s", before->id);
    offer(&v, copy_tutorial(&v, "mine", ""));
    assert_string_equal(v.root->id, was);
    assert_string_equal(host_problem(v.h)->reason, "offer_in_session");
    end(&v);
}

static void what_is_no_scenario_is_named(void **context)
{
    (void)context;
    visit v;
    begin(&v, NULL);
    offer(&v, own_path(&v, "Rapport.zip"));
    assert_non_null(strstr(told(&v), "Rapport.zip"));
    assert_non_null(strstr(told(&v), "Unpack"));
    offer(&v, own_path(&v, "nothing"));
    assert_non_null(strstr(told(&v), "nothing"));
    assert_string_equal(v.root->id, "place/picker");
    failure why = {0};
    failure_set(&why, STATUS_BAD_INPUT, "offer_unreadable", "half.zip", NULL);
    host_offer(v.h, "half.zip", &why, v.now_us);
    look(&v);
    assert_non_null(strstr(told(&v), "half.zip"));
    end(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_folder_that_is_dropped_asks_for_the_seat),
        cmocka_unit_test(it_stays_on_the_list_in_another_language),
        cmocka_unit_test(its_mistakes_are_told_on_the_picker),
        cmocka_unit_test(one_that_is_on_the_list_stands_there_once),
        cmocka_unit_test(in_a_session_it_is_only_said),
        cmocka_unit_test(what_is_no_scenario_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
