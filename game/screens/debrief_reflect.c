/* What stands out and what to think about: a page of its own, or part of the last one. */
#include "screens/debrief_end.h"
#include "screens/screens.h"

static const debrief *told(const pen *p)
{
    return p->context->debrief;
}

bool debrief_has_thoughts(const pen *p)
{
    return told(p)->message_count > 0 || told(p)->stage->question_count > 0;
}

bool debrief_has_reflection(const pen *p)
{
    return debrief_has_thoughts(p) && debrief_has_card(p);
}

/* Few sentences are larger, so that they weigh as much as many. */
static text_size thought_size(const pen *p)
{
    enum { FEW = 3 };
    const uint16_t messages = told(p)->message_count, questions = told(p)->stage->question_count;
    const uint16_t most = messages > questions ? messages : questions;
    if (most == 1) return TEXT_TITLE;
    return most <= FEW ? TEXT_LEAD : TEXT_BODY;
}

static node *add_card(pen *p, node *main, const char *id, phrase_id head)
{
    node *column = tree_column(&p->tree, main, tree_id(&p->tree, id, "column"), 16);
    pen_share(p, column, 600, 1);
    pen_scrolls(p, column);
    node *card = tree_card(&p->tree, column, id);
    card->layout.grow = 1;
    pen_scrolls(p, card);
    tree_heading(&p->tree, card, tree_id(&p->tree, id, "head"), pen_say(p, head), TEXT_LABEL);
    return card;
}

static void add_thought(pen *p, node *card, const char *prefix, int number, const char *text)
{
    pen_rich(p, card, tree_id_number(&p->tree, prefix, number), text, thought_size(p), TONE_INHERIT)
        ->role = ROLE_LIST_ITEM;
}

static void add_messages(pen *p, node *main)
{
    if (told(p)->message_count == 0) return;
    node *card = add_card(p, main, "messages", PHRASE_DEBRIEF_MESSAGES);
    for (uint16_t i = 0; i < told(p)->message_count; i++) {
        add_thought(p, card, "message", i + 1, told(p)->messages[i]);
    }
}

static void add_questions(pen *p, node *main)
{
    const debrief_stage *at = told(p)->stage;
    if (at->question_count == 0) return;
    node *card = add_card(p, main, "questions", PHRASE_DEBRIEF_QUESTIONS);
    for (uint16_t i = 0; i < at->question_count; i++) {
        add_thought(p, card, "reflect", i + 1, pen_text(p, at->questions[i]));
    }
}

/* Both cards as high as the higher one. */
void debrief_add_thoughts(pen *p)
{
    node *main = pen_main(p);
    main->layout.grow = 0;
    add_messages(p, main);
    add_questions(p, main);
}

void debrief_build_reflection(pen *p)
{
    pen_lead(p, p->tree.root, pen_say(p, PHRASE_DEBRIEF_REFLECT_TITLE),
             pen_say(p, PHRASE_DEBRIEF_REFLECT));
    debrief_add_thoughts(p);
    tree_spacer(&p->tree, p->tree.root, "space", 1);
}
