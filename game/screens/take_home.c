/* The take-home card as a picture: one sheet of A6, with nothing to press on it. */
#include "screens/screens.h"

#include <string.h>

/* A sentence that is longer takes the smaller letters. */
enum { LARGE_BYTES_MAX = 48 };

enum { SHEET_MARGIN = 30, COVER_WIDTH = 106, COVER_HEIGHT = 60, FACE_SIZE = 56 };

/* What the simulation is known by: its cover, else the face of its adviser. */
static void add_emblem(pen *p, node *row)
{
    const char *cover = p->view->scenario->cover;
    const uint16_t adviser = p->context->debrief->agent;
    if (cover) {
        node *n = tree_picture(&p->tree, row, "card/cover", pen_picture(p, cover), "");
        n->layout.width = COVER_WIDTH;
        n->layout.height = COVER_HEIGHT;
    } else if (adviser != INDEX_NONE) {
        const agent_face face = pen_face(p, adviser, MOOD_NEUTRAL);
        tree_agent_face(&p->tree, row, "card/face", &face, FACE_SIZE);
    }
}

static const char *date_words(pen *p, card_day at)
{
    buffer year = {0};
    buffer_integer(&year, at.year);
    const char *words = pen_say_with(p, PHRASE_CARD_DATE,
                                     WITH(number_named("day", at.day),
                                          number_named("month", at.month),
                                          text_named("year", year.bytes ? year.bytes : "")));
    buffer_free(&year);
    return words;
}

static void add_head(pen *p, card_day at)
{
    tree_builder *b = &p->tree;
    node *row = tree_row(b, b->root, "card/head", 18);
    row->layout.align = ALIGN_CENTER;
    add_emblem(p, row);
    node *column = tree_column(b, row, "card/about", 2);
    column->layout.grow = 1;
    tree_heading(b, column, "card/title", pen_text(p, p->view->scenario->title), TEXT_HEADING);
    tree_muted(b, column, "card/date", date_words(p, at), TEXT_SMALL);
}

static void add_sentence(pen *p, const char *sentence)
{
    tree_builder *b = &p->tree;
    const bool is_large = strlen(sentence) <= LARGE_BYTES_MAX;
    node *card = tree_card(b, b->root, "card/sheet");
    card->layout.grow = 1;
    card->layout.justify = ALIGN_CENTER;
    card->layout.gap = 8;
    pen_rich(p, card, "card/stem", pen_text(p, p->context->debrief->stage->card), TEXT_LEAD,
             TONE_INHERIT)
        ->tone = TONE_MUTED;
    tree_heading(b, card, "card/own", sentence, is_large ? TEXT_ROOM : TEXT_STATEMENT)->tone =
        TONE_ACCENT;
}

const node *screen_card(const screen_context *c, const char *sentence, card_day at, arena *memory)
{
    pen p = {.memory = memory, .context = c, .view = c->view};
    node *root = pen_begin(&p, "card", "page", pen_text(&p, c->view->scenario->title));
    root->layout.padding = root->layout.padding_x = root->layout.padding_y = SHEET_MARGIN;
    root->layout.gap = 18;
    add_head(&p, at);
    add_sentence(&p, sentence);
    tree_text(&p.tree, root, "card/result", pen_said(&p, &c->debrief->lead), TEXT_BODY);
    return p.tree.failed ? NULL : root;
}
