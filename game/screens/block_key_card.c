/* The card that shows all answers with their pictures. */
#include "screens/block.h"

enum { CARD_WIDTH = 400, CELL_WIDTH = 126, PICTURE_SIZE = 40, LARGE_PICTURE_SIZE = 76 };

bool block_has_hints(const answer_set *answers)
{
    for (uint16_t i = 0; i < answers->option_count; i++) {
        if (answers->options[i].hint) return true;
    }
    return false;
}

static void add_option_picture(pen *p, node *cell, const char *id, const choice *c, int size)
{
    if (!c->picture) return;
    node *n = tree_picture(&p->tree, cell, tree_id(&p->tree, id, "picture"),
                           pen_picture(p, c->picture), pen_text(p, c->label));
    n->layout.width = size;
    n->layout.height = size;
    n->layout.self = ALIGN_CENTER;
    n->state |= STATE_HIDDEN_FROM_TEXT;
}

/* Beside a picture the label is enough; without one the hint says what the answer means. */
static void add_cell(pen *p, node *grid, const choice *c)
{
    const char *id = tree_id(&p->tree, "key", c->id);
    node *cell = c->picture ? tree_row(&p->tree, grid, id, 8) : tree_column(&p->tree, grid, id, 0);
    if (c->picture) cell->layout.align = ALIGN_CENTER;
    add_option_picture(p, cell, id, c, PICTURE_SIZE);
    node *label = tree_text(&p->tree, cell, tree_id(&p->tree, id, "label"), pen_text(p, c->label),
                            c->picture ? TEXT_SMALL : TEXT_BODY);
    label->state |= STATE_HIDDEN_FROM_TEXT;
    label->layout.grow = c->picture != NULL;
    const char *hint = c->picture ? "" : pen_text(p, c->hint);
    if (!hint[0]) return;
    tree_muted(&p->tree, cell, tree_id(&p->tree, id, "hint"), hint, TEXT_SMALL)->state |=
        STATE_HIDDEN_FROM_TEXT;
}

static void add_open_button(pen *p, node *head)
{
    if (!block_has_hints(p->view->answers)) return;
    tree_chip_button(&p->tree, head, "key/open", pen_say(p, PHRASE_BLOCK_KEY_CARD_OPEN),
                     act_number(VERB_OPEN_SHEET, SHEET_KEY_CARD), 'k');
}

static void add_large_option(pen *p, node *list, const char *prefix, const choice *c)
{
    const char *id = tree_id(&p->tree, prefix, c->id);
    node *row = tree_row(&p->tree, list, id, 20);
    row->layout.align = ALIGN_CENTER;
    add_option_picture(p, row, id, c, LARGE_PICTURE_SIZE);
    node *words = tree_column(&p->tree, row, tree_id(&p->tree, id, "words"), 2);
    words->layout.grow = 1;
    tree_text(&p->tree, words, tree_id(&p->tree, id, "label"), pen_text(p, c->label), TEXT_HEADING);
    const char *hint = pen_text(p, c->hint);
    if (hint[0]) pen_rich(p, words, tree_id(&p->tree, id, "hint"), hint, TEXT_BODY, TONE_INHERIT);
}

static void add_large_options(pen *p, node *list, const char *prefix)
{
    const answer_set *answers = p->view->answers;
    for (uint16_t i = 0; i < answers->option_count; i++) {
        add_large_option(p, list, prefix, &answers->options[i]);
    }
}

/* As many beside each other as their words leave room for. */
static void add_small_options(pen *p, node *card)
{
    const answer_set *answers = p->view->answers;
    const int count = answers->option_count;
    const int even = CARD_WIDTH / (count > 0 ? count : 1);
    node *grid = tree_grid(&p->tree, card, "key/grid", 8, count,
                           even > CELL_WIDTH ? even : CELL_WIDTH);
    for (uint16_t i = 0; i < answers->option_count; i++) add_cell(p, grid, &answers->options[i]);
}

/* While the adviser shows its reasons the card makes room and is one key away. */
static bool is_folded(const pen *p)
{
    return p->view->explanation != EXPLANATION_NONE && !pen_is_narrow(p) &&
           block_has_hints(p->view->answers);
}

bool block_has_key_card(const pen *p)
{
    const answer_set *answers = p->view->answers;
    return answers->type == ANSWER_CHOICE && answers->card && !block_shows_outcome(p);
}

/* Where no adviser takes the room, the card stands there with its hints at once. */
void block_add_key_card(pen *p, node *side)
{
    const answer_set *answers = p->view->answers;
    if (!block_has_key_card(p)) return;
    bool is_large = p->view->agent == INDEX_NONE && p->view->alarm_agent == INDEX_NONE;
    node *card = tree_card(&p->tree, side, "key");
    card->layout.padding_x = 28;
    card->layout.padding_y = 20;
    card->layout.gap = 8;
    card->layout.grow = is_large ? 1 : 0;
    node *head = tree_row(&p->tree, card, "key/head", 12);
    head->layout.align = ALIGN_CENTER;
    head->layout.wrap = true;
    tree_text(&p->tree, head, "key/title", pen_text(p, answers->card), TEXT_LABEL)->layout.grow = 1;
    if (is_large) {
        add_large_options(p, card, "key");
    } else {
        add_open_button(p, head);
        if (!is_folded(p)) add_small_options(p, card);
    }
}

/* Looking things up belongs to the work: the clock goes on, and says so. */
static void add_clock(pen *p, node *sheet)
{
    if (p->view->deadline_us == 0) return;
    node *row = tree_row(&p->tree, sheet, "sheet/clock", 14);
    row->layout.align = ALIGN_CENTER;
    tree_muted(&p->tree, row, "sheet/clock_runs", pen_say(p, PHRASE_BLOCK_CLOCK_RUNS), TEXT_BODY)
        ->layout.grow = 1;
    pen_timer(p, row, "sheet/timer");
}

void block_add_key_sheet(pen *p)
{
    const char *title = pen_text(p, p->view->answers->card);
    node *sheet = tree_overlay(&p->tree, "sheet", title, act(VERB_CLOSE_SHEET));
    sheet->layout.min_width = 560;
    tree_heading(&p->tree, sheet, "sheet/title", title, TEXT_TITLE);
    add_clock(p, sheet);
    add_large_options(p, sheet, "sheet/key");
    tree_primary(&p->tree, sheet, "sheet/close", pen_say(p, PHRASE_COMMON_CLOSE),
                 act(VERB_CLOSE_SHEET))
        ->layout.stays = true;
}
