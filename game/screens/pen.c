#include "core/utf8.h"
#include "screens/pen.h"

#include <string.h>

/* Words ------------------------------------------------------------------------------------ */

static const char *keep(pen *p, buffer *text)
{
    const char *kept = text->failed || !text->bytes
                           ? NULL
                           : arena_copy(p->memory, text->bytes, text->length);
    if (!kept && (text->failed || text->bytes)) p->tree.failed = true;
    buffer_free(text);
    return kept ? kept : "";
}

const char *pen_say_with(pen *p, phrase_id id, const message_argument *arguments, size_t count)
{
    buffer out = {0};
    phrases_write(p->context->phrases, id, arguments, count, &out);
    return keep(p, &out);
}

const char *pen_say(pen *p, phrase_id id)
{
    return pen_say_with(p, id, WITH_NOTHING);
}

static const char *scenario_language_tag(const pen *p)
{
    return p->view->scenario->languages[p->view->language];
}

const char *pen_text_with(pen *p, const localized *text, const message_argument *arguments,
                          size_t count)
{
    buffer out = {0};
    localized_format(text, p->view->language, scenario_language_tag(p), arguments, count, &out);
    return keep(p, &out);
}

const char *pen_text(pen *p, const localized *text)
{
    return pen_text_with(p, text, WITH_NOTHING);
}

const char *pen_title(pen *p, const stage *at, phrase_id otherwise)
{
    const char *own = pen_text(p, at->title);
    return own[0] ? own : pen_say(p, otherwise);
}

const char *pen_number(pen *p, double number, int decimals)
{
    buffer out = {0};
    number_write(&out, number, decimals, number_style_of(p->context->phrases->language));
    return keep(p, &out);
}

enum { NUMBER_DECIMALS = 3 };

const char *pen_amount(pen *p, const number_range *range, double amount)
{
    const char *number = pen_number(p, amount, NUMBER_DECIMALS);
    const char *unit = pen_text(p, range->unit);
    if (!unit[0]) return number;
    return pen_say_with(p, PHRASE_COMMON_WITH_UNIT,
                        WITH(text_named("n", number), text_named("unit", unit)));
}

const char *pen_answer(pen *p, const answer_set *answers, int32_t answer)
{
    if (answer < 0) return "\xE2\x80\xA6";
    if (answers->type == ANSWER_NUMBER) {
        const number_range *r = &answers->number;
        return pen_amount(p, r, r->min + r->step * (double)answer);
    }
    if (answer >= answers->option_count) return "?";
    return pen_text(p, answers->options[answer].label);
}

static const char *with_capital(pen *p, const char *text)
{
    char *own = arena_copy(p->memory, text, strlen(text));
    if (!own) return text;
    utf8_capital(own);
    return own;
}

const char *pen_noun(pen *p, const case_set *set)
{
    const char *noun = pen_text(p, set->noun);
    return noun[0] ? noun : pen_say(p, PHRASE_COMMON_CASE);
}

const char *pen_noun_first(pen *p, const case_set *set)
{
    return with_capital(p, pen_noun(p, set));
}

const char *pen_domain(pen *p, const char *domain)
{
    buffer key = {0};
    buffer_text(&key, "domain.");
    buffer_text(&key, domain);
    phrase_id id = phrase_named(keep(p, &key));
    return id == PHRASE_COUNT ? with_capital(p, domain) : pen_say(p, id);
}

static const char *say_sentence(const void *context, sentence_id id,
                                const message_argument *arguments, size_t count, arena *memory)
{
    buffer out = {0};
    phrases_write(context, phrase_named(sentence_key(id)), arguments, count, &out);
    const char *kept = out.failed ? NULL
                                  : arena_copy(memory, out.bytes ? out.bytes : "", out.length);
    buffer_free(&out);
    return kept;
}

wording pen_wording(pen *p)
{
    return (wording){.context = p->context->phrases,
                     .language = p->context->phrases->language,
                     .say = say_sentence};
}

