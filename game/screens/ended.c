/* After the last stage: thanks, the code, where the log is, a copy to take along. */
#include "screens/screens.h"

void pen_session_facts(pen *p, node *card)
{
    tree_builder *b = &p->tree;
    const screen_context *c = p->context;
    if (!c->is_recorded) {
        tree_text(b, card, "log/none", pen_say(p, PHRASE_DEBRIEF_NOT_RECORDED), TEXT_BODY);
        return;
    }
    /* Until the last line is written the code would still change. */
    if (c->session_code && c->place == PLACE_ENDED) {
        tree_text(b, card, "code/head", pen_say(p, PHRASE_DEBRIEF_CODE), TEXT_LABEL);
        tree_text(b, card, "code", c->session_code, TEXT_STATEMENT);
        tree_muted(b, card, "code/hint", pen_say(p, PHRASE_DEBRIEF_CODE_HINT), TEXT_SMALL);
    }
    if (c->log_path) {
        tree_text(b, card, "log/head", pen_say(p, PHRASE_DEBRIEF_LOG), TEXT_LABEL);
        tree_text(b, card, "log", c->log_path, TEXT_SMALL);
    }
    tree_muted(b, card, "log/privacy", pen_say(p, PHRASE_DEBRIEF_PRIVACY), TEXT_SMALL);
}

static void add_copy(pen *p, node *card)
{
    if (!p->context->can_save_copy || !p->context->is_recorded) return;
    tree_divider(&p->tree, card, "copy/line");
    tree_text(&p->tree, card, "copy/head", pen_say(p, PHRASE_ENDED_SAVE), TEXT_HEADING);
    if (p->context->saved_copy) {
        tree_text(
            &p->tree, card, "copy/saved",
            pen_say_with(p, PHRASE_ENDED_SAVED, WITH(text_named("place", p->context->saved_copy))),
            TEXT_BODY)
            ->state |= STATE_LIVE;
        return;
    }
    pen_folder_choice(p, card, PHRASE_ENDED_SAVE_HERE, VERB_SAVE_COPY);
}

void ended_build(pen *p)
{
    bool is_stopped = p->view && p->view->is_ended && p->view->finish == ENDED_ABORTED;
    const char *title = pen_say(p, is_stopped ? PHRASE_ENDED_STOPPED : PHRASE_DEBRIEF_END_TITLE);
    pen_begin(p, "place", "ended", title);
    pen_problem(p, p->tree.root);
    node *card = pen_middle_card(p, "ended", 860);
    tree_heading(&p->tree, card, "ended/title", title, TEXT_STATEMENT);
    pen_session_facts(p, card);
    add_copy(p, card);
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    tree_button(&p->tree, foot, "quit", pen_say(p, PHRASE_PICKER_QUIT), act(VERB_QUIT), KEY_ESCAPE);
    tree_primary(&p->tree, foot, "again", pen_say(p, PHRASE_ENDED_AGAIN), act(VERB_BACK))
        ->layout.min_width = 240;
}
