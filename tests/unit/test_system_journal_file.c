/* A journal on a real disk: one writer, whole lines, and trouble that is said at once. */
#define _DEFAULT_SOURCE
#include "fixture_temporary.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/journal_file.h"
#include "system/journal_flusher.h"
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
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct fixture {
    arena memory;
    char folder[TEMPORARY_BYTES];
    const char *path;
} fixture;

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    temporary_make(f->folder, "journal");
    f->path = path_join(&f->memory, f->folder, "a.jsonl");
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

static journal_file *opened(const char *path, journal_opening how)
{
    journal_file *file = NULL;
    failure why = {0};
    assert_int_equal(journal_file_open(path, how, &file, &why), STATUS_OK);
    return file;
}

static void assert_holds(fixture *f, const char *expected)
{
    const char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_read(f->path, 100000, &f->memory, &bytes, &length, NULL), STATUS_OK);
    assert_string_equal(bytes, expected);
}

static void what_is_appended_stands_there_in_order(void **held)
{
    fixture *f = *held;
    journal_file *file = opened(f->path, JOURNAL_NEW);
    assert_int_equal(journal_file_append(file, "one\n", 4, NULL), STATUS_OK);
    assert_int_equal(journal_file_append(file, "two\n", 4, NULL), STATUS_OK);
    assert_int_equal(journal_file_flush(file, NULL), STATUS_OK);
    assert_int_equal(journal_file_length(file), 8);
    journal_file_close(file);
    assert_holds(f, "one\ntwo\n");
}

static void a_second_writer_is_refused_and_told_who_is_busy(void **held)
{
    fixture *f = *held;
    journal_file *file = opened(f->path, JOURNAL_NEW);
    journal_file *second = NULL;
    failure why = {0};
    assert_int_equal(journal_file_open(f->path, JOURNAL_CONTINUE, &second, &why), STATUS_BUSY);
    assert_string_equal(why.reason, "journal_in_use");
    assert_string_equal(why.place, f->path);
    journal_file_close(file);
    journal_file_close(opened(f->path, JOURNAL_CONTINUE));
}

