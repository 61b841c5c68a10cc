/* A person's own result, page by page: what stands out and why, the other charts, questions to
 * think about, what to take home. */
#include "screens/debrief_end.h"
#include "screens/screens.h"

#include "study/debrief_chart.h"

#include <string.h>

/* Pages ------------------------------------------------------------------------------------ */

enum { CHARTS_PER_PAGE = 2, WHY_PICTURE = 216, WHY_PICTURE_LEAST = 110, CHART_WIDTH = 600 };

/* The charts of a page; both NULL: there are none. */
typedef struct chart_page {
    chart *first, *second;
} chart_page;

/* The whole debrief: the result, pages of charts, reflection, what was planned, the end. Reflection
 * and what was planned are left out where there is nothing to say. */
typedef struct book {
    chart *leading;  /* on the first page; NULL: nothing was measured */
    bool has_result; /* a first page with it; else only a story was gone through */
    chart_page pages[CHART_ID_COUNT];
    uint16_t chart_pages;
} book;

/* Most telling first. */
static const char *const leading_ids[] = {"forecasts", "agreed"};

static chart *choose_leading(chart *const *charts, uint16_t count)
{
    for (size_t k = 0; k < sizeof leading_ids / sizeof *leading_ids; k++) {
        for (uint16_t i = 0; i < count; i++) {
            if (strcmp(charts[i]->id, leading_ids[k]) == 0) return charts[i];
        }
    }
    return count > 0 ? charts[0] : NULL;
}

/* Rows of time need the width of the page. */
static bool is_wide(const chart *c)
{
    return c->kind == CHART_TIMELINE_ROWS;
}

/* The sentence of a chart that has data; else "". */
static const char *sentence_of(const chart *c)
{
    return c && c->mark_count > 0 && c->sentence ? c->sentence : "";
}

/* Two beside each other, in the order in which they are told. */
static void add_to_book(book *b, chart *c)
{
    chart_page *last = b->chart_pages > 0 ? &b->pages[b->chart_pages - 1] : NULL;
    bool has_room = last && !last->second && !is_wide(last->first) && !is_wide(c);
    if (has_room) {
        last->second = c;
        c->has_headline = sentence_of(last->first)[0] != 0;
    } else {
        b->pages[b->chart_pages++].first = c;
    }
}

/* False: no memory. */
static bool make_book(pen *p, book *out)
{
    const wording words = pen_wording(p);
    chart *charts[CHART_ID_COUNT];
    uint16_t count = 0;
    *out = (book){0};
    bool is_made = debrief_reveal(p->context->debrief, &words, p->memory, charts, &count);
    out->leading = choose_leading(charts, count);
    out->has_result = p->context->debrief->case_count > 0 || !debrief_has_path(p);
    for (uint16_t i = 0; i < count; i++) {
        if (charts[i] != out->leading) add_to_book(out, charts[i]);
    }
    return is_made;
}

static uint16_t page_count(const pen *p, const book *b)
{
    return (uint16_t)(b->has_result + b->chart_pages + debrief_has_path(p) +
                      debrief_has_reflection(p) + debrief_has_disclosure(p) + 1);
}

/* Charts ----------------------------------------------------------------------------------- */

static void add_table(pen *p, node *card, const char *id, const chart *c)
{
    text_table table;
    card->layout.gap = 8;
    tree_text(&p->tree, card, tree_id(&p->tree, id, "head"), c->title, TEXT_LABEL);
    if (c->has_headline) {
        tree_heading(&p->tree, card, tree_id(&p->tree, id, "says"), c->sentence, TEXT_HEADING);
    }
    if (!chart_table(c, p->memory, &table)) return;
    node *n = tree_table(&p->tree, card, tree_id(&p->tree, id, "table"), c->title, &table);
    pen_scrolls(p, n);
    if (!c->caption) return;
    tree_muted(&p->tree, card, tree_id(&p->tree, id, "caption"), c->caption, TEXT_SMALL);
}

/* A drawn chart writes its own title and caption. */
static void add_drawing(pen *p, node *card, const char *id, const chart *c)
{
    if (p->state->is_table_shown)
        add_table(p, card, id, c);
    else
        tree_chart(&p->tree, card, tree_id(&p->tree, id, "chart"), c)->layout.grow = 1;
}

static node *add_chart(pen *p, node *into, const chart *c)
{
    const char *id = tree_id(&p->tree, "chart", c->id);
    node *card = tree_card(&p->tree, into, id);
    card->layout.padding_y = 22;
    add_drawing(p, card, id, c);
    return card;
}

