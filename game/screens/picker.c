/* Which simulation? A card for each, a filter by domain, sessions that wait to be finished. */
#include "screens/screens.h"

#include <string.h>

/* A few cards fill the row; more stand closer. */
enum { ROW_CARDS = 3, CARD_WIDTH_MIN = 300, FULL_PERCENT = 110, FOOT_HEIGHT = 60 };
enum { COVER_HEIGHT = 176, COVER_HEIGHT_LARGE = 248, COVER_HEIGHT_ROW = 140 };
enum { COVER_ASIDE_WIDTH = 176, COVER_ASIDE_HEIGHT = 100, CARD_PADDING = 20 };

static const picker_entry *find_entry(const screen_context *c, const char *id)
{
    for (size_t i = 0; i < c->entry_count; i++) {
        if (strcmp(c->entries[i].id, id) == 0) return &c->entries[i];
    }
    return NULL;
}

static bool is_shown(const pen *p, const picker_entry *e)
{
    return !p->state->domain[0] || strcmp(p->state->domain, e->domain) == 0;
}

static size_t count_shown(const pen *p)
{
    size_t count = 0;
    for (size_t i = 0; i < p->context->entry_count; i++) {
        if (is_shown(p, &p->context->entries[i])) count++;
    }
    return count;
}

static bool is_single_row(const screen_context *c)
{
    return c->entry_count <= ROW_CARDS;
}

/* The head ------------------------------------------------------------------------------- */

/* Each in its own words, so that nobody needs another language to find theirs. */
static void add_languages(pen *p, node *row)
{
    const screen_context *c = p->context;
    for (uint16_t i = 0; i < c->language_count; i++) {
        const char *tag = c->languages[i];
        node *chip = tree_chip_button(&p->tree, row, tree_id(&p->tree, "head/language", tag),
                                      pen_language(p, tag), act_id(VERB_SET_LANGUAGE, tag),
                                      KEY_NONE);
        chip->language = tag;
        if (strcmp(tag, c->settings.language) != 0) continue;
        chip->state |= STATE_CHOSEN;
        chip->tone = TONE_INVERSE;
    }
}

static void add_head(pen *p)
{
    tree_builder *b = &p->tree;
    node *row = tree_row(b, b->root, "head", 16);
    row->layout.wrap = true;
    row->layout.align = ALIGN_CENTER;
    node *logo = tree_picture(b, row, "head/logo", "assets/art/logo.svg",
                              pen_say(p, PHRASE_APP_NAME));
    logo->layout.width = 40;
    logo->layout.height = 28;
    logo->state |= STATE_HIDDEN_FROM_TEXT;
    /* With large text the logo alone says it, so that all buttons keep to one line. */
    if (!pen_is_narrow(p))
        tree_heading(b, row, "head/name", pen_say(p, PHRASE_APP_NAME), TEXT_HEADING);
    tree_spacer(b, row, "head/space", 1);
    add_languages(p, row);
    tree_chip_button(b, row, "head/settings", pen_say(p, PHRASE_SETTINGS_TITLE),
                     act_number(VERB_OPEN_SHEET, SHEET_SETTINGS), KEY_NONE);
    tree_chip_button(b, row, "head/quit", pen_say(p, PHRASE_PICKER_QUIT), act(VERB_QUIT), KEY_NONE);
}

/* Sessions to finish --------------------------------------------------------------------- */

static void add_resume(pen *p, node *row, const resume_entry *r)
{
    tree_builder *b = &p->tree;
    const char *name = pen_say_with(p, PHRASE_PICKER_RESUME, WITH(text_named("title", r->title)));
    node *button = tree_button(b, row, tree_id(b, "resume", r->id), name,
                               act_id(VERB_RESUME_ENTRY, r->id), KEY_NONE);
    button->note = pen_say_with(p, PHRASE_PICKER_RESUME_NOTE,
                                WITH(text_named("seat", r->seat), text_named("when", r->when)));
    button->size = TEXT_BODY;
}

