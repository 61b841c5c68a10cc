/* Any bytes as a journal: read line by line, folded as far as they read, and played on. The chain is
 * left out: whoever changes a line can compute it anew. */
#include "core/bot.h"
#include "unit/fixture_play.h"
#include "format/journal_line.h"

#include <stdlib.h>

/* The same scenario twice, once with its first block as an inbox. */
enum { AS_IT_IS, AS_INBOX, WAYS };

static fixture played[WAYS];

static void make_both(void)
{
    fixture_make(&played[AS_IT_IS]);
    fixture_make(&played[AS_INBOX]);
    block_stage *b = &played[AS_INBOX].stages[AT_ALONE].block;
    b->present = PRESENT_INBOX;
    b->may_reopen = b->may_escalate = b->may_end_early = true;
    b->time.block_limit_us = 60 * (int64_t)MILLION;
}

static void read_one(session *s, const char *bytes, size_t length, arena *a)
{
    line l;
    journal_note n;
    journal_header h;
    size_t byte = 0;
    uint8_t chain[32];
    failure why = {0};
    journal_context c = journal_context_of(s);
    journal_link_read(bytes, length, &byte, chain, &byte);
    switch (journal_line_kind_of(bytes, length)) {
    case LINE_HEADER: journal_header_read(bytes, length, a, &h, &byte); break;
    case LINE_NOTE: journal_note_read(bytes, length, a, &n, &byte); break;
    case LINE_COMMAND:
        if (journal_command_read(&c, bytes, length, a, &l, &byte) == STATUS_OK) {
            l.from = 0;
            session_fold(s, &l, &why);
        }
        break;
    case LINE_UNKNOWN: break;
    }
    if (byte > length) abort();
}

/* A session that was folded from such lines can be shown and played on. */
static void go_on(session *s, arena *a)
{
    view seen;
    command next;
    bot b = bot_make(BOT_RANDOM, 0, 1);
    view_make(s, BY_SEAT, session_state(s)->t_us, a, &seen);
    for (int step = 0; step < 4; step++) {
        view_make(s, BY_BOT, session_state(s)->t_us, a, &seen);
        if (bot_decide(&b, &seen, session_scenario(s)->keys, &next))
            session_submit(s, &next, NULL);
        else if (session_next_due(s) < INT64_MAX / 2)
            session_advance(s, session_next_due(s), NULL);
    }
}

static void read_all(const scenario *s, const char *at, const char *end)
{
    arena a;
    session *on = session_create(s, (session_setup){.seed = 1, .seat = "A1"}, (journal_sink){0});
    arena_init(&a, 16 * 1024 * 1024);
    while (on && at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) stop = end;
        char *copy = malloc((size_t)(stop - at) + 1); /* exactly as long, for the sanitiser */
        if (copy) memcpy(copy, at, (size_t)(stop - at));
        if (copy) read_one(on, copy, (size_t)(stop - at), &a);
        free(copy);
        at = stop + 1;
    }
    if (on) go_on(on, &a);
    session_destroy(on);
    arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *at = (const char *)data;
    if (!played[0].s.id) make_both();
    for (int way = 0; way < WAYS; way++) read_all(&played[way].s, at, at + size);
    return 0;
}
