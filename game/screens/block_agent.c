/* The adviser as somebody: a face, what it says, how sure it is, why it thinks so. */
#include "screens/block.h"

enum { FACE_SIZE = 76 };

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
    if (size == TEXT_BODY) n->tone = TONE_MUTED;
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

static score_changes request_cost(const pen *p, step_kind kind)
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
    ask->note = pen_cost(p, request_cost(p, STEP_AI_ADVICE));
    ask->layout.self = ALIGN_START;
    ask->size = TEXT_BODY;
}

/* The choice stands out in the sentence, also when the scenario did not ask for it. */
static const char *advice_sentence(pen *p)
{
    const char *said_choice = pen_answer(p, p->view->answers, p->view->advice);
    const localized *own = adviser(p)->says_advice;
    if (!own) return pen_say_with(p, PHRASE_AGENT_ADVICE, WITH(text_named("choice", said_choice)));
    buffer bold = {0};
    buffer_text(&bold, "**");
    buffer_text(&bold, said_choice);
    buffer_text(&bold, "**");
    const char *marked = tree_copy(&p->tree, bold.failed ? said_choice : bold.bytes);
    buffer_free(&bold);
    return pen_text_with(p, own,
                         WITH(text_named("choice", marked), text_named("agent", adviser_name(p))));
}

/* How sure --------------------------------------------------------------------------------- */

typedef struct confidence_word {
    int from_permille;
    phrase_id word;
} confidence_word;

static const confidence_word confidence_words[] = {
    {900, PHRASE_AGENT_CONFIDENCE_VERY_HIGH}, {750, PHRASE_AGENT_CONFIDENCE_HIGH},
    {600, PHRASE_AGENT_CONFIDENCE_FAIR},      {400, PHRASE_AGENT_CONFIDENCE_SOME},
    {0, PHRASE_AGENT_CONFIDENCE_LOW},
};

static phrase_id confidence_in_words(int permille)
{
    size_t i = 0;
    while (permille < confidence_words[i].from_permille) i++;
    return confidence_words[i].word;
}

static void add_confidence(pen *p, node *card)
{
    const int permille = p->view->confidence;
    const char *name = pen_say(p, PHRASE_AGENT_CONFIDENCE);
    if (permille < 0) return;
    const char *percent = pen_say_with(p, PHRASE_AGENT_CONFIDENCE_VALUE,
                                       WITH(number_named("p", permille / 1000.0)));
    switch (p->view->confidence_shown) {
    case SHOWN_NONE: return;
    case SHOWN_NUMBER:
        tree_meter(&p->tree, card, "agent/confidence", name, permille, 1000, percent);
        return;
    case SHOWN_BAR:
        tree_meter(&p->tree, card, "agent/confidence", name, permille, 1000, NULL);
        return;
    case SHOWN_WORDS:
        tree_tile(&p->tree, card, "agent/confidence", name,
                  pen_say(p, confidence_in_words(permille)));
        return;
    }
}

/* Why -------------------------------------------------------------------------------------- */

static void add_why_button(pen *p, node *card)
{
    if (!p->view->is_explanation_askable || !view_allows(p->view, COMMAND_ASK_AI)) return;
    node *why = tree_button(&p->tree, card, "agent/why", pen_say(p, PHRASE_AGENT_WHY),
                            act(VERB_ASK_WHY), 'w');
    why->note = pen_cost(p, request_cost(p, STEP_AI_EXPLANATION));
    why->layout.self = ALIGN_START;
    why->layout.min_width = 190;
    why->size = TEXT_BODY;
}

static void add_explanation(pen *p, node *card)
{
    if (p->view->explanation == EXPLANATION_NONE) {
        add_why_button(p, card);
        return;
    }
    node *part = tree_column(&p->tree, card, "agent/because", 8);
    part->arrival = ARRIVE_FROM_RIGHT;
    block_add_reason(p, part);
}

static void add_advice(pen *p, node *card)
{
    node *part = tree_column(&p->tree, card, "agent/advice", 12);
    part->arrival = ARRIVE_FROM_RIGHT;
    node *sentence = pen_rich(p, part, "agent/says", advice_sentence(p), TEXT_LEAD,
                              card->face.tone);
    sentence->state |= STATE_LIVE;
    add_confidence(p, part);
    add_explanation(p, part);
}

/* The card --------------------------------------------------------------------------------- */

static void add_who(pen *p, node *card, const agent_face *face)
{
    node *row = tree_row(&p->tree, card, "agent/who", 20);
    row->layout.align = ALIGN_CENTER;
    tree_agent_face(&p->tree, row, "agent/face", face, FACE_SIZE)->state |= STATE_HIDDEN_FROM_TEXT;
    node *words = tree_column(&p->tree, row, "agent/words", 0);
    words->layout.grow = 1;
    tree_heading(&p->tree, words, "agent/name", face->name, TEXT_TITLE);
    const char *role = pen_text(p, adviser(p)->role);
    tree_muted(&p->tree, words, "agent/role", role[0] ? role : pen_say(p, PHRASE_COMMON_AGENT),
               TEXT_BODY);
}

static void (*const says[])(pen *p, node *card) = {
    [ADVICE_NONE] = add_waiting,
    [ADVICE_ASKABLE] = add_askable,
    [ADVICE_THINKING] = add_thinking,
    [ADVICE_GIVEN] = add_advice,
    [ADVICE_UNAVAILABLE] = add_unavailable,
};

void block_add_agent(pen *p, node *side)
{
    bool was_silent = block_shows_outcome(p) && p->view->advice_state != ADVICE_GIVEN;
    if (p->view->agent == INDEX_NONE || was_silent) return;
    const agent_face face = pen_face(p, p->view->agent, mood_of(p));
    node *card = tree_agent_card(&p->tree, side, "agent", &face);
    card->layout.gap = 12;
    card->layout.padding = 22;
    card->layout.grow = 1;
    add_who(p, card, &face);
    says[p->view->advice_state](p, card);
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
    tree_text(&p->tree, words, "alarm/text", pen_text(p, p->view->alarm_message), TEXT_BODY)
        ->state |= STATE_LIVE | STATE_URGENT;
}
