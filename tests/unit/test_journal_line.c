/* The journal as bytes: what is written reads back as the same bytes, and nothing else is read. */
#include "app/bot_play.h"
#include "fixture_play.h"
#include "format/journal_line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LINES_MAX = 512 };

/* Every line of a played session, as it was written and with the context it is read in. */
typedef struct played {
    fixture f;
    session *s;
    buffer bodies[LINES_MAX];
    journal_context contexts[LINES_MAX];
    size_t count;
} played;

static status keep_line(void *self, const line *l, failure *why)
{
    (void)why;
    played *p = self;
    p->contexts[p->count] = journal_context_of(p->s);
    journal_command_write(&p->contexts[p->count], l, &p->bodies[p->count]);
    p->count++;
    return STATUS_OK;
}

static void play(played *p)
{
    arena scratch;
    bot b = bot_make(BOT_RANDOM, 0, 5);
    failure why = {0};
    memset(p, 0, sizeof *p);
    arena_init(&scratch, 0);
    fixture_make(&p->f);
    p->s = session_create(&p->f.s, (session_setup){.seed = 11, .seat = "A7", .is_bot = true},
                          (journal_sink){p, keep_line, true});
    assert_int_equal(bot_play(p->s, &b, 0, 1000, &scratch, &why), STATUS_OK);
    arena_free(&scratch);
}

static void forget(played *p)
{
    for (size_t i = 0; i < p->count; i++) buffer_free(&p->bodies[i]);
    session_destroy(p->s);
}

static void every_line_of_a_session_reads_back_as_it_was_written(void **held)
{
    (void)held;
    static played p;
    arena a;
    play(&p);
    arena_init(&a, 0);
    assert_true(p.count > 50);
    for (size_t i = 0; i < p.count; i++) {
        line read;
        size_t byte = 0;
        assert_int_equal(journal_line_kind_of(p.bodies[i].bytes, p.bodies[i].length), LINE_COMMAND);
        assert_int_equal(journal_command_read(&p.contexts[i], p.bodies[i].bytes, p.bodies[i].length,
                                              &a, &read, &byte),
                         STATUS_OK);
        assert_int_equal(read.seq, i + 1);
    }
    arena_free(&a);
    forget(&p);
}

static void folding_the_lines_that_were_read_gives_the_same_state(void **held)
{
    (void)held;
    static played p;
    arena a;
    play(&p);
    arena_init(&a, 0);
    session *again = session_create(&p.f.s, *session_setup_of(p.s), (journal_sink){0});
    for (size_t i = 0; i < p.count; i++) {
        line read;
        size_t byte = 0;
        journal_context c = journal_context_of(again);
        failure why = {0};
        assert_int_equal(
            journal_command_read(&c, p.bodies[i].bytes, p.bodies[i].length, &a, &read, &byte),
            STATUS_OK);
        assert_int_equal(session_fold(again, &read, &why), STATUS_OK);
    }
    assert_true(session_state(again)->is_ended);
    assert_true(state_hash(session_state(again), &p.f.s) == state_hash(session_state(p.s), &p.f.s));
    session_destroy(again);
    arena_free(&a);
    forget(&p);
}

/* A body that was changed must not read as a line, unless it is another line that could be. */
static void assert_judged(const journal_context *c, const char *body, size_t length)
{
    arena a;
    line read;
    size_t byte = 0;
    buffer again = {0};
    arena_init(&a, 0);
    status failed = journal_command_read(c, body, length, &a, &read, &byte);
    if (!failed) {
        journal_command_write(c, &read, &again);
        assert_int_equal(again.length, length);
        assert_memory_equal(again.bytes, body, length);
    } else {
        assert_int_equal(failed, STATUS_CORRUPT);
        assert_true(byte <= length);
    }
    buffer_free(&again);
    arena_free(&a);
}

static void a_cut_line_is_never_read(void **held)
{
    (void)held;
    static played p;
    play(&p);
    for (size_t i = 0; i < p.count; i += 7) {
        for (size_t length = 0; length < p.bodies[i].length; length++) {
            arena a;
            line read;
            size_t byte = 0;
            arena_init(&a, 0);
            char *cut = malloc(length + 1);
            memcpy(cut, p.bodies[i].bytes, length);
            assert_int_equal(journal_command_read(&p.contexts[i], cut, length, &a, &read, &byte),
                             STATUS_CORRUPT);
            free(cut);
            arena_free(&a);
        }
    }
    forget(&p);
}

