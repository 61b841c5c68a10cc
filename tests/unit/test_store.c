/* Finding, loading and keeping scenarios; the tests a scenario brings. */
#define _DEFAULT_SOURCE
#include "fixture_temporary.h"
#include "app/settings.h"
#include "app/store.h"
#include "app/strings.h"
#include "app/trials.h"
#include "system/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct fixture {
    arena memory;
    char folder[TEMPORARY_BYTES];
    home home;
} fixture;

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    temporary_make(f->folder, "store");
    f->home = (home){.program = TEST_SOURCE_DIR,
                     .data = f->folder,
                     .config = f->folder,
                     .language = "fr",
                     .platform = "test"};
    *held = f;
    return 0;
}

static int tear_down(void **held)
{
    fixture *f = *held;
    int left = temporary_remove(f->folder);
    arena_free(&f->memory);
    free(f);
    return left;
}

static const char *in_folder(fixture *f, const char *name)
{
    return path_join(&f->memory, f->folder, name);
}

static void put(fixture *f, const char *name, const char *text)
{
    const char *path = in_folder(f, name);
    assert_int_equal(folder_make(path_folder(&f->memory, path), NULL), STATUS_OK);
    assert_int_equal(file_replace(path, text, strlen(text), NULL), STATUS_OK);
}

static void copy_scenario(fixture *f, const char *id, const char *to)
{
    char shell[1024];
    const char *path = in_folder(f, to);
    assert_int_equal(folder_make(path, NULL), STATUS_OK);
    snprintf(shell, sizeof shell, "cp -r %s/scenarios/%s/. %s", TEST_SOURCE_DIR, id, path);
    assert_int_equal(system(shell), 0);
}

static void a_scenario_is_found_by_id_folder_and_file(void **held)
{
    fixture *f = *held;
    scenario_place found;
    const char *folder_of = TEST_SOURCE_DIR "/scenarios/tutorial";
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &found, NULL), STATUS_OK);
    assert_string_equal(found.folder.path, folder_of);
    assert_int_equal(store_find(&f->home, folder_of, &f->memory, &found, NULL), STATUS_OK);
    assert_string_equal(found.folder.path, folder_of);
    assert_int_equal(store_find(&f->home, TEST_SOURCE_DIR "/scenarios/tutorial/scenario.json",
                                &f->memory, &found, NULL),
                     STATUS_OK);
    assert_string_equal(found.folder.path, folder_of);
    assert_string_equal(found.main, "scenario.json");
}

static void a_scenario_named_from_here_has_its_pictures_wherever_they_are_drawn(void **held)
{
    fixture *f = *held;
    scenario_place found;
    assert_int_equal(chdir(TEST_SOURCE_DIR), 0);
    assert_int_equal(store_find(&f->home, "scenarios/tutorial", &f->memory, &found, NULL),
                     STATUS_OK);
    assert_string_equal(found.folder.path, TEST_SOURCE_DIR "/scenarios/tutorial");
    assert_string_equal(found.name, "scenarios/tutorial");
}

static void an_unknown_scenario_names_those_there_are(void **held)
{
    fixture *f = *held;
    scenario_place found;
    failure why = {0};
    assert_int_equal(store_find(&f->home, "tutoril", &f->memory, &found, &why), STATUS_MISSING);
    assert_string_equal(why.reason, "scenario_not_found");
    assert_non_null(strstr(why.detail, "tutorial"));
    assert_int_equal(store_find(&f->home, "../tutorial", &f->memory, &found, NULL), STATUS_MISSING);
    assert_int_equal(store_find(&f->home, "", &f->memory, &found, NULL), STATUS_MISSING);
}

static void the_user_s_own_scenario_goes_before_the_shipped_one(void **held)
{
    fixture *f = *held;
    scenario_place found;
    const store_entry *entries = NULL;
    size_t count = 0, tutorials = 0;
    copy_scenario(f, "tutorial", "scenarios/tutorial");
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &found, NULL), STATUS_OK);
    assert_memory_equal(found.folder.path, f->folder, strlen(f->folder));
    assert_int_equal(store_list(&f->home, "nl", &f->memory, &entries, &count, NULL), STATUS_OK);
    for (size_t i = 0; i < count; i++) tutorials += strcmp(entries[i].place.name, "tutorial") == 0;
    assert_int_equal(tutorials, 1);
}

static void every_shipped_scenario_is_listed_and_can_start(void **held)
{
    fixture *f = *held;
    const store_entry *entries = NULL;
    size_t count = 0;
    assert_int_equal(store_list(&f->home, "nl", &f->memory, &entries, &count, NULL), STATUS_OK);
    assert_true(count >= 2);
    for (size_t i = 0; i < count; i++) {
        assert_non_null(entries[i].outline);
        assert_int_equal(entries[i].problem_total, 0);
    }
}

