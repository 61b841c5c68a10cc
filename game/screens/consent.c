/* Three choices, each yes or no, nothing chosen beforehand; every person at the seat answers. What
 * counts is what all of them agree to. */
#include "screens/screens.h"

#include <string.h>

static const phrase_id names[CONSENT_CHOICE_COUNT] = {
    [CONSENT_RECORD] = PHRASE_CONSENT_RECORD,
    [CONSENT_ROOM] = PHRASE_CONSENT_ROOM,
    [CONSENT_RESEARCH] = PHRASE_CONSENT_RESEARCH,
};

static const char *const ids[CONSENT_CHOICE_COUNT] = {
    [CONSENT_RECORD] = "record", [CONSENT_ROOM] = "room", [CONSENT_RESEARCH] = "research"};

/* Without recording there is nothing that the other two could be about. */
static bool falls_away(const screen_state *s, int which)
{
    return which != CONSENT_RECORD && s->consent[CONSENT_RECORD] == 0;
}

static int count_missing(const screen_state *s)
{
    int missing = 0;
    for (int i = 0; i < CONSENT_CHOICE_COUNT; i++) {
        missing += s->consent[i] < 0 && !falls_away(s, i);
    }
    return missing;
}

bool consent_is_complete(const screen_state *s)
{
    return count_missing(s) == 0;
}

static const char *choice_text(pen *p, int which)
{
    const char *own = pen_text(p, pen_stage(p)->consent_choices[which]);
    return own[0] ? own : pen_say(p, names[which]);
}

enum { ANSWER_WIDTH = 96, ANSWER_WIDTH_TIGHT = 72, WORDS_WIDTH = 260, WORDS_WIDTH_TIGHT = 180 };

/* With larger texts that still stand in two parts the answers stay at the right of the words, and
 * the page is all that scrolls. */
static bool is_beside(const pen *p)
{
    return pen_is_tight(p) && !pen_is_narrow(p);
}

static void add_answer(pen *p, node *row, const char *id, int which, bool is_yes)
{
    const int8_t given = p->state->consent[which];
    node *n = tree_choice(&p->tree, row, id,
                          pen_say(p, is_yes ? PHRASE_COMMON_YES : PHRASE_COMMON_NO),
                          act_number(is_yes ? VERB_CONSENT_YES : VERB_CONSENT_NO, which), KEY_NONE,
                          given == (is_yes ? 1 : 0));
    n->layout.min_width = is_beside(p) ? ANSWER_WIDTH_TIGHT : ANSWER_WIDTH;
    n->layout.min_height = 56;
    if (falls_away(p->state, which)) n->state |= STATE_DISABLED;
}

static void add_choice(pen *p, node *list, int which)
{
    tree_builder *b = &p->tree;
    const char *id = tree_id(b, "consent", ids[which]);
    node *row = tree_row(b, list, id, 16);
    row->layout.align = ALIGN_CENTER;
    row->layout.wrap = true;
    node *words = tree_column(b, row, tree_id(b, id, "words"), 4);
    words->layout.grow = 1;
    words->layout.basis = is_beside(p) ? WORDS_WIDTH_TIGHT : WORDS_WIDTH;
    const char *text = choice_text(p, which);
    pen_rich(p, words, tree_id(b, id, "text"), text, TEXT_BODY, TONE_INHERIT);
    if (falls_away(p->state, which)) {
        tree_muted(b, words, tree_id(b, id, "off"), pen_say(p, PHRASE_CONSENT_OFF), TEXT_SMALL);
    }
    /* Side by side in every width: neither answer is easier to give. */
    node *answers = tree_row(b, row, tree_id(b, id, "answers"), is_beside(p) ? 8 : 16);
    add_answer(p, answers, tree_id(b, id, "yes"), which, true);
    add_answer(p, answers, tree_id(b, id, "no"), which, false);
}

