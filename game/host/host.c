#include "host/host.h"

#include <stdlib.h>
#include <string.h>

#include "app/settings.h"
#include "app/strings.h"
#include "host/host_parts.h"

/* How long a caption can be read. */
enum { CAPTION_US = 4000000 };

/* Texts and settings ------------------------------------------------------------------------- */

uint16_t host_language_index(const host *h, const char *tag)
{
    for (uint16_t i = 0; i < h->language_count; i++) {
        if (strcmp(h->spoken[i].language, tag) == 0) return i;
    }
    return h->language_count;
}

static status load_phrases(host *h, failure *why)
{
    const char *const *tags = strings_languages();
    for (; tags[h->language_count] && h->language_count < LANGUAGES_MAX; h->language_count++) {
        const message **messages = arena_take_many(&h->memory, PHRASE_COUNT, sizeof *messages);
        if (!messages) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
        const char *tag = tags[h->language_count];
        status failed = strings_load(h->asked.home, tag, phrase_keys(), PHRASE_COUNT, &h->memory,
                                     messages, why);
        if (failed) return failed;
        h->spoken[h->language_count] = (phrases){.language = tag, .messages = messages};
    }
    return STATUS_OK;
}

static theme_choice asked_theme(const host *h, theme_choice kept)
{
    theme_choice asked = h->asked.theme ? theme_named(h->asked.theme) : THEME_COUNT;
    return asked == THEME_COUNT ? kept : asked;
}

static void load_settings(host *h)
{
    settings kept = {.text_percent = 100};
    if (!h->asked.forgets_settings) kept = settings_load(h->asked.home);
    const char *wanted = h->asked.language ? h->asked.language : kept.language;
    const char *tag = strings_language(h->asked.home, wanted[0] ? wanted : NULL);
    h->language = host_language_index(h, tag);
    int percent = h->asked.text_percent ? h->asked.text_percent : kept.text_percent;
    const uint16_t second = host_language_index(h, kept.second_language);
    h->settings = (screen_settings){
        .language = tag,
        .second_language = second < h->language_count ? h->spoken[second].language : "",
        .text_percent = percent,
        .theme = (screen_theme)asked_theme(h, kept.theme),
        .is_motion_reduced = kept.reduces_motion,
        .is_text_spaced = h->asked.is_text_spaced || kept.spaces_text,
        .sound = (screen_sound)kept.sound};
}

void host_keep_settings(host *h)
{
    if (h->asked.forgets_settings) return;
    settings kept = {.text_percent = h->settings.text_percent,
                     .theme = (theme_choice)h->settings.theme,
                     .reduces_motion = h->settings.is_motion_reduced,
                     .spaces_text = h->settings.is_text_spaced,
                     .sound = (sound_choice)h->settings.sound};
    strncpy(kept.language, h->settings.language, sizeof kept.language - 1);
    strncpy(kept.second_language, h->settings.second_language, sizeof kept.second_language - 1);
    h->problem = (failure){0};
    settings_save(h->asked.home, &kept, &h->problem);
}

void host_fill_lobby(host *h)
{
    failure why = {0};
    lobby_fill(&h->lobby, h->asked.home, &h->spoken[h->language], h->asked.log_folder, &why);
    const picker_entry *named = NULL;
    if (h->elsewhere) {
        lobby_find(&h->lobby, h->asked.home, &h->spoken[h->language], h->elsewhere, &named, &why);
    }
    if (why.code) h->problem = why;
}

/* Opening and closing ------------------------------------------------------------------------ */

/* Whether it can be played as asked, before anything stands on the screen. */
static status check_asked(const host *h, failure *why)
{
    scenario_place from;
    loaded_scenario loaded;
    status failed = lobby_place(&h->lobby, h->entry, &from, why);
    if (failed) return failed;
    failed = store_load(&from, h->asked.arm, h->asked.list, &loaded, why);
    loaded_scenario_free(&loaded);
    return failed;
}

/* A scenario named on the command line: straight to it, or to the screen that asks for the seat. */
static status open_asked(host *h, failure *why)
{
    status failed = lobby_find(&h->lobby, h->asked.home, &h->spoken[h->language], h->asked.scenario,
                               &h->entry, why);
    if (!failed) h->elsewhere = h->asked.scenario;
    if (!failed) failed = check_asked(h, why);
    if (failed || !h->asked.seat) return failed;
    int64_t people = h->asked.people ? h->asked.people : 1;
    return host_start_sitting(h, h->asked.seat, people, h->settings.language, 1000, why);
}

static status open_host(host *h, failure *why)
{
    status failed = load_phrases(h, why);
    if (failed) return failed;
    load_settings(h);
    h->own_scenarios = store_own_folder(h->asked.home, &h->memory);
    host_fill_lobby(h);
    return h->asked.scenario ? open_asked(h, why) : STATUS_OK;
}

