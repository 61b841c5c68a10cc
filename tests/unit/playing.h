/* playing.h - hands that play a session in a test: say, be refused, look, wait. */
#ifndef SAMENSPEL_TESTS_PLAYING_H
#define SAMENSPEL_TESTS_PLAYING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/session.h"
#include "core/view.h"

enum { SECOND_US = MILLION };

typedef struct play {
    session *on;
    arena memory;
    int64_t now_us;
} play;

static inline record simple(command_kind kind)
{
    return record_make(kind, BY_SEAT);
}

static inline const state *now(const play *p)
{
    return session_state(p->on);
}

static inline const case_record *running_case(const play *p)
{
    const case_record *c = state_case(now(p));
    assert_non_null(c);
    return c;
}

static inline status try_to_say(play *p, record what, failure *why)
{
    command c = {.what = what, .at_us = p->now_us};
    return session_submit(p->on, &c, why);
}

static inline void say(play *p, record what)
{
    failure why = {0};
    status done = try_to_say(p, what, &why);
    if (done) print_error("refused: %s\n", why.reason);
    assert_int_equal(done, STATUS_OK);
}

static inline void refused(play *p, record what, const char *reason)
{
    failure why = {0};
    uint64_t before = state_hash(now(p), session_scenario(p->on));
    uint64_t seq = now(p)->seq;
    assert_int_equal(try_to_say(p, what, &why), STATUS_REFUSED);
    assert_string_equal(why.reason, reason);
    assert_true(before == state_hash(now(p), session_scenario(p->on)));
    assert_true(seq == now(p)->seq);
}

static inline play *play_start(const scenario *s, const session_setup *setup)
{
    play *p = test_calloc(1, sizeof *p);
    arena_init(&p->memory, 0);
    p->on = session_create(s, *setup, (journal_sink){.wants_from = true});
    assert_non_null(p->on);
    record open = simple(COMMAND_OPEN);
    open.language = 0;
    open.time_setting = 1000;
    say(p, open);
    return p;
}

static inline void play_end(play *p)
{
    session_destroy(p->on);
    arena_free(&p->memory);
    test_free(p);
}

static inline view seen(play *p)
{
    view v;
    view_make(p->on, BY_SEAT, p->now_us, &p->memory, &v);
    return v;
}

static inline void wait_us(play *p, int64_t us)
{
    p->now_us += us;
    assert_int_equal(session_advance(p->on, p->now_us, NULL), STATUS_OK);
}

static inline record on_case(play *p, command_kind kind)
{
    record r = simple(kind);
    r.case_ = running_case(p)->case_;
    return r;
}

static inline record answer(play *p, answer_phase phase, int32_t choice_index)
{
    record r = on_case(p, COMMAND_ANSWER);
    r.phase = phase;
    r.choice = choice_index;
    return r;
}

static inline record sureness(play *p, answer_phase phase, int64_t permille)
{
    record r = on_case(p, COMMAND_RATE_CONFIDENCE);
    r.phase = phase;
    r.confidence = permille;
    return r;
}

static inline record on_panel(play *p, command_kind kind, uint16_t panel)
{
    record r = on_case(p, kind);
    r.panel = panel;
    return r;
}

static inline record asking(play *p, ask_what what)
{
    record r = on_case(p, COMMAND_ASK_AI);
    r.what = what;
    return r;
}

static inline record reply_number(uint16_t stage_index, uint16_t item, int64_t steps)
{
    record r = simple(COMMAND_REPLY);
    r.stage = stage_index;
    r.item = item;
    r.value = steps;
    return r;
}

static inline record by(record r, actor who)
{
    r.by = who;
    return r;
}

static inline record ending(end_scope scope)
{
    record r = simple(COMMAND_END);
    r.scope = scope;
    return r;
}

#endif
