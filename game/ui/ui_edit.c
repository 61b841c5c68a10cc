/* Typing into fields and changing sliders by keys. */
#include "core/utf8.h"
#include "ui/keys.h"
#include "ui/ui_state.h"

#include <stdio.h>
#include <string.h>

static const tree_input nothing = {0};

enum { FIELD_LENGTH_DEFAULT = 64, TYPING_PAUSE_US = 1500000 };

/* --- fields -------------------------------------------------------------------------------- */

/* The text as the person sees it in their mind: with edits that no frame has shown yet. */
static const char *text_now(ui *u, const node *field)
{
    uint64_t hash = ui_hash_id(field->id);
    if (u->edit.id_hash != hash) {
        u->edit.id_hash = hash;
        snprintf(u->edit.text, sizeof u->edit.text, "%s", field->value ? field->value : "");
    }
    u->caret = SDL_min(u->caret, strlen(u->edit.text));
    return u->edit.text;
}

static tree_input text_changed(ui *u, const node *field, int64_t at_us)
{
    u->needs_show = true;
    return (tree_input){.kind = INPUT_TEXT,
                        .node_id = field->id,
                        .action = field->action,
                        .text = u->edit.text,
                        .at_us = at_us};
}

static size_t before(const char *text, size_t at)
{
    if (at == 0) return 0;
    do at--;
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80);
    return at;
}

static size_t behind(const char *text, size_t at)
{
    size_t length = strlen(text);
    if (at >= length) return length;
    const char *next = text + at;
    utf8_next(&next, text + length, NULL);
    return (size_t)(next - text);
}

static tree_input delete_between(ui *u, const node *field, size_t from, size_t to, int64_t at_us)
{
    if (from == to) return nothing;
    memmove(u->edit.text + from, u->edit.text + to, strlen(u->edit.text + to) + 1);
    u->caret = from;
    return text_changed(u, field, at_us);
}

/* How many bytes of `added` a field still takes: whole letters, no control characters. */
static size_t bytes_that_fit(const ui *u, const node *field, const char *added)
{
    size_t most = field->max_length ? field->max_length : FIELD_LENGTH_DEFAULT;
    size_t length = strlen(u->edit.text);
    size_t count = utf8_count(u->edit.text, length);
    const char *at = added, *end = added + strlen(added);
    while (at < end && count < most && (unsigned char)*at >= ' ') {
        const char *next = at;
        utf8_next(&next, end, NULL);
        if (length + (size_t)(next - added) >= EDIT_BYTES) break;
        at = next;
        count++;
    }
    return (size_t)(at - added);
}

static tree_input insert(ui *u, const node *field, const char *added, int64_t at_us)
{
    text_now(u, field);
    size_t size = bytes_that_fit(u, field, added);
    if (size == 0) return nothing;
    char *at = u->edit.text + u->caret;
    memmove(at + size, at, strlen(at) + 1);
    memcpy(at, added, size);
    u->caret += size;
    return text_changed(u, field, at_us);
}

static tree_input paste(ui *u, const node *field, int64_t at_us)
{
    char *clipboard = SDL_GetClipboardText();
    tree_input in = clipboard ? insert(u, field, clipboard, at_us) : nothing;
    SDL_free(clipboard);
    return in;
}

static void move_caret(ui *u, size_t to)
{
    u->caret = to;
    u->needs_show = true;
}

/* A place in the text that is between two letters. */
static size_t between_letters(const char *text, size_t at)
{
    size_t length = strlen(text);
    if (at > length) at = length;
    while (at > 0 && at < length && ((unsigned char)text[at] & 0xC0) == 0x80) at--;
    return at;
}

tree_input ui_replace_text(ui *u, const node *field, const char *text, size_t caret, int64_t at_us)
{
    bool is_same = strcmp(text_now(u, field), text) == 0;
    if (!is_same) {
        u->edit.text[0] = 0;
        size_t size = bytes_that_fit(u, field, text);
        memcpy(u->edit.text, text, size);
        u->edit.text[size] = 0;
    }
    move_caret(u, between_letters(u->edit.text, caret));
    return is_same ? nothing : text_changed(u, field, at_us);
}

/* At an end of the text an arrow leaves the field: false. */
static bool step_caret(ui *u, size_t to)
{
    if (to == u->caret) return false;
    move_caret(u, to);
    return true;
}

tree_input ui_edit_key(ui *u, const node *field, const SDL_KeyboardEvent *key, int64_t at_us,
                       bool *out_used)
{
    const char *text = text_now(u, field);
    SDL_Keycode code = key->keysym.sym;
    *out_used = true;
    if (key->keysym.mod & KMOD_CTRL) {
        *out_used = code == SDLK_v;
        return *out_used ? paste(u, field, at_us) : nothing;
    }
    switch (code) {
    case SDLK_BACKSPACE: return delete_between(u, field, before(text, u->caret), u->caret, at_us);
    case SDLK_DELETE: return delete_between(u, field, u->caret, behind(text, u->caret), at_us);
    case SDLK_LEFT: *out_used = step_caret(u, before(text, u->caret)); return nothing;
    case SDLK_RIGHT: *out_used = step_caret(u, behind(text, u->caret)); return nothing;
    case SDLK_HOME: move_caret(u, 0); return nothing;
    case SDLK_END: move_caret(u, strlen(text)); return nothing;
    default: break;
    }
    if (code == SDLK_F1) {
        *out_used = false;
        return nothing;
    }
    /* Letters come as text; only keys without a letter go on to the screen. */
    uint32_t pressed = key_of(key->keysym);
    *out_used = pressed != KEY_NONE && pressed != KEY_ENTER && pressed != KEY_ESCAPE &&
                pressed != KEY_UP && pressed != KEY_DOWN && code != SDLK_TAB;
    return nothing;
}

