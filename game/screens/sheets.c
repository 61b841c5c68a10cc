/* What lies over a screen: the pause menu, the settings, leaving. */
#include "screens/block.h"
#include "screens/inbox.h"

#include <string.h>

static const int text_sizes[] = {80, 100, 125, 150, 175, 200};
enum { SHEET_WIDTH_MIN = 420, SETTINGS_WIDTH = 1200, SETTINGS_GAP = 24 };
enum { TEXT_SIZE_CHOICES = sizeof text_sizes / sizeof *text_sizes };

static bool is_in_session(const pen *p)
{
    return p->context->place == PLACE_STAGE && p->view && !p->view->is_ended;
}

static node *begin_sheet(pen *p, phrase_id title, action close)
{
    const char *words = pen_say(p, title);
    node *sheet = tree_overlay(&p->tree, "sheet", words, close);
    sheet->layout.min_width = SHEET_WIDTH_MIN;
    tree_heading(&p->tree, sheet, "sheet/title", words, TEXT_STATEMENT);
    return sheet;
}

static node *add_row_of_buttons(pen *p, node *sheet)
{
    node *row = tree_row(&p->tree, sheet, "sheet/foot", 14);
    row->layout.wrap = true;
    row->layout.stays = true;
    row->layout.justify = ALIGN_END;
    return row;
}

/* Settings --------------------------------------------------------------------------------- */

static node *add_setting(pen *p, node *sheet, const char *id, phrase_id head)
{
    node *part = tree_column(&p->tree, sheet, id, 8);
    tree_text(&p->tree, part, tree_id(&p->tree, id, "head"), pen_say(p, head), TEXT_LABEL);
    node *row = tree_row(&p->tree, part, tree_id(&p->tree, id, "row"), 10);
    row->layout.wrap = true;
    return row;
}

static void add_option(pen *p, node *row, const char *id, const char *name, action set, bool is_on)
{
    node *n = tree_choice(&p->tree, row, id, name, set, KEY_NONE, is_on);
    n->size = TEXT_BODY;
    n->layout.min_height = 52;
}

/* In a session those of the scenario, else those of the program. */
typedef struct languages {
    const char *const *tags;
    const char *now;
    uint16_t count;
} languages;

static languages languages_here(const pen *p)
{
    const screen_context *c = p->context;
    if (!is_in_session(p))
        return (languages){c->languages, c->settings.language, c->language_count};
    const scenario *s = p->view->scenario;
    return (languages){s->languages, s->languages[p->view->language], s->language_count};
}

static void add_languages(pen *p, node *sheet)
{
    node *row = add_setting(p, sheet, "set_language", PHRASE_SETTINGS_LANGUAGE);
    const languages here = languages_here(p);
    for (uint16_t i = 0; i < here.count; i++) {
        const char *tag = here.tags[i];
        add_option(p, row, tree_id(&p->tree, "set_language", tag), pen_language(p, tag),
                   act_id(VERB_SET_LANGUAGE, tag), strcmp(tag, here.now) == 0);
    }
}

/* Which one a held key shows, where there is a choice. */
static void add_second_languages(pen *p, node *sheet)
{
    const languages here = languages_here(p);
    const int second = screen_second_language(here.tags, here.count, here.now,
                                              p->context->settings.second_language);
    if (second < 0) return;
    node *row = add_setting(p, sheet, "set_second", PHRASE_SETTINGS_SECOND_LANGUAGE);
    for (uint16_t i = 0; i < here.count; i++) {
        const char *tag = here.tags[i];
        if (strcmp(tag, here.now) == 0) continue;
        add_option(p, row, tree_id(&p->tree, "set_second", tag), pen_language(p, tag),
                   act_id(VERB_SET_SECOND_LANGUAGE, tag), i == second);
    }
    tree_muted(&p->tree, row->parent, "set_second/hint",
               pen_say(p, PHRASE_SETTINGS_SECOND_LANGUAGE_HINT), TEXT_SMALL);
}

