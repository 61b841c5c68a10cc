/* replay and verify: what is in a log, and whether it is as it was written. */
#include "app/replay.h"
#include "app/result.h"
#include "cli/command.h"
#include "format/result_writer.h"

static const char *number_text(const command_line *c, int64_t number)
{
    buffer text = {0};
    buffer_integer(&text, number);
    const char *kept = text.bytes ? arena_copy(c->memory, text.bytes, text.length) : NULL;
    buffer_free(&text);
    return kept ? kept : "";
}

static void say_torn(const command_line *c, const char *path, size_t torn_length)
{
    if (torn_length == 0) return;
    say(stderr, &c->speaker, SAY_LOG_TORN, path, number_text(c, (int64_t)torn_length), NULL);
}

static void print_result(const replay *r)
{
    buffer text = {0};
    char code[RESULT_CODE_TEXT_MAX];
    const state *st = session_state(r->s);
    result_code_of(&r->log.header, r->loaded.s, st, code);
    result_write(&r->log.header, r->loaded.s, st, code, &text);
    command_print(&text);
    buffer_free(&text);
}

/* A damaged log is told up to the damage. */
static int replay_to(const command_line *c, replay *r, uint64_t until)
{
    failure why = {0};
    status failed = replay_fold(r, until, &why);
    print_result(r);
    if (!failed) {
        say_torn(c, r->log.path, r->log.torn_length);
        return EXIT_FINE;
    }
    command_fail(c, &why);
    return EXIT_FOUND;
}

int command_replay(const command_line *c)
{
    const char *limit = c->options.values[OPTION_UNTIL];
    uint64_t until = UINT64_MAX;
    replay r;
    failure why = {0};
    if (limit && !option_unsigned(limit, &until)) return command_bad_value(c, OPTION_UNTIL);
    status failed = replay_open(c->home, c->options.words[0], &r, &why);
    int code = EXIT_COULD_NOT;
    if (!failed)
        code = replay_to(c, &r, until);
    else
        command_fail(c, &why);
    replay_close(&r);
    return failed == STATUS_CORRUPT || failed == STATUS_TORN ? EXIT_FOUND : code;
}

static void say_difference(const command_line *c, const char *path, const verdict *v)
{
    const speaker *s = &c->speaker;
    const char *expected = v->expected.length > 0 ? v->expected.bytes
                                                  : say_text(s->language, SAY_VERIFY_REFUSED);
    say(stdout, s, SAY_VERIFY_DIFFERENT, path, number_text(c, (int64_t)v->line_number), NULL);
    say(stdout, s, SAY_VERIFY_WRITTEN, v->written.bytes, NULL);
    say(stdout, s, SAY_VERIFY_EXPECTED, expected, NULL);
}

static void say_verdict(const command_line *c, const char *path, const verdict *v)
{
    const char *lines = number_text(c, (int64_t)v->line_count);
    if (v->is_different)
        say_difference(c, path, v);
    else if (v->is_decided_again)
        say(stdout, &c->speaker, SAY_VERIFY_SAME, path, lines, v->code, NULL);
    else
        say(stdout, &c->speaker, SAY_VERIFY_FOLDED, path, lines, v->code, number_text(c, v->rules),
            NULL);
    if (!v->has_ended && !v->is_different)
        say(stdout, &c->speaker, SAY_VERIFY_UNFINISHED, path, NULL);
    say_torn(c, path, v->torn_length);
}

static int verify_one(const command_line *c, const char *path)
{
    verdict v;
    failure why = {0};
    status failed = replay_verify(c->home, path, &v, &why);
    bool is_different = v.is_different;
    if (failed)
        command_fail(c, &why);
    else
        say_verdict(c, path, &v);
    verdict_free(&v);
    if (!failed) return is_different ? EXIT_FOUND : EXIT_FINE;
    return failed == STATUS_CORRUPT || failed == STATUS_TORN ? EXIT_FOUND : EXIT_COULD_NOT;
}

int command_verify(const command_line *c)
{
    int worst = EXIT_FINE;
    for (int i = 0; i < c->options.word_count; i++) {
        int code = verify_one(c, c->options.words[i]);
        if (code > worst) worst = code;
    }
    return worst;
}
