/* One question that leads its page, or several of a questionnaire below each other. */
#include "screens/screens.h"

#include "core/number.h"
#include "core/utf8.h"

#include <string.h>

enum { LIST_WIDTH = 900, FIRST_KEY = '1', LAST_KEY = '9' };
/* Short words stand beside each other, as on a scale; others below each other. */
enum { ROW_OPTIONS_MAX = 7, ROW_LETTERS_MAX = 70, OPTION_HEIGHT = 60 };
enum { STATEMENT_HEIGHT = 156, ANSWERS_HEIGHT = 200 };

/* Which questions count -------------------------------------------------------------------- */

static const stage *stage_of(const view *v)
{
    return &v->scenario->stages[v->stage];
}

static uint16_t question_count(const view *v)
{
    const uint16_t count = stage_of(v)->question_count;
    return count < QUESTIONS_MAX ? count : QUESTIONS_MAX;
}

/* Where free text is not allowed, such a question is not asked. */
static bool is_asked(const view *v, const question *q)
{
    return q->ask != ASK_TEXT || v->scenario->allows_free_text;
}

static bool is_missing(const screen_state *s, const view *v, uint16_t item)
{
    const question *q = &stage_of(v)->questions[item];
    return is_asked(v, q) && q->is_required && !s->replies[item].is_set;
}

static uint16_t count_missing(const screen_state *s, const view *v)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < question_count(v); i++) {
        if (is_missing(s, v, i)) count++;
    }
    return count;
}

/* A questionnaire of one question looks like that question. */
static bool is_single(const view *v)
{
    uint16_t asked = 0;
    for (uint16_t i = 0; i < question_count(v); i++) {
        if (is_asked(v, &stage_of(v)->questions[i])) asked++;
    }
    return asked == 1;
}

bool replies_are_complete(const screen_state *s, const view *v)
{
    return count_missing(s, v) == 0;
}

/* Ways to answer --------------------------------------------------------------------------- */

/* One question being asked. */
typedef struct asking {
    pen *p;
    node *into;
    const question *q;
    uint16_t item;
    bool is_single; /* leads its page: options get keys */
    const char *id;
    const char *name;
} asking;

static const reply_draft *draft_of(const asking *a)
{
    return &a->p->state->replies[a->item];
}

static uint32_t option_key(const asking *a, uint16_t option)
{
    const uint32_t key = FIRST_KEY + option;
    return a->is_single && key <= LAST_KEY ? key : KEY_NONE;
}

static bool fits_in_row(const asking *a)
{
    size_t letters = 0;
    for (uint16_t i = 0; i < a->q->option_count; i++) {
        const char *label = pen_text(a->p, a->q->options[i].label);
        const size_t length = utf8_count(label, strlen(label));
        if (length > letters) letters = length;
    }
    return !pen_is_narrow(a->p) && a->q->option_count <= ROW_OPTIONS_MAX &&
           letters * a->q->option_count <= ROW_LETTERS_MAX;
}

static void ask_choice(asking *a)
{
    tree_builder *b = &a->p->tree;
    const uint16_t columns = fits_in_row(a) ? a->q->option_count : 1;
    node *list = tree_grid(b, a->into, tree_id(b, a->id, "options"), 12, columns, 0);
    for (uint16_t i = 0; i < a->q->option_count; i++) {
        const question_option *o = &a->q->options[i];
        bool is_chosen = draft_of(a)->is_set && draft_of(a)->option == i;
        node *n = tree_choice(b, list, tree_id(b, a->id, o->id), pen_text(a->p, o->label),
                              act_number(VERB_REPLY_OPTION, a->item * OPTION_STRIDE + i),
                              option_key(a, i), is_chosen);
        n->size = TEXT_BODY;
        n->layout.min_height = OPTION_HEIGHT;
    }
}

static int decimals_of(double step)
{
    if (number_floor(step) == step) return 0;
    return number_floor(step * 10) == step * 10 ? 1 : 2;
}

/* The words at the ends of a scale, or its numbers when it has none. */
static void add_ends(asking *a, node *slider)
{
    const char *low = pen_text(a->p, a->q->low);
    const char *high = pen_text(a->p, a->q->high);
    const int decimals = decimals_of(a->q->step);
    slider->hint = low[0] ? low : pen_number(a->p, a->q->min, decimals);
    slider->note = high[0] ? high : pen_number(a->p, a->q->max, decimals);
}

