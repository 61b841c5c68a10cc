/* How sure a person was against how often they were right. */
#include "study/chart_words.h"

enum { BINS_MAX = 5, BIN_TRIALS_MIN = 5 };

typedef struct bin {
    int64_t count, right;
    int64_t permille_sum;
} bin;

static bool is_rated(const debrief_case *c)
{
    return c->ended_on == END_ANSWERED && c->final_confidence >= 0;
}

/* Rated cases by confidence, the least sure first. Returns how many; -1: no memory. */
static int32_t sort_rated(chart_maker *m, const debrief_case ***out_sorted)
{
    const debrief *d = m->d;
    const debrief_case **sorted = arena_take_many(m->memory, d->case_count ? d->case_count : 1,
                                                  sizeof *sorted);
    if (!sorted) return -1;
    int32_t count = 0;
    for (uint16_t i = 0; i < d->case_count; i++) {
        const debrief_case *c = &d->cases[i];
        if (!is_rated(c)) continue;
        int32_t k = count++;
        for (; k > 0 && sorted[k - 1]->final_confidence > c->final_confidence; k--) {
            sorted[k] = sorted[k - 1];
        }
        sorted[k] = c;
    }
    *out_sorted = sorted;
    return count;
}

static void add_to_bin(bin *b, const debrief_case *c)
{
    b->count++;
    b->right += c->final_correct == 1;
    b->permille_sum += c->final_confidence;
}

static void merge_last(bin *bins, size_t *count)
{
    bin *before = &bins[*count - 2];
    const bin *last = &bins[--*count];
    before->count += last->count;
    before->right += last->right;
    before->permille_sum += last->permille_sum;
}

/* At most BINS_MAX bins of about the same size, none below BIN_TRIALS_MIN; equal confidences stay
 * together, for people say round numbers. */
static size_t fill_bins(const debrief_case *const *sorted, int32_t count, bin bins[BINS_MAX + 1])
{
    const int32_t even = (count + BINS_MAX - 1) / BINS_MAX;
    const int32_t size = even > BIN_TRIALS_MIN ? even : BIN_TRIALS_MIN;
    size_t used = 0;
    for (int32_t i = 0; i < count; i++) {
        bool is_new_value = i == 0 || sorted[i]->final_confidence > sorted[i - 1]->final_confidence;
        bool is_full = used == 0 || bins[used - 1].count >= size;
        if (is_full && is_new_value) bins[used++] = (bin){0};
        add_to_bin(&bins[used - 1], sorted[i]);
    }
    if (used > 1 && bins[used - 1].count < BIN_TRIALS_MIN) merge_last(bins, &used);
    return used;
}

static void add_bin(chart_maker *m, const bin *b, size_t place)
{
    chart_mark *mark = chart_add(m);
    mark->id = chart_id_number(m, "bin", (int64_t)place + 1);
    mark->at_permille = (int32_t)(b->permille_sum / b->count);
    said s = said_make(SENTENCE_CHART_CALIBRATION_BIN);
    said_number(&s, "p", (double)mark->at_permille / 1000.0);
    mark->label = chart_say(m, &s);
    mark->count = b->right;
    mark->total = b->count;
    mark->shown = chart_count_words(m, b->right, b->count);
    mark->has_value = true;
    mark->tone = CHART_NEUTRAL;
}

static sentence_id calibration_sentence(double gap)
{
    const double close = 0.05; /* game: what nobody would call a difference */
    if (gap > close) return SENTENCE_CHART_CALIBRATION_OVER;
    if (gap < -close) return SENTENCE_CHART_CALIBRATION_UNDER;
    return SENTENCE_CHART_CALIBRATION_FAIR;
}

static bin bin_of_all(const bin *bins, size_t count)
{
    bin all = {0};
    for (size_t i = 0; i < count; i++) {
        all.count += bins[i].count;
        all.right += bins[i].right;
        all.permille_sum += bins[i].permille_sum;
    }
    return all;
}

static const char *calibration_caption(chart_maker *m, const bin *all)
{
    said s = said_make(SENTENCE_CHART_CALIBRATION_CAPTION);
    said_number(&s, "p", (double)all->permille_sum / (double)all->count / 1000.0);
    said_number(&s, "n", (double)all->right);
    said_number(&s, "total", (double)all->count);
    return chart_say(m, &s);
}

static void describe(chart_maker *m, const bin *all)
{
    const double sure = (double)all->permille_sum / (double)all->count / 1000.0;
    const double right = (double)all->right / (double)all->count;
    chart *out = m->out;
    out->sentence = chart_word(m, calibration_sentence(sure - right));
    out->caption = calibration_caption(m, all);
    out->x = (chart_axis){.label = chart_word(m, SENTENCE_CHART_CALIBRATION_AXIS_X), .max = 1};
    out->y = (chart_axis){.label = chart_word(m, SENTENCE_CHART_CALIBRATION_AXIS_Y), .max = 1};
    out->line_label = chart_word(m, SENTENCE_CHART_CALIBRATION_LINE);
    out->head_label = chart_word(m, SENTENCE_CHART_HEAD_CONFIDENCE);
    out->head_count = chart_word(m, SENTENCE_CHART_HEAD_COUNT);
    out->head_total = chart_word(m, SENTENCE_CHART_HEAD_TOTAL);
}

void chart_make_calibration(chart_maker *m)
{
    const debrief_case **sorted;
    const int32_t count = sort_rated(m, &sorted);
    if (count < 0) {
        m->failed = true;
        return;
    }
    m->out->title = chart_word(m, SENTENCE_CHART_CALIBRATION_TITLE);
    m->out->empty = chart_word_number(m, SENTENCE_CHART_CALIBRATION_EMPTY, count);
    if (count < BIN_TRIALS_MIN || !chart_room(m, BINS_MAX)) return;
    bin bins[BINS_MAX + 1];
    const size_t used = fill_bins(sorted, count, bins);
    for (size_t i = 0; i < used; i++) add_bin(m, &bins[i], i);
    const bin all = bin_of_all(bins, used);
    describe(m, &all);
}
