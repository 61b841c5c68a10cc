/* Synthetic participants: each does what its name says, and all of them reach the end. */
#include "fixture_advised.h"

#include "core/bot.h"
#include "core/measure.h"
#include "core/message_node.h"

/* Plays to the end as a shell would: looks, acts, waits for the clock. False: it got stuck. */
static bool bot_finishes(session *s, bot *b, int64_t *out_end_us)
{
    const case_key *keys = session_scenario(s)->keys;
    command c = {.what = record_make(COMMAND_OPEN, BY_BOT)};
    c.what.language = 0;
    c.what.time_setting = 1000;
    assert_int_equal(session_submit(s, &c, NULL), STATUS_OK);
    arena memory;
    arena_init(&memory, 0);
    int refusals = 0;
    for (int i = 0; i < 5000 && !session_state(s)->is_ended && refusals < 30; i++) {
        view v;
        arena_reset(&memory);
        view_make(s, BY_BOT, session_state(s)->t_us, &memory, &v);
        bool acts = bot_decide(b, &v, keys, &c);
        if (!acts && session_next_due(s) == INT64_MAX) break;
        if (!acts)
            assert_int_equal(session_advance(s, session_next_due(s), NULL), STATUS_OK);
        else
            refusals = session_submit(s, &c, NULL) ? refusals + 1 : 0;
    }
    arena_free(&memory);
    if (out_end_us) *out_end_us = session_state(s)->t_us;
    return session_state(s)->is_ended;
}

static session *played(const scenario *s, const char *name, uint64_t seed)
{
    bot_kind kind;
    double parameter;
    assert_int_equal(bot_parse(name, &kind, &parameter, NULL), STATUS_OK);
    session_setup setup = ADVISED_SETUP;
    setup.seed = seed;
    setup.is_bot = true;
    session *on = session_create(s, setup, (journal_sink){0});
    bot b = bot_make(kind, parameter, seed);
    assert_true(bot_finishes(on, &b, NULL));
    return on;
}

static double rate_of(const session *s, measure_id m)
{
    measure_value v = measure_of(session_scenario(s), session_state(s), m);
    assert_true(v.is_defined);
    return v.value;
}

static void names_and_parameters_are_read_and_mistakes_are_named(void **unused)
{
    (void)unused;
    bot_kind kind;
    double parameter;
    assert_int_equal(bot_parse("threshold:0.8", &kind, &parameter, NULL), STATUS_OK);
    assert_int_equal(kind, BOT_THRESHOLD);
    assert_true(parameter == 0.8);
    assert_int_equal(bot_parse("oracle", &kind, &parameter, NULL), STATUS_OK);
    assert_int_equal(kind, BOT_ORACLE);
    static const char *const BAD[] = {
        "",           "nobody",        "follow:1",    "threshold",
        "threshold:", "threshold:1.1", "threshold:x", "threshold:0.8x",
        "reader:0",   "reader:99999",  "Follow",      "follo"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        failure why = {0};
        assert_int_equal(bot_parse(BAD[i], &kind, &parameter, &why), STATUS_BAD_INPUT);
        assert_non_null(strchr(why.detail, ':'));
    }
}

static void a_number_outside_what_a_bot_takes_is_told_with_what_it_takes(void **unused)
{
    (void)unused;
    bot_kind kind;
    double parameter, least, most;
    failure why = {0};
    assert_int_equal(bot_parse("reader:0", &kind, &parameter, &why), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "bot_parameter");
    assert_string_equal(why.detail, "reader:1 … reader:10000");
    assert_true(bot_range("threshold:7", &least, &most) && least == 0.0 && most == 1.0);
    assert_true(bot_range("estimator:x", &least, &most) && least == 0.0 && most == 1e6);
    assert_false(bot_range("threshold", &least, &most));
    assert_false(bot_range("follow:1", &least, &most));
    assert_false(bot_range("nobody:1", &least, &most));
}

static void an_estimator_suits_only_where_somebody_answers_with_a_number(void **unused)
{
    (void)unused;
    answer_set sets[2] = {{.type = ANSWER_CHOICE}, {.type = ANSWER_NUMBER}};
    assert_false(bot_suits(BOT_ESTIMATOR, sets, 1));
    assert_true(bot_suits(BOT_ESTIMATOR, sets, 2));
    assert_true(bot_suits(BOT_FOLLOW, sets, 1));
}