static void add_resumes(pen *p)
{
    if (p->context->resume_count == 0) return;
    tree_builder *b = &p->tree;
    node *part = tree_column(b, b->root, "resumes", 8);
    tree_heading(b, part, "resumes/head", pen_say(p, PHRASE_PICKER_RESUME_HEAD), TEXT_LABEL);
    node *row = tree_row(b, part, "resumes/row", 14);
    row->layout.wrap = true;
    for (size_t i = 0; i < p->context->resume_count; i++)
        add_resume(p, row, &p->context->resumes[i]);
}

/* The filter ----------------------------------------------------------------------------- */

/* A scenario that could not be read far enough has no domain, and no filter for it. */
static bool is_first_of_domain(const screen_context *c, size_t place)
{
    if (!c->entries[place].domain[0]) return false;
    for (size_t i = 0; i < place; i++) {
        if (strcmp(c->entries[i].domain, c->entries[place].domain) == 0) return false;
    }
    return true;
}

static void add_filter(pen *p, node *row, const char *id, const char *name, const char *domain)
{
    bool is_on = strcmp(p->state->domain, domain) == 0;
    node *chip = tree_chip_button(&p->tree, row, id, name, act_id(VERB_FILTER, domain), KEY_NONE);
    if (!is_on) return;
    chip->state |= STATE_CHOSEN;
    chip->tone = TONE_INVERSE;
}

static size_t count_domains(const screen_context *c)
{
    size_t count = 0;
    for (size_t i = 0; i < c->entry_count; i++) {
        if (is_first_of_domain(c, i)) count++;
    }
    return count;
}

static void add_filters(pen *p)
{
    const screen_context *c = p->context;
    if (count_domains(c) < 2 || is_single_row(c)) return;
    node *row = tree_row(&p->tree, p->tree.root, "domains", 10);
    row->layout.wrap = true;
    add_filter(p, row, "domain", pen_say(p, PHRASE_PICKER_EVERYTHING), "");
    for (size_t i = 0; i < c->entry_count; i++) {
        const char *domain = c->entries[i].domain;
        if (!is_first_of_domain(c, i)) continue;
        add_filter(p, row, tree_id(&p->tree, "domain", domain), pen_domain(p, domain), domain);
    }
}

/* The cards ------------------------------------------------------------------------------ */

static const char *join_languages(pen *p, const picker_entry *e)
{
    buffer text = {0};
    for (uint16_t i = 0; i < e->language_count; i++) {
        if (i > 0) buffer_text(&text, " \xC2\xB7 ");
        buffer_text(&text, e->languages[i]);
    }
    const char *kept = tree_copy(&p->tree, text.failed || !text.bytes ? "" : text.bytes);
    buffer_free(&text);
    return kept;
}

static void add_facts(pen *p, node *body, const char *id, const picker_entry *e)
{
    tree_builder *b = &p->tree;
    node *row = tree_row(b, body, tree_id(b, id, "facts"), 8);
    row->layout.wrap = true;
    if (e->is_introduction) {
        tree_chip(b, row, tree_id(b, id, "first"), pen_say(p, PHRASE_PICKER_BEGIN_HERE))->tone =
            TONE_ACCENT;
    } else if (e->domain[0]) {
        tree_chip(b, row, tree_id(b, id, "domain"), pen_domain(p, e->domain));
    }
    if (e->minutes > 0) {
        tree_chip(b, row, tree_id(b, id, "minutes"),
                  pen_say_with(p, PHRASE_PICKER_MINUTES, WITH(number_named("n", e->minutes))));
    }
    if (e->language_count > 0) {
        tree_chip(b, row, tree_id(b, id, "languages"), join_languages(p, e));
    }
    if (!e->is_broken) return;
    tree_chip(b, row, tree_id(b, id, "broken"), pen_say(p, PHRASE_PICKER_CANNOT_START))->tone =
        TONE_WARNING;
}

/* With large texts it stands beside the words, so that several cards are in view. */
static void size_cover(const pen *p, node *cover)
{
    if (pen_is_narrow(p)) {
        cover->layout.width = COVER_ASIDE_WIDTH;
        cover->layout.height = COVER_ASIDE_HEIGHT;
        cover->layout.self = ALIGN_START;
        return;
    }
    const int alone = pen_percent(p) <= FULL_PERCENT ? COVER_HEIGHT_LARGE : COVER_HEIGHT_ROW;
    cover->layout.height = is_single_row(p->context) ? alone : COVER_HEIGHT;
}