static void a_killed_writer_no_longer_holds_the_journal(void **held)
{
    fixture *f = *held;
    int ready[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        journal_file *file = NULL;
        journal_file_open(f->path, JOURNAL_NEW, &file, NULL);
        ssize_t told = write(ready[1], "x", 1);
        while (told == 1) pause();
        _exit(1);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    journal_file *mine = NULL;
    assert_int_equal(journal_file_open(f->path, JOURNAL_CONTINUE, &mine, NULL), STATUS_BUSY);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    journal_file_close(opened(f->path, JOURNAL_CONTINUE));
}

static void an_existing_file_is_never_taken_for_a_new_journal(void **held)
{
    fixture *f = *held;
    journal_file *file = NULL;
    assert_int_equal(file_replace(f->path, "old", 3, NULL), STATUS_OK);
    assert_int_equal(journal_file_open(f->path, JOURNAL_NEW, &file, NULL), STATUS_BUSY);
    assert_holds(f, "old");
}

static void a_line_that_does_not_fit_leaves_no_part_of_itself(void **held)
{
    fixture *f = *held;
    struct rlimit before, small = {.rlim_cur = 10};
    failure why = {0};
    signals_watch();
    journal_file *file = opened(f->path, JOURNAL_NEW);
    assert_int_equal(journal_file_append(file, "whole\n", 6, NULL), STATUS_OK);
    getrlimit(RLIMIT_FSIZE, &before);
    small.rlim_max = before.rlim_max;
    setrlimit(RLIMIT_FSIZE, &small);
    status failed = journal_file_append(file, "too long\n", 9, &why);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_int_equal(failed, STATUS_FULL);
    assert_string_equal(why.reason, "disk_full");
    journal_file_close(file);
    assert_holds(f, "whole\n");
}

static void a_journal_that_was_taken_away_is_noticed_by_the_next_flush(void **held)
{
    fixture *f = *held;
    failure why = {0};
    journal_file *file = opened(f->path, JOURNAL_NEW);
    assert_int_equal(unlink(f->path), 0);
    assert_int_equal(journal_file_flush(file, &why), STATUS_MISSING);
    assert_string_equal(why.reason, "folder_missing");
    journal_file_close(file);
}

static void cutting_keeps_the_first_bytes(void **held)
{
    fixture *f = *held;
    assert_int_equal(file_replace(f->path, "one\ntw", 6, NULL), STATUS_OK);
    journal_file *file = opened(f->path, JOURNAL_CONTINUE);
    assert_int_equal(journal_file_cut(file, 4, NULL), STATUS_OK);
    assert_int_equal(journal_file_append(file, "three\n", 6, NULL), STATUS_OK);
    journal_file_close(file);
    assert_holds(f, "one\nthree\n");
}

static void a_discarded_journal_leaves_nothing(void **held)
{
    fixture *f = *held;
    journal_file_discard(opened(f->path, JOURNAL_NEW));
    assert_false(file_exists(f->path));
}

static void count_call(void *self)
{
    __atomic_add_fetch((int *)self, 1, __ATOMIC_SEQ_CST);
}

static void the_flusher_reports_what_is_durable_and_wakes_its_owner(void **held)
{
    fixture *f = *held;
    int calls = 0;
    uint64_t done = 0;
    journal_file *file = opened(f->path, JOURNAL_NEW);
    journal_flusher *fl = journal_flusher_start(file, (journal_wake){count_call, &calls});
    assert_non_null(fl);
    journal_file_append(file, "one\n", 4, NULL);
    journal_flusher_ask(fl, 7);
    assert_int_equal(journal_flusher_wait(fl, 7, NULL), STATUS_OK);
    assert_int_equal(journal_flusher_done(fl, &done, NULL), STATUS_OK);
    assert_int_equal(done, 7);
    journal_flusher_stop(fl);
    assert_int_equal(calls, 1);
    journal_file_close(file);
}

static void stopping_the_flusher_finishes_what_was_asked(void **held)
{
    fixture *f = *held;
    journal_file *file = opened(f->path, JOURNAL_NEW);
    for (int i = 0; i < 50; i++) {
        int calls = 0;
        journal_flusher *fl = journal_flusher_start(file, (journal_wake){count_call, &calls});
        journal_flusher_ask(fl, 1);
        journal_flusher_stop(fl);
        assert_int_equal(calls, 1);
    }
    journal_file_close(file);
}

static void the_flusher_keeps_saying_that_the_journal_is_gone(void **held)
{
    fixture *f = *held;
    uint64_t done = 0;
    journal_file *file = opened(f->path, JOURNAL_NEW);
    journal_flusher *fl = journal_flusher_start(file, (journal_wake){0});
    unlink(f->path);
    journal_flusher_ask(fl, 1);
    assert_int_equal(journal_flusher_wait(fl, 1, NULL), STATUS_MISSING);
    assert_int_equal(journal_flusher_done(fl, &done, NULL), STATUS_MISSING);
    assert_int_equal(done, 0);
    journal_flusher_stop(fl);
    journal_file_close(file);
}

static void the_clock_never_goes_back_and_states_its_resolution(void **held)
{
    (void)held;
    int64_t before = clock_now_us();
    clock_sleep_us(2000);
    assert_true(clock_now_us() - before >= 2000);
    assert_true(clock_resolution_ns() > 0);
    char utc[CLOCK_UTC_BYTES];
    clock_utc(utc);
    assert_int_equal(strlen(utc), 20);
    assert_int_equal(utc[10], 'T');
    assert_int_equal(utc[19], 'Z');
}

#define ON_DISK(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DISK(what_is_appended_stands_there_in_order),
        ON_DISK(a_second_writer_is_refused_and_told_who_is_busy),
        ON_DISK(a_killed_writer_no_longer_holds_the_journal),
        ON_DISK(an_existing_file_is_never_taken_for_a_new_journal),
        ON_DISK(a_line_that_does_not_fit_leaves_no_part_of_itself),
        ON_DISK(a_journal_that_was_taken_away_is_noticed_by_the_next_flush),
        ON_DISK(cutting_keeps_the_first_bytes),
        ON_DISK(a_discarded_journal_leaves_nothing),
        ON_DISK(the_flusher_reports_what_is_durable_and_wakes_its_owner),
        ON_DISK(stopping_the_flusher_finishes_what_was_asked),
        ON_DISK(the_flusher_keeps_saying_that_the_journal_is_gone),
        cmocka_unit_test(the_clock_never_goes_back_and_states_its_resolution),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
