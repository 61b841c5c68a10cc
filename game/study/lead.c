#include "study/lead.h"

static int64_t agreed(const debrief *d, measure_id m)
{
    return d->measures[m].numerator;
}

static int64_t trials(const debrief *d, measure_id m)
{
    return d->measures[m].denominator;
}

static int64_t disagreed_when_right(const debrief *d)
{
    return trials(d, MEASURE_AGREED_WHEN_RIGHT) - agreed(d, MEASURE_AGREED_WHEN_RIGHT);
}

static bool has_no_decision(const debrief *d)
{
    return trials(d, MEASURE_ACCURACY) == 0;
}

static bool is_unadvised(const debrief *d)
{
    return trials(d, MEASURE_AGREEMENT) == 0;
}

/* So few that no rate is told (debrief.h) say nothing about a person: nobody is judged by them. */
static bool has_few_decisions(const debrief *d)
{
    return trials(d, MEASURE_ACCURACY) < DEBRIEF_RATE_MIN;
}

static bool is_numbers_alone(const debrief *d)
{
    return d->is_about_numbers && is_unadvised(d);
}

static bool is_numbers(const debrief *d)
{
    return d->is_about_numbers;
}

static bool agreed_the_one_time_it_was_wrong(const debrief *d)
{
    return trials(d, MEASURE_AGREED_WHEN_WRONG) == 1 && agreed(d, MEASURE_AGREED_WHEN_WRONG) == 1;
}

static bool agreed_too_much(const debrief *d)
{
    return agreed(d, MEASURE_AGREED_WHEN_WRONG) > 0;
}

/* A larger share of good advice was left aside than of mistakes agreed with. */
static bool mostly_agreed_too_little(const debrief *d)
{
    if (trials(d, MEASURE_AGREED_WHEN_WRONG) == 0) return disagreed_when_right(d) > 0;
    return disagreed_when_right(d) * trials(d, MEASURE_AGREED_WHEN_WRONG) >
           agreed(d, MEASURE_AGREED_WHEN_WRONG) * trials(d, MEASURE_AGREED_WHEN_RIGHT);
}

static bool was_never_wrong(const debrief *d)
{
    return trials(d, MEASURE_AGREED_WHEN_WRONG) == 0;
}

static bool always(const debrief *d)
{
    (void)d;
    return true;
}

/* "{n} of {total}" of a measure. */
static said counted(const debrief *d, sentence_id id, measure_id m)
{
    said s = said_make(id);
    said_text(&s, "agent", d->agent_name);
    said_number(&s, "n", (double)agreed(d, m));
    said_number(&s, "total", (double)trials(d, m));
    return s;
}

static said say_accuracy(const debrief *d, sentence_id id)
{
    return counted(d, id, MEASURE_ACCURACY);
}

static said say_wrong(const debrief *d, sentence_id id)
{
    return counted(d, id, MEASURE_AGREED_WHEN_WRONG);
}

static said say_right(const debrief *d, sentence_id id)
{
    return counted(d, id, MEASURE_AGREED_WHEN_RIGHT);
}

static said say_disagreed(const debrief *d, sentence_id id)
{
    said s = said_make(id);
    said_text(&s, "agent", d->agent_name);
    said_number(&s, "n", (double)disagreed_when_right(d));
    said_number(&s, "total", (double)trials(d, MEASURE_AGREED_WHEN_RIGHT));
    return s;
}

static said say_together(const debrief *d, sentence_id id)
{
    said s = say_accuracy(d, id);
    said_number(&s, "ai", (double)agreed(d, MEASURE_ACCURACY_AI));
    said_number(&s, "ai_total", (double)trials(d, MEASURE_ACCURACY_AI));
    return s;
}

/* How far off on average; the words of the amounts were made with the model. */
static said say_numbers(const debrief *d, sentence_id id)
{
    said s = said_make(id);
    said_text(&s, "agent", d->agent_name);
    said_text(&s, "you", d->error_you);
    said_text(&s, "ai", d->error_agent);
    return s;
}

