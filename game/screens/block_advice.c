/* What an adviser advises: its sentence as large as there is room for, how sure it is, and why. */
#include "screens/block.h"

#include <string.h>

/* A sentence in three pieces around the one choice that stands out in it. */
typedef struct sentence_pieces {
    const char *before, *choice, *after;
} sentence_pieces;

/* From so many bytes on a sentence is too long to be set large. */
enum { STATEMENT_BYTES_MAX = 64, PIECE_BYTES_MAX = 28 };
enum { STRIP_FACE = 32 };

static const agent *adviser(const pen *p)
{
    return &p->view->scenario->agents[p->view->agent];
}

/* An outcome and an alarm come before what was advised. */
static void needs(const pen *p, node *n)
{
    const bool is_first = !block_shows_outcome(p) && p->view->alarm_agent == INDEX_NONE;
    if (is_first) pen_needs(p, n, BLOCK_NEEDED);
}

/* The sentence ----------------------------------------------------------------------------- */

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
    return pen_text_with(
        p, own,
        WITH(text_named("choice", marked), text_named("agent", pen_text(p, adviser(p)->name))));
}

static const char *copy_piece(pen *p, const char *from, const char *to)
{
    while (from < to && *from == ' ') from++;
    while (to > from && to[-1] == ' ') to--;
    buffer out = {0};
    buffer_add(&out, from, (size_t)(to - from));
    const char *kept = tree_copy(&p->tree, out.failed || !out.bytes ? "" : out.bytes);
    buffer_free(&out);
    return kept;
}

/* Whether the sentence has exactly one bold part and little around it. */
static bool cut_sentence(pen *p, const char *text, sentence_pieces *out)
{
    const char *open = strstr(text, "**");
    const char *close = open ? strstr(open + 2, "**") : NULL;
    if (!close || strstr(close + 2, "**")) return false;
    out->before = copy_piece(p, text, open);
    out->choice = copy_piece(p, open + 2, close);
    out->after = copy_piece(p, close + 2, text + strlen(text));
    return strlen(out->before) <= PIECE_BYTES_MAX && strlen(out->after) <= PIECE_BYTES_MAX;
}

static void add_piece(pen *p, node *column, const char *id, const char *text, text_size size,
                      node_tone tone)
{
    const bool has_words = text[0] && strcmp(text, ".") != 0;
    if (!has_words) return;
    node *n = tree_text(&p->tree, column, id, text, size);
    n->tone = tone;
    n->state |= STATE_HIDDEN_FROM_TEXT;
}

/* A number is the message: it stands on a line of its own between the words of its sentence, which
 * is read aloud in one piece. */
static bool add_large_number(pen *p, node *part, const char *text, node_tone tone)
{
    sentence_pieces pieces;
    const bool is_number = p->view->answers->type == ANSWER_NUMBER;
    if (!is_number || !cut_sentence(p, text, &pieces)) return false;
    node *whole = pen_rich(p, part, "agent/says", text, TEXT_LEAD, tone);
    whole->state |= STATE_LIVE | STATE_HIDDEN_FROM_WINDOW;
    node *column = tree_column(&p->tree, part, "agent/number", 0);
    needs(p, column);
    add_piece(p, column, "agent/number/before", pieces.before, TEXT_LEAD, TONE_INHERIT);
    add_piece(p, column, "agent/number/choice", pieces.choice, TEXT_ROOM, tone);
    add_piece(p, column, "agent/number/after", pieces.after, TEXT_LEAD, TONE_INHERIT);
    return true;
}

/* Whether the stage also gives reasons, for which room has to stay. */
static bool gives_reasons(const pen *p)
{
    const block_stage *b = &pen_stage(p)->block;
    for (uint16_t i = 0; i < b->step_count; i++) {
        if (b->steps[i].kind == STEP_AI_EXPLANATION) return true;
    }
    return false;
}

