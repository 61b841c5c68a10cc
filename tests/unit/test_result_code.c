/* Result codes: what goes in comes out, and no slip of the fingers passes. */
#include "study/result_code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "core/random.h"
#include "app/result.h"
#include "study/result_tally.h"
#include "fixture_play.h"
#include "playing.h"

static const char LETTERS[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
enum { LETTER_COUNT = 32, RANDOM_SESSIONS = 20000, CODES_SPOILED = 40 };

static result_pair draw_pair(random_stream *r, unsigned most)
{
    const unsigned total = random_below(r, most + 1);
    const unsigned right = random_below(r, total + 1);
    return (result_pair){(uint16_t)right, (uint16_t)(total - right)};
}

/* Spreads at most `most` over ten counts. */
static void draw_tally(random_stream *r, unsigned most, uint16_t counts[10])
{
    const unsigned total = random_below(r, most + 1);
    memset(counts, 0, 10 * sizeof *counts);
    for (unsigned i = 0; i < total; i++) counts[random_below(r, 10)]++;
}

static result_counts draw(random_stream *r, unsigned most, bool has_calibration)
{
    result_counts c = {.scenario = (uint16_t)random_below(r, RESULT_SCENARIOS),
                       .list = (uint16_t)random_below(r, RESULT_LISTS),
                       .is_apart = random_below(r, 2) == 1,
                       .own = draw_pair(r, most),
                       .actual = draw_pair(r, most),
                       .expected = draw_pair(r, most)};
    uint16_t ranges[10];
    draw_tally(r, most, c.trials);
    draw_tally(r, has_calibration ? most : 0, ranges);
    for (int i = 0; i < RESULT_RANGES; i++) {
        c.calibration[i] = (result_pair){ranges[2 * i], ranges[2 * i + 1]};
    }
    return c;
}

static void assert_same(const result_counts *one, const result_counts *other)
{
    assert_int_equal(one->scenario, other->scenario);
    assert_int_equal(one->list, other->list);
    assert_int_equal(one->is_apart, other->is_apart);
    assert_memory_equal(one->trials, other->trials, sizeof one->trials);
    assert_memory_equal(&one->own, &other->own, sizeof one->own);
    assert_memory_equal(&one->actual, &other->actual, sizeof one->actual);
    assert_memory_equal(&one->expected, &other->expected, sizeof one->expected);
    assert_memory_equal(one->calibration, other->calibration, sizeof one->calibration);
}

static void assert_comes_back(const result_counts *c)
{
    char code[RESULT_CODE_TEXT_MAX];
    result_counts read;
    size_t length = 0;
    assert_true(result_code_write(c, code));
    assert_int_equal(result_code_read(code, &read, &length), RESULT_CODE_FINE);
    assert_true(length <= RESULT_CODE_LENGTH_MAX);
    assert_same(c, &read);
}

static void every_session_that_fits_comes_back_as_it_was(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "result codes");
    for (int i = 0; i < RANDOM_SESSIONS; i++) {
        const bool is_short = i % 2 == 0;
        const result_counts c = draw(&r, is_short ? RESULT_SHORT_MAX : RESULT_LONG_MAX, is_short);
        assert_comes_back(&c);
    }
}

/* The largest number of each form still leaves room for the check. */
static void the_fullest_session_of_each_form_fits(void **unused)
{
    (void)unused;
    for (int form = 0; form < 2; form++) {
        const uint16_t most = form == 0 ? RESULT_SHORT_MAX : RESULT_LONG_MAX;
        result_counts c = {.scenario = RESULT_SCENARIOS - 1,
                           .list = RESULT_LISTS - 1,
                           .is_apart = true,
                           .own = {most, 0},
                           .actual = {most, 0},
                           .expected = {most, 0}};
        c.trials[0] = most;
        if (form == 0) c.calibration[0].right = most;
        assert_comes_back(&c);
    }
}

static void a_tally_that_does_not_fit_is_left_out_whole(void **unused)
{
    (void)unused;
    char code[RESULT_CODE_TEXT_MAX];
    result_counts read, c = {.own = {7, 3}, .expected = {RESULT_LONG_MAX, 1}};
    c.trials[TRIAL_RIGHT_AGREED] = RESULT_SHORT_MAX + 1;
    c.calibration[4].right = 5;
    assert_true(result_code_write(&c, code));
    assert_int_equal(result_code_read(code, &read, NULL), RESULT_CODE_FINE);
    assert_int_equal(read.trials[TRIAL_RIGHT_AGREED], RESULT_SHORT_MAX + 1);
    assert_int_equal(read.own.right, 7);
    assert_int_equal(read.expected.right + read.expected.wrong, 0);
    assert_int_equal(read.calibration[4].right, 0);
}

