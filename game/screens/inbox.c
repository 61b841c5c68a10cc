/* An inbox: every case is a line with a subject and how it stands, in words and as an icon. */
#include "screens/inbox.h"

#include <string.h>

enum {
    LIST_WIDTH = 324,
    ROW_PADDING_X = 16,
    ROW_PADDING_Y = 9,
    ICON_SIZE = 22,
    SUBJECT_BYTES_MAX = 36,
    PANE_PADDING = 56,
    PANE_ICON = 48,
    FINISH_WIDTH = 230,
    FINISH_HEIGHT = 72
};

/* From here on list and case have no room beside each other. */
enum { ALONE_FROM_PERCENT = 115 };

static bool stands_alone(const pen *p)
{
    return screen_percent(&p->context->settings) >= ALONE_FROM_PERCENT;
}

/* Subjects --------------------------------------------------------------------------------- */

/* The story up to the last whole word that fits; marks of emphasis are left out. */
static const char *first_words(pen *p, const char *story)
{
    char text[SUBJECT_BYTES_MAX + 1];
    size_t length = 0, whole = 0;
    for (; *story && *story != '\n' && length < SUBJECT_BYTES_MAX; story++) {
        if (*story == ' ') whole = length;
        if (*story != '*') text[length++] = *story;
    }
    const bool is_cut = *story && *story != '\n';
    if (is_cut) length = whole;
    while (is_cut && length > 0 && strchr(".,;:", text[length - 1])) length--;
    buffer out = {0};
    buffer_add(&out, text, length);
    if (is_cut) buffer_text(&out, " \xE2\x80\xA6");
    const char *kept = tree_copy(&p->tree, out.failed || !out.bytes ? "" : out.bytes);
    buffer_free(&out);
    return kept;
}

static const char *subject_of(pen *p, uint16_t place)
{
    const case_face *face = &p->view->scenario->cases[p->view->mails[place].case_];
    const char *subject = pen_text(p, face->subject);
    if (!subject[0]) subject = first_words(p, pen_text(p, face->story));
    if (subject[0]) return subject;
    return pen_say_with(p, PHRASE_BLOCK_CASE,
                        WITH(text_named("noun", pen_noun_first(p, p->view->set)),
                             number_named("n", place + 1),
                             number_named("total", p->view->mail_count)));
}

/* How it stands ---------------------------------------------------------------------------- */

typedef struct status_look {
    const char *icon;
    phrase_id words;
    node_tone tone;
} status_look;

static const status_look looks[] = {
    [MAIL_NEW] = {"assets/art/icons/mail.svg", PHRASE_INBOX_NEW, TONE_ACCENT},
    [MAIL_OPENED] = {"assets/art/icons/mail_open.svg", PHRASE_INBOX_OPENED, TONE_ACCENT},
    [MAIL_DECIDED] = {"assets/art/icons/check.svg", PHRASE_INBOX_DECIDED, TONE_MUTED},
    [MAIL_ESCALATED] = {"assets/art/icons/people.svg", PHRASE_INBOX_ESCALATED, TONE_MUTED},
    [MAIL_SKIPPED] = {"assets/art/icons/arrow_right.svg", PHRASE_INBOX_SKIPPED, TONE_MUTED},
    [MAIL_TIMED_OUT] = {"assets/art/icons/clock.svg", PHRASE_INBOX_TIMED_OUT, TONE_MUTED},
};

static const char *status_words(pen *p, const view_mail *m)
{
    const char *decision = pen_answer(p, p->view->answers, m->decision);
    return pen_say_with(p, looks[m->status].words, WITH(text_named("choice", decision)));
}

/* Rows ------------------------------------------------------------------------------------- */

/* What can be opened is a choice; what can be decided again a quiet one; the rest only tells. */
static node *begin_row(pen *p, node *list, const view_mail *m, const char *subject)
{
    const char *id = tree_id(&p->tree, "mail", p->view->scenario->cases[m->case_].id);
    const bool can_press = m->may_pick || m->may_reopen || m->is_running;
    if (!can_press) return tree_card(&p->tree, list, id);
    const verb v = m->may_reopen ? VERB_AGAIN : VERB_PICK;
    node *row = tree_choice(&p->tree, list, id, subject, act_number(v, m->case_), KEY_NONE,
                            m->is_running);
    row->tone = TONE_CARD;
    if (m->may_reopen) row->state |= STATE_QUIET;
    return row;
}

