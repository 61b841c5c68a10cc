/* The outcomes of a whole block, at its end. */
#include "core/number.h"
#include "screens/block.h"

enum { MISS_WIDTH = 124 };

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
    if (block_has_numbers(p) && is_advised) return numbers_sentence(p, o);
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

static void add_sign(pen *p, node *card, const char *id, const view_outcome *o)
{
    tree_icon(&p->tree, card, tree_id(&p->tree, id, "icon"), block_verdict_icon(o), 28)->tone =
        block_verdict_tone(o);
}

/* A tick or a cross; of a number how far it was off, with a tick where that was near enough. */
static void add_verdict(pen *p, node *card, const char *id, const view_outcome *o)
{
    const bool is_number = block_has_numbers(p) && o->final != ANSWER_NONE;
    if (!is_number || o->final_correct == 1) add_sign(p, card, id, o);
    if (!is_number) return;
    node *n = tree_text(&p->tree, card, tree_id(&p->tree, id, "miss"),
                        block_miss_words(p, o, o->final), TEXT_HEADING);
    n->tone = block_verdict_tone(o);
    n->layout.width = MISS_WIDTH;
    n->layout.justify = ALIGN_END;
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
    add_verdict(p, card, id, o);
}

static void add_rows(pen *p)
{
    node *scroll = tree_column(&p->tree, p->tree.root, "review", 0);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    node *list = tree_grid(&p->tree, scroll, "review/list", 20, 0, 480);
    for (uint16_t i = 0; i < p->view->review_count; i++) add_row(p, list, &p->view->review[i]);
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
