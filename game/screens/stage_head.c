/* The head of every stage: what this is, how far, and the way to pause. */
#include "screens/pen.h"
#include "screens/session_way.h"

#include <string.h>

/* With larger texts the head keeps what a person needs: where they are, time, pause. It takes one
   line up to 125 % text in a window of 1366 px, whatever it has to say. */
enum { TIMER_WIDTH = 160, TIME_BAR_WIDTH = 178, PROGRESS_WIDTH = 156, FULL_HEAD_PERCENT = 110 };
enum { HEAD_HEIGHT = 32 };
enum { SECONDS_UP_TO = 120 };

static void add_title(pen *p, node *row, const char *title)
{
    const text_span bold = {.bytes = title, .length = strlen(title), .bold = true};
    tree_spans(&p->tree, row, ROLE_HEADING, "head/title", &bold, 1, TEXT_BODY);
}

/* Stands between the title and what changes from screen to screen, so that it stays where it is. */
static void add_progress(pen *p, node *row, double within)
{
    const session_way way = session_way_make(p->memory, p->view, within);
    if (!way.part_count || pen_percent(p) > FULL_HEAD_PERCENT) return;
    const char *name = pen_say_with(
        p, PHRASE_STAGE_PROGRESS,
        WITH(number_named("n", (double)way.part), number_named("total", (double)way.part_count)));
    node *bar = tree_progress(&p->tree, row, "head/progress", name, way.now, way.all);
    bar->parts = (node_parts){.ends = way.ends, .count = way.part_count};
    bar->layout.width = PROGRESS_WIDTH;
}

static time_shown timer_shown(const pen *p)
{
    const block_time *t = &pen_stage(p)->block.time;
    return p->view->deadline_us != 0 ? t->show : TIME_HIDDEN;
}

/* Long limits, of a whole inbox, are told in minutes until the last ones. */
static const char *time_left_words(pen *p, int64_t left_s)
{
    if (left_s * MILLION <= p->view->warn_us) {
        return pen_say_with(p, PHRASE_BLOCK_TIME_WARN, WITH(number_named("n", (double)left_s)));
    }
    if (left_s <= SECONDS_UP_TO) {
        return pen_say_with(p, PHRASE_BLOCK_TIME_LEFT, WITH(number_named("n", (double)left_s)));
    }
    const int64_t minutes = (left_s + 59) / 60;
    return pen_say_with(p, PHRASE_BLOCK_MINUTES_LEFT, WITH(number_named("n", (double)minutes)));
}

void pen_timer(pen *p, node *row, const char *id)
{
    const view *v = p->view;
    const time_shown shown = timer_shown(p);
    if (shown == TIME_HIDDEN) return;
    const int64_t left_s = pen_seconds_until(p, v->deadline_us);
    const char *words = time_left_words(p, left_s);
    node *timer = tree_timer(&p->tree, row, id, pen_say(p, PHRASE_BLOCK_TIME_LABEL), words,
                             (double)left_s, (double)v->limit_us / MILLION);
    timer->range.is_bar = shown == TIME_BAR;
    /* Stays when its digits change. */
    const bool has_room = timer->range.is_bar && !pen_is_narrow(p);
    timer->layout.min_width = has_room ? TIME_BAR_WIDTH : TIMER_WIDTH;
    if (left_s * MILLION <= v->warn_us) timer->tone = TONE_WARNING;
}

static void add_more_time(pen *p, node *row)
{
    if (timer_shown(p) == TIME_HIDDEN || !view_allows(p->view, COMMAND_EXTEND)) return;
    tree_chip_button(&p->tree, row, "head/more_time", pen_say(p, PHRASE_BLOCK_MORE_TIME),
                     act(VERB_EXTEND), KEY_NONE);
}

static bool is_unrecorded(const pen *p)
{
    return p->context->is_started && !p->context->is_recorded;
}