static void add_text_sizes(pen *p, node *sheet)
{
    node *row = add_setting(p, sheet, "set_text", PHRASE_SETTINGS_TEXT_SIZE);
    for (int i = 0; i < TEXT_SIZE_CHOICES; i++) {
        const int percent = text_sizes[i];
        add_option(p, row, tree_id_number(&p->tree, "set_text", percent),
                   pen_say_with(p, PHRASE_COMMON_PERCENT, WITH(number_named("p", percent / 100.0))),
                   act_number(VERB_SET_TEXT_SIZE, percent),
                   percent == p->context->settings.text_percent);
    }
}

static void add_spacing(pen *p, node *sheet)
{
    bool is_spaced = p->context->settings.is_text_spaced;
    node *row = add_setting(p, sheet, "set_spacing", PHRASE_SETTINGS_SPACING);
    add_option(p, row, "set_spacing/normal", pen_say(p, PHRASE_SETTINGS_SPACING_NORMAL),
               act_number(VERB_SET_SPACING, 0), !is_spaced);
    add_option(p, row, "set_spacing/wide", pen_say(p, PHRASE_SETTINGS_SPACING_WIDE),
               act_number(VERB_SET_SPACING, 1), is_spaced);
}

static void add_themes(pen *p, node *sheet)
{
    static const phrase_id names[SCREEN_THEME_COUNT] = {
        [SCREEN_LIGHT] = PHRASE_SETTINGS_THEME_LIGHT,
        [SCREEN_DARK] = PHRASE_SETTINGS_THEME_DARK,
        [SCREEN_CONTRAST] = PHRASE_SETTINGS_THEME_CONTRAST,
        [SCREEN_PROJECTOR] = PHRASE_SETTINGS_THEME_PROJECTOR,
    };
    node *row = add_setting(p, sheet, "set_theme", PHRASE_SETTINGS_THEME);
    for (int i = 0; i < SCREEN_THEME_COUNT; i++) {
        add_option(p, row, tree_id_number(&p->tree, "set_theme", i), pen_say(p, names[i]),
                   act_number(VERB_SET_THEME, i), (int)p->context->settings.theme == i);
    }
}

static void add_sound(pen *p, node *sheet)
{
    static const phrase_id names[SCREEN_SOUND_COUNT] = {
        [SOUND_OFF] = PHRASE_SETTINGS_SOUND_OFF,
        [SOUND_SOFT] = PHRASE_SETTINGS_SOUND_SOFT,
        [SOUND_NORMAL] = PHRASE_SETTINGS_SOUND_NORMAL,
    };
    node *row = add_setting(p, sheet, "set_sound", PHRASE_SETTINGS_SOUND);
    for (int i = 0; i < SCREEN_SOUND_COUNT; i++) {
        add_option(p, row, tree_id_number(&p->tree, "set_sound", i), pen_say(p, names[i]),
                   act_number(VERB_SET_SOUND, i), (int)p->context->settings.sound == i);
    }
}

static void add_motion(pen *p, node *sheet)
{
    bool is_reduced = p->context->settings.is_motion_reduced;
    node *row = add_setting(p, sheet, "set_motion", PHRASE_SETTINGS_MOTION);
    add_option(p, row, "set_motion/full", pen_say(p, PHRASE_SETTINGS_MOTION_FULL),
               act_number(VERB_SET_MOTION, 0), !is_reduced);
    add_option(p, row, "set_motion/reduced", pen_say(p, PHRASE_SETTINGS_MOTION_REDUCED),
               act_number(VERB_SET_MOTION, 1), is_reduced);
}

static void add_time(pen *p, node *sheet)
{
    if (!is_in_session(p) || !view_allows(p->view, COMMAND_SET_TIME)) return;
    node *row = add_setting(p, sheet, "set_time", PHRASE_SETTINGS_TIME);
    pen_time_choices(p, row, VERB_SET_TIME, p->view->time_setting);
}

/* What belongs to reading on the left, what belongs to seeing and hearing on the right; below each
 * other where texts are large. */