static void follow_always_agrees_and_ignore_never_does(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 20; seed++) {
        fixture_rich f;
        fixture_advised_make(&f);
        session *s = played(&f.plain.s, "follow", seed);
        assert_true(rate_of(s, MEASURE_AGREEMENT) == 1.0);
        assert_true(rate_of(s, MEASURE_ACCURACY) == 0.75);
        session_destroy(s);
        s = played(&f.plain.s, "ignore", seed);
        assert_true(rate_of(s, MEASURE_AGREEMENT) == 0.0);
        session_destroy(s);
    }
}

static void ignore_keeps_an_own_first_answer(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 3);
    session *s = played(&f.plain.s, "ignore", 3);
    for (uint16_t i = 0; i < session_state(s)->record_count; i++) {
        const case_record *c = &session_state(s)->records[i];
        assert_int_equal(c->agreed, 0);
        if (c->own != c->advice) assert_int_equal(c->final, c->own);
    }
    session_destroy(s);
}

static void the_oracle_is_always_right_and_chance_is_chance(void **unused)
{
    (void)unused;
    double sum = 0.0;
    for (uint64_t seed = 0; seed < 60; seed++) {
        fixture_rich f;
        fixture_advised_make(&f);
        session *s = played(&f.plain.s, "oracle", seed);
        assert_true(rate_of(s, MEASURE_ACCURACY) == 1.0);
        session_destroy(s);
        s = played(&f.plain.s, "random", seed);
        sum += rate_of(s, MEASURE_ACCURACY);
        session_destroy(s);
    }
    assert_true(sum / 60.0 > 0.27 && sum / 60.0 < 0.40); /* a third, sd .018 */
}

static void the_oracle_is_right_about_numbers_too(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_numbers(&f);
    session *s = played(&f.plain.s, "oracle", 1);
    assert_true(rate_of(s, MEASURE_ACCURACY) == 1.0);
    session_destroy(s);
}

static void threshold_agrees_exactly_where_the_adviser_seems_sure(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    session *s = played(&f.plain.s, "threshold:0.85", 5);
    int agreed = 0;
    for (uint16_t i = 0; i < NIGHT_CASES; i++) {
        const case_record *c = &session_state(s)->records[i];
        assert_int_equal(c->agreed, c->confidence_shown >= 850);
        agreed += c->agreed;
    }
    assert_in_range(agreed, 1, NIGHT_CASES - 1);
    session_destroy(s);
}

static void those_who_want_advice_ask_for_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->steps[0].on_request = true;
    session *s = played(&f.plain.s, "follow", 1);
    for (uint16_t i = 0; i < NIGHT_CASES; i++) {
        assert_int_equal(session_state(s)->records[i].agreed, 1);
    }
    session_destroy(s);
    s = played(&f.plain.s, "random", 1);
    assert_int_equal(session_state(s)->records[0].advice, ANSWER_NONE);
    session_destroy(s);
}

static void every_bot_reaches_the_end_of_everything(void **unused)
{
    (void)unused;
    static const char *const NAMES[] = {"follow", "ignore",        "oracle",
                                        "random", "threshold:0.9", "reader:120"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        for (int has_text = 0; has_text < 2; has_text++) {
            fixture_rich f;
            fixture_rich_make(&f);
            f.plain.s.allows_free_text = has_text;
            f.stages[RICH_INBOX].block.may_reopen = true;
            f.stages[RICH_INBOX].block.present = has_text ? PRESENT_INBOX : PRESENT_ONE;
            session *s = played(&f.plain.s, NAMES[i], 11 + i);
            assert_int_equal(session_state(s)->finish, ENDED_FINISHED);
            session_destroy(s);
        }
    }
}

static void bots_work_through_an_inbox_in_listed_order(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->present = PRESENT_INBOX;
    advised_block(&f)->order = ORDER_SHUFFLED;
    session *s = played(&f.plain.s, "oracle", 3);
    const block_state *b = &session_state(s)->blocks[RICH_SHIFT];
    assert_int_equal(session_state(s)->record_count, b->order_count);
    for (uint16_t i = 0; i < b->order_count; i++) {
        assert_int_equal(session_state(s)->records[i].case_, b->order[i]);
        assert_int_equal(session_state(s)->records[i].final_correct, 1);
    }
    session_destroy(s);
}

