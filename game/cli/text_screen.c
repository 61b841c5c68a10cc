#include "cli/text_screen.h"

#include "cli/text_lines.h"
#include "core/hash.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* What was printed ---------------------------------------------------------------------------- */

/* The entry of a node's id, added when it is new. NULL: no memory; then it is printed again. */
static printed_node *entry_of(text_screen *t, uint64_t id)
{
    for (size_t i = 0; i < t->printed_count; i++)
        if (t->printed[i].id == id) return &t->printed[i];
    if (t->printed_count == t->printed_room) {
        size_t room = t->printed_room ? t->printed_room * 2 : 128;
        printed_node *grown = realloc(t->printed, room * sizeof *grown);
        if (!grown) return NULL;
        t->printed = grown;
        t->printed_room = room;
    }
    t->printed[t->printed_count] = (printed_node){.id = id};
    return &t->printed[t->printed_count++];
}

void text_screen_forget(text_screen *t)
{
    t->printed_count = 0;
    t->last_number = 0;
    t->timer_left = -1;
}

void text_screen_free(text_screen *t)
{
    free(t->printed);
    *t = (text_screen){0};
}

static uint64_t id_hash(const node *n)
{
    return hash_text(HASH_START, n->id ? n->id : "");
}

/* Numbers ------------------------------------------------------------------------------------- */

/* An answer key that is a digit is also the number, so that both say the same. */
static int own_number(const node *n)
{
    return n->key >= '1' && n->key <= '9' ? (int)(n->key - '0') : 0;
}

/* Answers keep their digits also while they cannot be given yet. */
static int highest_own_number(const node *scope)
{
    int highest = 0;
    for (const node *n = scope; n; n = tree_next(scope, n))
        if (own_number(n) > highest) highest = own_number(n);
    return highest;
}

/* A thing to do keeps its number as long as the screen stands. */
static int keep_number(text_screen *t, const node *n, int lowest)
{
    printed_node *known = entry_of(t, id_hash(n));
    if (known && known->number > lowest) return known->number;
    if (t->last_number < lowest) t->last_number = lowest;
    int number = ++t->last_number;
    if (known) known->number = number;
    return number;
}

static void number_actions(text_screen *t, const node *root)
{
    size_t count = tree_walk_focus(root, t->actions, TEXT_ACTIONS_MAX);
    int lowest = highest_own_number(tree_scope(root));
    t->action_count = count < TEXT_ACTIONS_MAX ? count : TEXT_ACTIONS_MAX;
    for (size_t i = 0; i < t->action_count; i++) {
        int own = own_number(t->actions[i]);
        bool is_silent = tree_has_state(t->actions[i], STATE_HIDDEN_FROM_TEXT);
        t->numbers[i] = own || is_silent ? own : keep_number(t, t->actions[i], lowest);
    }
}

static int number_of(const text_screen *t, const node *n)
{
    for (size_t i = 0; i < t->action_count; i++)
        if (t->actions[i] == n) return t->numbers[i];
    return 0;
}

/* Printing ------------------------------------------------------------------------------------ */

/* A timer is told when it starts and at a few marks: a line each second would drown the rest. */
static bool is_timer_due(text_screen *t, const node *n)
{
    static const int marks[] = {60, 30, 20, 10, 5};
    int left = (int)n->range.now;
    int before = t->timer_left;
    bool is_first = before < 0 || left > before;
    bool is_due = is_first;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (before > marks[i] && left <= marks[i]) is_due = true;
    if (is_due || is_first) t->timer_left = left;
    return is_due;
}

/* Seconds that count down on something that is coming are not told one by one. */
static uint64_t content_of(const node *n)
{
    bool is_coming = n->state & STATE_BUSY;
    return is_coming ? hash_text(HASH_START, n->name) : tree_hash_node(n);
}

static bool is_due(text_screen *t, const node *n, int number)
{
    uint64_t content = hash_u64(content_of(n), (uint64_t)number);
    if (n->role == ROLE_TIMER) return is_timer_due(t, n);
    printed_node *known = entry_of(t, id_hash(n));
    if (known && known->content == content) return false;
    if (known) known->content = content;
    return true;
}

