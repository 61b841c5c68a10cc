/* Stories: nodes and the choices that lead from one to another. */
#include "format/read_flow.h"
#include "format/scope.h"

#include <string.h>

enum { CHOICES_MAX = 9, TAGS_MAX = 12 };

/* Shapes ------------------------------------------------------------------------------------- */

static const field choice_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, question_option, id, "What logs call it."),
    STORED("label", shape_text, FIELD_REQUIRED, question_option, label, "What people read."),
    READ_BY_HAND("goto", shape_string, FIELD_REQUIRED, "The node that it leads to."),
    READ_BY_HAND("when", shape_expression, FIELD_OPTIONAL,
                 "Offered only where this holds; else always."),
    READ_BY_HAND("add", shape_changes, FIELD_OPTIONAL, "What it does to scores."),
    READ_BY_HAND("tags", shape_strings, FIELD_OPTIONAL, "What is at stake: ids of `tags`."),
    NOTE_FIELD,
};
static const shape shape_choice = {.kind = SHAPE_OBJECT, .fields = FIELDS(choice_fields)};
static const shape shape_choice_list = {
    .kind = SHAPE_LIST, .of = &shape_choice, .noun = NOUN_CHOICE, .min = 1, .max = CHOICES_MAX};
static const shape shape_agent_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_AGENT};

static const field node_question_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, question, id, "What logs and `goto` call it."),
    STORED("text", shape_text, FIELD_REQUIRED, question, text, "What happens, or is said."),
    READ_BY_HAND("agent", shape_agent_reference, FIELD_OPTIONAL, "The agent that says it."),
    READ_BY_HAND("speaker", shape_text, FIELD_OPTIONAL, "The person who says it."),
    READ_BY_HAND("picture", shape_path, FIELD_OPTIONAL, "An SVG beside it."),
    READ_BY_HAND("alt", shape_text, FIELD_OPTIONAL, "The picture in words."),
    READ_BY_HAND("choices", shape_choice_list, FIELD_OPTIONAL, "The ways on, each offered once."),
    READ_BY_HAND("goto", shape_string, FIELD_OPTIONAL,
                 "Without choices: what follows. With neither the story ends here."),
    NOTE_FIELD,
};
static const shape shape_node = {.kind = SHAPE_OBJECT, .fields = FIELDS(node_question_fields)};
static const shape shape_nodes = {
    .kind = SHAPE_LIST, .of = &shape_node, .noun = NOUN_NODE, .min = 1, .max = STORY_NODES_MAX};
static const shape shape_tags = {
    .kind = SHAPE_MAP, .of = &shape_text, .noun = NOUN_TAG, .max = TAGS_MAX};

static const field story_fields[] = {
    READ_BY_HAND("nodes", shape_nodes, FIELD_REQUIRED,
                 "What happens; the first is where it begins."),
    READ_BY_HAND("tags", shape_tags, FIELD_OPTIONAL,
                 "What may be at stake in a choice: ids and what people read in the debrief."),
};
const shape shape_story = {.kind = SHAPE_OBJECT, .fields = FIELDS(story_fields)};

/* Reading ------------------------------------------------------------------------------------ */

/* One story while it is read. */
typedef struct telling {
    reader *r;
    const json_node *nodes; /* an array */
    stage *out;
    uint16_t index; /* of the stage */
} telling;

static uint16_t node_named(const telling *t, const json_node *named)
{
    if (!named || named->type != JSON_STRING) return INDEX_NONE;
    const char **ids = reader_take(t->r, t->out->question_count, sizeof *ids);
    for (const json_node *n = t->nodes->first; ids && n; n = n->next) {
        const char *id = member_text(n, "id");
        ids[n->index] = id ? id : "";
        if (id && strcmp(id, named->text) == 0) return (uint16_t)n->index;
    }
    report_unknown(t->r, E228_NODE_UNKNOWN, place_of_value(named), named->text,
                   (known_names){NOUN_NODE, ids, ids ? t->out->question_count : 0, NULL});
    return INDEX_NONE;
}

