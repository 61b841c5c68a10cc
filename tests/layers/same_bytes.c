/* Prints every line that bots leave behind on the fixture: what must be the same bytes whichever
 * compiler and optimisation made this program. Built by test_same_bytes.sh. */
#include "../unit/fixture_play.h"
#include "app/bot_play.h"
#include "format/journal_line.h"

enum { SEEDS = 40 };

typedef struct printer {
    session *s;
    buffer text;
} printer;

static status print_line(void *self, const line *l, failure *why)
{
    printer *p = self;
    journal_context c = journal_context_of(p->s);
    (void)why;
    journal_command_write(&c, l, &p->text);
    buffer_char(&p->text, '\n');
    return STATUS_OK;
}

static bool play(const fixture *f, bot_kind kind, uint64_t seed)
{
    printer p = {0};
    arena scratch;
    bot b = bot_make(kind, 0.85, seed);
    session_setup setup = {.seed = seed, .seat = "A7", .is_bot = true};
    arena_init(&scratch, 0);
    p.s = session_create(&f->s, setup, (journal_sink){&p, print_line, true});
    status failed = bot_play(p.s, &b, 0, 1500, &scratch, NULL);
    fwrite(p.text.bytes, 1, p.text.length, stdout);
    buffer_free(&p.text);
    session_destroy(p.s);
    arena_free(&scratch);
    return !failed;
}

int main(void)
{
    static fixture f;
    static const bot_kind kinds[] = {BOT_FOLLOW, BOT_IGNORE, BOT_ORACLE, BOT_RANDOM, BOT_THRESHOLD};
    bool is_fine = true;
    fixture_make(&f);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        f.iris.sampling = seed % 2 ? SAMPLING_EXACT : SAMPLING_CHANCE;
        f.iris.wrong = seed % 3 ? WRONG_RANDOM : WRONG_ADJACENT;
        is_fine &= play(&f, kinds[seed % 5], seed);
    }
    return is_fine ? 0 : 1;
}