static void add_words(pen *p, node *row, const view_mail *m, const char *subject)
{
    node *words = tree_column(&p->tree, row, tree_id(&p->tree, row->id, "words"), 0);
    words->layout.grow = 1;
    const bool is_new = m->status == MAIL_NEW;
    const text_span span = {.bytes = subject, .length = strlen(subject), .bold = is_new};
    const char *id = tree_id(&p->tree, row->id, "subject");
    tree_spans(&p->tree, words, ROLE_TEXT, id, &span, 1, TEXT_BODY);
    node *states = tree_row(&p->tree, words, tree_id(&p->tree, row->id, "states"), 10);
    states->layout.wrap = true;
    tree_muted(&p->tree, states, tree_id(&p->tree, row->id, "state"), status_words(p, m),
               TEXT_SMALL);
    if (!m->is_checked) return;
    tree_muted(&p->tree, states, tree_id(&p->tree, row->id, "checked"),
               pen_say(p, PHRASE_INBOX_CHECKED), TEXT_SMALL);
}

static void add_row(pen *p, node *list, uint16_t place, bool is_first_open)
{
    const view_mail *m = &p->view->mails[place];
    const char *subject = subject_of(p, place);
    node *row = begin_row(p, list, m, subject);
    row->layout.direction = LAYOUT_ROW;
    row->layout.align = ALIGN_CENTER;
    row->layout.gap = 14;
    row->layout.padding_x = ROW_PADDING_X;
    row->layout.padding_y = ROW_PADDING_Y;
    row->layout.min_height = 0;
    if (m->is_running || is_first_open) row->state |= STATE_FIRST_FOCUS;
    node *icon = tree_icon(&p->tree, row, tree_id(&p->tree, row->id, "icon"), looks[m->status].icon,
                           ICON_SIZE);
    icon->tone = looks[m->status].tone;
    add_words(p, row, m, subject);
}

/* Where the focus waits: on the case that was looked at last, while it can be opened; else on the
 * next one in the list that can. */
static uint16_t place_of_focus(const pen *p)
{
    const view *v = p->view;
    uint16_t from = 0;
    for (uint16_t i = 0; i < v->mail_count; i++) {
        if (v->mails[i].case_ == p->state->mail) from = i;
    }
    for (uint16_t i = 0; i < v->mail_count; i++) {
        const uint16_t place = (uint16_t)((from + i) % v->mail_count);
        if (v->mails[place].may_pick) return place;
    }
    return INDEX_NONE;
}

static const char *count_words(pen *p)
{
    const view *v = p->view;
    return pen_say_with(p, PHRASE_INBOX_COUNT,
                        WITH(number_named("n", v->mail_count - v->undecided_count),
                             number_named("total", v->mail_count)));
}

static node *add_rows(pen *p, node *main)
{
    node *part = tree_column(&p->tree, main, "inbox", 10);
    tree_heading(&p->tree, part, "inbox/head", count_words(p), TEXT_HEADING);
    node *list = tree_column(&p->tree, part, "mails", 6);
    list->layout.grow = 1;
    pen_scrolls(p, list);
    const uint16_t first = p->view->has_case ? INDEX_NONE : place_of_focus(p);
    for (uint16_t i = 0; i < p->view->mail_count; i++) add_row(p, list, i, i == first);
    return part;
}

void inbox_add_list(pen *p, node *main)
{
    if (!p->view->is_inbox || stands_alone(p)) return;
    node *part = add_rows(p, main);
    part->layout.width = LIST_WIDTH;
    part->state |= STATE_HIDDEN_FROM_TEXT; /* read line by line, it would stand before each case */
}

/* The overview ----------------------------------------------------------------------------- */

typedef struct overview_words {
    phrase_id lead, below;
} overview_words;

static overview_words overview_of(const view *v)
{
    if (v->is_time_up) return (overview_words){PHRASE_INBOX_TIME_UP, PHRASE_INBOX_TIME_UP_BELOW};
    if (v->undecided_count == 0) {
        return (overview_words){PHRASE_INBOX_ALL_DECIDED, PHRASE_INBOX_ALL_DECIDED_BELOW};
    }
    return (overview_words){PHRASE_INBOX_PICK, PHRASE_INBOX_LEFT};
}

static void add_overview_words(pen *p, node *pane)
{
    const overview_words words = overview_of(p->view);
    tree_heading(&p->tree, pane, "overview/lead", pen_say(p, words.lead), TEXT_STATEMENT)->state |=
        STATE_LIVE;
    tree_muted(&p->tree, pane, "overview/below",
               pen_say_with(p, words.below, WITH(number_named("n", p->view->undecided_count))),
               TEXT_LEAD);
}

