#include "app/card.h"

#include "app/html.h"
#include "system/files.h"

#include <string.h>

enum { CARDS_MAX = 1000, COVER_BYTES_MAX = 1 << 20, CARD_BYTES_MAX = 1 << 25 };

/* A6 landscape, 148 x 105 mm, in the colours of the program; on a screen it lies on a table. */
static const char STYLE[] =
    "@page{size:148mm 105mm;margin:0}"
    "html{background:#e4ded2}"
    "body{margin:0;font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;color:#1d2331;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    "main{box-sizing:border-box;width:148mm;height:105mm;padding:6.5mm;display:flex;"
    "flex-direction:column;gap:4mm;overflow:hidden;background:#f6f2ea}"
    "p,h1{margin:0}header{display:flex;gap:4mm;align-items:center}"
    "header img{width:23mm;height:13mm;object-fit:cover;border-radius:2mm}"
    "h1{font-size:12pt;line-height:1.3;font-weight:600}.date{font-size:9pt;color:#555c6b}"
    "section{flex:1;display:flex;flex-direction:column;justify-content:center;gap:2mm;"
    "padding:4mm 5mm;background:#fff;border-radius:4mm}"
    ".stem{font-size:12pt;line-height:1.35;color:#555c6b}"
    ".own{font-size:25pt;line-height:1.18;font-weight:700;color:#0b5a61;overflow-wrap:anywhere}"
    ".own.long{font-size:19pt;line-height:1.2}.result{font-size:10.5pt;line-height:1.4}"
    "@media screen{main{margin:8mm auto}}@media print{html{background:none}}";

/* A sentence that is longer takes the smaller letters. */
enum { LARGE_BYTES_MAX = 48 };

static const char *media_type(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot && strcmp(dot, ".svg") == 0 ? "image/svg+xml" : "image/png";
}

/* As an address that holds its own bytes: a picture in it can neither run nor fetch anything. */
static void write_data(const char *bytes, size_t length, buffer *out)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)bytes[i];
        buffer_char(out, '%');
        buffer_char(out, digits[c >> 4]);
        buffer_char(out, digits[c & 15]);
    }
}

static void write_cover(const char *path, buffer *out)
{
    const char *bytes = NULL;
    size_t length = 0;
    arena scratch;
    arena_init(&scratch, 0);
    if (path && !file_read(path, COVER_BYTES_MAX, &scratch, &bytes, &length, NULL)) {
        buffer_text(out, "<img alt=\"\" src=\"data:");
        buffer_text(out, media_type(path));
        buffer_char(out, ',');
        write_data(bytes, length, out);
        buffer_text(out, "\">\n");
    }
    arena_free(&scratch);
}

static void write_body(const take_home_card *c, buffer *out)
{
    const bool is_long = strlen(c->sentence) > LARGE_BYTES_MAX;
    buffer_text(out, "<main>\n<header>\n");
    write_cover(c->cover, out);
    html_between("<div>\n<h1>", c->title, "</h1>\n", out);
    html_between("<p class=\"date\">", c->date, "</p>\n</div>\n</header>\n<section>\n", out);
    html_between("<p class=\"stem\">", c->stem, "</p>\n", out);
    html_between(is_long ? "<p class=\"own long\">" : "<p class=\"own\">", c->sentence,
                 "</p>\n</section>\n", out);
    html_between("<p class=\"result\">", c->result, "</p>\n</main>\n", out);
}

void card_write(const take_home_card *c, buffer *out)
{
    html_between("<!doctype html>\n<html lang=\"", c->language, "\">\n", out);
    html_between("<meta charset=\"utf-8\">\n<title>", c->title, "</title>\n<style>", out);
    buffer_text(out, STYLE);
    buffer_text(out, "</style>\n");
    write_body(c, out);
    buffer_text(out, "</html>\n");
}

/* Where it goes ------------------------------------------------------------------------------ */

static const char *name_file(const char *name, int number, const char *ending, arena *a)
{
    buffer file = {0};
    buffer_text(&file, "samenspel-");
    buffer_text(&file, name);
    if (number > 1) {
        buffer_char(&file, '-');
        buffer_integer(&file, number);
    }
    buffer_text(&file, ending);
    const char *kept = file.failed ? NULL : arena_copy(a, file.bytes, file.length);
    buffer_free(&file);
    return kept;
}

static const char *path_of(const char *folder_path, const char *name, int number,
                           const char *ending, arena *a)
{
    const char *file = name_file(name, number, ending, a);
    return file ? path_join(a, folder_path, file) : NULL;
}

/* Two paths that are both free. False: no memory. */
static bool find_paths(const char *folder_path, const char *name, arena *a, saved_card *out)
{
    for (int i = 1; i <= CARDS_MAX; i++) {
        out->page = path_of(folder_path, name, i, ".html", a);
        out->picture = path_of(folder_path, name, i, ".png", a);
        if (!out->page || !out->picture) return false;
        if (!file_exists(out->page) && !file_exists(out->picture)) break;
    }
    return true;
}

/* Writing ------------------------------------------------------------------------------------ */

/* Reads a file back from its disk and compares it with what it should be. */
static status check_file(const char *path, const buffer *wanted, failure *why)
{
    const char *kept = NULL;
    size_t length = 0;
    arena scratch;
    arena_init(&scratch, 0);
    file_forget(path);
    status failed = file_read(path, CARD_BYTES_MAX, &scratch, &kept, &length, why);
    bool is_same = !failed && length == wanted->length && memcmp(kept, wanted->bytes, length) == 0;
    arena_free(&scratch);
    if (failed || is_same) return failed;
    return failure_set(why, STATUS_CORRUPT, "copy_differs", path, NULL);
}

static status keep_file(const char *path, const buffer *bytes, failure *why)
{
    status failed = file_replace(path, bytes->bytes, bytes->length, why);
    return failed ? failed : check_file(path, bytes, why);
}

static status keep_both(const take_home_card *c, const saved_card *to, failure *why)
{
    buffer page = {0};
    card_write(c, &page);
    status failed = page.failed ? failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL)
                                : keep_file(to->page, &page, why);
    buffer_free(&page);
    return failed || !c->picture ? failed : keep_file(to->picture, c->picture, why);
}

status card_save(const take_home_card *c, const char *folder_path, const char *name, arena *a,
                 saved_card *out, failure *why)
{
    saved_card to = {0};
    status failed = folder_make(folder_path, why);
    if (!failed && !find_paths(folder_path, name, a, &to))
        failed = failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    if (!failed) failed = keep_both(c, &to, why);
    if (failed) return failed;
    *out = (saved_card){.page = to.page, .picture = c->picture ? to.picture : NULL};
    return STATUS_OK;
}
