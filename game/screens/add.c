/* How a scenario of one's own comes onto the picker: dropped, put in its folder, or given to the page. */
#include "screens/screens.h"

enum { ADD_WIDTH = 720 };

static void add_words(pen *p, node *sheet, const char *id, const char *words)
{
    tree_text(&p->tree, sheet, id, words, TEXT_BODY);
}

static void add_for_page(pen *p, node *sheet)
{
    add_words(p, sheet, "add/drop", pen_say(p, PHRASE_ADD_DROP_PAGE));
    add_words(p, sheet, "add/kept", pen_say(p, PHRASE_ADD_KEPT_PAGE));
    tree_muted(&p->tree, sheet, "add/program", pen_say(p, PHRASE_ADD_PROGRAM), TEXT_SMALL);
}

static void add_for_folders(pen *p, node *sheet)
{
    const char *folder = p->context->own_scenarios;
    add_words(p, sheet, "add/drop", pen_say(p, PHRASE_ADD_DROP));
    if (!folder) return;
    add_words(p, sheet, "add/folder",
              pen_say_with(p, PHRASE_ADD_FOLDER, WITH(text_named("path", folder))));
}

void add_sheet_build(pen *p)
{
    tree_builder *b = &p->tree;
    const char *title = pen_say(p, PHRASE_ADD_TITLE);
    const bool is_page = p->context->takes_uploads;
    node *sheet = tree_overlay(b, "sheet", title, act(VERB_CLOSE_SHEET));
    if (!pen_is_narrow(p)) sheet->layout.width = ADD_WIDTH;
    tree_heading(b, sheet, "sheet/title", title, TEXT_STATEMENT);
    if (is_page)
        add_for_page(p, sheet);
    else
        add_for_folders(p, sheet);
    node *foot = tree_row(b, sheet, "sheet/foot", 14);
    foot->layout.wrap = true;
    foot->layout.stays = true;
    foot->layout.justify = ALIGN_END;
    const char *close = pen_say(p, PHRASE_COMMON_CLOSE);
    if (!is_page) {
        tree_primary(b, foot, "sheet/close", close, act(VERB_CLOSE_SHEET));
        return;
    }
    tree_button(b, foot, "sheet/close", close, act(VERB_CLOSE_SHEET), KEY_NONE);
    tree_primary(b, foot, "add/choose", pen_say(p, PHRASE_ADD_CHOOSE), act(VERB_UPLOAD));
}

void act_upload(acting *a)
{
    a->state->sheet = SHEET_NONE;
    acting_request(a, REQUEST_UPLOAD, NULL);
}
