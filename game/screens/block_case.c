/* The case of a block: what it looks like, what is known about it, what more can be looked at. */
#include "screens/block.h"
#include "screens/inbox.h"

enum {
    PICTURE_SIZE = 420,
    PICTURE_SIZE_MIN = 160,
    PICTURE_SIZE_NARROW = 260,
    FACT_WIDTH_MIN = 260,
    TEXT_WIDTH = 250
};

/* From here on the words of a case no longer fit beside its picture without scrolling. */
enum { LARGE_FROM_PERCENT = 110 };

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

void block_add_fact(pen *p, node *parent, const char *prefix, uint16_t attribute_index,
                    const case_face *face)
{
    const attribute *a = &p->view->scenario->attributes[attribute_index];
    const attribute_value *v = &face->values[attribute_index];
    node *tile = tree_tile(&p->tree, parent, tree_id(&p->tree, prefix, a->id),
                           pen_text(p, a->label), value_with_unit(p, a, v));
    if (a->has_normal) tile->note = normal_range(p, a);
}

/* Below each other beside a picture, else beside each other. */
static void add_facts(pen *p, node *into, bool has_picture)
{
    const scenario *s = p->view->scenario;
    node *column = has_picture ? into : tree_grid(&p->tree, into, "facts", 10, 2, FACT_WIDTH_MIN);
    for (uint16_t i = 0; i < s->attribute_count; i++) {
        bool is_known = shown_case(p)->values[i].is_set;
        if (p->view->set->tiles[i] && is_known) block_add_fact(p, column, "fact", i, shown_case(p));
    }
}

/* Pictures --------------------------------------------------------------------------------- */

static bool is_open_with_picture(const pen *p, uint16_t panel)
{
    return panel < p->view->set->panel_count && p->view->panels[panel].status == PANEL_OPEN &&
           p->view->set->panels[panel].picture;
}

/* The open panel whose picture stands in the place of the case's: the one looked at last. */
static const evidence_panel *shown_panel(const pen *p)
{
    if (is_open_with_picture(p, p->state->panel)) return &p->view->set->panels[p->state->panel];
    for (uint16_t i = p->view->set->panel_count; i > 0; i--) {
        if (is_open_with_picture(p, (uint16_t)(i - 1))) return &p->view->set->panels[i - 1];
    }
    return NULL;
}

static const char *case_alt(pen *p)
{
    const char *own = pen_text(p, p->view->set->picture_alt);
    if (own[0]) return own;
    return pen_say_with(p, PHRASE_BLOCK_PICTURE,
                        WITH(text_named("noun", pen_noun(p, p->view->set)),
                             number_named("n", p->view->case_number)));
}

/* Whether there was one. */
static bool add_picture(pen *p, node *row)
{
    const evidence_panel *panel = shown_panel(p);
    const char *pattern = panel                       ? panel->picture
                          : p->view->is_outcome_shown ? pen_telling_pattern(p->view->set)
                                                      : p->view->set->picture;
    const char *path = pen_case_picture(p, pattern, shown_case(p));
    if (!path) return false;
    const char *alt = panel ? pen_text(p, panel->alt) : case_alt(p);
    if (!alt[0] && panel) alt = pen_text(p, panel->label);
    const char *id = panel ? tree_id(&p->tree, "case/picture", panel->id) : "case/picture";
    node *n = tree_picture(&p->tree, row, id, path, alt);
    n->layout.basis = pen_is_narrow(p) ? PICTURE_SIZE_NARROW : PICTURE_SIZE;
    n->layout.max_width = PICTURE_SIZE;
    n->layout.min_width = PICTURE_SIZE_MIN;
    n->layout.grow = 2;
    return true;
}

/* Evidence --------------------------------------------------------------------------------- */

static const char *cost_words(pen *p, const evidence_panel *panel)
{
    if (panel->cost_us <= 0) return NULL;
    const double seconds = (double)panel->cost_us / MILLION;
    return pen_say_with(p, PHRASE_BLOCK_EVIDENCE_COST_S, WITH(number_named("n", seconds)));
}

static const char *loading_words(pen *p, uint16_t place)
{
    const double left = (double)pen_seconds_until(p, p->view->panels[place].ready_us);
    return pen_say_with(p, PHRASE_BLOCK_EVIDENCE_COST_S, WITH(number_named("n", left)));
}

static bool is_answer_key(const answer_set *answers, uint32_t key)
{
    for (uint16_t i = 0; i < answers->option_count; i++) {
        if (block_choice_key(&answers->options[i]) == key) return true;
    }
    return false;
}

/* Letters that no other button of a case uses, without those that the scenario gives to answers. */
static uint32_t panel_key(const answer_set *answers, uint16_t place)
{
    static const char letters[] = "ertyuiopsdfghj";
    uint16_t left = place;
    for (const char *c = letters; *c; c++) {
        if (is_answer_key(answers, (uint32_t)*c)) continue;
        if (left == 0) return (uint32_t)*c;
        left--;
    }
    return KEY_NONE;
}

