#include "desktop/desktop.h"

#include <stdio.h>
#include <string.h>

#include "desktop/card_picture.h"
#include "desktop/gamepad.h"
#include "desktop/look.h"
#include "desktop/reader.h"
#include "desktop/loop.h"
#include "desktop/stamps.h"
#include "ui/sound.h"
#include "ui/window.h"

/* A signal that comes just before the wait is seen this much later. */
enum { WAIT_MAX_MS = 1000 };

typedef struct desktop {
    host *person;
    ui *window;
    sound *sound;
    arena frames[2]; /* a tree must live until the next one was shown */
    int frame;
    const char *places;
    reader reader;       /* of the page around, if there is one */
    uint32_t wake_event; /* the journal's thread asks for attention */
    bool needs_tree;
    bool has_pressed; /* since the last frame */
    bool wants_quit;
    failure at_end; /* what went wrong when all was closed */
} desktop;

/* Called from the journal's own thread. */
static void wake(void *self)
{
    const desktop *d = self;
    SDL_Event event = {.type = d->wake_event};
    SDL_PushEvent(&event);
}

static void follow_settings(desktop *d)
{
    ui_set_look(d->window, look_of(host_settings(d->person)));
}

/* What a person sees on a control: "f" the focus is on it, "c" it is chosen, "o" what it opens is
 * open, "s" a number is set. */
static void write_marks(const desktop *d, const node *n, FILE *f)
{
    const char *focused = ui_focused_id(d->window);
    if (focused && strcmp(focused, n->id) == 0) fputc('f', f);
    if (n->state & STATE_CHOSEN) fputc('c', f);
    if (n->state & STATE_EXPANDED) fputc('o', f);
    if (n->role == ROLE_SLIDER && n->range.is_set) fputc('s', f);
    fputc('\n', f);
}

/* Not every system renames over a file that is there. */
static void put_in_place(const char *beside, const char *path)
{
    if (rename(beside, path) == 0) return;
    remove(path);
    rename(beside, path);
}

/* Written beside and renamed, so that a test never reads half of it. */
static void write_places(const desktop *d, const node *root)
{
    char beside[1024];
    snprintf(beside, sizeof beside, "%s.new", d->places);
    FILE *f = fopen(beside, "w");
    if (!f) return;
    fprintf(f, "%s\t0\t0\t0\t0\t%s\n", root->id, host_word(d->person));
    const node *scope = tree_scope(root);
    for (const node *n = scope; n; n = tree_next(scope, n)) {
        SDL_FRect at;
        if (!tree_is_focusable(n)) continue;
        if (!ui_seen_of(d->window, n->id, &at)) at = (SDL_FRect){0};
        fprintf(f, "%s\t%d\t%d\t%d\t%d\t", n->id, (int)at.x, (int)at.y, (int)at.w, (int)at.h);
        write_marks(d, n, f);
    }
    fclose(f);
    put_in_place(beside, d->places);
}

static void let_hear(desktop *d, int64_t now_us)
{
    static const float volumes[SCREEN_SOUND_COUNT] = {
        [SOUND_OFF] = 0, [SOUND_SOFT] = 0.2f, [SOUND_NORMAL] = 0.6f};
    sound_cue cue = host_take_cue(d->person);
    if (cue != CUE_NONE) {
        sound_play(d->sound, cue, volumes[host_settings(d->person)->sound], now_us);
    }
    sound_tick(d->sound, now_us);
}

static void show(desktop *d)
{
    int64_t now_us = home_now_us();
    d->frame = 1 - d->frame;
    arena_reset(&d->frames[d->frame]);
    const node *root = host_show(d->person, now_us, &d->frames[d->frame]);
    if (!root) return;
    follow_settings(d);
    d->needs_tree = false;
    /* Also when nothing was drawn anew: a screen that was drawn while a line was still being written
     * can only be told once that line is on the disk, and nothing on it need have changed since. */
    ui_show(d->window, root, now_us);
    host_presented(d->person, home_now_us());
    if (d->places) write_places(d, root);
    reader_show(&d->reader, d->window, root);
    let_hear(d, home_now_us());
}

static void take_input(desktop *d, const tree_input *in)
{
    if (in->kind == INPUT_NONE) return;
    if (host_input(d->person, in)) d->needs_tree = true;
    if (in->kind == INPUT_PRESS) d->has_pressed = true;
}

static void note_focus(desktop *d, const SDL_Event *event, int64_t at_us)
{
    if (event->type != SDL_WINDOWEVENT) return;
    if (event->window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
        host_note(d->person, NOTE_FOCUS_LOST, 0, at_us);
    }
    if (event->window.event == SDL_WINDOWEVENT_FOCUS_GAINED) {
        host_note(d->person, NOTE_FOCUS_GAINED, 0, at_us);
    }
}

/* --- gamepads ------------------------------------------------------------------------------ */

