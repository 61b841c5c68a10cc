/* A sitting on a real disk: consent, journal, resume, trouble. Plays the tutorial that is shipped. */
#define _DEFAULT_SOURCE
#include "fixture_temporary.h"
#include "app/replay.h"
#include "app/sitting.h"
#include "app/unfinished.h"
#include "system/files.h"
#include "system/signals.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { SECOND = 1000000 };

typedef struct fixture {
    arena memory;
    char folder[TEMPORARY_BYTES];
    home home;
    scenario_place from;
    sitting *s;
    int64_t now_us;
} fixture;

static const bool YES[CONSENT_CHOICE_COUNT] = {true, true, true};
static const bool NO[CONSENT_CHOICE_COUNT] = {false, false, false};

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    temporary_make(f->folder, "sitting");
    f->home = (home){.program = TEST_SOURCE_DIR,
                     .data = f->folder,
                     .config = f->folder,
                     .language = "nl",
                     .platform = "test"};
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &f->from, NULL), STATUS_OK);
    f->now_us = 50 * SECOND;
    *held = f;
    return 0;
}

static int tear_down(void **held)
{
    fixture *f = *held;
    sitting_close(f->s, f->now_us, NULL);
    int left = temporary_remove(f->folder);
    arena_free(&f->memory);
    free(f);
    return left;
}

static sitting_plan plan_of(const fixture *f)
{
    static const char *const devices[] = {"keyboard"};
    return (sitting_plan){.home = &f->home,
                          .from = &f->from,
                          .has_seed = true,
                          .seed = 7,
                          .seat = "A1",
                          .people = 1,
                          .language = "nl",
                          .time_setting = 1000,
                          .log_folder = f->folder,
                          .care = JOURNAL_EACH_LINE,
                          .devices = devices,
                          .device_count = 1,
                          .screen_width = FIELD_NULL,
                          .screen_height = FIELD_NULL,
                          .screen_refresh_hz = FIELD_NULL};
}

static void open_sitting(fixture *f)
{
    sitting_plan plan = plan_of(f);
    failure why = {0};
    assert_int_equal(sitting_open(&plan, f->now_us, &f->s, &why), STATUS_OK);
}

/* As far as the screens before consent go, then the answer. */
static void begin(fixture *f, const bool choices[CONSENT_CHOICE_COUNT])
{
    view seen;
    open_sitting(f);
    sitting_view(f->s, f->now_us, &f->memory, &seen);
    for (int i = 0; i < 10 && seen.type != STAGE_CONSENT; i++) {
        sitting_proceed(f->s);
        sitting_view(f->s, f->now_us, &f->memory, &seen);
    }
    assert_int_equal(seen.type, STAGE_CONSENT);
    sitting_consent(f->s, choices, f->now_us);
    sitting_settle(f->s);
}

static view seen_now(fixture *f)
{
    view seen;
    sitting_view(f->s, f->now_us, &f->memory, &seen);
    return seen;
}

static status give(fixture *f, command_kind kind, int64_t answer)
{
    view seen = seen_now(f);
    command c = {.what = record_make(kind, BY_SEAT), .at_us = f->now_us};
    if (seen.has_case)
        c.what.case_ = seen.case_;
    else
        c.what.stage = seen.stage;
    c.what.phase = kind == COMMAND_ANSWER ? seen.phase : FIELD_NULL;
    c.what.choice = answer;
    status failed = sitting_submit(f->s, &c, NULL);
    sitting_settle(f->s);
    return failed;
}

static void let_pass(fixture *f, int64_t us)
{
    f->now_us += us;
    sitting_tick(f->s, f->now_us);
    sitting_settle(f->s);
}

/* Into the first case, its advice given. */
static void reach_first_case(fixture *f)
{
    begin(f, YES);
    for (int i = 0; i < 10 && !seen_now(f).has_case; i++) {
        let_pass(f, SECOND);
        give(f, COMMAND_CONTINUE, FIELD_NULL);
    }
    assert_true(seen_now(f).has_case);
    let_pass(f, 10 * SECOND);
    assert_int_equal(seen_now(f).advice_state, ADVICE_GIVEN);
}

static size_t count_files(fixture *f, const char *path)
{
    const folder_entry *entries = NULL;
    size_t count = 0, files = 0;
    if (folder_list(path, &f->memory, &entries, &count, NULL)) return 0;
    for (size_t i = 0; i < count; i++) {
        const char *inner = path_join(&f->memory, path, entries[i].name);
        files += entries[i].is_folder ? count_files(f, inner) : 1;
    }
    return files;
}

