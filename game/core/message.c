#include "core/message.h"

#include "core/message_node.h"
#include "core/number.h"

#include <assert.h>
#include <string.h>

enum { PLAIN_DECIMALS = 2 };

#define NARROW_NO_BREAK_SPACE "\xE2\x80\xAF"
#define NO_BREAK_SPACE "\xC2\xA0"

static const struct {
    const char *language;
    number_style style;
} STYLES[] = {
    {"en", {'.', ",", "", false}},
    {"nl", {',', ".", NO_BREAK_SPACE, false}},
    {"fr", {',', NARROW_NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE, true}},
};

static bool is_language(const char *tag, const char *language)
{
    return strncmp(tag, language, 2) == 0 && (tag[2] == '\0' || tag[2] == '-');
}

const number_style *number_style_of(const char *language)
{
    for (size_t i = 0; language && i < sizeof STYLES / sizeof *STYLES; i++) {
        if (is_language(language, STYLES[i].language)) return &STYLES[i].style;
    }
    return &STYLES[0].style;
}

/* Whole digits in groups of three from the right. */
static void write_groups(buffer *out, const char *digits, size_t count, const char *between)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0) buffer_text(out, between);
        buffer_char(out, digits[i]);
    }
}

static void write_decimal_text(buffer *out, const char *text, const number_style *style)
{
    const bool is_negative = *text == '-';
    if (is_negative) buffer_text(out, "\xE2\x88\x92"); /* a minus sign, as wide as a plus */
    if (is_negative) text++;
    size_t whole = strspn(text, "0123456789");
    write_groups(out, text, whole, style->thousands);
    const char *rest = text + whole;
    size_t length = strlen(rest);
    while (length > 0 && rest[length - 1] == '0') length--;
    if (length > 1) buffer_add(out, rest, length);
}

void number_write(buffer *out, double number, int decimals, const number_style *style)
{
    if (!number_is_finite(number) || number >= 1e15 || number <= -1e15) {
        buffer_double(out, number);
        return;
    }
    buffer text = {0};
    buffer_decimal(&text, number, decimals, style->decimal_mark);
    if (text.bytes) write_decimal_text(out, text.bytes, style);
    buffer_free(&text);
}

/* What one call of message_format needs everywhere. */
typedef struct formatting {
    const message_argument *arguments;
    size_t count;
    const number_style *style;
    buffer *out;
} formatting;

static const value *argument_of(const formatting *f, const char *name)
{
    for (size_t i = 0; i < f->count; i++) {
        if (strcmp(f->arguments[i].name, name) == 0) return &f->arguments[i].content;
    }
    return NULL;
}

static void write_value(const formatting *f, const value *v)
{
    switch (v->type) {
    case VALUE_NUMBER: number_write(f->out, v->as.number, PLAIN_DECIMALS, f->style); return;
    case VALUE_BOOL: buffer_text(f->out, v->as.truth ? "true" : "false"); return;
    case VALUE_STRING: buffer_add(f->out, v->as.string.bytes, v->as.string.length); return;
    case VALUE_LIST: return;
    }
}

static void write_raw_name(const formatting *f, const char *name)
{
    buffer_char(f->out, '{');
    buffer_text(f->out, name);
    buffer_char(f->out, '}');
}

static void write_percent(const formatting *f, const value *v)
{
    if (v->type != VALUE_NUMBER) {
        write_value(f, v);
        return;
    }
    number_write(f->out, v->as.number * 100, 0, f->style);
    buffer_text(f->out, f->style->before_percent);
    buffer_char(f->out, '%');
}

static bool takes_one(double number, const number_style *style)
{
    double magnitude = number < 0 ? -number : number;
    return magnitude == 1 || (style->zero_is_one && magnitude < 2);
}

static const message_form *form_named(const message_part *p, const char *name, size_t length)
{
    for (size_t i = 0; i < p->form_count; i++) {
        const char *form = p->forms[i].name;
        if (form && strlen(form) == length && memcmp(form, name, length) == 0) return &p->forms[i];
    }
    return NULL;
}