static void a_broken_scenario_is_listed_with_its_mistakes(void **held)
{
    fixture *f = *held;
    const store_entry *entries = NULL;
    size_t count = 0;
    put(f, "scenarios/broken/scenario.json",
        "{\"format\": 1, \"id\": \"broken\", \"languages\": [\"nl\"], \"titel\": \"x\"}");
    assert_int_equal(store_list(&f->home, "nl", &f->memory, &entries, &count, NULL), STATUS_OK);
    assert_string_equal(entries[0].place.name, "broken");
    assert_true(entries[0].problem_total > 0);
    assert_true(entries[0].problem_count > 0);
    assert_non_null(strstr(entries[0].problems[0], "scenario.json:1:"));
}

static void a_pack_is_read_back_as_the_same_scenario(void **held)
{
    fixture *f = *held;
    scenario_place found;
    loaded_scenario one, again;
    assert_int_equal(store_find(&f->home, "second-reader", &f->memory, &found, NULL), STATUS_OK);
    assert_int_equal(store_load(&found, "own_first", "b", &one, NULL), STATUS_OK);
    assert_int_equal(store_keep_pack(&one, in_folder(f, "logs"), NULL), STATUS_OK);
    assert_int_equal(store_keep_pack(&one, in_folder(f, "logs"), NULL), STATUS_OK);
    assert_int_equal(
        store_load_pack(in_folder(f, "logs"), one.sha256, "own_first", "b", &again, NULL),
        STATUS_OK);
    assert_string_equal(again.sha256, one.sha256);
    assert_int_equal(again.s->case_count, one.s->case_count);
    assert_int_equal(again.s->arm, one.s->arm);
    assert_null(again.folder);
    assert_int_equal(store_take_out_pictures(&again, in_folder(f, "logs"), NULL), STATUS_OK);
    const char *cover = path_join(&f->memory, again.folder, "art/cover.svg");
    assert_true(file_exists(cover));
    loaded_scenario_free(&one);
    loaded_scenario_free(&again);
}

static void one_changed_letter_gives_another_hash(void **held)
{
    fixture *f = *held;
    scenario_place found;
    loaded_scenario one, other;
    char shell[1024];
    copy_scenario(f, "tutorial", "scenarios/copy");
    const char *path = in_folder(f, "scenarios/copy");
    assert_int_equal(store_find(&f->home, path, &f->memory, &found, NULL), STATUS_OK);
    assert_int_equal(store_load(&found, NULL, NULL, &one, NULL), STATUS_OK);
    snprintf(shell, sizeof shell, "printf ' ' >>%s/art/cover.svg", path);
    assert_int_equal(system(shell), 0);
    assert_int_equal(store_load(&found, NULL, NULL, &other, NULL), STATUS_OK);
    assert_string_not_equal(one.sha256, other.sha256);
    loaded_scenario_free(&one);
    loaded_scenario_free(&other);
}

static void unknown_arms_and_lists_are_refused_with_those_there_are(void **held)
{
    fixture *f = *held;
    scenario_place found;
    loaded_scenario loaded;
    failure why = {0}, other = {0};
    assert_int_equal(store_find(&f->home, "second-reader", &f->memory, &found, NULL), STATUS_OK);
    assert_int_equal(store_load(&found, "nope", NULL, &loaded, &why), STATUS_MISSING);
    loaded_scenario_free(&loaded);
    assert_string_equal(why.reason, "unknown_arm");
    assert_string_equal(why.detail, "nope");
    assert_non_null(strstr(why.place, "own_first"));
    assert_int_equal(store_load(&found, NULL, "z", &loaded, &other), STATUS_MISSING);
    loaded_scenario_free(&loaded);
    assert_string_equal(other.reason, "unknown_list");
}

static void the_tests_of_a_scenario_pass_and_say_what_they_saw(void **held)
{
    fixture *f = *held;
    scenario_place found;
    const trial *trials = NULL;
    size_t count = 0;
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &found, NULL), STATUS_OK);
    assert_int_equal(trials_run(&found, &f->memory, &trials, &count, NULL), STATUS_OK);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) assert_true(trials[i].has_passed);
    assert_non_null(strstr(trials[0].observed, "accuracy = 0.75"));
}

/* Reads a shipped scenario's file and writes it as one of the user's with a piece replaced. */
static void put_changed(fixture *f, const char *piece, const char *other)
{
    const char *bytes = NULL;
    size_t length = 0;
    copy_scenario(f, "tutorial", "scenarios/tutorial");
    const char *path = in_folder(f, "scenarios/tutorial/scenario.json");
    assert_int_equal(file_read(path, 1 << 22, &f->memory, &bytes, &length, NULL), STATUS_OK);
    const char *at = strstr(bytes, piece);
    assert_non_null(at);
    buffer made = {0};
    buffer_add(&made, bytes, (size_t)(at - bytes));
    buffer_text(&made, other);
    buffer_text(&made, at + strlen(piece));
    assert_int_equal(file_replace(path, made.bytes, made.length, NULL), STATUS_OK);
    buffer_free(&made);
}

