/* Markup: blocks and spans, and that what is not markup is text. */
#include "core/buffer.h"
#include "core/markup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void write_spans(buffer *out, const markup_block *b)
{
    static const char *const OPEN[] = {"", "<b>", "<i>"}, *const CLOSE[] = {"", "</b>", "</i>"};
    for (size_t i = 0; i < b->span_count; i++) {
        buffer_text(out, OPEN[b->spans[i].style]);
        buffer_text(out, b->spans[i].text);
        buffer_text(out, CLOSE[b->spans[i].style]);
    }
}

static void write_block(buffer *out, const markup_block *b)
{
    switch (b->kind) {
    case MARKUP_HEADING:
        buffer_char(out, 'h');
        buffer_integer(out, b->level);
        break;
    case MARKUP_PARAGRAPH: buffer_char(out, 'p'); break;
    case MARKUP_ITEM: buffer_text(out, "li"); break;
    case MARKUP_IMAGE:
        buffer_text(out, "img ");
        buffer_text(out, b->path);
        buffer_char(out, ' ');
        buffer_text(out, b->alt);
        break;
    }
    buffer_char(out, '[');
    write_spans(out, b);
    buffer_char(out, ']');
}

static void reads(const char *text, const char *expected)
{
    arena a;
    arena_init(&a, 0);
    buffer out = {0};
    buffer_text(&out, "");
    markup m = markup_parse(&a, text, strlen(text));
    for (size_t i = 0; i < m.block_count; i++) write_block(&out, &m.blocks[i]);
    assert_string_equal(out.bytes, expected);
    buffer_free(&out);
    arena_free(&a);
}

static void headings_have_three_levels(void **state)
{
    (void)state;
    reads("# One\n## Two\n### Three ", "h1[One]h2[Two]h3[Three]");
    reads("#### Four", "p[#### Four]");
    reads("#One", "p[#One]");
    reads("#", "p[#]");
    reads("# Title\ntext", "h1[Title]p[text]");
}

static void lines_join_until_an_empty_one(void **state)
{
    (void)state;
    reads("one\ntwo\n\nthree\r\nfour\r\n", "p[one two]p[three four]");
    reads("\n\n  \t\n", "");
    reads("", "");
    reads("  indented  \n  too  ", "p[indented too]");
}

static void items_start_with_a_dash_or_a_star_and_a_space(void **state)
{
    (void)state;
    reads("- one\n- two\n  goes on\n* three\n\ntext", "li[one]li[two goes on]li[three]p[text]");
    reads("intro\n- one", "p[intro]li[one]");
    reads("-one", "p[-one]");
    reads("- ", "p[-]");
    reads("*one* two", "p[<i>one</i> two]");
}

static void stars_make_bold_and_emphasis(void **state)
{
    (void)state;
    reads("a **b** c *d* e", "p[a <b>b</b> c <i>d</i> e]");
    reads("**bold over\ntwo lines**", "p[<b>bold over two lines</b>]");
    reads("# **All**", "h1[<b>All</b>]");
    reads("x*y*z", "p[x<i>y</i>z]");
    reads("*a **b** c*", "p[<i>a **b** c</i>]");
}

static void stars_that_open_or_close_nothing_are_stars(void **state)
{
    (void)state;
    reads("2 * 3 * 4", "p[2 * 3 * 4]");
    reads("a * b", "p[a * b]");
    reads("**open", "p[**open]");
    reads("*open and **b**", "p[*open and <b>b</b>]");
    reads("a ** b ** c", "p[a ** b ** c]");
    reads("****", "p[****]");
    reads("*", "p[*]");
    reads("*a\n\nb*", "p[*a]p[b*]");
}

static void an_image_stands_on_its_own_line(void **state)
{
    (void)state;
    reads("![A cell](art/c01.svg)", "img art/c01.svg A cell[]");
    reads("text\n![x](a.svg)\nmore", "p[text]img a.svg x[]p[more]");
    reads("![](a.svg)", "img a.svg []");
}

static void what_only_looks_like_an_image_is_text(void **state)
{
    (void)state;
    reads("see ![x](a.svg)", "p[see ![x](a.svg)]");
    reads("![x]", "p[![x]]");
    reads("![x]()", "p[![x]()]");
    reads("![x](a) and ![y](b)", "p[![x](a) and ![y](b)]");
}

static void a_backslash_makes_a_letter(void **state)
{
    (void)state;
    reads("\\# no title", "p[# no title]");
    reads("\\- no item", "p[- no item]");
    reads("\\*no\\* **a\\*b**", "p[*no* <b>a*b</b>]");
    reads("C:\\dir \\\\ \\", "p[C:\\dir \\ \\]");
    reads("\\![x](a.svg)", "p[![x](a.svg)]");
}

static void other_text_keeps_every_character(void **state)
{
    (void)state;
    reads("l'\xC3\xA9t\xC3\xA9 <b> & _x_ `y` [z](w) 1. a",
          "p[l'\xC3\xA9t\xC3\xA9 <b> & _x_ `y` [z](w) 1. a]");
}

static void the_longest_text_of_unclosed_stars_is_read_in_good_time(void **state)
{
    (void)state;
    enum { LENGTH = 60000 };
    char *text = malloc(LENGTH);
    for (int i = 0; i < LENGTH; i++) text[i] = " *a"[i % 3];
    arena a;
    arena_init(&a, 0);
    markup m = markup_parse(&a, text, LENGTH);
    assert_int_equal(m.block_count, 1);
    assert_int_equal(m.blocks[0].span_count, 1);
    arena_free(&a);
    free(text);
}

static void without_memory_the_result_is_empty(void **state)
{
    (void)state;
    arena a;
    arena_init(&a, 64);
    markup m = markup_parse(&a, "# one\n\ntwo **three** four", 25);
    assert_int_equal(m.block_count, 0);
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_have_three_levels),
        cmocka_unit_test(lines_join_until_an_empty_one),
        cmocka_unit_test(items_start_with_a_dash_or_a_star_and_a_space),
        cmocka_unit_test(stars_make_bold_and_emphasis),
        cmocka_unit_test(stars_that_open_or_close_nothing_are_stars),
        cmocka_unit_test(an_image_stands_on_its_own_line),
        cmocka_unit_test(what_only_looks_like_an_image_is_text),
        cmocka_unit_test(a_backslash_makes_a_letter),
        cmocka_unit_test(other_text_keeps_every_character),
        cmocka_unit_test(the_longest_text_of_unclosed_stars_is_read_in_good_time),
        cmocka_unit_test(without_memory_the_result_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