status host_open(const host_options *options, int64_t now_us, host **out, failure *why)
{
    host *h = calloc(1, sizeof *h);
    if (!h) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    h->asked = *options;
    h->now_us = now_us;
    for (size_t i = 0; i < options->device_count && i < JOURNAL_DEVICES_MAX; i++) {
        h->devices[h->device_count++] = options->devices[i];
    }
    arena_init(&h->memory, 0);
    arena_init(&h->debrief_memory, 0);
    keeper_init(&h->keeper);
    lobby_init(&h->lobby);
    lobby_init(&h->second_lobby);
    screen_state_init(&h->screen);
    status failed = open_host(h, why);
    if (failed)
        host_close(h, NULL);
    else
        *out = h;
    return failed;
}

void host_close(host *h, failure *why)
{
    if (!h) return;
    if (h->sitting) sitting_close(h->sitting, h->now_us, why);
    lobby_free(&h->lobby);
    lobby_free(&h->second_lobby);
    keeper_free(&h->keeper);
    arena_free(&h->debrief_memory);
    arena_free(&h->memory);
    free(h);
}

/* Showing ------------------------------------------------------------------------------------ */

/* The model of the debrief, made anew when something was committed or the language changed. */
static const debrief *debrief_now(host *h)
{
    const view *v = &h->view;
    if (v->stage == INDEX_NONE || v->type != STAGE_DEBRIEF) return NULL;
    uint64_t version = sitting_version(h->sitting);
    bool is_fresh = h->debrief && h->debrief_version == version &&
                    h->debrief_language == v->language;
    if (is_fresh) return h->debrief;
    arena_reset(&h->debrief_memory);
    h->debrief = debrief_make(v->scenario, session_state(sitting_session(h->sitting)), v->stage,
                              v->language, &h->debrief_memory);
    h->debrief_version = version;
    h->debrief_language = v->language;
    return h->debrief;
}

/* The language of the scenario that a held key shows; -1: there is no other. */
static int second_of_scenario(const host *h, int own)
{
    const scenario *s = sitting_scenario(h->sitting);
    return screen_second_language(s->languages, s->language_count, s->languages[own],
                                  h->settings.second_language);
}

/* The same of the program; the one shown when there is no other. */
static uint16_t second_of_program(const host *h)
{
    int second = screen_second_language(strings_languages(), h->language_count,
                                        h->settings.language, h->settings.second_language);
    return second < 0 ? h->language : (uint16_t)second;
}

static const phrases *phrases_now(const host *h)
{
    if (h->sitting && h->view.scenario) {
        uint16_t own = host_language_index(h, h->view.scenario->languages[h->view.language]);
        if (own < h->language_count) return &h->spoken[own];
    }
    bool is_second = h->is_second && !h->sitting;
    return &h->spoken[is_second ? second_of_program(h) : h->language];
}

static void show_lobby(host *h, screen_context *c)
{
    c->takes_uploads = home_takes_uploads();
    c->own_scenarios = h->own_scenarios;
    bool is_second = h->is_second && h->second_lobby.entry_count > 0;
    const lobby *shown = is_second ? &h->second_lobby : &h->lobby;
    const picker_entry *again = is_second && h->entry ? lobby_entry(shown, h->entry->id) : NULL;
    c->place = h->entry ? PLACE_SEAT : PLACE_PICKER;
    c->entries = shown->entries;
    c->entry_count = shown->entry_count;
    c->resumes = shown->resumes;
    c->resume_count = shown->resume_count;
    c->entry = again ? again : h->entry;
    c->phrases = phrases_now(h);
    c->is_second_language = is_second;
    c->seat_suggestion = h->asked.seat ? h->asked.seat : "A1";
}

static screen_place place_of(const host *h)
{
    if (sitting_trouble(h->sitting)) return PLACE_TROUBLE;
    return h->view.is_ended ? PLACE_ENDED : PLACE_STAGE;
}

static bool is_choosing_place(const host *h)
{
    return h->sitting && h->screen.sheet == SHEET_SAVE;
}

void host_make_sound(host *h, sound_cue cue)
{
    h->cue.waiting = h->cue.caption = cue;
    h->cue.until_us = h->now_us + CAPTION_US;
}

/* What a session that is taken up again has sounded before is silent. */
static void follow_sounds(host *h)
{
    const view *v = &h->view;
    bool is_new = h->cue.of == h->sitting && v->sound_count > h->cue.count;
    h->cue.of = h->sitting;
    h->cue.count = v->sound_count;
    if (is_new) host_make_sound(h, v->sound);
}

