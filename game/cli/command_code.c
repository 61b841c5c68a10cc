/* code: what a result code says. */
#include "app/result.h"
#include "cli/command.h"

#include <string.h>

static void write_text(const char *text, buffer *out)
{
    if (text)
        buffer_json_string(out, text, strlen(text));
    else
        buffer_text(out, "null");
}

static void write_count(const char *before, unsigned count, buffer *out)
{
    buffer_text(out, before);
    buffer_integer(out, count);
}

static void write_ratio(const char *before, unsigned count, unsigned total, buffer *out)
{
    buffer_text(out, before);
    write_count("{\"count\":", count, out);
    write_count(",\"of\":", total, out);
    buffer_char(out, '}');
}

static void write_scenario(const result_scenario *s, buffer *out)
{
    buffer_text(out, "{\"id\":");
    write_text(s->id, out);
    buffer_text(out, ",\"version\":");
    write_text(s->version, out);
    buffer_text(out, ",\"list\":");
    write_text(s->list, out);
    buffer_char(out, '}');
}

static void write_head(const result_counts *c, const char *code, const result_scenario *found,
                       size_t count, buffer *out)
{
    buffer_text(out, "{\n  \"code\":");
    write_text(code, out);
    buffer_text(out, ",\n  \"scenarios\":[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0) buffer_char(out, ',');
        write_scenario(&found[i], out);
    }
    write_count("],\n  \"scenario_hash\":", c->scenario, out);
    write_count(",\n  \"list_number\":", c->list, out);
    buffer_text(out, c->is_apart ? ",\n  \"apart\":true" : ",\n  \"apart\":false");
}

static void write_trials(const result_counts *c, buffer *out)
{
    const uint16_t *t = c->trials;
    const unsigned right = (unsigned)t[TRIAL_RIGHT_AGREED] + t[TRIAL_RIGHT_REFUSED];
    const unsigned talked = (unsigned)t[TRIAL_OWN_RIGHT_TALKED] + t[TRIAL_OWN_RIGHT_LOST];
    const unsigned own_right = talked + t[TRIAL_OWN_RIGHT_KEPT];
    const unsigned agreed_wrong = (unsigned)t[TRIAL_OWN_RIGHT_TALKED] + t[TRIAL_WRONG_AGREED];
    const unsigned seen = (unsigned)t[TRIAL_OWN_RIGHT_KEPT] + t[TRIAL_WRONG_SEEN];
    const unsigned wrong = own_right + t[TRIAL_WRONG_SEEN] + t[TRIAL_WRONG_AGREED] +
                           t[TRIAL_WRONG_OTHER];
    const unsigned outside = (unsigned)t[TRIAL_OUTSIDE_RIGHT] + t[TRIAL_OUTSIDE_WRONG];
    const unsigned together = seen + t[TRIAL_RIGHT_AGREED] + t[TRIAL_OUTSIDE_RIGHT];
    write_ratio(",\n  \"accuracy\":{\"own\":", c->own.right, (unsigned)c->own.right + c->own.wrong,
                out);
    write_ratio(",\"ai\":", right, right + wrong, out);
    write_ratio(",\"together\":", together, right + wrong + outside, out);
    write_ratio("},\n  \"agreed\":{\"when_right\":", t[TRIAL_RIGHT_AGREED], right, out);
    write_ratio(",\"when_wrong\":", agreed_wrong, wrong, out);
    write_ratio("},\n  \"talked_out\":{\"own_right\":", talked, own_right, out);
    write_ratio(",\"right_when_ai_right\":", t[TRIAL_RIGHT_AGREED], right, out);
    write_ratio(",\"right_when_ai_wrong\":", seen, wrong, out);
    buffer_char(out, '}');
}

static void write_calibration(const result_counts *c, buffer *out)
{
    buffer_text(out, ",\n  \"calibration\":[");
    for (int i = 0; i < RESULT_RANGES; i++) {
        const result_pair *p = &c->calibration[i];
        write_count(i ? ",\n    {\"from_permille\":" : "\n    {\"from_permille\":",
                    (unsigned)result_range_from(i), out);
        write_ratio(",\"right\":", p->right, (unsigned)p->right + p->wrong, out);
        buffer_char(out, '}');
    }
    buffer_text(out, "\n  ]");
}

static void write_expected(const result_counts *c, buffer *out)
{
    const result_pair *hoped = &c->expected, *was = &c->actual;
    write_ratio(",\n  \"expected\":{\"expected\":", hoped->right,
                (unsigned)hoped->right + hoped->wrong, out);
    write_ratio(",\"actual\":", was->right, (unsigned)was->right + was->wrong, out);
    buffer_text(out, "}\n}\n");
}

static int print_code(const command_line *c, const result_counts *counts)
{
    char code[RESULT_CODE_TEXT_MAX];
    const result_scenario *found = NULL;
    size_t count = 0;
    failure why = {0};
    buffer out = {0};
    if (result_find(c->home, counts, c->memory, &found, &count, &why)) {
        return command_fail(c, &why);
    }
    result_code_write(counts, code);
    write_head(counts, code, found, count, &out);
    write_trials(counts, &out);
    write_calibration(counts, &out);
    write_expected(counts, &out);
    command_print(&out);
    buffer_free(&out);
    return EXIT_FINE;
}

/* All words together are one code, so that the groups may stand apart. */
static const char *typed_code(const command_line *c)
{
    buffer all = {0};
    for (int i = 0; i < c->options.word_count; i++) {
        buffer_text(&all, c->options.words[i]);
        buffer_char(&all, ' ');
    }
    const char *kept = all.bytes ? arena_copy(c->memory, all.bytes, all.length) : NULL;
    buffer_free(&all);
    return kept ? kept : "";
}

static int say_flaw(const command_line *c, result_code_flaw flaw, size_t length)
{
    static const say_id SAID[] = {[RESULT_CODE_LENGTH] = SAY_CODE_LENGTH,
                                  [RESULT_CODE_CHARACTER] = SAY_CODE_CHARACTER,
                                  [RESULT_CODE_CHECK] = SAY_CODE_CHECK,
                                  [RESULT_CODE_FORM] = SAY_CODE_FORM};
    char typed[24];
    snprintf(typed, sizeof typed, "%zu", length);
    fputs("samenspel: ", stderr);
    say(stderr, &c->speaker, SAID[flaw], typed, NULL);
    return EXIT_FOUND;
}

int command_code(const command_line *c)
{
    result_counts counts;
    size_t length = 0;
    const result_code_flaw flaw = result_code_read(typed_code(c), &counts, &length);
    return flaw == RESULT_CODE_FINE ? print_code(c, &counts) : say_flaw(c, flaw, length);
}
