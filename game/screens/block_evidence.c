/* What can be looked at more closely: a button for each panel, and what it says once it is open. */
#include "screens/block.h"

enum { FACT_WIDTH_MIN = 260, BUTTON_WIDTH_MIN = 120 };

static bool is_open_with_picture(const pen *p, uint16_t panel)
{
    return panel < p->view->set->panel_count && p->view->panels[panel].status == PANEL_OPEN &&
           p->view->set->panels[panel].picture;
}

/* The open panel whose picture stands in the place of the case's: the one looked at last. */
const evidence_panel *block_shown_panel(const pen *p)
{
    if (is_open_with_picture(p, p->state->panel)) return &p->view->set->panels[p->state->panel];
    for (uint16_t i = p->view->set->panel_count; i > 0; i--) {
        if (is_open_with_picture(p, (uint16_t)(i - 1))) return &p->view->set->panels[i - 1];
    }
    return NULL;
}

/* Buttons ---------------------------------------------------------------------------------- */

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

bool block_is_answer_key(const answer_set *answers, uint32_t key)
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
        if (block_is_answer_key(answers, (uint32_t)*c)) continue;
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

/* What they say ---------------------------------------------------------------------------- */

static int count_shown(const pen *p, const evidence_panel *panel)
{
    int count = 0;
    for (uint16_t i = 0; i < p->view->scenario->attribute_count; i++) count += panel->shows[i];
    return count;
}

static void add_panel_facts(pen *p, node *part, const char *prefix, const evidence_panel *panel)
{
    const int count = count_shown(p, panel);
    if (count == 0) return;
    const case_face *face = &p->view->scenario->cases[p->view->case_];
    node *facts = tree_grid(&p->tree, part, tree_id(&p->tree, prefix, "facts"), 6,
                            count > 1 ? 2 : 1, FACT_WIDTH_MIN);
    for (uint16_t i = 0; i < p->view->scenario->attribute_count; i++) {
        if (panel->shows[i]) block_add_fact(p, facts, prefix, i, face);
    }
}

/* Right below its button, so that nothing else has to move for it. */
static void add_panel_words(pen *p, node *column, uint16_t place)
{
    const evidence_panel *panel = &p->view->set->panels[place];
    const bool has_words = panel->text || count_shown(p, panel) > 0;
    if (p->view->panels[place].status != PANEL_OPEN || !has_words) return;
    const char *prefix = tree_id(&p->tree, "panel", panel->id);
    node *part = tree_column(&p->tree, column, tree_id(&p->tree, prefix, "shown"), 6);
    part->arrival = ARRIVE_FROM_ABOVE;
    add_panel_facts(p, part, prefix, panel);
    if (!panel->text) return;
    const char *id = tree_id(&p->tree, prefix, "text");
    pen_rich(p, part, id, pen_text(p, panel->text), TEXT_SMALL, TONE_INHERIT);
}

/* With large texts the buttons stand beside each other, and what they open below them. */
void block_add_panels(pen *p, node *column)
{
    const case_set *set = p->view->set;
    const bool is_over = block_shows_outcome(p);
    if (set->panel_count == 0) return;
    if (!is_over) {
        tree_text(&p->tree, column, "panels/head", pen_say(p, PHRASE_BLOCK_MORE), TEXT_LABEL);
    }
    node *buttons = pen_is_tight(p) && !is_over
                        ? tree_grid(&p->tree, column, "panels", 10, 2, BUTTON_WIDTH_MIN)
                        : column;
    for (uint16_t i = 0; i < set->panel_count; i++) {
        if (!is_over) add_panel_button(p, buttons, i);
        if (buttons == column) add_panel_words(p, column, i);
    }
    for (uint16_t i = 0; buttons != column && i < set->panel_count; i++) {
        add_panel_words(p, column, i);
    }
}
