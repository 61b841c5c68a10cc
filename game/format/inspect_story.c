/* Whether a story can be gone through: every node is reached, every way ends, and wherever one stands
 * there is a choice left. */
#include "format/inspect_parts.h"

/* Who is reached from where, ways that lead over others included: bit k of row i. */
typedef struct ways {
    uint64_t reached[STORY_NODES_MAX];
} ways;

static void add_way(ways *w, uint16_t from, uint16_t to)
{
    if (to != INDEX_NONE) w->reached[from] |= UINT64_C(1) << to;
}

/* Warshall 1962. */
static void close_ways(ways *w, uint16_t count)
{
    for (uint16_t over = 0; over < count; over++) {
        for (uint16_t from = 0; from < count; from++) {
            if (w->reached[from] >> over & 1u) w->reached[from] |= w->reached[over];
        }
    }
}

static void ways_of(const stage *st, ways *w)
{
    *w = (ways){0};
    for (uint16_t i = 0; i < st->question_count; i++) {
        const story_node *n = &st->story.nodes[i];
        add_way(w, i, n->to);
        for (uint16_t k = 0; k < st->questions[i].option_count; k++)
            add_way(w, i, n->choices[k].to);
    }
    close_ways(w, st->question_count);
}

static bool is_end(const stage *st, uint16_t node)
{
    return st->questions[node].option_count == 0 && st->story.nodes[node].to == INDEX_NONE;
}

static bool leads_to_an_end(const stage *st, const ways *w, uint16_t node)
{
    for (uint16_t i = 0; i < st->question_count; i++) {
        if (is_end(st, i) && (i == node || w->reached[node] >> i & 1u)) return true;
    }
    return false;
}

/* A choice that is always there and leads away for good: once taken, nobody comes back to miss it. */
static bool has_way_out(const stage *st, const ways *w, uint16_t node)
{
    for (uint16_t k = 0; k < st->questions[node].option_count; k++) {
        const story_choice *way = &st->story.nodes[node].choices[k];
        const bool comes_back = way->to == node || w->reached[way->to] >> node & 1u;
        if (!way->when && !comes_back) return true;
    }
    return false;
}

static void node_check(reader *r, const stage *st, const ways *w, const json_node *node)
{
    const uint16_t at = (uint16_t)node->index;
    const diagnostic_values named = {.name = st->questions[at].id};
    const json_node *id = json_member(node, "id");
    if (at > 0 && !(w->reached[0] >> at & 1u)) {
        report_value(r, E542_NODE_UNREACHED, id, named);
    } else if (!leads_to_an_end(st, w, at)) {
        report_value(r, E543_STORY_ENDLESS, id, named);
    } else if (st->questions[at].option_count > 0 && !has_way_out(st, w, at)) {
        report_key(r, E544_CHOICES_RUN_OUT, json_member(node, "choices"), named);
    }
}

/* What leads nowhere was told, and so would everything behind it be. */
static bool is_whole(const stage *st, const json_node *nodes)
{
    for (const json_node *node = nodes->first; node; node = node->next) {
        const story_node *n = &st->story.nodes[node->index];
        if (json_member(node, "goto") && n->to == INDEX_NONE) return false;
        for (uint16_t k = 0; k < st->questions[node->index].option_count; k++) {
            if (n->choices[k].to == INDEX_NONE) return false;
        }
    }
    return true;
}

void inspect_story(reader *r, uint16_t index)
{
    ways w;
    const stage *st = &r->s->stages[index];
    const json_node *nodes = array_of(node_of(r, NOUN_STAGE, index), "nodes");
    if (st->type != STAGE_STORY || !nodes || !st->story.nodes || !is_whole(st, nodes)) return;
    ways_of(st, &w);
    for (const json_node *node = nodes->first; node; node = node->next) {
        node_check(r, st, &w, node);
    }
}
