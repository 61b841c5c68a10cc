/* A real journal under everything that can happen to a file: cut at every byte, bits that flip,
 * another version, another scenario. */
#define _DEFAULT_SOURCE
#include "fixture_temporary.h"
#include "app/replay.h"
#include "app/sitting.h"
#include "core/random.h"
#include "system/files.h"
#include "system/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { FLIPS = 10000 };

typedef struct fixture {
    arena memory;
    char folder[TEMPORARY_BYTES];
    home home;
    const char *path;  /* of a whole journal */
    const char *bytes; /* what it holds */
    size_t length;
    size_t line_count;
    const char *changed; /* where changed copies of it are put: beside it, so with its pack */
} fixture;

static const char *play_once(fixture *f)
{
    static const bool yes[CONSENT_CHOICE_COUNT] = {true, true, true};
    sitting *s = NULL;
    scenario_place from;
    bot b = bot_make(BOT_RANDOM, 0, 3);
    assert_int_equal(store_find(&f->home, "second-reader", &f->memory, &from, NULL), STATUS_OK);
    sitting_plan plan = {.home = &f->home,
                         .from = &from,
                         .has_seed = true,
                         .seed = 3,
                         .seat = "B2",
                         .people = 2,
                         .language = "fr",
                         .time_setting = 1000,
                         .log_folder = f->folder,
                         .player = "random",
                         .care = JOURNAL_AT_END};
    assert_int_equal(sitting_open(&plan, 0, &s, NULL), STATUS_OK);
    for (int i = 0; i < 5; i++) sitting_proceed(s);
    sitting_consent(s, yes, 0);
    assert_int_equal(sitting_play(s, &b, NULL), STATUS_OK);
    const char *path = arena_copy(&f->memory, sitting_log_path(s), strlen(sitting_log_path(s)));
    assert_int_equal(sitting_close(s, 0, NULL), STATUS_OK);
    return path;
}

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    temporary_make(f->folder, "log");
    f->home = (home){.program = TEST_SOURCE_DIR, .language = "nl", .platform = "test"};
    f->path = play_once(f);
    assert_int_equal(file_read(f->path, 1 << 24, &f->memory, &f->bytes, &f->length, NULL),
                     STATUS_OK);
    for (size_t i = 0; i < f->length; i++) f->line_count += f->bytes[i] == '\n';
    const char *beside = path_folder(&f->memory, f->path);
    f->changed = path_join(&f->memory, beside, "changed.jsonl");
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

