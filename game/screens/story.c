/* A node of a story: who speaks, what happens, and the ways on. */
#include "screens/screens.h"

#include <string.h>

enum {
    WORDS_WIDTH = 820,
    FACE_SIZE = 64,
    PICTURE_HEIGHT_MIN = 160,
    WAY_HEIGHT = 56,
    FIRST_KEY = '1'
};

static const story_node *node_shown(const view *v)
{
    return &v->scenario->stages[v->stage].story.nodes[v->node];
}

static const question *question_shown(const view *v)
{
    return &v->scenario->stages[v->stage].questions[v->node];
}

static bool is_offered(const view *v, uint16_t option)
{
    return v->offered >> option & 1u;
}

/* Text and ways on the one side, the picture on the other. */
static node *add_sheet(pen *p)
{
    node *sheet = tree_card(&p->tree, pen_main(p), "story");
    sheet->layout.gap = 40;
    pen_share(p, sheet, 0, 1);
    if (pen_is_narrow(p)) return sheet;
    sheet->layout.direction = LAYOUT_ROW;
    sheet->layout.justify = ALIGN_CENTER;
    return sheet;
}

static void add_speaker(pen *p, node *column)
{
    const story_node *n = node_shown(p->view);
    const char *person = pen_text(p, n->speaker);
    if (n->agent == INDEX_NONE && !person[0]) return;
    node *row = tree_row(&p->tree, column, "story/speaker", 16);
    row->layout.align = ALIGN_CENTER;
    if (n->agent != INDEX_NONE) {
        const agent_face face = pen_face(p, n->agent, MOOD_NEUTRAL);
        tree_agent_face(&p->tree, row, "story/face", &face, FACE_SIZE)->state |=
            STATE_HIDDEN_FROM_TEXT;
        if (!person[0]) person = face.name;
    }
    tree_heading(&p->tree, row, "story/name", person, TEXT_HEADING);
}

static void add_text(pen *p, node *column)
{
    const char *words = pen_text(p, question_shown(p->view)->text);
    const markup text = markup_parse(p->memory, words, strlen(words));
    tree_markup(&p->tree, column, "story/text", &text, p->context->picture_root, TEXT_LEAD);
}

/* Those that are open keep the order they were written in; keys count what is seen. */
static void add_ways(pen *p, node *column)
{
    const question *q = question_shown(p->view);
    const reply_draft *draft = &p->state->replies[0];
    uint32_t key = FIRST_KEY;
    if (q->option_count == 0) return;
    node *list = tree_grid(&p->tree, column, "story/ways", 12, 1, 0);
    list->name = pen_say(p, PHRASE_STORY_CHOICES);
    for (uint16_t i = 0; i < q->option_count; i++) {
        if (!is_offered(p->view, i)) continue;
        const bool is_marked = draft->is_set && draft->option == i;
        node *n = tree_choice(&p->tree, list, tree_id(&p->tree, "story/way", q->options[i].id),
                              pen_text(p, q->options[i].label), act_number(VERB_MARK_WAY, i), key++,
                              is_marked);
        n->size = TEXT_BODY;
        n->layout.min_height = WAY_HEIGHT;
    }
}

static void add_picture(pen *p, node *sheet)
{
    const story_node *shown = node_shown(p->view);
    if (!shown->picture) return;
    node *column = tree_column(&p->tree, sheet, "story/aside", 0);
    column->layout.justify = ALIGN_CENTER;
    pen_share(p, column, 480, 1);
    node *n = tree_picture(&p->tree, column, "story/picture", pen_picture(p, shown->picture),
                           pen_text(p, shown->picture_alt));
    n->layout.min_height = PICTURE_HEIGHT_MIN;
}

static void add_foot(pen *p)
{
    const bool asks = question_shown(p->view)->option_count > 0;
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    node *go = pen_foot_go(p, foot, "continue", pen_say(p, PHRASE_COMMON_CONTINUE),
                           act(asks ? VERB_CHOOSE_WAY : VERB_CONTINUE));
    if (asks && !p->state->replies[0].is_set) go->state |= STATE_DISABLED;
}

void story_build(pen *p)
{
    const stage *at = pen_stage(p);
    const char *title = pen_title(p, at, PHRASE_STAGE_STORY);
    pen_begin(p, "story", at->id, title);
    pen_stage_head(p, title);
    pen_problem(p, p->tree.root);
    if (p->view->node == INDEX_NONE) return;
    node *sheet = add_sheet(p);
    node *column = tree_column(&p->tree, sheet, "story/words", 20);
    column->layout.justify = ALIGN_CENTER;
    if (node_shown(p->view)->picture || pen_is_narrow(p))
        pen_share(p, column, 640, 1);
    else
        column->layout.width = WORDS_WIDTH;
    pen_scrolls(p, column);
    add_speaker(p, column);
    add_text(p, column);
    add_ways(p, column);
    add_picture(p, sheet);
    add_foot(p);
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_mark_way(acting *a)
{
    const int64_t option = a->in->action.number;
    if (a->view->node == INDEX_NONE || option < 0 || option >= OPTIONS_MAX) return;
    if (!is_offered(a->view, (uint16_t)option)) return;
    a->state->replies[0].is_set = true;
    a->state->replies[0].option = (uint16_t)option;
}

void act_choose_way(acting *a)
{
    if (!a->state->replies[0].is_set || !view_allows(a->view, COMMAND_CHOOSE)) return;
    record *c = acting_command(a, COMMAND_CHOOSE);
    c->stage = a->view->stage;
    c->item = a->view->node;
    c->option = a->state->replies[0].option;
}