const char *pen_said(pen *p, const said *s)
{
    const wording words = pen_wording(p);
    const char *text = said_words(s, &words, p->memory);
    if (!text) p->tree.failed = true;
    return text ? text : "";
}

const char *pen_picture(pen *p, const char *path)
{
    const char *root = p->context->picture_root;
    return root ? tree_id(&p->tree, root, path) : path;
}

const char *pen_telling_pattern(const case_set *set)
{
    for (uint16_t i = 0; i < set->panel_count; i++) {
        if (set->panels[i].picture) return set->panels[i].picture;
    }
    return set->picture;
}

const case_set *pen_set_of_case(const pen *p, uint16_t case_index)
{
    const scenario *s = p->view->scenario;
    uint16_t i = 0;
    while (case_index >= s->case_sets[i].first_case + s->case_sets[i].case_count) i++;
    return &s->case_sets[i];
}

const char *pen_case_picture(pen *p, const char *pattern, const case_face *face)
{
    if (!pattern) return NULL;
    buffer path = {0};
    case_picture_path(pattern, face, &path);
    return pen_picture(p, keep(p, &path));
}

const char *pen_cost(pen *p, score_changes cost)
{
    for (uint16_t i = 0; i < cost.count; i++) {
        const localized *label = p->view->scenario->scores[cost.items[i].score].label;
        if (!label || cost.items[i].add == 0) continue;
        return pen_say_with(p, PHRASE_COMMON_COST,
                            WITH(text_named("score", pen_text(p, label)),
                                 number_named("n", (double)cost.items[i].add / MILLION)));
    }
    return NULL;
}

/* Pieces ----------------------------------------------------------------------------------- */

action act(verb v)
{
    return (action){.verb = (uint16_t)v};
}

action act_number(verb v, int64_t number)
{
    return (action){.verb = (uint16_t)v, .number = number};
}

action act_id(verb v, const char *id)
{
    return (action){.verb = (uint16_t)v, .id = id};
}

static size_t count_spans(const markup *text)
{
    size_t count = 0;
    for (size_t i = 0; i < text->block_count; i++) count += text->blocks[i].span_count + 1;
    return count;
}

static text_span span_of(const markup_span *span, node_tone tone)
{
    bool is_bold = span->style == MARKUP_BOLD;
    return (text_span){.bytes = span->text,
                       .length = strlen(span->text),
                       .bold = is_bold,
                       .emphasis = span->style == MARKUP_EMPHASIS,
                       .tone = is_bold ? tone : TONE_INHERIT};
}

/* The spans of all blocks one after the other, a space between blocks. */
static size_t flatten(const markup *text, node_tone tone, text_span *spans)
{
    size_t count = 0;
    for (size_t i = 0; i < text->block_count; i++) {
        const markup_block *block = &text->blocks[i];
        if (i > 0) spans[count++] = (text_span){.bytes = " ", .length = 1};
        for (size_t k = 0; k < block->span_count; k++) {
            spans[count++] = span_of(&block->spans[k], tone);
        }
    }
    return count;
}

node *pen_rich(pen *p, node *parent, const char *id, const char *text, text_size size,
               node_tone tone)
{
    const markup parsed = markup_parse(p->memory, text, strlen(text));
    text_span *spans = arena_take_many(p->memory, count_spans(&parsed) + 1, sizeof *spans);
    if (!spans) p->tree.failed = true;
    if (!spans || parsed.block_count == 0) return tree_text(&p->tree, parent, id, text, size);
    const size_t count = flatten(&parsed, tone, spans);
    return tree_spans(&p->tree, parent, ROLE_TEXT, id, spans, count, size);
}

node *pen_markup(pen *p, node *parent, const char *id, const char *text, text_size size)
{
    const markup parsed = markup_parse(p->memory, text, strlen(text));
    return tree_markup(&p->tree, parent, id, &parsed, p->context->picture_root, size);
}