static void offer_places(host *h, screen_context *c, arena *frame)
{
    if (c->place == PLACE_TROUBLE) {
        keeper_offer_folders(&h->keeper, h->asked.home, h->now_us, c, frame);
    }
    if (is_choosing_place(h)) keeper_offer_places(&h->keeper, h->now_us, c);
}

/* The counts for the group, once the session has ended. */
static void offer_result(host *h, screen_context *c)
{
    const session *played = sitting_session(h->sitting);
    const journal_header *header = sitting_header(h->sitting);
    c->counts_in_room = header->consent_room;
    c->is_for_research = c->is_recorded && header->consent_research;
    h->result_code[0] = '\0';
    if (c->place != PLACE_ENDED || !played || !c->is_recorded) return;
    result_code_of(header, h->view.scenario, session_state(played), h->result_code);
    c->result_code = h->result_code[0] ? h->result_code : NULL;
}

static void show_sitting(host *h, screen_context *c, arena *frame)
{
    sitting_view(h->sitting, h->now_us, frame, &h->view);
    follow_sounds(h);
    const int second = h->is_second ? second_of_scenario(h, h->view.language) : -1;
    if (second >= 0) h->view.language = second;
    c->is_second_language = second >= 0;
    sitting_code(h->sitting, h->code);
    c->place = place_of(h);
    c->phrases = phrases_now(h);
    c->view = &h->view;
    c->now_us = h->view.now_us;
    c->entry = h->entry;
    c->picture_root = sitting_loaded(h->sitting)->folder;
    c->people = (uint16_t)h->people;
    c->is_started = sitting_is_started(h->sitting);
    c->is_recorded = sitting_is_recorded(h->sitting);
    c->debrief = debrief_now(h);
    c->session_code = h->code[0] ? h->code : NULL;
    c->log_path = sitting_log_path(h->sitting);
    c->trouble = sitting_trouble(h->sitting);
    c->hands_out = home_downloads() != NULL;
    c->can_draw_card = h->asked.artist.draw != NULL;
    keeper_tell_saved(&h->keeper, c);
    offer_result(h, c);
    offer_places(h, c, frame);
}

static void fill_context(host *h, arena *frame)
{
    screen_context *c = &h->context;
    *c = (screen_context){.phrases = &h->spoken[h->language],
                          .languages = strings_languages(),
                          .language_count = h->language_count,
                          .settings = h->settings,
                          .problem = h->problem.code ? &h->problem : NULL,
                          .now_us = h->now_us};
    if (h->sitting)
        show_sitting(h, c, frame);
    else
        show_lobby(h, c);
    if (h->now_us < h->cue.until_us) c->caption = h->cue.caption;
}

const node *host_show(host *h, int64_t now_us, arena *frame)
{
    h->now_us = now_us;
    fill_context(h, frame);
    h->is_context_old = false;
    return screen_show(&h->screen, &h->context, frame);
}

void host_presented(host *h, int64_t now_us)
{
    bool is_due = h->sitting && h->context.place == PLACE_STAGE && h->view.presented_key != 0 &&
                  h->view.presented_key != h->presented_key && !h->view.is_waiting;
    if (!is_due) return;
    command c = {.what = record_make(COMMAND_PRESENTED, BY_SEAT), .at_us = now_us};
    c.what.stage = h->view.stage;
    if (h->view.has_case) {
        c.what.case_ = h->view.case_;
        c.what.step = h->view.step;
    }
    h->presented_key = h->view.presented_key;
    sitting_submit(h->sitting, &c, NULL);
}

bool host_tick(host *h, int64_t now_us)
{
    h->now_us = now_us;
    if (!h->sitting) return false;
    uint64_t before = sitting_version(h->sitting);
    sitting_tick(h->sitting, now_us);
    bool has_changed = sitting_version(h->sitting) != before;
    if (is_choosing_place(h) && now_us >= keeper_next_look(&h->keeper)) {
        has_changed |= keeper_look(&h->keeper, now_us);
        h->is_context_old = true;
    }
    return has_changed;
}

void host_settle(host *h)
{
    if (h->sitting) sitting_settle(h->sitting);
}

sound_cue host_take_cue(host *h)
{
    sound_cue cue = h->cue.waiting;
    h->cue.waiting = CUE_NONE;
    return cue;
}

int64_t host_next_due(host *h, int64_t now_us)
{
    int64_t caption_us = h->context.caption == CUE_NONE ? INT64_MAX : h->cue.until_us;
    if (!h->sitting) return caption_us;
    int64_t due_us = sitting_next_due(h->sitting);
    if (is_choosing_place(h)) {
        const int64_t look_us = keeper_next_look(&h->keeper);
        if (look_us > 0 && look_us < due_us) due_us = look_us;
    }
    if (caption_us < due_us) due_us = caption_us;
    int64_t change_us = screen_next_change(&h->context);
    if (change_us == INT64_MAX) return due_us;
    int64_t wait_us = change_us - h->context.now_us;
    int64_t shown_us = now_us + (wait_us > 0 ? wait_us : 0);
    return shown_us < due_us ? shown_us : due_us;
}

