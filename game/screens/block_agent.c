/* The adviser as somebody: a face, what it says, how sure it is, why it thinks so. */
#include "screens/block.h"

enum { PADDING = 28, PADDING_TIGHT = 22 };

/* Faces of a card that has the column almost for itself, shares it, and has little room. */
enum { FACE_LARGE = 128, FACE_MIDDLE = 112, FACE_SMALL = 76 };

/* Texts larger than these leave a card no room for large faces and sentences. */
enum { ROOMY_PERCENT = 105 };

/* Shown confidence, per mille, from which a face looks sure, below which it looks unsure. */
enum { LOOKS_SURE = 850, LOOKS_UNSURE = 600 };

static const agent *adviser(const pen *p)
{
    return &p->view->scenario->agents[p->view->agent];
}

static const char *adviser_name(pen *p)
{
    return pen_text(p, adviser(p)->name);
}

static face_mood mood_of(const pen *p)
{
    const view *v = p->view;
    if (v->is_outcome_shown && v->outcome.advice_correct == 0) return MOOD_MISTAKEN;
    if (v->advice_state == ADVICE_THINKING) return MOOD_THINKING;
    if (v->advice_state != ADVICE_GIVEN || v->confidence < 0) return MOOD_NEUTRAL;
    if (v->confidence >= LOOKS_SURE) return MOOD_SURE;
    return v->confidence < LOOKS_UNSURE ? MOOD_UNSURE : MOOD_NEUTRAL;
}

/* What it says ----------------------------------------------------------------------------- */

static const char *own_or_phrase(pen *p, const localized *own, phrase_id otherwise)
{
    const char *text = pen_text(p, own);
    if (text[0]) return text;
    return pen_say_with(p, otherwise, WITH(text_named("agent", adviser_name(p))));
}

static void say(pen *p, node *card, const char *id, const char *text, text_size size)
{
    node *n = tree_text(&p->tree, card, id, text, size);
    n->state |= STATE_LIVE;
    n->tone = size == TEXT_BODY ? TONE_MUTED : TONE_INHERIT;
}

static void add_waiting(pen *p, node *card)
{
    const char *greeting = pen_text(p, adviser(p)->says_greeting);
    if (p->view->phase == PHASE_OWN) {
        say(p, card, "agent/waits", own_or_phrase(p, NULL, PHRASE_AGENT_WAITS), TEXT_BODY);
    } else if (greeting[0]) {
        say(p, card, "agent/greets", greeting, TEXT_BODY);
    }
}

static void add_thinking(pen *p, node *card)
{
    say(p, card, "agent/thinks", own_or_phrase(p, adviser(p)->says_thinking, PHRASE_AGENT_THINKING),
        TEXT_LEAD);
    card->state |= STATE_BUSY;
}

static void add_unavailable(pen *p, node *card)
{
    say(p, card, "agent/unavailable",
        own_or_phrase(p, adviser(p)->says_unavailable, PHRASE_AGENT_UNAVAILABLE), TEXT_LEAD);
}

score_changes block_request_cost(const pen *p, step_kind kind)
{
    const block_stage *b = &pen_stage(p)->block;
    for (uint16_t i = 0; i < b->step_count; i++) {
        if (b->steps[i].kind == kind && b->steps[i].on_request) return b->steps[i].cost;
    }
    return (score_changes){0};
}

static void add_askable(pen *p, node *card)
{
    say(p, card, "agent/askable", own_or_phrase(p, NULL, PHRASE_AGENT_ASKABLE), TEXT_BODY);
    node *ask = tree_button(&p->tree, card, "agent/ask", pen_say(p, PHRASE_AGENT_ASK),
                            act(VERB_ASK_ADVICE), 'a');
    ask->note = pen_cost(p, block_request_cost(p, STEP_AI_ADVICE));
    ask->layout.self = ALIGN_START;
    ask->size = TEXT_BODY;
}

/* The card --------------------------------------------------------------------------------- */

/* Asked of the stage more than of this moment: a face that shrinks while one reads distracts. */
bool block_is_roomy(const pen *p)
{
    const view *v = p->view;
    const bool is_alone = pen_stage(p)->block.agent_count == 1 && !v->is_inbox;
    return is_alone && adviser(p)->reason_count == 0 && !block_shows_outcome(p) &&
           pen_percent(p) <= ROOMY_PERCENT;
}

