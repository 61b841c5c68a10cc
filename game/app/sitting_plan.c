#include "app/sitting_plan.h"

#include "core/assignment.h"
#include "system/clock.h"
#include "system/entropy.h"
#include "system/files.h"
#include "system/sha256.h"

#include <string.h>

enum { SESSION_NAME_LENGTH = 10 };

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

static const char *keep(arena *a, const char *text)
{
    return text ? arena_copy(a, text, strlen(text)) : NULL;
}

/* Assignment ---------------------------------------------------------------------------------- */

static const char *method_name(assign_method by)
{
    static const char *const names[] = {[ASSIGN_PERMUTED_BLOCKS] = "permuted_blocks",
                                        [ASSIGN_LATIN_SQUARE] = "latin_square",
                                        [ASSIGN_LEAST_FILLED] = "least_filled"};
    return names[by];
}

typedef struct assigned {
    const char *id; /* NULL: the scenario has none */
    const char *by; /* "none", "asked", "only_one" or a method */
} assigned;

static assigned assign(const scenario_outline *o, const assignment *a, const char *asked)
{
    if (asked) return (assigned){asked, "asked"};
    if (a->count == 0) return (assigned){NULL, "none"};
    if (a->count == 1) return (assigned){a->choices[0].id, "only_one"};
    return (assigned){a->choices[assignment_draw(a)].id, method_name(o->assign)};
}

static void assign_both(const scenario_outline *o, const sitting_plan *plan, uint64_t seed,
                        uint32_t seat, journal_header *h)
{
    assignment of_arm = {.what = "arm",
                         .choices = o->arms,
                         .count = o->arm_count,
                         .by = o->assign,
                         .seed = seed,
                         .seat = seat,
                         .stride = 1};
    assignment of_list = of_arm;
    of_list.what = "list";
    of_list.choices = o->lists;
    of_list.count = o->list_count;
    of_list.stride = o->arm_count > 0 ? o->arm_count : 1;
    assigned arm = assign(o, &of_arm, plan->arm);
    assigned list = assign(o, &of_list, plan->list);
    h->arm = arm.id;
    h->arm_by = arm.by;
    h->list = list.id;
    h->list_by = list.by;
}

/* Names --------------------------------------------------------------------------------------- */

static status draw_name(arena *a, const char **out, failure *why)
{
    static const char symbols[] = "0123456789abcdefghjkmnpqrstvwxyz";
    uint64_t bits = 0;
    char name[SESSION_NAME_LENGTH + 1] = {0};
    status failed = entropy_u64(&bits, why);
    if (failed) return failed;
    for (int i = 0; i < SESSION_NAME_LENGTH; i++, bits >>= 5) name[i] = symbols[bits & 31];
    *out = keep(a, name);
    return *out ? STATUS_OK : no_memory(why);
}

static status choose_seed(const sitting_plan *plan, const scenario_outline *o, uint64_t *out,
                          failure *why)
{
    if (plan->has_seed)
        *out = plan->seed;
    else if (o->has_seed)
        *out = o->seed;
    else
        return entropy_u64(out, why);
    return STATUS_OK;
}

const char *sitting_plan_path(const journal_header *header, const char *folder_path, arena *a)
{
    buffer name = {0};
    buffer_text(&name, header->scenario);
    buffer_char(&name, '/');
    buffer_add(&name, header->started, strlen("2026-03-11"));
    buffer_char(&name, '-');
    buffer_text(&name, header->seats[0].code);
    buffer_char(&name, '-');
    buffer_text(&name, header->session);
    buffer_text(&name, ".jsonl");
    const char *path = name.failed ? NULL : path_join(a, folder_path, name.bytes);
    buffer_free(&name);
    return path;
}

/* The header before consent ------------------------------------------------------------------- */

static status check_people(const sitting_plan *plan, const scenario_outline *o, journal_seat *seat,
                           failure *why)
{
    buffer allowed = {0}, given = {0};
    seat->people = plan->people ? plan->people : o->people_lo;
    if (seat->people >= o->people_lo && seat->people <= o->people_hi) return STATUS_OK;
    buffer_integer(&allowed, o->people_lo);
    if (o->people_hi > o->people_lo) {
        buffer_text(&allowed, "-");
        buffer_integer(&allowed, o->people_hi);
    }
    buffer_integer(&given, seat->people);
    failure_set(why, STATUS_BAD_INPUT, "bad_people", allowed.bytes, given.bytes);
    buffer_free(&allowed);
    buffer_free(&given);
    return STATUS_BAD_INPUT;
}