static void add_cover(pen *p, node *card, const char *id, const picker_entry *e)
{
    node *cover;
    if (e->cover) {
        const char *alt = pen_say_with(p, PHRASE_PICKER_COVER, WITH(text_named("title", e->title)));
        cover = tree_picture(&p->tree, card, tree_id(&p->tree, id, "cover"), e->cover, alt);
    } else {
        cover = tree_spacer(&p->tree, card, tree_id(&p->tree, id, "cover"), 0);
        cover->tone = TONE_INSET;
    }
    size_cover(p, cover);
    cover->state |= STATE_HIDDEN_FROM_TEXT;
}

/* A broken scenario can be chosen too: then its problems are shown, and it does not start. */
static void add_card(pen *p, node *grid, const picker_entry *e)
{
    tree_builder *b = &p->tree;
    const char *id = tree_id(b, "scenario", e->id);
    bool is_chosen = strcmp(p->state->entry, e->id) == 0;
    node *card = tree_choice(b, grid, id, e->title, act_id(VERB_CHOOSE_ENTRY, e->id), KEY_NONE,
                             is_chosen);
    card->tone = TONE_CARD;
    const bool is_narrow = pen_is_narrow(p);
    card->layout.direction = is_narrow ? LAYOUT_ROW : LAYOUT_COLUMN;
    if (is_narrow) card->layout.gap = card->layout.padding = CARD_PADDING;
    add_cover(p, card, id, e);
    node *body = tree_column(b, card, tree_id(b, id, "body"), 10);
    body->layout.padding = is_narrow ? 0 : CARD_PADDING;
    body->layout.grow = 1;
    tree_heading(b, body, tree_id(b, id, "title"), e->title, TEXT_HEADING)->state |=
        STATE_HIDDEN_FROM_TEXT;
    tree_muted(b, body, tree_id(b, id, "summary"), e->summary,
               is_single_row(p->context) && !is_narrow ? TEXT_BODY : TEXT_SMALL);
    /* At the foot of every card, however long its summary is. */
    if (!is_narrow) tree_spacer(b, body, tree_id(b, id, "space"), 1);
    add_facts(p, body, id, e);
}

/* The keys begin at the cards; none is chosen by that. */
static void focus_first(node *grid)
{
    if (grid->first_child) grid->first_child->state |= STATE_FIRST_FOCUS;
}

static void add_cards_that(pen *p, node *grid, bool are_broken)
{
    for (size_t i = 0; i < p->context->entry_count; i++) {
        const picker_entry *e = &p->context->entries[i];
        if (e->is_broken == are_broken && is_shown(p, e)) add_card(p, grid, e);
    }
}

static void add_cards(pen *p)
{
    node *scroll = tree_column(&p->tree, p->tree.root, "cards", 0);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    const bool is_row = is_single_row(p->context) && !pen_is_narrow(p);
    node *grid = tree_grid(&p->tree, scroll, "cards/grid", 22, is_row ? ROW_CARDS : 0,
                           CARD_WIDTH_MIN);
    add_cards_that(p, grid, false);
    add_cards_that(p, grid, true); /* broken ones come last */
    focus_first(grid);
}

static void add_none(pen *p)
{
    node *card = tree_card(&p->tree, p->tree.root, "none");
    tree_text(&p->tree, card, "none/head", pen_say(p, PHRASE_PICKER_NONE), TEXT_TITLE);
    tree_muted(&p->tree, card, "none/hint", pen_say(p, PHRASE_PICKER_NONE_HINT), TEXT_BODY);
    tree_spacer(&p->tree, p->tree.root, "none/space", 1);
}

/* The foot ------------------------------------------------------------------------------- */

