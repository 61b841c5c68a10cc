/* After the last stage: thanks, the code for the group, the code that proves the log, where the log
 * is and a way to take it along; or plainly that nothing was kept. */
#include "screens/screens.h"

#include <string.h>

enum { CODE_GROUP = 4, CODE_ROW = 3, CODE_TILE_LEAST = 130, QR_SIDE = 244 };

const char *pen_file(pen *p, const char *path)
{
    const char *slash = strrchr(path, '/');
    return p->context->hands_out && slash ? slash + 1 : path;
}

void pen_log_facts(pen *p, node *card)
{
    tree_builder *b = &p->tree;
    if (!p->context->is_recorded) {
        tree_text(b, card, "log/none", pen_say(p, PHRASE_DEBRIEF_NOT_RECORDED), TEXT_BODY);
        return;
    }
    tree_text(b, card, "log/head", pen_say(p, PHRASE_DEBRIEF_LOG), TEXT_LABEL);
    const phrase_id where = p->context->hands_out ? PHRASE_DOWNLOAD_KEPT : PHRASE_ENDED_KEPT_HERE;
    tree_text(b, card, "log", pen_say(p, where), TEXT_BODY);
    tree_muted(b, card, "log/privacy", pen_say(p, PHRASE_DEBRIEF_PRIVACY), TEXT_SMALL);
}

/* The result code ---------------------------------------------------------------------------- */

/* Each group stands on a ground of its own, to be copied one by one. */
static void add_group(pen *p, node *row, int number, const char *group)
{
    tree_builder *b = &p->tree;
    node *tile = tree_column(b, row, tree_id_number(b, "result/tile", number), 0);
    tile->tone = TONE_INSET;
    tile->layout.min_width = CODE_TILE_LEAST;
    tile->layout.padding_x = 4;
    tile->layout.padding_y = 12;
    tile->layout.align = ALIGN_CENTER;
    tree_text(b, tile, tree_id_number(b, "result/group", number), group, TEXT_STATEMENT)->state |=
        STATE_HIDDEN_FROM_TEXT;
}

/* Three beside each other, or two where there is less room; read aloud it is one text. */
static void add_groups(pen *p, node *column)
{
    node *grid = tree_grid(&p->tree, column, "result/groups", 10, CODE_ROW, CODE_TILE_LEAST);
    const char *at = p->context->result_code;
    for (int i = 1; *at; i++) {
        char group[CODE_GROUP + 1] = "";
        const size_t length = strcspn(at, "-");
        memcpy(group, at, length < CODE_GROUP ? length : CODE_GROUP);
        at += length + (at[length] == '-');
        add_group(p, grid, i, group);
    }
    pen_aloud(p, column, "result/code", p->context->result_code);
}

/* The code comes first: it is what is read aloud and copied where nothing scans. */
static void add_result_code(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    node *card = tree_card(b, main, "result");
    pen_share(p, card, 700, 3);
    card->layout.gap = 20;
    tree_heading(b, card, "result/head", pen_say(p, PHRASE_ENDED_RESULT_CODE), TEXT_TITLE);
    node *row = tree_row(b, card, "result/row", 28);
    row->layout.align = ALIGN_CENTER;
    row->layout.wrap = pen_is_narrow(p);
    node *column = tree_column(b, row, "result/words", 10);
    column->layout.grow = 1;
    add_groups(p, column);
    node *qr = tree_qr(b, row, "result/qr", pen_say(p, PHRASE_ENDED_QR), p->context->result_code);
    qr->layout.width = QR_SIDE;
    qr->layout.height = QR_SIDE;
    tree_text(b, card, "result/use", pen_say(p, PHRASE_ENDED_RESULT_USE), TEXT_BODY);
    tree_muted(b, card, "result/holds", pen_say(p, PHRASE_ENDED_RESULT_HOLDS), TEXT_SMALL);
}

/* Kindly why there is none. */
static void add_no_code(pen *p, node *main)
{
    tree_builder *b = &p->tree;
    const bool chose = !p->context->counts_in_room;
    node *card = tree_card(b, main, "result");
    pen_share(p, card, 700, 3);
    tree_heading(b, card, "result/head", pen_say(p, PHRASE_ENDED_NO_CODE), TEXT_TITLE);
    tree_text(b, card, "result/none",
              pen_say(p, chose ? PHRASE_ENDED_NO_CODE_CHOSEN : PHRASE_ENDED_NO_CODE_COUNTS),
              TEXT_LEAD);
    if (!chose) return;
    tree_muted(b, card, "result/fine", pen_say(p, PHRASE_ENDED_NO_CODE_FINE), TEXT_BODY);
}