static int face_size(const pen *p)
{
    if (!block_is_roomy(p)) return FACE_SMALL;
    return block_has_key_card(p) ? FACE_MIDDLE : FACE_LARGE;
}

/* What it does stands level with the heads of the cards beside it. */
static void add_who(pen *p, node *card, const agent_face *face)
{
    const bool is_roomy = block_is_roomy(p);
    node *row = tree_row(&p->tree, card, "agent/who", 20);
    row->layout.align = is_roomy ? ALIGN_START : ALIGN_CENTER;
    const int size = face_size(p);
    tree_agent_face(&p->tree, row, "agent/face", face, size)->state |= STATE_HIDDEN_FROM_TEXT;
    node *words = tree_column(&p->tree, row, "agent/words", is_roomy ? 6 : 0);
    words->layout.grow = 1;
    const char *own = pen_text(p, adviser(p)->role);
    const char *role = own[0] ? own : pen_say(p, PHRASE_COMMON_AGENT);
    if (is_roomy) tree_muted(&p->tree, words, "agent/role", role, TEXT_LABEL);
    tree_heading(&p->tree, words, "agent/name", face->name, TEXT_TITLE);
    if (!is_roomy) tree_muted(&p->tree, words, "agent/role", role, TEXT_BODY);
}

/* Where there is room it speaks in a field of its own, which fills the card. Who waits says nothing
 * yet. */
static node *add_speech(pen *p, node *card)
{
    if (!block_is_roomy(p) || p->view->advice_state == ADVICE_NONE) return card;
    node *speech = tree_card(&p->tree, card, "agent/speech");
    speech->tone = TONE_CARD;
    speech->layout.padding_x = 20;
    speech->layout.padding_y = 16;
    speech->layout.gap = 12;
    speech->layout.grow = 1;
    speech->layout.justify = ALIGN_CENTER;
    return speech;
}

static void add_given(pen *p, node *speech)
{
    block_add_advice(p, speech, pen_face(p, p->view->agent, MOOD_NEUTRAL).tone);
}

static void (*const says[])(pen *p, node *speech) = {
    [ADVICE_NONE] = add_waiting,
    [ADVICE_ASKABLE] = add_askable,
    [ADVICE_THINKING] = add_thinking,
    [ADVICE_GIVEN] = add_given,
    [ADVICE_UNAVAILABLE] = add_unavailable,
};

void block_add_agent(pen *p, node *side)
{
    bool was_silent = block_shows_outcome(p) && p->view->advice_state != ADVICE_GIVEN;
    if (p->view->agent == INDEX_NONE || was_silent) return;
    const agent_face face = pen_face(p, p->view->agent, mood_of(p));
    node *card = tree_agent_card(&p->tree, side, "agent", &face);
    const bool is_roomy = block_is_roomy(p);
    card->layout.gap = is_roomy ? 16 : 12;
    card->layout.padding_x = PADDING;
    card->layout.padding_y = is_roomy ? PADDING : PADDING_TIGHT;
    card->layout.grow = 1;
    add_who(p, card, &face);
    says[p->view->advice_state](p, add_speech(p, card));
}

void block_add_alarm(pen *p, node *side)
{
    if (p->view->alarm_agent == INDEX_NONE) return;
    node *card = tree_card(&p->tree, side, "alarm");
    card->tone = TONE_WARNING;
    card->layout.padding = 20;
    card->layout.direction = LAYOUT_ROW;
    card->arrival = ARRIVE_FROM_RIGHT;
    tree_icon(&p->tree, card, "alarm/icon", "assets/art/icons/warning.svg", 28)->tone =
        TONE_WARNING;
    node *words = tree_column(&p->tree, card, "alarm/words", 2);
    words->layout.grow = 1;
    const char *name = pen_text(p, p->view->scenario->agents[p->view->alarm_agent].name);
    tree_text(&p->tree, words, "alarm/head", name[0] ? name : pen_say(p, PHRASE_AGENT_ALARM),
              TEXT_LABEL);
    node *text = tree_text(&p->tree, words, "alarm/text", pen_text(p, p->view->alarm_message),
                           TEXT_BODY);
    text->state |= STATE_LIVE | STATE_URGENT;
    pen_needs(p, text, BLOCK_NEEDED);
}
