/* Waiting: for the facilitator's word, for a time, or for oneself. */
#include "screens/screens.h"

enum { SECONDS_PER_MINUTE = 60 };

/* The word is the exercise only where the view tells it. */
static bool is_practice(const pen *p)
{
    return p->view->word[0] != '\0';
}

static void add_text(pen *p, node *card)
{
    const localized *own = pen_stage(p)->pause.text;
    const char *text = pen_text_with(p, own, WITH(text_named("word", p->view->word)));
    if (!text[0]) text = pen_say(p, PHRASE_PAUSE_NOTHING_TO_DO);
    pen_markup(p, card, "pause/text", text, TEXT_LEAD);
}

static void add_release_time(pen *p, node *card)
{
    if (p->view->release_due_us == 0) return;
    const int64_t left_s = pen_seconds_until(p, p->view->release_due_us);
    bool is_soon = left_s <= SECONDS_PER_MINUTE;
    const int64_t n = is_soon ? left_s : (left_s + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
    tree_muted(&p->tree, card, "pause/releases",
               pen_say_with(p, is_soon ? PHRASE_PAUSE_RELEASES_IN_S : PHRASE_PAUSE_RELEASES_IN,
                            WITH(number_named("n", (double)n))),
               TEXT_BODY);
}

static bool is_word_wrong(const pen *p)
{
    const failure *why = p->context->problem;
    return why && why->code == STATUS_REFUSED;
}

static phrase_id word_hint(const pen *p)
{
    if (is_practice(p)) {
        return is_word_wrong(p) ? PHRASE_PAUSE_WORD_WRONG_PRACTICE : PHRASE_PAUSE_WORD_PRACTICE;
    }
    return is_word_wrong(p) ? PHRASE_PAUSE_WORD_WRONG : PHRASE_PAUSE_WORD_HINT;
}

static void add_word(pen *p, node *card)
{
    if (!p->view->needs_word) return;
    tree_builder *b = &p->tree;
    node *field = pen_field(p, card, "word", pen_say(p, PHRASE_PAUSE_WORD), act(VERB_TYPE_WORD));
    field->max_length = WORD_MAX - 1;
    field->layout.max_width = 320;
    field->state |= STATE_FIRST_FOCUS;
    if (is_word_wrong(p)) field->state |= STATE_INVALID;
    const phrase_id hint = word_hint(p);
    node *n = tree_muted(b, card, "word/hint", pen_say(p, hint), TEXT_SMALL);
    n->state |= STATE_LIVE;
    if (is_word_wrong(p)) n->tone = TONE_WRONG;
}

static void add_foot(pen *p)
{
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    if (p->view->needs_word) {
        node *go = tree_primary(&p->tree, foot, "release", pen_say(p, PHRASE_PAUSE_RELEASE),
                                act(VERB_RELEASE));
        go->layout.min_width = 240;
        if (!p->state->word[0]) go->state |= STATE_DISABLED;
    } else if (view_allows(p->view, COMMAND_CONTINUE) || !p->context->is_started) {
        tree_primary(&p->tree, foot, "continue", pen_say(p, PHRASE_PAUSE_RELEASE),
                     act(VERB_CONTINUE))
            ->layout.min_width = 240;
    }
}

void pause_build(pen *p)
{
    const stage *at = pen_stage(p);
    bool is_for_group = at->pause.who == PAUSE_FOR_FACILITATOR && p->view->needs_word;
    const char *title = pen_title(
        p, at, is_for_group && !is_practice(p) ? PHRASE_PAUSE_TITLE : PHRASE_PAUSE_TITLE_OWN);
    pen_begin(p, "pause", at->id, title);
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_PAUSE));
    if (!is_word_wrong(p)) pen_problem(p, p->tree.root);
    node *card = pen_middle_card(p, "pause", 820);
    tree_heading(&p->tree, card, "pause/title", title, TEXT_STATEMENT);
    add_text(p, card);
    add_word(p, card);
    add_release_time(p, card);
    add_foot(p);
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_type_word(acting *a)
{
    draft_copy(a->state->word, sizeof a->state->word, a->in->text);
    if (a->in->kind == INPUT_PRESS) act_release(a);
}

void act_release(acting *a)
{
    if (!a->state->word[0]) return;
    record *c = acting_command(a, COMMAND_RELEASE);
    c->stage = a->view->stage;
    c->text = a->state->word;
}
