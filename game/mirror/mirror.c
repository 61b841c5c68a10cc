#include "mirror/mirror.h"

#include "mirror/mirror_words.h"

#include <stdio.h>
#include <string.h>

enum { HEAD_DEPTH = 6 };

/* What one writing has come to. */
typedef struct writing {
    const mirror_frame *frame;
    const node *scope; /* what can be reached */
    buffer *out;
    buffer words;          /* one label at a time */
    arena memory;          /* tables of charts and ids made here */
    int ranks[HEAD_DEPTH]; /* of the heads that the next one may stand under, from large to small */
    int level;             /* how many these are */
    const char *asked;     /* the last text that may be a question */
    bool has_nodes;
    bool failed;
} writing;

/* Where a node comes to stand. */
typedef struct spot {
    const char *in;  /* NULL: the screen */
    bool is_covered; /* below a dialog */
    bool is_off;     /* inside something that cannot be used */
} spot;

/* Members ------------------------------------------------------------------------------------- */

static void write_string(writing *w, const char *text)
{
    buffer_json_string(w->out, text, strlen(text));
}

static void write_key(writing *w, const char *key)
{
    buffer_char(w->out, ',');
    write_string(w, key);
    buffer_char(w->out, ':');
}

static void text_member(writing *w, const char *key, const char *text)
{
    if (!mirror_has(text)) return;
    write_key(w, key);
    write_string(w, text);
}

static void truth_member(writing *w, const char *key, bool truth)
{
    write_key(w, key);
    buffer_text(w->out, truth ? "true" : "false");
}

static void flag_member(writing *w, const char *key, bool is_so)
{
    if (is_so) truth_member(w, key, true);
}

static void number_member(writing *w, const char *key, double number)
{
    write_key(w, key);
    buffer_double(w->out, number);
}

static void label_member(writing *w, const char *key, const node *n,
                         void (*compose)(const node *n, buffer *out))
{
    buffer_clear(&w->words);
    compose(n, &w->words);
    if (w->words.failed) w->failed = true;
    if (w->words.length > 0) text_member(w, key, w->words.bytes);
}

/* Tenths of a pixel are enough, and keep one and the same frame the same text. */
static void place_member(writing *w, const char *id)
{
    mirror_place at;
    const mirror_places *places = &w->frame->places;
    if (!places->find || !places->find(places->self, id, &at)) return;
    const double sides[] = {at.x, at.y, at.width, at.height};
    write_key(w, "at");
    for (size_t i = 0; i < 4; i++) {
        buffer_char(w->out, i ? ',' : '[');
        buffer_decimal(w->out, sides[i], 1, '.');
    }
    buffer_char(w->out, ']');
}

static void begin_node(writing *w, const char *id, const char *role, const spot *at)
{
    if (w->has_nodes) buffer_char(w->out, ',');
    w->has_nodes = true;
    buffer_text(w->out, "\n{\"id\":");
    write_string(w, id);
    if (at->in) text_member(w, "in", at->in);
    text_member(w, "role", role);
    flag_member(w, "inert", at->is_covered && !at->in);
}

static void end_node(writing *w)
{
    buffer_char(w->out, '}');
}

/* An id of the page alone, "<id>/<what>". NULL: no memory. */
static const char *id_below(writing *w, const char *id, const char *what)
{
    size_t length = strlen(id), more = strlen(what);
    char *made = arena_take(&w->memory, length + more + 2);
    if (!made) {
        w->failed = true;
        return "";
    }
    snprintf(made, length + more + 2, "%s/%s", id, what);
    return made;
}

/* What nodes have in common -------------------------------------------------------------------- */

static void write_language(writing *w, const node *n)
{
    const char *whole = w->frame->root->language;
    bool is_other = n->language && (!whole || strcmp(n->language, whole) != 0);
    if (is_other) text_member(w, "lang", n->language);
}

