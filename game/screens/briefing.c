/* An explanation to read, with a picture when there is one. */
#include "screens/screens.h"

#include <string.h>

/* More text than this (in bytes) is set smaller, so that it mostly fits without scrolling. */
enum { LONG_TEXT = 520, PICTURE_HEIGHT_MIN = 160, FACE_SIZE = 180 };

static void add_picture(pen *p, node *sheet, const stage *at)
{
    if (!at->picture) return;
    node *column = tree_column(&p->tree, sheet, "briefing/aside", 0);
    column->layout.justify = ALIGN_CENTER;
    pen_share(p, column, 640, 1);
    node *n = tree_picture(&p->tree, column, "briefing/picture", pen_picture(p, at->picture),
                           pen_text(p, at->picture_alt));
    n->layout.min_height = PICTURE_HEIGHT_MIN;
}

/* Who the next block is worked through with; INDEX_NONE: nobody, or no block comes next. */
static uint16_t next_adviser(const pen *p)
{
    const scenario *s = p->view->scenario;
    const uint16_t next = (uint16_t)(p->view->stage + 1);
    bool is_block = next < s->stage_count && s->stages[next].type == STAGE_BLOCK;
    return is_block ? s->stages[next].block.advisor : INDEX_NONE;
}

/* Without a picture of its own, the page shows who comes. */
static void add_adviser(pen *p, node *sheet, const stage *at)
{
    const uint16_t who = next_adviser(p);
    if (at->picture || who == INDEX_NONE) return;
    const agent_face face = pen_face(p, who, MOOD_NEUTRAL);
    node *card = tree_agent_card(&p->tree, sheet, "adviser", &face);
    pen_share(p, card, 480, 1);
    card->layout.align = ALIGN_CENTER;
    card->layout.justify = ALIGN_CENTER;
    tree_agent_face(&p->tree, card, "adviser/face", &face, FACE_SIZE)->state |=
        STATE_HIDDEN_FROM_TEXT;
    tree_text(&p->tree, card, "adviser/name", face.name, TEXT_TITLE);
    const char *role = pen_text(p, p->view->scenario->agents[who].role);
    if (role[0]) tree_muted(&p->tree, card, "adviser/role", role, TEXT_BODY);
}

/* A heading at the start of the text leads the page. */
static bool begins_with_heading(const markup *text)
{
    return text->block_count > 0 && text->blocks[0].kind == MARKUP_HEADING;
}

static const char *first_heading(pen *p, const markup *text)
{
    buffer all = {0};
    const markup_block *block = &text->blocks[0];
    for (size_t i = 0; i < block->span_count; i++) buffer_text(&all, block->spans[i].text);
    const char *kept = tree_copy(&p->tree, all.failed || !all.bytes ? "" : all.bytes);
    buffer_free(&all);
    return kept;
}

/* Text and picture lie side by side on one sheet, like an open book. */
static node *add_sheet(pen *p)
{
    node *sheet = tree_card(&p->tree, pen_main(p), "briefing");
    sheet->layout.gap = 40;
    pen_share(p, sheet, 0, 1);
    if (!pen_is_narrow(p)) sheet->layout.direction = LAYOUT_ROW;
    return sheet;
}

static void add_text(pen *p, node *sheet, const markup *text, bool is_long)
{
    node *column = tree_column(&p->tree, sheet, "briefing/words", 0);
    column->layout.justify = ALIGN_CENTER;
    pen_share(p, column, 560, 1);
    pen_scrolls(p, column);
    const markup rest = begins_with_heading(text)
                            ? (markup){text->blocks + 1, text->block_count - 1}
                            : *text;
    tree_markup(&p->tree, column, "briefing/text", &rest, p->context->picture_root,
                is_long ? TEXT_BODY : TEXT_LEAD);
}

static void add_foot(pen *p)
{
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    pen_foot_go(p, foot, "continue", pen_say(p, PHRASE_COMMON_CONTINUE), act(VERB_CONTINUE));
}

void briefing_build(pen *p)
{
    const stage *at = pen_stage(p);
    const char *words = pen_text(p, at->text);
    const markup text = markup_parse(p->memory, words, strlen(words));
    const char *title = pen_title(p, at, PHRASE_STAGE_BRIEFING);
    pen_begin(p, "briefing", at->id, title);
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_BRIEFING));
    pen_problem(p, p->tree.root);
    if (begins_with_heading(&text))
        pen_lead(p, p->tree.root, first_heading(p, &text), "");
    else if (at->title)
        pen_lead(p, p->tree.root, title, "");
    node *sheet = add_sheet(p);
    add_text(p, sheet, &text, strlen(words) > LONG_TEXT);
    add_picture(p, sheet, at);
    add_adviser(p, sheet, at);
    add_foot(p);
}