static void put(const fixture *f, const char *bytes, size_t length)
{
    FILE *file = fopen(f->changed, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static void put_byte(const fixture *f, size_t at, char byte)
{
    FILE *file = fopen(f->changed, "r+b");
    assert_non_null(file);
    assert_int_equal(fseek(file, (long)at, SEEK_SET), 0);
    assert_int_equal(fputc(byte, file), (unsigned char)byte);
    fclose(file);
}

static const char *with_replaced(fixture *f, const char *piece, const char *other,
                                 size_t *out_length)
{
    const char *at = strstr(f->bytes, piece);
    assert_non_null(at);
    size_t before = (size_t)(at - f->bytes), cut = strlen(piece), added = strlen(other);
    char *made = arena_take(&f->memory, f->length - cut + added + 1);
    memcpy(made, f->bytes, before);
    memcpy(made + before, other, added);
    memcpy(made + before + added, at + cut, f->length - before - cut);
    *out_length = f->length - cut + added;
    return made;
}

/* Reads on in a log that stays in memory; counts lines; STATUS_OK at its end. */
static status read_all(replay *r, journal_log log, size_t *out_lines, failure *why)
{
    log_entry entry;
    arena scratch;
    session *s = session_create(r->loaded.s, replay_setup(&log.header), (journal_sink){0});
    arena_init(&scratch, 0);
    *out_lines = 1;
    while (!why->code) {
        journal_context c = journal_context_of(s);
        arena_reset(&scratch);
        if (!journal_log_next(&log, &c, &scratch, &entry, why)) break;
        ++*out_lines;
        if (entry.kind == LINE_COMMAND) assert_int_equal(session_fold(s, &entry.command, why), 0);
    }
    arena_free(&scratch);
    session_destroy(s);
    return why->code;
}

/* ---------------------------------------------------------------------------------------------- */

static void a_whole_journal_is_the_same_when_decided_again(void **held)
{
    fixture *f = *held;
    verdict v;
    assert_int_equal(replay_verify(&f->home, f->path, &v, NULL), STATUS_OK);
    assert_true(v.is_decided_again);
    assert_false(v.is_different);
    assert_int_equal(v.line_count, f->line_count - 1);
    verdict_free(&v);
}

/* What a cut at `cut` must leave: all lines that end before it. */
static void assert_recovered(fixture *f, replay *r, size_t cut, size_t last_end, size_t complete)
{
    arena a;
    journal_log log;
    failure why = {0};
    size_t lines = 0;
    arena_init(&a, 0);
    assert_int_equal(truncate(f->changed, (off_t)cut), 0);
    assert_int_equal(journal_log_open(f->changed, &a, &log, &why), STATUS_OK);
    assert_int_equal(log.length, last_end);
    assert_int_equal(log.torn_length, cut - last_end);
    /* What is read depends on the complete lines alone, so each set of them is read once. */
    if (cut == last_end) {
        assert_int_equal(read_all(r, log, &lines, &why), STATUS_OK);
        assert_int_equal(lines, complete);
    }
    arena_free(&a);
}

static void a_cut_at_any_byte_loses_no_complete_line(void **held)
{
    fixture *f = *held;
    replay r;
    size_t header_length = (size_t)(strchr(f->bytes, '\n') - f->bytes) + 1;
    size_t complete = f->line_count, last_end = f->length;
    assert_int_equal(replay_open(&f->home, f->path, &r, NULL), STATUS_OK);
    put(f, f->bytes, f->length);
    for (size_t cut = f->length; cut >= header_length; cut--) {
        assert_recovered(f, &r, cut, last_end, complete);
        bool was_line_end = f->bytes[cut - 1] == '\n';
        complete -= was_line_end;
        while (was_line_end && last_end > 0 && (last_end == cut || f->bytes[last_end - 1] != '\n'))
            last_end--;
    }
    assert_int_equal(complete, 0);
    replay_close(&r);
}

static void without_a_whole_header_there_is_nothing_to_read(void **held)
{
    fixture *f = *held;
    size_t header_length = (size_t)(strchr(f->bytes, '\n') - f->bytes) + 1;
    for (size_t cut = 0; cut < header_length; cut++) {
        arena a;
        journal_log log;
        failure why = {0};
        arena_init(&a, 0);
        put(f, f->bytes, cut);
        assert_int_equal(journal_log_open(f->changed, &a, &log, &why), STATUS_TORN);
        assert_string_equal(why.reason, "journal_empty");
        arena_free(&a);
    }
}

static void zeros_that_a_power_cut_left_are_a_torn_tail(void **held)
{
    fixture *f = *held;
    verdict v;
    char *padded = arena_take(&f->memory, f->length + 4096);
    memcpy(padded, f->bytes, f->length);
    put(f, padded, f->length + 4096);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    assert_int_equal(v.torn_length, 4096);
    assert_int_equal(v.line_count, f->line_count - 1);
    verdict_free(&v);
}

/* Wherever one bit flips, somebody notices: in the last line it may also look like a torn one. */
static void every_flipped_bit_is_detected(void **held)
{
    fixture *f = *held;
    replay r;
    random_stream random = random_open(11, "flips");
    size_t last_line = f->length - 1;
    while (f->bytes[last_line - 1] != '\n') last_line--;
    assert_int_equal(replay_open(&f->home, f->path, &r, NULL), STATUS_OK);
    put(f, f->bytes, f->length);
    for (int i = 0; i < FLIPS; i++) {
        arena a;
        journal_log log;
        failure why = {0};
        size_t lines = 0;
        size_t at = random_below(&random, (uint32_t)f->length);
        uint32_t bit = random_below(&random, 8);
        put_byte(f, at, (char)(f->bytes[at] ^ (1 << bit)));
        arena_init(&a, 0);
        status failed = journal_log_open(f->changed, &a, &log, &why);
        if (!failed) failed = read_all(&r, log, &lines, &why);
        bool is_noticed = failed || log.torn_length > 0;
        assert_true(is_noticed);
        assert_true(at >= last_line || failed);
        arena_free(&a);
        put_byte(f, at, f->bytes[at]);
    }
    replay_close(&r);
}

static void damage_is_named_by_line_and_byte(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    verdict v;
    failure why = {0};
    const char *made = with_replaced(f, "\"kind\":\"continue\"", "\"kind\":\"cantinue\"", &length);
    put(f, made, length);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, &why), STATUS_CORRUPT);
    assert_string_equal(why.reason, "journal_corrupt");
    size_t line_number = 1;
    for (const char *at = made; at < strstr(made, "cantinue"); at++) line_number += *at == '\n';
    char expected[600];
    snprintf(expected, sizeof expected, "%s:%zu:", f->changed, line_number);
    assert_memory_equal(why.place, expected, strlen(expected));
    verdict_free(&v);
}

static void a_line_that_was_left_out_breaks_the_chain(void **held)
{
    fixture *f = *held;
    verdict v;
    const char *second = strchr(f->bytes, '\n') + 1;
    const char *third = strchr(second, '\n') + 1;
    char *made = arena_take(&f->memory, f->length);
    size_t before = (size_t)(second - f->bytes), after = f->length - (size_t)(third - f->bytes);
    memcpy(made, f->bytes, before);
    memcpy(made + before, third, after);
    put(f, made, before + after);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, NULL), STATUS_CORRUPT);
    verdict_free(&v);
}

