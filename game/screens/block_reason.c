/* What an adviser shows for its advice, by the kind of explanation. */
#include "screens/block.h"

#include "tree/chart.h"

enum { EXAMPLE_PICTURE = 84, EXAMPLE_WIDTH = 120, SOURCE_HEIGHT = 48 };

static const reasoning *shown_reason(const pen *p)
{
    return p->view->reason;
}

static const case_face *running_case(const pen *p)
{
    return &p->view->scenario->cases[p->view->case_];
}

static const char *agent_name(pen *p)
{
    return pen_text(p, p->view->scenario->agents[p->view->agent].name);
}

static const char *answer_words(pen *p, int32_t answer)
{
    return pen_answer(p, p->view->answers, answer);
}

static void add_head(pen *p, node *part)
{
    tree_text(&p->tree, part, "agent/because/head",
              pen_say_with(p, PHRASE_AGENT_BECAUSE, WITH(text_named("agent", agent_name(p)))),
              TEXT_LABEL);
}

/* Its own label, else the attribute's. */
static const char *called(pen *p, const localized *label, uint16_t attribute_index)
{
    const char *own = pen_text(p, label);
    if (own[0] || attribute_index == INDEX_NONE) return own;
    return pen_text(p, p->view->scenario->attributes[attribute_index].label);
}

/* "Diameter · 14 µm"; just the name when the case has no such value. */
static const char *called_with_value(pen *p, const localized *label, uint16_t attribute_index)
{
    const char *name = called(p, label, attribute_index);
    bool has_value = attribute_index != INDEX_NONE &&
                     running_case(p)->values[attribute_index].is_set;
    if (!has_value) return name;
    return pen_say_with(
        p, PHRASE_REASON_FEATURE,
        WITH(text_named("name", name),
             text_named("value", block_value_words(p, attribute_index, running_case(p)))));
}

/* Features --------------------------------------------------------------------------------- */

typedef struct weight_word {
    double from;
    phrase_id word;
} weight_word;

static const weight_word weight_words[] = {
    {0.6, PHRASE_REASON_STRONGLY_FOR},       {0.25, PHRASE_REASON_FOR},
    {0.001, PHRASE_REASON_A_LITTLE_FOR},     {-0.001, PHRASE_REASON_NEUTRAL},
    {-0.25, PHRASE_REASON_A_LITTLE_AGAINST}, {-0.6, PHRASE_REASON_AGAINST},
    {-1, PHRASE_REASON_STRONGLY_AGAINST},
};

static phrase_id weight_in_words(double weight)
{
    size_t i = 0;
    while (i + 1 < sizeof weight_words / sizeof *weight_words && weight < weight_words[i].from) i++;
    return weight_words[i].word;
}

static chart_mark feature_mark(pen *p, const reason_feature *f)
{
    return (chart_mark){.label = called_with_value(p, f->label, f->attribute),
                        .value = f->weight,
                        .has_value = true,
                        .shown = pen_say(p, weight_in_words(f->weight)),
                        .tone = f->weight < 0 ? CHART_NEUTRAL : CHART_AGENT};
}

static void add_features(pen *p, node *part)
{
    const reasoning *r = shown_reason(p);
    chart *c = arena_take(p->memory, sizeof *c);
    chart_mark *marks = arena_take_many(p->memory, r->feature_count, sizeof *marks);
    if (!c || !marks) {
        p->tree.failed = true;
        return;
    }
    for (uint16_t i = 0; i < r->feature_count; i++) marks[i] = feature_mark(p, &r->features[i]);
    *c = (chart){
        .kind = CHART_BALANCE,
        .id = "features",
        .title = pen_say_with(p, PHRASE_AGENT_BECAUSE, WITH(text_named("agent", agent_name(p)))),
        .marks = marks,
        .mark_count = r->feature_count,
        .agent = p->view->scenario->agents[p->view->agent].colour - 1,
        .head_label = pen_say(p, PHRASE_REASON_HEAD_FEATURE),
        .head_value = pen_say(p, PHRASE_REASON_HEAD_WEIGHT)};
    tree_chart(&p->tree, part, "agent/because/features", c);
}

/* Examples --------------------------------------------------------------------------------- */

static const char *example_picture(pen *p, const reason_example *e)
{
    if (e->picture) return pen_picture(p, e->picture);
    if (e->case_ == INDEX_NONE) return NULL;
    const case_set *set = pen_set_of_case(p, e->case_);
    return pen_case_picture(p, set->picture, &p->view->scenario->cases[e->case_]);
}

