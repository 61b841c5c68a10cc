#include "host/host.h"

#include <string.h>

#include "host/host_parts.h"

static void ask_upload(host *h, const screen_request *r)
{
    (void)h;
    (void)r;
    home_ask_for_upload();
}

static void ask_nothing(host *h, const screen_request *r)
{
    (void)h;
    (void)r;
}

static void ask_pick(host *h, const screen_request *r)
{
    h->entry = lobby_entry(&h->lobby, r->text);
}

static void ask_resume(host *h, const screen_request *r)
{
    host_resume_sitting(h, r->text);
    if (!h->sitting) host_fill_lobby(h);
}

static void ask_start(host *h, const screen_request *r)
{
    host_start_sitting(h, r->seat, r->people, r->language, r->time_setting, &h->problem);
}

static void ask_consent(host *h, const screen_request *r)
{
    sitting_consent(h->sitting, r->consent, h->now_us);
}

static void ask_proceed(host *h, const screen_request *r)
{
    (void)r;
    sitting_proceed(h->sitting);
}

static void ask_back(host *h, const screen_request *r)
{
    (void)r;
    if (h->sitting) host_leave_sitting(h);
    h->entry = NULL;
}

static void ask_leave(host *h, const screen_request *r)
{
    (void)r;
    if (h->sitting) host_leave_sitting(h);
}

static void ask_quit(host *h, const screen_request *r)
{
    (void)r;
    h->wants_quit = true;
}

static void ask_language(host *h, const screen_request *r)
{
    uint16_t index = host_language_index(h, r->text);
    if (index == h->language_count) return;
    h->language = index;
    h->settings.language = h->spoken[index].language;
    host_keep_settings(h);
    if (h->sitting) return;
    char id[NAME_TEXT_MAX] = "";
    if (h->entry) strncpy(id, h->entry->id, sizeof id - 1);
    bool had_entry = h->entry != NULL;
    host_fill_lobby(h);
    h->entry = had_entry ? lobby_entry(&h->lobby, id) : NULL;
}

static void ask_second_language(host *h, const screen_request *r)
{
    uint16_t index = host_language_index(h, r->text);
    if (index == h->language_count) return;
    h->settings.second_language = h->spoken[index].language;
    host_keep_settings(h);
}

static void ask_text_size(host *h, const screen_request *r)
{
    host_set_text_percent(h, (int)r->number);
}

static void ask_theme(host *h, const screen_request *r)
{
    h->settings.theme = (screen_theme)r->number;
    host_keep_settings(h);
}

static void ask_motion(host *h, const screen_request *r)
{
    h->settings.is_motion_reduced = r->number != 0;
    host_keep_settings(h);
}

static void ask_spacing(host *h, const screen_request *r)
{
    h->settings.is_text_spaced = r->number != 0;
    host_keep_settings(h);
}

static void ask_sound(host *h, const screen_request *r)
{
    h->settings.sound = (screen_sound)r->number;
    host_keep_settings(h);
    if (h->settings.sound != SOUND_OFF) host_make_sound(h, CUE_CHIME); /* that is how loud it is */
}

static void ask_try_again(host *h, const screen_request *r)
{
    (void)r;
    sitting_try_again(h->sitting, h->now_us, &h->problem);
}

static void ask_use_folder(host *h, const screen_request *r)
{
    const char *typed = keeper_typed(&h->keeper, r->text);
    if (typed) sitting_use_folder(h->sitting, typed, h->now_us, &h->problem);
}

static void ask_save_copy(host *h, const screen_request *r)
{
    keeper_save_copy(&h->keeper, h->sitting, r->text, &h->problem);
}

static void ask_save_card(host *h, const screen_request *r)
{
    keeper_save_card(&h->keeper, &h->asked.artist, &h->context, r, &h->problem);
}

static void (*const ASKED[])(host *h, const screen_request *r) = {
    [REQUEST_NONE] = ask_nothing,
    [REQUEST_PICK] = ask_pick,
    [REQUEST_RESUME] = ask_resume,
    [REQUEST_UPLOAD] = ask_upload,
    [REQUEST_START] = ask_start,
    [REQUEST_CONSENT] = ask_consent,
    [REQUEST_PROCEED] = ask_proceed,
    [REQUEST_BACK] = ask_back,
    [REQUEST_LEAVE] = ask_leave,
    [REQUEST_QUIT] = ask_quit,
    [REQUEST_SET_LANGUAGE] = ask_language,
    [REQUEST_SET_SECOND_LANGUAGE] = ask_second_language,
    [REQUEST_SET_TEXT_SIZE] = ask_text_size,
    [REQUEST_SET_THEME] = ask_theme,
    [REQUEST_SET_MOTION] = ask_motion,
    [REQUEST_SET_SPACING] = ask_spacing,
    [REQUEST_SET_SOUND] = ask_sound,
    [REQUEST_TRY_AGAIN] = ask_try_again,
    [REQUEST_USE_FOLDER] = ask_use_folder,
    [REQUEST_SAVE_COPY] = ask_save_copy,
    [REQUEST_SAVE_CARD] = ask_save_card,
};

/* Requests that need a sitting, and those that must not have one. */
static bool request_fits(const host *h, request_kind kind)
{
    switch (kind) {
    case REQUEST_CONSENT:
    case REQUEST_PROCEED:
    case REQUEST_TRY_AGAIN:
    case REQUEST_USE_FOLDER:
    case REQUEST_SAVE_COPY:
    case REQUEST_SAVE_CARD: return h->sitting != NULL;
    case REQUEST_PICK:
    case REQUEST_RESUME:
    case REQUEST_UPLOAD: return h->sitting == NULL;
    case REQUEST_START: return h->sitting == NULL && h->entry != NULL;
    case REQUEST_NONE:
    case REQUEST_BACK:
    case REQUEST_LEAVE:
    case REQUEST_QUIT:
    case REQUEST_SET_LANGUAGE:
    case REQUEST_SET_SECOND_LANGUAGE:
    case REQUEST_SET_TEXT_SIZE:
    case REQUEST_SET_THEME:
    case REQUEST_SET_MOTION:
    case REQUEST_SET_SPACING:
    case REQUEST_SET_SOUND: return true;
    }
    return false;
}

bool host_input(host *h, const tree_input *in)
{
    h->now_us = in->at_us > h->now_us ? in->at_us : h->now_us;
    if (h->is_context_old) return true;
    screen_result r = screen_act(&h->screen, &h->context, in);
    if (r.command_count > 0 || r.request.kind != REQUEST_NONE) h->problem = (failure){0};
    for (size_t i = 0; i < r.command_count && h->sitting; i++) {
        command c = r.commands[i];
        c.at_us = in->at_us;
        sitting_submit(h->sitting, &c, &h->problem);
    }
    if (request_fits(h, r.request.kind)) {
        ASKED[r.request.kind](h, &r.request);
        h->is_context_old = r.request.kind != REQUEST_NONE;
    }
    return r.has_changed || r.command_count > 0 || r.request.kind != REQUEST_NONE;
}