typedef struct pad_row {
    int button;
    pad_key key;
} pad_row;

static const pad_row pad_rows[] = {
    {SDL_CONTROLLER_BUTTON_DPAD_UP, PAD_UP},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, PAD_DOWN},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, PAD_LEFT},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, PAD_RIGHT},
    {SDL_CONTROLLER_BUTTON_A, PAD_PRESS},
    {SDL_CONTROLLER_BUTTON_B, PAD_BACK},
    {SDL_CONTROLLER_BUTTON_START, PAD_BACK},
    {SDL_CONTROLLER_BUTTON_BACK, PAD_HELP},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, PAD_PREVIOUS},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, PAD_NEXT},
    {PAD_LEFT_TRIGGER, PAD_LESS},
    {PAD_RIGHT_TRIGGER, PAD_MORE},
};

/* F2 and Y: as long as they are held. */
static void hold_language(desktop *d, bool is_held, int64_t at_us)
{
    if (host_hold_language(d->person, is_held, at_us)) d->needs_tree = true;
}

static void hold_by_key(desktop *d, const SDL_Event *event, int64_t at_us)
{
    bool is_key = event->type == SDL_KEYDOWN || event->type == SDL_KEYUP;
    if (is_key && event->key.keysym.sym == SDLK_F2) {
        hold_language(d, event->type == SDL_KEYDOWN, at_us);
    }
    bool is_gone = event->type == SDL_WINDOWEVENT &&
                   event->window.event == SDL_WINDOWEVENT_FOCUS_LOST;
    if (is_gone) hold_language(d, false, at_us);
}

static void take_pad(desktop *d, const pad_press *pressed)
{
    host_device(d->person, "gamepad", pressed->at_us);
    if (pressed->button == SDL_CONTROLLER_BUTTON_Y) {
        hold_language(d, pressed->is_down, pressed->at_us);
    }
    for (size_t i = 0; pressed->is_down && i < sizeof pad_rows / sizeof *pad_rows; i++) {
        if (pad_rows[i].button != (int)pressed->button) continue;
        tree_input in = ui_pad(d->window, pad_rows[i].key, pressed->is_repeat, pressed->at_us);
        take_input(d, &in);
    }
    if (ui_needs_show(d->window)) d->needs_tree = true;
}

/* Time stood still meanwhile; the journal says why nobody answered. */
static void note_sleep(desktop *d)
{
    const int64_t slept_us = home_new_sleep_us();
    if (slept_us > 0) host_note(d->person, NOTE_SUSPEND, slept_us, home_now_us());
}

/* Whether anything was pressed since the last time. */
static bool take_pads(desktop *d)
{
    pad_press pressed;
    bool is_any = false;
    gamepads_poll(home_now_us());
    while (!d->has_pressed && gamepads_next(home_now_us(), &pressed)) {
        take_pad(d, &pressed);
        is_any = true;
    }
    return is_any;
}

/* What was done on the page around. Whether there was anything. */
static bool take_page(desktop *d)
{
    reader_request asked;
    bool is_any = false;
    while (!d->has_pressed && reader_page_next(&asked)) {
        tree_input in = reader_input(d->window, &asked);
        take_input(d, &in);
        if (ui_needs_show(d->window)) d->needs_tree = true;
        is_any = true;
    }
    return is_any;
}

static void offer(desktop *d, const char *path, const failure *why, int64_t at_us)
{
    host_offer(d->person, path, why, at_us);
    d->needs_tree = true;
}

/* What was given to the page around. Whether there was anything. */
static bool take_uploads(desktop *d)
{
    const char *path = NULL;
    failure why;
    if (!home_next_upload(&path, &why)) return false;
    offer(d, path, &why, home_now_us());
    return true;
}

/* A folder or a file that is dropped on the window; SDL hands over the path. */
static void take_drop(desktop *d, const SDL_Event *event, int64_t at_us)
{
    if (event->type != SDL_DROPFILE) return;
    arena scratch;
    arena_init(&scratch, 0);
    const char *path = home_typed_folder(&scratch, event->drop.file);
    if (path) offer(d, path, NULL, at_us);
    arena_free(&scratch);
    SDL_free(event->drop.file);
}

static void take_event(desktop *d, const SDL_Event *event)
{
    int64_t at_us = stamp_of(event, home_now_us());
    pad_press pressed;
    if (event->type == SDL_QUIT) d->wants_quit = true;
    if (event->type == SDL_FINGERDOWN) host_device(d->person, "touch", at_us);
    if (gamepads_take(event, at_us, &pressed)) take_pad(d, &pressed);
    note_focus(d, event, at_us);
    hold_by_key(d, event, at_us);
    take_drop(d, event, at_us);
    tree_input in = ui_event(d->window, event, at_us);
    take_input(d, &in);
    if (ui_needs_show(d->window)) d->needs_tree = true;
    if (ui_zoom_changed(d->window)) {
        float zoom = ui_get_look(d->window).zoom;
        host_set_text_percent(d->person, (int)(zoom * 100.0f + 0.5f));
        d->needs_tree = true;
    }
}