static const message_form *other_form(const message_part *p)
{
    return form_named(p, "other", strlen("other"));
}

static const message_form *plural_form(const message_part *p, const value *v,
                                       const number_style *style)
{
    if (!v || v->type != VALUE_NUMBER) return other_form(p);
    for (size_t i = 0; i < p->form_count; i++) {
        if (!p->forms[i].name && p->forms[i].exactly == v->as.number) return &p->forms[i];
    }
    const message_form *one = takes_one(v->as.number, style) ? form_named(p, "one", strlen("one"))
                                                             : NULL;
    return one ? one : other_form(p);
}

static const message_form *select_form(const message_part *p, const value *v)
{
    buffer text = {0};
    const message_form *form = NULL;
    if (v && v->type == VALUE_STRING) {
        form = form_named(p, v->as.string.bytes, v->as.string.length);
    } else if (v && v->type == VALUE_BOOL) {
        buffer_text(&text, v->as.truth ? "true" : "false");
    } else if (v && v->type == VALUE_NUMBER) {
        buffer_double(&text, v->as.number);
    }
    if (text.bytes) form = form_named(p, text.bytes, text.length);
    buffer_free(&text);
    return form ? form : other_form(p);
}

static void write_body(const formatting *f, const message_body *body, const message_part *plural);

static void write_form(const formatting *f, const message_form *form, const message_part *plural)
{
    if (form) write_body(f, &form->body, plural);
}

/* `plural` is the nearest plural around, whose number # stands for. */
static void write_part(const formatting *f, const message_part *p, const message_part *plural)
{
    const message_part *named = p->kind == MESSAGE_COUNT ? plural : p;
    assert(named);
    const value *v = p->kind == MESSAGE_TEXT ? NULL : argument_of(f, named->text);
    switch (p->kind) {
    case MESSAGE_TEXT: buffer_text(f->out, p->text); return;
    case MESSAGE_NAME:
    case MESSAGE_NUMBER:
    case MESSAGE_COUNT:
        if (v)
            write_value(f, v);
        else
            write_raw_name(f, named->text);
        return;
    case MESSAGE_PERCENT:
        if (v)
            write_percent(f, v);
        else
            write_raw_name(f, p->text);
        return;
    case MESSAGE_PLURAL: write_form(f, plural_form(p, v, f->style), p); return;
    case MESSAGE_SELECT: write_form(f, select_form(p, v), plural); return;
    }
}

/* Recursion is bounded by the parser's MESSAGE_NESTING_MAX. */
static void write_body(const formatting *f, const message_body *body, const message_part *plural)
{
    for (size_t i = 0; i < body->count; i++) write_part(f, &body->parts[i], plural);
}

void message_format(const message *m, const message_argument *arguments, size_t count,
                    const number_style *style, buffer *out)
{
    formatting f = {arguments, count, style, out};
    write_body(&f, &m->body, NULL);
}

typedef struct name_list {
    const char **names;
    size_t room, count;
} name_list;

static bool has_name(const name_list *l, const char *name)
{
    for (size_t i = 0; i < l->count && i < l->room; i++) {
        if (strcmp(l->names[i], name) == 0) return true;
    }
    return false;
}

static bool has_own_name(const message_part *p)
{
    return p->kind != MESSAGE_TEXT && p->kind != MESSAGE_COUNT;
}

static void collect_names(const message_body *body, name_list *l)
{
    for (size_t i = 0; i < body->count; i++) {
        const message_part *p = &body->parts[i];
        if (has_own_name(p) && !has_name(l, p->text)) {
            if (l->count < l->room) l->names[l->count] = p->text;
            l->count++;
        }
        for (size_t k = 0; k < p->form_count; k++) collect_names(&p->forms[k].body, l);
    }
}

size_t message_names(const message *m, const char **names, size_t room)
{
    name_list l = {names, room, 0};
    collect_names(&m->body, &l);
    return l.count;
}

const char *message_source(const message *m)
{
    return m->source;
}
