#include "screens/debrief_end.h"

#include "screens/screens.h"

static const debrief *told(const pen *p)
{
    return p->context->debrief;
}

/* What was planned --------------------------------------------------------------------------- */

/* A choice again, only for who once agreed: asking anybody else again would be pressing. */
static bool is_research_asked(const pen *p)
{
    return p->context->is_for_research && view_allows(p->view, COMMAND_RECONSIDER_RESEARCH);
}

bool debrief_has_disclosure(const pen *p)
{
    return told(p)->agent_name || told(p)->stage->disclosure || is_research_asked(p);
}

static const char *disclosure_text(pen *p)
{
    const char *own = pen_text(p, told(p)->stage->disclosure);
    if (own[0]) return own;
    if (!told(p)->agent_name) return pen_say(p, PHRASE_DISCLOSURE_TEXT_PLAIN);
    return pen_say_with(p, PHRASE_DISCLOSURE_TEXT, WITH(text_named("agent", told(p)->agent_name)));
}

static const case_set *set_of(const pen *p, const debrief_case *c)
{
    const scenario *s = told(p)->scenario;
    return &s->case_sets[s->stages[c->stage].block.case_set];
}

static uint16_t count_planned(const pen *p)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < told(p)->case_count; i++) {
        if (told(p)->cases[i].advice_correct == 0) count++;
    }
    return count;
}

/* The cases in which the adviser was wrong, by name. */
static void add_planned_cases(pen *p, node *card)
{
    tree_builder *b = &p->tree;
    if (!told(p)->agent_name || count_planned(p) == 0) return;
    tree_text(
        b, card, "planned/head",
        pen_say_with(p, PHRASE_DISCLOSURE_CASES, WITH(text_named("agent", told(p)->agent_name))),
        TEXT_LABEL);
    node *row = tree_row(b, card, "planned/cases", 10);
    row->layout.wrap = true;
    for (uint16_t i = 0; i < told(p)->case_count; i++) {
        const debrief_case *c = &told(p)->cases[i];
        if (c->advice_correct != 0) continue;
        const char *name = pen_say_with(
            p, PHRASE_COMMON_CASE_NUMBER,
            WITH(text_named("noun", pen_noun_first(p, set_of(p, c))), number_named("n", c->index)));
        tree_chip(b, row, tree_id_number(b, "planned/case", i + 1), name);
    }
}

static void add_disclosure(pen *p, node *main)
{
    node *card = tree_card(&p->tree, main, "disclosure");
    pen_share(p, card, 560, 1);
    pen_scrolls(p, card);
    card->layout.gap = 20;
    pen_markup(p, card, "disclosure/text", disclosure_text(p), TEXT_LEAD);
    add_planned_cases(p, card);
}

static void add_research_answer(pen *p, node *column, research_choice means, phrase_id name,
                                const char *id)
{
    bool is_chosen = p->view->is_research_chosen && p->view->research == means;
    node *n = tree_choice(&p->tree, column, id, pen_say(p, name), act_number(VERB_RESEARCH, means),
                          KEY_NONE, is_chosen);
    n->layout.min_height = 64;
}

static phrase_id research_stand_words(const pen *p)
{
    if (!p->view->is_research_chosen) return PHRASE_RESEARCH_UNCHANGED;
    return p->view->research == RESEARCH_KEEP ? PHRASE_RESEARCH_KEPT : PHRASE_RESEARCH_WITHDRAWN;
}

static void add_research(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    if (!is_research_asked(p)) return;
    node *card = tree_card(b, main, "research");
    pen_share(p, card, 560, 1);
    pen_scrolls(p, card);
    tree_heading(b, card, "research/head", pen_say(p, PHRASE_RESEARCH_HEAD), TEXT_TITLE);
    tree_text(b, card, "research/why", pen_say(p, PHRASE_RESEARCH_WHY), TEXT_BODY);
    if (p->context->people > 1) {
        tree_text(b, card, "research/together", pen_say(p, PHRASE_RESEARCH_TOGETHER), TEXT_BODY);
    }
    node *column = tree_column(b, card, "research/answers", 12);
    add_research_answer(p, column, RESEARCH_KEEP, PHRASE_RESEARCH_KEEP, "research/keep");
    add_research_answer(p, column, RESEARCH_WITHDRAW, PHRASE_RESEARCH_WITHDRAW,
                        "research/withdraw");
    tree_muted(b, card, "research/stand", pen_say(p, research_stand_words(p)), TEXT_BODY)->state |=
        STATE_LIVE;
}

static const char *disclosure_title(pen *p)
{
    if (!told(p)->agent_name) return pen_say(p, PHRASE_DISCLOSURE_TITLE_PLAIN);
    return pen_say_with(p, PHRASE_DISCLOSURE_TITLE, WITH(text_named("agent", told(p)->agent_name)));
}