static void no_reply_of_a_bot_is_refused(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 50; seed++) {
        fixture_rich f;
        fixture_rich_make(&f);
        rich_only(&f, RICH_QUIZ);
        play *p = play_start(&f.plain.s, &ADVISED_SETUP);
        bot b = bot_make(BOT_RANDOM, 0, seed);
        while (!now(p)->is_ended) {
            view v = seen(p);
            command c;
            assert_true(bot_decide(&b, &v, f.keys, &c));
            assert_int_equal(session_submit(p->on, &c, NULL), STATUS_OK);
            p->now_us = c.at_us;
        }
        play_end(p);
    }
}

static void a_bot_in_a_workshop_waits_for_the_checkpoints_time(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_WAIT);
    session_setup setup = ADVISED_SETUP;
    setup.workshop_seed = 99;
    session *s = session_create(&f.plain.s, setup, (journal_sink){0});
    bot b = bot_make(BOT_RANDOM, 0, 1);
    int64_t end_us;
    assert_true(bot_finishes(s, &b, &end_us));
    assert_true(end_us >= 600 * SECOND_US);
    session_destroy(s);
}

static void the_same_seed_plays_the_same_play(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    session *one = played(&f.plain.s, "random", 21);
    session *same = played(&f.plain.s, "random", 21);
    session *other = played(&f.plain.s, "random", 22);
    assert_true(state_hash(session_state(one), &f.plain.s) ==
                state_hash(session_state(same), &f.plain.s));
    assert_true(state_hash(session_state(one), &f.plain.s) !=
                state_hash(session_state(other), &f.plain.s));
    session_destroy(one);
    session_destroy(same);
    session_destroy(other);
}

static const message STORY = {.source = "one two  three\nfour"};

static void a_reader_takes_the_time_that_its_words_take(void **unused)
{
    (void)unused;
    static const localized STORY_TEXT = {.in = {&STORY}};
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_MAYBE);
    f.stages[RICH_MAYBE].when = NULL;
    f.stages[RICH_MAYBE].text = &STORY_TEXT;
    play *p = play_start(&f.plain.s, &ADVISED_SETUP);
    view v = seen(p);
    assert_int_equal(view_word_count(&v), 4);
    command c;
    bot slow = bot_make(BOT_READER, 60, 1), quick = bot_make(BOT_READER, 240, 1);
    assert_true(bot_decide(&slow, &v, f.keys, &c));
    assert_true(c.at_us == 5 * SECOND_US); /* four words at one a second, and a second to act */
    assert_true(bot_decide(&quick, &v, f.keys, &c));
    assert_true(c.at_us == 2 * SECOND_US);
    play_end(p);
}

static void a_bot_goes_on_after_a_pause_and_waits_while_a_line_is_written(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    bot b = bot_make(BOT_RANDOM, 0, 1);
    command c;
    say(p, simple(COMMAND_PAUSE));
    view v = seen(p);
    assert_true(bot_decide(&b, &v, f.keys, &c));
    assert_int_equal(c.what.kind, COMMAND_RESUME);
    command resume = {.what = simple(COMMAND_RESUME), .at_us = 1};
    assert_int_equal(session_propose(p->on, &resume, NULL), STATUS_OK);
    v = seen(p);
    assert_false(bot_decide(&b, &v, f.keys, &c));
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_parameters_are_read_and_mistakes_are_named),
        cmocka_unit_test(a_number_outside_what_a_bot_takes_is_told_with_what_it_takes),
        cmocka_unit_test(an_estimator_suits_only_where_somebody_answers_with_a_number),
        cmocka_unit_test(follow_always_agrees_and_ignore_never_does),
        cmocka_unit_test(ignore_keeps_an_own_first_answer),
        cmocka_unit_test(the_oracle_is_always_right_and_chance_is_chance),
        cmocka_unit_test(the_oracle_is_right_about_numbers_too),
        cmocka_unit_test(threshold_agrees_exactly_where_the_adviser_seems_sure),
        cmocka_unit_test(those_who_want_advice_ask_for_it),
        cmocka_unit_test(every_bot_reaches_the_end_of_everything),
        cmocka_unit_test(bots_work_through_an_inbox_in_listed_order),
        cmocka_unit_test(no_reply_of_a_bot_is_refused),
        cmocka_unit_test(a_bot_in_a_workshop_waits_for_the_checkpoints_time),
        cmocka_unit_test(the_same_seed_plays_the_same_play),
        cmocka_unit_test(a_reader_takes_the_time_that_its_words_take),
        cmocka_unit_test(a_bot_goes_on_after_a_pause_and_waits_while_a_line_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
