#include "ui/frame_stats.h"

void frame_stats_add(frame_stats *s, double ms)
{
    int bin = (int)(ms * 1000.0 / FRAME_BIN_US);
    if (bin < 0) bin = 0;
    if (bin >= FRAME_BIN_COUNT) bin = FRAME_BIN_COUNT - 1;
    s->bins[bin]++;
    s->presented_count++;
    if (ms > s->worst_ms) s->worst_ms = ms;
}

double frame_stats_quantile(const frame_stats *s, double share)
{
    double wanted = share * (double)s->presented_count;
    double seen = 0;
    if (s->presented_count == 0) return 0;
    for (int i = 0; i < FRAME_BIN_COUNT; i++) {
        seen += s->bins[i];
        if (seen >= wanted) return (double)(i + 1) * FRAME_BIN_US / 1000.0;
    }
    return s->worst_ms;
}