static void write_state(writing *w, const node *n, const spot *at)
{
    bool is_off = at->is_off || (n->state & STATE_DISABLED);
    bool can_be_used = tree_is_focusable(n) && !at->is_covered && !is_off;
    bool is_control = n->action.verb || n->role == ROLE_CHOICE || n->role == ROLE_CHECKBOX;
    flag_member(w, "tab", can_be_used);
    flag_member(w, "disabled", is_control && is_off);
    flag_member(w, "expanded", n->state & STATE_EXPANDED);
    flag_member(w, "invalid", n->state & STATE_INVALID);
    flag_member(w, "busy", n->state & STATE_BUSY);
    if (can_be_used) label_member(w, "keys", n, mirror_keys);
    if (n->state & (STATE_LIVE | STATE_URGENT)) {
        text_member(w, "live", n->state & STATE_URGENT ? "assertive" : "polite");
    }
}

static void begin_own(writing *w, const node *n, const char *role, const spot *at)
{
    begin_node(w, n->id, role, at);
    write_language(w, n);
    write_state(w, n, at);
    place_member(w, n->id);
}

/* Each role ------------------------------------------------------------------------------------- */

static void write_node(writing *w, const node *n, spot at);

static void write_children(writing *w, const node *n, spot at)
{
    for (const node *child = n->first_child; child; child = child->next) write_node(w, child, at);
}

/* Inside one button only what can be pressed by itself is a node, and stands beside it. */
static void write_actions_inside(writing *w, const node *n, spot at)
{
    for (const node *child = n->first_child; child; child = child->next) {
        if (child->action.verb)
            write_node(w, child, at);
        else
            write_actions_inside(w, child, at);
    }
}

static void add_nothing(writing *w, const node *n, spot at)
{
    (void)w;
    (void)n;
    (void)at;
}

static void add_labelled(writing *w, const node *n, const char *role, spot at)
{
    begin_own(w, n, role, &at);
    label_member(w, "text", n, mirror_label);
}

static void add_text(writing *w, const node *n, spot at)
{
    if (!mirror_has(n->name) && !mirror_has(n->value) && !mirror_has(n->note)) return;
    add_labelled(w, n, "text", at);
    end_node(w);
    if (n->size == TEXT_LEAD || n->size == TEXT_TITLE) w->asked = n->name;
}

/* Heads of one size are of one level, and no level is left out on the way down. */
static int heading_level(writing *w, const node *n)
{
    static const int ranks[TEXT_SIZE_COUNT] = {
        [TEXT_BODY] = 5,  [TEXT_SMALL] = 5,     [TEXT_LABEL] = 6,
        [TEXT_LEAD] = 4,  [TEXT_CONTROL] = 3,   [TEXT_HEADING] = 3,
        [TEXT_TITLE] = 2, [TEXT_STATEMENT] = 1, [TEXT_ROOM] = 1};
    int rank = ranks[n->size];
    while (w->level > 0 && w->ranks[w->level - 1] >= rank) w->level--;
    w->ranks[w->level++] = rank;
    return w->level;
}

static void add_heading(writing *w, const node *n, spot at)
{
    if (!mirror_has(n->name)) return;
    w->asked = n->name;
    add_labelled(w, n, "heading", at);
    number_member(w, "level", heading_level(w, n));
    end_node(w);
}

/* Chips of which one is chosen are switches, others are plain buttons. */
static bool is_switch(const node *n)
{
    if (n->role != ROLE_CHIP || !n->parent) return n->state & STATE_CHOSEN;
    for (const node *chip = n->parent->first_child; chip; chip = chip->next) {
        if (chip->role == ROLE_CHIP && (chip->state & STATE_CHOSEN)) return true;
    }
    return false;
}

static void add_button(writing *w, const node *n, spot at)
{
    add_labelled(w, n, "button", at);
    if (is_switch(n)) truth_member(w, "pressed", n->state & STATE_CHOSEN);
    end_node(w);
    write_actions_inside(w, n, at);
}

