#include "desktop/desktop.h"

#include <stdio.h>
#include <string.h>

#include "desktop/look.h"
#include "host/walker.h"
#include "tree/pseudo.h"
#include "ui/window.h"

/* A walk that is longer than this is lost. */
enum { STEPS_MAX = 4000, PATH_MAX_BYTES = 1024, SCREENS_MAX = 512 };
enum { STEP_US = 400000, STILL_US = 2000000 };
enum { PSEUDO_IN_SIGHT_PERCENT = 125 };

typedef struct shoot {
    const shots_options *options;
    const char *scenario; /* NULL: the picker */
    host *person;
    ui *camera;
    arena frames[2];
    arena pseudo[2]; /* the same trees in nobody's language */
    int frame, pose;
    int64_t now_us;
    uint64_t taken[SCREENS_MAX]; /* what was photographed: a hash of what it shows */
    size_t taken_count;
    size_t number;
    shots_result *result;
} shoot;

static uint64_t face_of(const node *root)
{
    uint64_t h = 1469598103934665603u;
    for (const node *n = root; n; n = tree_next(root, n)) {
        bool tells = n->role != ROLE_TIMER && n->role != ROLE_PROGRESS;
        if (!tells) continue;
        h = (h ^ (uint64_t)n->role) * 1099511628211u;
        h = (h ^ n->state) * 1099511628211u;
        for (const char *c = n->id; *c; c++) h = (h ^ (unsigned char)*c) * 1099511628211u;
    }
    return h;
}

static bool is_new(shoot *s, const node *root)
{
    uint64_t face = face_of(root);
    for (size_t i = 0; i < s->taken_count; i++) {
        if (s->taken[i] == face) return false;
    }
    if (s->taken_count < SCREENS_MAX) s->taken[s->taken_count++] = face;
    return true;
}

/* The last part of a scenario's path, so that a picture's name is no path. */
static const char *short_name(const shoot *s)
{
    const char *name = s->scenario ? s->scenario : "program";
    for (const char *c = name; *c; c++) {
        if (*c == '/' && c[1]) name = c + 1;
    }
    return name;
}

static void file_name(const shoot *s, const node *root, char *out, size_t room)
{
    snprintf(out, room, "%s/%s-%03zu-%.40s.png", s->options->folder, short_name(s), s->number,
             root->id);
    for (char *c = out + strlen(s->options->folder) + 1; *c; c++) {
        if (*c == '/' || *c == ':') *c = '_';
    }
}

/* With large text the language that nobody speaks may need more than the first view. */
static bool is_excused(const shoot *s, const overflow *found)
{
    return found->kind == OVERFLOW_OUT_OF_SIGHT && s->options->is_pseudo &&
           s->options->text_percent > PSEUDO_IN_SIGHT_PERCENT;
}

static void look_for_overflow(shoot *s, const node *root)
{
    overflow found[8];
    const size_t room = sizeof found / sizeof found[0];
    const size_t count = ui_overflows(s->camera, found, room);
    for (size_t i = 0; i < count && i < room; i++) {
        if (is_excused(s, &found[i])) continue;
        if (s->result->overflow_count++ > 0) continue;
        snprintf(s->result->first_overflow, sizeof s->result->first_overflow, "%s %s %s",
                 short_name(s), root->id, found[i].where->id);
    }
}

/* Shows the tree as the pictures are wanted. */
static void pose(shoot *s, const node *root, int64_t now_us)
{
    arena *memory = &s->pseudo[s->pose];
    s->pose = 1 - s->pose;
    const node *shown = root;
    if (s->options->is_pseudo) {
        arena_reset(memory);
        shown = pseudo_tree(root, memory);
    }
    if (shown) ui_show(s->camera, shown, now_us);
}

static status photograph(shoot *s, const node *root, failure *why)
{
    char path[PATH_MAX_BYTES];
    if (!is_new(s, root)) return STATUS_OK;
    pose(s, root, s->now_us + STILL_US); /* everything has arrived */
    s->number++;
    s->result->picture_count++;
    look_for_overflow(s, root);
    file_name(s, root, path, sizeof path);
    return ui_save_png(s->camera, path, why);
}

static const node *next_tree(shoot *s)
{
    host_tick(s->person, s->now_us);
    host_settle(s->person);
    s->frame = 1 - s->frame;
    arena_reset(&s->frames[s->frame]);
    const node *root = host_show(s->person, s->now_us, &s->frames[s->frame]);
    if (root) pose(s, root, s->now_us);
    host_presented(s->person, s->now_us);
    host_settle(s->person);
    return root;
}

static bool is_at_end(const node *root)
{
    return strcmp(root->id, "place/ended") == 0;
}

/* Something is on its way: an agent thinks, evidence loads. */
static bool is_busy(const node *root)
{
    for (const node *n = root; n; n = tree_next(root, n)) {
        if (n->state & STATE_BUSY) return true;
    }
    return false;
}

