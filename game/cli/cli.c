#include "cli/cli.h"

#include "app/settings.h"
#include "app/strings.h"
#include "cli/command.h"

#include <string.h>

#define BIT(id) (UINT32_C(1) << (id))
#define COMMON (BIT(OPTION_HELP) | BIT(OPTION_LANG))
#define WINDOW                                                                                \
    (BIT(OPTION_WINDOW) | BIT(OPTION_FULLSCREEN) | BIT(OPTION_RENDERER) | BIT(OPTION_THEME) | \
     BIT(OPTION_FACILITATOR_CODE))
#define PLAY                                                                      \
    (BIT(OPTION_SEAT) | BIT(OPTION_PEOPLE) | BIT(OPTION_SEED) | BIT(OPTION_ARM) | \
     BIT(OPTION_LIST) | BIT(OPTION_LOG) | BIT(OPTION_TEXT) | BIT(OPTION_BOT) |    \
     BIT(OPTION_SESSIONS) | BIT(OPTION_FAST) | BIT(OPTION_PILOT))

typedef struct command_row {
    const char *name;
    command_run run;
    uint32_t options;
    int least_words, most_words;
    say_id help;
} command_row;

/* The first row is the program without a command. */
static const command_row ROWS[] = {
    {"", command_window, COMMON | WINDOW | BIT(OPTION_VERSION), 0, 0, SAY_USAGE},
    {"play", command_play, COMMON | WINDOW | PLAY, 0, 1, SAY_HELP_PLAY},
    {"check", command_check, COMMON | BIT(OPTION_FORMAT), 1, OPTION_WORDS_MAX, SAY_HELP_CHECK},
    {"explain", command_explain, COMMON, 1, 1, SAY_HELP_EXPLAIN},
    {"expr", command_expr, COMMON | BIT(OPTION_VARS), 1, 1, SAY_HELP_EXPR},
    {"replay", command_replay, COMMON | BIT(OPTION_UNTIL), 1, 1, SAY_HELP_REPLAY},
    {"verify", command_verify, COMMON, 1, OPTION_WORDS_MAX, SAY_HELP_VERIFY},
    {"code", command_code, COMMON | BIT(OPTION_FORMAT), 1, OPTION_WORDS_MAX, SAY_HELP_CODE},
    {"sheet", command_sheet, COMMON | BIT(OPTION_ARM) | BIT(OPTION_LIST), 1, 1, SAY_HELP_SHEET},
    {"schema", command_schema, COMMON, 0, 0, SAY_HELP_SCHEMA},
    {"rng", command_rng, COMMON | BIT(OPTION_SEED) | BIT(OPTION_LABEL) | BIT(OPTION_COUNT_OF), 0, 0,
     SAY_HELP_RNG},
    {"shots", command_shots,
     COMMON | BIT(OPTION_SIZE) | BIT(OPTION_THEME) | BIT(OPTION_TEXT_SIZE) | BIT(OPTION_SPACING), 1,
     OPTION_WORDS_MAX, SAY_HELP_SHOTS},
};

enum { ROW_COUNT = sizeof ROWS / sizeof *ROWS };

static const command_row *row_named(const char *name)
{
    for (size_t i = 1; i < ROW_COUNT; i++)
        if (strcmp(ROWS[i].name, name) == 0) return &ROWS[i];
    return NULL;
}

/* A path alone is a scenario to play: that is what a system says of a folder that was dropped on
 * the program. `*skipped` are the arguments before those of the row. */
static const command_row *row_asked_for(int argc, char **argv, int *skipped)
{
    *skipped = 1;
    if (argc < 2 || argv[1][0] == '-') return &ROWS[0];
    if (strchr(argv[1], '/')) return row_named("play");
    *skipped = 2;
    return row_named(argv[1]);
}

void command_print(const buffer *text)
{
    if (text->bytes) fwrite(text->bytes, 1, text->length, stdout);
}

int command_fail(const command_line *c, const failure *why)
{
    say_failure(&c->speaker, why);
    return EXIT_COULD_NOT;
}

int command_bad_value(const command_line *c, option_id id)
{
    failure why = {0};
    failure_set(&why, STATUS_BAD_INPUT, "bad_value", option_name(id), c->options.values[id]);
    return command_fail(c, &why);
}