/* Why -------------------------------------------------------------------------------------- */

static const case_set *set_of(const pen *p, const debrief_case *c)
{
    const scenario *s = p->context->debrief->scenario;
    return &s->case_sets[s->stages[c->stage].block.case_set];
}

static const answer_set *answers_of(const pen *p, const debrief_case *c)
{
    return &p->context->debrief->scenario->answer_sets[set_of(p, c)->answer];
}

static const char *own_words(pen *p, const debrief_case *c)
{
    const answer_set *answers = answers_of(p, c);
    return pen_say_with(
        p, c->final == ANSWER_NONE ? PHRASE_DEBRIEF_IT_WAS_NO_ANSWER : PHRASE_DEBRIEF_IT_WAS,
        WITH(text_named("truth", pen_answer(p, answers, c->truth)),
             text_named("own", pen_answer(p, answers, c->final))));
}

static const char *agent_words(pen *p, const debrief_case *c)
{
    const char *advice = pen_answer(p, answers_of(p, c), c->advice);
    const debrief *d = p->context->debrief;
    bool has_confidence = c->confidence_shown >= 0 &&
                          d->scenario->agents[c->advisor].confidence.shown != SHOWN_NONE;
    const char *name = debrief_name_agent(d, c->advisor, p->memory);
    return pen_say_with(p,
                        has_confidence ? PHRASE_DEBRIEF_AGENT_SAID_SURE : PHRASE_DEBRIEF_AGENT_SAID,
                        WITH(text_named("agent", name ? name : ""), text_named("advice", advice),
                             number_named("p", c->confidence_shown / 1000.0)));
}

static const char *evidence_words(pen *p, const debrief_case *c)
{
    return pen_say_with(p, PHRASE_DEBRIEF_EVIDENCE, WITH(number_named("n", c->evidence_opened)));
}

static void add_case_picture(pen *p, node *row, const debrief_case *c)
{
    const case_face *face = &p->context->debrief->scenario->cases[c->case_];
    const char *path = pen_case_picture(p, pen_telling_pattern(set_of(p, c)), face);
    if (!path) return;
    node *n = tree_picture(&p->tree, row, "why/picture", path, pen_noun_first(p, set_of(p, c)));
    n->layout.width = WHY_PICTURE;
    n->layout.max_height = WHY_PICTURE;
    n->layout.min_height = WHY_PICTURE_LEAST;
    n->state |= STATE_HIDDEN_FROM_TEXT;
}

static void add_why_words(pen *p, node *row, const debrief_case *c)
{
    node *words = tree_column(&p->tree, row, "why/words", 6);
    words->layout.grow = 1;
    pen_scrolls(p, words);
    words->layout.min_height = 0;
    pen_rich(p, words, "why/truth", own_words(p, c), TEXT_BODY, TONE_INHERIT);
    const char *why = pen_text(p, c->why);
    if (why[0]) pen_rich(p, words, "why/text", why, TEXT_BODY, TONE_INHERIT);
    if (c->advice != ANSWER_NONE && c->advisor != INDEX_NONE) {
        tree_muted(&p->tree, words, "why/agent", agent_words(p, c), TEXT_SMALL);
    }
    if (set_of(p, c)->panel_count > 0) {
        tree_muted(&p->tree, words, "why/evidence", evidence_words(p, c), TEXT_SMALL);
    }
}

static void add_step(pen *p, node *row, const char *id, phrase_id name, uint16_t to, bool can_go)
{
    node *n = tree_button(&p->tree, row, id, pen_say(p, name), act_number(VERB_WRONG, to),
                          KEY_NONE);
    n->layout.grow = 1;
    n->layout.min_height = 48;
    n->size = TEXT_BODY;
    if (!can_go) n->state |= STATE_DISABLED;
}

static void add_steps(pen *p, node *card, uint16_t at, uint16_t count)
{
    if (count < 2) return;
    node *row = tree_row(&p->tree, card, "why/steps", 14);
    add_step(p, row, "why/previous", PHRASE_DEBRIEF_PREVIOUS_WRONG, (uint16_t)(at - 1), at > 0);
    add_step(p, row, "why/next", PHRASE_DEBRIEF_NEXT_WRONG, (uint16_t)(at + 1), at + 1 < count);
}

/* Which of the cases that went wrong is told about. */
static uint16_t open_wrong(const pen *p)
{
    return p->state->wrong < p->context->debrief->wrong_count ? p->state->wrong : 0;
}

