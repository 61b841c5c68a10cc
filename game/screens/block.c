/* A case of a block: what is known at the left, the adviser at the right, answers at the foot. */
#include "screens/block.h"

#include "screens/inbox.h"

/* A case and its adviser stand beside each other up to larger texts than other screens: what is
 * compared must be in sight together. */
enum { NARROW_FROM_PERCENT = 155 };

bool block_shows_outcome(const pen *p)
{
    return p->view->is_outcome_shown;
}

static const char *where(pen *p)
{
    const bool is_short = p->view->has_case && pen_is_narrow(p);
    const char *title = is_short ? "" : pen_text(p, pen_stage(p)->title);
    if (!p->view->has_case) return title;
    return pen_say_with(p, title[0] ? PHRASE_BLOCK_WHERE : PHRASE_BLOCK_CASE,
                        WITH(text_named("stage", title),
                             text_named("noun", title[0] ? pen_noun(p, p->view->set)
                                                         : pen_noun_first(p, p->view->set)),
                             number_named("n", p->view->case_number),
                             number_named("total", p->view->case_total)));
}

/* What a scenario event says; else that the case before was taken away. */
static const char *notice_words(pen *p)
{
    const char *text = pen_text(p, p->view->notice);
    bool is_first_look = p->view->own == ANSWER_NONE && p->view->final == ANSWER_NONE;
    return text[0] || !p->view->has_case || !is_first_look ? text : pen_timed_out(p);
}

static void add_side(pen *p, node *main, bool has_outcome)
{
    node *side = tree_column(&p->tree, main, "side", 16);
    pen_share(p, side, 480, 2);
    pen_scrolls(p, side);
    if (has_outcome) block_add_outcome(p, side);
    block_add_alarm(p, side);
    block_add_agent(p, side);
    block_add_key_card(p, side);
}

/* Without adviser, alarm, card or outcome there is nothing to stand beside the case. */
static bool has_side(const pen *p)
{
    const answer_set *answers = p->view->answers;
    bool has_card = answers->type == ANSWER_CHOICE && answers->card;
    return p->view->agent != INDEX_NONE || p->view->alarm_agent != INDEX_NONE || has_card ||
           block_shows_outcome(p);
}

/* While a limit stands still nobody may go on reading: a pause is no spare time. */
static bool is_covered(const pen *p)
{
    return p->view->is_paused && p->view->deadline_us != 0;
}

static void add_cover(pen *p)
{
    tree_card(&p->tree, pen_main(p), "cover")->layout.grow = 1;
}

/* Where the parts stand below each other, what came out stands first, and in sight. */
static void add_case(pen *p)
{
    const bool leads = pen_is_narrow(p) && block_shows_outcome(p);
    node *main = pen_main(p);
    inbox_add_list(p, main);
    if (leads) block_add_outcome(p, main);
    block_add_case(p, main);
    if (has_side(p)) add_side(p, main, !leads);
}

static void add_parts(pen *p)
{
    pen_notice(p, notice_words(p));
    if (!p->view->has_case) {
        inbox_add_overview(p);
        return;
    }
    add_case(p);
    block_add_tools(p);
    block_add_answers(p);
}

void block_build(pen *p)
{
    const bool has_case = p->view->has_case;
    const char *id = has_case ? p->view->scenario->cases[p->view->case_].id : "list";
    const char *screen = tree_id(&(tree_builder){.memory = p->memory}, pen_stage(p)->id, id);
    pen_begin(p, "block", screen, where(p));
    pen_stage_head(p, where(p));
    pen_problem(p, p->tree.root);
    p->narrow_from = NARROW_FROM_PERCENT;
    if (is_covered(p))
        add_cover(p);
    else
        add_parts(p);
    p->narrow_from = 0;
}