/* --- turns --------------------------------------------------------------------------------- */

/* When something happens by itself. */
static int64_t next_due_us(desktop *d, int64_t now_us)
{
    if (d->needs_tree) return now_us;
    int64_t due_us = host_next_due(d->person, now_us);
    int64_t frame_us = ui_next_frame_us(d->window);
    int64_t sound_us = sound_next_due(d->sound);
    if (sound_us < due_us) due_us = sound_us;
    return frame_us < due_us ? frame_us : due_us;
}

static int wait_ms(desktop *d)
{
    int64_t now_us = home_now_us();
    int64_t due_us = next_due_us(d, now_us);
    if (due_us == INT64_MAX) return WAIT_MAX_MS;
    int64_t left_ms = (due_us - now_us + 999) / 1000;
    return left_ms < 0 ? 0 : left_ms > WAIT_MAX_MS ? WAIT_MAX_MS : (int)left_ms;
}

/* One turn: waits for something to do, does it, shows it. Returns quickly once woken. After a press
 * a frame comes first: what follows is meant for the screen that the press leads to. */
static void turn(desktop *d)
{
    SDL_Event event;
    bool has_event = loop_next_event(&event, gamepads_wait_ms(wait_ms(d)));
    d->has_pressed = false;
    note_sleep(d);
    bool has_pad = take_pads(d);
    bool has_request = take_page(d) || take_uploads(d);
    bool is_idle = !has_event && !has_pad && !has_request &&
                   next_due_us(d, home_now_us()) > home_now_us();
    while (has_event && !d->wants_quit) {
        take_event(d, &event);
        has_event = !d->has_pressed && SDL_PollEvent(&event) != 0;
    }
    if (home_stop_asked()) d->wants_quit = true;
    if (is_idle || d->wants_quit) return;
    host_tick(d->person, home_now_us());
    show(d);
}

static status open_person(desktop *d, const desktop_options *options, failure *why)
{
    static const char *const devices[] = {"keyboard", "mouse"};
    SDL_DisplayMode mode = {0};
    host_options person = options->person;
    bool is_known = SDL_GetCurrentDisplayMode(0, &mode) == 0;
    person.devices = devices;
    person.device_count = sizeof devices / sizeof devices[0];
    person.screen_width = is_known ? mode.w : FIELD_NULL;
    person.screen_height = is_known ? mode.h : FIELD_NULL;
    person.screen_refresh_hz = is_known && mode.refresh_rate ? mode.refresh_rate : FIELD_NULL;
    person.wake = (journal_wake){wake, d};
    person.artist = card_artist_of(person.home);
    return host_open(&person, home_now_us(), &d->person, why);
}

static status open_window(desktop *d, const desktop_options *options, failure *why)
{
    ui_setup setup = {.title = "Samenspel",
                      .root = options->person.home->program,
                      .width = options->width,
                      .height = options->height,
                      .is_fullscreen = options->is_fullscreen,
                      .renderer = options->renderer};
    d->window = ui_open(&setup, why);
    if (!d->window) return why && why->code ? why->code : STATUS_IO;
    d->wake_event = SDL_RegisterEvents(1);
    return STATUS_OK;
}

static bool turn_until_quit(void *self)
{
    desktop *d = self;
    turn(d);
    return !d->wants_quit && !host_wants_quit(d->person);
}

static void close_all(void *self)
{
    desktop *d = self;
    stamps_stop();
    gamepads_close();
    host_close(d->person, &d->at_end);
    sound_close(d->sound);
    reader_close(&d->reader);
    ui_close(d->window);
    arena_free(&d->frames[0]);
    arena_free(&d->frames[1]);
}

static status begin(desktop *d, const desktop_options *options, failure *why)
{
    d->needs_tree = true;
    home_watch_sleep();
    d->places = options->places;
    arena_init(&d->frames[0], 0);
    arena_init(&d->frames[1], 0);
    status failed = open_window(d, options, why);
    d->sound = sound_open();
    stamps_start();
    if (!failed) failed = open_person(d, options, why);
    if (!failed) {
        ui_borrow_from(d->window, (file_lender){host_lend_file, d->person});
        show(d);
    }
    gamepads_open();
    return failed;
}

status desktop_run(const desktop_options *options, failure *why)
{
    desktop d = {0};
    status failed = begin(&d, options, why);
    if (failed) {
        close_all(&d);
        return failed;
    }
    loop_run((loop){.turn = turn_until_quit, .finish = close_all, .self = &d});
    const failure *end = &d.at_end;
    return end->code ? failure_set(why, end->code, end->reason, end->place, end->detail)
                     : STATUS_OK;
}
