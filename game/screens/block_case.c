/* The case of a block: what it looks like, what is known about it, what more can be looked at. */
#include "screens/block.h"
#include "screens/inbox.h"

enum {
    PICTURE_SIZE = 420,
    PICTURE_SIZE_ABOVE = 376, /* with facts below it */
    PICTURE_SIZE_MIN = 112,
    PICTURE_SIZE_NARROW = 170,
    PADDING_TIGHT = 18,
    FACT_WIDTH_MIN = 260,
    FACT_BELOW_WIDTH = 150,
    FACTS_BELOW_MAX = 2,
    TEXT_WIDTH = 250
};

static const case_face *shown_case(const pen *p)
{
    return &p->view->scenario->cases[p->view->case_];
}

/* Facts ------------------------------------------------------------------------------------ */

static const int decimals_of[] = {
    [ATTRIBUTE_INTEGER] = 0, [ATTRIBUTE_DECIMAL1] = 1, [ATTRIBUTE_DECIMAL2] = 2,
    [ATTRIBUTE_TEXT] = 0,    [ATTRIBUTE_WORDS] = 0,
};

static const char *fixed_number(pen *p, double number, int decimals)
{
    buffer out = {0};
    buffer_decimal(&out, number, decimals,
                   number_style_of(p->context->phrases->language)->decimal_mark);
    const char *kept = tree_copy(&p->tree, out.failed ? "" : out.bytes);
    buffer_free(&out);
    return kept;
}

static const char *bare_value(pen *p, const attribute *a, const attribute_value *v)
{
    if (!v->is_set) return pen_say(p, PHRASE_BLOCK_UNKNOWN);
    switch (a->format) {
    case ATTRIBUTE_WORDS:
        return v->word < a->word_count ? pen_text(p, a->words[v->word].label)
                                       : tree_copy(&p->tree, v->text);
    case ATTRIBUTE_TEXT: return tree_copy(&p->tree, v->text);
    case ATTRIBUTE_INTEGER:
    case ATTRIBUTE_DECIMAL1:
    case ATTRIBUTE_DECIMAL2: return fixed_number(p, v->number, decimals_of[a->format]);
    }
    return "";
}

static const char *value_with_unit(pen *p, const attribute *a, const attribute_value *v)
{
    const char *words = bare_value(p, a, v);
    const char *unit = pen_text(p, a->unit);
    if (!v->is_set || !unit[0]) return words;
    return pen_say_with(p, PHRASE_COMMON_WITH_UNIT,
                        WITH(text_named("n", words), text_named("unit", unit)));
}

static const char *normal_range(pen *p, const attribute *a)
{
    const int decimals = decimals_of[a->format];
    return pen_say_with(p, PHRASE_BLOCK_NORMAL,
                        WITH(text_named("lo", fixed_number(p, a->normal_lo, decimals)),
                             text_named("hi", fixed_number(p, a->normal_hi, decimals))));
}

const char *block_value_words(pen *p, uint16_t attribute_index, const case_face *face)
{
    return value_with_unit(p, &p->view->scenario->attributes[attribute_index],
                           &face->values[attribute_index]);
}

node *block_add_fact(pen *p, node *parent, const char *prefix, uint16_t attribute_index,
                     const case_face *face)
{
    const attribute *a = &p->view->scenario->attributes[attribute_index];
    const attribute_value *v = &face->values[attribute_index];
    node *tile = tree_tile(&p->tree, parent, tree_id(&p->tree, prefix, a->id),
                           pen_text(p, a->label), value_with_unit(p, a, v));
    if (a->has_normal) tile->note = normal_range(p, a);
    return tile;
}

static void add_facts_into(pen *p, node *into)
{
    const scenario *s = p->view->scenario;
    for (uint16_t i = 0; i < s->attribute_count; i++) {
        bool is_known = shown_case(p)->values[i].is_set;
        if (!p->view->set->tiles[i] || !is_known) continue;
        node *tile = block_add_fact(p, into, "fact", i, shown_case(p));
        if (!block_shows_outcome(p)) pen_needs(p, tile, BLOCK_NEEDED);
    }
}

static int count_facts(const pen *p)
{
    int count = 0;
    for (uint16_t i = 0; i < p->view->scenario->attribute_count; i++) {
        if (p->view->set->tiles[i] && shown_case(p)->values[i].is_set) count++;
    }
    return count;
}

/* Where more can be looked at, it opens beside the picture; what is known already then stands
 * below the picture, so that neither has to move. */
static bool has_facts_below(const pen *p)
{
    const int count = count_facts(p);
    const bool is_large = pen_is_tight(p);
    return p->view->set->panel_count > 0 && count > 0 && count <= FACTS_BELOW_MAX && !is_large;
}

/* Below each other beside a picture, else beside each other. */
static void add_facts(pen *p, node *into, bool has_picture)
{
    if (has_picture && has_facts_below(p)) return;
    add_facts_into(p, has_picture && !pen_is_tight(p)
                          ? into
                          : tree_grid(&p->tree, into, "facts", pen_is_tight(p) ? 6 : 10, 2,
                                      pen_is_tight(p) ? FACT_BELOW_WIDTH : FACT_WIDTH_MIN));
}

/* Pictures --------------------------------------------------------------------------------- */

static const char *case_alt(pen *p)
{
    const char *own = pen_text(p, p->view->set->picture_alt);
    if (own[0]) return own;
    return pen_say_with(p, PHRASE_BLOCK_PICTURE,
                        WITH(text_named("noun", pen_noun(p, p->view->set)),
                             number_named("n", p->view->case_number)));
}