static void add_problems(pen *p, const picker_entry *e)
{
    tree_builder *b = &p->tree;
    node *card = tree_card(b, b->root, "problems");
    card->tone = TONE_WARNING;
    card->layout.padding = 16;
    card->layout.gap = 8;
    tree_text(b, card, "problems/head",
              pen_say_with(p, PHRASE_PICKER_BROKEN, WITH(number_named("n", e->problem_total))),
              TEXT_BODY)
        ->state |= STATE_LIVE;
    for (uint16_t i = 0; i < e->problem_count; i++) {
        node *line = tree_node(b, card, ROLE_LIST_ITEM, tree_id_number(b, "problem", i + 1),
                               e->problems[i]);
        line->size = TEXT_SMALL;
    }
    if (e->problem_total <= e->problem_count) return;
    tree_text(b, card, "problems/more",
              pen_say_with(p, PHRASE_PICKER_MORE_PROBLEMS,
                           WITH(number_named("n", e->problem_total - e->problem_count))),
              TEXT_SMALL);
}

static const char *count_words(pen *p)
{
    const double total = (double)p->context->entry_count;
    const double shown = (double)count_shown(p);
    if (shown < total) {
        return pen_say_with(p, PHRASE_PICKER_COUNT_FILTERED,
                            WITH(number_named("n", shown), number_named("total", total)));
    }
    return pen_say_with(p, PHRASE_PICKER_COUNT, WITH(number_named("n", total)));
}

/* Always there; what it waits for stands beside it. */
static void add_start(pen *p, node *foot, const picker_entry *chosen)
{
    node *start = pen_foot_go(p, foot, "start", pen_say(p, PHRASE_PICKER_START),
                              act_id(VERB_START_ENTRY, chosen ? chosen->id : ""));
    if (!chosen || chosen->is_broken) start->state |= STATE_DISABLED;
}

static void add_foot(pen *p, const picker_entry *chosen)
{
    node *foot = pen_foot(p);
    if (!pen_is_narrow(p)) foot->layout.min_height = FOOT_HEIGHT;
    tree_muted(&p->tree, foot, "count", count_words(p), TEXT_BODY);
    tree_chip_button(&p->tree, foot, "add", pen_say(p, PHRASE_ADD_OPEN),
                     act_number(VERB_OPEN_SHEET, SHEET_ADD), KEY_NONE);
    tree_spacer(&p->tree, foot, "space", 1);
    if (!chosen && p->context->entry_count > 0 && !pen_is_narrow(p)) {
        tree_muted(&p->tree, foot, "hint", pen_say(p, PHRASE_PICKER_HINT), TEXT_BODY);
    }
    if (p->context->entry_count > 0) add_start(p, foot, chosen);
}

void picker_build(pen *p)
{
    const char *title = pen_say(p, PHRASE_PICKER_TITLE);
    pen_begin(p, "place", "picker", title);
    add_head(p);
    pen_problem(p, p->tree.root);
    pen_lead(p, p->tree.root, title, pen_say(p, PHRASE_PICKER_SUBTITLE));
    add_resumes(p);
    add_filters(p);
    if (p->context->entry_count > 0)
        add_cards(p);
    else
        add_none(p);
    const picker_entry *chosen = find_entry(p->context, p->state->entry);
    if (chosen && chosen->is_broken) add_problems(p, chosen);
    add_foot(p, chosen);
}

void screen_choose_entry(screen_state *s, const char *id)
{
    s->sheet = SHEET_NONE;
    s->domain[0] = '\0';
    draft_copy(s->entry, sizeof s->entry, id);
}

/* Inputs --------------------------------------------------------------------------------- */

void act_filter(acting *a)
{
    draft_copy(a->state->domain, sizeof a->state->domain, a->in->action.id);
}

/* A card that is chosen already starts when it is pressed again: a double click is enough. */
void act_choose_entry(acting *a)
{
    const char *id = a->in->action.id;
    if (id && strcmp(a->state->entry, id) == 0) act_start_entry(a);
    draft_copy(a->state->entry, sizeof a->state->entry, a->in->action.id);
}

void act_start_entry(acting *a)
{
    const picker_entry *e = a->in->action.id ? find_entry(a->context, a->in->action.id) : NULL;
    if (!e || e->is_broken) return;
    acting_request(a, REQUEST_PICK, e->id);
}

void act_resume_entry(acting *a)
{
    acting_request(a, REQUEST_RESUME, a->in->action.id);
}