static void add_choice(writing *w, const node *n, spot at)
{
    add_labelled(w, n, n->role == ROLE_CHECKBOX ? "checkbox" : "radio", at);
    truth_member(w, "checked", n->state & STATE_CHOSEN);
    end_node(w);
    write_actions_inside(w, n, at);
}

static void add_button_or_text(writing *w, const node *n, spot at)
{
    if (mirror_is_one_button(n))
        add_button(w, n, at);
    else
        add_text(w, n, at);
}

static void write_range(writing *w, const node *n)
{
    number_member(w, "min", n->role == ROLE_SLIDER ? tree_least(n) : n->range.min);
    number_member(w, "max", n->role == ROLE_SLIDER ? tree_most(n) : n->range.max);
    bool is_known = n->role != ROLE_SLIDER || n->range.is_set;
    if (is_known) number_member(w, "now", n->range.now);
    if (n->role == ROLE_SLIDER) number_member(w, "step", n->range.step);
    text_member(w, "say", n->value);
}

static void add_slider(writing *w, const node *n, spot at)
{
    begin_own(w, n, "slider", &at);
    text_member(w, "name", n->name);
    write_range(w, n);
    label_member(w, "about", n, mirror_about);
    end_node(w);
}

static void add_field(writing *w, const node *n, spot at)
{
    enum { FIELD_LENGTH_DEFAULT = 64 };
    size_t most = n->max_length ? n->max_length : FIELD_LENGTH_DEFAULT;
    begin_own(w, n, "textbox", &at);
    text_member(w, "name", n->name);
    text_member(w, "text", n->value);
    label_member(w, "about", n, mirror_about);
    number_member(w, "most", (double)most);
    end_node(w);
}

/* A picture that can be pressed is a button; one without description is decoration. */
static void add_picture(writing *w, const node *n, spot at)
{
    if (!mirror_has(n->name)) return;
    begin_own(w, n, n->action.verb ? "button" : "img", &at);
    label_member(w, "name", n, mirror_label);
    end_node(w);
}

static void add_level(writing *w, const node *n, spot at)
{
    begin_own(w, n, n->role == ROLE_METER ? "meter" : "progressbar", &at);
    text_member(w, "name", mirror_has(n->name) ? n->name : n->value);
    write_range(w, n);
    end_node(w);
}

static void add_timer(writing *w, const node *n, spot at)
{
    begin_own(w, n, "timer", &at);
    text_member(w, "text", mirror_has(n->value) ? n->value : n->name);
    write_range(w, n);
    end_node(w);
}

/* Groups ---------------------------------------------------------------------------------------- */

static const node *node_before(const node *n)
{
    const node *before = NULL;
    for (const node *other = n->parent->first_child; other && other != n; other = other->next) {
        before = other;
    }
    return before;
}

/* What a part that holds nothing but words says first; NULL: it holds something else. */
static const char *words_of(const node *part)
{
    const char *first = NULL;
    for (const node *n = part; n; n = tree_next(part, n)) {
        bool is_words = n->role == ROLE_TEXT || n->role == ROLE_HEADING;
        if (!is_words && n->role != ROLE_GROUP) return NULL;
        if (is_words && !first && mirror_has(n->name)) first = n->name;
    }
    return first;
}

/* Answers are called by their own name, the words right before them, or the question of the screen. */
static const char *name_of_answers(const writing *w, const node *n)
{
    const node *before = n->parent ? node_before(n) : NULL;
    const char *label = before ? words_of(before) : NULL;
    if (mirror_has(n->name)) return n->name;
    return label ? label : w->asked;
}

static bool holds_choices(const node *n)
{
    for (const node *child = n->first_child; child; child = child->next) {
        if (child->role == ROLE_CHOICE) return true;
    }
    return false;
}

