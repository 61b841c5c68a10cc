/* Letters to press instead of typing: for a finger, a gamepad or a mouse alone. */
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

enum { LETTER_SIDE = 54, LETTER_GAP = 8, SHEET_WIDTH = 660 };

static const char *const letters[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "a", "b",
                                      "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
                                      "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z",
                                      "é", "è", "ç", "à", "'", "-", ".", "/", ","};

enum { LETTER_COUNT = sizeof letters / sizeof *letters };

/* Codes of seats are capitals and digits. */
static const char *const seat_letters[] = {
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "A", "B", "C", "D", "E", "F", "G", "H",
    "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};

enum { SEAT_LETTER_COUNT = sizeof seat_letters / sizeof *seat_letters };

/* The fields ------------------------------------------------------------------------------- */

static const char *reply_text(const screen_state *s, int64_t item)
{
    return item >= 0 && item < QUESTIONS_MAX ? s->replies[item].text : "";
}

/* What a field holds that is changed by this verb; NULL: it is none. */
static const char *field_text(const screen_state *s, action change)
{
    if (change.verb == VERB_TYPE_SEAT) return s->seat;
    if (change.verb == VERB_TYPE_WORD) return s->word;
    if (change.verb == VERB_TYPE_FOLDER) return s->folder;
    return change.verb == VERB_REPLY_TEXT ? reply_text(s, change.number) : NULL;
}

static phrase_id field_name(action change)
{
    if (change.verb == VERB_TYPE_SEAT) return PHRASE_SEAT_CODE;
    if (change.verb == VERB_TYPE_WORD) return PHRASE_PAUSE_WORD;
    return change.verb == VERB_TYPE_FOLDER ? PHRASE_TROUBLE_FOLDER : PHRASE_LETTERS_OWN_WORDS;
}

static size_t field_bytes(action change)
{
    if (change.verb == VERB_TYPE_SEAT) return SEAT_CODE_MAX;
    if (change.verb == VERB_TYPE_WORD) return WORD_MAX;
    return change.verb == VERB_TYPE_FOLDER ? FOLDER_TEXT_MAX : REPLY_TEXT_MAX;
}

/* The button is as high as the field's box, so that their words stand on one line. */
enum { FIELD_HEIGHT = 60 };

node *pen_field(pen *p, node *parent, const char *id, const char *name, action change)
{
    tree_builder *b = &p->tree;
    node *row = tree_row(b, parent, tree_id(b, id, "entry"), 10);
    row->layout.align = ALIGN_END;
    node *field = tree_field(b, row, id, name, change, field_text(p->state, change));
    field->layout.grow = 1;
    const int64_t which = change.verb * (int64_t)OPTION_STRIDE + change.number;
    node *pick = tree_button(b, row, tree_id(b, id, "letters"), pen_say(p, PHRASE_LETTERS_OPEN),
                             act_number(VERB_OPEN_LETTERS, which), KEY_NONE);
    pick->size = TEXT_BODY;
    pick->layout.min_height = FIELD_HEIGHT;
    pick->state |= STATE_QUIET | STATE_HIDDEN_FROM_TEXT;
    return field;
}

/* The sheet -------------------------------------------------------------------------------- */

static node *add_key(pen *p, node *row, const char *id, const char *name, action press)
{
    node *key = tree_button(&p->tree, row, id, name, press, KEY_NONE);
    key->size = TEXT_BODY;
    key->layout.min_width = LETTER_SIDE;
    key->layout.min_height = LETTER_SIDE;
    return key;
}

/* `letters` and `seat_letters` stand in the same order, and so are named alike. */
static void add_letters(pen *p, node *sheet, bool is_seat)
{
    const int count = is_seat ? SEAT_LETTER_COUNT : LETTER_COUNT;
    node *rows = tree_grid(&p->tree, sheet, "letters", LETTER_GAP, 0, LETTER_SIDE);
    for (int i = 0; i < count; i++) {
        const char *letter = is_seat ? seat_letters[i] : letters[i];
        node *key = add_key(p, rows, tree_id(&p->tree, "letter", letters[i]), letter,
                            act_id(VERB_LETTER, letter));
        if (i == 0) key->state |= STATE_FIRST_FOCUS;
    }
}

void letters_build(pen *p)
{
    tree_builder *b = &p->tree;
    const action change = act_number((verb)p->state->lettered_verb, p->state->lettered_number);
    const char *text = field_text(p->state, change);
    const char *name = pen_say(p, field_name(change));
    node *sheet = tree_overlay(b, "sheet", name, act(VERB_CLOSE_LETTERS));
    if (!pen_is_narrow(p)) sheet->layout.width = SHEET_WIDTH;
    tree_heading(b, sheet, "sheet/title", name, TEXT_HEADING);
    tree_text(b, sheet, "letters/text", text && text[0] ? text : "\xE2\x80\xA6", TEXT_TITLE)
        ->state |= STATE_LIVE;
    const bool is_seat = change.verb == VERB_TYPE_SEAT;
    add_letters(p, sheet, is_seat);
    node *foot = tree_row(b, sheet, "sheet/foot", 14);
    foot->layout.stays = true;
    foot->layout.wrap = true;
    if (!is_seat) {
        add_key(p, foot, "letter/space", pen_say(p, PHRASE_LETTERS_SPACE),
                act_id(VERB_LETTER, " "));
    }
    add_key(p, foot, "letter/erase", pen_say(p, PHRASE_LETTERS_ERASE), act(VERB_ERASE_LETTER));
    tree_spacer(b, foot, "sheet/space", 1);
    node *done = tree_primary(b, foot, "sheet/close", pen_say(p, PHRASE_LETTERS_DONE),
                              act(VERB_CLOSE_LETTERS));
    if (is_seat && (!text || !text[0])) done->state |= STATE_DISABLED;
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_open_letters(acting *a)
{
    const action change = act_number((verb)(a->in->action.number / OPTION_STRIDE),
                                     a->in->action.number % OPTION_STRIDE);
    if (!field_text(a->state, change)) return;
    a->state->lettered_verb = (int)change.verb;
    a->state->lettered_number = change.number;
    a->state->sheet_behind = a->state->sheet;
    a->state->sheet = SHEET_LETTERS;
}

void act_close_letters(acting *a)
{
    a->state->sheet = a->state->sheet_behind;
}

/* The field takes it as if it had been typed. */
static void change_text(acting *a, const char *text)
{
    const tree_input typed = {
        .kind = INPUT_TEXT,
        .action = act_number((verb)a->state->lettered_verb, a->state->lettered_number),
        .text = text,
        .at_us = a->in->at_us};
    acting_again(a, &typed);
}

static const char *lettered_text(const acting *a)
{
    return field_text(a->state,
                      act_number((verb)a->state->lettered_verb, a->state->lettered_number));
}

void act_letter(acting *a)
{
    char text[REPLY_TEXT_MAX + 1];
    const char *now = lettered_text(a);
    const char *letter = a->in->action.id;
    if (!now || !letter) return;
    const size_t length = strlen(now), added = strlen(letter);
    const action change = act_number((verb)a->state->lettered_verb, 0);
    if (length + added >= field_bytes(change)) return;
    snprintf(text, sizeof text, "%s%s", now, letter);
    change_text(a, text);
}

void act_erase_letter(acting *a)
{
    char text[REPLY_TEXT_MAX + 1];
    const char *now = lettered_text(a);
    size_t length = now ? strlen(now) : 0;
    if (length == 0) return;
    memcpy(text, now, length);
    do length--;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80);
    text[length] = '\0';
    change_text(a, text);
}
