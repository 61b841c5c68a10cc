/* The outcomes of a whole block, at its end. */
#include "core/number.h"
#include "screens/block.h"

enum { MISS_WIDTH = 160, SAID_WIDTH = 70, WHICH_WIDTH = 64, COLUMN_WIDTH = 480 };

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
    if (block_has_numbers(p) && mean_amount(p->view, &off)) {
        const char *amount = pen_amount(p, &p->view->answers->number, number_round(off * 10) / 10);
        return pen_say_with(p, PHRASE_REVIEW_TITLE_NUMBERS, WITH(text_named("amount", amount)));
    }
    return pen_say_with(p, PHRASE_REVIEW_TITLE,
                        WITH(number_named("n", count_right(p->view)),
                             number_named("total", p->view->review_count)));
}

static const agent *reviewed_adviser(const pen *p)
{
    const scenario *s = p->view->scenario;
    return &s->agents[s->stages[p->view->review_stage].block.advisor];
}

/* Of a number also what the adviser said. */
static const char *numbers_sentence(pen *p, const view_outcome *o)
{
    const answer_set *answers = p->view->answers;
    return pen_say_with(p, PHRASE_REVIEW_ROW_NUMBERS,
                        WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                             number_named("n", o->index),
                             text_named("own", pen_answer(p, answers, o->final)),
                             text_named("agent", pen_text(p, reviewed_adviser(p)->name)),
                             text_named("advice", pen_answer(p, answers, o->advice)),
                             text_named("truth", pen_answer(p, answers, o->truth))));
}

static const char *row_sentence(pen *p, const view_outcome *o)
{
    const answer_set *answers = p->view->answers;
    bool is_advised = o->final != ANSWER_NONE && o->advice != ANSWER_NONE;
    if (block_has_numbers(p) && is_advised) return numbers_sentence(p, o);
    return pen_say_with(p, o->final == ANSWER_NONE ? PHRASE_REVIEW_ROW_NONE : PHRASE_REVIEW_ROW,
                        WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                             number_named("n", o->index),
                             text_named("own", pen_answer(p, answers, o->final)),
                             text_named("truth", pen_answer(p, answers, o->truth))));
}

static void add_row_picture(pen *p, node *row, const char *id, const case_face *face, int size)
{
    const char *path = pen_case_picture(p, pen_telling_pattern(p->view->set), face);
    if (!path) return;
    node *n = tree_picture(&p->tree, row, tree_id(&p->tree, id, "picture"), path,
                           pen_noun_first(p, p->view->set));
    n->layout.width = size;
    n->layout.height = size;
    n->state |= STATE_HIDDEN_FROM_TEXT;
}

static void add_sign(pen *p, node *card, const char *id, const view_outcome *o)
{
    tree_icon(&p->tree, card, tree_id(&p->tree, id, "icon"), block_verdict_icon(o), 28)->tone =
        block_verdict_tone(o);
}

/* What came out is known to nobody by its colour alone: a sign, and of a number how far it was off. */
static void add_verdict(pen *p, node *row, const char *id, const view_outcome *o)
{
    node *verdict = tree_row(&p->tree, row, tree_id(&p->tree, id, "verdict"), 8);
    verdict->layout.align = ALIGN_CENTER;
    add_sign(p, verdict, id, o);
    if (!block_has_numbers(p) || o->final == ANSWER_NONE) return;
    verdict->layout.min_width = MISS_WIDTH;
    node *n = tree_text(&p->tree, verdict, tree_id(&p->tree, id, "miss"),
                        block_miss_words(p, o, o->final), TEXT_HEADING);
    n->layout.grow = 1;
    n->tone = block_verdict_tone(o);
}

static node *begin_row(pen *p, node *list, const char *id, int padding)
{
    node *card = tree_card(&p->tree, list, id);
    card->layout.direction = LAYOUT_ROW;
    card->layout.padding = padding;
    card->layout.gap = 20;
    card->layout.align = ALIGN_CENTER;
    return card;
}

static void add_why(pen *p, node *words, const char *id, const view_outcome *o)
{
    const char *why = pen_text(p, o->why);
    if (!why[0]) return;
    pen_rich(p, words, tree_id(&p->tree, id, "why"), why, TEXT_SMALL, TONE_TEXT)->tone = TONE_MUTED;
}

static void add_row(pen *p, node *list, const char *id, const view_outcome *o)
{
    node *card = begin_row(p, list, id, 20);
    add_row_picture(p, card, id, &p->view->scenario->cases[o->case_], 96);
    node *words = tree_column(&p->tree, card, tree_id(&p->tree, id, "words"), 6);
    words->layout.grow = 1;
    tree_text(&p->tree, words, tree_id(&p->tree, id, "says"), row_sentence(p, o), TEXT_BODY);
    add_why(p, words, id, o);
    add_verdict(p, card, id, o);
}