void host_note(host *h, note_kind kind, int64_t number, int64_t now_us)
{
    if (h->sitting) sitting_note(h->sitting, kind, number, NULL, now_us);
}

/* The picker is read again in the other language; a session only needs other texts. */
static void show_second_lobby(host *h)
{
    lobby_free(&h->second_lobby);
    lobby_init(&h->second_lobby);
    if (!h->is_second || h->sitting) return;
    lobby_fill(&h->second_lobby, h->asked.home, &h->spoken[second_of_program(h)],
               h->asked.log_folder, NULL);
}

static void note_shown_language(host *h, int64_t now_us)
{
    const session *on = sitting_session(h->sitting);
    if (!on || session_state(on)->is_ended) return;
    const int own = session_state(on)->language;
    const int second = second_of_scenario(h, own);
    const char *const *tags = sitting_scenario(h->sitting)->languages;
    if (second < 0) return;
    sitting_note(h->sitting, NOTE_SHOWN_LANGUAGE, 0, tags[h->is_second ? second : own], now_us);
}

bool host_hold_language(host *h, bool is_held, int64_t now_us)
{
    if (is_held == h->is_second) return false;
    h->is_second = is_held;
    show_second_lobby(h);
    if (h->sitting) note_shown_language(h, now_us);
    return true;
}

/* Handing over --------------------------------------------------------------------------------- */

static const picker_entry *find_offered(host *h, const char *path)
{
    const picker_entry *found = NULL;
    host_fill_lobby(h);
    h->problem = (failure){0};
    lobby_find(&h->lobby, h->asked.home, &h->spoken[h->language], path, &found, &h->problem);
    return found;
}

static void open_offered(host *h, const char *path)
{
    h->elsewhere = arena_copy(&h->memory, path, strlen(path));
    const picker_entry *found = h->elsewhere ? find_offered(h, h->elsewhere) : NULL;
    if (!found) h->elsewhere = NULL;
    h->entry = found && !found->is_broken ? found : NULL;
    /* One with mistakes is chosen on the picker, where they are told. */
    if (found) screen_choose_entry(&h->screen, found->id);
}

static bool is_packed(const char *path)
{
    const size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, ".zip") == 0;
}

void host_offer(host *h, const char *path, const failure *why, int64_t now_us)
{
    h->now_us = now_us;
    h->is_context_old = true;
    if (why && why->code) {
        h->problem = *why;
    } else if (h->sitting) {
        failure_set(&h->problem, STATUS_REFUSED, "offer_in_session", NULL, NULL);
    } else if (is_packed(path)) {
        failure_set(&h->problem, STATUS_BAD_INPUT, "offer_packed", path, NULL);
    } else {
        open_offered(h, path);
    }
}

static bool has_device(const host *h, const char *name)
{
    for (size_t i = 0; i < h->device_count; i++) {
        if (strcmp(h->devices[i], name) == 0) return true;
    }
    return false;
}

void host_device(host *h, const char *name, int64_t now_us)
{
    if (has_device(h, name) || h->device_count == JOURNAL_DEVICES_MAX) return;
    const char *kept = arena_copy(&h->memory, name, strlen(name));
    if (!kept) return;
    h->devices[h->device_count++] = kept;
    if (h->sitting) sitting_device(h->sitting, kept, now_us);
}

/* What shells ask ---------------------------------------------------------------------------- */

bool host_wants_quit(const host *h)
{
    return h->wants_quit;
}

const screen_settings *host_settings(const host *h)
{
    return &h->settings;
}

void host_set_text_percent(host *h, int text_percent)
{
    h->settings.text_percent = text_percent < 80 ? 80 : text_percent > 200 ? 200 : text_percent;
    host_keep_settings(h);
}

const sitting *host_sitting(const host *h)
{
    return h->sitting;
}

bool host_lend_file(const void *h, const char *path, const char **out_bytes, size_t *out_length)
{
    const sitting *now = host_sitting(h);
    return now && loaded_scenario_file(sitting_loaded(now), path, out_bytes, out_length);
}

const failure *host_problem(const host *h)
{
    return h->problem.code ? &h->problem : NULL;
}

const phrases *host_phrases(const host *h)
{
    return phrases_now(h);
}

const char *host_word(const host *h)
{
    return h->sitting ? h->view.word : "";
}
