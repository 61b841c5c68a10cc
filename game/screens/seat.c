/* Before a session: which seat, how many people, which language, how much time. */
#include "screens/screens.h"

#include <string.h>

/* The time settings that are offered, per mille of the declared limits; 0: no limits. */
static const int64_t time_settings[] = {1000, 2000, 3000, 5000, 10000, 0};

enum { PART_WIDTH_MIN = 420 };

enum { TIME_SETTING_COUNT = sizeof time_settings / sizeof *time_settings };

/* Seat codes ----------------------------------------------------------------------------- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *skip_blanks(const char *text)
{
    while (is_blank(*text)) text++;
    return text;
}

/* The capital of a letter of ASCII; 0 for anything else. */
static char letter_of(char c)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (c >= 'A' && c <= 'Z') return capitals[c - 'A'];
    if (c >= 'a' && c <= 'z') return capitals[c - 'a'];
    return 0;
}

bool seat_code_read(const char *text, char *out)
{
    if (!text) return false;
    text = skip_blanks(text);
    const char letter = letter_of(*text);
    if (!letter) return false;
    const char *digits = text + 1;
    size_t count = 0;
    while (is_digit(digits[count])) count++;
    bool is_number = count >= 1 && count <= 2 && digits[0] != '0';
    if (!is_number || *skip_blanks(digits + count)) return false;
    if (!out) return true;
    memset(out, 0, SEAT_CODE_MAX);
    out[0] = letter;
    memcpy(out + 1, digits, count);
    return true;
}

/* The parts ------------------------------------------------------------------------------ */

static node *add_part(pen *p, node *grid, const char *id, phrase_id head)
{
    node *card = tree_card(&p->tree, grid, id);
    card->layout.gap = 12;
    tree_heading(&p->tree, card, tree_id(&p->tree, id, "head"), pen_say(p, head), TEXT_HEADING);
    return card;
}

static void add_code(pen *p, node *grid)
{
    tree_builder *b = &p->tree;
    node *card = add_part(p, grid, "seat", PHRASE_SEAT_HEAD);
    node *field = pen_field(p, card, "seat/code", pen_say(p, PHRASE_SEAT_CODE),
                            act(VERB_TYPE_SEAT));
    field->max_length = 4;
    field->state |= STATE_FIRST_FOCUS;
    field->layout.max_width = 160;
    bool is_wrong = p->state->seat[0] && !seat_code_read(p->state->seat, NULL);
    if (is_wrong) field->state |= STATE_INVALID;
    node *hint = tree_muted(b, card, "seat/hint",
                            pen_say(p, is_wrong ? PHRASE_SEAT_CODE_WRONG : PHRASE_SEAT_CODE_HINT),
                            TEXT_SMALL);
    if (!is_wrong) return;
    hint->tone = TONE_WRONG;
    hint->state |= STATE_LIVE;
}

static uint16_t most_people(const screen_context *c)
{
    const uint16_t most = c->entry ? c->entry->people_hi : 1;
    return most > PEOPLE_MAX ? PEOPLE_MAX : most;
}

static void add_stepper(pen *p, node *row, const char *id, const char *name, int64_t by,
                        bool can_step)
{
    node *button = tree_button(&p->tree, row, id, name, act_number(VERB_MORE_PEOPLE, by), KEY_NONE);
    button->size = TEXT_BODY;
    if (!can_step) button->state |= STATE_DISABLED;
}

static void add_people(pen *p, node *grid)
{
    const uint16_t most = most_people(p->context);
    if (most < 2) return;
    tree_builder *b = &p->tree;
    node *card = add_part(p, grid, "people", PHRASE_SEAT_PEOPLE);
    node *row = tree_row(b, card, "people/row", 16);
    row->layout.align = ALIGN_CENTER;
    add_stepper(p, row, "people/less", pen_say(p, PHRASE_COMMON_LESS), -1, p->state->people > 1);
    tree_text(b, row, "people/count",
              pen_say_with(p, PHRASE_SEAT_PEOPLE_COUNT, WITH(number_named("n", p->state->people))),
              TEXT_CONTROL)
        ->state |= STATE_LIVE;
    add_stepper(p, row, "people/more", pen_say(p, PHRASE_COMMON_MORE), 1, p->state->people < most);
    tree_muted(b, card, "people/hint", pen_say(p, PHRASE_SEAT_PEOPLE_HINT), TEXT_SMALL);
}

const char *pen_language(pen *p, const char *tag)
{
    buffer key = {0};
    buffer_text(&key, "language.");
    buffer_text(&key, tag);
    phrase_id id = key.failed ? PHRASE_COUNT : phrase_named(key.bytes);
    buffer_free(&key);
    return id == PHRASE_COUNT ? tag : pen_say(p, id);
}

static node *compact(node *n)
{
    n->size = TEXT_BODY;
    n->layout.min_height = 52;
    return n;
}