static uint64_t tag_named(const telling *t, const json_node *named)
{
    const story_stage *story = &t->out->story;
    const char **ids = reader_take(t->r, story->tag_count, sizeof *ids);
    for (uint16_t i = 0; ids && i < story->tag_count; i++) {
        ids[i] = story->tags[i].id;
        if (strcmp(ids[i], named->text) == 0) return UINT64_C(1) << i;
    }
    report_unknown(t->r, E229_TAG_UNKNOWN, place_of_value(named), named->text,
                   (known_names){NOUN_TAG, ids, ids ? story->tag_count : 0, NULL});
    return 0;
}

static uint64_t tags_of(const telling *t, const json_node *of)
{
    uint64_t tags = 0;
    const json_node *named = array_of(of, "tags");
    for (const json_node *tag = named ? named->first : NULL; tag; tag = tag->next) {
        if (tag->type == JSON_STRING) tags |= tag_named(t, tag);
    }
    return tags;
}

/* Conditions may ask what was chosen earlier in this very story. */
static void choice_read(const telling *t, const json_node *node, question_option *option,
                        story_choice *way)
{
    const scope at = {t->r, SCOPE_STAGE, (uint16_t)(t->index + 1), INDEX_NONE};
    option->id = "";
    shape_fill(t->r, node, shape_choice.fields, option);
    way->when = scope_expression(&at, json_member(node, "when"), NEED_CONDITION);
    way->to = node_named(t, json_member(node, "goto"));
    way->add = changes_read(t->r, json_member(node, "add"));
    way->tags = tags_of(t, node);
}

static void choices_read(const telling *t, const json_node *choices, question *q, story_node *n)
{
    question_option *options = reader_take(t->r, choices->child_count, sizeof *options);
    story_choice *ways = reader_take(t->r, choices->child_count, sizeof *ways);
    if (!options || !ways) return;
    for (const json_node *c = choices->first; c && q->option_count < CHOICES_MAX; c = c->next) {
        choice_read(t, c, &options[q->option_count], &ways[q->option_count]);
        q->option_count++;
    }
    q->options = options;
    n->choices = ways;
}

static void node_picture_read(const telling *t, const json_node *node, story_node *n)
{
    const json_node *picture = member_of(node, "picture", JSON_STRING);
    if (!picture) return;
    n->picture = picture->text;
    n->picture_alt = member_localized(t->r, node, "alt");
    picture_check(t->r, picture->text, place_of_value(picture));
    if (!json_member(node, "alt")) {
        report_value(t->r, W633_ALT_MISSING, picture, (diagnostic_values){0});
    }
}

static void node_read(const telling *t, const json_node *node, question *q, story_node *n)
{
    const json_node *choices = array_of(node, "choices");
    const json_node *next = json_member(node, "goto");
    *n = (story_node){.to = INDEX_NONE,
                      .agent = reference_read(t->r, NOUN_AGENT, json_member(node, "agent")),
                      .speaker = member_localized(t->r, node, "speaker")};
    q->id = "";
    q->ask = ASK_CHOICE;
    q->step = 1;
    q->expects_agent = q->expects_block = INDEX_NONE;
    shape_fill(t->r, node, shape_node.fields, q);
    node_picture_read(t, node, n);
    if (choices && next) {
        report_key(t->r, E322_KEYS_TOGETHER, next,
                   (diagnostic_values){.name = "goto", .other = "choices"});
    } else if (next) {
        n->to = node_named(t, next);
    }
    if (choices) choices_read(t, choices, q, n);
}

static void tags_read(reader *r, const json_node *tags, story_stage *story)
{
    if (!tags) return;
    story_tag *made = reader_take(r, tags->child_count, sizeof *made);
    FOR_EACH_ENTRY (tag, tags) {
        if (!made || story->tag_count == TAGS_MAX) break;
        made[story->tag_count++] = (story_tag){tag->key, text_read(r, tag, (text_rule){0})};
    }
    story->tags = made;
}

void story_read(reader *r, const json_node *node, uint16_t index, stage *out)
{
    const json_node *nodes = array_of(node, "nodes");
    tags_read(r, member_of(node, "tags", JSON_OBJECT), &out->story);
    if (!nodes || nodes->child_count > STORY_NODES_MAX) return;
    story_node *made = reader_take(r, nodes->child_count, sizeof *made);
    question *questions = questions_take(r, out, (uint16_t)nodes->child_count);
    const telling t = {r, nodes, out, index};
    for (const json_node *n = nodes->first; made && questions && n; n = n->next) {
        node_read(&t, n, &questions[n->index], &made[n->index]);
    }
    out->story.nodes = made;
}