/* The log ------------------------------------------------------------------------------------ */

static void add_check_code(pen *p, node *column)
{
    tree_builder *b = &p->tree;
    if (!p->context->session_code) return;
    node *card = tree_card(b, column, "check");
    card->layout.gap = 8;
    tree_text(b, card, "check/head", pen_say(p, PHRASE_ENDED_CHECK_CODE), TEXT_LABEL);
    tree_text(b, card, "check/code", p->context->session_code, TEXT_TITLE);
    tree_muted(b, card, "check/hint", pen_say(p, PHRASE_ENDED_CHECK_USE), TEXT_SMALL);
}

static void add_log(pen *p, node *column)
{
    tree_builder *b = &p->tree;
    node *card = tree_card(b, column, "data");
    card->layout.gap = 8;
    card->layout.grow = 1;
    pen_log_facts(p, card);
    if (p->context->saved_copy) {
        tree_text(b, card, "copy/saved",
                  pen_say_with(p, PHRASE_ENDED_SAVED,
                               WITH(text_named("place", pen_file(p, p->context->saved_copy)))),
                  TEXT_SMALL);
    }
    tree_spacer(b, card, "data/space", 1);
    const phrase_id words = p->context->hands_out ? PHRASE_DOWNLOAD_LOG : PHRASE_ENDED_SAVE;
    node *save = tree_button(b, card, "save", pen_say(p, words),
                             act_number(VERB_OPEN_SHEET, SHEET_SAVE), KEY_NONE);
    save->layout.min_height = 52;
}

static void build_recorded(pen *p)
{
    node *main = pen_main(p);
    main->layout.align = ALIGN_STRETCH;
    if (p->context->result_code)
        add_result_code(p, main);
    else
        add_no_code(p, main);
    node *column = tree_column(&p->tree, main, "right", 20);
    pen_share(p, column, 460, 2);
    pen_scrolls(p, column);
    add_check_code(p, column);
    add_log(p, column);
}

static void build_unrecorded(pen *p)
{
    tree_builder *b = &p->tree;
    node *card = pen_middle_card(p, "unrecorded", 820);
    tree_heading(b, card, "unrecorded/title", pen_say(p, PHRASE_ENDED_UNRECORDED), TEXT_TITLE);
    tree_text(b, card, "unrecorded/chosen", pen_say(p, PHRASE_ENDED_UNRECORDED_CHOSEN), TEXT_LEAD);
    tree_muted(b, card, "unrecorded/result", pen_say(p, PHRASE_ENDED_UNRECORDED_RESULT), TEXT_BODY);
}

/* The frame ---------------------------------------------------------------------------------- */

static void add_head(pen *p)
{
    const char *title = p->view ? pen_text(p, p->view->scenario->title) : "";
    node *row = pen_head(p, title[0] ? title : pen_say(p, PHRASE_APP_NAME));
    tree_spacer(&p->tree, row, "head/space", 1);
    pen_who(p, row);
}

static void add_foot(pen *p)
{
    node *foot = pen_foot(p);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    tree_button(&p->tree, foot, "quit", pen_say(p, PHRASE_PICKER_QUIT), act(VERB_QUIT), KEY_ESCAPE);
    pen_foot_go(p, foot, "again", pen_say(p, PHRASE_ENDED_AGAIN), act(VERB_BACK));
}

/* What is still to be done leads; the debrief has thanked already. */
static void add_lead(pen *p, const char *title)
{
    bool has_code = p->context->is_recorded && p->context->result_code;
    if (has_code)
        pen_lead(p, p->tree.root, pen_say(p, PHRASE_ENDED_GIVE_CODE), title);
    else
        pen_lead(p, p->tree.root, title, "");
}

void ended_build(pen *p)
{
    bool is_stopped = p->view && p->view->is_ended && p->view->finish == ENDED_ABORTED;
    const char *title = pen_say(p, is_stopped ? PHRASE_ENDED_STOPPED : PHRASE_ENDED_TITLE);
    pen_begin(p, "place", "ended", title);
    add_head(p);
    if (p->state->sheet != SHEET_SAVE) pen_problem(p, p->tree.root);
    add_lead(p, title);
    if (p->context->is_recorded)
        build_recorded(p);
    else
        build_unrecorded(p);
    add_foot(p);
}