static void build_settings(pen *p)
{
    node *sheet = begin_sheet(p, PHRASE_SETTINGS_TITLE, act(VERB_CLOSE_SHEET));
    node *parts = pen_is_narrow(p) ? tree_column(&p->tree, sheet, "settings", SETTINGS_GAP)
                                   : tree_grid(&p->tree, sheet, "settings", SETTINGS_GAP, 2, 0);
    if (!pen_is_narrow(p)) sheet->layout.min_width = sheet->layout.max_width = SETTINGS_WIDTH;
    node *left = tree_column(&p->tree, parts, "settings/left", SETTINGS_GAP);
    node *right = tree_column(&p->tree, parts, "settings/right", SETTINGS_GAP);
    add_languages(p, left);
    add_second_languages(p, left);
    add_text_sizes(p, left);
    add_spacing(p, left);
    add_themes(p, right);
    add_motion(p, right);
    add_sound(p, right);
    add_time(p, right);
    node *foot = add_row_of_buttons(p, sheet);
    tree_primary(&p->tree, foot, "sheet/close", pen_say(p, PHRASE_COMMON_CLOSE),
                 act(VERB_CLOSE_SHEET));
}

/* The menu --------------------------------------------------------------------------------- */

static node *add_item(pen *p, node *sheet, const char *id, phrase_id name, action press)
{
    return tree_button(&p->tree, sheet, id, pen_say(p, name), press, KEY_NONE);
}

static void add_end_stage(pen *p, node *sheet)
{
    const stage *at = p->view->stage == INDEX_NONE ? NULL : pen_stage(p);
    bool may_end = at && at->type == STAGE_BLOCK && at->block.may_end_after_thirds &&
                   p->view->has_case;
    if (!may_end) return;
    add_item(p, sheet, "menu/end_stage", PHRASE_MENU_END_STAGE, act(VERB_END_STAGE))->note =
        pen_say(p, PHRASE_MENU_END_STAGE_HINT);
}

static void build_menu(pen *p)
{
    node *sheet = begin_sheet(p, p->view->is_paused ? PHRASE_MENU_TITLE : PHRASE_MENU_OPEN,
                              act(VERB_RESUME));
    if (p->view->is_paused) {
        tree_muted(&p->tree, sheet, "menu/frozen", pen_say(p, PHRASE_MENU_FROZEN), TEXT_BODY);
    }
    tree_primary(&p->tree, sheet, "menu/resume", pen_say(p, PHRASE_MENU_RESUME), act(VERB_RESUME));
    add_item(p, sheet, "menu/settings", PHRASE_MENU_SETTINGS,
             act_number(VERB_OPEN_SHEET, SHEET_SETTINGS));
    add_item(p, sheet, "menu/keys", PHRASE_KEYS_OPEN, act_number(VERB_OPEN_SHEET, SHEET_KEYS));
    add_end_stage(p, sheet);
    add_item(p, sheet, "menu/leave", PHRASE_MENU_LEAVE, act_number(VERB_OPEN_SHEET, SHEET_LEAVE));
}

/* Leaving ---------------------------------------------------------------------------------- */

static phrase_id leave_meaning(const pen *p)
{
    if (!p->context->is_started) return PHRASE_LEAVE_BEFORE_START;
    if (p->context->place == PLACE_TROUBLE) return PHRASE_LEAVE_IN_TROUBLE;
    return p->context->is_recorded ? PHRASE_LEAVE_KEPT : PHRASE_LEAVE_NOT_KEPT;
}

/* What cannot be written cannot be ended either. */
static bool can_end(const pen *p)
{
    if (p->context->place == PLACE_TROUBLE) return false;
    return p->context->is_recorded && view_allows(p->view, COMMAND_END);
}

static void build_leave(pen *p)
{
    node *sheet = begin_sheet(p, PHRASE_LEAVE_TITLE, act(VERB_RESUME));
    tree_text(&p->tree, sheet, "leave/meaning", pen_say(p, leave_meaning(p)), TEXT_LEAD);
    if (can_end(p)) {
        tree_muted(&p->tree, sheet, "leave/end_hint", pen_say(p, PHRASE_LEAVE_END_HINT), TEXT_BODY);
    }
    node *foot = tree_row(&p->tree, sheet, "sheet/foot", 14);
    foot->layout.wrap = true;
    foot->layout.stays = true;
    bool can_resume = p->context->is_started && p->context->is_recorded;
    add_item(p, foot, "leave/leave", can_resume ? PHRASE_LEAVE_LATER : PHRASE_LEAVE_NOW,
             act(VERB_LEAVE));
    if (can_end(p)) add_item(p, foot, "leave/end", PHRASE_LEAVE_END, act(VERB_END_SESSION));
    tree_primary(&p->tree, foot, "leave/stay", pen_say(p, PHRASE_LEAVE_STAY), act(VERB_RESUME));
}

