/* Agents that watch an adviser: when they fire, how often they err, what a viewer sees. */
#include "fixture_advised.h"

enum { ROUNDS = 150 };

/* The advised block watched by the bell, which fires when the adviser is wrong. */
static void fixture_watched_make(fixture_rich *f)
{
    fixture_advised_make(f);
    advised_block(f)->agents[1] = RICH_BELL;
    advised_block(f)->agents[2] = RICH_SIREN;
    advised_block(f)->agent_count = 3;
    f->agents[RICH_IRIS].accuracy = 0.5;
    f->agents[RICH_BELL].miss_rate = f->agents[RICH_BELL].false_alarm_rate = 0.0;
    f->agents[RICH_SIREN].fires_if = NULL;
    f->agents[RICH_SIREN].miss_rate = f->agents[RICH_SIREN].false_alarm_rate = 0.0;
}

static void a_perfect_alarm_fires_exactly_when_its_condition_holds(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_watched_make(&f);
    play *p = advised_play(&f);
    decide_all(p);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) {
        const case_record *c = record_number(p, i);
        assert_int_equal(c->has_alarm, !c->advice_correct);
        assert_int_equal(c->alarm_agent, c->has_alarm ? RICH_BELL : INDEX_NONE);
    }
    play_end(p);
}

static void misses_and_false_alarms_are_as_frequent_as_declared(void **unused)
{
    (void)unused;
    int missed = 0, wrong = 0, false_alarms = 0, right = 0;
    for (uint64_t seed = 0; seed < ROUNDS; seed++) {
        fixture_rich f;
        fixture_watched_make(&f);
        f.agents[RICH_BELL].miss_rate = 0.3;
        f.agents[RICH_BELL].false_alarm_rate = 0.1;
        play *p = advised_seed(&f, seed);
        decide_all(p);
        for (uint16_t i = 0; i < NIGHT_CASES; i++) {
            const case_record *c = record_number(p, i);
            wrong += !c->advice_correct;
            right += c->advice_correct;
            missed += !c->advice_correct && !c->has_alarm;
            false_alarms += c->advice_correct && c->has_alarm;
        }
        play_end(p);
    }
    assert_int_equal(wrong, ROUNDS * 6);
    assert_int_equal(right, ROUNDS * 6);
    assert_in_range(missed, 900 * 3 / 10 - 60, 900 * 3 / 10 + 60);
    assert_in_range(false_alarms, 900 / 10 - 45, 900 / 10 + 45);
}

static void an_alarm_that_is_switched_off_or_broken_is_silent(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_watched_make(&f);
    f.agents[RICH_BELL].starts_active = false;
    play *p = advised_play(&f);
    decide_all(p);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) assert_false(record_number(p, i)->has_alarm);
    play_end(p);
}

static void an_alarm_that_watches_somebody_else_is_silent(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_watched_make(&f);
    f.agents[RICH_BELL].watches = RICH_OTTO;
    play *p = advised_play(&f);
    decide_all(p);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) assert_false(record_number(p, i)->has_alarm);
    play_end(p);
}

static void without_advice_there_is_nothing_to_raise_an_alarm_about(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_watched_make(&f);
    f.agents[RICH_IRIS].starts_active = false;
    f.agents[RICH_SIREN].starts_active = true; /* fires at everything */
    play *p = advised_play(&f);
    decide_all(p);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) assert_false(record_number(p, i)->has_alarm);
    play_end(p);
}

static void a_viewer_sees_the_alarm_that_was_raised_and_not_another(void **unused)
{
    (void)unused;
    static const localized SIREN_TEXT = {.in = {NULL}};
    fixture_rich f;
    fixture_watched_make(&f);
    f.agents[RICH_IRIS].accuracy = 1.0; /* the bell has no reason */
    f.agents[RICH_SIREN].starts_active = true;
    f.agents[RICH_SIREN].message = &SIREN_TEXT;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).alarm_agent, RICH_SIREN);
    assert_ptr_equal(seen(p).alarm_message, &SIREN_TEXT);
    play_end(p);
}

static void one_alarm_moves_no_other_alarm_and_no_advice(void **unused)
{
    (void)unused;
    fixture_rich with, without;
    fixture_watched_make(&with);
    with.agents[RICH_BELL].miss_rate = with.agents[RICH_BELL].false_alarm_rate = 0.5;
    fixture_watched_make(&without);
    without.agents[RICH_BELL].miss_rate = without.agents[RICH_BELL].false_alarm_rate = 0.5;
    advised_block(&with)->agents[1] = RICH_SIREN;
    advised_block(&with)->agents[2] = RICH_BELL;
    play *one = advised_play(&with);
    play *other = advised_play(&without);
    decide_all(one);
    decide_all(other);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) {
        assert_int_equal(record_number(one, i)->advice, record_number(other, i)->advice);
        assert_int_equal(record_number(one, i)->has_alarm, record_number(other, i)->has_alarm);
    }
    play_end(one);
    play_end(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_perfect_alarm_fires_exactly_when_its_condition_holds),
        cmocka_unit_test(misses_and_false_alarms_are_as_frequent_as_declared),
        cmocka_unit_test(an_alarm_that_is_switched_off_or_broken_is_silent),
        cmocka_unit_test(an_alarm_that_watches_somebody_else_is_silent),
        cmocka_unit_test(without_advice_there_is_nothing_to_raise_an_alarm_about),
        cmocka_unit_test(a_viewer_sees_the_alarm_that_was_raised_and_not_another),
        cmocka_unit_test(one_alarm_moves_no_other_alarm_and_no_advice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