/* A seat tells whose record this is: it gives way to the word that there is none. */
static void add_seat(pen *p, node *row)
{
    const char *seat = p->view ? p->view->seat : NULL;
    if (!seat || !seat[0] || pen_is_narrow(p)) return;
    if (is_unrecorded(p)) return;
    const bool is_alone = p->context->people < 2;
    const char *words = pen_say_with(
        p, is_alone ? PHRASE_STAGE_SEAT : PHRASE_STAGE_SEAT_PEOPLE,
        WITH(text_named("seat", seat), number_named("people", p->context->people)));
    tree_chip(&p->tree, row, "head/seat", words);
}

static void add_unrecorded(pen *p, node *row)
{
    if (!is_unrecorded(p)) return;
    tree_chip(&p->tree, row, "head/unrecorded", pen_say(p, PHRASE_STAGE_NOT_RECORDED));
}

void pen_who(pen *p, node *row)
{
    add_unrecorded(p, row);
    add_seat(p, row);
}

/* Notices ------------------------------------------------------------------------------------ */

void pen_notice(pen *p, const char *text)
{
    if (!text[0]) return;
    node *strip = tree_card(&p->tree, p->tree.root, "notice");
    strip->tone = TONE_INSET;
    strip->layout.padding = 14;
    strip->layout.direction = LAYOUT_ROW;
    strip->layout.align = ALIGN_CENTER;
    strip->arrival = ARRIVE_FROM_ABOVE;
    tree_icon(&p->tree, strip, "notice/icon",
              p->view->timed_out.has_happened ? "assets/art/icons/clock.svg"
                                              : "assets/art/icons/info.svg",
              24);
    node *words = pen_rich(p, strip, "notice/text", text, TEXT_BODY, TONE_INHERIT);
    words->layout.grow = 1;
    words->state |= STATE_LIVE;
}

const char *pen_timed_out(pen *p)
{
    const view_timeout *t = &p->view->timed_out;
    if (!t->has_happened) return "";
    const case_set *set = pen_set_of_case(p, t->case_);
    const answer_set *answers = &p->view->scenario->answer_sets[set->answer];
    const char *noun = pen_noun(p, set);
    if (t->final == ANSWER_NONE) {
        return pen_say_with(p, PHRASE_BLOCK_TIME_WAS_UP,
                            WITH(text_named("noun", noun), number_named("n", t->number)));
    }
    return pen_say_with(p, PHRASE_BLOCK_TIME_WAS_UP_KEPT,
                        WITH(text_named("noun", noun), number_named("n", t->number),
                             text_named("answer", pen_answer(p, answers, t->final))));
}

/* After the last case of a block no other case tells it. */
static void add_timed_out(pen *p)
{
    if (!p->view->has_case) pen_notice(p, pen_timed_out(p));
}

/* The head of a stage ------------------------------------------------------------------------ */

node *pen_head(pen *p, const char *title)
{
    node *row = tree_row(&p->tree, p->tree.root, "head", pen_is_narrow(p) ? 8 : 14);
    row->layout.align = ALIGN_CENTER;
    row->layout.wrap = true;
    row->layout.min_height = HEAD_HEIGHT;
    add_title(p, row, title);
    return row;
}

/* Everything after the progress. */
static void end_head(pen *p, node *row, const char *where)
{
    tree_muted(&p->tree, row, "head/where", where, TEXT_BODY);
    tree_spacer(&p->tree, row, "head/space", 1);
    pen_timer(p, row, "head/timer");
    add_more_time(p, row);
    pen_who(p, row);
    tree_chip_button(&p->tree, row, "head/menu", pen_say(p, PHRASE_STAGE_MENU), act(VERB_MENU),
                     KEY_ESCAPE);
}

node *pen_stage_head(pen *p, const char *where)
{
    node *row = pen_head(p, pen_text(p, p->view->scenario->title));
    /* A case needs the line that a long title takes; its stage tells enough. */
    if (p->view->has_case && pen_is_tight(p)) row->first_child->state |= STATE_HIDDEN_FROM_WINDOW;
    add_progress(p, row, session_way_in_block(p->view));
    end_head(p, row, where);
    add_timed_out(p);
    return row;
}

node *pen_page_head(pen *p, const char *where, int page, int count)
{
    node *row = pen_head(p, pen_text(p, p->view->scenario->title));
    add_progress(p, row, (double)page / count);
    end_head(p, row, where);
    if (page == 1) add_timed_out(p);
    return row;
}