static void add_choices(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    node *card = tree_card(b, main, "choices");
    pen_share(p, card, 560, 1);
    if (!is_beside(p)) pen_scrolls(p, card);
    if (p->context->people > 1) {
        tree_text(b, card, "choices/person",
                  pen_say_with(p, PHRASE_CONSENT_PERSON,
                               WITH(number_named("n", p->state->person + 1),
                                    number_named("total", p->context->people))),
                  TEXT_LABEL)
            ->state |= STATE_LIVE;
        tree_muted(b, card, "choices/in_turn", pen_say(p, PHRASE_CONSENT_IN_TURN), TEXT_BODY);
    }
    tree_heading(b, card, "choices/head", pen_say(p, PHRASE_CONSENT_THREE), TEXT_HEADING);
    for (int i = 0; i < CONSENT_CHOICE_COUNT; i++) {
        if (i > 0) tree_divider(b, card, tree_id_number(b, "choices/line", i));
        add_choice(p, card, i);
    }
    tree_muted(b, card, "choices/nothing_written", pen_say(p, PHRASE_CONSENT_NOTHING_WRITTEN),
               TEXT_SMALL);
}

static void add_explanation(pen *p, node *main)
{
    node *card = tree_card(&p->tree, main, "about");
    pen_share(p, card, 480, 1);
    if (!is_beside(p)) pen_scrolls(p, card);
    pen_markup(p, card, "about/text", pen_text(p, pen_stage(p)->text), TEXT_BODY);
}

/* What is still to be answered, then what the answers mean, in one sentence. */
static const char *meaning(pen *p)
{
    const int missing = count_missing(p->state);
    if (missing > 0) {
        return pen_say_with(p, PHRASE_QUESTION_LEFT, WITH(number_named("n", missing)));
    }
    const bool records = p->state->consent[CONSENT_RECORD] == 1;
    return pen_say(p, records ? PHRASE_CONSENT_WILL_RECORD : PHRASE_CONSENT_WILL_NOT_RECORD);
}

static void add_foot(pen *p)
{
    node *foot = pen_foot(p);
    node *says = tree_muted(&p->tree, foot, "consent/meaning", meaning(p), TEXT_BODY);
    says->layout.grow = 1;
    says->state |= STATE_LIVE;
    node *go = pen_foot_go(p, foot, "consent/done", pen_say(p, PHRASE_COMMON_CONTINUE),
                           act(VERB_CONSENT_DONE));
    if (!consent_is_complete(p->state)) go->state |= STATE_DISABLED;
}

static const char *below_title(pen *p)
{
    if (p->state->person == 0) return "";
    return pen_say_with(p, PHRASE_CONSENT_PASS_ON, WITH(number_named("n", p->state->person + 1)));
}

void consent_build(pen *p)
{
    const char *title = pen_title(p, pen_stage(p), PHRASE_CONSENT_TITLE);
    pen_begin(p, "consent", pen_number(p, p->state->person + 1, 0), title);
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_CONSENT));
    pen_problem(p, p->tree.root);
    pen_lead(p, p->tree.root, title, below_title(p));
    node *main = pen_main(p);
    main->layout.grow = 0;
    add_explanation(p, main);
    add_choices(p, main);
    tree_spacer(&p->tree, p->tree.root, "space", 1);
    add_foot(p);
}

/* Inputs --------------------------------------------------------------------------------- */

static void answer(acting *a, int8_t given)
{
    const int64_t which = a->in->action.number;
    if (which < 0 || which >= CONSENT_CHOICE_COUNT) return;
    a->state->consent[which] = given;
}

void act_consent_yes(acting *a)
{
    answer(a, 1);
}

void act_consent_no(acting *a)
{
    answer(a, 0);
}

static void add_person(screen_state *s)
{
    bool records = s->consent[CONSENT_RECORD] == 1;
    for (int i = 0; i < CONSENT_CHOICE_COUNT; i++) {
        bool agrees = records && s->consent[i] == 1;
        s->consent_of_all[i] = agrees && (s->person == 0 || s->consent_of_all[i]);
    }
}

static void pass_on(screen_state *s)
{
    memset(s->consent, -1, sizeof s->consent);
    s->person++;
}

/* What the last person answered stays on the screen until the session has begun. */
void act_consent_done(acting *a)
{
    screen_state *s = a->state;
    if (!consent_is_complete(s)) return;
    add_person(s);
    if (s->person + 1 < a->context->people) {
        pass_on(s);
        return;
    }
    acting_request(a, REQUEST_CONSENT, NULL);
    for (int i = 0; i < CONSENT_CHOICE_COUNT; i++) {
        a->out->request.consent[i] = s->consent_of_all[i];
    }
}
