/* fixture_advised.h - the rich fixture cut down to one block: advice at once, then a decision, in
 * listed order, without limit or events. Tests add what they are about. */
#ifndef SAMENSPEL_TESTS_FIXTURE_ADVISED_H
#define SAMENSPEL_TESTS_FIXTURE_ADVISED_H

#include "playing.h"

#include "fixture_rich.h"

static const session_setup ADVISED_SETUP = {.seed = 7, .seat = "A1", .time_setting = 1000};

static inline block_stage *advised_block(fixture_rich *f)
{
    return &f->stages[RICH_SHIFT].block;
}

static inline void fixture_advised_make(fixture_rich *f)
{
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    fixture_rich_make(f);
    rich_only(f, RICH_SHIFT);
    block_stage *b = advised_block(f);
    rich_block(b, STEPS, 2);
    b->order = ORDER_LISTED;
    b->feedback = FEEDBACK_NONE;
    b->event_count = 0;
    b->agent_count = 1;
    b->time = (block_time){.on_timeout = TIMEOUT_NONE};
    agent *iris = &f->agents[RICH_IRIS];
    iris->phase_count = 0;
    iris->delay_lo_us = iris->delay_hi_us = 0;
    f->keys[ALONE_CASES + 4].advice = ANSWER_NONE;
    f->keys[ALONE_CASES + 4].ai_confidence_permille = -1;
    f->keys[ALONE_CASES + 5].plausible = ANSWER_NONE;
}

/* The same block, but asking for numbers from -2 to 3 in halves. */
static inline void fixture_advised_numbers(fixture_rich *f)
{
    fixture_advised_make(f);
    advised_block(f)->case_set = 2;
    advised_block(f)->take = NUMBER_CASES;
}

static inline play *advised_seed(fixture_rich *f, uint64_t seed)
{
    session_setup setup = ADVISED_SETUP;
    setup.seed = seed;
    return play_start(&f->plain.s, &setup);
}

static inline play *advised_play(fixture_rich *f)
{
    return advised_seed(f, ADVISED_SETUP.seed);
}

/* Decides every case that is left with the first answer; waits where the adviser thinks. */
static inline void decide_all(play *p)
{
    while (state_case(now(p))) {
        if (seen(p).advice_state == ADVICE_THINKING) {
            p->now_us = session_next_due(p->on);
            wait_us(p, 0);
        }
        say(p, answer(p, PHASE_FINAL, 0));
    }
}

static inline const case_record *record_number(const play *p, uint16_t index)
{
    assert_true(index < now(p)->record_count);
    return &now(p)->records[index];
}

#endif
