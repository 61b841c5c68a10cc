/* chart.h - a chart of countable things, described once: the window draws it, text mode and
 * exports print its table, reports draw it again. Nothing here names a pixel.
 *
 * All words come in the reader's language from whoever makes the chart; counts stay integers, so
 * that every rate carries its numerator and denominator. Strings are borrowed and must live as
 * long as the chart. */
#ifndef SAMENSPEL_TREE_CHART_H
#define SAMENSPEL_TREE_CHART_H

#include "core/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum chart_kind {
    CHART_DOTS_2X2, /* `agreed`: four cells of dots. marks[0..3] = row 1 column 1, row 1
                          column 2, row 2 column 1, row 2 column 2 */
    CHART_BARS,     /* `accuracy`: one bar per mark, count of total; without total, `value` */
    CHART_SCALE,    /* `expected`: two or more marks on one scale from x.min to x.max */
    CHART_BINS,     /* `calibration`: one mark per bin: at_permille = stated confidence, count
                          of total right, against the line where both are equal */
    CHART_SERIES,   /* `time`: one bar per case in the order played; `value` is its height */
    CHART_PLACES,   /* `forecasts`: per case what it was, what was answered, what the AI said */
    CHART_BALANCE,  /* what weighed: one mark per reason, `value` from -1 (against, to the left) to
                       1 (for, to the right) */
    CHART_NAMED,    /* `talked_out`: a disc with its label for each case, the wrong ones under
                       row_heads[0], the right ones under row_heads[1] */
    CHART_STEPS,    /* `over_time`: a disc for each case in the order played, with `value` 1 on the
                       row of row_heads[0], with 0 on that of row_heads[1]; the first marked case
                       has break_label */
    CHART_TIMELINE_ROWS, /* `timeline`: a row for each case, `value` seconds long, with moments in
                            two lanes: what the AI did above what the person did */
    CHART_KIND_COUNT
} chart_kind;

/* CHART_TIMELINE_ROWS: what may happen before a case ends. */
typedef enum chart_moment_kind {
    MOMENT_OWN,
    MOMENT_ADVICE,
    MOMENT_EXPLAINED,
    MOMENT_LOOKED,
    MOMENT_KIND_COUNT
} chart_moment_kind;

typedef struct chart_moment {
    chart_moment_kind kind;
    double at; /* seconds */
} chart_moment;

/* CHART_PLACES: the numbers of one case that stand on one scale. */
typedef enum chart_place {
    CHART_PLACE_ACTUAL,
    CHART_PLACE_AGENT,
    CHART_PLACE_YOU,
    CHART_PLACE_COUNT
} chart_place;

typedef enum chart_tone {
    CHART_NEUTRAL,
    CHART_RIGHT,
    CHART_WRONG, /* hatched, in every rendering */
    CHART_AGENT
} chart_tone;

typedef struct chart_mark {
    const char *id;    /* of the case, bin or series */
    const char *label; /* under or before it: "4", "Samen", "Jij verwachtte" */
    const char *note;  /* the word in the cell: "te veel"; NULL: none */
    const char *shown; /* the value in words: "3 van 12", "0,8 s"; NULL: count and total */
    int64_t count;
    int64_t total;       /* the denominator; 0: there is none */
    double value;        /* CHART_SERIES: height; CHART_SCALE: place on the scale; CHART_BALANCE */
    bool has_value;      /* false: nothing was measured here, and that is said */
    int32_t at_permille; /* CHART_BINS: mean stated confidence of the bin */
    chart_tone tone;
    bool is_own;    /* CHART_SCALE: said by who reads it; a hollow ring, others are discs */
    bool is_marked; /* CHART_SERIES, CHART_PLACES: the AI was wrong here; has a sign */
    double places[CHART_PLACE_COUNT];
    bool has_place[CHART_PLACE_COUNT];
    const char *place_words[CHART_PLACE_COUNT]; /* "120"; NULL where there is none */
    const chart_moment *moments;                /* CHART_TIMELINE_ROWS */
    size_t moment_count;
} chart_mark;

typedef struct chart_axis {
    const char *label;      /* "seconden per woord" */
    const char *low, *high; /* words at the ends; NULL: none */
    double min, max;        /* max <= min: from the marks */
    bool is_count;          /* CHART_SCALE: its steps are cases; few ones are drawn as dots */
} chart_axis;

typedef struct chart {
    chart_kind kind;
    const char *id;       /* "agreed", as in the scenario */
    const char *title;    /* "Eens met IRIS?" */
    const char *sentence; /* the result as one sentence; leads */
    bool has_headline;    /* the sentence stands above the plot; else something else says it */
    const char *caption;  /* what else the data say; NULL: none */
    const char *legend;   /* what the marks mean, where they are drawn; NULL: none */
    const char *empty;    /* said instead when there are no marks */
    chart_axis x, y;
    const char *column_heads[2]; /* CHART_DOTS_2X2: "IRIS zat juist (9)" */
    const char *row_heads[2];    /* "Eens", "Niet eens" */
    const char
        *place_heads[CHART_PLACE_COUNT]; /* CHART_PLACES: legend and heads; NULL: not there */
    const chart_mark *marks;
    size_t mark_count;
    int agent;      /* 0..5: whose colour CHART_AGENT is */
    bool has_guess; /* what was bet before it opened, on the scale of value or per mille */
    double guess;
    const char *guess_label;
    const char *line_label; /* CHART_BINS: what the line across the dots says ("hier zou je uitkomen
                               als je zekerheid klopte"); NULL: no line is drawn */
    const char *break_label;  /* CHART_STEPS: over the first marked case; NULL: nowhere */
    const char *marked_label; /* what the sign at marked cases means; NULL: they have none */
    const char *moment_heads[MOMENT_KIND_COUNT]; /* CHART_TIMELINE_ROWS: NULL: did not happen */
    const char *end_heads[2];                    /* the same: ended wrong, ended right */
    const char *lane_heads[2]; /* the same: whose the upper lane is, whose the lower one */
    const char *open_label;    /* of the case that is told about beside it; NULL: none */
    const char *of;            /* the word between count and total: "van" */
    const char *language;      /* the tag, for the numbers on axes; NULL: as in Dutch */
    /* Heads of the table; NULL leaves the column out. */
    const char *head_label;      /* "Geval" */
    const char *head_count;      /* "Aantal" */
    const char *head_total;      /* "Van" */
    const char *head_value;      /* "Seconden per woord" */
    const char *head_note;       /* "Oordeel" */
    const char *head_confidence; /* CHART_BINS: "Zekerheid" */
} chart;

/* A table of texts, row by row; the first row (and column, if so) are heads. */
typedef struct text_table {
    const char *const *cells; /* row_count * column_count, none NULL */
    size_t row_count;
    size_t column_count;
    bool has_head_row;
    bool has_head_column;
    uint32_t number_columns; /* bit i: column i holds numbers, which end at the same edge */
} text_table;

/* The same data as a table, in `memory`. Returns false when there is no memory. */
bool chart_table(const chart *c, arena *memory, text_table *out_table);

/* The upper end of an axis: its max when given, else a round number at or above every mark. */
double chart_axis_top(const chart *c, const chart_axis *axis);

/* A mark's value in words: `shown`, else "count of total", else "count". In `memory`; NULL: no
 * memory. */
const char *chart_mark_text(const chart *c, const chart_mark *mark, arena *memory);

/* A tick distance (1, 2 or 5 times a power of ten) that cuts 0..top into at most `most` parts. */
double chart_tick(double top, int most);

/* What is wrong with a description, in English for tests; NULL: nothing. */
const char *chart_flaw(const chart *c);

#endif