static void add_languages(pen *p, node *grid)
{
    const picker_entry *e = p->context->entry;
    if (!e || e->language_count < 2) return;
    node *card = add_part(p, grid, "languages", PHRASE_SEAT_LANGUAGE);
    node *row = tree_row(&p->tree, card, "languages/row", 10);
    row->layout.wrap = true;
    for (uint16_t i = 0; i < e->language_count; i++) {
        const char *tag = e->languages[i];
        bool is_chosen = strcmp(p->state->language, tag) == 0;
        node *n = tree_choice(&p->tree, row, tree_id(&p->tree, "language", tag),
                              pen_language(p, tag), act_id(VERB_CHOOSE_LANGUAGE, tag), KEY_NONE,
                              is_chosen);
        compact(n)->language = tag;
    }
}

static const char *time_name(pen *p, int64_t permille)
{
    if (permille == 0) return pen_say(p, PHRASE_TIME_OFF);
    if (permille == 1000) return pen_say(p, PHRASE_TIME_NORMAL);
    return pen_say_with(p, PHRASE_TIME_TIMES, WITH(number_named("n", (double)permille / 1000)));
}

void pen_time_choices(pen *p, node *row, verb v, int64_t now)
{
    for (int i = 0; i < TIME_SETTING_COUNT; i++) {
        const int64_t permille = time_settings[i];
        compact(tree_choice(&p->tree, row, tree_id_number(&p->tree, "time", permille),
                            time_name(p, permille), act_number(v, permille), KEY_NONE,
                            permille == now));
    }
}

static void add_time(pen *p, node *grid)
{
    node *card = add_part(p, grid, "times", PHRASE_SEAT_TIME);
    node *row = tree_row(&p->tree, card, "times/row", 10);
    row->layout.wrap = true;
    pen_time_choices(p, row, VERB_CHOOSE_TIME, p->state->time_setting);
    tree_muted(&p->tree, card, "times/hint", pen_say(p, PHRASE_SEAT_TIME_HINT), TEXT_SMALL);
}

/* What is missing stands beside the button that waits for it. */
static void add_foot(pen *p)
{
    const bool is_ready = seat_code_read(p->state->seat, NULL);
    node *foot = pen_foot(p);
    node *back = tree_button(&p->tree, foot, "back", pen_say(p, PHRASE_COMMON_BACK), act(VERB_BACK),
                             KEY_ESCAPE);
    back->state |= STATE_QUIET;
    tree_spacer(&p->tree, foot, "foot/space", 1);
    if (!is_ready) {
        tree_muted(&p->tree, foot, "begin/missing", pen_say(p, PHRASE_SEAT_CODE_MISSING), TEXT_BODY)
            ->state |= STATE_LIVE;
    }
    node *begin = pen_foot_go(p, foot, "begin", pen_say(p, PHRASE_SEAT_BEGIN), act(VERB_BEGIN));
    if (!is_ready) begin->state |= STATE_DISABLED;
}

/* Text size and colours can be wanted before anything else. */
static void add_head(pen *p)
{
    const picker_entry *e = p->context->entry;
    node *row = pen_head(p, e ? e->title : pen_say(p, PHRASE_APP_NAME));
    tree_spacer(&p->tree, row, "head/space", 1);
    tree_chip_button(&p->tree, row, "head/settings", pen_say(p, PHRASE_SETTINGS_TITLE),
                     act_number(VERB_OPEN_SHEET, SHEET_SETTINGS), KEY_NONE);
}

void seat_build(pen *p)
{
    const char *title = pen_say(p, PHRASE_SEAT_TITLE);
    pen_begin(p, "place", "seat", title);
    add_head(p);
    pen_problem(p, p->tree.root);
    pen_lead(p, p->tree.root, title, pen_say(p, PHRASE_SEAT_SUBTITLE));
    node *scroll = tree_column(&p->tree, p->tree.root, "parts", 0);
    scroll->layout.grow = 1;
    pen_scrolls(p, scroll);
    node *grid = tree_grid(&p->tree, scroll, "parts/grid", 24, 0, PART_WIDTH_MIN);
    add_code(p, grid);
    add_people(p, grid);
    add_languages(p, grid);
    add_time(p, grid);
    add_foot(p);
}

/* Inputs --------------------------------------------------------------------------------- */

void act_type_seat(acting *a)
{
    draft_copy(a->state->seat, sizeof a->state->seat, a->in->text);
    if (a->in->kind == INPUT_PRESS) act_begin(a);
}

void act_more_people(acting *a)
{
    const int64_t wanted = a->state->people + a->in->action.number;
    if (wanted >= 1 && wanted <= most_people(a->context)) a->state->people = (uint16_t)wanted;
}

void act_choose_language(acting *a)
{
    draft_copy(a->state->language, sizeof a->state->language, a->in->action.id);
}

void act_choose_time(acting *a)
{
    a->state->time_setting = a->in->action.number;
}

void act_begin(acting *a)
{
    char code[SEAT_CODE_MAX];
    if (!seat_code_read(a->state->seat, code)) return;
    draft_copy(a->state->seat, sizeof a->state->seat, code);
    acting_request(a, REQUEST_START, NULL);
    screen_request *r = &a->out->request;
    r->seat = a->state->seat;
    r->people = a->state->people;
    r->language = a->state->language;
    r->time_setting = a->state->time_setting;
}
