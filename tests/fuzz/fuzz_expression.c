/* Any bytes as an expression: what parses also evaluates to a value of its type, or to a fault. */
#include "format/expression_parser.h"
#include "unit/fixture_names.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SCRATCH_BYTES = 1 << 20 };

static void evaluate(const expression *e, expression_need need)
{
    arena scratch;
    arena_init(&scratch, SCRATCH_BYTES);
    expression_world world = {.read = fixture_read, .scratch = &scratch};
    value v = {0};
    int column = 0;
    expression_fault fault = expression_evaluate(e, &world, &v, &column);
    if (fault && column < 1) abort();
    if (!fault && need == NEED_CONDITION && v.type != VALUE_BOOL) abort();
    if (!fault && need == NEED_NUMBER && v.type != VALUE_NUMBER) abort();
    if (!fault && v.type == VALUE_NUMBER && v.as.number - v.as.number != 0) abort();
    arena_free(&scratch);
}

/* The first byte says what the place wants; the rest is the text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    expression_need need = (expression_need)(data[0] % 3);
    const char *text = (const char *)data + 1;
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const source *file = source_create(&a, "expression", text, size - 1);
    text_origin origin = text_origin_of_source(file);
    const expression *e = expression_parse(&a, text, size - 1, &origin, &FIXTURE_VOCABULARY, need,
                                           d);
    if ((e == NULL) != (diagnostics_error_count(d) > 0)) abort();
    if (e) evaluate(e, need);
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "fr", &out);
    buffer_free(&out);
    arena_free(&a);
    return 0;
}