/* Something to do, or time that passes until something is due. */
static void step(shoot *s, walker *w, const node *root)
{
    tree_input in;
    if (!is_busy(root) && walker_next(w, root, host_word(s->person), s->now_us, &in)) {
        host_input(s->person, &in);
        s->now_us += STEP_US;
        return;
    }
    int64_t due_us = host_next_due(s->person, s->now_us);
    s->now_us = due_us == INT64_MAX || due_us <= s->now_us ? s->now_us + STEP_US : due_us;
}

/* What a press on that node opens, where there is such a node. */
static status photograph_behind(shoot *s, const node *root, const char *id, failure *why)
{
    const node *opener = tree_find_id(root, id);
    if (!opener) return STATUS_OK;
    tree_input in = tree_press(opener, s->now_us);
    host_input(s->person, &in);
    root = next_tree(s);
    return root ? photograph(s, root, why) : STATUS_NO_MEMORY;
}

static status walk(shoot *s, failure *why)
{
    walker w = walker_make(11, true);
    for (int i = 0; i < STEPS_MAX; i++) {
        const node *root = next_tree(s);
        if (!root) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
        status failed = photograph(s, root, why);
        if (failed) return failed;
        if (is_at_end(root)) return photograph_behind(s, root, "save", why);
        step(s, &w, root);
    }
    return failure_set(why, STATUS_REFUSED, "walk_lost", s->scenario, NULL);
}

/* The picker, with each of its sheets. */
static status picker_shots(shoot *s, failure *why)
{
    const node *root = next_tree(s);
    status failed = root ? photograph(s, root, why) : STATUS_NO_MEMORY;
    if (!failed) failed = photograph_behind(s, root, "head/settings", why);
    root = failed ? NULL : next_tree(s);
    return root ? photograph_behind(s, root, "add", why) : failed;
}

static int text_percent(const shots_options *o)
{
    return o->text_percent ? o->text_percent : 100;
}

/* A picture stands still. */
static void dress(shoot *s)
{
    ui_look look = look_of(host_settings(s->person));
    look.is_motion_reduced = true;
    ui_set_look(s->camera, look);
}

static status shoot_one(const shots_options *o, ui *camera, const char *name, const char *logs,
                        shots_result *result, failure *why)
{
    shoot s = {.options = o, .scenario = name, .camera = camera, .result = result};
    host_options person = {.home = o->home,
                           .language = o->language,
                           .scenario = name,
                           .text_percent = text_percent(o),
                           .theme = o->theme,
                           .is_text_spaced = o->is_text_spaced,
                           .forgets_settings = true,
                           .has_seed = true,
                           .seed = 7,
                           .log_folder = logs,
                           .screen_width = FIELD_NULL,
                           .screen_height = FIELD_NULL,
                           .screen_refresh_hz = FIELD_NULL};
    arena_init(&s.frames[0], 0);
    arena_init(&s.frames[1], 0);
    arena_init(&s.pseudo[0], 0);
    arena_init(&s.pseudo[1], 0);
    status failed = host_open(&person, 0, &s.person, why);
    if (!failed) dress(&s);
    if (!failed) failed = name ? walk(&s, why) : picker_shots(&s, why);
    host_close(s.person, NULL);
    arena_free(&s.frames[0]);
    arena_free(&s.frames[1]);
    arena_free(&s.pseudo[0]);
    arena_free(&s.pseudo[1]);
    return failed;
}

static status shoot_named(const shots_options *o, ui *camera, const char *logs,
                          shots_result *result, failure *why)
{
    status failed = STATUS_OK;
    for (size_t i = 0; i < o->scenario_count && !failed; i++) {
        failed = shoot_one(o, camera, o->scenarios[i], logs, result, why);
    }
    return failed;
}

static status shoot_all(const shots_options *o, ui *camera, const char *logs, shots_result *result,
                        failure *why)
{
    const store_entry *entries = NULL;
    size_t entry_count = 0;
    arena memory;
    arena_init(&memory, 0);
    status failed = shoot_one(o, camera, NULL, logs, result, why);
    if (!failed) failed = store_list(o->home, "en", &memory, &entries, &entry_count, why);
    for (size_t i = 0; i < entry_count && !failed; i++) {
        if (entries[i].problem_total > 0) continue;
        failed = shoot_one(o, camera, entries[i].place.name, logs, result, why);
    }
    arena_free(&memory);
    return failed;
}

status desktop_shots(const shots_options *options, shots_result *out, failure *why)
{
    ui_setup setup = {.title = "Samenspel",
                      .root = options->home->program,
                      .width = options->width,
                      .height = options->height,
                      .is_offscreen = true};
    *out = (shots_result){0};
    status no_folder = home_make_folder(options->folder, why);
    if (no_folder) return no_folder;
    ui *camera = ui_open(&setup, why);
    if (!camera) return why && why->code ? why->code : STATUS_IO;
    char logs[PATH_MAX_BYTES];
    snprintf(logs, sizeof logs, "%s/log", options->folder);
    status failed = options->scenario_count > 0 ? shoot_named(options, camera, logs, out, why)
                                                : shoot_all(options, camera, logs, out, why);
    ui_close(camera);
    return failed;
}
