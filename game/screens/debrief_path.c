/* The way that a person went through the stories: each choice, and what was at stake in it. */
#include "screens/debrief_end.h"
#include "screens/screens.h"

static const debrief *told(const pen *p)
{
    return p->context->debrief;
}

bool debrief_has_path(const pen *p)
{
    return told(p)->path_count > 0;
}

/* "the patient, the team"; "" where nothing was said to be at stake. */
static const char *stakes_of(pen *p, const stage *at, uint64_t tags)
{
    buffer all = {0};
    for (uint16_t i = 0; i < at->story.tag_count; i++) {
        if (!(tags >> i & 1u)) continue;
        if (all.length > 0) buffer_text(&all, ", ");
        buffer_text(&all, pen_text(p, at->story.tags[i].label));
    }
    const char *kept = tree_copy(&p->tree, all.failed || !all.bytes ? "" : all.bytes);
    buffer_free(&all);
    return kept;
}

/* What happened. */
static void add_scene(pen *p, node *row, const char *id, const question *q)
{
    node *column = tree_column(&p->tree, row, tree_id(&p->tree, id, "scene"), 0);
    pen_share(p, column, 520, 1);
    pen_rich(p, column, tree_id(&p->tree, id, "text"), pen_text(p, q->text), TEXT_BODY,
             TONE_INHERIT);
}

/* What was chosen there, and for what. */
static void add_choice(pen *p, node *row, const char *id, const story_step *step)
{
    const stage *at = &told(p)->scenario->stages[step->stage];
    const story_choice *way = &at->story.nodes[step->node].choices[step->option];
    const question_option *chosen = &at->questions[step->node].options[step->option];
    const char *stakes = stakes_of(p, at, way->tags);
    node *column = tree_column(&p->tree, row, tree_id(&p->tree, id, "way"), 2);
    pen_share(p, column, 520, 1);
    tree_heading(&p->tree, column, tree_id(&p->tree, id, "choice"), pen_text(p, chosen->label),
                 TEXT_HEADING);
    if (!stakes[0]) return;
    tree_muted(&p->tree, column, tree_id(&p->tree, id, "stake"),
               pen_say_with(p, PHRASE_DEBRIEF_STAKE, WITH(text_named("what", stakes))), TEXT_BODY);
}

static void add_step(pen *p, node *list, uint16_t number)
{
    const story_step *step = &told(p)->path[number];
    const char *id = tree_id_number(&p->tree, "path", number + 1);
    node *row = tree_column(&p->tree, list, id, pen_is_narrow(p) ? 8 : 40);
    if (!pen_is_narrow(p)) row->layout.direction = LAYOUT_ROW;
    add_scene(p, row, id, &told(p)->scenario->stages[step->stage].questions[step->node]);
    add_choice(p, row, id, step);
}

void debrief_build_path(pen *p)
{
    const double count = told(p)->path_count;
    pen_lead(p, p->tree.root, pen_say_with(p, PHRASE_DEBRIEF_PATH, WITH(number_named("n", count))),
             pen_say(p, PHRASE_DEBRIEF_PATH_BELOW));
    node *main = pen_main(p);
    pen_scrolls(p, main);
    node *card = tree_card(&p->tree, main, "path");
    pen_share(p, card, 0, 1);
    card->layout.gap = 28;
    for (uint16_t i = 0; i < told(p)->path_count; i++) add_step(p, card, i);
}