static void describe_shell(const sitting_plan *plan, arena *a, journal_header *h)
{
    for (size_t i = 0; i < plan->device_count && i < JOURNAL_DEVICES_MAX; i++)
        h->devices[h->device_count++] = keep(a, plan->devices[i]);
    h->screen_width = plan->screen_width;
    h->screen_height = plan->screen_height;
    h->screen_refresh_hz = plan->screen_refresh_hz;
    h->clock_resolution_ns = plan->player ? FIELD_NULL : clock_resolution_ns();
    h->platform = keep(a, plan->home->platform);
}

static void describe_play(const sitting_plan *plan, const scenario *s, arena *a, journal_header *h)
{
    int language = plan->language ? scenario_language(s, plan->language) : -1;
    h->format = JOURNAL_FORMAT;
    h->app = home_version();
    h->rules = SESSION_RULES;
    h->scenario = s->id;
    h->version = s->version;
    h->seats[0].code = keep(a, plan->seat);
    h->seat_count = 1;
    h->attempt = 1;
    h->language = s->languages[language < 0 ? 0 : language];
    h->time_setting = plan->time_setting;
    h->is_synthetic = plan->player != NULL;
    h->player = keep(a, plan->player);
    h->is_pilot = plan->is_pilot;
}

status sitting_plan_resolve(const sitting_plan *plan, arena *a, loaded_scenario *loaded,
                            journal_header *out, failure *why)
{
    scenario_outline outline;
    uint32_t seat = 0;
    journal_header h = {0};
    folder lent = disk_folder_lend(&plan->from->folder);
    *loaded = (loaded_scenario){0};
    arena_init(&loaded->memory, 0);
    status failed = scenario_outline_read(&lent, plan->from->main, a, &outline, NULL);
    if (failed) failed = store_load(plan->from, plan->arm, plan->list, loaded, why);
    if (failed) return failed;
    if (!seat_number(plan->seat, &seat))
        return failure_set(why, STATUS_BAD_INPUT, "bad_seat", NULL, plan->seat);
    failed = check_people(plan, &outline, &h.seats[0], why);
    if (!failed) failed = choose_seed(plan, &outline, &h.seed, why);
    if (!failed) failed = draw_name(a, &h.session, why);
    if (failed) return failed;
    assign_both(&outline, plan, h.seed, seat, &h);
    failed = store_load(plan->from, h.arm, h.list, loaded, why);
    if (failed) return failed;
    h.arm = keep(a, h.arm);
    h.list = keep(a, h.list);
    h.sha256 = keep(a, loaded->sha256);
    describe_play(plan, loaded->s, a, &h);
    describe_shell(plan, a, &h);
    *out = h;
    return h.sha256 && h.seats[0].code ? STATUS_OK : no_memory(why);
}

/* Consent ------------------------------------------------------------------------------------- */

static const stage *consent_stage(const scenario *s)
{
    for (uint16_t i = 0; i < s->stage_count; i++)
        if (s->stages[i].type == STAGE_CONSENT) return &s->stages[i];
    return NULL;
}

static void add_text(const localized *text, int language, buffer *out)
{
    const message *m = localized_in(text, language);
    if (m) buffer_text(out, message_source(m));
    buffer_char(out, '\n');
}

/* All that a person reads before they choose. */
static const char *hash_consent(const scenario *s, int language, arena *a)
{
    buffer text = {0};
    uint8_t hash[SHA256_BYTES];
    char hex[SHA256_HEX_BYTES] = "";
    const stage *at = consent_stage(s);
    if (at) {
        add_text(at->text, language, &text);
        for (int i = 0; i < CONSENT_CHOICE_COUNT; i++)
            add_text(at->consent_choices[i], language, &text);
        sha256_of(text.bytes, text.length, hash);
        sha256_hex(hash, hex);
    }
    buffer_free(&text);
    return keep(a, hex);
}

status sitting_plan_consent(const scenario *s, const bool choices[CONSENT_CHOICE_COUNT],
                            const char *language, arena *a, journal_header *header, failure *why)
{
    char utc[CLOCK_UTC_BYTES];
    clock_utc(utc);
    header->language = language;
    header->consent_version = s->version;
    header->consent_sha256 = hash_consent(s, scenario_language(s, language), a);
    header->consent_language = language;
    header->consent_record = choices[CONSENT_RECORD];
    header->consent_room = choices[CONSENT_ROOM];
    header->consent_research = choices[CONSENT_RESEARCH];
    header->started = keep(a, utc);
    return header->consent_sha256 && header->started ? STATUS_OK : no_memory(why);
}