static void add_finish(pen *p, node *into)
{
    if (!p->view->may_finish) return;
    const bool is_ready = p->view->undecided_count == 0;
    node *foot = tree_row(&p->tree, into, "foot", 16);
    tree_spacer(&p->tree, foot, "foot/space", 1);
    const char *name = pen_say(p, PHRASE_INBOX_FINISH);
    node *n = is_ready ? tree_primary(&p->tree, foot, "finish", name, act(VERB_FINISH))
                       : tree_button(&p->tree, foot, "finish", name,
                                     act_number(VERB_OPEN_SHEET, SHEET_FINISH), KEY_NONE);
    n->layout.min_width = FINISH_WIDTH;
    n->layout.min_height = FINISH_HEIGHT;
}

/* Beside the list: the sentence in the middle, the way out in its usual corner. */
static void add_reading_pane(pen *p, node *main)
{
    node *pane = tree_column(&p->tree, main, "overview", 8);
    pen_share(p, pane, 700, 1);
    tree_spacer(&p->tree, pane, "overview/above", 1);
    node *words = tree_column(&p->tree, pane, "overview/words", 8);
    words->layout.padding_x = PANE_PADDING;
    tree_icon(&p->tree, words, "overview/icon", "assets/art/icons/mail_open.svg", PANE_ICON)->tone =
        TONE_ACCENT;
    add_overview_words(p, words);
    tree_spacer(&p->tree, pane, "overview/under", 1);
    add_finish(p, pane);
}

void inbox_add_overview(pen *p)
{
    if (!stands_alone(p)) {
        node *main = pen_main(p);
        add_rows(p, main)->layout.width = LIST_WIDTH;
        add_reading_pane(p, main);
        return;
    }
    add_overview_words(p, tree_column(&p->tree, p->tree.root, "overview", 8));
    add_rows(p, p->tree.root)->layout.grow = 1;
    add_finish(p, p->tree.root);
}

/* Beside a case ---------------------------------------------------------------------------- */

void inbox_add_back(pen *p, node *tools)
{
    if (!p->view->is_inbox || !view_allows(p->view, COMMAND_PICK)) return;
    const phrase_id name = p->view->is_reopened ? PHRASE_INBOX_KEEP : PHRASE_INBOX_TO_LIST;
    node *n = tree_button(&p->tree, tools, "to_list", pen_say(p, name), act(VERB_TO_LIST), 'l');
    n->size = TEXT_BODY;
    n->layout.min_height = 44;
}

void inbox_add_decision_before(pen *p, node *column)
{
    if (!p->view->is_reopened) return;
    const char *before = pen_answer(p, p->view->answers, p->view->final);
    pen_rich(p, column, "case/decision_before",
             pen_say_with(p, PHRASE_INBOX_BEFORE, WITH(text_named("choice", before))), TEXT_BODY,
             TONE_INHERIT);
}

void inbox_build_finish_sheet(pen *p)
{
    const char *title = pen_say(p, PHRASE_INBOX_FINISH_ASK);
    node *sheet = tree_overlay(&p->tree, "sheet", title, act(VERB_CLOSE_SHEET));
    sheet->layout.min_width = 420;
    tree_heading(&p->tree, sheet, "sheet/title", title, TEXT_STATEMENT);
    tree_text(&p->tree, sheet, "sheet/meaning", pen_say(p, PHRASE_INBOX_FINISH_MEANING), TEXT_LEAD);
    node *foot = tree_row(&p->tree, sheet, "sheet/foot", 14);
    foot->layout.stays = true;
    foot->layout.wrap = true;
    foot->layout.justify = ALIGN_END;
    tree_button(&p->tree, foot, "sheet/finish", pen_say(p, PHRASE_INBOX_FINISH_ANYWAY),
                act(VERB_FINISH), KEY_NONE);
    tree_primary(&p->tree, foot, "sheet/stay", pen_say(p, PHRASE_INBOX_FINISH_STAY),
                 act(VERB_CLOSE_SHEET));
}

/* Inputs ----------------------------------------------------------------------------------- */

/* Pressing the case that is open already changes nothing. */
void act_pick(acting *a)
{
    const int64_t wanted = a->in->action.number;
    a->state->mail = (uint16_t)wanted;
    if (a->view->has_case && a->view->case_ == wanted) return;
    acting_command(a, COMMAND_PICK)->case_ = wanted;
}

void act_again(acting *a)
{
    a->state->mail = (uint16_t)a->in->action.number;
    acting_command(a, COMMAND_REOPEN)->case_ = a->in->action.number;
}

void act_to_list(acting *a)
{
    acting_command(a, COMMAND_PICK);
}

void act_finish(acting *a)
{
    a->state->sheet = SHEET_NONE;
    acting_command(a, COMMAND_END)->scope = END_STAGE;
}
