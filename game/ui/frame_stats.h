/* frame_stats.h - how long frames took, as a histogram: nothing grows, any quantile can be read. */
#ifndef SAMENSPEL_UI_FRAME_STATS_H
#define SAMENSPEL_UI_FRAME_STATS_H

#include <stdint.h>

enum { FRAME_BIN_US = 20, FRAME_BIN_COUNT = 2500 }; /* up to 50 ms, then the last bin */

typedef struct frame_stats {
    uint64_t frame_count;
    uint64_t presented_count;
    uint32_t bins[FRAME_BIN_COUNT];
    double worst_ms;
} frame_stats;

void frame_stats_add(frame_stats *s, double ms);

/* The time below which `share` of the presented frames stayed; 0 when there were none. */
double frame_stats_quantile(const frame_stats *s, double share);

#endif