/* Rows and columns that say nothing are not there: what they hold stands in what holds them. */
static void add_group(writing *w, const node *n, spot at)
{
    bool is_question = holds_choices(n);
    if (is_question || mirror_has(n->name)) {
        begin_own(w, n, is_question ? "radiogroup" : "group", &at);
        text_member(w, "name", is_question ? name_of_answers(w, n) : n->name);
        end_node(w);
        at.in = n->id;
    }
    write_children(w, n, at);
}

static void add_card(writing *w, const node *n, spot at)
{
    if (mirror_is_one_button(n))
        add_button(w, n, at);
    else
        add_group(w, n, at);
}

static void add_dialog(writing *w, const node *n, spot at)
{
    if (n->state & STATE_HIDDEN_FROM_WINDOW) return;
    w->level = 0;
    begin_own(w, n, "dialog", &at);
    text_member(w, "name", n->name);
    end_node(w);
    at.in = n->id;
    write_children(w, n, at);
}

/* Lists and tables ------------------------------------------------------------------------------ */

/* Items that follow each other are one list, which the first of them begins. */
static const node *first_of_list(const node *n)
{
    const node *before = n->parent ? node_before(n) : NULL;
    while (before && before->role == ROLE_LIST_ITEM) {
        n = before;
        before = node_before(n);
    }
    return n;
}

static void add_list_item(writing *w, const node *n, spot at)
{
    const char *list = id_below(w, first_of_list(n)->id, "list");
    if (first_of_list(n) == n) {
        begin_node(w, list, "list", &at);
        end_node(w);
    }
    at.in = list;
    add_labelled(w, n, "listitem", at);
    end_node(w);
}

static void add_table(writing *w, const node *n, spot at)
{
    begin_own(w, n, "table", &at);
    text_member(w, "name", n->name);
    end_node(w);
    at.in = n->id;
    write_children(w, n, at);
}

static void add_row(writing *w, const node *n, spot at)
{
    begin_own(w, n, "row", &at);
    end_node(w);
    at.in = n->id;
    write_children(w, n, at);
}

static const char *cell_role(bool is_head, bool is_first_row)
{
    if (!is_head) return "cell";
    return is_first_row ? "columnheader" : "rowheader";
}

static void add_cell(writing *w, const node *n, spot at)
{
    bool is_first_row = n->parent && n->parent->parent &&
                        n->parent->parent->first_child == n->parent;
    add_labelled(w, n, cell_role(n->state & STATE_HEADER, is_first_row), at);
    end_node(w);
}

/* Charts ---------------------------------------------------------------------------------------- */

static void add_words(writing *w, const node *n, const char *what, const char *words, spot at)
{
    if (!mirror_has(words)) return;
    begin_node(w, id_below(w, n->id, what), "text", &at);
    write_language(w, n);
    text_member(w, "text", words);
    end_node(w);
}

static const char *numbered(writing *w, const char *id, size_t number)
{
    buffer digits = {0};
    buffer_integer(&digits, (int64_t)number + 1);
    const char *made = id_below(w, id, digits.bytes ? digits.bytes : "");
    if (digits.failed) w->failed = true;
    buffer_free(&digits);
    return made;
}

static void add_chart_row(writing *w, const char *id, const text_table *table, size_t row, spot at)
{
    begin_node(w, id, "row", &at);
    end_node(w);
    at.in = id;
    for (size_t column = 0; column < table->column_count; column++) {
        bool is_head = (table->has_head_row && row == 0) || (table->has_head_column && column == 0);
        begin_node(w, numbered(w, id, column), cell_role(is_head, row == 0), &at);
        text_member(w, "text", table->cells[row * table->column_count + column]);
        end_node(w);
    }
}

static void add_chart_table(writing *w, const node *n, spot at)
{
    text_table table;
    if (!chart_table(n->chart, &w->memory, &table)) {
        w->failed = true;
        return;
    }
    const char *id = id_below(w, n->id, "table");
    begin_node(w, id, "table", &at);
    text_member(w, "name", n->chart->title);
    end_node(w);
    at.in = id;
    for (size_t row = 0; row < table.row_count; row++) {
        add_chart_row(w, numbered(w, id, row), &table, row, at);
    }
}