/* Letters only, as they are typed without hyphens. */
static size_t bare_code(const result_counts *c, char out[RESULT_CODE_LENGTH_MAX + 1])
{
    char code[RESULT_CODE_TEXT_MAX];
    size_t length = 0;
    assert_true(result_code_write(c, code));
    for (const char *at = code; *at; at++) {
        if (*at != '-') out[length++] = *at;
    }
    out[length] = '\0';
    return length;
}

static void assert_refused(const char *typed)
{
    result_counts read;
    assert_int_equal(result_code_read(typed, &read, NULL), RESULT_CODE_CHECK);
}

static void spoil_each_letter(char *code, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const char kept = code[i];
        for (int k = 0; k < LETTER_COUNT; k++) {
            code[i] = LETTERS[k];
            if (LETTERS[k] != kept) assert_refused(code);
        }
        code[i] = kept;
    }
}

static void swap_each_two(char *code, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        for (size_t k = i + 1; k < length; k++) {
            const char kept = code[i];
            if (kept == code[k]) continue;
            code[i] = code[k];
            code[k] = kept;
            assert_refused(code);
            code[k] = code[i];
            code[i] = kept;
        }
    }
}

static void every_single_wrong_character_is_found(void **unused)
{
    (void)unused;
    random_stream r = random_open(2, "result codes");
    char code[RESULT_CODE_LENGTH_MAX + 1];
    for (int i = 0; i < CODES_SPOILED; i++) {
        const result_counts c = draw(&r, RESULT_SHORT_MAX, i % 2 == 0);
        const size_t length = bare_code(&c, code);
        spoil_each_letter(code, length);
    }
}

static void every_swap_of_two_characters_is_found(void **unused)
{
    (void)unused;
    random_stream r = random_open(3, "result codes");
    char code[RESULT_CODE_LENGTH_MAX + 1];
    for (int i = 0; i < CODES_SPOILED; i++) {
        const result_counts c = draw(&r, RESULT_SHORT_MAX, i % 2 == 0);
        const size_t length = bare_code(&c, code);
        swap_each_two(code, length);
    }
}

/* The code is linear: an error passes exactly when it is itself a word of the code. So this holds
 * for every code there is: no word of it has one or two characters that are not 0. */
static void no_two_wrong_characters_of_any_code_pass(void **unused)
{
    (void)unused;
    char error[RESULT_CODE_LENGTH_MAX + 1];
    result_counts read;
    memset(error, '0', RESULT_CODE_LENGTH_MAX);
    error[RESULT_CODE_LENGTH_MAX] = '\0';
    for (int i = 0; i < RESULT_CODE_LENGTH_MAX; i++) {
        for (int k = i; k < RESULT_CODE_LENGTH_MAX; k++) {
            for (int x = 1; x < LETTER_COUNT; x++) {
                for (int y = 1; y < LETTER_COUNT; y++) {
                    error[i] = LETTERS[x];
                    error[k] = LETTERS[y];
                    assert_int_equal(result_code_read(error, &read, NULL), RESULT_CODE_CHECK);
                }
            }
            error[i] = error[k] = '0';
        }
    }
}

static void what_is_typed_may_look_different(void **unused)
{
    (void)unused;
    result_counts read;
    result_counts c = {.scenario = 1057, .list = 2, .own = {1, 0}};
    char code[RESULT_CODE_TEXT_MAX], typed[3 * RESULT_CODE_TEXT_MAX] = "  ";
    c.trials[TRIAL_RIGHT_AGREED] = 9;
    assert_true(result_code_write(&c, code));
    size_t at = strlen(typed);
    for (const char *from = code; *from; from++) {
        char typed_as = *from == '-' ? ' ' : *from;
        if (typed_as == '0') typed_as = at % 2 ? 'O' : 'o';
        if (typed_as == '1') typed_as = at % 2 ? 'l' : 'I';
        if (typed_as >= 'A' && typed_as <= 'Z' && at % 3 == 0) {
            typed_as = (char)(typed_as - 'A' + 'a');
        }
        typed[at++] = typed_as;
    }
    assert_int_equal(result_code_read(typed, &read, NULL), RESULT_CODE_FINE);
    assert_same(&c, &read);
}

