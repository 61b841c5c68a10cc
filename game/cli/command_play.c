#include "app/settings.h"
#include "app/strings.h"
#include "cli/command.h"
#include "cli/text_play.h"

#include <string.h>

/* Options ------------------------------------------------------------------------------------- */

static const char *const TEXT_DEVICES[] = {"text"};
static const char *const BOT_DEVICES[] = {"bot"};

static status bad_value(const options *o, option_id id, failure *why)
{
    return failure_set(why, STATUS_BAD_INPUT, "bad_value", option_name(id), o->values[id]);
}

static status read_seed(const options *o, host_options *out, failure *why)
{
    const char *seed = o->values[OPTION_SEED];
    if (!seed) return STATUS_OK;
    out->has_seed = option_unsigned(seed, &out->seed);
    return out->has_seed ? STATUS_OK : failure_set(why, STATUS_BAD_INPUT, "bad_seed", NULL, seed);
}

static status read_seat(const options *o, arena *a, host_options *out, failure *why)
{
    char code[SEAT_CODE_MAX];
    const char *seat = o->values[OPTION_SEAT];
    if (!seat) return STATUS_OK;
    if (!seat_code_read(seat, code))
        return failure_set(why, STATUS_BAD_INPUT, "bad_seat", NULL, seat);
    out->seat = arena_copy(a, code, strlen(code));
    return STATUS_OK;
}

static status read_people(const options *o, host_options *out, failure *why)
{
    const char *people = o->values[OPTION_PEOPLE];
    if (!people || option_integer(people, 1, PEOPLE_MAX, &out->people)) return STATUS_OK;
    return bad_value(o, OPTION_PEOPLE, why);
}

/* What fits the field that it is typed in. */
static status read_facilitator_code(const options *o, host_options *out, failure *why)
{
    const char *code = o->values[OPTION_FACILITATOR_CODE];
    const size_t length = code ? strlen(code) : 1;
    out->facilitator_code = code;
    if (length > 0 && length < WORD_MAX) return STATUS_OK;
    return bad_value(o, OPTION_FACILITATOR_CODE, why);
}

static status read_theme(const options *o, host_options *out, failure *why)
{
    out->theme = o->values[OPTION_THEME];
    if (!out->theme || theme_named(out->theme) != THEME_COUNT) return STATUS_OK;
    return bad_value(o, OPTION_THEME, why);
}

static status read_person(const command_line *c, host_options *out, failure *why)
{
    const options *o = &c->options;
    *out = (host_options){.home = c->home,
                          .language = c->speaker.language,
                          .scenario = o->word_count > 0 ? o->words[0] : NULL,
                          .arm = o->values[OPTION_ARM],
                          .list = o->values[OPTION_LIST],
                          .log_folder = o->values[OPTION_LOG],
                          .is_pilot = option_is_given(o, OPTION_PILOT),
                          .devices = TEXT_DEVICES,
                          .device_count = 1,
                          .screen_width = FIELD_NULL,
                          .screen_height = FIELD_NULL,
                          .screen_refresh_hz = FIELD_NULL};
    status failed = read_seed(o, out, why);
    if (!failed) failed = read_seat(o, c->memory, out, why);
    if (!failed) failed = read_theme(o, out, why);
    if (!failed) failed = read_facilitator_code(o, out, why);
    return failed ? failed : read_people(o, out, why);
}

/* In a window --------------------------------------------------------------------------------- */

static int open_window(const command_line *c, const host_options *person)
{
    const options *o = &c->options;
    failure why = {0};
    cli_window wanted = {.options = *person,
                         .is_fullscreen = option_is_given(o, OPTION_FULLSCREEN),
                         .renderer = o->values[OPTION_RENDERER]};
    const char *size = o->values[OPTION_WINDOW];
    if (size && !option_size(size, &wanted.width, &wanted.height))
        return command_bad_value(c, OPTION_WINDOW);
    status failed = c->shells->window ? c->shells->window(&wanted, &why)
                                      : failure_set(&why, STATUS_MISSING, "no_window", NULL, NULL);
    return failed ? command_fail(c, &why) : EXIT_FINE;
}

int command_window(const command_line *c)
{
    host_options person;
    failure why = {0};
    status failed = read_person(c, &person, &why);
    person.device_count = 0;
    return failed ? command_fail(c, &why) : open_window(c, &person);
}

/* Bots ---------------------------------------------------------------------------------------- */

typedef struct bot_order {
    const command_line *line;
    const host_options *person;
    scenario_place from;
    const char *name;
    bot_kind kind;
    double parameter;
    int64_t sessions;
    uint64_t first_seed;
} bot_order;

static void consent_to_all(sitting *s)
{
    static const bool yes[CONSENT_CHOICE_COUNT] = {true, true, true};
    for (uint16_t i = 0; i < sitting_scenario(s)->stage_count; i++) sitting_proceed(s);
    sitting_consent(s, yes, 0);
}