static void ask_number(asking *a)
{
    const question *q = a->q;
    const reply_draft *d = draft_of(a);
    const node_range range = {.min = q->min,
                              .max = q->max,
                              .step = q->step,
                              .now = q->min + q->step * (d->is_set ? (double)d->steps : 0),
                              .is_set = d->is_set};
    const char *shown = d->is_set ? pen_number(a->p, range.now, decimals_of(q->step))
                                  : pen_say(a->p, PHRASE_ANSWER_NOT_YET);
    node *n = tree_slider(&a->p->tree, a->into, tree_id(&a->p->tree, a->id, "slider"),
                          pen_say(a->p, PHRASE_ANSWER_SLIDER),
                          act_number(VERB_REPLY_NUMBER, a->item), range, shown);
    add_ends(a, n);
    pen_typed(a->p, n);
}

static void ask_text(asking *a)
{
    tree_builder *b = &a->p->tree;
    node *n = pen_field(a->p, a->into, tree_id(b, a->id, "field"), a->name,
                        act_number(VERB_REPLY_TEXT, a->item));
    n->size = TEXT_BODY;
    n->max_length = REPLY_TEXT_MAX / 4; /* code points; bytes stay below the limit */
    tree_muted(b, a->into, tree_id(b, a->id, "no_names"), pen_say(a->p, PHRASE_QUESTION_NO_NAMES),
               TEXT_SMALL);
}

static void (*const ways[])(asking *a) = {
    [ASK_CHOICE] = ask_choice,
    [ASK_SLIDER] = ask_number,
    [ASK_NUMBER] = ask_number,
    [ASK_TEXT] = ask_text,
};

static void add_optional(asking *a)
{
    if (a->q->is_required || a->is_single) return;
    tree_muted(&a->p->tree, a->into, tree_id(&a->p->tree, a->id, "optional"),
               pen_say(a->p, PHRASE_QUESTION_OPTIONAL), TEXT_SMALL);
}

static const char *question_id(pen *p, const question *q)
{
    return tree_id(&p->tree, "question", q->id);
}

/* What one question asks leads the page; several of them stand on their cards. */
static void add_text(asking *a)
{
    if (a->is_single) return;
    tree_heading(&a->p->tree, a->into, tree_id(&a->p->tree, a->id, "text"), a->name, TEXT_HEADING);
}

static void add_question(pen *p, node *list, uint16_t item)
{
    const question *q = &pen_stage(p)->questions[item];
    if (!is_asked(p->view, q)) return;
    const char *id = question_id(p, q);
    node *card = tree_card(&p->tree, list, id);
    asking a = {.p = p,
                .into = card,
                .q = q,
                .item = item,
                .is_single = is_single(p->view),
                .id = id,
                .name = pen_text(p, q->text)};
    if (a.is_single && !pen_is_narrow(p)) {
        card->layout.min_height = ANSWERS_HEIGHT;
        card->layout.justify = ALIGN_CENTER;
    }
    add_text(&a);
    ways[q->ask](&a);
    add_optional(&a);
}

/* The page --------------------------------------------------------------------------------- */

static void add_skip(pen *p, node *foot, bool is_alone)
{
    if (!is_alone || !view_allows(p->view, COMMAND_CONTINUE)) return;
    tree_button(&p->tree, foot, "skip", pen_say(p, PHRASE_ANSWER_SKIP), act(VERB_CONTINUE),
                KEY_NONE)
        ->state |= STATE_QUIET;
}

static void add_foot(pen *p, bool is_alone)
{
    node *foot = pen_foot(p);
    const uint16_t left = count_missing(p->state, p->view);
    const char *words = left ? pen_say_with(p, PHRASE_QUESTION_LEFT, WITH(number_named("n", left)))
                             : "";
    if (words[0] && !is_single(p->view)) {
        node *n = tree_muted(&p->tree, foot, "questions/left", words, TEXT_BODY);
        n->layout.grow = 1;
        n->state |= STATE_LIVE;
    } else {
        tree_spacer(&p->tree, foot, "foot/space", 1);
    }
    add_skip(p, foot, is_alone);
    node *go = pen_foot_go(p, foot, "send", pen_say(p, PHRASE_COMMON_CONTINUE),
                           act(VERB_SEND_REPLIES));
    bool is_empty = is_alone && !p->state->replies[0].is_set;
    if (left > 0 || is_empty) go->state |= STATE_DISABLED;
}