/* Language ------------------------------------------------------------------------------------ */

static bool is_spoken(const char *language)
{
    for (const char *const *known = strings_languages(); *known; known++)
        if (strcmp(*known, language) == 0) return true;
    return false;
}

static const phrases *load_phrases(const home *h, const char *language, arena *a, failure *why)
{
    phrases *p = arena_take(a, sizeof *p);
    const message **messages = arena_take_many(a, PHRASE_COUNT, sizeof *messages);
    if (!p || !messages) return NULL;
    if (strings_load(h, language, phrase_keys(), PHRASE_COUNT, a, messages, why)) return NULL;
    *p = (phrases){.language = language, .messages = messages};
    return p;
}

/* The language of --lang, else of the settings, else of the machine, else Dutch. */
static void choose_language(command_line *c, const char *wanted, failure *why)
{
    settings kept = settings_load(c->home);
    const char *language = strings_language(c->home, wanted ? wanted : kept.language);
    c->speaker.language = language;
    c->speaker.phrases = load_phrases(c->home, language, c->memory, why);
    if (wanted && !is_spoken(wanted))
        failure_set(why, STATUS_BAD_INPUT, "unknown_language", "nl, en, fr", wanted);
}

/* Running ------------------------------------------------------------------------------------- */

static int say_version(void)
{
    printf("samenspel %s\n", home_version());
    return EXIT_FINE;
}

static int run_row(const command_row *row, command_line *c)
{
    const options *o = &c->options;
    if (option_is_given(o, OPTION_HELP)) {
        say(stdout, &c->speaker, row->help, NULL);
        return EXIT_FINE;
    }
    if (option_is_given(o, OPTION_VERSION)) return say_version();
    if (o->word_count < row->least_words) {
        fputs("samenspel: ", stderr);
        say(stderr, &c->speaker, SAY_WORD_MISSING, row->name, NULL);
        return EXIT_COULD_NOT;
    }
    if (o->word_count > row->most_words) {
        failure why = {0};
        failure_set(&why, STATUS_BAD_INPUT, "too_many_words", NULL, o->words[row->most_words]);
        return command_fail(c, &why);
    }
    return row->run(c);
}

/* Pictures can also be made in nobody's language, which is made from English. */
static void take_pseudo(command_line *c, const command_row *row)
{
    const char *wanted = c->options.values[OPTION_LANG];
    c->is_pseudo = row && row->run == command_shots && wanted && strcmp(wanted, "pseudo") == 0;
    if (c->is_pseudo) c->options.values[OPTION_LANG] = "en";
}

static int run_command(const home *h, int argc, char **argv, const cli_shells *shells, arena *a)
{
    command_line c = {.home = h, .memory = a, .shells = shells};
    int skipped = 0;
    const command_row *row = row_asked_for(argc, argv, &skipped);
    failure why = {0}, language_why = {0};
    if (row && argc > 0)
        options_read(argc - skipped, argv + skipped, row->options, &c.options, &why);
    take_pseudo(&c, row);
    choose_language(&c, c.options.values[OPTION_LANG], &language_why);
    if (!row) failure_set(&why, STATUS_BAD_INPUT, "unknown_command", NULL, argv[1]);
    if (!why.code) why = language_why;
    return !row || why.code ? command_fail(&c, &why) : run_row(row, &c);
}

/* What went to standard output must have arrived: half a result looks like a whole one. */
static int finish_output(const speaker *s, int code)
{
    const bool is_lost = fflush(stdout) != 0 || ferror(stdout);
    if (!is_lost) return code;
    fputs("samenspel: ", stderr);
    say(stderr, s, SAY_OUTPUT_LOST, NULL);
    return EXIT_COULD_NOT;
}

int cli_run(int argc, char **argv, const cli_shells *shells)
{
    arena memory;
    home found = {0};
    failure why = {0};
    arena_init(&memory, 0);
    int code = EXIT_COULD_NOT;
    home_watch();
    const status failed = home_find(&memory, &found, &why);
    const speaker s = {.language = found.language && found.language[0] ? found.language : "nl"};
    if (failed)
        say_failure(&s, &why);
    else
        code = run_command(&found, argc, argv, shells, &memory);
    code = finish_output(&s, code);
    arena_free(&memory);
    return code;
}
