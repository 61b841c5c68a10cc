/* The foot of a block: choices in their places or a slider, and the one next step. */
#include "screens/block.h"
#include "screens/inbox.h"

enum {
    CHOICE_HEIGHT = 72,
    CHOICE_HEIGHT_TIGHT = 54,
    CHOICE_WIDTH = 140,
    CHOICE_WIDTH_LARGE = 170,
    CHOICES_WIDTH = 400,
    CHOICE_WIDTH_MAX = 360,
    FEW_CHOICES = 3,
    NEXT_WIDTH = 230,
    SCALE_HEIGHT = 101
};

/* Confidence is asked in steps of 5 %. */
enum { CONFIDENCE_STEPS = 20, CONFIDENCE_STEP_PERMILLE = 50 };

bool block_asks_answer(const pen *p)
{
    return view_allows(p->view, COMMAND_ANSWER);
}

static int choice_height(const pen *p)
{
    return pen_is_tight(p) ? CHOICE_HEIGHT_TIGHT : CHOICE_HEIGHT;
}

static bool asks_confidence(const pen *p)
{
    return view_allows(p->view, COMMAND_RATE_CONFIDENCE);
}

/* What would be given now. An earlier draft may no longer be allowed; where only one answer is, it
 * needs no choosing. */
static int32_t draft_answer(const view *v, const screen_state *s)
{
    if (v->answer_least == v->answer_most) return v->answer_least;
    bool is_allowed = s->answer >= v->answer_least && s->answer <= v->answer_most;
    return is_allowed ? (int32_t)s->answer : ANSWER_NONE;
}

/* The answer that the choices show: the draft, or what was given. */
int32_t block_marked_answer(const pen *p)
{
    if (block_asks_answer(p)) return draft_answer(p->view, p->state);
    if (p->view->final != ANSWER_NONE) return p->view->final;
    return p->view->own;
}

/* Choices ---------------------------------------------------------------------------------- */

/* What an option turned out to be, in colour and in words. */
static void mark_outcome(pen *p, node *n, int32_t option)
{
    if (!block_shows_outcome(p)) return;
    bool is_own = p->view->outcome.final == option;
    if (p->view->outcome.truth == option) {
        n->tone = TONE_RIGHT;
        n->value = pen_say(p, is_own ? PHRASE_ANSWER_OWN_RIGHT : PHRASE_ANSWER_RIGHT);
    } else if (is_own) {
        n->tone = TONE_WRONG;
        n->value = pen_say(p, PHRASE_ANSWER_OWN_WRONG);
    }
}

/* A choice that can no longer be made: it has no key, and one's own stays marked. */
static void mark_given(pen *p, node *n, int32_t option)
{
    n->state |= STATE_DISABLED;
    n->key = KEY_NONE;
    n->hint = NULL;
    if (block_marked_answer(p) != option) return;
    n->value = pen_say(p, PHRASE_ANSWER_OWN);
    if (!asks_confidence(p)) n->note = pen_say(p, PHRASE_CHART_ACCURACY_YOU);
}

static void mark_advice(pen *p, node *n, int32_t option)
{
    if (p->view->advice_state != ADVICE_GIVEN || p->view->advice != option) return;
    n->face = pen_face(p, p->view->agent, MOOD_NEUTRAL);
}

uint32_t block_choice_key(const choice *c)
{
    const unsigned char key = (unsigned char)c->key[0];
    if (key >= 'A' && key <= 'Z') return (uint32_t)(key - 'A' + 'a');
    return key < 0x80 && !c->key[1] ? key : KEY_NONE;
}