/* The chart marks the case that is told about beside it. */
static void mark_open(pen *p, chart *c)
{
    const debrief *d = p->context->debrief;
    if (d->wrong_count > 0) c->open_label = pen_number(p, d->wrong[open_wrong(p)] + 1, 0);
}

static void add_no_wrong(pen *p, node *into)
{
    node *card = tree_card(&p->tree, into, "why");
    pen_share(p, card, CHART_WIDTH, 1);
    tree_text(&p->tree, card, "why/head", pen_say(p, PHRASE_DEBRIEF_WRONG_NONE_HEAD), TEXT_LABEL);
    tree_text(&p->tree, card, "why/none", pen_say(p, PHRASE_DEBRIEF_WRONG_NONE), TEXT_LEAD);
}

/* By its place in the session, as the charts count. */
static const char *head_words(pen *p, const debrief_case *c)
{
    const double place = (double)(c - p->context->debrief->cases) + 1;
    return pen_say_with(
        p, PHRASE_DEBRIEF_WRONG_HEAD,
        WITH(text_named("noun", pen_noun_first(p, set_of(p, c))), number_named("n", place)));
}

static void add_why(pen *p, node *into)
{
    const debrief *d = p->context->debrief;
    if (d->case_count == 0) return;
    if (d->wrong_count == 0) {
        add_no_wrong(p, into);
        return;
    }
    const uint16_t at = open_wrong(p);
    const debrief_case *c = &d->cases[d->wrong[at]];
    node *card = tree_card(&p->tree, into, "why");
    pen_share(p, card, CHART_WIDTH, 1);
    card->layout.gap = 12;
    tree_heading(&p->tree, card, "why/head", head_words(p, c), TEXT_LABEL)->state |= STATE_LIVE;
    node *row = tree_row(&p->tree, card, "why/row", 22);
    row->layout.grow = 1;
    add_case_picture(p, row, c);
    add_why_words(p, row, c);
    add_steps(p, card, at, d->wrong_count);
}

/* Below rows of time: what the marked row was, and the way to the next one. */
static void add_row_steps(pen *p, node *card)
{
    const debrief *d = p->context->debrief;
    if (d->wrong_count == 0) return;
    const uint16_t at = open_wrong(p);
    const debrief_case *c = &d->cases[d->wrong[at]];
    node *row = tree_row(&p->tree, card, "why", 22);
    node *words = tree_column(&p->tree, row, "why/words", 2);
    pen_share(p, words, CHART_WIDTH, 1);
    tree_text(&p->tree, words, "why/head", head_words(p, c), TEXT_LABEL)->state |= STATE_LIVE;
    pen_rich(p, words, "why/truth", own_words(p, c), TEXT_BODY, TONE_INHERIT);
    node *steps = tree_column(&p->tree, row, "why/ways", 0);
    pen_share(p, steps, CHART_WIDTH / 2, 1);
    add_steps(p, steps, at, d->wrong_count);
}

/* What a page holds ------------------------------------------------------------------------ */

static const char *below_lead(pen *p)
{
    const debrief *d = p->context->debrief;
    buffer all = {0};
    for (uint16_t i = 0; i < d->under_count; i++) {
        if (i > 0) buffer_char(&all, ' ');
        buffer_text(&all, pen_said(p, &d->under[i]));
    }
    const char *kept = tree_copy(&p->tree, all.failed || !all.bytes ? "" : all.bytes);
    buffer_free(&all);
    return kept;
}

static void build_result(pen *p, const book *b)
{
    pen_lead(p, p->tree.root, pen_said(p, &p->context->debrief->lead), below_lead(p))->state |=
        STATE_COUNTS_UP;
    node *main = pen_main(p);
    if (b->leading) {
        mark_open(p, b->leading);
        pen_share(p, add_chart(p, main, b->leading), CHART_WIDTH, 1);
    }
    add_why(p, main);
}

/* What the first chart says leads the page, what the second says stands in its own card. A chart that is
 * alone shares the page with the cases that went wrong, unless it needs all of it. */
static void build_charts(pen *p, const chart_page *page)
{
    const char *says[] = {sentence_of(page->first), sentence_of(page->second)};
    bool has_lead = says[0][0] != 0;
    if (has_lead || says[1][0]) {
        pen_lead(p, p->tree.root, has_lead ? says[0] : says[1], "");
    }
    node *main = pen_main(p);
    if (!page->second) mark_open(p, page->first);
    node *card = add_chart(p, main, page->first);
    pen_share(p, card, CHART_WIDTH, 1);
    if (page->second)
        pen_share(p, add_chart(p, main, page->second), CHART_WIDTH, 1);
    else if (is_wide(page->first))
        add_row_steps(p, card);
    else
        add_why(p, main);
}

