/* A number as an answer: a slider with its limits, and with what others said on its scale. */
#include "screens/block.h"

/* The short words at a mark: its number, without the unit that stands at the ends of the scale. */
static const char *mark_number(pen *p, int32_t steps)
{
    enum { DECIMALS = 3 };
    const number_range *r = &p->view->answers->number;
    return pen_number(p, r->min + r->step * steps, DECIMALS);
}

static const char *mark_words(pen *p, phrase_id words, int32_t steps)
{
    return pen_say_with(p, words, WITH(text_named("n", mark_number(p, steps))));
}

/* Where the adviser's number, one's own first one and what it was lie on the scale. */
static void add_marks(pen *p, node *n)
{
    const view *v = p->view;
    const number_range *r = &v->answers->number;
    n->marks.has_room = true;
    if (v->advice_state == ADVICE_GIVEN && v->advice != ANSWER_NONE) {
        n->face = pen_face(p, v->agent, MOOD_NEUTRAL);
        n->marks.has_advice = true;
        n->marks.advice = r->min + r->step * v->advice;
        n->marks.advice_label = mark_number(p, v->advice);
    }
    if (v->phase == PHASE_FINAL && v->own != ANSWER_NONE) {
        n->marks.has_own = true;
        n->marks.own = r->min + r->step * v->own;
        n->marks.own_label = mark_words(p, PHRASE_ANSWER_MARK_FIRST, v->own);
    }
    if (block_shows_outcome(p)) {
        n->marks.has_truth = true;
        n->marks.truth = r->min + r->step * v->outcome.truth;
        n->marks.truth_label = mark_words(p, PHRASE_ANSWER_MARK_TRUTH, v->outcome.truth);
    }
}

/* Whether only a part of the scale may be chosen now. */
static bool is_limited(const pen *p)
{
    const view *v = p->view;
    if (v->answers->type != ANSWER_NUMBER || !block_asks_answer(p)) return false;
    return v->answer_least > 0 || v->answer_most < number_range_steps(&v->answers->number);
}

/* With large texts the ends of the scale alone say from where to where. */
static phrase_id limit_phrase(const pen *p)
{
    if (p->view->answer_least == p->view->answer_most) return PHRASE_ANSWER_FIXED;
    return pen_is_narrow(p) ? PHRASE_ANSWER_WITHIN_SHORT : PHRASE_ANSWER_WITHIN;
}

/* How far one may go from the advice, in one line. */
static const char *limit_words(pen *p)
{
    const view *v = p->view;
    const double within = pen_stage(p)->block.final_within;
    const char *name = pen_text(p, v->scenario->agents[v->agent].name);
    const char *least = pen_answer(p, v->answers, v->answer_least);
    const char *most = pen_answer(p, v->answers, v->answer_most);
    return pen_say_with(p, limit_phrase(p),
                        WITH(text_named("agent", name), number_named("p", within),
                             text_named("least", least), text_named("most", most)));
}

/* The ends of the scale, or of the part of it that may be chosen. */
static void add_ends(pen *p, node *n)
{
    const view *v = p->view;
    const number_range *r = &v->answers->number;
    int32_t least = 0, most = number_range_steps(r);
    if (is_limited(p)) {
        n->limits = (node_limits){.is_set = true,
                                  .least = r->min + r->step * v->answer_least,
                                  .most = r->min + r->step * v->answer_most};
    }
    if (n->limits.is_set && v->answer_least < v->answer_most) {
        least = v->answer_least;
        most = v->answer_most;
    }
    n->hint = pen_answer(p, v->answers, least);
    n->note = pen_answer(p, v->answers, most);
}

void block_add_number(pen *p, node *row)
{
    const number_range *r = &p->view->answers->number;
    const int32_t steps = block_marked_answer(p);
    const node_range range = {.min = r->min,
                              .max = r->max,
                              .step = r->step,
                              .now = r->min + r->step * (steps < 0 ? 0 : steps),
                              .is_set = steps >= 0};
    const char *shown = steps < 0 ? pen_say(p, PHRASE_ANSWER_NOT_YET)
                                  : pen_answer(p, p->view->answers, steps);
    node *n = tree_slider(&p->tree, row, "answer/number", pen_say(p, PHRASE_ANSWER_SLIDER),
                          act(VERB_CHOOSE_ANSWER), range, shown);
    n->layout.grow = 1;
    n->layout.direction = LAYOUT_ROW;
    pen_needs(p, n, BLOCK_NEEDED_LARGE);
    add_ends(p, n);
    add_marks(p, n);
    if (!block_asks_answer(p)) n->state |= STATE_DISABLED;
    pen_typed(p, n);
}

/* One's own first number again, once the adviser has spoken: nothing is chosen for anybody. */
node *block_add_keep(pen *p, node *row)
{
    const view *v = p->view;
    const bool may_keep = v->phase == PHASE_FINAL && v->own >= v->answer_least &&
                          v->own <= v->answer_most && v->answer_least < v->answer_most;
    const bool is_asked = v->answers->type == ANSWER_NUMBER && block_asks_answer(p);
    if (!is_asked || !may_keep) return row;
    node *both = tree_row(&p->tree, row, "answer/next", 10);
    both->layout.min_width = pen_is_narrow(p) ? 0 : BLOCK_NEXT_WIDTH_SCALE;
    both->layout.grow = pen_is_narrow(p);
    node *n = tree_button(&p->tree, both, "answer/keep", mark_words(p, PHRASE_ANSWER_KEEP, v->own),
                          act_number(VERB_CHOOSE_ANSWER, v->own), KEY_NONE);
    n->size = TEXT_BODY;
    return both;
}

node *block_add_limit(pen *p, node *bar)
{
    if (!is_limited(p)) return bar;
    node *column = tree_column(&p->tree, bar, "answer/limited", 2);
    tree_muted(&p->tree, column, "answer/within", limit_words(p), TEXT_BODY);
    return column;
}
