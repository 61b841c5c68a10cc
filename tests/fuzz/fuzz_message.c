/* Any bytes as a message and as markup: what parses can be shown in every language. */
#include "core/markup.h"
#include "core/message.h"
#include "format/message_parser.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void show(const message *m, buffer *out)
{
    static const char *const LANGUAGES[] = {"nl", "en", "fr"};
    const message_argument arguments[] = {
        {"n", value_number(1.5)}, {"a", value_string("x")}, {"b", value_bool(true)}};
    for (size_t count = 0; count <= 3; count++) {
        for (size_t i = 0; i < 3; i++) {
            buffer_clear(out);
            message_format(m, arguments, count, number_style_of(LANGUAGES[i]), out);
        }
    }
}

static void check_uses(const message *m, const text_origin *origin, size_t size)
{
    message_use uses[16];
    size_t count = message_uses(m, uses, 16);
    for (size_t i = 0; i < count && i < 16; i++) {
        if (uses[i].start + uses[i].length > size) abort();
        place_inside(origin, uses[i].start, uses[i].length);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const source *file = source_create(&a, "text", (const char *)data, size);
    text_origin origin = text_origin_of_source(file);
    const message *m = message_parse(&a, (const char *)data, size, &origin, d);
    buffer out = {0};
    if ((m == NULL) != (diagnostics_error_count(d) > 0)) abort();
    if (m) {
        show(m, &out);
        check_uses(m, &origin, size);
    }
    buffer_clear(&out);
    diagnostics_write(d, DIAGNOSTICS_GCC, "nl", &out);
    markup_parse(&a, (const char *)data, size);
    if (out.bytes) markup_parse(&a, out.bytes, out.length);
    buffer_free(&out);
    arena_free(&a);
    return 0;
}
