#include "tree/tree.h"

#include "core/buffer.h"

#include <string.h>

enum { PAGE_MARGIN = 40, PAGE_GAP = 24, CARD_PADDING = 28, CARD_GAP = 16 };

/* The spare node takes what a screen goes on to say after memory ran out. */
static node *spare_node(tree_builder *b)
{
    b->failed = true;
    b->spare = (node){.id = "", .name = ""};
    return &b->spare;
}

const char *tree_copy(tree_builder *b, const char *text)
{
    if (!text) return NULL;
    const char *copy = arena_copy(b->memory, text, strlen(text));
    if (copy) return copy;
    b->failed = true;
    return "";
}

/* Ends the id "prefix/..." in `b`'s arena with what `tail` holds, and empties `tail`. */
static const char *keep_text(tree_builder *b, buffer *text)
{
    const char *kept = text->failed ? NULL : arena_copy(b->memory, text->bytes, text->length);
    buffer_free(text);
    if (kept) return kept;
    b->failed = true;
    return "";
}

const char *tree_id(tree_builder *b, const char *prefix, const char *id)
{
    buffer joined = {0};
    buffer_text(&joined, prefix);
    buffer_char(&joined, '/');
    buffer_text(&joined, id);
    return keep_text(b, &joined);
}

const char *tree_id_number(tree_builder *b, const char *prefix, int64_t number)
{
    buffer joined = {0};
    buffer_text(&joined, prefix);
    buffer_char(&joined, '/');
    buffer_integer(&joined, number);
    return keep_text(b, &joined);
}

static void link_child(node *parent, node *child)
{
    child->parent = parent;
    child->language = parent->language;
    if (parent->last_child)
        parent->last_child->next = child;
    else
        parent->first_child = child;
    parent->last_child = child;
}

node *tree_node(tree_builder *b, node *parent, node_role role, const char *id, const char *name)
{
    node *n = parent == &b->spare ? NULL : arena_take(b->memory, sizeof *n);
    if (!n) return spare_node(b);
    n->role = role;
    n->id = tree_copy(b, id ? id : "");
    n->name = tree_copy(b, name ? name : "");
    if (parent) link_child(parent, n);
    return n;
}

node *tree_begin(tree_builder *b, arena *memory, const char *screen_id, const char *title,
                 const char *language)
{
    *b = (tree_builder){.memory = memory};
    b->root = tree_node(b, NULL, ROLE_SCREEN, screen_id, title);
    b->root->language = tree_copy(b, language);
    b->root->tone = TONE_PAGE;
    b->root->layout.padding_x = PAGE_MARGIN;
    b->root->layout.padding_y = PAGE_GAP;
    b->root->layout.gap = PAGE_GAP;
    return b->root;
}

static node *group(tree_builder *b, node *parent, const char *id, layout_direction direction,
                   int gap)
{
    node *n = tree_node(b, parent, ROLE_GROUP, id, NULL);
    n->layout.direction = direction;
    n->layout.gap = gap;
    return n;
}

node *tree_row(tree_builder *b, node *parent, const char *id, int gap)
{
    return group(b, parent, id, LAYOUT_ROW, gap);
}

node *tree_column(tree_builder *b, node *parent, const char *id, int gap)
{
    return group(b, parent, id, LAYOUT_COLUMN, gap);
}

node *tree_grid(tree_builder *b, node *parent, const char *id, int gap, int columns, int min_column)
{
    node *n = group(b, parent, id, LAYOUT_GRID, gap);
    n->layout.columns = columns;
    n->layout.min_column = min_column;
    return n;
}

node *tree_stack(tree_builder *b, node *parent, const char *id)
{
    return group(b, parent, id, LAYOUT_STACK, 0);
}

node *tree_card(tree_builder *b, node *parent, const char *id)
{
    node *n = tree_node(b, parent, ROLE_CARD, id, NULL);
    n->tone = TONE_CARD;
    n->layout.padding = CARD_PADDING;
    n->layout.gap = CARD_GAP;
    return n;
}

static agent_face copy_face(tree_builder *b, const agent_face *face)
{
    agent_face copy = *face;
    copy.name = tree_copy(b, face->name);
    return copy;
}

node *tree_agent_card(tree_builder *b, node *parent, const char *id, const agent_face *face)
{
    node *n = tree_card(b, parent, id);
    n->tone = face->tone;
    n->face = copy_face(b, face);
    n->name = n->face.name ? n->face.name : "";
    return n;
}

node *tree_spacer(tree_builder *b, node *parent, const char *id, int grow)
{
    node *n = tree_node(b, parent, ROLE_SPACER, id, NULL);
    n->layout.grow = grow;
    return n;
}

node *tree_overlay(tree_builder *b, const char *id, const char *name, action close)
{
    node *scope = tree_node(b, b->root, ROLE_OVERLAY, id, name);
    scope->action = close;
    scope->action.id = tree_copy(b, close.id);
    scope->key = close.verb ? KEY_ESCAPE : KEY_NONE;
    scope->layout.direction = LAYOUT_STACK;
    scope->layout.padding = PAGE_GAP;
    node *card = tree_card(b, scope, tree_id(b, id, "card"));
    card->arrival = ARRIVE_FROM_BELOW;
    card->layout.self = ALIGN_CENTER;
    card->layout.max_width = 720;
    card->layout.scroll = true;
    return card;
}