tree_input ui_text_typed(ui *u, const char *text, int64_t at_us)
{
    const node *n = ui_focused(u);
    return n && n->role == ROLE_FIELD ? insert(u, n, text, at_us) : nothing;
}

void ui_place_caret(ui *u, const box *field, float x)
{
    const char *text = text_now(u, field->source);
    font_style style = paragraphs_style(u->texts, TEXT_CONTROL, u->layout.unit);
    float from = x - field->x - 18 * u->layout.unit;
    size_t at = 0;
    while (text[at]) {
        size_t next = behind(text, at);
        int middle = (font_width(u->fonts, style, text, at) +
                      font_width(u->fonts, style, text, next)) /
                     2;
        if (from < (float)middle) break;
        at = next;
    }
    move_caret(u, at);
}

/* --- sliders ------------------------------------------------------------------------------- */

double ui_number_now(const ui *u, const node *slider)
{
    bool is_pending = u->edit.id_hash && u->edit.id_hash == ui_hash_id(slider->id);
    return is_pending ? u->edit.number : slider->range.now;
}

bool ui_number_is_set(const ui *u, const node *slider)
{
    return slider->range.is_set || (u->edit.id_hash && u->edit.id_hash == ui_hash_id(slider->id));
}

tree_input ui_set_number(ui *u, const node *slider, double wanted, int64_t at_us)
{
    tree_input in = tree_set_number(slider, wanted, at_us);
    bool is_same = ui_number_is_set(u, slider) && in.number == ui_number_now(u, slider);
    if (is_same) return nothing;
    u->edit.id_hash = ui_hash_id(slider->id);
    u->edit.number = in.number;
    u->needs_show = true;
    return in;
}

/* The first step of a slider without a value goes to the middle of what it allows, not beside an invented one. */
static double stepped(const ui *u, const node *slider, double steps)
{
    const node_range *range = &slider->range;
    if (!ui_number_is_set(u, slider)) return (tree_least(slider) + tree_most(slider)) / 2;
    return ui_number_now(u, slider) + steps * range->step;
}

/* A tenth of the scale, at least one step. */
static double page_steps(const node_range *range)
{
    double tenth = (range->max - range->min) / range->step / 10;
    return tenth > 1 ? SDL_floor(tenth) : 1;
}

static bool is_typing_on(const ui *u, const node *slider, int64_t at_us)
{
    return u->typed.id_hash == ui_hash_id(slider->id) && at_us - u->typed.at_us < TYPING_PAUSE_US;
}

static tree_input typed_so_far(ui *u, const node *slider, const char *text, int64_t at_us)
{
    u->needs_show = true;
    return (tree_input){.kind = INPUT_TYPED,
                        .node_id = slider->id,
                        .action = slider->action,
                        .text = text,
                        .at_us = at_us};
}

/* "12" and "2.5" are whole, "2." and "-" want more. */
static bool is_whole(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && text[length - 1] != '.' && text[length - 1] != '-';
}

static tree_input apply_typed(ui *u, const node *slider, int64_t at_us)
{
    const char *text = u->typed.text;
    double wanted = SDL_strtod(text, NULL);
    bool is_inside = wanted >= tree_least(slider) && wanted <= tree_most(slider);
    if (!is_whole(text) || !is_inside) return typed_so_far(u, slider, text, at_us);
    tree_input in = ui_set_number(u, slider, wanted, at_us);
    return in.kind ? in : typed_so_far(u, slider, "", at_us);
}

tree_input ui_slider_typed(ui *u, const node *slider, char digit, int64_t at_us)
{
    if (!is_typing_on(u, slider, at_us)) {
        u->typed = (typed_number){.id_hash = ui_hash_id(slider->id)};
    }
    size_t length = strlen(u->typed.text);
    u->typed.at_us = at_us;
    if (length + 1 >= sizeof u->typed.text) return nothing;
    u->typed.text[length] = digit;
    return apply_typed(u, slider, at_us);
}

static tree_input erase_typed(ui *u, const node *slider, int64_t at_us)
{
    size_t length = is_typing_on(u, slider, at_us) ? strlen(u->typed.text) : 0;
    if (length == 0) return nothing;
    u->typed.text[length - 1] = 0;
    u->typed.at_us = at_us;
    return apply_typed(u, slider, at_us);
}

tree_input ui_slider_key(ui *u, const node *slider, const SDL_KeyboardEvent *key, int64_t at_us,
                         bool *out_used)
{
    const node_range *range = &slider->range;
    char digit = key_digit(key->keysym);
    *out_used = true;
    if (key->keysym.mod & KMOD_CTRL || key_of(key->keysym) == KEY_HELP) {
        *out_used = false;
        return nothing;
    }
    if (digit) return ui_slider_typed(u, slider, digit, at_us);
    double page = page_steps(range);
    if (key->keysym.sym != SDLK_BACKSPACE) u->typed.id_hash = 0;
    switch (key->keysym.sym) {
    case SDLK_BACKSPACE: return erase_typed(u, slider, at_us);
    case SDLK_LEFT: return ui_set_number(u, slider, stepped(u, slider, -1), at_us);
    case SDLK_RIGHT:
    case SDLK_PLUS:
    case SDLK_KP_PLUS: return ui_set_number(u, slider, stepped(u, slider, 1), at_us);
    case SDLK_PAGEDOWN: return ui_set_number(u, slider, stepped(u, slider, -page), at_us);
    case SDLK_PAGEUP: return ui_set_number(u, slider, stepped(u, slider, page), at_us);
    case SDLK_HOME: return ui_set_number(u, slider, range->min, at_us);
    case SDLK_END: return ui_set_number(u, slider, range->max, at_us);
    default: *out_used = false; return nothing;
    }
}
