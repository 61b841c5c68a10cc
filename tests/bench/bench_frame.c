/* bench_frame - what a frame of the busiest block screen costs at 1920 x 1080 with the software
 * renderer, how long the first frame takes, and how much memory the caches hold. Prints figures,
 * judges nothing.
 *
 *     bench_frame [FOLDER]     FOLDER holds fonts/ and assets/ (default: that of the program's
 *                              parent, where the build puts them)
 */
#include "tree/tree.h"
#include "ui/window.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { FRAME_COUNT = 3000, WARM_FRAMES = 30, FRAME_US = 16667, OPTION_COUNT = 5, FACT_COUNT = 4 };

static action act(uint16_t verb)
{
    return (action){.verb = verb};
}

static const char *numbered(tree_builder *b, const char *what, int64_t number)
{
    const char *id = tree_id_number(b, what, number);
    return id;
}

static void add_head(tree_builder *b, int64_t now_us)
{
    char words[32];
    int64_t left_s = 90 - now_us / 1000000 % 90;
    node *head = tree_row(b, b->root, "head", 24);
    head->layout.align = ALIGN_CENTER;
    head->layout.wrap = true;
    tree_heading(b, head, "head/title", "Tweede lezer", TEXT_BODY);
    tree_muted(b, head, "head/where", "Nachtploeg \xC2\xB7 staal 7 van 12", TEXT_BODY);
    tree_progress(b, head, "head/progress", "Staal 7 van 12", 6.5, 12);
    tree_spacer(b, head, "head/space", 1);
    snprintf(words, sizeof words, "Nog %d s", (int)left_s);
    tree_timer(b, head, "head/timer", "Tijd", words, (double)left_s, 90);
    tree_chip(b, head, "head/seat", "Stoel B4 \xC2\xB7 2 personen");
    tree_chip_button(b, head, "head/pause", "Pauze", act(9), KEY_ESCAPE);
}

static void add_case(tree_builder *b, node *main)
{
    node *card = tree_card(b, main, "case");
    card->layout.grow = 3;
    card->layout.basis = 752;
    tree_text(b, card, "case/head", "Staal", TEXT_LABEL);
    node *row = tree_row(b, card, "case/row", 26);
    row->layout.grow = 1;
    tree_picture(b, row, "case/picture", "assets/art/faces/hexagon_sure.svg", "Een staal")
        ->layout.grow = 1;
    node *facts = tree_column(b, row, "case/facts", 10);
    facts->layout.basis = 260;
    tree_text(b, facts, "case/question", "Welke soort cel is dit?", TEXT_TITLE);
    tree_muted(b, facts, "case/story",
               "Vergelijk de kern en de korrels met de kaart. Kijk gerust eerst verder: dat kost "
               "tijd, geen punten.",
               TEXT_SMALL);
    for (int i = 0; i < FACT_COUNT; i++) {
        tree_tile(b, facts, numbered(b, "fact", i), "Diameter", "14 \xC2\xB5m");
    }
    tree_button(b, facts, "evidence/zoom", "Uitvergroting", act(3), KEY_NONE);
}

static void add_advice(tree_builder *b, node *side, int64_t now_us)
{
    agent_face iris = {OUTLINE_ROUND, MOOD_SURE, TONE_AGENT_1, "IRIS"};
    /* A new advice every second, so that most frames hold a moving card. */
    node *card = tree_agent_card(b, side, numbered(b, "advice", now_us / 1000000), &iris);
    card->arrival = ARRIVE_FROM_RIGHT;
    node *who = tree_row(b, card, "advice/who", 20);
    who->layout.align = ALIGN_CENTER;
    tree_agent_face(b, who, "advice/face", &iris, 84);
    tree_heading(b, who, "advice/name", "IRIS", TEXT_TITLE);
    tree_text(b, card, "advice/says", "Ik denk dat dit een monocyt is.", TEXT_LEAD);
    tree_meter(b, card, "advice/confidence", "Zekerheid", 91, 100, "91 %");
    tree_button(b, card, "advice/why", "Waarom?", act(4), 'w')->layout.self = ALIGN_START;
    tree_text(b, card, "advice/busy", "IRIS kijkt mee", TEXT_BODY)->state |= STATE_BUSY;
}

static void add_key(tree_builder *b, node *side)
{
    static const char *const faces[] = {"round", "square", "shield", "drop", "arch"};
    node *card = tree_card(b, side, "key");
    card->layout.grow = 1;
    node *grid = tree_grid(b, card, "key/grid", 10, 5, 70);
    for (int i = 0; i < 5; i++) {
        char path[64];
        snprintf(path, sizeof path, "assets/art/faces/%s_neutral.svg", faces[i]);
        node *cell = tree_column(b, grid, numbered(b, "key", i), 6);
        tree_picture(b, cell, numbered(b, "key/picture", i), path, "Soort");
        tree_text(b, cell, numbered(b, "key/name", i), "Neutrofiel", TEXT_SMALL);
    }
}