static node *add_option(pen *p, node *row, uint16_t option)
{
    const choice *c = &p->view->answers->options[option];
    bool is_chosen = block_marked_answer(p) == option;
    bool is_large = pen_is_tight(p);
    node *n = tree_choice(&p->tree, row, tree_id(&p->tree, "answer", c->id), pen_text(p, c->label),
                          act_number(VERB_CHOOSE_ANSWER, option), block_choice_key(c), is_chosen);
    n->layout.grow = 1;
    n->layout.basis = is_large ? CHOICE_WIDTH_LARGE : CHOICE_WIDTH;
    n->layout.min_height = choice_height(p);
    if (p->view->answers->option_count > FEW_CHOICES) n->layout.max_width = CHOICE_WIDTH_MAX;
    pen_needs(p, n, BLOCK_NEEDED_LARGE);
    if (!block_asks_answer(p)) mark_given(p, n, option);
    mark_outcome(p, n, option);
    mark_advice(p, n, option);
    return n;
}

/* With large texts many choices and the next step stand together in two even rows. */
static bool shares_rows(const pen *p)
{
    return pen_is_tight(p) && p->view->answers->option_count > FEW_CHOICES;
}

static node *choices_place(pen *p, node *foot)
{
    enum { GAP = 14, GAP_TIGHT = 10 };
    const int with_next = p->view->answers->option_count + 1;
    if (!shares_rows(p)) {
        node *row = tree_row(&p->tree, foot, "choices", pen_is_tight(p) ? GAP_TIGHT : GAP);
        row->layout.wrap = true;
        return row;
    }
    return tree_grid(&p->tree, foot, "choices", GAP_TIGHT, (with_next + 1) / 2, CHOICE_WIDTH_LARGE);
}

static node *add_options(pen *p, node *foot)
{
    node *row = choices_place(p, foot);
    row->layout.basis = CHOICES_WIDTH;
    row->layout.grow = 1;
    for (uint16_t i = 0; i < p->view->answers->option_count; i++) add_option(p, row, i);
    return row;
}

/* Confidence ------------------------------------------------------------------------------- */

/* What was chosen stays in sight while its confidence is asked. */
static void add_own_choice(pen *p, node *row)
{
    const int32_t own = block_marked_answer(p);
    if (p->view->answers->type != ANSWER_CHOICE || own < 0) return;
    node *n = add_option(p, row, (uint16_t)own);
    n->layout.grow = 0;
    n->layout.basis = 0;
    n->layout.min_width = CHOICE_WIDTH;
}

static void add_confidence(pen *p, node *row)
{
    const int64_t steps = p->state->confidence_steps;
    const char *said_choice = pen_answer(p, p->view->answers, block_marked_answer(p));
    const char *ask = pen_say_with(p, PHRASE_ANSWER_CONFIDENCE,
                                   WITH(text_named("choice", said_choice)));
    const node_range range = {.min = 0,
                              .max = 100,
                              .step = 100.0 / CONFIDENCE_STEPS,
                              .now = steps < 0 ? 0 : (double)steps * 100 / CONFIDENCE_STEPS,
                              .is_set = steps >= 0};
    const char *percent = pen_say_with(p, PHRASE_COMMON_PERCENT,
                                       WITH(number_named("p", range.now / 100)));
    node *n = tree_slider(&p->tree, row, "confidence", ask, act(VERB_SLIDE_CONFIDENCE), range,
                          steps < 0 ? pen_say(p, PHRASE_ANSWER_NOT_YET) : percent);
    pen_typed(p, n);
    n->layout.grow = 1;
    n->layout.direction = LAYOUT_ROW;
    n->marks.has_room = true;
    n->hint = pen_say(p, PHRASE_ANSWER_CONFIDENCE_LOW);
    n->note = pen_say(p, PHRASE_ANSWER_CONFIDENCE_HIGH);
    n->state |= STATE_FIRST_FOCUS;
}

/* The next step ---------------------------------------------------------------------------- */

/* Where a scale will stand its room is kept from the start, so that the case above never moves. */
static bool has_scale(const pen *p)
{
    const block_stage *b = &pen_stage(p)->block;
    for (uint16_t i = 0; i < b->step_count; i++) {
        const step_kind kind = b->steps[i].kind;
        if (kind == STEP_OWN_CONFIDENCE || kind == STEP_FINAL_CONFIDENCE) return true;
    }
    return p->view->answers->type == ANSWER_NUMBER;
}

