/* The small commands: explain, expr, rng, shots, schema. */
#include "app/files.h"
#include "app/settings.h"
#include "cli/command.h"
#include "core/random.h"
#include "format/expression_vars.h"
#include "format/schema.h"

#include <inttypes.h>
#include <string.h>

int command_explain(const command_line *c)
{
    diagnostic_code code;
    failure why = {0};
    buffer text = {0};
    if (!diagnostic_find(c->options.words[0], &code)) {
        failure_set(&why, STATUS_BAD_INPUT, "unknown_code", NULL, c->options.words[0]);
        return command_fail(c, &why);
    }
    diagnostic_explain(code, c->speaker.language, &text);
    command_print(&text);
    buffer_free(&text);
    return EXIT_FINE;
}

/* Reads the file of --vars; NULL after filling `why` or `d`. */
static const json_node *read_vars(const command_line *c, diagnostics *d, failure *why)
{
    const char *bytes = NULL;
    size_t length = 0;
    const char *path = c->options.values[OPTION_VARS];
    if (files_read(path, JSON_BYTES_MAX, c->memory, &bytes, &length, why)) return NULL;
    const source *file = source_create(c->memory, path, bytes, length);
    const json_node *vars = file ? json_read(c->memory, file, d) : NULL;
    return vars && diagnostics_error_count(d) == 0 ? vars : NULL;
}

int command_expr(const command_line *c)
{
    failure why = {0};
    buffer text = {0};
    const char *written = c->options.words[0];
    diagnostics *d = diagnostics_create(c->memory);
    if (!d) return EXIT_COULD_NOT;
    bool has_vars = option_is_given(&c->options, OPTION_VARS);
    const json_node *vars = has_vars ? read_vars(c, d, &why) : NULL;
    if (why.code) return command_fail(c, &why);
    bool is_right = (vars || !has_vars) &&
                    expression_try(c->memory, written, strlen(written), vars, d, &text);
    if (is_right) {
        buffer_char(&text, '\n');
        command_print(&text);
    } else {
        buffer_clear(&text);
        diagnostics_write(d, DIAGNOSTICS_GCC, c->speaker.language, &text);
        if (text.bytes) fputs(text.bytes, stderr);
    }
    buffer_free(&text);
    return is_right ? EXIT_FINE : EXIT_FOUND;
}

int command_schema(const command_line *c)
{
    buffer text = {0};
    (void)c;
    scenario_schema_write(&text);
    command_print(&text);
    buffer_free(&text);
    return EXIT_FINE;
}

static int needs(const command_line *c, option_id id)
{
    failure why = {0};
    failure_set(&why, STATUS_BAD_INPUT, "option_missing", NULL, option_name(id));
    return command_fail(c, &why);
}

int command_rng(const command_line *c)
{
    static const option_id needed[] = {OPTION_SEED, OPTION_LABEL, OPTION_COUNT_OF};
    const options *o = &c->options;
    uint64_t seed = 0, count = 0;
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (!option_is_given(o, needed[i])) return needs(c, needed[i]);
    if (!option_unsigned(o->values[OPTION_SEED], &seed)) {
        failure why = {0};
        failure_set(&why, STATUS_BAD_INPUT, "bad_seed", NULL, o->values[OPTION_SEED]);
        return command_fail(c, &why);
    }
    if (!option_unsigned(o->values[OPTION_COUNT_OF], &count))
        return command_bad_value(c, OPTION_COUNT_OF);
    random_stream r = random_open(seed, o->values[OPTION_LABEL]);
    for (uint64_t i = 0; i < count && !ferror(stdout); i++) printf("%" PRIu64 "\n", random_u64(&r));
    return EXIT_FINE;
}

static int say_pictures(const command_line *c, const cli_pictures *p)
{
    char made[24], tight[24];
    snprintf(made, sizeof made, "%zu", p->made);
    snprintf(tight, sizeof tight, "%zu", p->too_tight);
    say(stdout, &c->speaker, SAY_SHOTS_MADE, made, p->folder, NULL);
    if (p->too_tight == 0) return EXIT_FINE;
    say(stdout, &c->speaker, SAY_SHOTS_TOO_TIGHT, tight, p->first_too_tight, NULL);
    return EXIT_FOUND;
}

int command_shots(const command_line *c)
{
    const options *o = &c->options;
    failure why = {0};
    int64_t percent = 100;
    cli_pictures wanted = {.home = c->home,
                           .folder = o->words[0],
                           .language = o->values[OPTION_LANG],
                           .is_pseudo = c->is_pseudo,
                           .theme = o->values[OPTION_THEME],
                           .scenarios = o->words + 1,
                           .scenario_count = (size_t)o->word_count - 1};
    const char *size = o->values[OPTION_SIZE];
    if (size && !option_size(size, &wanted.width, &wanted.height))
        return command_bad_value(c, OPTION_SIZE);
    const char *zoom = o->values[OPTION_TEXT_SIZE];
    if (zoom && !option_integer(zoom, 80, 200, &percent))
        return command_bad_value(c, OPTION_TEXT_SIZE);
    wanted.text_percent = (int)percent;
    if (wanted.theme && theme_named(wanted.theme) == THEME_COUNT)
        return command_bad_value(c, OPTION_THEME);
    const char *spacing = o->values[OPTION_SPACING];
    if (spacing && !option_switch(spacing, &wanted.is_text_spaced))
        return command_bad_value(c, OPTION_SPACING);
    status failed = c->shells->pictures
                        ? c->shells->pictures(&wanted, &why)
                        : failure_set(&why, STATUS_MISSING, "no_window", NULL, NULL);
    return failed ? command_fail(c, &why) : say_pictures(c, &wanted);
}