static text_size sentence_size(const pen *p, const char *text)
{
    if (!block_is_roomy(p) || strlen(text) > STATEMENT_BYTES_MAX) return TEXT_LEAD;
    return block_has_key_card(p) && gives_reasons(p) ? TEXT_TITLE : TEXT_STATEMENT;
}

static void add_sentence(pen *p, node *part, node_tone tone)
{
    const char *text = advice_sentence(p);
    if (block_is_roomy(p) && add_large_number(p, part, text, tone)) return;
    node *n = pen_rich(p, part, "agent/says", text, sentence_size(p, text), tone);
    n->state |= STATE_LIVE;
    needs(p, n);
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

static node *confidence_node(pen *p, node *card)
{
    const int permille = p->view->confidence;
    const char *name = pen_say(p, PHRASE_AGENT_CONFIDENCE);
    const char *percent = pen_say_with(p, PHRASE_AGENT_CONFIDENCE_VALUE,
                                       WITH(number_named("p", permille / 1000.0)));
    if (p->view->confidence_text) {
        return tree_tile(&p->tree, card, "agent/confidence", name,
                         pen_text(p, p->view->confidence_text));
    }
    switch (p->view->confidence_shown) {
    case SHOWN_NONE: break;
    case SHOWN_NUMBER:
        return tree_meter(&p->tree, card, "agent/confidence", name, permille, 1000, percent);
    case SHOWN_BAR:
        return tree_meter(&p->tree, card, "agent/confidence", name, permille, 1000, NULL);
    case SHOWN_WORDS:
        return tree_tile(&p->tree, card, "agent/confidence", name,
                         pen_say(p, confidence_in_words(permille)));
    }
    return NULL;
}

static void add_confidence(pen *p, node *card, node_tone tone)
{
    node *n = p->view->confidence < 0 ? NULL : confidence_node(p, card);
    if (!n) return;
    if (n->role == ROLE_METER) n->tone = tone;
    needs(p, n);
}

/* Why -------------------------------------------------------------------------------------- */

static void add_why_button(pen *p, node *card)
{
    if (!p->view->is_explanation_askable || !view_allows(p->view, COMMAND_ASK_AI)) return;
    node *why = tree_button(&p->tree, card, "agent/why", pen_say(p, PHRASE_AGENT_WHY),
                            act(VERB_ASK_WHY), 'w');
    why->note = pen_cost(p, block_request_cost(p, STEP_AI_EXPLANATION));
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

void block_add_advice(pen *p, node *card, node_tone tone)
{
    node *part = tree_column(&p->tree, card, "agent/advice", 12);
    part->arrival = ARRIVE_FROM_RIGHT;
    add_sentence(p, part, tone);
    add_confidence(p, part, tone);
    add_explanation(p, part);
}

/* The bar ---------------------------------------------------------------------------------- */

void block_add_advice_strip(pen *p, node *bar)
{
    bool is_given = p->view->advice_state == ADVICE_GIVEN && p->view->advice != ANSWER_NONE;
    bool is_on_scale = p->view->answers->type == ANSWER_NUMBER; /* its pin has face and number */
    if (!pen_is_narrow(p) || !is_given || is_on_scale || block_shows_outcome(p)) return;
    const agent_face face = pen_face(p, p->view->agent, MOOD_NEUTRAL);
    node *strip = tree_row(&p->tree, bar, "strip", 12);
    strip->layout.align = ALIGN_CENTER;
    strip->state |= STATE_HIDDEN_FROM_TEXT;
    strip->arrival = ARRIVE_FROM_RIGHT;
    tree_agent_face(&p->tree, strip, "strip/face", &face, STRIP_FACE);
    node *n = pen_rich(p, strip, "strip/says", advice_sentence(p), TEXT_BODY, face.tone);
    n->layout.grow = 1;
    pen_needs(p, n, BLOCK_NEEDED_LARGE);
}
