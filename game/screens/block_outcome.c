/* What came out: after one case, and of a whole block at its end. */
#include "core/number.h"
#include "screens/block.h"

static phrase_id verdict(const view_outcome *o)
{
    if (o->final == ANSWER_NONE) return PHRASE_OUTCOME_NONE;
    return o->final_correct == 1 ? PHRASE_OUTCOME_RIGHT : PHRASE_OUTCOME_WRONG;
}

static bool is_number(const pen *p)
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
    if (!is_number(p) || o->final == ANSWER_NONE) return pen_say(p, verdict(o));
    if (o->final == o->truth) return pen_say(p, PHRASE_OUTCOME_EXACT);
    return pen_say_with(p, o->final_correct == 1 ? PHRASE_OUTCOME_NEAR : PHRASE_OUTCOME_OFF,
                        WITH(text_named("amount", amount_off(p, o, o->final))));
}

static node_tone verdict_tone(const view_outcome *o)
{
    return o->final_correct == 1 ? TONE_RIGHT : TONE_WRONG;
}

static const char *verdict_icon(const view_outcome *o)
{
    return o->final_correct == 1 ? "assets/art/icons/check.svg" : "assets/art/icons/cross.svg";
}

static void add_verdict(pen *p, node *card, const view_outcome *o)
{
    node *row = tree_row(&p->tree, card, "outcome/verdict", 12);
    row->layout.align = ALIGN_CENTER;
    tree_icon(&p->tree, row, "outcome/icon", verdict_icon(o), 28)->tone = verdict_tone(o);
    node *head = tree_heading(&p->tree, row, "outcome/head", verdict_words(p, o), TEXT_TITLE);
    head->tone = verdict_tone(o);
    head->layout.grow = 1;
    head->state |= STATE_LIVE;
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
    if (p->view->agent == INDEX_NONE || o->advice_correct < 0 || is_number(p)) return;
    const char *name = pen_text(p, p->view->scenario->agents[p->view->agent].name);
    tree_muted(
        &p->tree, card, "outcome/agent",
        pen_say_with(p, o->advice_correct ? PHRASE_OUTCOME_AGENT_RIGHT : PHRASE_OUTCOME_AGENT_WRONG,
                     WITH(text_named("agent", name))),
        TEXT_BODY);
}

/* Numbers on one scale ----------------------------------------------------------------------- */

static void add_mark(pen *p, chart *c, chart_mark *marks, const char *id, const char *label,
                     int32_t answer, chart_tone tone)
{
    const answer_set *answers = p->view->answers;
    if (answer == ANSWER_NONE) return;
    marks[c->mark_count++] = (chart_mark){.id = id,
                                          .label = label,
                                          .shown = pen_answer(p, answers, answer),
                                          .value = answers->number.min +
                                                   answers->number.step * (double)answer,
                                          .has_value = true,
                                          .tone = tone};
}

/* What it was above the line; below it what was answered and what the adviser said. */
static void add_scale(pen *p, node *card, const view_outcome *o)
{
    chart *c = arena_take(p->memory, sizeof *c);
    chart_mark *marks = arena_take_many(p->memory, CHART_PLACE_COUNT, sizeof *marks);
    if (!c || !marks) return;
    const number_range *r = &p->view->answers->number;
    *c = (chart){.kind = CHART_SCALE,
                 .id = "outcome",
                 .title = pen_say(p, PHRASE_OUTCOME_SCALE),
                 .language = p->context->phrases->language,
                 .marks = marks,
                 .x = {.min = r->min, .max = r->max},
                 .head_label = pen_say(p, PHRASE_CHART_HEAD_SERIES),
                 .head_value = pen_text(p, r->unit)};
    add_mark(p, c, marks, "actual", pen_say(p, PHRASE_CHART_FORECASTS_ACTUAL), o->truth,
             CHART_NEUTRAL);
    add_mark(p, c, marks, "you", pen_say(p, PHRASE_CHART_FORECASTS_YOU), o->final,
             o->final_correct == 1 ? CHART_RIGHT : CHART_WRONG);
    if (o->final != ANSWER_NONE) marks[c->mark_count - 1].is_own = true;
    if (p->view->agent != INDEX_NONE) {
        const agent *a = &p->view->scenario->agents[p->view->agent];
        c->agent = a->colour - 1;
        add_mark(p, c, marks, "agent", pen_text(p, a->name), o->advice, CHART_AGENT);
    }
    tree_chart(&p->tree, card, "outcome/scale", c);
}

void block_add_outcome(pen *p, node *side)
{
    if (!block_shows_outcome(p)) return;
    const view_outcome *o = &p->view->outcome;
    node *card = tree_card(&p->tree, side, "outcome");
    card->layout.gap = 10;
    card->layout.padding = 24;
    card->arrival = ARRIVE_FROM_BELOW;
    add_verdict(p, card, o);
    if (is_number(p))
        add_scale(p, card, o);
    else
        add_truth(p, card, o);
    add_agent_verdict(p, card, o);
    const char *why = pen_text(p, o->why);
    if (why[0]) pen_rich(p, card, "outcome/why", why, TEXT_BODY, TONE_INHERIT);
}

