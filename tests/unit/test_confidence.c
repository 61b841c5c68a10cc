/* How sure an adviser is, and how well it tells signal from noise: against published values, and that
 * what is said to be calibrated is. */
#include "closeness.h"

#include "core/agents/confidence.h"
#include "core/agents/correlation.h"
#include "core/agents/signal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_temperature_moves_the_log_odds(void **unused)
{
    (void)unused;
    assert_close(confidence_tempered(0.7, 0.5), 0.844828, 1e-6);
    assert_close(confidence_tempered(0.7, 2), 0.604356, 1e-6);
    assert_close(confidence_tempered(0.9, 1), 0.9, 1e-6);
    assert_close(confidence_tempered(0.5, 0.1), 0.5, 1e-12);
    assert_true(confidence_tempered(0, 3) == 0 && confidence_tempered(1, 3) == 1);
}

static void hits_and_false_alarms_follow_from_sensitivity_and_criterion(void **unused)
{
    (void)unused;
    assert_close(signal_hit_rate(1.5, 0.3), 0.673645, 1e-6);
    assert_close(signal_false_alarm_rate(1.5, 0.3), 0.146859, 1e-6);
    assert_close(signal_hit_rate(0, 0), 0.5, 1e-12);
    /* Without bias it is right as often on signal as on noise. */
    assert_close(signal_hit_rate(2, 0), 1 - signal_false_alarm_rate(2, 0), 1e-12);
}

enum { BINS = 10, DRAWS = 60000 };

typedef struct tally {
    int said[BINS], right[BINS];
    double sum[BINS];
} tally;

static void tally_draws(double accuracy, double least, double concentration, tally *t)
{
    random_stream r = random_open(3, "calibrated");
    *t = (tally){0};
    for (int i = 0; i < DRAWS; i++) {
        const bool is_right = random_chance(&r, accuracy);
        const double p = confidence_calibrated(accuracy, least, concentration, is_right, &r);
        assert_true(p >= least && p <= 1);
        const int bin = p >= 1 ? BINS - 1 : (int)(p * BINS);
        t->said[bin]++;
        t->right[bin] += is_right;
        t->sum[bin] += p;
    }
}

/* In each tenth the share that is right is the mean that was said; the mean of all is the accuracy. */
static void of_what_is_said_with_p_the_share_p_is_right(void **unused)
{
    (void)unused;
    static const double cases[][3] = {
        {0.7, 0.5, 2}, {0.7, 0.5, 20}, {0.8, 1.0 / 3, 5}, {0.55, 0.25, 4}, {0.6, 0, 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tally t;
        double sum = 0;
        tally_draws(cases[i][0], cases[i][1], cases[i][2], &t);
        for (int bin = 0; bin < BINS; bin++) {
            sum += t.sum[bin];
            if (t.said[bin] < 1000) continue;
            assert_close((double)t.right[bin] / t.said[bin], t.sum[bin] / t.said[bin], 0.06);
        }
        assert_close(sum / DRAWS, cases[i][0], 0.01);
    }
}

static void at_the_ends_nothing_is_left_to_draw(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "ends");
    assert_true(confidence_calibrated(1, 0.5, 5, true, &r) == 1);
    assert_true(confidence_calibrated(0.5, 0.5, 5, true, &r) == 0.5);
    assert_true(confidence_calibrated(0.2, 0.5, 5, false, &r) == 0.5);
}

static void errors_go_together_as_phi_says(void **unused)
{
    (void)unused;
    const error_rates e = {.human = 0.3, .adviser = 0.2};
    assert_close(correlation_both_wrong(e, 0.25), 0.105826, 1e-6);
    assert_close(correlation_adviser_wrong(e, 0.25, true), 0.352753, 1e-6);
    assert_close(correlation_adviser_wrong(e, 0.25, false), 0.134535, 1e-6);
    assert_close(correlation_most(e), 0.763763, 1e-6);
    assert_close(correlation_least(e), -0.327327, 1e-6);
    assert_close(correlation_adviser_wrong(e, 0, true), 0.2, 1e-12);
    assert_close(correlation_adviser_wrong(e, correlation_most(e), false), 0, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_temperature_moves_the_log_odds),
        cmocka_unit_test(hits_and_false_alarms_follow_from_sensitivity_and_criterion),
        cmocka_unit_test(of_what_is_said_with_p_the_share_p_is_right),
        cmocka_unit_test(errors_go_together_as_phi_says),
        cmocka_unit_test(at_the_ends_nothing_is_left_to_draw),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