static bool is_shown(const node *n)
{
    return !tree_has_state(n, STATE_HIDDEN_FROM_TEXT);
}

/* What one print has come to. */
typedef struct printing {
    text_screen *screen;
    text_lines lines;
    const node *heading; /* above what is looked at now */
    bool is_heading_said;
} printing;

static void add_heading(printing *p)
{
    buffer_char(&p->lines.text, '\n');
    text_lines_add(&p->lines, p->heading, 0);
}

/* A text that changed says under which heading it stands; what can be done has its number. */
static void print_node(printing *p, const node *n, bool is_whole)
{
    int number = number_of(p->screen, n);
    bool is_due_now = is_due(p->screen, n, number);
    if (n->role == ROLE_HEADING) {
        p->heading = n;
        p->is_heading_said = is_due_now;
    }
    text_lines own = {.speaker = p->lines.speaker, .columns = p->lines.columns};
    if (is_due_now) text_lines_add(&own, n, number);
    bool needs_heading = own.text.length > 0 && !is_whole && p->heading && !p->is_heading_said &&
                         number == 0 && !(n->state & STATE_DISABLED) && n->role != ROLE_TIMER;
    if (needs_heading) add_heading(p);
    p->is_heading_said |= needs_heading;
    if (n->role == ROLE_HEADING && own.text.length > 0) buffer_char(&p->lines.text, '\n');
    buffer_add(&p->lines.text, own.text.bytes, own.text.length);
    buffer_free(&own.text);
}

bool text_screen_print(text_screen *t, const node *root, const speaker *s, FILE *to)
{
    const node *scope = tree_scope(root);
    uint64_t scope_hash = hash_u64(id_hash(root), id_hash(scope));
    printing p = {.screen = t, .lines = {.speaker = s, .columns = t->columns}};
    bool is_whole = scope_hash != t->scope || t->printed_count == 0;
    if (is_whole) text_screen_forget(t);
    t->scope = scope_hash;
    number_actions(t, root);
    for (const node *n = scope; n; n = tree_next(scope, n))
        if (is_shown(n) && !text_lines_is_part(n)) print_node(&p, n, is_whole);
    bool has_lines = p.lines.text.length > 0;
    if (has_lines) fwrite(p.lines.text.bytes, 1, p.lines.text.length, to);
    buffer_free(&p.lines.text);
    return has_lines;
}

/* Understanding ------------------------------------------------------------------------------- */

static const node *action_with_number(const text_screen *t, const char *word)
{
    char *end = NULL;
    long number = strtol(word, &end, 10);
    if (end == word || *end != '\0' || *word == '-' || *word == '+') return NULL;
    for (size_t i = 0; i < t->action_count; i++)
        if (t->numbers[i] == number) return t->actions[i];
    return NULL;
}

static const node *action_with_key(const node *root, const char *word)
{
    int letter = tolower((unsigned char)word[0]);
    if (strcmp(word, "esc") == 0) return tree_find_key(root, KEY_ESCAPE);
    bool is_letter = letter > ' ' && letter < 0x7F && word[1] == '\0';
    return is_letter ? tree_find_key(root, (uint32_t)letter) : NULL;
}

static bool is_called(const node *n, const char *word)
{
    return n && n->id && strcmp(n->id, word) == 0;
}

const node *text_screen_action(const text_screen *t, const node *root, const char *word)
{
    const node *found = action_with_number(t, word);
    for (size_t i = 0; !found && i < t->action_count; i++)
        if (is_called(t->actions[i], word)) found = t->actions[i];
    return found ? found : action_with_key(root, word);
}

const node *text_screen_only(const text_screen *t, node_role role)
{
    const node *only = NULL;
    for (size_t i = 0; i < t->action_count; i++) {
        if (t->actions[i]->role != role) continue;
        if (only) return NULL;
        only = t->actions[i];
    }
    return only;
}

bool text_screen_is_busy(const node *root)
{
    for (const node *n = root; n; n = tree_next(root, n))
        if (n->state & STATE_BUSY) return true;
    return false;
}