static said say_weight(const debrief *d)
{
    const double weight = d->measures[MEASURE_WEIGHT_OF_ADVICE].value;
    const double edge = 0.05; /* less is not to be noticed */
    said s = said_make(weight < edge       ? SENTENCE_UNDER_WEIGHT_NONE
                       : weight > 1 - edge ? SENTENCE_UNDER_WEIGHT_ALL
                                           : SENTENCE_UNDER_WEIGHT);
    said_text(&s, "agent", d->agent_name);
    said_number(&s, "p", weight);
    return s;
}

static said say_left_out(const debrief *d, sentence_id id)
{
    said s = said_make(id);
    said_number(&s, "n", d->left_out_count);
    return s;
}

typedef struct lead_rule {
    bool (*holds)(const debrief *d);
    sentence_id says;
    said (*say)(const debrief *d, sentence_id id);
} lead_rule;

/* The first rule that holds leads: what happened in the larger share of its cases, and where both
 * are alike agreeing with a mistake, because it is what people least expect of themselves. Where
 * numbers were asked for, how far off everybody was says more than how often. */
static const lead_rule rules[] = {
    {has_no_decision, SENTENCE_LEAD_NOTHING, say_accuracy},
    {is_numbers_alone, SENTENCE_LEAD_NUMBERS_ALONE, say_numbers},
    {is_numbers, SENTENCE_LEAD_NUMBERS, say_numbers},
    {is_unadvised, SENTENCE_LEAD_ALONE, say_accuracy},
    {has_few_decisions, SENTENCE_LEAD_FEW, say_accuracy},
    {mostly_agreed_too_little, SENTENCE_LEAD_UNDER, say_disagreed},
    {agreed_the_one_time_it_was_wrong, SENTENCE_LEAD_OVER_ONCE, say_wrong},
    {agreed_too_much, SENTENCE_LEAD_OVER, say_wrong},
    {was_never_wrong, SENTENCE_LEAD_ALWAYS_RIGHT, say_right},
    {always, SENTENCE_LEAD_CALM, say_right},
};

static const lead_rule *choose_rule(const debrief *d)
{
    const lead_rule *rule = rules;
    while (!rule->holds(d)) rule++;
    return rule;
}

static void add_under(debrief *d, said s)
{
    if (d->under_count < DEBRIEF_UNDER_MAX) d->under[d->under_count++] = s;
}

/* The other side of what leads, so that nobody reads one number as the whole. */
static void add_other_side(debrief *d)
{
    bool leads_with_wrong = d->lead.id == SENTENCE_LEAD_OVER ||
                            d->lead.id == SENTENCE_LEAD_OVER_ONCE;
    if (leads_with_wrong && trials(d, MEASURE_AGREED_WHEN_RIGHT) > 0) {
        add_under(d, say_right(d, SENTENCE_UNDER_RIGHT));
    }
    if (d->lead.id == SENTENCE_LEAD_UNDER && trials(d, MEASURE_AGREED_WHEN_WRONG) > 0) {
        add_under(d, say_wrong(d, SENTENCE_UNDER_WRONG));
    }
}

void lead_choose(debrief *d)
{
    const lead_rule *rule = choose_rule(d);
    d->lead = rule->say(d, rule->says);
    if (is_unadvised(d)) return;
    if (d->lead.id == SENTENCE_LEAD_FEW) {
        add_under(d, said_make(SENTENCE_UNDER_FEW));
        return;
    }
    add_other_side(d);
    if (!d->is_about_numbers) {
        add_under(d, say_together(d, SENTENCE_UNDER_TOGETHER));
    } else if (d->measures[MEASURE_WEIGHT_OF_ADVICE].is_defined) {
        add_under(d, say_weight(d));
    }
    if (d->left_out_count > 0) add_under(d, say_left_out(d, SENTENCE_UNDER_LEFT_OUT));
}
