/* The journal cannot be written: nothing is lost, another folder can be chosen. */
#include "screens/screens.h"

#include <string.h>

#define HEX_DIGITS "0123456789abcdef"

enum { DIGEST_DIGITS = 32, SHOWN_DIGITS = 12 };

/* A file that is called after its content: "packs/8b1a9953c4611296a827abf8c47804d7….json". Its name
 * says nothing to a person, its folder does. NULL: it is not one. */
static const char *digest_name(const char *place)
{
    const char *slash = strrchr(place, '/');
    const char *other = strrchr(place, '\\');
    if (other && (!slash || other > slash)) slash = other;
    bool is_digest = slash && slash > place && strspn(slash + 1, HEX_DIGITS) >= DIGEST_DIGITS;
    return is_digest ? slash : NULL;
}

const char *pen_failure(pen *p, const failure *why)
{
    buffer out = {0};
    failure told = *why;
    const char *name = digest_name(why->place);
    if (name) told.place[name - why->place] = '\0';
    phrases_write_failure(p->context->phrases, &told, &out);
    const char *kept = tree_copy(&p->tree, out.failed || !out.bytes ? why->reason : out.bytes);
    buffer_free(&out);
    return kept;
}

void pen_failure_details(pen *p, node *parent, const char *id, const failure *why)
{
    const char *name = digest_name(why->place);
    if (!name) return;
    buffer out = {0};
    buffer_add(&out, why->place, (size_t)(name - why->place) + 1 + SHOWN_DIGITS);
    buffer_text(&out, "\xE2\x80\xA6");
    buffer_text(&out, name + 1 + strspn(name + 1, HEX_DIGITS));
    tree_muted(&p->tree, parent, id, out.failed ? why->place : out.bytes, TEXT_SMALL);
    buffer_free(&out);
}

void pen_typed_folder(pen *p, node *parent, phrase_id use, verb v)
{
    tree_builder *b = &p->tree;
    node *row = tree_row(b, parent, "folder/row", 14);
    row->layout.wrap = true;
    row->layout.align = ALIGN_END;
    node *field = pen_field(p, row, "folder", pen_say(p, PHRASE_TROUBLE_FOLDER),
                            act(VERB_TYPE_FOLDER));
    field->max_length = FOLDER_TEXT_MAX - 1;
    field->parent->layout.grow = 1;
    field->layout.min_width = 260;
    field->size = TEXT_BODY;
    node *button = tree_button(b, row, "folder/use", pen_say(p, use), act(v), KEY_NONE);
    if (!p->state->folder[0]) button->state |= STATE_DISABLED;
}

void pen_folder_choice(pen *p, node *card, phrase_id use, verb v)
{
    tree_builder *b = &p->tree;
    tree_muted(b, card, "folder/hint", pen_say(p, PHRASE_TROUBLE_FOLDER_HINT), TEXT_SMALL);
    pen_typed_folder(p, card, use, v);
    if (p->context->folder_count == 0) return;
    node *offered = tree_row(b, card, "folder/offered", 14);
    offered->layout.wrap = true;
    for (size_t i = 0; i < p->context->folder_count; i++) {
        node *n = tree_button(b, offered, tree_id_number(b, "folder", (int64_t)i + 1),
                              p->context->folders[i], act_number(VERB_PUT_FOLDER, (int64_t)i),
                              KEY_NONE);
        n->size = TEXT_BODY;
    }
}

void trouble_build(pen *p)
{
    const char *title = pen_say(p, PHRASE_TROUBLE_TITLE);
    pen_begin(p, "place", "trouble", title);
    node *card = pen_middle_card(p, "trouble", 860);
    tree_heading(&p->tree, card, "trouble/title", title, TEXT_STATEMENT)->state |= STATE_LIVE |
                                                                                   STATE_URGENT;
    if (p->context->trouble) {
        tree_text(&p->tree, card, "trouble/why", pen_failure(p, p->context->trouble), TEXT_LEAD)
            ->state |= STATE_LIVE;
    }
    const bool is_page = p->context->hands_out;
    tree_muted(&p->tree, card, "trouble/calm",
               pen_say(p, is_page ? PHRASE_DOWNLOAD_CALM : PHRASE_TROUBLE_CALM), TEXT_BODY);
    if (p->context->trouble) {
        pen_failure_details(p, card, "trouble/details", p->context->trouble);
    }
    if (!is_page) {
        tree_divider(&p->tree, card, "trouble/line");
        pen_folder_choice(p, card, PHRASE_TROUBLE_USE_FOLDER, VERB_USE_FOLDER);
    }
    node *foot = pen_foot(p);
    tree_button(&p->tree, foot, "leave", pen_say(p, PHRASE_TROUBLE_LEAVE),
                act_number(VERB_OPEN_SHEET, SHEET_LEAVE), KEY_ESCAPE)
        ->state |= STATE_QUIET;
    tree_spacer(&p->tree, foot, "foot/space", 1);
    pen_foot_go(p, foot, "retry", pen_say(p, PHRASE_TROUBLE_RETRY), act(VERB_TRY_AGAIN));
}

void act_type_folder(acting *a)
{
    draft_copy(a->state->folder, sizeof a->state->folder, a->in->text);
}

void act_put_folder(acting *a)
{
    const int64_t place = a->in->action.number;
    if (place < 0 || (size_t)place >= a->context->folder_count) return;
    draft_copy(a->state->folder, sizeof a->state->folder, a->context->folders[place]);
}

void act_try_again(acting *a)
{
    acting_request(a, REQUEST_TRY_AGAIN, NULL);
}

void act_use_folder(acting *a)
{
    if (!a->state->folder[0]) return;
    acting_request(a, REQUEST_USE_FOLDER, a->state->folder);
}
