#include "app/result.h"

#include "study/result_tally.h"

void result_code_of(const journal_header *h, const scenario *s, const state *st,
                    char out[RESULT_CODE_TEXT_MAX])
{
    bool is_apart = h->attempt > 1 || h->is_pilot || h->is_synthetic;
    out[0] = '\0';
    if (!st->is_ended || !h->consent_room) return;
    const result_counts c = result_tally(s, st, is_apart);
    if (result_has_counts(&c)) result_code_write(&c, out);
}

static const char *list_of(const scenario_outline *o, uint16_t number)
{
    return number > 0 && number <= o->list_count ? o->lists[number - 1].id : NULL;
}

status result_find(const home *h, const result_counts *c, arena *a,
                   const result_scenario **out_found, size_t *out_count, failure *why)
{
    const store_entry *entries = NULL;
    size_t count = 0;
    status failed = store_list(h, "en", a, &entries, &count, why);
    result_scenario *found = failed ? NULL : arena_take_many(a, count + 1, sizeof *found);
    *out_count = 0;
    *out_found = found;
    if (failed) return failed;
    if (!found) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    for (size_t i = 0; i < count; i++) {
        const scenario_outline *o = entries[i].outline;
        if (!o || result_scenario_hash(o->id, o->version) != c->scenario) continue;
        found[(*out_count)++] = (result_scenario){
            .id = o->id,
            .version = o->version,
            .title = o->title,
            .languages = o->languages,
            .language_count = o->language_count,
            .list = list_of(o, c->list),
        };
    }
    return STATUS_OK;
}