static int next_width(const pen *p, bool is_shared)
{
    if (block_has_numbers(p) && !pen_is_narrow(p)) return is_shared ? 0 : BLOCK_NEXT_WIDTH_SCALE;
    return pen_is_tight(p) ? 0 : NEXT_WIDTH;
}

static void add_next(pen *p, node *row, const char *id, phrase_id name, verb v, bool is_ready)
{
    node *into = block_add_keep(p, row);
    node *n = tree_primary(&p->tree, into, id, pen_say(p, name), act(v));
    n->layout.min_width = next_width(p, into != row);
    n->layout.basis = pen_is_narrow(p) ? CHOICE_WIDTH_LARGE : 0;
    n->layout.grow = pen_is_narrow(p) || into != row;
    n->layout.min_height = choice_height(p);
    pen_needs(p, n, BLOCK_NEEDED_LARGE);
    if (!is_ready) n->state |= STATE_DISABLED;
}

static void add_next_step(pen *p, node *row)
{
    const screen_state *s = p->state;
    if (asks_confidence(p)) {
        add_next(p, row, "confirm", PHRASE_ANSWER_CONFIRM, VERB_GIVE_CONFIDENCE,
                 s->confidence_steps >= 0);
    } else if (view_allows(p->view, COMMAND_CONTINUE)) {
        add_next(p, row, "continue", PHRASE_ANSWER_NEXT, VERB_CONTINUE, true);
    } else {
        bool is_own = p->view->phase == PHASE_OWN;
        add_next(p, row, "decide", is_own ? PHRASE_ANSWER_GIVE : PHRASE_ANSWER_DECIDE,
                 VERB_GIVE_ANSWER, block_asks_answer(p) && draft_answer(p->view, s) != ANSWER_NONE);
    }
}

static node *begin_foot(pen *p)
{
    node *bar = tree_column(&p->tree, p->tree.root, "bar", 10);
    bar->layout.stays = true;
    if (!asks_confidence(p)) block_add_advice_strip(p, bar);
    node *into = block_add_limit(p, bar);
    node *foot = tree_row(&p->tree, into, "answers", 14);
    foot->layout.align = ALIGN_CENTER;
    foot->layout.wrap = pen_is_narrow(p);
    foot->layout.min_height = has_scale(p) && !pen_is_narrow(p) ? SCALE_HEIGHT : 0;
    return foot;
}

void block_add_answers(pen *p)
{
    node *foot = begin_foot(p);
    node *into = foot;
    if (asks_confidence(p)) {
        if (!pen_is_narrow(p)) add_own_choice(p, foot); /* the question names it */
        add_confidence(p, foot);
    } else if (p->view->answers->type == ANSWER_NUMBER) {
        block_add_number(p, foot);
    } else {
        node *row = add_options(p, foot);
        if (pen_is_narrow(p) || shares_rows(p)) into = row;
    }
    add_next_step(p, into);
}

/* Checks, help, skipping ------------------------------------------------------------------- */

/* Its key gives way to an answer that has the same one. */
static node *add_tool(pen *p, node *row, const char *id, const char *name, verb v, uint32_t key)
{
    const uint32_t free_key = block_is_answer_key(p->view->answers, key) ? KEY_NONE : key;
    node *n = tree_button(&p->tree, row, id, name, act(v), free_key);
    n->size = TEXT_BODY;
    n->layout.min_height = 44;
    return n;
}

/* How many checks are left stays in sight as long as the case is undecided. */
static bool has_checks(const pen *p)
{
    const bool is_undecided = p->view->final == ANSWER_NONE || p->view->is_reopened;
    return pen_stage(p)->block.checks_max > 0 && is_undecided;
}

static void add_check(pen *p, node *row)
{
    if (!has_checks(p)) return;
    node *n = add_tool(p, row, "check", pen_say(p, PHRASE_ANSWER_CHECK), VERB_CHECK, 'c');
    const char *cost = pen_cost(p, pen_stage(p)->block.check_cost);
    n->note = pen_say_with(
        p, cost ? PHRASE_ANSWER_CHECK_LEFT_COST : PHRASE_ANSWER_CHECK_LEFT,
        WITH(number_named("n", p->view->checks_left), text_named("cost", cost ? cost : "")));
    if (!view_allows(p->view, COMMAND_CHECK)) n->state |= STATE_DISABLED;
}

