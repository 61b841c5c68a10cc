/* An explanation to read, with a picture when there is one. */
#include "screens/screens.h"

static void add_picture(pen *p, node *main, const stage *at)
{
    if (!at->picture) return;
    node *n = tree_picture(&p->tree, main, "briefing/picture", pen_picture(p, at->picture),
                           pen_text(p, at->picture_alt));
    n->layout.grow = 1;
    n->layout.basis = 480;
    n->layout.min_width = 280;
    n->layout.min_height = 200;
}

static void add_text(pen *p, node *main, const stage *at)
{
    node *card = tree_card(&p->tree, main, "briefing");
    card->layout.grow = 1;
    card->layout.basis = 600;
    card->layout.min_width = 420;
    card->layout.scroll = true;
    pen_markup(p, card, "briefing/text", pen_text(p, at->text), TEXT_LEAD);
}

void briefing_build(pen *p)
{
    const stage *at = pen_stage(p);
    const char *title = pen_title(p, at, PHRASE_STAGE_BRIEFING);
    pen_begin(p, "briefing", at->id, title);
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_BRIEFING));
    pen_problem(p, p->tree.root);
    if (at->title) pen_lead(p, p->tree.root, title, "");
    node *main = tree_row(&p->tree, p->tree.root, "main", 24);
    main->layout.grow = 1;
    main->layout.wrap = true;
    add_text(p, main, at);
    add_picture(p, main, at);
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    tree_primary(&p->tree, foot, "continue", pen_say(p, PHRASE_COMMON_CONTINUE), act(VERB_CONTINUE))
        ->layout.min_width = 240;
}