static void add_example_facts(pen *p, node *cell, const char *id, const reason_example *e)
{
    if (e->case_ == INDEX_NONE) return;
    const scenario *s = p->view->scenario;
    const case_set *set = pen_set_of_case(p, e->case_);
    for (uint16_t i = 0; i < s->attribute_count; i++) {
        if (!set->tiles[i] || !s->cases[e->case_].values[i].is_set) continue;
        const char *fact = pen_say_with(
            p, PHRASE_REASON_FEATURE,
            WITH(text_named("name", pen_text(p, s->attributes[i].label)),
                 text_named("value", block_value_words(p, i, &s->cases[e->case_]))));
        tree_muted(&p->tree, cell, tree_id(&p->tree, id, s->attributes[i].id), fact, TEXT_SMALL);
    }
}

static void add_example(pen *p, node *grid, const reason_example *e, uint16_t place)
{
    const char *id = tree_id_number(&p->tree, "agent/example", place + 1);
    node *cell = tree_card(&p->tree, grid, id);
    cell->tone = TONE_CARD;
    cell->layout.padding = 12;
    cell->layout.gap = 4;
    const char *path = example_picture(p, e);
    if (path) {
        const char *alt = pen_text(p, e->alt);
        node *picture = tree_picture(&p->tree, cell, tree_id(&p->tree, id, "picture"), path,
                                     alt[0] ? alt : pen_text(p, e->label));
        picture->layout.width = EXAMPLE_PICTURE;
        picture->layout.height = EXAMPLE_PICTURE;
        picture->layout.self = ALIGN_CENTER;
        if (!alt[0]) picture->state |= STATE_HIDDEN_FROM_TEXT;
    }
    pen_rich(p, cell, tree_id(&p->tree, id, "label"), pen_text(p, e->label), TEXT_SMALL,
             TONE_INHERIT);
    add_example_facts(p, cell, id, e);
}

static void add_examples(pen *p, node *part)
{
    const reasoning *r = shown_reason(p);
    add_head(p, part);
    node *grid = tree_grid(&p->tree, part, "agent/because/examples", 10, r->example_count,
                           EXAMPLE_WIDTH);
    for (uint16_t i = 0; i < r->example_count; i++) add_example(p, grid, &r->examples[i], i);
}

/* Contrast --------------------------------------------------------------------------------- */

static const char *now_words(pen *p, const reason_change *c)
{
    const char *own = pen_text(p, c->now);
    if (own[0] || c->attribute == INDEX_NONE) return own;
    return block_value_words(p, c->attribute, running_case(p));
}

static const char *contrast_sentence(pen *p)
{
    const int32_t then = shown_reason(p)->would_be;
    return pen_say_with(
        p, then == ANSWER_NONE ? PHRASE_REASON_CONTRAST : PHRASE_REASON_CONTRAST_TO,
        WITH(text_named("agent", agent_name(p)),
             text_named("choice", then == ANSWER_NONE ? "" : answer_words(p, then))));
}

enum { CONTRAST_COLUMNS = 3 };

static void add_contrast(pen *p, node *part)
{
    const reasoning *r = shown_reason(p);
    const size_t rows = (size_t)r->change_count + 1;
    const char **cells = arena_take_many(p->memory, rows * CONTRAST_COLUMNS, sizeof *cells);
    add_head(p, part);
    pen_rich(p, part, "agent/because/contrast", contrast_sentence(p), TEXT_BODY, part->tone);
    if (!cells) {
        p->tree.failed = true;
        return;
    }
    cells[0] = "";
    cells[1] = pen_say(p, PHRASE_REASON_NOW);
    cells[2] = pen_say(p, PHRASE_REASON_THEN);
    for (uint16_t i = 0; i < r->change_count; i++) {
        const reason_change *c = &r->changes[i];
        const char **row = &cells[((size_t)i + 1) * CONTRAST_COLUMNS];
        row[0] = called(p, c->label, c->attribute);
        row[1] = now_words(p, c);
        row[2] = pen_text(p, c->then);
    }
    const text_table table = {.cells = cells,
                              .row_count = rows,
                              .column_count = CONTRAST_COLUMNS,
                              .has_head_row = true,
                              .has_head_column = true};
    tree_table(&p->tree, part, "agent/because/table", pen_say(p, PHRASE_REASON_THEN), &table);
}

