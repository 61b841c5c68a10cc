/* What a screen reader or a page's own field asks of a node by its id. */
#include "ui/ui_state.h"

static const tree_input nothing = {0};

/* Only what can have the focus now can be asked for anything. */
static const node *reached(const ui *u, const char *node_id)
{
    const node *n = u->tree ? tree_find_id(tree_scope(u->tree), node_id) : NULL;
    return n && focus_index(u->tree, n) != SIZE_MAX ? n : NULL;
}

void ui_focus_shown(ui *u, const char *node_id)
{
    const node *n = reached(u, node_id);
    if (n) ui_take_focus(u, n, true);
}

tree_input ui_press(ui *u, const char *node_id, int64_t at_us)
{
    const node *n = reached(u, node_id);
    if (!n) return nothing;
    ui_take_focus(u, n, u->shows_focus);
    bool is_pressed = n->role != ROLE_FIELD && n->role != ROLE_SLIDER;
    return is_pressed ? tree_press(n, at_us) : nothing;
}

tree_input ui_choose(ui *u, const char *node_id, double number, int64_t at_us)
{
    const node *n = reached(u, node_id);
    if (!n || n->role != ROLE_SLIDER) return nothing;
    ui_take_focus(u, n, u->shows_focus);
    u->typed.id_hash = 0;
    return ui_set_number(u, n, number, at_us);
}

tree_input ui_write(ui *u, const char *node_id, const char *text, size_t caret, int64_t at_us)
{
    const node *n = reached(u, node_id);
    if (!n || n->role != ROLE_FIELD) return nothing;
    ui_take_focus(u, n, u->shows_focus);
    return ui_replace_text(u, n, text, caret, at_us);
}
