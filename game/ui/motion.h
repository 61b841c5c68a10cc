/* motion.h - what moves between frames: what arrives, what leaves, and numbers that count up.
 *
 * Everything follows from when a node was shown first and from the time of the frame, so nothing
 * waits for motion: what is on its way stands there already and can be pressed. With reduced
 * motion every frame is the last one. */
#ifndef SAMENSPEL_UI_MOTION_H
#define SAMENSPEL_UI_MOTION_H

#include "ui/draw.h"

enum { ARRIVE_US = 180000, LEAVE_US = 120000, COUNT_UP_US = 400000, ARRIVE_UNITS = 24 };
enum { ARRIVAL_MAX = 64, COUNT_MAX = 16 };

/* When a node that arrives appeared, and how it was drawn last. */
typedef struct arrival_time {
    uint64_t id_hash;
    int64_t since_us;
    bool is_shown;       /* in this frame */
    bool may_fade;       /* small enough */
    size_t first, after; /* its commands in the frame shown last */
} arrival_time;

/* When a number began to count up. */
typedef struct count_time {
    uint64_t key; /* screen and node; 0: none */
    int64_t since_us;
} count_time;

typedef struct motion_memory {
    arrival_time arrivals[ARRIVAL_MAX];
    size_t arrival_count;
    count_time counts[COUNT_MAX]; /* the latest ones: a page that is turned back counts no more */
    size_t count_next;
    draw_list left; /* what has gone and still fades */
    int64_t left_since_us;
} motion_memory;

void motion_open(motion_memory *m);
void motion_close(motion_memory *m);

/* Call before a tree is painted. What is shown for the first time begins to arrive or to count;
 * what is gone may arrive again, and fades if `last` (the frame before, of the same screen; NULL:
 * there is none) shows how it looked. */
void motion_follow(motion_memory *m, const node *root, const draw_list *last, int64_t now_us);

/* NULL: it arrives at once. */
arrival_time *motion_arrival(motion_memory *m, uint64_t id_hash);

/* How far a number has counted: 1000 at rest. */
int motion_counted(const motion_memory *m, uint64_t screen_hash, uint64_t id_hash, int64_t now_us);

/* Draws what is leaving; false: nothing is. */
bool motion_draw_left(const motion_memory *m, draw_list *out, int64_t now_us);

/* Fast at first, then slower: it comes to rest. From 0 to 1. */
float motion_eased(int64_t elapsed_us, int64_t whole_us);

#endif
