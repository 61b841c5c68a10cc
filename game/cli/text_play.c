#include "cli/text_play.h"

#include "app/console.h"
#include "cli/text_screen.h"
#include "core/number_text.h"
#include "core/utf8.h"

#include <string.h>

enum { LINE_BYTES = 4096, FAST_STEP_US = 1000000 };

typedef struct text_player {
    const command_line *line;
    host *h;
    console console;
    text_screen screen;
    arena frame;
    const node *root; /* the tree that was printed last */
    bool is_fast;
    int64_t virtual_us;
    bool is_over; /* no more input, or asked to stop */
} text_player;

static int64_t now_us(const text_player *p)
{
    return p->is_fast ? p->virtual_us : home_now_us();
}

/* Showing ------------------------------------------------------------------------------------- */

static speaker speaker_now(const text_player *p)
{
    const phrases *spoken = host_phrases(p->h);
    return (speaker){.language = spoken->language, .phrases = spoken};
}

static bool show(text_player *p)
{
    arena_reset(&p->frame);
    p->root = host_show(p->h, now_us(p), &p->frame);
    if (!p->root) return false;
    speaker s = speaker_now(p);
    text_screen_print(&p->screen, p->root, &s, stdout);
    fflush(stdout);
    host_presented(p->h, now_us(p));
    host_settle(p->h);
    return true;
}

/* Inputs -------------------------------------------------------------------------------------- */

static void give(text_player *p, tree_input in)
{
    host_input(p->h, &in);
    host_settle(p->h);
}

static void complain(text_player *p, say_id id, const char *one, const char *two, const char *three)
{
    speaker s = speaker_now(p);
    say(stdout, &s, id, one, two, three, NULL);
}

static const char *shown_number(double number, char *room, size_t size)
{
    buffer text = {0};
    buffer_double(&text, number);
    snprintf(room, size, "%s", text.bytes ? text.bytes : "");
    buffer_free(&text);
    return room;
}

static void slide(text_player *p, const node *n, const char *word, const char *rest)
{
    char least[32], most[32], typed[32];
    double wanted = 0;
    snprintf(typed, sizeof typed, "%.31s", rest);
    char *comma = strchr(typed, ',');
    if (comma) *comma = '.';
    bool is_number = typed[0] && number_read(typed, strlen(typed), &wanted);
    if (is_number && wanted >= tree_least(n) && wanted <= tree_most(n)) {
        give(p, tree_set_number(n, wanted, now_us(p)));
        return;
    }
    complain(p, SAY_TEXT_NEEDS_NUMBER, word, shown_number(tree_least(n), least, sizeof least),
             shown_number(tree_most(n), most, sizeof most));
}

static void type_text(text_player *p, const node *n, const char *text)
{
    give(p, (tree_input){.kind = INPUT_TEXT,
                         .node_id = n->id,
                         .action = n->action,
                         .text = text,
                         .at_us = now_us(p)});
}

static void type_named(text_player *p, const node *n, const char *word, const char *rest)
{
    if (rest[0])
        type_text(p, n, rest);
    else
        complain(p, SAY_TEXT_NEEDS_WORDS, word, NULL, NULL);
}

/* What stands alone on a screen with one field is what should be in it, and Enter behind it. */
static void type_into_only(text_player *p, const node *field, const char *text)
{
    char id[128];
    snprintf(id, sizeof id, "%s", field->id);
    type_text(p, field, text);
    if (!show(p)) return;
    const node *again = tree_find_id(p->root, id);
    tree_input enter = again ? tree_press(again, now_us(p)) : (tree_input){0};
    enter.text = text;
    if (again) give(p, enter);
}

static void press_enter(text_player *p)
{
    const node *primary = tree_find_key(p->root, KEY_ENTER);
    int64_t due_us = host_next_due(p->h, now_us(p));
    if (primary)
        give(p, tree_press(primary, now_us(p)));
    else if (p->is_fast && due_us != INT64_MAX)
        p->virtual_us = due_us;
    else
        complain(p, SAY_TEXT_HINT, NULL, NULL, NULL);
}

static void act_on(text_player *p, const node *n, const char *word, const char *rest)
{
    if (n->role == ROLE_SLIDER)
        slide(p, n, word, rest);
    else if (n->role == ROLE_FIELD)
        type_named(p, n, word, rest);
    else if (rest[0])
        complain(p, SAY_TEXT_NOT_UNDERSTOOD, word, NULL, NULL);
    else
        give(p, tree_press(n, now_us(p)));
}

