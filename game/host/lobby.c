#include "host/lobby.h"

#include <string.h>

#include "app/unfinished.h"

/* The scenario that introduces the others gets a button of its own on the picker. */
#define INTRODUCTION "tutorial"

void lobby_init(lobby *l)
{
    *l = (lobby){0};
    arena_init(&l->memory, 0);
}

void lobby_free(lobby *l)
{
    arena_free(&l->memory);
    *l = (lobby){0};
}

/* A text of the scenario in the wanted language, or in its first. */
static const char *text_in(arena *a, const scenario_outline *o, const localized *text,
                           const char *language)
{
    int index = 0;
    for (int i = 0; i < o->language_count; i++) {
        if (strcmp(o->languages[i], language) == 0) index = i;
    }
    buffer words = {0};
    localized_format(text, index, o->languages[index], NULL, 0, &words);
    const char *kept = words.bytes && !words.failed ? arena_copy(a, words.bytes, words.length) : "";
    buffer_free(&words);
    return kept ? kept : "";
}

static const char *cover_of(arena *a, const store_entry *from)
{
    if (!from->outline->cover) return NULL;
    return home_path(a, from->place.folder.path, from->outline->cover);
}

static void describe(arena *a, const store_entry *from, const char *language, picker_entry *out)
{
    const scenario_outline *o = from->outline;
    out->title = text_in(a, o, o->title, language);
    out->summary = text_in(a, o, o->summary, language);
    out->domain = o->domain;
    out->minutes = o->minutes;
    out->languages = o->languages;
    out->language_count = o->language_count;
    out->people_lo = o->people_lo;
    out->people_hi = o->people_hi;
    out->cover = cover_of(a, from);
    out->is_introduction = strcmp(from->place.name, INTRODUCTION) == 0;
}

/* What is wrong with a scenario in which no diagnostic found a place: one sentence. */
static void explain(arena *a, const failure *cause, const phrases *p, picker_entry *out)
{
    const char **problem = arena_take(a, sizeof *problem);
    buffer words = {0};
    phrases_write_failure(p, cause, &words);
    const char *kept = words.bytes ? arena_copy(a, words.bytes, words.length) : NULL;
    buffer_free(&words);
    if (!problem || !kept) return;
    *problem = kept;
    out->problems = problem;
    out->problem_count = 1;
}

/* Of a path its last name. */
static const char *last_part(const char *name)
{
    const char *slash = strrchr(name, '/');
    return slash && slash[1] ? slash + 1 : name;
}

static void entry_fill(arena *a, const store_entry *from, const phrases *p, picker_entry *out)
{
    *out = (picker_entry){.id = from->place.name,
                          .title = last_part(from->place.name),
                          .summary = "",
                          .domain = "",
                          .people_lo = 1,
                          .people_hi = 1};
    if (from->outline) describe(a, from, p->language, out);
    out->is_broken = from->problem_total > 0;
    out->problems = from->problems;
    out->problem_count = from->problem_count;
    out->problem_total = from->problem_total;
    bool is_unexplained = out->is_broken && out->problem_count == 0 && from->cause.code;
    if (is_unexplained) explain(a, &from->cause, p, out);
}

/* Who has never played begins there: it stands before the others. */
static void introduction_first(lobby *l)
{
    store_entry *sorted = arena_take_many(&l->memory, l->place_count, sizeof *sorted);
    size_t count = 0;
    for (int turn = 0; sorted && turn < 2; turn++) {
        for (size_t i = 0; i < l->place_count; i++) {
            bool is_introduction = strcmp(l->places[i].place.name, INTRODUCTION) == 0;
            if (is_introduction == (turn == 0)) sorted[count++] = l->places[i];
        }
    }
    if (sorted) l->places = sorted;
}

static void fill_entries(lobby *l, const home *h, const phrases *p, failure *why)
{
    if (store_list(h, p->language, &l->memory, &l->places, &l->place_count, why)) return;
    l->entries = arena_take_many(&l->memory, l->place_count + 1, sizeof *l->entries);
    if (!l->entries) return;
    introduction_first(l);
    for (size_t i = 0; i < l->place_count; i++) {
        entry_fill(&l->memory, &l->places[i], p, &l->entries[i]);
    }
    l->entry_count = l->place_count;
}