/* Takes its place in a row, as large as there is room for; with large texts no larger than what is
 * seen above the answers. */
static void set_picture_size(const pen *p, node *n, int size)
{
    const bool is_narrow = pen_is_narrow(p);
    n->layout.basis = is_narrow ? PICTURE_SIZE_NARROW : size;
    n->layout.max_width = is_narrow ? PICTURE_SIZE_NARROW : size;
    n->layout.min_width = PICTURE_SIZE_MIN;
    n->layout.grow = is_narrow ? 0 : 2;
}

static node *picture_place(pen *p, node *row)
{
    if (!has_facts_below(p)) return row;
    node *column = tree_column(&p->tree, row, "case/known", 10);
    set_picture_size(p, column, PICTURE_SIZE_ABOVE);
    return column;
}

/* Whether there was one. */
static bool add_picture(pen *p, node *row)
{
    const evidence_panel *panel = block_shown_panel(p);
    const char *pattern = panel                       ? panel->picture
                          : p->view->is_outcome_shown ? pen_telling_pattern(p->view->set)
                                                      : p->view->set->picture;
    const char *path = pen_case_picture(p, pattern, shown_case(p));
    if (!path) return false;
    const char *alt = panel ? pen_text(p, panel->alt) : case_alt(p);
    if (!alt[0] && panel) alt = pen_text(p, panel->label);
    const char *id = panel ? tree_id(&p->tree, "case/picture", panel->id) : "case/picture";
    node *place = picture_place(p, row);
    node *n = tree_picture(&p->tree, place, id, path, alt);
    if (place == row) {
        set_picture_size(p, n, PICTURE_SIZE);
        n->layout.gives_way = true;
        n->layout.may_go = count_facts(p) > FACTS_BELOW_MAX;
        return true;
    }
    add_facts_into(p, tree_grid(&p->tree, place, "facts", 10, 2, FACT_BELOW_WIDTH));
    return true;
}

/* The card --------------------------------------------------------------------------------- */

static void add_check_result(pen *p, node *column)
{
    if (p->view->check_result == ANSWER_NONE) return;
    const char *truth = pen_answer(p, p->view->answers, p->view->check_result);
    node *n = tree_text(
        &p->tree, column, "check_result",
        pen_say_with(p, PHRASE_ANSWER_CHECK_RESULT, WITH(text_named("choice", truth))), TEXT_BODY);
    n->tone = TONE_RIGHT;
    n->state |= STATE_LIVE;
}

static void add_first_answer(pen *p, node *column)
{
    if (p->view->own == ANSWER_NONE || p->view->phase != PHASE_FINAL) return;
    const char *own = pen_answer(p, p->view->answers, p->view->own);
    pen_rich(p, column, "case/first_answer",
             pen_say_with(p, PHRASE_ANSWER_FIRST, WITH(text_named("choice", own))), TEXT_BODY,
             TONE_INHERIT);
}

static void add_ask(pen *p, node *column, bool has_picture)
{
    const char *ask = pen_text(p, p->view->set->ask);
    if (!ask[0]) return;
    node *n = tree_heading(&p->tree, column, "case/ask", ask,
                           has_picture ? TEXT_TITLE : TEXT_STATEMENT);
    if (!block_shows_outcome(p)) pen_needs(p, n, BLOCK_NEEDED_LARGE);
}

static void add_subject(pen *p, node *column)
{
    const char *subject = pen_text(p, shown_case(p)->subject);
    if (subject[0]) tree_heading(&p->tree, column, "case/subject", subject, TEXT_HEADING);
}

static void add_story(pen *p, node *column, bool has_picture)
{
    const char *story = pen_text(p, shown_case(p)->story);
    if (!story[0]) return;
    pen_rich(p, column, "case/story", story, has_picture ? TEXT_BODY : TEXT_LEAD, TONE_INHERIT);
}

/* With large texts what is known comes first: when the words must scroll, the story does. */
static void add_words(pen *p, node *row, bool has_picture)
{
    const bool is_tight = pen_is_tight(p);
    node *column = tree_column(&p->tree, row, "case/words", 10);
    column->layout.grow = 1;
    column->layout.basis = TEXT_WIDTH;
    column->layout.min_width = TEXT_WIDTH;
    pen_scrolls(p, column);
    add_ask(p, column, has_picture);
    add_subject(p, column);
    if (is_tight) add_facts(p, column, has_picture);
    if (is_tight) block_add_panels(p, column);
    add_story(p, column, has_picture);
    if (!is_tight) block_add_panels(p, column);
    if (!is_tight) add_facts(p, column, has_picture);
    add_first_answer(p, column);
    inbox_add_decision_before(p, column);
    add_check_result(p, column);
}

void block_add_case(pen *p, node *main)
{
    node *card = tree_card(&p->tree, main, "case");
    pen_share(p, card, 700, 3);
    card->layout.gap = 10;
    if (pen_is_tight(p))
        card->layout.padding = PADDING_TIGHT;
    else
        tree_text(&p->tree, card, "case/head", pen_noun_first(p, p->view->set), TEXT_LABEL);
    node *row = tree_row(&p->tree, card, "case/row", 26);
    row->layout.grow = 1;
    row->layout.wrap = pen_is_narrow(p);
    const bool has_picture = add_picture(p, row);
    add_words(p, row, has_picture);
}