static void print_again(text_player *p)
{
    text_screen_forget(&p->screen);
    complain(p, SAY_TEXT_HINT, NULL, NULL, NULL);
}

/* Takes the blanks at both ends away. */
static char *trimmed(char *text)
{
    while (*text == ' ' || *text == '\t') text++;
    size_t length = strlen(text);
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t')) text[--length] = 0;
    return text;
}

static void understand(text_player *p, char *typed)
{
    char whole[LINE_BYTES];
    for (char *at = typed; *at; at++) {
        if (*at == '\t') *at = ' ';
    }
    utf8_clean(typed);
    char *word = trimmed(typed);
    snprintf(whole, sizeof whole, "%s", word);
    char *rest = word + strcspn(word, " ");
    if (*rest) *rest++ = '\0';
    rest = trimmed(rest);
    const node *n = text_screen_action(&p->screen, p->root, word);
    const node *field = text_screen_only(&p->screen, ROLE_FIELD);
    if (word[0] == '\0')
        press_enter(p);
    else if (strcmp(word, "?") == 0)
        print_again(p);
    else if (n)
        act_on(p, n, word, rest);
    else if (field)
        type_into_only(p, field, whole);
    else
        complain(p, SAY_TEXT_NOT_UNDERSTOOD, whole, NULL, NULL);
}

/* Time ---------------------------------------------------------------------------------------- */

/* Virtual time only passes by itself while something is under way that a person would wait for. */
static bool pass_time(text_player *p)
{
    int64_t due_us = host_next_due(p->h, now_us(p));
    bool can_wait = p->is_fast && due_us != INT64_MAX && text_screen_is_busy(p->root);
    if (!can_wait) return false;
    if (due_us > p->virtual_us) p->virtual_us = due_us;
    host_tick(p->h, p->virtual_us);
    host_settle(p->h);
    return true;
}

static int64_t patience_us(text_player *p)
{
    int64_t due_us = p->is_fast ? INT64_MAX : host_next_due(p->h, now_us(p));
    if (due_us == INT64_MAX) return -1;
    int64_t wait_us = due_us - now_us(p);
    return wait_us > 0 ? wait_us : 0;
}

static void wait_for_input(text_player *p)
{
    char typed[LINE_BYTES];
    terminal_news news = console_read(&p->console, patience_us(p), typed, sizeof typed);
    if (home_stop_asked() || news == TERMINAL_END) {
        p->is_over = true;
        return;
    }
    if (news == TERMINAL_LINE && p->is_fast) p->virtual_us += FAST_STEP_US;
    if (news == TERMINAL_LINE) understand(p, typed);
    host_tick(p->h, now_us(p));
    host_settle(p->h);
}

/* A sitting ----------------------------------------------------------------------------------- */

static void say_where(text_player *p)
{
    const sitting *s = host_sitting(p->h);
    const char *path = s ? sitting_log_path(s) : NULL;
    char code[JOURNAL_CODE_BYTES];
    if (!path) return;
    const session *played = sitting_session(s);
    bool has_ended = played && session_state(played)->is_ended;
    sitting_code(s, code);
    if (has_ended)
        complain(p, SAY_TEXT_LOG, path, code, NULL);
    else
        complain(p, SAY_TEXT_LEFT, path, NULL, NULL);
}

static int play_on(text_player *p)
{
    failure why = {0};
    complain(p, SAY_TEXT_HINT, NULL, NULL, NULL);
    while (!p->is_over && !host_wants_quit(p->h)) {
        if (!show(p)) return EXIT_COULD_NOT;
        if (!pass_time(p)) wait_for_input(p);
    }
    say_where(p);
    host_close(p->h, &why);
    return why.code ? command_fail(p->line, &why) : EXIT_FINE;
}

int text_play(const command_line *c, const host_options *wanted, bool is_fast)
{
    text_player p = {.line = c, .is_fast = is_fast, .screen = {.columns = console_columns()}};
    failure why = {0};
    arena_init(&p.frame, 0);
    status failed = host_open(wanted, now_us(&p), &p.h, &why);
    int code = failed ? command_fail(c, &why) : play_on(&p);
    text_screen_free(&p.screen);
    arena_free(&p.frame);
    return code;
}