static void an_expectation_that_does_not_hold_fails_its_test(void **held)
{
    fixture *f = *held;
    scenario_place found;
    const trial *trials = NULL;
    size_t count = 0, failed = 0;
    put_changed(f, "max.accuracy == 0.75", "max.accuracy == 0.5");
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &found, NULL), STATUS_OK);
    assert_int_equal(trials_run(&found, &f->memory, &trials, &count, NULL), STATUS_OK);
    for (size_t i = 0; i < count; i++) failed += !trials[i].has_passed;
    assert_int_equal(failed, 1);
}

static void settings_are_kept_and_nonsense_in_their_file_is_as_if_never_chosen(void **held)
{
    fixture *f = *held;
    settings s = {.language = "en",
                  .text_percent = 150,
                  .theme = THEME_PROJECTOR,
                  .reduces_motion = true,
                  .spaces_text = true,
                  .sound = CUES_SOFT};
    assert_int_equal(settings_save(&f->home, &s, NULL), STATUS_OK);
    settings read = settings_load(&f->home);
    assert_string_equal(read.language, "en");
    assert_int_equal(read.text_percent, 150);
    assert_int_equal(read.theme, THEME_PROJECTOR);
    assert_int_equal(read.sound, CUES_SOFT);
    assert_true(read.spaces_text);
    assert_true(read.reduces_motion);
    put(f, "settings.json",
        "{\"language\": \"de\", \"text_percent\": 9000, \"theme\": 3, "
        "\"sound\": \"loud\", \"spaces_text\": \"yes\"}");
    read = settings_load(&f->home);
    assert_string_equal(read.language, "");
    assert_int_equal(read.text_percent, 100);
    assert_int_equal(read.theme, THEME_LIGHT);
    assert_int_equal(read.sound, CUES_OFF);
    assert_false(read.spaces_text);
    put(f, "settings.json", "{\"language\"");
    assert_int_equal(settings_load(&f->home).text_percent, 100);
}

static void the_language_is_that_asked_for_then_the_machine_s_then_dutch(void **held)
{
    fixture *f = *held;
    assert_string_equal(strings_language(&f->home, "en"), "en");
    assert_string_equal(strings_language(&f->home, "de"), "fr");
    assert_string_equal(strings_language(&f->home, NULL), "fr");
    f->home.language = "";
    assert_string_equal(strings_language(&f->home, NULL), "nl");
}

static void a_missing_or_broken_language_file_is_told_by_name(void **held)
{
    fixture *f = *held;
    static const char *const keys[] = {"app.name", "not.there"};
    const message *messages[2];
    failure why = {0}, other = {0};
    assert_int_equal(strings_load(&f->home, "nl", keys, 2, &f->memory, messages, NULL), STATUS_OK);
    assert_non_null(messages[0]);
    assert_null(messages[1]);
    f->home.program = f->folder;
    assert_int_equal(strings_load(&f->home, "nl", keys, 2, &f->memory, messages, &why),
                     STATUS_MISSING);
    assert_string_equal(why.reason, "language_file_missing");
    put(f, "assets/strings/nl.json", "{\"app.name\": \"{n\"}");
    assert_int_equal(strings_load(&f->home, "nl", keys, 2, &f->memory, messages, &other),
                     STATUS_BAD_INPUT);
    assert_string_equal(other.reason, "language_file_broken");
    assert_non_null(strstr(other.detail, "1:"));
}

#define ON_DISK(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DISK(a_scenario_is_found_by_id_folder_and_file),
        ON_DISK(a_scenario_named_from_here_has_its_pictures_wherever_they_are_drawn),
        ON_DISK(an_unknown_scenario_names_those_there_are),
        ON_DISK(the_user_s_own_scenario_goes_before_the_shipped_one),
        ON_DISK(every_shipped_scenario_is_listed_and_can_start),
        ON_DISK(a_broken_scenario_is_listed_with_its_mistakes),
        ON_DISK(a_pack_is_read_back_as_the_same_scenario),
        ON_DISK(one_changed_letter_gives_another_hash),
        ON_DISK(unknown_arms_and_lists_are_refused_with_those_there_are),
        ON_DISK(the_tests_of_a_scenario_pass_and_say_what_they_saw),
        ON_DISK(an_expectation_that_does_not_hold_fails_its_test),
        ON_DISK(settings_are_kept_and_nonsense_in_their_file_is_as_if_never_chosen),
        ON_DISK(the_language_is_that_asked_for_then_the_machine_s_then_dutch),
        ON_DISK(a_missing_or_broken_language_file_is_told_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
