#include "app/home.h"

#include "system/clock.h"
#include "system/downloads.h"
#include "system/files.h"
#include "system/folders.h"
#include "system/media.h"
#include "system/signals.h"
#include "system/uploads.h"

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

const char *home_version(void)
{
    return SAMENSPEL_VERSION; /* of the CMake project */
}

status home_find(arena *a, home *out, failure *why)
{
    *out = (home){.program = folders_program(a),
                  .data = folders_data(a),
                  .config = folders_config(a),
                  .language = folders_language(a),
                  .platform = folders_platform(a)};
    const char *assets = out->program ? path_join(a, out->program, "assets") : NULL;
    if (!assets || !out->language) return no_memory(why);
    if (folder_exists(assets)) return STATUS_OK;
    return failure_set(why, STATUS_MISSING, "assets_missing", out->program, NULL);
}

const char *home_path(arena *a, const char *folder, const char *name)
{
    return path_join(a, folder, name);
}

const char *home_sessions(const home *h, bool is_synthetic, arena *a)
{
    return h->data ? path_join(a, h->data, is_synthetic ? "synthetic" : "sessions") : NULL;
}

enum { MEDIA_MAX = 16 };

static size_t add_media(const medium *media, size_t found, bool is_writable, home_place *out,
                        size_t count, size_t room)
{
    for (size_t i = 0; i < found && count < room; i++) {
        const medium *m = &media[i];
        if (m->is_writable != is_writable) continue;
        out[count++] = (home_place){m->path, m->name, true, m->is_writable, m->free_bytes};
    }
    return count;
}

size_t home_places_for_copies(arena *a, home_place *out, size_t room)
{
    medium media[MEDIA_MAX];
    size_t count = 0;
    const size_t found = media_list(a, media, MEDIA_MAX);
    count = add_media(media, found, true, out, count, room);
    count = add_media(media, found, false, out, count, room);
    const char *own = folders_home(a);
    if (!own) own = downloads_folder();
    if (own && count < room) out[count++] = (home_place){own, own, false, true, 0};
    return count;
}

const char *home_downloads(void)
{
    return downloads_folder();
}

void home_give(const char *path)
{
    downloads_give(path);
}

bool home_takes_uploads(void)
{
    return uploads_are_taken();
}

void home_ask_for_upload(void)
{
    uploads_ask();
}

bool home_next_upload(const char **out_path, failure *why)
{
    static const char *const reasons[] = {[UPLOAD_NO_SCENARIO] = "offer_no_scenario",
                                          [UPLOAD_UNREADABLE] = "offer_unreadable",
                                          [UPLOAD_TOO_LARGE] = "offer_too_large"};
    static upload came;
    *why = (failure){0};
    if (!uploads_next(&came)) return false;
    *out_path = came.path;
    if (came.outcome != UPLOAD_CAME) {
        failure_set(why, STATUS_BAD_INPUT, reasons[came.outcome], came.path, NULL);
    }
    return true;
}

bool home_has_medium(const char *path)
{
    return media_is_mounted(path);
}

const char *home_typed_folder(arena *a, const char *text)
{
    return folders_typed(a, text);
}

bool home_has_folder(const char *path)
{
    return folder_exists(path);
}

home_date home_today(void)
{
    const clock_local now = clock_local_now();
    return (home_date){.day = now.day, .month = now.month, .year = now.year};
}

int64_t home_now_us(void)
{
    return clock_now_us();
}

static int64_t sleep_seen_us;

void home_watch_sleep(void)
{
    sleep_seen_us = clock_slept_us();
}

int64_t home_new_sleep_us(void)
{
    return clock_new_sleep_us(&sleep_seen_us, clock_slept_us());
}

void home_watch(void)
{
    signals_watch();
}

bool home_stop_asked(void)
{
    return signals_stop_asked();
}

status home_make_folder(const char *path, failure *why)
{
    return folder_make(path, why);
}