/* The tree's outlines in the order of the scenario's shapes. */
static const face_outline outlines[] = {
    [FACE_ROUND] = OUTLINE_ROUND, [FACE_SQUARE] = OUTLINE_SQUARE,   [FACE_SHIELD] = OUTLINE_SHIELD,
    [FACE_DROP] = OUTLINE_DROP,   [FACE_HEXAGON] = OUTLINE_HEXAGON, [FACE_ARCH] = OUTLINE_ARCH,
};

enum { AGENT_TONES = 6 };

agent_face pen_face(pen *p, uint16_t agent_index, face_mood mood)
{
    const agent *a = &p->view->scenario->agents[agent_index];
    const int colour = a->colour > 0 ? (a->colour - 1) % AGENT_TONES : 0;
    return (agent_face){.shape = outlines[a->face],
                        .mood = mood,
                        .tone = (node_tone)(TONE_AGENT_1 + colour),
                        .name = pen_text(p, a->name)};
}

node *pen_aloud(pen *p, node *parent, const char *id, const char *text)
{
    node *n = tree_text(&p->tree, parent, id, text, TEXT_BODY);
    n->state |= STATE_HIDDEN_FROM_WINDOW;
    return n;
}

/* Margins that grew with the texts would take the room that the texts need. */
node *pen_begin(pen *p, const char *prefix, const char *id, const char *title)
{
    enum { MARGIN_NARROW = 26, GAP_NARROW = 16 };
    p->tree = (tree_builder){.memory = p->memory};
    const char *screen_id = tree_id(&p->tree, prefix, id);
    node *root = tree_begin(&p->tree, p->memory, screen_id, title, p->context->phrases->language);
    if (!pen_is_narrow(p)) return root;
    root->layout.padding_x = MARGIN_NARROW;
    root->layout.padding_y = GAP_NARROW;
    root->layout.gap = GAP_NARROW;
    return root;
}

node *pen_lead(pen *p, node *parent, const char *statement, const char *below)
{
    node *lead = tree_column(&p->tree, parent, "lead", 8);
    node *head = tree_heading(&p->tree, lead, "lead/statement", statement, TEXT_STATEMENT);
    if (below[0]) tree_muted(&p->tree, lead, "lead/below", below, TEXT_BODY);
    return head;
}

enum {
    TIGHT_FROM_PERCENT = 110,
    NARROW_FROM_PERCENT = 140,
    MAIN_GAP = 24,
    MAIN_HEIGHT_MIN = 140,
    SHEET_PADDING = 40
};

int screen_percent(const screen_settings *s)
{
    enum { PERCENT_MAX = 200, PROJECTOR_PERCENT = 160 };
    int percent = s->text_percent;
    if (s->theme == SCREEN_PROJECTOR) percent = percent * PROJECTOR_PERCENT / 100;
    return percent < PERCENT_MAX ? percent : PERCENT_MAX;
}

int pen_percent(const pen *p)
{
    enum { SPACED_PERCENT = 125 };
    const screen_settings *s = &p->context->settings;
    int percent = screen_percent(s);
    return s->is_text_spaced ? percent * SPACED_PERCENT / 100 : percent;
}

bool pen_is_narrow(const pen *p)
{
    return pen_percent(p) >= (p->narrow_from ? p->narrow_from : NARROW_FROM_PERCENT);
}

bool pen_is_tight(const pen *p)
{
    return pen_percent(p) >= TIGHT_FROM_PERCENT;
}

node *pen_main(pen *p)
{
    node *main = pen_is_narrow(p) ? tree_column(&p->tree, p->tree.root, "main", MAIN_GAP)
                                  : tree_row(&p->tree, p->tree.root, "main", MAIN_GAP);
    main->layout.grow = 1;
    return main;
}

void pen_share(const pen *p, node *part, int basis, int grow)
{
    if (pen_is_narrow(p)) return;
    part->layout.basis = basis;
    part->layout.grow = grow;
}

void pen_scrolls(const pen *p, node *part)
{
    if (pen_is_narrow(p)) return;
    part->layout.scroll = true;
    part->layout.min_height = MAIN_HEIGHT_MIN;
}

