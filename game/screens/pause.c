/* Waiting: for the facilitator's word, for a time, or for oneself. */
#include "screens/screens.h"

#include "core/hash.h"

enum { SECONDS_PER_MINUTE = 60 };
enum { SHEET_WIDTH = 960, CODE_SHEET_WIDTH = 460 };
enum { COVER_WIDTH = 340, COVER_HEIGHT = 193, ICON_SIZE = 96 };

/* The word is the exercise only where the view tells it. */
static bool is_practice(const pen *p)
{
    return p->view->word[0] != '\0';
}

static void add_text(pen *p, node *card)
{
    const localized *own = pen_stage(p)->pause.text;
    const char *text = pen_text_with(p, own, WITH(text_named("word", p->view->word)));
    if (!text[0]) text = pen_say(p, PHRASE_PAUSE_NOTHING_TO_DO);
    pen_markup(p, card, "pause/text", text, TEXT_LEAD);
}

static void add_release_time(pen *p, node *card)
{
    if (p->view->release_due_us == 0) return;
    const int64_t left_s = pen_seconds_until(p, p->view->release_due_us);
    bool is_soon = left_s <= SECONDS_PER_MINUTE;
    const int64_t n = is_soon ? left_s : (left_s + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
    tree_muted(&p->tree, card, "pause/releases",
               pen_say_with(p, is_soon ? PHRASE_PAUSE_RELEASES_IN_S : PHRASE_PAUSE_RELEASES_IN,
                            WITH(number_named("n", (double)n))),
               TEXT_BODY);
}

static bool is_word_wrong(const pen *p)
{
    const failure *why = p->context->problem;
    return why && why->code == STATUS_REFUSED;
}

static phrase_id word_hint(const pen *p)
{
    if (is_practice(p)) {
        return is_word_wrong(p) ? PHRASE_PAUSE_WORD_WRONG_PRACTICE : PHRASE_PAUSE_WORD_PRACTICE;
    }
    return is_word_wrong(p) ? PHRASE_PAUSE_WORD_WRONG : PHRASE_PAUSE_WORD_HINT;
}

static void add_word(pen *p, node *card)
{
    if (!p->view->needs_word) return;
    tree_builder *b = &p->tree;
    node *lock = tree_column(b, card, "lock", 10);
    lock->tone = TONE_INSET;
    lock->layout.padding = 16;
    node *field = pen_field(p, lock, "word", pen_say(p, PHRASE_PAUSE_WORD), act(VERB_TYPE_WORD));
    field->max_length = WORD_MAX - 1;
    field->layout.max_width = 270;
    field->state |= STATE_FIRST_FOCUS;
    if (is_word_wrong(p)) field->state |= STATE_INVALID;
    const phrase_id hint = word_hint(p);
    node *n = tree_muted(b, lock, "word/hint", pen_say(p, hint), TEXT_SMALL);
    n->state |= STATE_LIVE;
    if (is_word_wrong(p)) n->tone = TONE_WRONG;
}

/* While waiting ------------------------------------------------------------------------------ */

/* Nothing about results, and nothing that is answered on the screen: what people think or tell each
 * other here is theirs, and stands in no log. */
static const phrase_id questions[] = {PHRASE_PAUSE_ASK_COMPUTER, PHRASE_PAUSE_ASK_ADVICE,
                                      PHRASE_PAUSE_ASK_KEEP,     PHRASE_PAUSE_ASK_AWAKE,
                                      PHRASE_PAUSE_ASK_LEARNED,  PHRASE_PAUSE_ASK_NEW};
enum { QUESTION_COUNT = sizeof questions / sizeof *questions };

static uint16_t count_questions(const pen *p)
{
    const uint16_t own = pen_stage(p)->pause.meanwhile_count;
    return own ? own : QUESTION_COUNT;
}

/* Neighbours begin with another one; a scenario's own come in their order. */
static const char *waiting_question(pen *p)
{
    const pause_stage *at = &pen_stage(p)->pause;
    const uint16_t passed = p->state->questions_passed;
    if (at->meanwhile_count) return pen_text(p, at->meanwhile[passed % at->meanwhile_count]);
    const uint64_t first = hash_text(HASH_START, p->view->seat ? p->view->seat : "");
    return pen_say(p, questions[(first + passed) % QUESTION_COUNT]);
}

static void add_question(pen *p, node *column)
{
    tree_builder *b = &p->tree;
    if (pen_stage(p)->pause.who != PAUSE_FOR_FACILITATOR || is_practice(p)) return;
    node *card = tree_column(b, column, "meanwhile", 8);
    card->tone = TONE_INSET;
    card->layout.padding = 20;
    tree_text(b, card, "meanwhile/head", pen_say(p, PHRASE_PAUSE_MEANWHILE), TEXT_LABEL);
    tree_text(b, card, "meanwhile/question", waiting_question(p), TEXT_LEAD)->state |= STATE_LIVE;
    if (count_questions(p) < 2) return;
    node *row = tree_row(b, card, "meanwhile/row", 0);
    tree_chip_button(b, row, "meanwhile/other", pen_say(p, PHRASE_PAUSE_OTHER_QUESTION),
                     act(VERB_OTHER_QUESTION), KEY_NONE);
}

/* The page ----------------------------------------------------------------------------------- */

static bool is_waiting_for_group(const pen *p)
{
    return !is_practice(p) && (p->view->needs_word || p->view->takes_code);
}

static void add_picture(pen *p, node *sheet)
{
    const char *cover = p->view->scenario->cover;
    if (pen_is_narrow(p)) return;
    node *n = cover ? tree_picture(&p->tree, sheet, "pause/picture", pen_picture(p, cover), "")
                    : tree_icon(&p->tree, sheet, "pause/icon", "assets/art/icons/clock.svg",
                                ICON_SIZE);
    n->state |= STATE_HIDDEN_FROM_TEXT;
    if (cover) {
        n->layout.width = COVER_WIDTH;
        n->layout.height = COVER_HEIGHT;
    } else {
        n->tone = TONE_MUTED;
    }
    n->layout.self = ALIGN_CENTER;
}

/* Nothing on this machine holds people back, and yet they are asked to wait. */
static bool is_waiting(const pen *p)
{
    return p->context->is_started && pen_stage(p)->pause.who == PAUSE_FOR_FACILITATOR &&
           !is_practice(p);
}

static void add_foot(pen *p)
{
    node *foot = pen_foot(p);
    if (p->view->takes_code) {
        tree_button(&p->tree, foot, "facilitator", pen_say(p, PHRASE_PAUSE_FACILITATOR),
                    act_number(VERB_OPEN_SHEET, SHEET_FACILITATOR), KEY_NONE)
            ->state |= STATE_QUIET;
    }
    tree_spacer(&p->tree, foot, "foot/space", 1);
    if (p->view->needs_word) {
        node *go = pen_foot_go(p, foot, "release", pen_say(p, PHRASE_PAUSE_RELEASE),
                               act(VERB_RELEASE));
        if (!p->state->word[0]) go->state |= STATE_DISABLED;
    } else if (view_allows(p->view, COMMAND_CONTINUE) || !p->context->is_started) {
        node *go = pen_foot_go(p, foot, "continue", pen_say(p, PHRASE_PAUSE_RELEASE),
                               act(VERB_CONTINUE));
        if (is_waiting(p)) go->state |= STATE_QUIET;
    }
}

static void add_words(pen *p, node *sheet, const char *title)
{
    node *column = tree_column(&p->tree, sheet, "pause/words", 16);
    pen_share(p, column, 480, 1);
    tree_heading(&p->tree, column, "pause/title", title, TEXT_STATEMENT);
    add_text(p, column);
    add_word(p, column);
    add_question(p, column);
    add_release_time(p, column);
}

void pause_build(pen *p)
{
    const stage *at = pen_stage(p);
    const char *title = pen_title(
        p, at, is_waiting_for_group(p) ? PHRASE_PAUSE_TITLE : PHRASE_PAUSE_TITLE_OWN);
    pen_begin(p, "pause", at->id, title);
    pen_stage_head(p, pen_say(p, PHRASE_STAGE_PAUSE));
    if (!is_word_wrong(p)) pen_problem(p, p->tree.root);
    node *card = pen_middle_card(p, "pause", SHEET_WIDTH);
    node *sheet = pen_is_narrow(p) ? card : tree_row(&p->tree, card, "pause/sheet", 40);
    add_picture(p, sheet);
    add_words(p, sheet, title);
    add_foot(p);
}

/* The facilitator's way in ------------------------------------------------------------------- */

void facilitator_sheet_build(pen *p)
{
    tree_builder *b = &p->tree;
    const char *title = pen_say(p, PHRASE_PAUSE_FACILITATOR);
    node *sheet = tree_overlay(b, "sheet", title, act(VERB_CLOSE_SHEET));
    sheet->layout.min_width = CODE_SHEET_WIDTH;
    tree_heading(b, sheet, "sheet/title", title, TEXT_STATEMENT);
    tree_muted(b, sheet, "code/hint", pen_say(p, PHRASE_PAUSE_CODE_HINT), TEXT_BODY);
    node *field = tree_field(b, sheet, "code", pen_say(p, PHRASE_PAUSE_CODE), act(VERB_TYPE_WORD),
                             p->state->word);
    field->max_length = WORD_MAX - 1;
    field->state |= STATE_FIRST_FOCUS;
    if (is_word_wrong(p)) {
        field->state |= STATE_INVALID;
        node *wrong = tree_text(b, sheet, "code/wrong", pen_say(p, PHRASE_PAUSE_CODE_WRONG),
                                TEXT_SMALL);
        wrong->state |= STATE_LIVE;
        wrong->tone = TONE_WRONG;
    }
    node *row = tree_row(b, sheet, "sheet/foot", 14);
    row->layout.stays = true;
    row->layout.justify = ALIGN_END;
    tree_button(b, row, "sheet/close", pen_say(p, PHRASE_COMMON_CLOSE), act(VERB_CLOSE_SHEET),
                KEY_NONE);
    node *go = pen_foot_go(p, row, "code/release", pen_say(p, PHRASE_PAUSE_CODE_OPEN),
                           act(VERB_RELEASE));
    if (!p->state->word[0]) go->state |= STATE_DISABLED;
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_type_word(acting *a)
{
    draft_copy(a->state->word, sizeof a->state->word, a->in->text);
    if (a->in->kind == INPUT_PRESS) act_release(a);
}

void act_release(acting *a)
{
    if (!a->state->word[0]) return;
    record *c = acting_command(a, COMMAND_RELEASE);
    c->stage = a->view->stage;
    c->text = a->state->word;
}

void act_other_question(acting *a)
{
    a->state->questions_passed++;
}
