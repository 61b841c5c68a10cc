/* A copy of the log on a stick: where it can go, and what came of it. */
#include "screens/screens.h"

enum { SHEET_WIDTH = 720, ABOUT_WIDTH = 150 };

static node *begin(pen *p, phrase_id title)
{
    const char *words = pen_say(p, title);
    node *sheet = tree_overlay(&p->tree, "sheet", words, act(VERB_CLOSE_SHEET));
    sheet->layout.width = pen_is_narrow(p) ? 0 : SHEET_WIDTH;
    tree_heading(&p->tree, sheet, "sheet/title", words, TEXT_STATEMENT)->state |= STATE_LIVE;
    return sheet;
}

static void add_close(pen *p, node *sheet, bool is_next)
{
    node *row = tree_row(&p->tree, sheet, "sheet/foot", 14);
    row->layout.stays = true;
    row->layout.justify = ALIGN_END;
    const char *words = pen_say(p, PHRASE_COMMON_CLOSE);
    if (is_next)
        tree_primary(&p->tree, row, "sheet/close", words, act(VERB_CLOSE_SHEET));
    else
        tree_button(&p->tree, row, "sheet/close", words, act(VERB_CLOSE_SHEET), KEY_NONE);
}

/* Done --------------------------------------------------------------------------------------- */

/* In the debrief it is the take-home card that is saved, at the end the log. */
static bool is_card(const pen *p)
{
    return p->context->place == PLACE_STAGE;
}

static const char *saved_place(const pen *p)
{
    return is_card(p) ? p->context->saved_card : p->context->saved_copy;
}

static phrase_id done_words(const pen *p)
{
    if (!is_card(p)) return PHRASE_SAVE_CHECKED;
    return p->context->saved_picture ? PHRASE_CARD_WHOLE : PHRASE_CARD_PRINT;
}

static void add_picture_place(pen *p, node *sheet)
{
    const char *path = p->context->saved_picture;
    if (!is_card(p) || !path) return;
    const char *words = pen_say_with(p, PHRASE_CARD_PICTURE, WITH(text_named("place", path)));
    tree_text(&p->tree, sheet, "save/picture", words, TEXT_SMALL);
}

/* A browser says itself where it puts what it downloads. */
static void build_downloaded(pen *p)
{
    node *sheet = begin(p, PHRASE_DOWNLOAD_DONE);
    const char *path = is_card(p) && p->context->saved_picture ? p->context->saved_picture
                                                               : saved_place(p);
    tree_text(&p->tree, sheet, "save/place",
              pen_say_with(p, PHRASE_DOWNLOAD_FILE, WITH(text_named("file", pen_file(p, path)))),
              TEXT_LEAD);
    tree_muted(&p->tree, sheet, "save/next",
               pen_say(p, is_card(p) ? PHRASE_DOWNLOAD_CARD_NEXT : PHRASE_DOWNLOAD_LOG_NEXT),
               TEXT_BODY);
    add_close(p, sheet, true);
}

static void build_done(pen *p)
{
    node *sheet = begin(p, is_card(p) ? PHRASE_CARD_DONE : PHRASE_SAVE_DONE);
    tree_text(&p->tree, sheet, "save/checked", pen_say(p, done_words(p)), TEXT_LEAD);
    add_picture_place(p, sheet);
    const char *place = pen_say_with(p, is_card(p) ? PHRASE_CARD_SAVED : PHRASE_ENDED_SAVED,
                                     WITH(text_named("place", saved_place(p))));
    tree_text(&p->tree, sheet, "save/place", place, TEXT_SMALL);
    tree_muted(&p->tree, sheet, "save/eject", pen_say(p, PHRASE_SAVE_EJECT), TEXT_BODY);
    add_close(p, sheet, true);
}

/* Choosing ----------------------------------------------------------------------------------- */

static const char *free_words(pen *p, const save_place *place)
{
    const double mega = 1e6, giga = 1e9;
    const double bytes = (double)place->free_bytes;
    if (bytes < giga) {
        return pen_say_with(p, PHRASE_SAVE_FREE_MB,
                            WITH(number_named("n", (double)(int64_t)(bytes / mega))));
    }
    return pen_say_with(p, PHRASE_SAVE_FREE_GB,
                        WITH(number_named("n", (double)(int64_t)(bytes / giga))));
}

static bool is_usable(const save_place *place)
{
    return place->is_writable && (!place->is_medium || place->free_bytes > 0);
}

static void add_place(pen *p, node *sheet, size_t index)
{
    tree_builder *b = &p->tree;
    const save_place *place = &p->context->places[index];
    const char *id = tree_id_number(b, "save/to", (int64_t)index + 1);
    node *row = tree_row(b, sheet, tree_id(b, id, "row"), 16);
    row->layout.align = ALIGN_CENTER;
    row->layout.wrap = true;
    const char *name = place->is_medium ? place->name : pen_say(p, PHRASE_SAVE_OWN_FOLDER);
    node *n = tree_button(b, row, id, name, act_number(VERB_SAVE_TO, (int64_t)index), KEY_NONE);
    n->layout.grow = 1;
    const char *about = place->is_medium ? free_words(p, place) : place->path;
    tree_muted(b, row, tree_id(b, id, "about"), about, TEXT_BODY)->layout.min_width = ABOUT_WIDTH;
}