static void what_cannot_be_a_code_is_told_apart(void **unused)
{
    (void)unused;
    result_counts read;
    size_t length = 0;
    assert_int_equal(result_code_read("", &read, &length), RESULT_CODE_LENGTH);
    assert_int_equal(result_code_read("ABCD-EFG", &read, &length), RESULT_CODE_LENGTH);
    assert_int_equal(length, 7);
    assert_int_equal(result_code_read("0000-0000-0000-0000-0000-0000-0", &read, &length),
                     RESULT_CODE_LENGTH);
    assert_int_equal(length, 25);
    assert_int_equal(result_code_read("ABCU-EFGH", &read, NULL), RESULT_CODE_CHARACTER);
    assert_int_equal(result_code_read("ABC\xC3\xA9-EFGH", &read, NULL), RESULT_CODE_CHARACTER);
    assert_int_equal(result_code_read("0000-0000", &read, NULL), RESULT_CODE_FORM);
}

static void letters_that_look_alike_are_never_written(void **unused)
{
    (void)unused;
    random_stream r = random_open(4, "result codes");
    char code[RESULT_CODE_TEXT_MAX];
    for (int i = 0; i < RANDOM_SESSIONS / 10; i++) {
        const result_counts c = draw(&r, RESULT_SHORT_MAX, true);
        assert_true(result_code_write(&c, code));
        assert_null(strpbrk(code, "ILOU"));
    }
}

static void certainties_fall_into_ranges_without_a_gap(void **unused)
{
    (void)unused;
    for (int permille = 0; permille <= 1000; permille++) {
        const int range = result_range_of(permille);
        assert_true(permille >= result_range_from(range));
        assert_true(permille < result_range_from(range + 1) || permille == 1000);
    }
}

/* Tallies of sessions ------------------------------------------------------------------------- */

enum { RECORDS = 16 };

typedef struct told {
    fixture f;
    state st;
    case_record records[RECORDS];
    reply_slot replies[1];
} told;

static void told_start(told *t)
{
    memset(t, 0, sizeof *t);
    fixture_make(&t->f);
    t->f.s.version = "1";
    t->st = (state){.records = t->records, .record_capacity = RECORDS, .replies = t->replies};
}

static case_record *told_case(told *t, int own_correct, int advice_correct, int agreed, int right)
{
    case_record *c = &t->records[t->st.record_count++];
    *c = (case_record){.stage = AT_SHIFT,
                       .is_scored = true,
                       .ended_on = END_ANSWERED,
                       .own = own_correct < 0 ? ANSWER_NONE : 0,
                       .advice = 0,
                       .own_correct = (int8_t)own_correct,
                       .advice_correct = (int8_t)advice_correct,
                       .agreed = (int8_t)agreed,
                       .final_correct = (int8_t)right,
                       .final_confidence = -1};
    return c;
}

static void each_case_is_counted_once_by_how_it_went(void **unused)
{
    (void)unused;
    static const struct {
        int own, advice, agreed, right;
        trial_kind kind;
    } rows[] = {
        {-1, 1, 1, 1, TRIAL_RIGHT_AGREED},  {-1, 1, 0, 0, TRIAL_RIGHT_REFUSED},
        {1, 0, 0, 1, TRIAL_OWN_RIGHT_KEPT}, {1, 0, 1, 0, TRIAL_OWN_RIGHT_TALKED},
        {1, 0, 0, 0, TRIAL_OWN_RIGHT_LOST}, {0, 0, 0, 1, TRIAL_WRONG_SEEN},
        {-1, 0, 1, 0, TRIAL_WRONG_AGREED},  {-1, 0, 0, 0, TRIAL_WRONG_OTHER},
        {-1, 0, 1, 1, TRIAL_OUTSIDE_RIGHT}, /* a number near both */
        {-1, 1, 1, 0, TRIAL_OUTSIDE_WRONG},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        told t;
        told_start(&t);
        told_case(&t, rows[i].own, rows[i].advice, rows[i].agreed, rows[i].right);
        const result_counts c = result_tally(&t.f.s, &t.st, false);
        for (int k = 0; k < TRIAL_KIND_COUNT; k++) {
            assert_int_equal(c.trials[k], k == (int)rows[i].kind ? 1 : 0);
        }
    }
}

