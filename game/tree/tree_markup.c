/* Long texts as nodes. */
#include "tree/tree.h"

#include <string.h>

enum { PARAGRAPH_GAP = 12 };

static text_span span_of(const markup_span *span)
{
    return (text_span){.bytes = span->text,
                       .length = strlen(span->text),
                       .bold = span->style == MARKUP_BOLD,
                       .emphasis = span->style == MARKUP_EMPHASIS};
}

static const text_span *spans_of(tree_builder *b, const markup_block *block)
{
    text_span *spans = arena_take_many(b->memory, block->span_count + 1, sizeof *spans);
    if (!spans) return NULL;
    for (size_t i = 0; i < block->span_count; i++) spans[i] = span_of(&block->spans[i]);
    return spans;
}

static text_size heading_size(int level)
{
    if (level <= 1) return TEXT_TITLE;
    return level == 2 ? TEXT_HEADING : TEXT_LABEL;
}

static void add_text_block(tree_builder *b, node *column, const char *id, const markup_block *block,
                           text_size size)
{
    static const node_role roles[] = {
        [MARKUP_HEADING] = ROLE_HEADING,
        [MARKUP_PARAGRAPH] = ROLE_TEXT,
        [MARKUP_ITEM] = ROLE_LIST_ITEM,
        [MARKUP_IMAGE] = ROLE_PICTURE,
    };
    const text_span *spans = spans_of(b, block);
    if (!spans) {
        b->failed = true;
        return;
    }
    bool is_heading = block->kind == MARKUP_HEADING;
    text_size own = is_heading ? heading_size(block->level) : size;
    tree_spans(b, column, roles[block->kind], id, spans, block->span_count, own);
}

static void add_picture(tree_builder *b, node *column, const char *id, const markup_block *block,
                        const char *root)
{
    const char *path = root ? tree_id(b, root, block->path) : block->path;
    tree_picture(b, column, id, path, block->alt);
}

node *tree_markup(tree_builder *b, node *parent, const char *id, const markup *text,
                  const char *picture_root, text_size size)
{
    node *column = tree_column(b, parent, id, PARAGRAPH_GAP);
    column->layout.is_prose = true;
    for (size_t i = 0; i < text->block_count; i++) {
        const markup_block *block = &text->blocks[i];
        const char *block_id = tree_id_number(b, id, (int64_t)i + 1);
        if (block->kind == MARKUP_IMAGE)
            add_picture(b, column, block_id, block, picture_root);
        else
            add_text_block(b, column, block_id, block, size);
    }
    return column;
}