/* Writes all links anew, as somebody would who wants to hide a change. */
static void put_with_new_chain(fixture *f, const char *bytes, size_t length)
{
    buffer made = {0};
    uint8_t chain[SHA256_BYTES] = {0};
    for (const char *at = bytes, *end = bytes + length; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t body = (size_t)(stop - at) - JOURNAL_LINK_BYTES;
        sha256_chain(chain, at, body, chain);
        buffer_add(&made, at, body);
        journal_link_write(chain, &made);
        at = stop + 1;
    }
    put(f, made.bytes, made.length);
    buffer_free(&made);
}

static void a_decision_that_was_changed_is_found_even_under_a_new_chain(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    verdict v;
    const char *made = with_replaced(f, "\"correct\":false", "\"correct\":true", &length);
    put_with_new_chain(f, made, length);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, NULL), STATUS_OK);
    assert_true(v.is_different);
    assert_non_null(strstr(v.written.bytes, "\"correct\":true"));
    assert_non_null(strstr(v.expected.bytes, "\"correct\":false"));
    verdict_free(&v);
}

static void other_rules_are_folded_and_said(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    char own[32];
    verdict v;
    snprintf(own, sizeof own, "\"rules\":%d", SESSION_RULES);
    const char *made = with_replaced(f, own, "\"rules\":999", &length);
    put_with_new_chain(f, made, length);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, NULL), STATUS_OK);
    assert_false(v.is_decided_again);
    assert_false(v.is_different);
    assert_int_equal(v.rules, 999);
    assert_int_equal(v.line_count, f->line_count - 1);
    verdict_free(&v);
}

static void a_journal_of_another_format_is_told_apart_from_a_damaged_one(void **held)
{
    fixture *f = *held;
    size_t length = 0;
    verdict v;
    failure why = {0};
    const char *made = with_replaced(f, "{\"format\":1,", "{\"format\":2,\"more\":0,", &length);
    put_with_new_chain(f, made, length);
    assert_int_equal(replay_verify(&f->home, f->changed, &v, &why), STATUS_VERSION);
    assert_string_equal(why.reason, "journal_version");
    assert_string_equal(why.detail, "2");
    verdict_free(&v);
}

static void without_its_scenario_a_journal_says_what_is_missing(void **held)
{
    fixture *f = *held;
    replay r;
    failure why = {0};
    char shell[600];
    f->home.program = f->folder;
    snprintf(shell, sizeof shell, "rm %s/second-reader/*.pack", f->folder);
    assert_int_equal(system(shell), 0);
    assert_int_equal(replay_open(&f->home, f->path, &r, &why), STATUS_MISSING);
    assert_string_equal(why.reason, "pack_missing");
    replay_close(&r);
}

static void a_pack_that_was_changed_is_not_played(void **held)
{
    fixture *f = *held;
    replay r;
    failure why = {0};
    char shell[600];
    snprintf(shell, sizeof shell, "for p in %s/second-reader/*.pack; do echo >>$p; done",
             f->folder);
    assert_int_equal(system(shell), 0);
    assert_int_equal(replay_open(&f->home, f->path, &r, &why), STATUS_CORRUPT);
    assert_string_equal(why.reason, "scenario_changed");
    replay_close(&r);
}

static void replaying_up_to_a_line_stops_behind_it(void **held)
{
    fixture *f = *held;
    replay r;
    assert_int_equal(replay_open(&f->home, f->path, &r, NULL), STATUS_OK);
    assert_int_equal(replay_fold(&r, 5, NULL), STATUS_OK);
    assert_int_equal(session_state(r.s)->seq, 5);
    assert_int_equal(replay_fold(&r, UINT64_MAX, NULL), STATUS_OK);
    assert_true(session_state(r.s)->is_ended);
    replay_close(&r);
}

static void the_short_code_changes_with_every_line(void **held)
{
    (void)held;
    uint8_t chain[32] = {0};
    char one[JOURNAL_CODE_BYTES], other[JOURNAL_CODE_BYTES];
    journal_code(chain, one);
    assert_string_equal(one, "0000-0000-0000");
    chain[7] = 0x10;
    journal_code(chain, other);
    assert_string_equal(other, "0000-0000-0001");
}

#define ON_DISK(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DISK(a_whole_journal_is_the_same_when_decided_again),
        ON_DISK(a_cut_at_any_byte_loses_no_complete_line),
        ON_DISK(without_a_whole_header_there_is_nothing_to_read),
        ON_DISK(zeros_that_a_power_cut_left_are_a_torn_tail),
        ON_DISK(every_flipped_bit_is_detected),
        ON_DISK(damage_is_named_by_line_and_byte),
        ON_DISK(a_line_that_was_left_out_breaks_the_chain),
        ON_DISK(a_decision_that_was_changed_is_found_even_under_a_new_chain),
        ON_DISK(other_rules_are_folded_and_said),
        ON_DISK(a_journal_of_another_format_is_told_apart_from_a_damaged_one),
        ON_DISK(without_its_scenario_a_journal_says_what_is_missing),
        ON_DISK(a_pack_that_was_changed_is_not_played),
        ON_DISK(replaying_up_to_a_line_stops_behind_it),
        cmocka_unit_test(the_short_code_changes_with_every_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