static void add_escalate(pen *p, node *row)
{
    if (!view_allows(p->view, COMMAND_ESCALATE)) return;
    const char *own = pen_text(p, pen_stage(p)->block.escalate_label);
    const char *name = own[0] ? own : pen_say(p, PHRASE_ANSWER_ESCALATE);
    add_tool(p, row, "escalate", name, VERB_ESCALATE, 'v')->note = pen_cost(
        p, pen_stage(p)->block.escalate_cost);
}

static void add_skip(pen *p, node *row)
{
    bool may_skip = view_allows(p->view, COMMAND_SKIP) && pen_stage(p)->block.may_skip;
    if (may_skip) add_tool(p, row, "skip", pen_say(p, PHRASE_ANSWER_SKIP), VERB_SKIP, 'n');
}

static bool has_tools(const pen *p)
{
    return p->view->is_inbox || has_checks(p) || view_allows(p->view, COMMAND_ESCALATE) ||
           (view_allows(p->view, COMMAND_SKIP) && pen_stage(p)->block.may_skip);
}

void block_add_tools(pen *p)
{
    if (!has_tools(p)) return;
    node *row = tree_row(&p->tree, p->tree.root, "tools", 12);
    row->layout.wrap = true;
    inbox_add_back(p, row);
    add_check(p, row);
    add_escalate(p, row);
    add_skip(p, row);
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_choose_answer(acting *a)
{
    bool is_slider = a->in->kind == INPUT_NUMBER;
    bool is_number = a->view->answers->type == ANSWER_NUMBER;
    if (!is_slider && is_number && a->in->action.number != a->view->own) return;
    if (!view_allows(a->view, COMMAND_ANSWER)) return;
    a->state->answer = is_slider ? a->in->steps : a->in->action.number;
}

void act_give_answer(acting *a)
{
    if (!view_allows(a->view, COMMAND_ANSWER)) return;
    const int32_t given = draft_answer(a->view, a->state);
    if (given == ANSWER_NONE) return;
    record *c = acting_case_command(a, COMMAND_ANSWER);
    c->phase = a->view->phase;
    c->choice = given;
}

void act_slide_confidence(acting *a)
{
    if (a->in->kind == INPUT_NUMBER) a->state->confidence_steps = a->in->steps;
}

void act_give_confidence(acting *a)
{
    if (a->state->confidence_steps < 0) return;
    record *c = acting_case_command(a, COMMAND_RATE_CONFIDENCE);
    c->phase = a->view->phase;
    c->confidence = a->state->confidence_steps * CONFIDENCE_STEP_PERMILLE;
}

void act_ask_advice(acting *a)
{
    acting_case_command(a, COMMAND_ASK_AI)->what = ASK_ADVICE;
}

void act_ask_why(acting *a)
{
    acting_case_command(a, COMMAND_ASK_AI)->what = ASK_EXPLANATION;
}

void act_open_panel(acting *a)
{
    a->state->panel = (uint16_t)a->in->action.number;
    acting_case_command(a, COMMAND_OPEN_EVIDENCE)->panel = a->in->action.number;
}

void act_close_panel(acting *a)
{
    acting_case_command(a, COMMAND_CLOSE_EVIDENCE)->panel = a->in->action.number;
}

void act_check(acting *a)
{
    acting_case_command(a, COMMAND_CHECK);
}

void act_escalate(acting *a)
{
    acting_case_command(a, COMMAND_ESCALATE);
}

void act_skip(acting *a)
{
    acting_case_command(a, COMMAND_SKIP)->stage = a->view->stage;
}

void act_extend(acting *a)
{
    if (a->view->is_inbox)
        acting_command(a, COMMAND_EXTEND);
    else
        acting_case_command(a, COMMAND_EXTEND);
}