static node *question_list(pen *p)
{
    node *scroll = tree_column(&p->tree, p->tree.root, "questions", 20);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    node *list = tree_column(&p->tree, scroll, "questions/list", 20);
    list->layout.width = pen_is_narrow(p) ? 0 : LIST_WIDTH;
    list->layout.self = pen_is_narrow(p) ? ALIGN_STRETCH : ALIGN_CENTER;
    return list;
}

static const question *only_question(const view *v)
{
    uint16_t item = 0;
    while (!is_asked(v, &stage_of(v)->questions[item])) item++;
    return &stage_of(v)->questions[item];
}

/* Ends at the same height whether it takes one line or three, so that the answers stand still. */
static void add_statement(pen *p, node *list)
{
    const question *q = only_question(p->view);
    const char *above = pen_text(p, pen_stage(p)->text);
    node *lead = tree_column(&p->tree, list, "lead", 8);
    lead->layout.justify = ALIGN_END;
    if (!pen_is_narrow(p)) lead->layout.min_height = STATEMENT_HEIGHT;
    if (above[0]) tree_muted(&p->tree, lead, "lead/below", above, TEXT_BODY);
    tree_heading(&p->tree, lead, tree_id(&p->tree, question_id(p, q), "text"), pen_text(p, q->text),
                 pen_is_narrow(p) ? TEXT_TITLE : TEXT_STATEMENT);
}

void questions_build(pen *p)
{
    const stage *at = pen_stage(p);
    bool is_alone = at->type == STAGE_QUESTION;
    const char *title = pen_title(p, at,
                                  is_alone ? PHRASE_STAGE_QUESTION : PHRASE_STAGE_QUESTIONNAIRE);
    pen_begin(p, "questions", at->id, title);
    pen_stage_head(p, title);
    pen_problem(p, p->tree.root);
    if (!is_single(p->view)) pen_lead(p, p->tree.root, title, pen_text(p, at->text));
    node *list = question_list(p);
    if (is_single(p->view)) add_statement(p, list);
    for (uint16_t i = 0; i < question_count(p->view); i++) add_question(p, list, i);
    add_foot(p, is_alone);
}

/* Inputs ----------------------------------------------------------------------------------- */

static reply_draft *draft_at(acting *a, int64_t item)
{
    bool is_there = item >= 0 && item < question_count(a->view);
    return is_there ? &a->state->replies[item] : NULL;
}

void act_reply_option(acting *a)
{
    reply_draft *d = draft_at(a, a->in->action.number / OPTION_STRIDE);
    if (!d) return;
    d->is_set = true;
    d->option = (uint16_t)(a->in->action.number % OPTION_STRIDE);
}

void act_reply_number(acting *a)
{
    reply_draft *d = draft_at(a, a->in->action.number);
    if (!d || a->in->kind != INPUT_NUMBER) return;
    d->is_set = true;
    d->steps = a->in->steps;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\n")] == '\0';
}

void act_reply_text(acting *a)
{
    reply_draft *d = draft_at(a, a->in->action.number);
    if (!d || !a->in->text) return;
    draft_copy(d->text, sizeof d->text, a->in->text);
    d->is_set = !is_blank(d->text);
}

static void send_reply(acting *a, uint16_t item)
{
    const question *q = &stage_of(a->view)->questions[item];
    const reply_draft *d = &a->state->replies[item];
    if (!d->is_set) return;
    record *c = acting_command(a, COMMAND_REPLY);
    c->stage = a->view->stage;
    c->item = item;
    if (q->ask == ASK_CHOICE)
        c->option = d->option;
    else if (q->ask == ASK_TEXT)
        c->text = d->text;
    else
        c->value = d->steps;
}

void act_send_replies(acting *a)
{
    if (!replies_are_complete(a->state, a->view)) return;
    for (uint16_t i = 0; i < question_count(a->view); i++) send_reply(a, i);
    if (a->view->type == STAGE_QUESTIONNAIRE) {
        acting_command(a, COMMAND_CONTINUE)->stage = a->view->stage;
    }
}
