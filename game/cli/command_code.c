/* code: what result codes say. */
#include "app/result.h"
#include "cli/code_report.h"
#include "cli/command.h"

#include <string.h>

/* From so many characters on, a word is a code by itself; shorter ones are its further groups. */
enum { CODE_LENGTH_MIN = 8, LINE_MAX_BYTES = 512 };

/* Codes under way; `worst` is the exit code so far. */
typedef struct code_run {
    const command_line *line;
    bool is_json;
    int shown_count;
    int worst;
} code_run;

static void print_code(code_run *run, const result_counts *counts)
{
    char code[RESULT_CODE_TEXT_MAX];
    failure why = {0};
    code_report report = {.code = code, .counts = *counts};
    const command_line *c = run->line;
    result_code_write(counts, code);
    if (result_find(c->home, counts, c->memory, &report.found, &report.found_count, &why)) {
        run->worst = command_fail(c, &why);
        return;
    }
    if (run->is_json) {
        buffer out = {0};
        code_report_json(&report, &out);
        command_print(&out);
        buffer_free(&out);
    } else {
        if (run->shown_count > 0) fputc('\n', stdout);
        code_report_say(stdout, &c->speaker, &report);
    }
    run->shown_count++;
}

static void say_flaw(code_run *run, const char *typed, result_code_flaw flaw, size_t length)
{
    static const say_id SAID[] = {[RESULT_CODE_LENGTH] = SAY_CODE_LENGTH,
                                  [RESULT_CODE_CHARACTER] = SAY_CODE_CHARACTER,
                                  [RESULT_CODE_CHECK] = SAY_CODE_CHECK,
                                  [RESULT_CODE_FORM] = SAY_CODE_FORM};
    char counted[24];
    snprintf(counted, sizeof counted, "%zu", length);
    fprintf(stderr, "samenspel: %s: ", typed);
    say(stderr, &run->line->speaker, SAID[flaw], counted, NULL);
    if (run->worst == EXIT_FINE) run->worst = EXIT_FOUND;
}

/* One code as it was typed; a wrong one is told, and the next is read all the same. */
static void read_code(code_run *run, const char *typed)
{
    result_counts counts;
    size_t length = 0;
    const result_code_flaw flaw = result_code_read(typed, &counts, &length);
    if (flaw == RESULT_CODE_FINE)
        print_code(run, &counts);
    else
        say_flaw(run, typed, flaw, length);
}

static size_t characters_in(const char *word)
{
    size_t count = 0;
    for (; *word; word++) count += *word != '-' && *word != ' ';
    return count;
}

static void read_gathered(code_run *run, buffer *typed)
{
    if (typed->bytes) read_code(run, typed->bytes);
    buffer_free(typed);
    *typed = (buffer){0};
}

/* The groups of a code may stand apart: short words go with those before them. */
static void read_words(code_run *run)
{
    const options *o = &run->line->options;
    buffer typed = {0};
    for (int i = 0; i < o->word_count; i++) {
        const bool is_whole = characters_in(o->words[i]) >= CODE_LENGTH_MIN;
        if (is_whole) read_gathered(run, &typed);
        if (typed.length > 0) buffer_char(&typed, ' ');
        buffer_text(&typed, o->words[i]);
    }
    read_gathered(run, &typed);
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

/* What is left of a line that was longer than any code can be. */
static void skip_line(void)
{
    int c = getchar();
    while (c != EOF && c != '\n') c = getchar();
}

/* One code a line. */
static void read_lines(code_run *run)
{
    char typed[LINE_MAX_BYTES];
    while (fgets(typed, sizeof typed, stdin)) {
        if (!strchr(typed, '\n') && !feof(stdin)) skip_line();
        typed[strcspn(typed, "\r\n")] = '\0';
        if (!is_blank(typed)) read_code(run, typed);
    }
}

int command_code(const command_line *c)
{
    const char *form = c->options.values[OPTION_FORMAT];
    code_run run = {.line = c, .is_json = form && strcmp(form, "json") == 0, .worst = EXIT_FINE};
    if (form && !run.is_json && strcmp(form, "text") != 0)
        return command_bad_value(c, OPTION_FORMAT);
    if (c->options.word_count == 1 && strcmp(c->options.words[0], "-") == 0)
        read_lines(&run);
    else
        read_words(&run);
    return run.worst;
}