/* Rule ------------------------------------------------------------------------------------- */

static void add_rule(pen *p, node *part)
{
    const reasoning *r = shown_reason(p);
    add_head(p, part);
    node *card = tree_card(&p->tree, part, "agent/rule");
    card->tone = TONE_CARD;
    card->layout.padding = 16;
    card->layout.gap = 6;
    tree_text(&p->tree, card, "agent/rule/if", pen_say(p, PHRASE_REASON_IF), TEXT_LABEL);
    for (uint16_t i = 0; i < r->condition_count; i++) {
        const char *text = pen_text(p, r->conditions[i]);
        pen_rich(p, card, tree_id_number(&p->tree, "agent/rule/condition", i + 1), text, TEXT_BODY,
                 TONE_INHERIT)
            ->role = ROLE_LIST_ITEM;
    }
    tree_text(&p->tree, card, "agent/rule/then", pen_say(p, PHRASE_REASON_RULE_THEN), TEXT_LABEL);
    const char *own = pen_text(p, r->conclusion);
    tree_text(&p->tree, card, "agent/rule/conclusion",
              own[0] ? own : answer_words(p, p->view->advice), TEXT_HEADING);
}

/* Sources ---------------------------------------------------------------------------------- */

static void add_open_source(pen *p, node *list, const char *id, const reason_source *s)
{
    const char *text = pen_text(p, s->text);
    node *card = tree_card(&p->tree, list, tree_id(&p->tree, id, "open"));
    card->tone = TONE_CARD;
    card->layout.padding = 16;
    card->arrival = ARRIVE_FROM_ABOVE;
    pen_rich(p, card, tree_id(&p->tree, id, "text"),
             text[0] ? text : pen_say(p, PHRASE_REASON_SOURCE_EMPTY), TEXT_SMALL, TONE_INHERIT)
        ->state |= STATE_LIVE;
}

static void add_source(pen *p, node *list, const reason_source *s, uint16_t place)
{
    const char *id = tree_id(&p->tree, "source", s->id);
    bool is_open = p->view->source == place;
    node *n = tree_button(&p->tree, list, id, pen_text(p, s->title),
                          act_number(is_open ? VERB_CLOSE_SOURCE : VERB_OPEN_SOURCE, place),
                          KEY_NONE);
    n->size = TEXT_SMALL;
    n->layout.min_height = SOURCE_HEIGHT;
    n->note = pen_say(p, is_open ? PHRASE_REASON_SOURCE_CLOSE : PHRASE_REASON_SOURCE_OPEN);
    if (is_open) n->state |= STATE_EXPANDED;
    if (is_open) add_open_source(p, list, id, s);
}

static void add_sources(pen *p, node *part)
{
    const reasoning *r = shown_reason(p);
    add_head(p, part);
    node *list = tree_column(&p->tree, part, "agent/because/sources", 8);
    for (uint16_t i = 0; i < r->source_count; i++) add_source(p, list, &r->sources[i], i);
}

/* -------------------------------------------------------------------------------------------- */

static void (*const shows[])(pen *p, node *part) = {
    [EXPLANATION_NONE] = add_head,         [EXPLANATION_FEATURES] = add_features,
    [EXPLANATION_EXAMPLES] = add_examples, [EXPLANATION_CONTRAST] = add_contrast,
    [EXPLANATION_PLACEBO] = add_head,      [EXPLANATION_RULE] = add_rule,
    [EXPLANATION_SOURCES] = add_sources,
};

void block_add_reason(pen *p, node *part)
{
    if (shown_reason(p))
        shows[p->view->explanation](p, part);
    else
        add_head(p, part);
    const char *text = pen_text(p, p->view->explanation_text);
    if (!text[0] && shown_reason(p)) return;
    if (!text[0]) {
        text = pen_say_with(p, PHRASE_AGENT_NO_REASON, WITH(text_named("agent", agent_name(p))));
    }
    pen_rich(p, part, "agent/because/text", text, TEXT_BODY, TONE_INHERIT)->state |= STATE_LIVE;
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_open_source(acting *a)
{
    acting_case_command(a, COMMAND_OPEN_SOURCE)->index = a->in->action.number;
}

void act_close_source(acting *a)
{
    acting_case_command(a, COMMAND_CLOSE_SOURCE)->index = a->in->action.number;
}
