/* What came out, after one case. */
#include "screens/block.h"

static phrase_id verdict(const view_outcome *o)
{
    if (o->final == ANSWER_NONE) return PHRASE_OUTCOME_NONE;
    return o->final_correct == 1 ? PHRASE_OUTCOME_RIGHT : PHRASE_OUTCOME_WRONG;
}

bool block_has_numbers(const pen *p)
{
    return p->view->answers->type == ANSWER_NUMBER;
}

/* How far an answer was off, with its unit. */
static const char *amount_off(pen *p, const view_outcome *o, int32_t answer)
{
    const number_range *r = &p->view->answers->number;
    const int32_t steps = answer > o->truth ? answer - o->truth : o->truth - answer;
    return pen_amount(p, r, r->step * (double)steps);
}

/* Of a number, how far off it was says more than right or wrong. */
static const char *verdict_words(pen *p, const view_outcome *o)
{
    if (!block_has_numbers(p) || o->final == ANSWER_NONE) return pen_say(p, verdict(o));
    if (o->final == o->truth) return pen_say(p, PHRASE_OUTCOME_EXACT);
    return pen_say_with(p, o->final_correct == 1 ? PHRASE_OUTCOME_NEAR : PHRASE_OUTCOME_OFF,
                        WITH(text_named("amount", amount_off(p, o, o->final))));
}

node_tone block_verdict_tone(const view_outcome *o)
{
    return o->final_correct == 1 ? TONE_RIGHT : TONE_WRONG;
}

const char *block_verdict_icon(const view_outcome *o)
{
    return o->final_correct == 1 ? "assets/art/icons/check.svg" : "assets/art/icons/cross.svg";
}

static void add_verdict(pen *p, node *card, const view_outcome *o)
{
    node *row = tree_row(&p->tree, card, "outcome/verdict", 12);
    row->layout.align = ALIGN_CENTER;
    tree_icon(&p->tree, row, "outcome/icon", block_verdict_icon(o), 28)->tone = block_verdict_tone(
        o);
    node *head = tree_heading(&p->tree, row, "outcome/head", verdict_words(p, o), TEXT_TITLE);
    head->tone = block_verdict_tone(o);
    head->layout.grow = 1;
    head->state |= STATE_LIVE | STATE_COUNTS_UP;
    pen_needs(p, head, BLOCK_NEEDED_LARGE);
}

static void add_truth(pen *p, node *card, const view_outcome *o)
{
    const char *truth = pen_answer(p, p->view->answers, o->truth);
    bool is_wrong = o->final != ANSWER_NONE && o->final_correct == 0;
    if (is_wrong) {
        const char *own = pen_answer(p, p->view->answers, o->final);
        pen_rich(p, card, "outcome/truth",
                 pen_say_with(p, PHRASE_DEBRIEF_IT_WAS,
                              WITH(text_named("truth", truth), text_named("own", own))),
                 TEXT_LEAD, TONE_INHERIT);
        return;
    }
    pen_rich(p, card, "outcome/truth",
             pen_say_with(p, PHRASE_OUTCOME_TRUTH, WITH(text_named("choice", truth))), TEXT_LEAD,
             TONE_INHERIT);
}

static void add_agent_verdict(pen *p, node *card, const view_outcome *o)
{
    if (p->view->agent == INDEX_NONE || o->advice_correct < 0 || block_has_numbers(p)) return;
    const char *name = pen_text(p, p->view->scenario->agents[p->view->agent].name);
    tree_muted(
        &p->tree, card, "outcome/agent",
        pen_say_with(p, o->advice_correct ? PHRASE_OUTCOME_AGENT_RIGHT : PHRASE_OUTCOME_AGENT_WRONG,
                     WITH(text_named("agent", name))),
        TEXT_BODY);
}

/* Numbers ------------------------------------------------------------------------------------ */

const char *block_miss_words(pen *p, const view_outcome *o, int32_t answer)
{
    enum { DECIMALS = 3 };
    if (answer == o->truth) return pen_say(p, PHRASE_REVIEW_EXACT);
    const int32_t steps = answer > o->truth ? answer - o->truth : o->truth - answer;
    const double amount = p->view->answers->number.step * (double)steps;
    return pen_say_with(p, answer > o->truth ? PHRASE_REVIEW_OVER : PHRASE_REVIEW_UNDER,
                        WITH(text_named("n", pen_number(p, amount, DECIMALS))));
}

const char *block_limit_words(pen *p)
{
    const number_range *r = &p->view->answers->number;
    if (r->right_within <= 0) return "";
    return pen_say_with(p, PHRASE_REVIEW_WITHIN,
                        WITH(text_named("amount", pen_amount(p, r, r->right_within))));
}

/* Who said what, and how far that was off. */
static void add_said(pen *p, node *card, const view_outcome *o, const char *id, const char *who,
                     int32_t answer)
{
    if (answer == ANSWER_NONE) return;
    const char *words = pen_answer(p, p->view->answers, answer);
    tree_tile(&p->tree, card, id,
              pen_say_with(p, PHRASE_REASON_FEATURE,
                           WITH(text_named("name", who), text_named("value", words))),
              block_miss_words(p, o, answer));
}

static void add_numbers(pen *p, node *card, const view_outcome *o)
{
    tree_tile(&p->tree, card, "outcome/actual", pen_say(p, PHRASE_CHART_FORECASTS_ACTUAL),
              pen_answer(p, p->view->answers, o->truth));
    add_said(p, card, o, "outcome/you", pen_say(p, PHRASE_CHART_ACCURACY_YOU), o->final);
    if (p->view->agent != INDEX_NONE) {
        const agent *by = &p->view->scenario->agents[p->view->agent];
        add_said(p, card, o, "outcome/adviser", pen_text(p, by->name), o->advice);
    }
    const char *limit = block_limit_words(p);
    if (limit[0]) tree_muted(&p->tree, card, "outcome/limit", limit, TEXT_SMALL);
}

void block_add_outcome(pen *p, node *side)
{
    if (!block_shows_outcome(p)) return;
    const view_outcome *o = &p->view->outcome;
    node *card = tree_card(&p->tree, side, "outcome");
    const bool is_tight = pen_is_tight(p);
    card->layout.gap = is_tight ? 8 : 10;
    card->layout.padding_x = is_tight ? 24 : 28;
    card->layout.padding_y = is_tight ? 16 : 24;
    card->arrival = ARRIVE_FROM_BELOW;
    add_verdict(p, card, o);
    if (block_has_numbers(p))
        add_numbers(p, card, o);
    else
        add_truth(p, card, o);
    add_agent_verdict(p, card, o);
    const char *why = pen_text(p, o->why);
    if (why[0]) {
        pen_needs(p, pen_rich(p, card, "outcome/why", why, TEXT_BODY, TONE_INHERIT), BLOCK_NEEDED);
    }
}