static const char *journal_bytes(fixture *f, const char *path, size_t *out_length)
{
    const char *bytes = NULL;
    assert_int_equal(file_read(path, 1 << 24, &f->memory, &bytes, out_length, NULL), STATUS_OK);
    return bytes;
}

static const char *log_path(fixture *f)
{
    const char *path = sitting_log_path(f->s);
    assert_non_null(path);
    return arena_copy(&f->memory, path, strlen(path));
}

static size_t count_of(const char *bytes, const char *piece)
{
    size_t count = 0;
    size_t length = strlen(piece);
    for (size_t i = 0; bytes[i]; i++) count += strncmp(bytes + i, piece, length) == 0;
    return count;
}

/* ---------------------------------------------------------------------------------------------- */

static void nothing_is_written_before_consent(void **held)
{
    fixture *f = *held;
    open_sitting(f);
    sitting_proceed(f->s);
    assert_int_equal(count_files(f, f->folder), 0);
    assert_false(sitting_is_started(f->s));
}

static void without_consent_to_record_nothing_is_ever_written(void **held)
{
    fixture *f = *held;
    begin(f, NO);
    assert_true(sitting_is_started(f->s));
    assert_false(sitting_is_recorded(f->s));
    let_pass(f, SECOND);
    assert_int_equal(give(f, COMMAND_CONTINUE, FIELD_NULL), STATUS_OK);
    assert_int_equal(count_files(f, f->folder), 0);
    assert_null(sitting_log_path(f->s));
}

static void the_header_is_line_1_and_says_what_was_chosen(void **held)
{
    fixture *f = *held;
    static const bool only_record[CONSENT_CHOICE_COUNT] = {true, false, false};
    journal_log log;
    begin(f, only_record);
    assert_int_equal(journal_log_open(log_path(f), &f->memory, &log, NULL), STATUS_OK);
    assert_true(log.header.consent_record);
    assert_false(log.header.consent_room);
    assert_false(log.header.consent_research);
    assert_string_equal(log.header.seats[0].code, "A1");
    assert_string_equal(log.header.language, "nl");
    assert_int_equal(strlen(log.header.consent_sha256), 64);
    assert_int_equal(log.header.rules, SESSION_RULES);
    assert_int_equal(log.header.seed, 7);
    assert_int_equal(count_files(f, f->folder), 2);
}

static void a_line_of_a_person_is_shown_only_when_it_is_on_the_disk(void **held)
{
    fixture *f = *held;
    begin(f, YES);
    view before = seen_now(f);
    command c = {.what = record_make(COMMAND_CONTINUE, BY_SEAT), .at_us = f->now_us + SECOND};
    c.what.stage = before.stage;
    assert_int_equal(sitting_submit(f->s, &c, NULL), STATUS_OK);
    size_t length = 0;
    const char *bytes = journal_bytes(f, log_path(f), &length);
    assert_int_equal(count_of(bytes, "\"kind\":\"continue\""), 1);
    sitting_settle(f->s);
    assert_int_not_equal(seen_now(f).stage, before.stage);
}

static void a_session_that_was_left_goes_on_at_exactly_that_case(void **held)
{
    fixture *f = *held;
    reach_first_case(f);
    assert_int_equal(give(f, COMMAND_OPEN_EVIDENCE, FIELD_NULL), STATUS_REFUSED);
    view before = seen_now(f);
    uint64_t hash = state_hash(session_state(sitting_session(f->s)), before.scenario);
    const char *path = log_path(f);
    assert_int_equal(sitting_close(f->s, f->now_us, NULL), STATUS_OK);
    f->s = NULL;
    f->now_us += 3600 * (int64_t)SECOND;
    failure why = {0};
    assert_int_equal(sitting_resume(&f->home, path, (journal_wake){0}, f->now_us, &f->s, &why),
                     STATUS_OK);
    view after = seen_now(f);
    assert_true(state_hash(session_state(sitting_session(f->s)), after.scenario) == hash);
    assert_int_equal(after.stage, before.stage);
    assert_int_equal(after.case_, before.case_);
    assert_int_equal(after.advice, before.advice);
    assert_true(after.now_us - before.now_us < SECOND);
    assert_int_equal(give(f, COMMAND_ANSWER, 0), STATUS_OK);
}