/* The pages of the book that the scenario has, in their order. */
static void build_page(pen *p, const book *b, uint16_t page)
{
    uint16_t next = 0;
    if (b->has_result && page == next++) {
        build_result(p, b);
        return;
    }
    if (page < next + b->chart_pages && b->pages[page - next].first) {
        build_charts(p, &b->pages[page - next]);
        return;
    }
    next = (uint16_t)(next + b->chart_pages);
    if (debrief_has_path(p) && page == next++)
        debrief_build_path(p);
    else if (debrief_has_reflection(p) && page == next++)
        debrief_build_reflection(p);
    else if (debrief_has_disclosure(p) && page == next)
        debrief_build_disclosure(p);
    else
        debrief_build_end(p);
}

/* The frame -------------------------------------------------------------------------------- */

static bool has_table(const book *b, uint16_t page)
{
    return page < b->has_result + b->chart_pages;
}

/* As wide for its one word as for its other. */
enum { TABLE_BUTTON_WIDTH = 132 };

static void add_foot(pen *p, const book *pages, uint16_t page)
{
    tree_builder *b = &p->tree;
    const uint16_t count = page_count(p, pages);
    node *foot = pen_foot(p);
    const message_argument place[] = {number_named("n", page + 1), number_named("total", count)};
    if (!pen_is_narrow(p)) {
        tree_muted(b, foot, "page", pen_say_with(p, PHRASE_DEBRIEF_PAGE, place, 2), TEXT_BODY)
            ->layout.grow = 1;
    }
    foot = pen_foot_buttons(p, foot);
    if (has_table(pages, page)) {
        phrase_id name = p->state->is_table_shown ? PHRASE_DEBRIEF_CHART : PHRASE_DEBRIEF_TABLE;
        node *table = tree_button(b, foot, "table", pen_say(p, name), act(VERB_TABLE), 't');
        table->state |= STATE_QUIET;
        table->layout.min_width = TABLE_BUTTON_WIDTH;
    }
    if (page > 0) {
        tree_button(b, foot, "previous", pen_say(p, PHRASE_DEBRIEF_PREVIOUS),
                    act_number(VERB_PAGE, page - 1), KEY_NONE);
    }
    bool is_last = page + 1 == count;
    pen_foot_go(p, foot, "next", pen_say(p, is_last ? PHRASE_DEBRIEF_FINISH : PHRASE_DEBRIEF_NEXT),
                is_last ? act(VERB_CONTINUE) : act_number(VERB_PAGE, page + 1));
}

static void build_locked(pen *p)
{
    pen_begin(p, "debrief", "locked", pen_say(p, PHRASE_DEBRIEF_LOCKED));
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_DEBRIEF));
    pen_lead(p, p->tree.root, pen_say(p, PHRASE_DEBRIEF_LOCKED),
             pen_say(p, PHRASE_DEBRIEF_LOCKED_HINT));
    tree_spacer(&p->tree, p->tree.root, "space", 1);
}

void debrief_build(pen *p)
{
    if (!p->view->is_debrief_open || !p->context->debrief) {
        build_locked(p);
        return;
    }
    book pages;
    const bool is_made = make_book(p, &pages);
    const uint16_t last = (uint16_t)(page_count(p, &pages) - 1);
    const uint16_t page = p->state->page > last ? last : p->state->page;
    const char *title = pen_title(p, pen_stage(p), PHRASE_DEBRIEF_TITLE);
    pen_begin(p, "debrief", pen_number(p, page + 1, 0), title);
    if (!is_made) p->tree.failed = true;
    pen_page_head(p, title, page + 1, page_count(p, &pages));
    pen_problem(p, p->tree.root);
    build_page(p, &pages, page);
    add_foot(p, &pages, page);
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_page(acting *a)
{
    a->state->page = (uint16_t)a->in->action.number;
}

void act_wrong(acting *a)
{
    const debrief *d = a->context->debrief;
    const int64_t wanted = a->in->action.number;
    if (d && wanted >= 0 && wanted < d->wrong_count) a->state->wrong = (uint16_t)wanted;
}

void act_table(acting *a)
{
    a->state->is_table_shown = !a->state->is_table_shown;
}