static void add_choices(tree_builder *b, int64_t now_us)
{
    node *row = tree_row(b, b->root, "choices", 14);
    row->layout.wrap = true;
    for (int i = 0; i < OPTION_COUNT; i++) {
        bool is_chosen = now_us / 500000 % OPTION_COUNT == i;
        node *n = tree_choice(b, row, numbered(b, "choice", i), "Eosinofiel", act(1),
                              (uint32_t)('1' + i), is_chosen);
        n->layout.grow = 1;
    }
    tree_primary(b, row, "decide", "Beslis", act(2))->layout.grow = 1;
}

static const node *build(arena *memory, int64_t now_us)
{
    tree_builder b;
    arena_reset(memory);
    tree_begin(&b, memory, "block/bench", "Tweede lezer", "nl");
    add_head(&b, now_us);
    node *main = tree_row(&b, b.root, "main", 24);
    main->layout.grow = 1;
    main->layout.wrap = true;
    add_case(&b, main);
    node *side = tree_column(&b, main, "side", 24);
    side->layout.grow = 2;
    side->layout.basis = 510;
    add_advice(&b, side, now_us);
    add_key(&b, side);
    add_choices(&b, now_us);
    return b.root;
}

static double ms_between(clock_t from, clock_t to)
{
    return (double)(to - from) * 1000.0 / CLOCKS_PER_SEC;
}

static void print_stats(const char *what, ui_frame_stats s)
{
    printf("%-34s frames %6llu  presented %6llu  p50 %5.2f ms  p99 %5.2f ms  worst %5.2f ms\n",
           what, (unsigned long long)s.frame_count, (unsigned long long)s.presented_count, s.p50_ms,
           s.p99_ms, s.worst_ms);
}

/* Fifty seconds of play at 60 frames a second: clock, advice that slides in, choices. */
static void run_play(ui *u, arena memory[2], const char *what)
{
    for (int i = 0; i < WARM_FRAMES; i++) ui_show(u, build(&memory[i % 2], 0), 0);
    ui_reset_frame_stats(u);
    for (int i = 0; i < FRAME_COUNT; i++) {
        int64_t now_us = (int64_t)i * FRAME_US;
        ui_show(u, build(&memory[i % 2], now_us), now_us);
    }
    print_stats(what, ui_get_frame_stats(u));
}

/* Every frame drawn whole, as after a change of screen or size. */
static void run_whole(ui *u, arena memory[2], const char *what)
{
    SDL_Event exposed = {.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_EXPOSED}};
    ui_reset_frame_stats(u);
    for (int i = 0; i < FRAME_COUNT / 10; i++) {
        ui_event(u, &exposed, 0);
        ui_show(u, build(&memory[i % 2], 0), 0);
    }
    print_stats(what, ui_get_frame_stats(u));
}

static int run(const ui_setup *setup, const char *what)
{
    failure why = {0};
    arena memory[2];
    clock_t start = clock();
    ui *u = ui_open(setup, &why);
    if (!u) {
        printf("%s: cannot open: %s %s %s\n", what, why.reason, why.place, why.detail);
        return 1;
    }
    arena_init(&memory[0], 0);
    arena_init(&memory[1], 0);
    ui_show(u, build(&memory[0], 0), 0);
    printf("%s: opening and first frame %.1f ms of processor time\n", what,
           ms_between(start, clock()));
    run_play(u, memory, "  play, changed parts");
    run_whole(u, memory, "  whole frames");
    printf("  cached textures %.1f MB\n", (double)ui_get_frame_stats(u).cached_bytes / 1e6);
    ui_close(u);
    arena_free(&memory[0]);
    arena_free(&memory[1]);
    return 0;
}

int main(int argc, char **argv)
{
    char *base = SDL_GetBasePath();
    char root[1024];
    snprintf(root, sizeof root, "%s", argc > 1 ? argv[1] : "");
    if (argc < 2) snprintf(root, sizeof root, "%s", base ? base : "./");
    SDL_free(base);
    ui_setup setup = {.title = "bench_frame", .root = root, .width = 1920, .height = 1080};
    bool has_display = SDL_getenv("DISPLAY") || SDL_getenv("WAYLAND_DISPLAY");
    setup.is_offscreen = true;
    int failed = run(&setup, "frame 1920x1080, software, memory");
    setup.is_offscreen = false;
    if (has_display) failed |= run(&setup, "frame 1920x1080, software, window");
    SDL_Quit();
    return failed;
}
