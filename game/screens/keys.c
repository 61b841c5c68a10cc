/* Which keys work on this screen: read from the tree below, so that the list is never wrong. */
#include "screens/screens.h"

enum { COLUMN_MIN = 300, SHEET_WIDTH_MIN = 640 };

static void add_line(pen *p, node *grid, const char *id, const char *does, const char *key)
{
    tree_tile(&p->tree, grid, id, does, key);
}

static bool has_own_key(const node *n)
{
    return n->action.verb && n->key && n->hint && n->name[0] &&
           !(n->state & (STATE_HIDDEN_FROM_WINDOW | STATE_DISABLED));
}

static void add_own_keys(pen *p, node *grid, const node *overlay)
{
    const node *root = p->tree.root;
    for (const node *n = root; n && n != overlay; n = tree_next(root, n)) {
        if (has_own_key(n)) add_line(p, grid, tree_id(&p->tree, "keys", n->id), n->name, n->hint);
    }
}

static bool has_slider(const pen *p)
{
    return tree_find(p->tree.root, ROLE_SLIDER, NULL) != NULL;
}

static void add_said(pen *p, node *grid, const char *id, phrase_id does, const char *key)
{
    add_line(p, grid, id, pen_say(p, does), key);
}

static void add_common_keys(pen *p, node *grid)
{
    add_said(p, grid, "keys/move", PHRASE_KEYS_MOVE, pen_say(p, PHRASE_KEYS_MOVE_KEYS));
    add_said(p, grid, "keys/press", PHRASE_KEYS_PRESS, pen_say(p, PHRASE_KEYS_PRESS_KEYS));
    if (has_slider(p)) {
        add_said(p, grid, "keys/number", PHRASE_KEYS_NUMBER, "0 \xE2\x80\x93 9");
        add_said(p, grid, "keys/steps", PHRASE_KEYS_NUMBER_STEPS, "Page Up, Page Down");
    }
    add_said(p, grid, "keys/language", PHRASE_KEYS_OTHER_LANGUAGE, "F2");
    add_said(p, grid, "keys/text", PHRASE_KEYS_TEXT_SIZE, "Ctrl +, Ctrl \xE2\x88\x92");
    add_said(p, grid, "keys/full", PHRASE_KEYS_FULL_SCREEN, "F11");
    add_said(p, grid, "keys/help", PHRASE_KEYS_HELP, "F1");
}

void keys_build(pen *p)
{
    tree_builder *b = &p->tree;
    const char *title = pen_say(p, PHRASE_KEYS_TITLE);
    node *sheet = tree_overlay(b, "sheet", title, act(VERB_CLOSE_SHEET));
    if (!pen_is_narrow(p)) sheet->layout.min_width = SHEET_WIDTH_MIN;
    tree_heading(b, sheet, "sheet/title", title, TEXT_TITLE);
    node *grid = tree_grid(b, sheet, "keys/grid", 8, 0, COLUMN_MIN);
    add_own_keys(p, grid, sheet->parent);
    add_common_keys(p, grid);
    tree_primary(b, sheet, "sheet/close", pen_say(p, PHRASE_COMMON_CLOSE), act(VERB_CLOSE_SHEET))
        ->layout.stays = true;
}

void keys_offer(pen *p)
{
    node *root = p->tree.root;
    if (tree_scope(root) != root) return;
    root->action = act_number(VERB_OPEN_SHEET, SHEET_KEYS);
    root->key = KEY_HELP;
}
