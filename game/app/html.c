#include "app/html.h"

void html_text(const char *text, buffer *out)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': buffer_text(out, "&amp;"); break;
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '"': buffer_text(out, "&quot;"); break;
        default: buffer_char(out, *text); break;
        }
    }
}

void html_between(const char *start, const char *text, const char *end, buffer *out)
{
    buffer_text(out, start);
    html_text(text, out);
    buffer_text(out, end);
}

static void write_span(const markup_span *s, buffer *out)
{
    switch (s->style) {
    case MARKUP_PLAIN: html_text(s->text, out); return;
    case MARKUP_BOLD: html_between("<b>", s->text, "</b>", out); return;
    case MARKUP_EMPHASIS: html_between("<em>", s->text, "</em>", out); return;
    }
}

static const char *tag_of(markup_kind kind)
{
    switch (kind) {
    case MARKUP_HEADING: return "h4";
    case MARKUP_PARAGRAPH: return "p";
    case MARKUP_ITEM: return "li";
    case MARKUP_IMAGE: return NULL;
    }
    return NULL;
}

void html_markup(const markup *m, buffer *out)
{
    bool is_in_list = false;
    for (size_t i = 0; i < m->block_count; i++) {
        const markup_block *b = &m->blocks[i];
        const char *tag = tag_of(b->kind);
        if (!tag) continue;
        const bool is_item = b->kind == MARKUP_ITEM;
        if (is_item != is_in_list) buffer_text(out, is_item ? "<ul>\n" : "</ul>\n");
        is_in_list = is_item;
        html_between("<", tag, ">", out);
        for (size_t s = 0; s < b->span_count; s++) write_span(&b->spans[s], out);
        html_between("</", tag, ">\n", out);
    }
    if (is_in_list) buffer_text(out, "</ul>\n");
}