void pen_needs(const pen *p, node *n, int up_to_percent)
{
    if (pen_percent(p) <= up_to_percent) n->state |= STATE_NEEDED;
}

node *pen_middle_card(pen *p, const char *id, int width)
{
    node *middle = tree_column(&p->tree, p->tree.root, "middle", MAIN_GAP);
    middle->layout.grow = 1;
    middle->layout.justify = ALIGN_CENTER;
    pen_scrolls(p, middle);
    node *card = tree_card(&p->tree, middle, id);
    card->layout.width = pen_is_narrow(p) ? 0 : width;
    card->layout.self = pen_is_narrow(p) ? ALIGN_STRETCH : ALIGN_CENTER;
    card->layout.padding = pen_is_narrow(p) ? SHEET_PADDING / 2 : SHEET_PADDING;
    return card;
}

node *pen_foot(pen *p)
{
    node *foot = tree_row(&p->tree, p->tree.root, "foot", 16);
    foot->layout.align = ALIGN_CENTER;
    foot->layout.wrap = true;
    foot->layout.justify = ALIGN_END;
    foot->layout.stays = true;
    return foot;
}

node *pen_foot_buttons(pen *p, node *foot)
{
    node *row = tree_row(&p->tree, foot, "foot/buttons", pen_is_narrow(p) ? 8 : 16);
    row->layout.align = ALIGN_CENTER;
    row->layout.justify = ALIGN_END;
    row->layout.wrap = true;
    return row;
}

node *pen_foot_go(pen *p, node *row, const char *id, const char *name, action what)
{
    enum { GO_WIDTH = 240, GO_WIDTH_TIGHT = 160 };
    node *go = tree_primary(&p->tree, row, id, name, what);
    go->layout.min_width = pen_is_narrow(p) ? GO_WIDTH_TIGHT : GO_WIDTH;
    return go;
}

void pen_problem(pen *p, node *parent)
{
    const failure *why = p->context->problem;
    if (!why || why->code == STATUS_OK) return;
    buffer out = {0};
    phrases_write_failure(p->context->phrases, why, &out);
    node *strip = tree_card(&p->tree, parent, "problem");
    strip->tone = TONE_WARNING;
    strip->layout.padding = 16;
    tree_text(&p->tree, strip, "problem/text", keep(p, &out), TEXT_BODY)->state |= STATE_LIVE;
}

int64_t pen_seconds_until(const pen *p, int64_t due_us)
{
    const int64_t left_us = due_us - p->context->now_us;
    return left_us <= 0 ? 0 : (left_us + MILLION - 1) / MILLION;
}

const stage *pen_stage(const pen *p)
{
    return &p->view->scenario->stages[p->view->stage];
}

/* Typing ----------------------------------------------------------------------------------- */

/* The decimal mark of the language, as in any number on the screen. */
static const char *typed_words(pen *p, const char *typed)
{
    const char *mark = pen_number(p, 0.5, 1) + 1;
    buffer out = {0};
    for (const char *c = typed; *c; c++) {
        const char *shown = *c == '.' ? mark : c;
        buffer_char(&out, *shown);
    }
    return keep(p, &out);
}

static bool is_whole(const char *typed)
{
    const size_t length = strlen(typed);
    return typed[length - 1] != '.' && typed[length - 1] != '-';
}

void pen_typed(pen *p, node *slider)
{
    enum { DECIMALS = 3 };
    const screen_state *s = p->state;
    if (!s->typed[0] || strcmp(s->typed_on, slider->id) != 0) return;
    const char *typed = typed_words(p, s->typed);
    slider->state |= STATE_LIVE;
    slider->value = typed;
    if (!is_whole(s->typed)) return;
    slider->state |= STATE_INVALID;
    slider->value = pen_say_with(
        p, PHRASE_ANSWER_TYPED_OUTSIDE,
        WITH(text_named("typed", typed),
             text_named("low", pen_number(p, tree_least(slider), DECIMALS)),
             text_named("high", pen_number(p, tree_most(slider), DECIMALS))));
}
