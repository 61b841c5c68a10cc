/* code_report.h - what a result code says, for people and for programs. Inside cli only. */
#ifndef SAMENSPEL_CLI_CODE_REPORT_H
#define SAMENSPEL_CLI_CODE_REPORT_H

#include "app/result.h"
#include "cli/say.h"
#include "core/buffer.h"

typedef struct code_report {
    const char *code; /* with its hyphens */
    result_counts counts;
    const result_scenario *found; /* installed scenarios that it may speak of */
    size_t found_count;
} code_report;

/* Prints the code, and below it one sentence per line about all that it holds. */
void code_report_say(FILE *to, const speaker *s, const code_report *r);

/* Writes it as one JSON object. */
void code_report_json(const code_report *r, buffer *out);

#endif
