#include "cli/code_report.h"

#include <string.h>

/* Sums ---------------------------------------------------------------------------------------- */

/* So many of so many; `of` 0: nothing is known. */
typedef struct share {
    unsigned count, of;
} share;

typedef struct code_sums {
    share own, ai, together;
    share agreed_when_right, agreed_when_wrong;
    share talked_out;       /* wrong in the end, of the right own answers that met wrong advice */
    share right_when_wrong; /* right in the end although the advice was wrong */
    share expected, actual;
} code_sums;

static share share_of_pair(result_pair p)
{
    return (share){p.right, (unsigned)p.right + p.wrong};
}

static code_sums sums_of(const result_counts *c)
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
    return (code_sums){.own = share_of_pair(c->own),
                       .ai = {right, right + wrong},
                       .together = {together, right + wrong + outside},
                       .agreed_when_right = {t[TRIAL_RIGHT_AGREED], right},
                       .agreed_when_wrong = {agreed_wrong, wrong},
                       .talked_out = {talked, own_right},
                       .right_when_wrong = {seen, wrong},
                       .expected = share_of_pair(c->expected),
                       .actual = share_of_pair(c->actual)};
}

/* For people ---------------------------------------------------------------------------------- */

enum { NUMBER_TEXT_MAX = 16 };

static void say_share(FILE *to, const speaker *s, say_id id, share n)
{
    char count[NUMBER_TEXT_MAX], of[NUMBER_TEXT_MAX];
    if (n.of == 0) return;
    snprintf(count, sizeof count, "%u", n.count);
    snprintf(of, sizeof of, "%u", n.of);
    say(to, s, id, count, of, NULL);
}

static const char *title_in(const result_scenario *found, const char *language)
{
    for (uint16_t i = 0; i < found->language_count; i++) {
        if (strcmp(found->languages[i], language) != 0) continue;
        return message_source(localized_in(found->title, i));
    }
    return message_source(localized_in(found->title, 0));
}

static void say_scenarios(FILE *to, const speaker *s, const code_report *r)
{
    if (r->found_count == 0) say(to, s, SAY_CODE_UNKNOWN_SCENARIO, NULL);
    for (size_t i = 0; i < r->found_count; i++) {
        const result_scenario *found = &r->found[i];
        const char *title = title_in(found, s->language);
        if (found->list)
            say(to, s, SAY_CODE_SCENARIO_LIST, title, found->id, found->version, found->list, NULL);
        else
            say(to, s, SAY_CODE_SCENARIO, title, found->id, found->version, NULL);
    }
    if (r->counts.is_apart) say(to, s, SAY_CODE_APART, NULL);
}

/* How often people were right who felt that sure. */
static void say_certainty(FILE *out, const speaker *s, const result_counts *c)
{
    for (int i = 0; i < RESULT_RANGES; i++) {
        const share n = share_of_pair(c->calibration[i]);
        char from[NUMBER_TEXT_MAX], to[NUMBER_TEXT_MAX], count[NUMBER_TEXT_MAX],
            of[NUMBER_TEXT_MAX];
        if (n.of == 0) continue;
        snprintf(from, sizeof from, "%d", result_range_from(i) / 10);
        snprintf(to, sizeof to, "%d", result_range_from(i + 1) / 10);
        snprintf(count, sizeof count, "%u", n.count);
        snprintf(of, sizeof of, "%u", n.of);
        say(out, s, SAY_CODE_CERTAIN, from, to, count, of, NULL);
    }
}

void code_report_say(FILE *to, const speaker *s, const code_report *r)
{
    const code_sums n = sums_of(&r->counts);
    fprintf(to, "%s\n", r->code);
    say_scenarios(to, s, r);
    say_share(to, s, SAY_CODE_OWN, n.own);
    say_share(to, s, SAY_CODE_AI, n.ai);
    say_share(to, s, SAY_CODE_TOGETHER, n.together);
    say_share(to, s, SAY_CODE_AGREED_RIGHT, n.agreed_when_right);
    say_share(to, s, SAY_CODE_AGREED_WRONG, n.agreed_when_wrong);
    say_share(to, s, SAY_CODE_TALKED_OUT, n.talked_out);
    say_share(to, s, SAY_CODE_EXPECTED, n.expected);
    say_share(to, s, SAY_CODE_ACTUAL, n.actual);
    say_certainty(to, s, &r->counts);
}

/* For programs -------------------------------------------------------------------------------- */

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

static void write_sums(const code_sums *n, buffer *out)
{
    write_ratio(",\n  \"accuracy\":{\"own\":", n->own.count, n->own.of, out);
    write_ratio(",\"ai\":", n->ai.count, n->ai.of, out);
    write_ratio(",\"together\":", n->together.count, n->together.of, out);
    write_ratio("},\n  \"agreed\":{\"when_right\":", n->agreed_when_right.count,
                n->agreed_when_right.of, out);
    write_ratio(",\"when_wrong\":", n->agreed_when_wrong.count, n->agreed_when_wrong.of, out);
    write_ratio("},\n  \"talked_out\":{\"own_right\":", n->talked_out.count, n->talked_out.of, out);
    write_ratio(",\"right_when_ai_right\":", n->agreed_when_right.count, n->agreed_when_right.of,
                out);
    write_ratio(",\"right_when_ai_wrong\":", n->right_when_wrong.count, n->right_when_wrong.of,
                out);
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

static void write_expected(const code_sums *n, buffer *out)
{
    write_ratio(",\n  \"expected\":{\"expected\":", n->expected.count, n->expected.of, out);
    write_ratio(",\"actual\":", n->actual.count, n->actual.of, out);
    buffer_text(out, "}\n}\n");
}

void code_report_json(const code_report *r, buffer *out)
{
    const code_sums n = sums_of(&r->counts);
    write_head(&r->counts, r->code, r->found, r->found_count, out);
    write_sums(&n, out);
    write_calibration(&r->counts, out);
    write_expected(&n, out);
}