/* The outcomes of a block ------------------------------------------------------------------ */

static uint16_t count_right(const view *v)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < v->review_count; i++) {
        if (v->review[i].final_correct == 1) count++;
    }
    return count;
}

/* How far off the numbers of the block were on average; false: none was given. */
static bool mean_amount(const view *v, double *out)
{
    double sum = 0;
    uint16_t count = 0;
    for (uint16_t i = 0; i < v->review_count; i++) {
        const view_outcome *o = &v->review[i];
        if (o->final == ANSWER_NONE) continue;
        double steps = (double)o->final - (double)o->truth;
        sum += (steps < 0 ? -steps : steps) * v->answers->number.step;
        count++;
    }
    if (count > 0) *out = sum / count;
    return count > 0;
}

static const char *review_title(pen *p)
{
    double off = 0;
    if (is_number(p) && mean_amount(p->view, &off)) {
        const char *amount = pen_amount(p, &p->view->answers->number, number_round(off * 10) / 10);
        return pen_say_with(p, PHRASE_REVIEW_TITLE_NUMBERS, WITH(text_named("amount", amount)));
    }
    return pen_say_with(p, PHRASE_REVIEW_TITLE,
                        WITH(number_named("n", count_right(p->view)),
                             number_named("total", p->view->review_count)));
}

/* Of a number also what the adviser said. */
static const char *numbers_sentence(pen *p, const view_outcome *o)
{
    const scenario *s = p->view->scenario;
    const answer_set *answers = p->view->answers;
    const agent *by = &s->agents[s->stages[p->view->review_stage].block.advisor];
    return pen_say_with(p, PHRASE_REVIEW_ROW_NUMBERS,
                        WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                             number_named("n", o->index),
                             text_named("own", pen_answer(p, answers, o->final)),
                             text_named("agent", pen_text(p, by->name)),
                             text_named("advice", pen_answer(p, answers, o->advice)),
                             text_named("truth", pen_answer(p, answers, o->truth))));
}

static const char *row_sentence(pen *p, const view_outcome *o)
{
    const answer_set *answers = p->view->answers;
    bool is_advised = o->final != ANSWER_NONE && o->advice != ANSWER_NONE;
    if (is_number(p) && is_advised) return numbers_sentence(p, o);
    return pen_say_with(p, o->final == ANSWER_NONE ? PHRASE_REVIEW_ROW_NONE : PHRASE_REVIEW_ROW,
                        WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                             number_named("n", o->index),
                             text_named("own", pen_answer(p, answers, o->final)),
                             text_named("truth", pen_answer(p, answers, o->truth))));
}

static void add_row_picture(pen *p, node *row, const char *id, const case_face *face)
{
    const char *path = pen_case_picture(p, pen_telling_pattern(p->view->set), face);
    if (!path) return;
    node *n = tree_picture(&p->tree, row, tree_id(&p->tree, id, "picture"), path,
                           pen_noun_first(p, p->view->set));
    n->layout.width = 96;
    n->layout.height = 96;
    n->state |= STATE_HIDDEN_FROM_TEXT;
}

static void add_row(pen *p, node *list, const view_outcome *o)
{
    const case_face *face = &p->view->scenario->cases[o->case_];
    const char *id = tree_id(&p->tree, "review", face->id);
    node *card = tree_card(&p->tree, list, id);
    card->layout.direction = LAYOUT_ROW;
    card->layout.padding = 20;
    card->layout.gap = 20;
    card->layout.align = ALIGN_CENTER;
    add_row_picture(p, card, id, face);
    node *words = tree_column(&p->tree, card, tree_id(&p->tree, id, "words"), 6);
    words->layout.grow = 1;
    tree_text(&p->tree, words, tree_id(&p->tree, id, "says"), row_sentence(p, o), TEXT_BODY);
    const char *why = pen_text(p, o->why);
    if (why[0]) {
        node *text = pen_rich(p, words, tree_id(&p->tree, id, "why"), why, TEXT_SMALL, TONE_TEXT);
        text->tone = TONE_MUTED;
    }
    tree_icon(&p->tree, card, tree_id(&p->tree, id, "icon"), verdict_icon(o), 28)->tone =
        verdict_tone(o);
}

static void add_rows(pen *p)
{
    node *scroll = tree_column(&p->tree, p->tree.root, "review", 0);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    node *list = tree_grid(&p->tree, scroll, "review/list", 20, 0, 480);
    for (uint16_t i = 0; i < p->view->review_count; i++) add_row(p, list, &p->view->review[i]);
}

void review_build(pen *p)
{
    const stage *reviewed = &p->view->scenario->stages[p->view->review_stage];
    const char *title = review_title(p);
    pen_begin(p, "review", reviewed->id, title);
    pen_stage_head(p, pen_title(p, reviewed, PHRASE_STAGE_BLOCK));
    pen_problem(p, p->tree.root);
    pen_lead(p, p->tree.root, title, pen_say(p, PHRASE_REVIEW_SUBTITLE));
    add_rows(p);
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    tree_primary(&p->tree, foot, "continue", pen_say(p, PHRASE_COMMON_CONTINUE), act(VERB_CONTINUE))
        ->layout.min_width = 240;
}
