/* Plays the fixture with every bot and many seeds and prints every line: time, state hash, command
 * and all fields of all events. Built four ways by test_same_bytes.sh, whose outputs must be the
 * same to the byte. */
#include <stdio.h>

#include "core/bot.h"
#include "core/number.h"
#include "unit/fixture_play.h"

static void print_fields(const char *name, const record *r, const record_layout *layout)
{
    printf(" %s %s by %d", name, layout->name, (int)r->by);
    for (int i = 0; i < RECORD_FIELDS_MAX && layout->fields[i]; i++) {
        const field_definition *f = layout->fields[i];
        const char *at = (const char *)r + f->offset;
        if (f->type == FIELD_CASE_LIST || f->type == FIELD_INTEGER_LIST) {
            for (int k = 0; k < r->list_count; k++) printf(" %d", r->list[k]);
        } else if (f->type == FIELD_TEXT) {
            printf(" %s", r->text ? r->text : "null");
        } else {
            printf(" %s=%lld", f->name, (long long)*(const int64_t *)(const void *)at);
        }
    }
}

static status print_line(void *self, const line *l, failure *why)
{
    (void)self;
    (void)why;
    printf("%llu t %lld from %016llx", (unsigned long long)l->seq, (long long)l->t_us,
           (unsigned long long)l->from);
    print_fields("command", &l->command, command_layout((command_kind)l->command.kind));
    for (int i = 0; i < l->event_count; i++) {
        print_fields("event", &l->events[i], event_layout((event_kind)l->events[i].kind));
    }
    putchar('\n');
    return STATUS_OK;
}

static void play(const fixture *f, bot_kind kind, uint64_t seed)
{
    session_setup setup = {.seed = seed, .seat = "A1", .is_bot = true, .time_setting = 1000};
    session *s = session_create(&f->s, setup, (journal_sink){NULL, print_line, true});
    bot b = bot_make(kind, kind == BOT_READER ? 150 : 0.85, seed);
    arena memory;
    arena_init(&memory, 0);
    command c = {.what = record_make(COMMAND_OPEN, BY_BOT)};
    c.what.language = 0;
    c.what.time_setting = 1000;
    session_submit(s, &c, NULL);
    while (!session_state(s)->is_ended) {
        view v;
        arena_reset(&memory);
        view_make(s, BY_BOT, session_state(s)->t_us, &memory, &v);
        if (bot_decide(&b, &v, f->keys, &c)) session_submit(s, &c, NULL);
        else session_advance(s, session_next_due(s), NULL);
    }
    session_destroy(s);
    arena_free(&memory);
}

/* The arithmetic that rules and learners stand on, to the bit. */
static void print_numbers(void)
{
    for (int i = 1; i < 400; i++) {
        double x = (double)i / 400.0;
        printf("%d %016llx %016llx %016llx %016llx\n", i,
               (unsigned long long)number_bits(number_exp(x * 20.0 - 10.0)),
               (unsigned long long)number_bits(number_log(x * 50.0)),
               (unsigned long long)number_bits(number_normal_quantile(x)),
               (unsigned long long)number_bits(number_square_root(x)));
    }
}

int main(void)
{
    static fixture f;
    static const bot_kind kinds[] = {BOT_FOLLOW, BOT_IGNORE,    BOT_ORACLE,
                                     BOT_RANDOM, BOT_THRESHOLD, BOT_READER};
    print_numbers();
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        for (uint64_t seed = 1; seed <= 40; seed++) {
            fixture_make(&f);
            f.iris.sampling = seed % 2 ? SAMPLING_EXACT : SAMPLING_CHANCE;
            f.stages[AT_SHIFT].block.order = (case_order)(seed % 4);
            play(&f, kinds[k], seed * UINT64_C(0x9E3779B97F4A7C15));
        }
    }
    return 0;
}