static void a_flipped_bit_is_refused_or_is_what_it_says(void **held)
{
    (void)held;
    static played p;
    play(&p);
    for (size_t i = 0; i < p.count; i += 5) {
        for (size_t at = 0; at < p.bodies[i].length; at++) {
            char kept = p.bodies[i].bytes[at];
            p.bodies[i].bytes[at] = (char)(kept ^ (1 << (at % 8)));
            assert_judged(&p.contexts[i], p.bodies[i].bytes, p.bodies[i].length);
            p.bodies[i].bytes[at] = kept;
        }
    }
    forget(&p);
}

static void the_byte_of_a_mistake_is_named(void **held)
{
    (void)held;
    static const char body[] =
        "{\"seq\":1,\"t\":0,\"from\":\"0000000000000000\",\"command\":{\"kind\":\"clack\"";
    fixture f;
    arena a;
    line read;
    size_t byte = 0;
    fixture_make(&f);
    arena_init(&a, 0);
    journal_context c = {.scenario = &f.s, .seat = "A1", .stage = INDEX_NONE};
    assert_int_equal(journal_command_read(&c, body, sizeof body - 1, &a, &read, &byte),
                     STATUS_CORRUPT);
    assert_int_equal(byte, sizeof body - 1);
    assert_int_equal(journal_command_read(&c, "{\"seq\":01", 9, &a, &read, &byte), STATUS_CORRUPT);
    assert_true(byte >= 7);
    arena_free(&a);
}

static void a_stamp_that_was_raised_is_kept_beside_the_time(void **held)
{
    (void)held;
    fixture f;
    buffer out = {0};
    fixture_make(&f);
    journal_context c = {.scenario = &f.s, .seat = "A1", .stage = INDEX_NONE};
    line l = {.seq = 3,
              .t_us = 50,
              .stamped_us = 40,
              .from = 0xabc,
              .command = record_make(COMMAND_RESUME, BY_SEAT)};
    journal_command_write(&c, &l, &out);
    assert_string_equal(out.bytes,
                        "{\"seq\":3,\"t\":50,\"stamped\":40,\"from\":\"0000000000000abc\","
                        "\"command\":{\"kind\":\"resume\",\"by\":\"A1\"},\"events\":[]");
    assert_judged(&c, out.bytes, out.length);
    buffer_free(&out);
}

static void texts_keep_every_character_a_person_can_type(void **held)
{
    (void)held;
    fixture f;
    arena a;
    buffer out = {0};
    line read;
    size_t byte = 0;
    fixture_make(&f);
    arena_init(&a, 0);
    journal_context c = {.scenario = &f.s, .seat = "A1", .stage = INDEX_NONE};
    line l = {.seq = 1, .command = record_make(COMMAND_PAUSE, BY_SEAT)};
    l.command.text = "\"quoted\" \\ tab\t bell\a \x7f é ✓ \n</script>";
    journal_command_write(&c, &l, &out);
    assert_int_equal(journal_command_read(&c, out.bytes, out.length, &a, &read, &byte), STATUS_OK);
    assert_string_equal(read.command.text, l.command.text);
    buffer_free(&out);
    arena_free(&a);
}

static void the_same_case_id_in_two_sets_means_the_one_that_is_played(void **held)
{
    (void)held;
    fixture f;
    arena a;
    buffer out = {0};
    line read;
    size_t byte = 0;
    fixture_make(&f);
    f.faces[ALONE_CASES].id = f.faces[0].id;
    arena_init(&a, 0);
    journal_context c = {.scenario = &f.s, .seat = "A1", .stage = AT_SHIFT};
    line l = {.seq = 1, .command = record_make(COMMAND_CHECK, BY_SEAT)};
    l.command.case_ = ALONE_CASES;
    journal_command_write(&c, &l, &out);
    assert_int_equal(journal_command_read(&c, out.bytes, out.length, &a, &read, &byte), STATUS_OK);
    assert_int_equal(read.command.case_, ALONE_CASES);
    c.stage = AT_ALONE;
    assert_int_equal(journal_command_read(&c, out.bytes, out.length, &a, &read, &byte), STATUS_OK);
    assert_int_equal(read.command.case_, 0);
    buffer_free(&out);
    arena_free(&a);
}