/* By the scenario's own id; cards go by folder, so that a copy does not hide what it was made of. */
static const char *title_of(const lobby *l, const char *scenario_id)
{
    for (size_t i = 0; i < l->place_count; i++) {
        const scenario_outline *o = l->places[i].outline;
        if (o && strcmp(o->id, scenario_id) == 0) return l->entries[i].title;
    }
    return scenario_id;
}

/* "vandaag om 14.05 uur" */
static const char *when_of(arena *a, const phrases *p, const unfinished_session *u)
{
    static const phrase_id SAID[] = {PHRASE_WHEN_TODAY, PHRASE_WHEN_YESTERDAY, PHRASE_WHEN_DATE};
    char minute[] = {(char)('0' + u->minute / 10), (char)('0' + u->minute % 10), '\0'};
    int64_t days = u->days_ago > 2 || u->days_ago < 0 ? 2 : u->days_ago;
    buffer words = {0};
    phrases_write(p, SAID[days],
                  WITH(number_named("hour", u->hour), text_named("minute", minute),
                       number_named("day", u->day), number_named("month", u->month)),
                  &words);
    const char *kept = words.bytes ? arena_copy(a, words.bytes, words.length) : NULL;
    buffer_free(&words);
    return kept ? kept : "";
}

static void fill_resumes(lobby *l, const home *h, const phrases *p, const char *log_folder)
{
    const unfinished_session *left = NULL;
    size_t count = 0;
    const char *logs = log_folder ? log_folder : home_sessions(h, false, &l->memory);
    if (!logs) return;
    if (unfinished_list(logs, &l->memory, &left, &count, NULL)) return;
    l->resumes = arena_take_many(&l->memory, count, sizeof *l->resumes);
    for (size_t i = 0; l->resumes && i < count; i++) {
        l->resumes[l->resume_count++] = (resume_entry){.id = left[i].path,
                                                       .title = title_of(l, left[i].scenario),
                                                       .seat = left[i].seat,
                                                       .when = when_of(&l->memory, p, &left[i])};
    }
}

void lobby_fill(lobby *l, const home *h, const phrases *p, const char *log_folder, failure *why)
{
    lobby_free(l);
    lobby_init(l);
    fill_entries(l, h, p, why);
    fill_resumes(l, h, p, log_folder);
}

const picker_entry *lobby_entry(const lobby *l, const char *id)
{
    for (size_t i = 0; i < l->entry_count; i++) {
        const picker_entry *e = &l->entries[i];
        if (!e->is_broken && strcmp(e->id, id) == 0) return e;
    }
    return NULL;
}

/* The entry of the list that is in that folder. */
static const picker_entry *entry_in(const lobby *l, const char *path)
{
    for (size_t i = 0; i < l->place_count; i++) {
        if (strcmp(l->places[i].place.folder.path, path) == 0) return &l->entries[i];
    }
    return NULL;
}

/* A scenario from elsewhere stands behind those of the list. */
static const picker_entry *add_named(lobby *l, const phrases *p)
{
    const store_entry from = store_check(&l->named, p->language, &l->memory);
    entry_fill(&l->memory, &from, p, &l->entries[l->place_count]);
    l->entry_count = l->place_count + 1;
    return &l->entries[l->place_count];
}

static bool is_path(const char *name)
{
    return strchr(name, '/') != NULL || name[0] == '.';
}

status lobby_find(lobby *l, const home *h, const phrases *p, const char *name,
                  const picker_entry **out, failure *why)
{
    *out = is_path(name) ? NULL : lobby_entry(l, name);
    if (*out) return STATUS_OK;
    status failed = store_find(h, name, &l->memory, &l->named, why);
    if (failed) return failed;
    if (!l->entries) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    *out = entry_in(l, l->named.folder.path);
    if (!*out) *out = add_named(l, p);
    return STATUS_OK;
}

status lobby_place(const lobby *l, const picker_entry *entry, scenario_place *out, failure *why)
{
    size_t index = (size_t)(entry - l->entries);
    if (index > l->place_count) {
        return failure_set(why, STATUS_MISSING, "scenario_not_found", entry->id, NULL);
    }
    *out = index == l->place_count ? l->named : l->places[index].place;
    return STATUS_OK;
}