void debrief_build_disclosure(pen *p)
{
    pen_lead(p, p->tree.root, disclosure_title(p), "");
    node *main = pen_main(p);
    main->layout.grow = 0;
    add_disclosure(p, main);
    add_research(p, main);
    tree_spacer(&p->tree, p->tree.root, "space", 1);
}

void act_research(acting *a)
{
    if (!view_allows(a->view, COMMAND_RECONSIDER_RESEARCH)) return;
    const int64_t wanted = a->in->action.number;
    bool is_same = a->view->is_research_chosen && (int64_t)a->view->research == wanted;
    if (!is_same) acting_command(a, COMMAND_RECONSIDER_RESEARCH)->research = wanted;
}

/* The end ------------------------------------------------------------------------------------ */

bool debrief_has_card(const pen *p)
{
    return told(p)->stage->card != NULL;
}

/* Thanks, quietly, above the one sentence that is left. */
static node *add_last_lead(pen *p)
{
    node *lead = tree_column(&p->tree, p->tree.root, "lead", 8);
    tree_muted(&p->tree, lead, "end/thanks", pen_say(p, PHRASE_DEBRIEF_END_TITLE), TEXT_BODY);
    return lead;
}

/* Typed here, saved where the person wants, kept nowhere else. */
static void add_sentence_field(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    node *card = tree_card(b, main, "card");
    pen_share(p, card, 600, 1);
    card->layout.gap = 12;
    node *field = tree_field(b, card, "card/sentence", pen_say(p, PHRASE_CARD_SENTENCE),
                             act(VERB_TYPE_CARD), p->state->sentence);
    field->max_length = CARD_LENGTH_MAX;
    tree_muted(b, card, "card/privacy", pen_say(p, PHRASE_CARD_PRIVACY), TEXT_SMALL);
    tree_spacer(b, card, "card/space", 1);
    node *save = tree_button(b, card, "card/save", pen_say(p, PHRASE_CARD_SAVE),
                             act_number(VERB_OPEN_SHEET, SHEET_SAVE), KEY_NONE);
    save->layout.min_height = 52;
    if (!p->state->sentence[0]) save->state |= STATE_DISABLED;
}

/* The card as it becomes while the sentence is typed. */
static void add_preview(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    const char *own = p->state->sentence[0] ? p->state->sentence : "\xE2\x80\xA6";
    node *card = tree_card(b, main, "preview");
    pen_share(p, card, 600, 1);
    pen_scrolls(p, card);
    card->layout.gap = 10;
    tree_text(b, card, "preview/head", pen_say(p, PHRASE_CARD_PREVIEW), TEXT_LABEL);
    tree_spacer(b, card, "preview/above", 1);
    pen_rich(p, card, "preview/stem", pen_text(p, told(p)->stage->card), TEXT_LEAD, TONE_INHERIT)
        ->tone = TONE_MUTED;
    tree_text(b, card, "preview/own", own, TEXT_STATEMENT)->tone = TONE_ACCENT;
    tree_spacer(b, card, "preview/below", 1);
    tree_divider(b, card, "preview/line");
    tree_muted(b, card, "preview/result", pen_said(p, &told(p)->lead), TEXT_SMALL);
    for (node *n = card->first_child; n; n = n->next) n->state |= STATE_HIDDEN_FROM_TEXT;
}

void act_type_card(acting *a)
{
    draft_copy(a->state->sentence, sizeof a->state->sentence, a->in->text);
}

/* Who sees the log, as small as a footnote; where it is, the sheet that saves it tells. */
static void add_log_note(pen *p)
{
    tree_builder *b = &p->tree;
    node *note = tree_column(b, b->root, "record", 2);
    if (!p->context->is_recorded) {
        tree_muted(b, note, "log/none", pen_say(p, PHRASE_DEBRIEF_NOT_RECORDED), TEXT_SMALL);
        return;
    }
    tree_muted(b, note, "log/privacy", pen_say(p, PHRASE_DEBRIEF_PRIVACY), TEXT_SMALL);
}

static void build_take_home(pen *p)
{
    pen_rich(p, add_last_lead(p), "card/stem", pen_text(p, told(p)->stage->card), TEXT_STATEMENT,
             TONE_INHERIT)
        ->role = ROLE_HEADING;
    node *main = pen_main(p);
    add_sentence_field(p, main);
    add_preview(p, main);
}

static void build_last_thoughts(pen *p)
{
    if (!debrief_has_thoughts(p)) {
        pen_lead(p, p->tree.root, pen_say(p, PHRASE_DEBRIEF_END_TITLE), "");
        return;
    }
    tree_heading(&p->tree, add_last_lead(p), "lead/statement",
                 pen_say(p, PHRASE_DEBRIEF_REFLECT_TITLE), TEXT_STATEMENT);
    debrief_add_thoughts(p);
}

void debrief_build_end(pen *p)
{
    if (debrief_has_card(p))
        build_take_home(p);
    else
        build_last_thoughts(p);
    if (!debrief_has_card(p)) tree_spacer(&p->tree, p->tree.root, "space", 1);
    add_log_note(p);
}