/* Numbers --------------------------------------------------------------------------------------- */

/* A number below the word that says whose it is. */
static void add_said(pen *p, node *row, const char *id, const char *who, int32_t answer)
{
    enum { DECIMALS = 3 };
    if (answer == ANSWER_NONE) return;
    const number_range *r = &p->view->answers->number;
    node *column = tree_column(&p->tree, row, id, 0);
    column->layout.grow = 1;
    column->layout.basis = SAID_WIDTH;
    column->state |= STATE_HIDDEN_FROM_TEXT;
    tree_muted(&p->tree, column, tree_id(&p->tree, id, "who"), who, TEXT_SMALL);
    tree_text(&p->tree, column, tree_id(&p->tree, id, "number"),
              pen_number(p, r->min + r->step * answer, DECIMALS), TEXT_HEADING);
}

/* What all said stands in columns, so that days can be compared down the page; it is read aloud as
 * one sentence. */
static void add_number_row(pen *p, node *list, const char *id, const view_outcome *o)
{
    node *card = begin_row(p, list, id, 14);
    add_row_picture(p, card, id, &p->view->scenario->cases[o->case_], 64);
    node *words = tree_column(&p->tree, card, tree_id(&p->tree, id, "words"), 4);
    words->layout.grow = 1;
    tree_text(&p->tree, words, tree_id(&p->tree, id, "says"), row_sentence(p, o), TEXT_BODY)
        ->state |= STATE_HIDDEN_FROM_WINDOW;
    node *row = tree_row(&p->tree, words, tree_id(&p->tree, id, "said"), 12);
    row->layout.align = ALIGN_CENTER;
    row->layout.wrap = true;
    node *which = tree_text(&p->tree, row, tree_id(&p->tree, id, "which"),
                            pen_say_with(p, PHRASE_COMMON_CASE_NUMBER,
                                         WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                                              number_named("n", o->index))),
                            TEXT_HEADING);
    which->layout.min_width = WHICH_WIDTH;
    which->state |= STATE_HIDDEN_FROM_TEXT;
    add_said(p, row, tree_id(&p->tree, id, "you"), pen_say(p, PHRASE_CHART_ACCURACY_YOU), o->final);
    if (o->advice != ANSWER_NONE) {
        add_said(p, row, tree_id(&p->tree, id, "adviser"), pen_text(p, reviewed_adviser(p)->name),
                 o->advice);
    }
    add_said(p, row, tree_id(&p->tree, id, "actual"), pen_say(p, PHRASE_REVIEW_ACTUAL), o->truth);
    add_verdict(p, row, id, o);
    add_why(p, words, id, o);
}

static void add_rows(pen *p)
{
    node *scroll = tree_column(&p->tree, p->tree.root, "review", 0);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    const bool is_wide = block_has_numbers(p) && pen_is_tight(p); /* columns need a whole line */
    node *list = tree_grid(&p->tree, scroll, "review/list", block_has_numbers(p) ? 14 : 20,
                           is_wide ? 1 : 0, COLUMN_WIDTH);
    for (uint16_t i = 0; i < p->view->review_count; i++) {
        const view_outcome *o = &p->view->review[i];
        const char *id = tree_id(&p->tree, "review", p->view->scenario->cases[o->case_].id);
        if (block_has_numbers(p))
            add_number_row(p, list, id, o);
        else
            add_row(p, list, id, o);
    }
}

/* Of numbers: how near counted as right. */
static const char *below_title(pen *p)
{
    const char *limit = block_has_numbers(p) ? block_limit_words(p) : "";
    return limit[0] ? limit : pen_say(p, PHRASE_REVIEW_SUBTITLE);
}

void review_build(pen *p)
{
    const stage *reviewed = &p->view->scenario->stages[p->view->review_stage];
    const char *title = review_title(p);
    pen_begin(p, "review", reviewed->id, title);
    pen_stage_head(p, pen_title(p, reviewed, PHRASE_STAGE_BLOCK));
    pen_problem(p, p->tree.root);
    node *head = pen_lead(p, p->tree.root, title, below_title(p));
    /* Of none right the first number would be that of all. */
    if (block_has_numbers(p) || count_right(p->view) > 0) head->state |= STATE_COUNTS_UP;
    add_rows(p);
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    pen_foot_go(p, foot, "continue", pen_say(p, PHRASE_COMMON_CONTINUE), act(VERB_CONTINUE));
}
