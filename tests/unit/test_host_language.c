/* The second language: what a held key shows, and that it decides nothing. */
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
#include "app/replay.h"
#include "host/host.h"
#include "host/walker.h"

enum { STEPS_MAX = 60, STEP_US = 2000000 };

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
    temporary_make(v->folder, "language");
    v->home = (home){.program = TEST_SOURCE_DIR,
                     .data = v->folder,
                     .config = v->folder,
                     .language = "nl",
                     .platform = "test"};
    arena_init(&v->frame, 0);
    host_options options = {.home = &v->home,
                            .language = "nl",
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
    if (v->h) host_close(v->h, NULL);
    arena_free(&v->frame);
    assert_int_equal(temporary_remove(v->folder), 0);
}

static void hold(visit *v, bool is_held)
{
    assert_true(host_hold_language(v->h, is_held, v->now_us));
    look(v);
}

static const char *words_of(visit *v, const char *id)
{
    const node *n = tree_find_id(v->root, id);
    if (!n) print_error("%s is not on %s\n", id, v->root->id);
    assert_non_null(n);
    return n->name;
}

/* Plays on until a screen's id begins so. */
static void go_to(visit *v, const char *screen)
{
    walker w = walker_make(3, false);
    for (int i = 0; i < STEPS_MAX && strncmp(v->root->id, screen, strlen(screen)) != 0; i++) {
        tree_input in;
        v->now_us += STEP_US;
        if (walker_next(&w, v->root, host_word(v->h), v->now_us, &in)) host_input(v->h, &in);
        look(v);
    }
    assert_int_equal(strncmp(v->root->id, screen, strlen(screen)), 0);
}

static void the_picker_stands_in_the_other_language_as_long_as_the_key_is_held(void **unused)
{
    (void)unused;
    visit v;
    begin(&v, NULL);
    assert_string_equal(words_of(&v, "head/settings"), "Instellingen");
    assert_string_equal(words_of(&v, "lead/statement"), "Kies een simulatie");
    hold(&v, true);
    assert_string_equal(v.root->language, "en");
    assert_string_not_equal(words_of(&v, "lead/statement"), "Kies een simulatie");
    assert_string_equal(words_of(&v, "head/second_language"), "English");
    assert_false(host_hold_language(v.h, true, v.now_us));
    hold(&v, false);
    assert_string_equal(words_of(&v, "lead/statement"), "Kies een simulatie");
    assert_null(tree_find_id(v.root, "head/second_language"));
    end(&v);
}

static void the_seat_can_be_asked_in_the_other_language(void **unused)
{
    (void)unused;
    visit v;
    begin(&v, NULL);
    hold(&v, true);
    const node *card = tree_find_id(v.root, "scenario/tutorial");
    tree_input in = tree_press(card, v.now_us);
    host_input(v.h, &in);
    look(&v);
    in = tree_press(tree_find_id(v.root, "start"), v.now_us);
    host_input(v.h, &in);
    look(&v);
    assert_string_equal(v.root->id, "place/seat");
    assert_string_equal(v.root->language, "en");
    hold(&v, false);
    assert_string_equal(v.root->language, "nl");
    end(&v);
}

static bool journal_has(visit *v, const char *text)
{
    char shell[256];
    snprintf(shell, sizeof shell, "grep -rqF '%s' %s", text, v->folder);
    return system(shell) == 0;
}

static void a_case_is_read_in_the_other_language_and_only_a_note_tells(void **unused)
{
    (void)unused;
    visit v;
    begin(&v, "tutorial");
    go_to(&v, "block/");
    char own[256];
    snprintf(own, sizeof own, "%s", words_of(&v, "case/ask"));
    hold(&v, true);
    assert_string_equal(v.root->language, "en");
    assert_string_not_equal(words_of(&v, "case/ask"), own);
    v.now_us += STEP_US;
    hold(&v, false);
    assert_string_equal(words_of(&v, "case/ask"), own);
    host_close(v.h, NULL);
    v.h = NULL;
    assert_true(journal_has(&v, "\"note\":{\"kind\":\"shown_language\",\"language\":\"en\"}"));
    assert_true(journal_has(&v, "\"note\":{\"kind\":\"shown_language\",\"language\":\"nl\"}"));
    assert_false(journal_has(&v, "\"set_language\""));
    end(&v);
}

static void the_settings_choose_which_language_the_key_shows(void **unused)
{
    (void)unused;
    visit v;
    begin(&v, NULL);
    tree_input in = tree_press(tree_find_id(v.root, "head/settings"), v.now_us);
    host_input(v.h, &in);
    look(&v);
    assert_null(tree_find_id(v.root, "set_second/nl"));
    assert_true(tree_find_id(v.root, "set_second/en")->state & STATE_CHOSEN);
    in = tree_press(tree_find_id(v.root, "set_second/fr"), v.now_us);
    host_input(v.h, &in);
    look(&v);
    assert_true(tree_find_id(v.root, "set_second/fr")->state & STATE_CHOSEN);
    hold(&v, true);
    assert_string_equal(v.root->language, "fr");
    hold(&v, false);
    assert_true(journal_has(&v, "\"second_language\": \"fr\""));
    end(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_picker_stands_in_the_other_language_as_long_as_the_key_is_held),
        cmocka_unit_test(the_seat_can_be_asked_in_the_other_language),
        cmocka_unit_test(a_case_is_read_in_the_other_language_and_only_a_note_tells),
        cmocka_unit_test(the_settings_choose_which_language_the_key_shows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
