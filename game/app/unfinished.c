#include "app/unfinished.h"

#include "app/journal_log.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/journal_file.h"

#include <stdlib.h>
#include <string.h>

enum { END_BYTES = 64 * 1024 };

/* One journal that may be unfinished, by when it was last written. */
typedef struct candidate {
    const char *path;
    int64_t written_s;
} candidate;

typedef struct search {
    arena *memory;
    candidate found[UNFINISHED_MAX]; /* newest first */
    size_t count;
} search;

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name), wanted = strlen(ending);
    return length > wanted && strcmp(name + length - wanted, ending) == 0;
}

/* The last command line says whether the session ended; only notes can stand behind it. */
static bool has_ended(const char *path)
{
    static const char ended[] = "{\"kind\":\"session_ended\"";
    size_t length = 0;
    char *end = malloc(END_BYTES);
    if (!end) return true;
    bool is_over = file_read_end(path, end, END_BYTES, &length, NULL) != STATUS_OK || length == 0 ||
                   strstr(end, ended) != NULL;
    free(end);
    return is_over;
}

static bool is_in_use(const char *path)
{
    journal_file *f = NULL;
    status failed = journal_file_open(path, JOURNAL_CONTINUE, &f, NULL);
    if (!failed) journal_file_close(f);
    return failed != STATUS_OK;
}

static void insert(search *s, candidate c)
{
    size_t at = s->count < UNFINISHED_MAX ? s->count++ : UNFINISHED_MAX - 1;
    for (; at > 0 && s->found[at - 1].written_s < c.written_s; at--)
        s->found[at] = s->found[at - 1];
    s->found[at] = c;
}

static void consider(search *s, const char *path)
{
    candidate c = {path, file_written_s(path)};
    bool is_full = s->count == UNFINISHED_MAX;
    if (is_full && s->found[UNFINISHED_MAX - 1].written_s >= c.written_s) return;
    if (!has_ended(path) && !is_in_use(path)) insert(s, c);
}

static void search_folder(search *s, const char *path)
{
    const folder_entry *entries = NULL;
    size_t count = 0;
    if (folder_list(path, s->memory, &entries, &count, NULL)) return;
    /* Names begin with the date: from the last to the first, so that few have to be looked into. */
    for (size_t i = count; i > 0; i--) {
        const folder_entry *e = &entries[i - 1];
        const char *file = path_join(s->memory, path, e->name);
        bool is_journal = file && has_ending(file, ".jsonl") && file_is_regular(file);
        if (is_journal) consider(s, file);
    }
}

/* False when not even its header can be read: then it cannot go on either. */
static bool describe(const candidate *c, arena *a, unfinished_session *out)
{
    journal_log log;
    arena scratch;
    arena_init(&scratch, 0);
    bool is_read = journal_log_open(c->path, &scratch, &log, NULL) == STATUS_OK;
    if (is_read) {
        clock_local at = clock_local_of(c->written_s);
        *out = (unfinished_session){
            .path = c->path,
            .scenario = arena_copy(a, log.header.scenario, strlen(log.header.scenario)),
            .seat = arena_copy(a, log.header.seats[0].code, strlen(log.header.seats[0].code)),
            .language = arena_copy(a, log.header.language, strlen(log.header.language)),
            .days_ago = at.days_ago,
            .hour = at.hour,
            .minute = at.minute,
            .day = at.day,
            .month = at.month};
        is_read = out->scenario && out->seat && out->language;
    }
    arena_free(&scratch);
    return is_read;
}

status unfinished_list(const char *log_folder, arena *a, const unfinished_session **out,
                       size_t *out_count, failure *why)
{
    const folder_entry *entries = NULL;
    size_t count = 0;
    search s = {.memory = a};
    *out_count = 0;
    unfinished_session *sessions = arena_take_many(a, UNFINISHED_MAX, sizeof *sessions);
    if (!sessions) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    *out = sessions;
    if (!folder_exists(log_folder)) return STATUS_OK;
    status failed = folder_list(log_folder, a, &entries, &count, why);
    for (size_t i = 0; i < count && !failed; i++) {
        const char *path = path_join(a, log_folder, entries[i].name);
        if (path && entries[i].is_folder) search_folder(&s, path);
    }
    for (size_t i = 0; i < s.count; i++)
        if (describe(&s.found[i], a, &sessions[*out_count])) (*out_count)++;
    return failed;
}
