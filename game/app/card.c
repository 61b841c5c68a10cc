#include "app/card.h"

#include "system/files.h"

#include <string.h>

enum { CARDS_MAX = 1000 };

/* What a person typed stays text, whatever it looks like. */
static void write_escaped(const char *text, buffer *out)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': buffer_text(out, "&amp;"); break;
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '"': buffer_text(out, "&quot;"); break;
        default: buffer_char(out, *text); break;
        }
    }
}

/* A6 landscape: 148 x 105 mm, in the colours of the program. */
static const char STYLE[] =
    "@page{size:148mm 105mm;margin:0}"
    "body{margin:0;background:#f6f2ea;font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;"
    "color:#1d2331;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "main{box-sizing:border-box;width:148mm;height:105mm;padding:12mm;display:flex;"
    "flex-direction:column;justify-content:center;overflow:hidden}"
    "p{margin:0}.stem{font-size:15pt;line-height:1.35;color:#555c6b}"
    ".own{font-size:23pt;line-height:1.25;font-weight:700;margin-top:3mm;overflow-wrap:anywhere}"
    ".of{font-size:10pt;color:#0b5a61;margin-top:9mm;font-weight:600}";

void card_write(const take_home_card *c, buffer *out)
{
    buffer_text(out, "<!doctype html>\n<html lang=\"");
    write_escaped(c->language, out);
    buffer_text(out, "\">\n<meta charset=\"utf-8\">\n<title>");
    write_escaped(c->title, out);
    buffer_text(out, "</title>\n<style>");
    buffer_text(out, STYLE);
    buffer_text(out, "</style>\n<main>\n<p class=\"stem\">");
    write_escaped(c->stem, out);
    buffer_text(out, "</p>\n<p class=\"own\">");
    write_escaped(c->sentence, out);
    buffer_text(out, "</p>\n<p class=\"of\">");
    write_escaped(c->title, out);
    buffer_text(out, "</p>\n</main>\n</html>\n");
}

static const char *name_card(const char *name, int number, arena *a)
{
    buffer file = {0};
    buffer_text(&file, "samenspel-");
    buffer_text(&file, name);
    if (number > 1) {
        buffer_char(&file, '-');
        buffer_integer(&file, number);
    }
    buffer_text(&file, ".html");
    const char *kept = file.failed ? NULL : arena_copy(a, file.bytes, file.length);
    buffer_free(&file);
    return kept;
}

static const char *free_path(const char *folder_path, const char *name, arena *a)
{
    const char *path = NULL;
    for (int i = 1; i <= CARDS_MAX; i++) {
        const char *file = name_card(name, i, a);
        path = file ? path_join(a, folder_path, file) : NULL;
        if (!path || !file_exists(path)) return path;
    }
    return path;
}

status card_save(const take_home_card *c, const char *folder_path, const char *name, arena *a,
                 const char **out_path, failure *why)
{
    buffer page = {0};
    const char *path = free_path(folder_path, name, a);
    card_write(c, &page);
    bool has_memory = path && !page.failed;
    status failed = has_memory ? folder_make(folder_path, why)
                               : failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    if (!failed) failed = file_replace(path, page.bytes, page.length, why);
    buffer_free(&page);
    if (!failed) *out_path = path;
    return failed;
}
