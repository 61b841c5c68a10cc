#include "cli/command.h"

#include "app/trials.h"

#include <string.h>

/* One scenario that is being checked. */
typedef struct checking {
    const command_line *line;
    diagnostics_form form;
    const char *name;
    scenario_place from;
    size_t warning_count;
} checking;

static const char *number_text(const command_line *c, size_t number)
{
    buffer text = {0};
    buffer_integer(&text, (int64_t)number);
    const char *kept = text.bytes ? arena_copy(c->memory, text.bytes, text.length) : NULL;
    buffer_free(&text);
    return kept ? kept : "";
}

static void write_member(const char *key, const char *text, buffer *out)
{
    buffer_char(out, out->length > 1 ? ',' : ' ');
    buffer_char(out, '"');
    buffer_text(out, key);
    buffer_text(out, "\":");
    buffer_json_string(out, text, strlen(text));
}

/* {"test":"...","passed":false,...} */
static void print_trial_json(const checking *k, const trial *t)
{
    buffer out = {0};
    buffer_char(&out, '{');
    write_member("scenario", k->name, &out);
    write_member("test", t->name, &out);
    write_member("observed", t->observed, &out);
    if (t->problem.code) write_member("problem", t->problem.reason, &out);
    buffer_text(&out, t->has_passed ? ",\"passed\":true}\n" : ",\"passed\":false}\n");
    command_print(&out);
    buffer_free(&out);
}

static void print_trial(const checking *k, const trial *t)
{
    if (k->form == DIAGNOSTICS_JSON) {
        print_trial_json(k, t);
    } else if (t->problem.code) {
        say(stdout, &k->line->speaker, SAY_TEST_NOT_PLAYED, k->name, t->name, t->problem.reason,
            t->problem.place, NULL);
    } else if (!t->has_passed) {
        say(stdout, &k->line->speaker, SAY_TEST_FAILED, k->name, t->name, t->expected, t->observed,
            NULL);
    }
}

static int play_tests(const checking *k)
{
    const command_line *c = k->line;
    const trial *trials = NULL;
    size_t count = 0, passed = 0;
    failure why = {0};
    if (trials_run(&k->from, c->memory, &trials, &count, &why)) return command_fail(c, &why);
    for (size_t i = 0; i < count; i++) {
        passed += trials[i].has_passed;
        print_trial(k, &trials[i]);
    }
    if (passed < count) return EXIT_FOUND;
    if (k->form == DIAGNOSTICS_GCC)
        say(stdout, &c->speaker, SAY_CHECK_CLEAN, k->name, number_text(c, k->warning_count),
            number_text(c, passed), NULL);
    return EXIT_FINE;
}

/* Prints what was found; the exit code, EXIT_FINE when the tests can be played. */
static int print_found(checking *k, const loaded_scenario *l, status failed, const failure *why)
{
    const command_line *c = k->line;
    buffer text = {0};
    if (failed && failed != STATUS_BAD_INPUT) return command_fail(c, why);
    diagnostics_write(l->found, k->form, c->speaker.language, &text);
    command_print(&text);
    buffer_free(&text);
    k->warning_count = diagnostics_warning_count(l->found);
    if (!failed) return EXIT_FINE;
    if (k->form == DIAGNOSTICS_GCC)
        say(stdout, &c->speaker, SAY_CHECK_BROKEN, k->name,
            number_text(c, diagnostics_error_count(l->found)), number_text(c, k->warning_count),
            NULL);
    return EXIT_FOUND;
}

static int check_one(const command_line *c, const char *name, diagnostics_form form)
{
    checking k = {.line = c, .form = form, .name = name};
    loaded_scenario loaded;
    failure why = {0};
    if (store_find(c->home, name, c->memory, &k.from, &why)) return command_fail(c, &why);
    status failed = store_load(&k.from, NULL, NULL, &loaded, &why);
    int code = print_found(&k, &loaded, failed, &why);
    loaded_scenario_free(&loaded);
    return code == EXIT_FINE ? play_tests(&k) : code;
}

int command_check(const command_line *c)
{
    const char *form = c->options.values[OPTION_FORMAT];
    bool is_json = form && strcmp(form, "json") == 0;
    if (form && !is_json && strcmp(form, "gcc") != 0) return command_bad_value(c, OPTION_FORMAT);
    int worst = EXIT_FINE;
    for (int i = 0; i < c->options.word_count; i++) {
        int code = check_one(c, c->options.words[i], is_json ? DIAGNOSTICS_JSON : DIAGNOSTICS_GCC);
        if (code > worst) worst = code;
    }
    return worst;
}