/* What a chart shows can be read: its sentence, its numbers and how they are meant. */
static void add_chart(writing *w, const node *n, spot at)
{
    const chart *c = n->chart;
    if (!c) return;
    begin_own(w, n, "figure", &at);
    text_member(w, "name", mirror_has(n->name) ? n->name : c->title);
    end_node(w);
    at.in = n->id;
    add_words(w, n, "sentence", c->sentence, at);
    if (c->mark_count == 0)
        add_words(w, n, "empty", c->empty, at);
    else
        add_chart_table(w, n, at);
    add_words(w, n, "caption", c->caption, at);
}

/* The walk -------------------------------------------------------------------------------------- */

static void (*const ADD[ROLE_COUNT])(writing *, const node *, spot) = {
    [ROLE_SCREEN] = add_group,        [ROLE_GROUP] = add_group,
    [ROLE_CARD] = add_card,           [ROLE_TEXT] = add_text,
    [ROLE_HEADING] = add_heading,     [ROLE_BUTTON] = add_button,
    [ROLE_CHOICE] = add_choice,       [ROLE_CHECKBOX] = add_choice,
    [ROLE_CHIP] = add_button_or_text, [ROLE_SLIDER] = add_slider,
    [ROLE_FIELD] = add_field,         [ROLE_PICTURE] = add_picture,
    [ROLE_FACE] = add_nothing,        [ROLE_ICON] = add_picture,
    [ROLE_CHART] = add_chart,         [ROLE_PROGRESS] = add_level,
    [ROLE_METER] = add_level,         [ROLE_TIMER] = add_timer,
    [ROLE_TILE] = add_button_or_text, [ROLE_TABLE] = add_table,
    [ROLE_TABLE_ROW] = add_row,       [ROLE_CELL] = add_cell,
    [ROLE_LIST_ITEM] = add_list_item, [ROLE_OVERLAY] = add_dialog,
    [ROLE_DIVIDER] = add_nothing,     [ROLE_SPACER] = add_nothing,
    [ROLE_QR] = add_picture,
};

/* Text mode leaves decoration out, and lists that a person would hear before each case. A page can
 * be walked freely: whatever can be pressed or tells how far one is stays. */
static bool is_only_decoration(const node *n)
{
    if (!(n->state & STATE_HIDDEN_FROM_TEXT)) return false;
    for (const node *inner = n; inner; inner = tree_next(n, inner)) {
        if (inner->action.verb || inner->role == ROLE_PROGRESS) return false;
    }
    return true;
}

static void write_node(writing *w, const node *n, spot at)
{
    if (is_only_decoration(n)) return;
    if (n->state & STATE_DISABLED) at.is_off = true;
    if (n == w->scope) at.is_covered = false;
    ADD[n->role](w, n, at);
}

static void write_head(writing *w)
{
    const mirror_frame *f = w->frame;
    buffer_text(w->out, "{\"screen\":");
    write_string(w, f->root->id);
    text_member(w, "title", f->root->name);
    text_member(w, "lang", f->root->language);
    write_key(w, "size");
    buffer_char(w->out, '[');
    buffer_integer(w->out, f->width);
    buffer_char(w->out, ',');
    buffer_integer(w->out, f->height);
    buffer_char(w->out, ']');
    text_member(w, "focus", f->focused);
}

bool mirror_write(const mirror_frame *frame, buffer *out)
{
    writing w = {.frame = frame, .scope = tree_scope(frame->root), .out = out};
    arena_init(&w.memory, 0);
    write_head(&w);
    write_key(&w, "nodes");
    buffer_char(out, '[');
    write_children(&w, frame->root, (spot){.is_covered = w.scope != frame->root});
    buffer_text(out, "]}\n");
    buffer_free(&w.words);
    arena_free(&w.memory);
    return !w.failed && !out->failed;
}