/* Somebody may wait for just this stick to appear: why it cannot be used is said. */
static void add_unusable(pen *p, node *sheet, size_t index)
{
    const save_place *place = &p->context->places[index];
    const char *name = place->is_medium ? place->name : pen_say(p, PHRASE_SAVE_OWN_FOLDER);
    const phrase_id why = place->is_writable ? PHRASE_SAVE_FULL : PHRASE_SAVE_READ_ONLY;
    tree_muted(&p->tree, sheet, tree_id_number(&p->tree, "save/not", (int64_t)index + 1),
               pen_say_with(p, why, WITH(text_named("name", name))), TEXT_BODY);
}

static void add_places(pen *p, node *sheet)
{
    const screen_context *c = p->context;
    for (size_t i = 0; i < c->place_count; i++) {
        if (is_usable(&c->places[i])) add_place(p, sheet, i);
    }
    for (size_t i = 0; i < c->place_count; i++) {
        if (!is_usable(&c->places[i])) add_unusable(p, sheet, i);
    }
}

static bool has_medium(const pen *p)
{
    for (size_t i = 0; i < p->context->place_count; i++) {
        const save_place *place = &p->context->places[i];
        if (place->is_medium && is_usable(place)) return true;
    }
    return false;
}

/* What went wrong stands above the places, so that another one can be taken at once. */
static void add_failure(pen *p, node *sheet)
{
    const failure *why = p->context->problem;
    if (!p->state->has_saved || !why) return;
    node *strip = tree_column(&p->tree, sheet, "save/failed", 6);
    strip->tone = TONE_WARNING;
    strip->layout.padding = 16;
    tree_text(&p->tree, strip, "save/why", pen_failure(p, why), TEXT_BODY)->state |= STATE_LIVE;
    tree_text(&p->tree, strip, "save/safe", pen_say(p, PHRASE_SAVE_SAFE), TEXT_SMALL);
    pen_failure_details(p, strip, "save/details", why);
}

/* One place: what the browser does with downloads. */
static void build_download(pen *p)
{
    tree_builder *b = &p->tree;
    node *sheet = begin(p, is_card(p) ? PHRASE_DOWNLOAD_CARD : PHRASE_DOWNLOAD_LOG);
    add_failure(p, sheet);
    tree_text(b, sheet, "save/holds",
              pen_say(p, is_card(p) ? PHRASE_CARD_HOLDS : PHRASE_DOWNLOAD_HOLDS), TEXT_BODY);
    node *row = tree_row(b, sheet, "sheet/foot", 14);
    row->layout.stays = true;
    row->layout.justify = ALIGN_END;
    tree_button(b, row, "sheet/close", pen_say(p, PHRASE_COMMON_CLOSE), act(VERB_CLOSE_SHEET),
                KEY_NONE);
    if (p->context->place_count > 0) {
        tree_primary(b, row, "save/to1", pen_say(p, PHRASE_DOWNLOAD_DO), act(VERB_SAVE_TO));
    }
}

/* The file itself, for who looks for it. */
static void add_log_path(pen *p, node *sheet)
{
    if (is_card(p) || !p->context->log_path) return;
    const char *where = pen_say_with(p, PHRASE_DEBRIEF_LOG_AT,
                                     WITH(text_named("path", p->context->log_path)));
    tree_muted(&p->tree, sheet, "save/log", where, TEXT_SMALL);
}

static void build_choice(pen *p)
{
    const bool has_failed = p->state->has_saved && p->context->problem;
    const phrase_id title = is_card(p) ? PHRASE_CARD_WHERE : PHRASE_SAVE_TITLE;
    const phrase_id failed = is_card(p) ? PHRASE_CARD_FAILED : PHRASE_SAVE_FAILED;
    node *sheet = begin(p, has_failed ? failed : title);
    add_failure(p, sheet);
    tree_muted(&p->tree, sheet, "save/holds",
               pen_say(p, is_card(p) ? PHRASE_CARD_HOLDS : PHRASE_SAVE_HOLDS), TEXT_BODY);
    if (is_card(p) && !p->context->can_draw_card) {
        tree_muted(&p->tree, sheet, "save/page_only", pen_say(p, PHRASE_CARD_PAGE_ONLY), TEXT_BODY);
    }
    if (!has_medium(p)) {
        tree_text(&p->tree, sheet, "save/none", pen_say(p, PHRASE_SAVE_NONE), TEXT_BODY)->state |=
            STATE_LIVE;
    }
    add_places(p, sheet);
    pen_typed_folder(p, sheet, PHRASE_ENDED_SAVE_HERE, VERB_SAVE_COPY);
    add_log_path(p, sheet);
    add_close(p, sheet, false);
}

void save_sheet_build(pen *p)
{
    bool is_done = p->state->has_saved && saved_place(p) && !p->context->problem;
    if (is_done && p->context->hands_out)
        build_downloaded(p);
    else if (is_done)
        build_done(p);
    else if (p->context->hands_out)
        build_download(p);
    else
        build_choice(p);
}

/* Inputs ------------------------------------------------------------------------------------- */

static void save(acting *a, const char *where)
{
    bool is_of_card = a->context->place == PLACE_STAGE;
    a->state->has_saved = true;
    acting_request(a, is_of_card ? REQUEST_SAVE_CARD : REQUEST_SAVE_COPY, where);
    a->out->request.sentence = a->state->sentence;
}

void act_save_copy(acting *a)
{
    if (a->state->folder[0]) save(a, a->state->folder);
}

void act_save_to(acting *a)
{
    const int64_t index = a->in->action.number;
    if (index < 0 || (size_t)index >= a->context->place_count) return;
    save(a, a->context->places[index].path);
}
