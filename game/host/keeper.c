#include "host/keeper.h"

#include <string.h>

#include "core/hash.h"

/* How often the sheet that saves looks whether a stick came or went. */
enum { LOOK_AGAIN_US = 2000000 };

void keeper_init(keeper *k)
{
    *k = (keeper){.looked_us = FIELD_NULL};
    arena_init(&k->places_memory, 0);
    arena_init(&k->memory, 0);
}

void keeper_free(keeper *k)
{
    arena_free(&k->places_memory);
    arena_free(&k->memory);
}

void keeper_forget(keeper *k)
{
    k->saved_copy = NULL;
    k->saved_card = (saved_card){0};
}

/* Places ------------------------------------------------------------------------------------- */

static uint64_t hash_places(const keeper *k)
{
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < k->place_count; i++) {
        const save_place *p = &k->places[i];
        hash = hash_u64(hash_text(hash, p->path), (uint64_t)p->free_bytes);
        hash = hash_u64(hash, p->is_writable);
    }
    return hash;
}

int64_t keeper_next_look(const keeper *k)
{
    return k->looked_us == FIELD_NULL ? 0 : k->looked_us + LOOK_AGAIN_US;
}

bool keeper_look(keeper *k, int64_t now_us)
{
    home_place found[KEEPER_PLACES_MAX];
    const uint64_t before = hash_places(k);
    arena_reset(&k->places_memory);
    k->place_count = home_places_for_copies(&k->places_memory, found, KEEPER_PLACES_MAX);
    for (size_t i = 0; i < k->place_count; i++) {
        const home_place *f = &found[i];
        k->places[i] = (save_place){f->path, f->name, f->is_medium, f->is_writable, f->free_bytes};
    }
    k->looked_us = now_us;
    return hash_places(k) != before;
}

static void look_when_old(keeper *k, int64_t now_us)
{
    if (now_us >= keeper_next_look(k)) keeper_look(k, now_us);
}

void keeper_offer_places(keeper *k, int64_t now_us, screen_context *c)
{
    look_when_old(k, now_us);
    c->places = k->places;
    c->place_count = k->place_count;
}

void keeper_offer_folders(keeper *k, const home *h, int64_t now_us, screen_context *c, arena *frame)
{
    look_when_old(k, now_us);
    size_t count = 0;
    k->folders[count++] = home_sessions(h, false, frame);
    if (!k->folders[0]) count = 0;
    for (size_t i = 0; i < k->place_count && count < KEEPER_FOLDERS_MAX; i++) {
        k->folders[count++] = k->places[i].path;
    }
    c->folders = k->folders;
    c->folder_count = count;
}

void keeper_tell_saved(const keeper *k, screen_context *c)
{
    c->saved_copy = k->saved_copy;
    c->saved_card = k->saved_card.page;
    c->saved_picture = k->saved_card.picture;
}

/* Saving ------------------------------------------------------------------------------------- */

const char *keeper_typed(keeper *k, const char *text)
{
    return home_typed_folder(&k->memory, text);
}

/* A stick that was pulled out leaves its folder behind, on this computer's own disk. */
static bool is_gone(const keeper *k, const char *path)
{
    for (size_t i = 0; i < k->place_count; i++) {
        const save_place *p = &k->places[i];
        if (p->is_medium && strcmp(p->path, path) == 0) return !home_has_medium(path);
    }
    return false;
}

/* A copy goes only where a folder is: a slip of the keyboard makes none. */
static bool can_save_in(const keeper *k, const char *path, failure *why)
{
    if (is_gone(k, path)) {
        failure_set(why, STATUS_MISSING, "medium_gone", path, NULL);
        return false;
    }
    if (home_downloads()) return home_make_folder(path, why) == STATUS_OK;
    if (home_has_folder(path)) return true;
    failure_set(why, STATUS_MISSING, "folder_missing", path, NULL);
    return false;
}

void keeper_save_copy(keeper *k, sitting *s, const char *text, failure *why)
{
    const char *typed = keeper_typed(k, text);
    if (!typed) return;
    if (can_save_in(k, typed, why)) {
        status failed = sitting_save_copy(s, typed, &k->memory, &k->saved_copy, why);
        if (!failed) home_give(k->saved_copy);
    }
    k->looked_us = FIELD_NULL;
}

static const char *card_name(keeper *k, const view *v)
{
    buffer name = {0};
    buffer_text(&name, v->scenario->id);
    buffer_char(&name, '-');
    buffer_text(&name, v->seat);
    const char *kept = name.failed ? NULL : arena_copy(&k->memory, name.bytes, name.length);
    buffer_free(&name);
    return kept ? kept : v->scenario->id;
}

/* The take-home card of the debrief on the screen, dated today. NULL: no memory. */
static const node *build_card(const screen_context *c, const char *sentence, arena *memory)
{
    const home_date now = home_today();
    const card_day today = {.day = now.day, .month = now.month, .year = now.year};
    return screen_card(c, sentence, today, memory);
}

static const char *words_on(const node *card, const char *id)
{
    const node *n = tree_find_id(card, id);
    return n ? n->name : "";
}

/* The page says what the picture says. */
static take_home_card card_of(const screen_context *c, const node *shown, arena *memory)
{
    const view *v = c->view;
    const char *cover = v->scenario->cover;
    return (take_home_card){.language = v->scenario->languages[v->language],
                            .title = words_on(shown, "card/title"),
                            .date = words_on(shown, "card/date"),
                            .stem = words_on(shown, "card/stem"),
                            .sentence = words_on(shown, "card/own"),
                            .result = words_on(shown, "card/result"),
                            .cover = cover ? home_path(memory, c->picture_root, cover) : NULL};
}

static status save_card(keeper *k, const card_artist *artist, const screen_context *c,
                        const char *into, const char *sentence, arena *scratch, failure *why)
{
    const node *shown = build_card(c, sentence, scratch);
    if (!shown) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    take_home_card card = card_of(c, shown, scratch);
    buffer png = {0};
    status failed = artist->draw ? artist->draw(artist->self, shown, &png, why) : STATUS_OK;
    if (artist->draw) card.picture = &png;
    if (!failed) {
        failed = card_save(&card, into, card_name(k, c->view), &k->memory, &k->saved_card, why);
    }
    buffer_free(&png);
    return failed;
}

/* The picture says all that the page does, and opens on a telephone. */
static void give_card(const saved_card *made)
{
    const char *path = made->picture ? made->picture : made->page;
    home_give(path);
}

void keeper_save_card(keeper *k, const card_artist *artist, const screen_context *c,
                      const screen_request *asked, failure *why)
{
    const char *typed = keeper_typed(k, asked->text);
    if (!typed || !c->debrief) return;
    arena scratch;
    arena_init(&scratch, 0);
    if (can_save_in(k, typed, why)) {
        status failed = save_card(k, artist, c, typed, asked->sentence, &scratch, why);
        if (!failed) give_card(&k->saved_card);
    }
    arena_free(&scratch);
    k->looked_us = FIELD_NULL;
}