static void a_resumed_journal_verifies_to_its_end(void **held)
{
    fixture *f = *held;
    verdict v;
    reach_first_case(f);
    const char *path = log_path(f);
    sitting_close(f->s, f->now_us, NULL);
    assert_int_equal(sitting_resume(&f->home, path, (journal_wake){0}, f->now_us, &f->s, NULL),
                     STATUS_OK);
    give(f, COMMAND_ANSWER, 1);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(replay_verify(&f->home, path, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    assert_true(v.is_decided_again);
    assert_int_equal(v.torn_length, 0);
    verdict_free(&v);
}

static void a_torn_tail_is_set_aside_and_nothing_before_it_is_lost(void **held)
{
    fixture *f = *held;
    static const char tail[] = "{\"seq\":99,\"t\":1";
    size_t length = 0, kept = 0;
    reach_first_case(f);
    const char *path = log_path(f);
    view before = seen_now(f);
    sitting_close(f->s, f->now_us, NULL);
    journal_bytes(f, path, &length);
    FILE *torn = fopen(path, "ab");
    fwrite(tail, 1, sizeof tail - 1, torn);
    fclose(torn);
    assert_int_equal(sitting_resume(&f->home, path, (journal_wake){0}, f->now_us, &f->s, NULL),
                     STATUS_OK);
    assert_int_equal(seen_now(f).case_, before.case_);
    buffer aside = {0};
    buffer_text(&aside, path);
    buffer_text(&aside, ".torn");
    assert_string_equal(journal_bytes(f, aside.bytes, &kept), tail);
    buffer_free(&aside);
}

static void a_journal_that_is_in_use_is_not_resumed(void **held)
{
    fixture *f = *held;
    sitting *second = NULL;
    failure why = {0};
    begin(f, YES);
    assert_int_equal(
        sitting_resume(&f->home, log_path(f), (journal_wake){0}, f->now_us, &second, &why),
        STATUS_BUSY);
    assert_string_equal(why.reason, "journal_in_use");
}

static void a_finished_session_is_not_resumed_and_not_offered(void **held)
{
    fixture *f = *held;
    failure why = {0};
    sitting *second = NULL;
    const unfinished_session *left = NULL;
    size_t count = 9;
    begin(f, YES);
    const char *path = log_path(f);
    command end = {.what = record_make(COMMAND_END, BY_SEAT), .at_us = f->now_us};
    end.what.scope = END_SESSION;
    assert_int_equal(sitting_submit(f->s, &end, NULL), STATUS_OK);
    sitting_settle(f->s);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(sitting_resume(&f->home, path, (journal_wake){0}, 0, &second, &why),
                     STATUS_REFUSED);
    assert_string_equal(why.reason, "session_finished");
    assert_int_equal(unfinished_list(f->folder, &f->memory, &left, &count, NULL), STATUS_OK);
    assert_int_equal(count, 0);
}

static void a_session_that_was_left_is_offered_until_somebody_has_it_open(void **held)
{
    fixture *f = *held;
    const unfinished_session *left = NULL;
    size_t count = 9;
    begin(f, YES);
    assert_int_equal(unfinished_list(f->folder, &f->memory, &left, &count, NULL), STATUS_OK);
    assert_int_equal(count, 0);
    const char *path = log_path(f);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(unfinished_list(f->folder, &f->memory, &left, &count, NULL), STATUS_OK);
    assert_int_equal(count, 1);
    assert_string_equal(left[0].path, path);
    assert_string_equal(left[0].scenario, "tutorial");
    assert_int_equal(left[0].days_ago, 0);
}

static void while_a_limit_runs_a_sign_of_life_is_written_each_second(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    assert_int_equal(store_find(&f->home, "second-reader", &f->memory, &f->from, NULL), STATUS_OK);
    begin(f, YES);
    for (int i = 0; i < 60 && seen_now(f).deadline_us == 0; i++) {
        let_pass(f, SECOND);
        view seen = seen_now(f);
        if (view_allows(&seen, COMMAND_REPLY)) {
            command c = {.what = record_make(COMMAND_REPLY, BY_SEAT), .at_us = f->now_us};
            c.what.stage = seen.stage;
            c.what.item = 0;
            c.what.value = 5;
            sitting_submit(f->s, &c, NULL);
            sitting_settle(f->s);
        }
        if (view_allows(&seen, COMMAND_ANSWER))
            give(f, COMMAND_ANSWER, 0);
        else if (view_allows(&seen, COMMAND_RATE_CONFIDENCE)) {
            command c = {.what = record_make(COMMAND_RATE_CONFIDENCE, BY_SEAT), .at_us = f->now_us};
            c.what.case_ = seen.case_;
            c.what.phase = seen.phase;
            c.what.confidence = 500;
            sitting_submit(f->s, &c, NULL);
            sitting_settle(f->s);
        } else
            give(f, COMMAND_CONTINUE, FIELD_NULL);
    }
    assert_true(seen_now(f).deadline_us != 0);
    const char *bytes = journal_bytes(f, log_path(f), &length);
    size_t before = count_of(bytes, "\"kind\":\"alive\"");
    for (int i = 0; i < 20; i++) let_pass(f, SECOND / 4);
    bytes = journal_bytes(f, log_path(f), &length);
    size_t written = count_of(bytes, "\"kind\":\"alive\"") - before;
    assert_true(written >= 4 && written <= 6);
}

/* Trouble -------------------------------------------------------------------------------------- */

static void allow_bytes(rlim_t bytes)
{
    struct rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

static void a_full_disk_is_said_at_once_and_the_session_waits(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    signals_watch();
    reach_first_case(f);
    journal_bytes(f, log_path(f), &length);
    allow_bytes(length + 10);
    view before = seen_now(f);
    give(f, COMMAND_ANSWER, 0);
    allow_bytes(RLIM_INFINITY);
    assert_non_null(sitting_trouble(f->s));
    assert_string_equal(sitting_trouble(f->s)->reason, "disk_full");
    f->now_us += 600 * (int64_t)SECOND;
    sitting_tick(f->s, f->now_us);
    assert_int_equal(seen_now(f).final, before.final);
    assert_true(seen_now(f).now_us - before.now_us < SECOND);
    assert_int_not_equal(give(f, COMMAND_ANSWER, 1), STATUS_OK);
}

static void after_trouble_the_line_that_waited_is_kept_and_shown(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    verdict v;
    signals_watch();
    reach_first_case(f);
    const char *path = log_path(f);
    journal_bytes(f, path, &length);
    allow_bytes(length + 10);
    give(f, COMMAND_ANSWER, 0);
    assert_int_equal(sitting_try_again(f->s, f->now_us, NULL), STATUS_FULL);
    allow_bytes(RLIM_INFINITY);
    assert_int_equal(sitting_try_again(f->s, f->now_us, NULL), STATUS_OK);
    assert_null(sitting_trouble(f->s));
    assert_int_equal(seen_now(f).final, 0);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(replay_verify(&f->home, path, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    verdict_free(&v);
}

static void another_folder_takes_all_lines_over(void **held)
{
    fixture *f = *held;
    verdict v;
    size_t length = 0;
    signals_watch();
    reach_first_case(f);
    const char *old = log_path(f);
    journal_bytes(f, old, &length);
    allow_bytes(length + 10);
    give(f, COMMAND_ANSWER, 0);
    allow_bytes(RLIM_INFINITY);
    const char *other = path_join(&f->memory, f->folder, "stick");
    assert_int_equal(sitting_use_folder(f->s, other, f->now_us, NULL), STATUS_OK);
    const char *path = log_path(f);
    assert_string_not_equal(path, old);
    assert_int_equal(seen_now(f).final, 0);
    let_pass(f, SECOND);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(replay_verify(&f->home, path, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    assert_true(v.line_count >= 4);
    verdict_free(&v);
}

static void a_journal_that_vanishes_is_noticed_and_carried_over(void **held)
{
    fixture *f = *held;
    verdict v;
    reach_first_case(f);
    assert_int_equal(unlink(log_path(f)), 0);
    give(f, COMMAND_ANSWER, 0);
    assert_non_null(sitting_trouble(f->s));
    assert_string_equal(sitting_trouble(f->s)->reason, "folder_missing");
    assert_int_equal(seen_now(f).final, ANSWER_NONE);
    const char *other = path_join(&f->memory, f->folder, "other");
    assert_int_equal(sitting_use_folder(f->s, other, f->now_us, NULL), STATUS_OK);
    const char *path = log_path(f);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    assert_int_equal(replay_verify(&f->home, path, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    verdict_free(&v);
}

static void a_log_folder_that_cannot_be_made_is_trouble_before_the_first_line(void **held)
{
    fixture *f = *held;
    sitting_plan plan = plan_of(f);
    plan.log_folder = "/dev/null/logs";
    assert_int_equal(sitting_open(&plan, f->now_us, &f->s, NULL), STATUS_OK);
    sitting_consent(f->s, YES, f->now_us);
    assert_non_null(sitting_trouble(f->s));
    assert_false(sitting_is_started(f->s));
    assert_int_equal(sitting_use_folder(f->s, f->folder, f->now_us, NULL), STATUS_OK);
    assert_true(sitting_is_started(f->s));
    sitting_settle(f->s);
    assert_int_equal(seen_now(f).is_waiting, false);
}

static void a_saved_copy_is_the_same_and_verifies_where_it_is(void **held)
{
    fixture *f = *held;
    const char *copy = NULL;
    size_t one = 0, other = 0;
    verdict v;
    reach_first_case(f);
    const char *stick = path_join(&f->memory, f->folder, "stick");
    assert_int_equal(sitting_save_copy(f->s, stick, &f->memory, &copy, NULL), STATUS_OK);
    assert_string_equal(journal_bytes(f, copy, &one), journal_bytes(f, log_path(f), &other));
    assert_int_equal(replay_verify(&f->home, copy, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    verdict_free(&v);
}

static void bad_seats_and_people_are_refused_by_name(void **held)
{
    fixture *f = *held;
    failure why = {0}, other = {0};
    sitting_plan plan = plan_of(f);
    plan.seat = "Z100";
    assert_int_equal(sitting_open(&plan, 0, &f->s, &why), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "bad_seat");
    assert_string_equal(why.detail, "Z100");
    plan.seat = "A1";
    plan.people = 9;
    assert_int_equal(sitting_open(&plan, 0, &f->s, &other), STATUS_BAD_INPUT);
    assert_string_equal(other.reason, "bad_people");
}

static const char *pack_picture(const pack *p)
{
    for (size_t i = 0; i < p->count; i++)
        if (strstr(p->files[i].path, ".svg")) return p->files[i].path;
    fail_msg("a scenario without pictures");
    return NULL;
}

static void pictures_stay_when_their_folder_goes(void **held)
{
    fixture *f = *held;
    const char *bytes = NULL;
    size_t length = 0;
    reach_first_case(f);
    const loaded_scenario *l = sitting_loaded(f->s);
    const char *cover = path_join(&f->memory, l->folder, pack_picture(&l->files));
    assert_true(loaded_scenario_file(l, cover, &bytes, &length));
    assert_non_null(strstr(bytes, "<svg"));
    assert_false(loaded_scenario_file(l, "/etc/hostname", &bytes, &length));
    assert_false(loaded_scenario_file(l, l->folder, &bytes, &length));
}

static void a_scenario_that_changed_meanwhile_is_played_on_as_it_was(void **held)
{
    fixture *f = *held;
    char shell[512];
    failure why = {0};
    const char *mine = path_join(&f->memory, f->folder, "scenarios/tutorial");
    assert_int_equal(folder_make(mine, NULL), STATUS_OK);
    snprintf(shell, sizeof shell, "cp -r %s/. %s", f->from.folder.path, mine);
    assert_int_equal(system(shell), 0);
    assert_int_equal(store_find(&f->home, "tutorial", &f->memory, &f->from, NULL), STATUS_OK);
    assert_string_equal(f->from.folder.path, mine);
    reach_first_case(f);
    const char *path = log_path(f);
    sitting_close(f->s, f->now_us, NULL);
    f->s = NULL;
    snprintf(shell, sizeof shell, "rm -r %s", mine);
    assert_int_equal(system(shell), 0);
    assert_int_equal(sitting_resume(&f->home, path, (journal_wake){0}, f->now_us, &f->s, &why),
                     STATUS_OK);
    assert_true(seen_now(f).has_case);
    assert_non_null(sitting_loaded(f->s)->folder);
}

#define ON_DISK(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DISK(nothing_is_written_before_consent),
        ON_DISK(without_consent_to_record_nothing_is_ever_written),
        ON_DISK(the_header_is_line_1_and_says_what_was_chosen),
        ON_DISK(a_line_of_a_person_is_shown_only_when_it_is_on_the_disk),
        ON_DISK(a_session_that_was_left_goes_on_at_exactly_that_case),
        ON_DISK(a_resumed_journal_verifies_to_its_end),
        ON_DISK(a_torn_tail_is_set_aside_and_nothing_before_it_is_lost),
        ON_DISK(a_journal_that_is_in_use_is_not_resumed),
        ON_DISK(a_finished_session_is_not_resumed_and_not_offered),
        ON_DISK(a_session_that_was_left_is_offered_until_somebody_has_it_open),
        ON_DISK(while_a_limit_runs_a_sign_of_life_is_written_each_second),
        ON_DISK(a_full_disk_is_said_at_once_and_the_session_waits),
        ON_DISK(after_trouble_the_line_that_waited_is_kept_and_shown),
        ON_DISK(another_folder_takes_all_lines_over),
        ON_DISK(a_journal_that_vanishes_is_noticed_and_carried_over),
        ON_DISK(a_log_folder_that_cannot_be_made_is_trouble_before_the_first_line),
        ON_DISK(a_saved_copy_is_the_same_and_verifies_where_it_is),
        ON_DISK(bad_seats_and_people_are_refused_by_name),
        ON_DISK(pictures_stay_when_their_folder_goes),
        ON_DISK(a_scenario_that_changed_meanwhile_is_played_on_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