/* All -------------------------------------------------------------------------------------- */

void sheet_build(pen *p)
{
    bool is_menu_due = is_in_session(p) && p->view->is_paused;
    switch (p->state->sheet) {
    case SHEET_NONE:
        if (is_menu_due) build_menu(p);
        return;
    case SHEET_MENU: build_menu(p); return;
    case SHEET_SETTINGS: build_settings(p); return;
    case SHEET_LEAVE: build_leave(p); return;
    case SHEET_SAVE: save_sheet_build(p); return;
    case SHEET_FACILITATOR: facilitator_sheet_build(p); return;
    case SHEET_KEY_CARD: block_add_key_sheet(p); return;
    case SHEET_LETTERS: letters_build(p); return;
    case SHEET_KEYS: keys_build(p); return;
    case SHEET_ADD: add_sheet_build(p); return;
    case SHEET_FINISH: inbox_build_finish_sheet(p); return;
    }
}

/* Inputs ----------------------------------------------------------------------------------- */

void act_open_sheet(acting *a)
{
    a->state->sheet = (screen_sheet)a->in->action.number;
    a->state->has_saved = false;
    if (a->state->sheet == SHEET_FACILITATOR) a->state->word[0] = '\0';
}

void act_close_sheet(acting *a)
{
    if (a->state->sheet == SHEET_FACILITATOR) a->state->word[0] = '\0';
    a->state->sheet = SHEET_NONE;
}

/* The pause button: a pause where time may stand still, else only the menu. */
void act_menu(acting *a)
{
    a->state->sheet = SHEET_MENU;
    if (a->view && view_allows(a->view, COMMAND_PAUSE)) acting_command(a, COMMAND_PAUSE);
}

void act_resume(acting *a)
{
    a->state->sheet = SHEET_NONE;
    if (a->view && view_allows(a->view, COMMAND_RESUME)) acting_command(a, COMMAND_RESUME);
}

static void set(acting *a, request_kind kind)
{
    acting_request(a, kind, a->in->action.id);
    a->out->request.number = a->in->action.number;
}

/* A session's language is a fact about the session; the program follows it. */
void act_set_language(acting *a)
{
    const view *v = a->view;
    const int language = v ? scenario_language(v->scenario, a->in->action.id) : -1;
    if (v && language >= 0 && view_allows(v, COMMAND_SET_LANGUAGE)) {
        acting_command(a, COMMAND_SET_LANGUAGE)->language = language;
    }
    set(a, REQUEST_SET_LANGUAGE);
}

void act_set_second_language(acting *a)
{
    set(a, REQUEST_SET_SECOND_LANGUAGE);
}

void act_set_text_size(acting *a)
{
    set(a, REQUEST_SET_TEXT_SIZE);
}

void act_set_theme(acting *a)
{
    set(a, REQUEST_SET_THEME);
}

void act_set_motion(acting *a)
{
    set(a, REQUEST_SET_MOTION);
}

void act_set_spacing(acting *a)
{
    set(a, REQUEST_SET_SPACING);
}

void act_set_sound(acting *a)
{
    set(a, REQUEST_SET_SOUND);
}

void act_set_time(acting *a)
{
    acting_command(a, COMMAND_SET_TIME)->time_setting = a->in->action.number;
}

void act_leave(acting *a)
{
    a->state->sheet = SHEET_NONE;
    acting_request(a, REQUEST_LEAVE, NULL);
}

void act_end_stage(acting *a)
{
    act_resume(a);
    acting_command(a, COMMAND_END)->scope = END_STAGE;
}

void act_end_session(acting *a)
{
    a->state->sheet = SHEET_NONE;
    acting_command(a, COMMAND_END)->scope = END_SESSION;
}

void act_quit(acting *a)
{
    acting_request(a, REQUEST_QUIT, NULL);
}

void act_back(acting *a)
{
    acting_request(a, REQUEST_BACK, NULL);
}

void act_continue(acting *a)
{
    if (!a->context->is_started)
        acting_request(a, REQUEST_PROCEED, NULL);
    else
        acting_command(a, COMMAND_CONTINUE)->stage = a->view->stage;
}
