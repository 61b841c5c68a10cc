#include "ui/motion.h"

#include "core/hash.h"

void motion_open(motion_memory *m)
{
    *m = (motion_memory){0};
    draw_list_open(&m->left);
}

void motion_close(motion_memory *m)
{
    draw_list_close(&m->left);
}

float motion_eased(int64_t elapsed_us, int64_t whole_us)
{
    float left = 1 - (float)elapsed_us / (float)whole_us;
    return 1 - left * left * left;
}

/* --- what counts --------------------------------------------------------------------------- */

static uint64_t hash_id(const char *id)
{
    return id && id[0] ? hash_text(HASH_START, id) : 0;
}

static const count_time *find_count(const motion_memory *m, uint64_t key)
{
    for (size_t i = 0; i < COUNT_MAX; i++) {
        if (m->counts[i].key == key) return &m->counts[i];
    }
    return NULL;
}

static void begin_count(motion_memory *m, uint64_t key, int64_t now_us)
{
    if (find_count(m, key)) return;
    m->counts[m->count_next] = (count_time){.key = key, .since_us = now_us};
    m->count_next = (m->count_next + 1) % COUNT_MAX;
}

int motion_counted(const motion_memory *m, uint64_t screen_hash, uint64_t id_hash, int64_t now_us)
{
    const count_time *began = find_count(m, hash_u64(screen_hash, id_hash));
    int64_t elapsed = began ? now_us - began->since_us : COUNT_UP_US;
    if (elapsed < 0 || elapsed >= COUNT_UP_US) return 1000;
    return (int)(1000 * motion_eased(elapsed, COUNT_UP_US));
}

/* --- what arrives -------------------------------------------------------------------------- */

arrival_time *motion_arrival(motion_memory *m, uint64_t id_hash)
{
    for (size_t i = 0; i < m->arrival_count; i++) {
        if (m->arrivals[i].id_hash == id_hash) return &m->arrivals[i];
    }
    return NULL;
}

static void begin_arrival(motion_memory *m, uint64_t id_hash, int64_t now_us)
{
    arrival_time *known = motion_arrival(m, id_hash);
    if (!known && m->arrival_count < ARRIVAL_MAX) {
        known = &m->arrivals[m->arrival_count++];
        *known = (arrival_time){.id_hash = id_hash, .since_us = now_us};
    }
    if (!known) return;
    known->is_shown = true;
    known->first = known->after = 0;
}

static void begin_all(motion_memory *m, const node *root, int64_t now_us)
{
    uint64_t screen = hash_id(root->id);
    for (const node *n = root; n; n = tree_next(root, n)) {
        uint64_t id = hash_id(n->id);
        if (n->state & STATE_COUNTS_UP) begin_count(m, hash_u64(screen, id), now_us);
        if (n->arrival != ARRIVE_AT_ONCE) begin_arrival(m, id, now_us);
    }
}

/* --- what leaves --------------------------------------------------------------------------- */

/* A part of something larger that leaves as well goes with it. */
static bool is_within_another(const motion_memory *m, const arrival_time *gone)
{
    for (size_t i = 0; i < m->arrival_count; i++) {
        const arrival_time *a = &m->arrivals[i];
        bool is_around = a != gone && a->first <= gone->first && a->after >= gone->after;
        if (is_around && !a->is_shown && a->may_fade) return true;
    }
    return false;
}

/* What had already begun to leave is cut short. */
static void keep_left(motion_memory *m, const arrival_time *gone, const draw_list *last,
                      int64_t now_us)
{
    bool is_drawn = gone->may_fade && gone->first < gone->after && gone->after <= last->count;
    if (!is_drawn || is_within_another(m, gone)) return;
    if (m->left_since_us != now_us) draw_begin(&m->left, last->clip.w, last->clip.h);
    m->left_since_us = now_us;
    draw_again(&m->left, &last->commands[gone->first], gone->after - gone->first);
}

bool motion_draw_left(const motion_memory *m, draw_list *out, int64_t now_us)
{
    int64_t elapsed = now_us - m->left_since_us;
    if (m->left.count == 0 || elapsed < 0 || elapsed >= LEAVE_US) return false;
    Uint8 alpha = out->alpha;
    out->alpha = (Uint8)(255 - 255 * elapsed / LEAVE_US);
    draw_again(out, m->left.commands, m->left.count);
    out->alpha = alpha;
    return true;
}

static void end_arrivals(motion_memory *m, const draw_list *last, int64_t now_us)
{
    size_t kept = 0;
    for (size_t i = 0; last && i < m->arrival_count; i++) {
        if (!m->arrivals[i].is_shown) keep_left(m, &m->arrivals[i], last, now_us);
    }
    for (size_t i = 0; i < m->arrival_count; i++) {
        if (m->arrivals[i].is_shown) m->arrivals[kept++] = m->arrivals[i];
    }
    m->arrival_count = kept;
}

void motion_follow(motion_memory *m, const node *root, const draw_list *last, int64_t now_us)
{
    if (!last) m->left.count = 0;
    for (size_t i = 0; i < m->arrival_count; i++) m->arrivals[i].is_shown = false;
    begin_all(m, root, now_us);
    end_arrivals(m, last, now_us);
}