static journal_header full_header(void)
{
    return (journal_header){.format = JOURNAL_FORMAT,
                            .app = "0.1.0",
                            .rules = 1,
                            .scenario = "second-reader",
                            .version = "1.0.0",
                            .sha256 = "00ff",
                            .seed = UINT64_MAX,
                            .session = "k3v9",
                            .workshop = "GENT",
                            .workshop_seed = 12,
                            .seats = {{"A1", 2}, {"A2", 1}},
                            .seat_count = 2,
                            .arm = "plain",
                            .arm_by = "permuted_blocks",
                            .list_by = "none",
                            .attempt = 1,
                            .language = "nl",
                            .time_setting = 1500,
                            .devices = {"keyboard", "mouse"},
                            .device_count = 2,
                            .is_pilot = true,
                            .consent_version = "1.0.0",
                            .consent_sha256 = "aa",
                            .consent_language = "nl",
                            .consent_record = true,
                            .consent_research = true,
                            .started = "2026-03-11T09:12:33Z",
                            .clock_resolution_ns = 41,
                            .screen_width = 1366,
                            .screen_height = 768,
                            .screen_refresh_hz = FIELD_NULL,
                            .platform = "linux-x86_64"};
}

static void the_header_reads_back_whole(void **held)
{
    (void)held;
    arena a;
    buffer out = {0}, again = {0};
    journal_header h = full_header(), read;
    size_t byte = 0;
    arena_init(&a, 0);
    journal_header_write(&h, &out);
    assert_int_equal(journal_line_kind_of(out.bytes, out.length), LINE_HEADER);
    assert_int_equal(journal_header_read(out.bytes, out.length, &a, &read, &byte), STATUS_OK);
    assert_int_equal(read.seat_count, 2);
    assert_string_equal(read.seats[0].code, "A1");
    assert_null(read.list);
    assert_int_equal(read.screen_refresh_hz, FIELD_NULL);
    journal_header_write(&read, &again);
    assert_string_equal(again.bytes, out.bytes);
    for (size_t length = 0; length < out.length; length++)
        assert_int_equal(journal_header_read(out.bytes, length, &a, &read, &byte), STATUS_CORRUPT);
    buffer_free(&out);
    buffer_free(&again);
    arena_free(&a);
}

static void notes_of_every_kind_read_back(void **held)
{
    (void)held;
    arena a;
    arena_init(&a, 0);
    for (int kind = 0; kind < NOTE_KIND_COUNT; kind++) {
        journal_note n = {.seq = 4, .t_us = 9, .kind = (note_kind)kind, .number = 3, .text = "x"};
        journal_note read;
        buffer out = {0};
        size_t byte = 0;
        journal_note_write(&n, &out);
        assert_int_equal(journal_line_kind_of(out.bytes, out.length), LINE_NOTE);
        assert_int_equal(journal_note_read(out.bytes, out.length, &a, &read, &byte), STATUS_OK);
        assert_int_equal(read.kind, kind);
        buffer_free(&out);
    }
    arena_free(&a);
}

static void a_link_is_written_and_split_off_again(void **held)
{
    (void)held;
    uint8_t chain[32], read[32];
    buffer out = {0};
    size_t body = 0, byte = 0;
    for (int i = 0; i < 32; i++) chain[i] = (uint8_t)(i * 7);
    buffer_text(&out, "{\"a\":1");
    journal_link_write(chain, &out);
    assert_int_equal(journal_link_read(out.bytes, out.length - 1, &body, read, &byte), STATUS_OK);
    assert_int_equal(body, 6);
    assert_memory_equal(read, chain, 32);
    out.bytes[20] = 'G';
    assert_int_equal(journal_link_read(out.bytes, out.length - 1, &body, read, &byte),
                     STATUS_CORRUPT);
    assert_int_equal(byte, 20);
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_line_of_a_session_reads_back_as_it_was_written),
        cmocka_unit_test(folding_the_lines_that_were_read_gives_the_same_state),
        cmocka_unit_test(a_cut_line_is_never_read),
        cmocka_unit_test(a_flipped_bit_is_refused_or_is_what_it_says),
        cmocka_unit_test(the_byte_of_a_mistake_is_named),
        cmocka_unit_test(a_stamp_that_was_raised_is_kept_beside_the_time),
        cmocka_unit_test(texts_keep_every_character_a_person_can_type),
        cmocka_unit_test(the_same_case_id_in_two_sets_means_the_one_that_is_played),
        cmocka_unit_test(the_header_reads_back_whole),
        cmocka_unit_test(notes_of_every_kind_read_back),
        cmocka_unit_test(a_link_is_written_and_split_off_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