static void add_panel_button(pen *p, node *column, uint16_t place)
{
    const evidence_panel *panel = &p->view->set->panels[place];
    const panel_view now = p->view->panels[place].status;
    const char *id = tree_id(&p->tree, "panel", panel->id);
    const verb v = now == PANEL_CLOSED ? VERB_OPEN_PANEL : VERB_CLOSE_PANEL;
    node *n = tree_button(&p->tree, column, id, pen_text(p, panel->label), act_number(v, place),
                          panel_key(p->view->answers, place));
    n->size = TEXT_BODY;
    if (now == PANEL_CLOSED) n->note = cost_words(p, panel);
    if (n->note) n->picture = "assets/art/icons/clock.svg";
    if (now == PANEL_LOADING) {
        n->note = loading_words(p, place);
        n->state |= STATE_BUSY;
    }
    if (now == PANEL_OPEN) {
        n->note = pen_say(p, PHRASE_BLOCK_EVIDENCE_OPEN_NOTE);
        n->state |= STATE_EXPANDED;
    }
    if (!view_allows(p->view, COMMAND_OPEN_EVIDENCE)) n->state |= STATE_DISABLED;
}

static void add_panel_facts(pen *p, node *card, const evidence_panel *panel)
{
    const char *prefix = tree_id(&p->tree, "panel", panel->id);
    node *part = tree_column(&p->tree, card, tree_id(&p->tree, prefix, "shown"), 6);
    part->arrival = ARRIVE_FROM_BELOW;
    node *facts = tree_grid(&p->tree, part, tree_id(&p->tree, prefix, "facts"), 10, 2,
                            FACT_WIDTH_MIN);
    for (uint16_t i = 0; i < p->view->scenario->attribute_count; i++) {
        if (panel->shows[i]) block_add_fact(p, facts, prefix, i, shown_case(p));
    }
    if (!panel->text) return;
    const char *id = tree_id(&p->tree, prefix, "text");
    pen_rich(p, part, id, pen_text(p, panel->text), TEXT_SMALL, TONE_INHERIT);
}

static bool has_words(const evidence_panel *panel, uint16_t attribute_count)
{
    for (uint16_t i = 0; i < attribute_count; i++) {
        if (panel->shows[i]) return true;
    }
    return panel->text != NULL;
}

/* What open panels say stands across the card, below the picture, which gives way. */
static void add_open_panels(pen *p, node *card)
{
    for (uint16_t i = 0; i < p->view->set->panel_count; i++) {
        const evidence_panel *panel = &p->view->set->panels[i];
        bool is_open = p->view->panels[i].status == PANEL_OPEN;
        if (!is_open || !has_words(panel, p->view->scenario->attribute_count)) continue;
        add_panel_facts(p, card, panel);
    }
}

static void add_panels(pen *p, node *column)
{
    const case_set *set = p->view->set;
    if (set->panel_count == 0 || block_shows_outcome(p)) return;
    tree_text(&p->tree, column, "panels/head", pen_say(p, PHRASE_BLOCK_MORE), TEXT_LABEL);
    for (uint16_t i = 0; i < set->panel_count; i++) {
        add_panel_button(p, column, i);
    }
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
    tree_heading(&p->tree, column, "case/ask", ask, has_picture ? TEXT_TITLE : TEXT_STATEMENT);
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

/* That one can look closer must never be out of sight: facts may scroll, the panels stand before
 * them, and with large texts before the story as well. */
static void add_words(pen *p, node *row, bool has_picture)
{
    const bool is_large = pen_percent(p) > LARGE_FROM_PERCENT;
    node *column = tree_column(&p->tree, row, "case/words", 10);
    column->layout.grow = 1;
    column->layout.basis = TEXT_WIDTH;
    column->layout.min_width = TEXT_WIDTH;
    pen_scrolls(p, column);
    add_ask(p, column, has_picture);
    add_subject(p, column);
    if (is_large) add_panels(p, column);
    add_story(p, column, has_picture);
    if (!is_large) add_panels(p, column);
    add_facts(p, column, has_picture);
    add_first_answer(p, column);
    inbox_add_decision_before(p, column);
    add_check_result(p, column);
}

void block_add_case(pen *p, node *main)
{
    node *card = tree_card(&p->tree, main, "case");
    pen_share(p, card, 700, 3);
    card->layout.gap = 10;
    tree_text(&p->tree, card, "case/head", pen_noun_first(p, p->view->set), TEXT_LABEL);
    node *row = tree_row(&p->tree, card, "case/row", 26);
    row->layout.grow = 1;
    row->layout.wrap = pen_is_narrow(p);
    const bool has_picture = add_picture(p, row);
    add_words(p, row, has_picture);
    add_open_panels(p, card);
}