static void cases_that_say_nothing_about_agreeing_stand_outside(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_case(&t, -1, 1, 1, 1)->checks = 1;
    told_case(&t, -1, 1, 1, 0)->advice = ANSWER_NONE;
    told_case(&t, -1, 1, 1, 1)->ended_on = END_TIMED_OUT;
    told_case(&t, -1, 1, 1, 1)->is_scored = false;
    const result_counts c = result_tally(&t.f.s, &t.st, false);
    assert_int_equal(c.trials[TRIAL_RIGHT_AGREED], 0);
    assert_int_equal(c.trials[TRIAL_OUTSIDE_RIGHT], 1);
    assert_int_equal(c.trials[TRIAL_OUTSIDE_WRONG], 1);
}

static void stated_certainty_is_counted_by_range(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_case(&t, -1, 1, 1, 1)->final_confidence = 950;
    told_case(&t, -1, 0, 1, 0)->final_confidence = 900;
    told_case(&t, -1, 0, 1, 0)->final_confidence = 300;
    const result_counts c = result_tally(&t.f.s, &t.st, false);
    assert_int_equal(c.calibration[4].right, 1);
    assert_int_equal(c.calibration[4].wrong, 1);
    assert_int_equal(c.calibration[0].wrong, 1);
}

static void a_session_without_decisions_has_no_counts(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    result_counts c = result_tally(&t.f.s, &t.st, false);
    assert_false(result_has_counts(&c));
    told_case(&t, -1, 1, 1, 1);
    c = result_tally(&t.f.s, &t.st, true);
    assert_true(result_has_counts(&c));
    assert_true(c.is_apart);
    assert_int_equal(c.scenario, result_scenario_hash(t.f.s.id, "1"));
}

/* Which sessions have a code at all: it needs an end, a count, and the consent to count. */
static void only_who_agreed_to_count_gets_a_code(void **unused)
{
    (void)unused;
    told t;
    char code[RESULT_CODE_TEXT_MAX];
    journal_header h = {.consent_record = true, .consent_research = true, .attempt = 1};
    told_start(&t);
    told_case(&t, -1, 1, 1, 1);
    t.st.is_ended = true;
    result_code_of(&h, &t.f.s, &t.st, code);
    assert_string_equal(code, "");
    h.consent_room = true;
    result_code_of(&h, &t.f.s, &t.st, code);
    assert_string_not_equal(code, "");
    t.st.is_ended = false;
    result_code_of(&h, &t.f.s, &t.st, code);
    assert_string_equal(code, "");
}

static void pilots_bots_and_repeats_are_marked(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_case(&t, -1, 1, 1, 1);
    t.st.is_ended = true;
    for (int i = 0; i < 4; i++) {
        char code[RESULT_CODE_TEXT_MAX];
        result_counts read;
        const journal_header h = {.consent_room = true,
                                  .attempt = i == 1 ? 2 : 1,
                                  .is_pilot = i == 2,
                                  .is_synthetic = i == 3};
        result_code_of(&h, &t.f.s, &t.st, code);
        assert_int_equal(result_code_read(code, &read, NULL), RESULT_CODE_FINE);
        assert_int_equal(read.is_apart, i > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_session_that_fits_comes_back_as_it_was),
        cmocka_unit_test(the_fullest_session_of_each_form_fits),
        cmocka_unit_test(a_tally_that_does_not_fit_is_left_out_whole),
        cmocka_unit_test(every_single_wrong_character_is_found),
        cmocka_unit_test(every_swap_of_two_characters_is_found),
        cmocka_unit_test(no_two_wrong_characters_of_any_code_pass),
        cmocka_unit_test(what_is_typed_may_look_different),
        cmocka_unit_test(what_cannot_be_a_code_is_told_apart),
        cmocka_unit_test(letters_that_look_alike_are_never_written),
        cmocka_unit_test(certainties_fall_into_ranges_without_a_gap),
        cmocka_unit_test(each_case_is_counted_once_by_how_it_went),
        cmocka_unit_test(cases_that_say_nothing_about_agreeing_stand_outside),
        cmocka_unit_test(stated_certainty_is_counted_by_range),
        cmocka_unit_test(a_session_without_decisions_has_no_counts),
        cmocka_unit_test(only_who_agreed_to_count_gets_a_code),
        cmocka_unit_test(pilots_bots_and_repeats_are_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