static status play_bot(const bot_order *o, sitting *s, failure *why)
{
    const scenario *played = sitting_scenario(s);
    if (!bot_suits(o->kind, played->answer_sets, played->answer_set_count)) {
        return failure_set(why, STATUS_BAD_INPUT, "bot_without_numbers", o->name, played->id);
    }
    bot b = bot_make(o->kind, o->parameter, sitting_header(s)->seed);
    consent_to_all(s);
    status failed = sitting_play(s, &b, why);
    const char *path = sitting_log_path(s);
    if (!failed && path) say(stdout, &o->line->speaker, SAY_BOT_PLAYED, path, NULL);
    return failed;
}

static status play_session(const bot_order *o, int64_t index, failure *why)
{
    const host_options *p = o->person;
    sitting *s = NULL;
    failure ending = {0};
    bool is_fast = option_is_given(&o->line->options, OPTION_FAST);
    sitting_plan plan = {.home = p->home,
                         .from = &o->from,
                         .arm = p->arm,
                         .list = p->list,
                         .has_seed = p->has_seed || o->sessions > 1,
                         .seed = o->first_seed + (uint64_t)index,
                         .seat = p->seat ? p->seat : "A1",
                         .people = p->people,
                         .language = p->language,
                         .time_setting = 1000,
                         .log_folder = p->log_folder,
                         .player = o->name,
                         .is_pilot = p->is_pilot,
                         .care = is_fast ? JOURNAL_AT_END : JOURNAL_EACH_LINE,
                         .devices = BOT_DEVICES,
                         .device_count = 1,
                         .screen_width = FIELD_NULL,
                         .screen_height = FIELD_NULL,
                         .screen_refresh_hz = FIELD_NULL};
    status failed = sitting_open(&plan, 0, &s, why);
    if (failed) return failed;
    failed = play_bot(o, s, why);
    status ended = sitting_close(s, 0, &ending);
    if (failed || !ended) return failed;
    return failure_set(why, ending.code, ending.reason, ending.place, ending.detail);
}

/* Several sessions need a first seed to count on from. */
static status choose_seed(bot_order *o, failure *why)
{
    scenario_outline outline;
    folder lent = disk_folder_lend(&o->from.folder);
    o->first_seed = o->person->seed;
    if (o->person->has_seed) return STATUS_OK;
    status failed = scenario_outline_read(&lent, o->from.main, o->line->memory, &outline, why);
    if (!failed) o->first_seed = outline.has_seed ? outline.seed : 1;
    return STATUS_OK;
}

static int play_bots(const command_line *c, const host_options *person)
{
    const options *o = &c->options;
    failure why = {0};
    bot_order order = {.line = c, .person = person, .name = o->values[OPTION_BOT], .sessions = 1};
    const char *count = o->values[OPTION_SESSIONS];
    if (count && !option_integer(count, 1, 1000000, &order.sessions))
        return command_bad_value(c, OPTION_SESSIONS);
    status failed = bot_parse(order.name, &order.kind, &order.parameter, &why);
    if (!failed) failed = store_find(c->home, person->scenario, c->memory, &order.from, &why);
    if (!failed) failed = choose_seed(&order, &why);
    for (int64_t i = 0; i < order.sessions && !failed && !home_stop_asked(); i++)
        failed = play_session(&order, i, &why);
    return failed ? command_fail(c, &why) : EXIT_FINE;
}

/* --------------------------------------------------------------------------------------------- */

static int clash(const command_line *c, option_id one, option_id other)
{
    failure why = {0};
    failure_set(&why, STATUS_BAD_INPUT, "options_clash", option_name(other), option_name(one));
    return command_fail(c, &why);
}

static int missing_scenario(const command_line *c)
{
    fputs("samenspel: ", stderr);
    say(stderr, &c->speaker, SAY_WORD_MISSING, "play", NULL);
    return EXIT_COULD_NOT;
}

int command_play(const command_line *c)
{
    const options *o = &c->options;
    host_options person;
    failure why = {0};
    bool is_text = option_is_given(o, OPTION_TEXT), is_bot = option_is_given(o, OPTION_BOT);
    if (is_text && is_bot) return clash(c, OPTION_TEXT, OPTION_BOT);
    if (option_is_given(o, OPTION_SESSIONS) && !is_bot)
        return clash(c, OPTION_SESSIONS, OPTION_TEXT);
    if (o->word_count == 0 && !is_text) return missing_scenario(c);
    if (read_person(c, &person, &why)) return command_fail(c, &why);
    if (is_bot) return play_bots(c, &person);
    if (is_text) return text_play(c, &person, option_is_given(o, OPTION_FAST));
    person.device_count = 0;
    return open_window(c, &person);
}
