/* The part `cases`: what is looked at, and what the right answer is. */
#include "format/case_rows.h"

#include "core/number.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const shape *const answer_kinds[] = {&shape_string, &shape_number};
static const shape shape_answer = {
    .kind = SHAPE_EITHER, .either = answer_kinds, .either_count = COUNT_OF(answer_kinds)};

static const field row_fields[] = {
    READ_BY_HAND("id", shape_id, FIELD_REQUIRED, "What logs and lists call the case."),
    READ_BY_HAND("truth", shape_answer, FIELD_REQUIRED, "The right answer."),
    READ_BY_HAND("advice", shape_answer, FIELD_OPTIONAL, "What the adviser says (model listed)."),
    READ_BY_HAND("ai_confidence", shape_probability, FIELD_OPTIONAL,
                 "How sure the adviser says it is."),
    READ_BY_HAND("plausible", shape_answer, FIELD_OPTIONAL, "The wrong answer that is likely."),
    READ_BY_HAND("explanation", shape_text, FIELD_OPTIONAL, "What the adviser says about it."),
    READ_BY_HAND("subject", shape_text, FIELD_OPTIONAL, "Its line in the list of an inbox."),
    READ_BY_HAND("story", shape_text, FIELD_OPTIONAL, "The case in words."),
    READ_BY_HAND("why", shape_text, FIELD_OPTIONAL, "Why the right answer is right."),
    READ_BY_HAND("picture", shape_string, FIELD_OPTIONAL, "Stands for {picture} in patterns."),
    READ_BY_HAND("difficulty", shape_probability, FIELD_OPTIONAL,
                 "The share of people who get it wrong alone, to balance lists."),
    NOTE_FIELD,
};
static const shape shape_row = {
    .kind = SHAPE_OBJECT, .fields = FIELDS(row_fields), .is_open = true};
static const shape shape_rows = {
    .kind = SHAPE_LIST, .of = &shape_row, .min = 1, .max = SCENARIO_CASES_MAX};

typedef struct picture_draft {
    const char *file;
    const localized *alt;
} picture_draft;

static const field picture_fields[] = {
    STORED("file", shape_path, FIELD_REQUIRED, picture_draft, file,
           "An SVG; {id} stands for the id of the case."),
    STORED("alt", shape_text, FIELD_OPTIONAL, picture_draft, alt, "What it shows, in words."),
    NOTE_FIELD,
};
static const shape shape_picture_object = {.kind = SHAPE_OBJECT, .fields = FIELDS(picture_fields)};
static const shape *const picture_kinds[] = {&shape_path, &shape_picture_object};
static const shape shape_picture = {
    .kind = SHAPE_EITHER, .either = picture_kinds, .either_count = COUNT_OF(picture_kinds)};

static const shape shape_attribute_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_ATTRIBUTE};
static const shape shape_attribute_references = {
    .kind = SHAPE_LIST, .of = &shape_attribute_reference, .max = 64};

static const field evidence_fields[] = {
    STORED("id", shape_id, FIELD_REQUIRED, evidence_panel, id, "What logs call it."),
    STORED("label", shape_text, FIELD_REQUIRED, evidence_panel, label, "On its button."),
    STORED("text", shape_text, FIELD_OPTIONAL, evidence_panel, text, "Shown inside."),
    STORED("picture", shape_path, FIELD_OPTIONAL, evidence_panel, picture,
           "An SVG; {id} stands for the id of the case."),
    STORED("alt", shape_text, FIELD_OPTIONAL, evidence_panel, alt, "The picture in words."),
    STORED("cost_s", shape_seconds, FIELD_OPTIONAL, evidence_panel, cost_us,
           "Seconds until it arrives."),
    STORED("cost", shape_changes, FIELD_OPTIONAL, evidence_panel, cost, "What opening it costs."),
    READ_BY_HAND("attributes", shape_attribute_references, FIELD_OPTIONAL,
                 "Attributes that are shown only here."),
    NOTE_FIELD,
};
static const shape shape_evidence = {.kind = SHAPE_OBJECT, .fields = FIELDS(evidence_fields)};
static const shape shape_evidences = {
    .kind = SHAPE_LIST, .of = &shape_evidence, .noun = NOUN_EVIDENCE, .max = EVIDENCE_MAX};

static const shape shape_choice_set_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_CHOICE_SET};

static const field set_fields[] = {
    READ_BY_HAND("answer", shape_choice_set_reference, FIELD_REQUIRED, "Its choice set."),
    READ_BY_HAND("file", shape_path, FIELD_OPTIONAL, "A CSV file with the cases."),
    READ_BY_HAND("where", shape_expression, FIELD_OPTIONAL,
                 "Which rows of the file: an expression over its columns."),
    READ_BY_HAND("rows", shape_rows, FIELD_OPTIONAL, "The cases, written in place."),
    STORED("ask", shape_text, FIELD_OPTIONAL, case_set, ask, "The question above each case."),
    STORED("noun", shape_text, FIELD_OPTIONAL, case_set, noun, "What one case is called."),
    READ_BY_HAND("picture", shape_picture, FIELD_OPTIONAL, "The picture of each case."),
    READ_BY_HAND("evidence", shape_evidences, FIELD_OPTIONAL, "Panels that may be opened."),
    NOTE_FIELD,
};
static const shape shape_case_set = {.kind = SHAPE_OBJECT, .fields = FIELDS(set_fields)};
const shape shape_case_sets = {
    .kind = SHAPE_MAP, .of = &shape_case_set, .noun = NOUN_CASE_SET, .max = 64};

/* Answers ------------------------------------------------------------------------------------ */

void choice_unknown(reader *r, const answer_set *answers, const char *id, place where)
{
    const char *ids[OPTIONS_MAX];
    for (uint16_t i = 0; i < answers->option_count; i++) {
        ids[i] = answers->options[i].id;
        if (!ids[i][0]) return; /* an option without id was reported, and may be this one */
    }
    report_unknown(r, E207_CHOICE_UNKNOWN, where, id,
                   (known_names){NOUN_CHOICE, ids, answers->option_count, NULL});
}

static int32_t number_answer(reader *r, const number_range *range, const row_cell *cell)
{
    double steps = (cell->number - range->min) / range->step;
    double whole = number_round(steps);
    bool is_on_step = steps - whole < 1e-6 && whole - steps < 1e-6;
    if (cell->number < range->min || cell->number > range->max || !is_on_step) {
        report(r, E331_ANSWER_OUTSIDE, cell->where, (diagnostic_values){.number = cell->number});
        return ANSWER_NONE;
    }
    return (int32_t)whole;
}

int32_t answer_read(reader *r, const answer_set *answers, const row_cell *cell)
{
    if (!cell->is_set) return ANSWER_NONE;
    if (answers->type == ANSWER_NUMBER) {
        if (cell->is_number) return number_answer(r, &answers->number, cell);
        report(r, E312_TYPE_WRONG, cell->where, (diagnostic_values){.other = "number"});
        return ANSWER_NONE;
    }
    if (!cell->text) {
        report(r, E312_TYPE_WRONG, cell->where, (diagnostic_values){.other = "string"});
        return ANSWER_NONE;
    }
    uint16_t option = answer_choice(answers, cell->text);
    if (option != INDEX_NONE) return option;
    choice_unknown(r, answers, cell->text, cell->where);
    return ANSWER_NONE;
}

static int32_t truth_read(reader *r, const case_rows *rows, uint32_t index,
                          const answer_set *answers)
{
    row_cell cell = row_cell_of(rows, index, ROW_TRUTH);
    if (!cell.is_set && rows->table && rows->table->slots[ROW_TRUTH] >= 0) {
        report(r, E328_CELL_EMPTY, cell.where, (diagnostic_values){.name = "truth"});
    }
    return answer_read(r, answers, &cell);
}

static int32_t plausible_read(reader *r, const case_rows *rows, uint32_t index,
                              const answer_set *answers, int32_t truth)
{
    row_cell cell = row_cell_of(rows, index, ROW_PLAUSIBLE);
    int32_t plausible = answer_read(r, answers, &cell);
    if (plausible != ANSWER_NONE && plausible == truth) {
        report(r, E332_PLAUSIBLE_IS_TRUTH, cell.where, (diagnostic_values){0});
    }
    return plausible;
}

/* A share from 0 to 1, or -1 when it is not stated. */
static double share_read(reader *r, const case_rows *rows, uint32_t index, row_slot slot)
{
    row_cell cell = row_cell_of(rows, index, slot);
    if (!cell.is_set) return -1;
    if (!cell.is_number) {
        if (rows->table) {
            csv_number_or_report(rows->table->csv, rows->items[index].row, rows->table->slots[slot],
                                 &cell.number, r->d);
        }
        return -1;
    }
    if (cell.number >= 0 && cell.number <= 1) return cell.number;
    if (rows->table) { /* the shapes saw those written in place */
        report(r, E315_PROBABILITY, cell.where, (diagnostic_values){.number = cell.number});
    }
    return -1;
}

/* Values ------------------------------------------------------------------------------------- */

static int decimals_of(double number)
{
    if (number_round(number) == number) return 0;
    double tenths = number * 10;
    double off = tenths - number_round(tenths);
    return off < 1e-9 && off > -1e-9 ? 1 : 2;
}

static attribute_format format_of_column(const case_rows *sets, size_t set_count, size_t slot)
{
    int decimals = 0;
    bool has_any = false;
    for (size_t s = 0; s < set_count; s++) {
        for (uint32_t i = 0; i < sets[s].count; i++) {
            row_cell cell = row_cell_of(&sets[s], i, slot);
            if (!cell.is_set) continue;
            if (!cell.is_number) return ATTRIBUTE_TEXT;
            int these = decimals_of(cell.number);
            if (these > decimals) decimals = these;
            has_any = true;
        }
    }
    if (!has_any) return ATTRIBUTE_TEXT;
    static const attribute_format by_decimals[] = {ATTRIBUTE_INTEGER, ATTRIBUTE_DECIMAL1,
                                                   ATTRIBUTE_DECIMAL2};
    return by_decimals[decimals];
}

/* Attributes whose format nobody stated take the one their values have. */
static void formats_find(reader *r, const case_rows *sets, size_t set_count, attribute *attributes)
{
    for (uint16_t i = 0; i < r->cases.attribute_count; i++) {
        const json_node *node = r->names[NOUN_ATTRIBUTE].nodes[i];
        if (json_member(node, "format") || attributes[i].word_count) continue;
        attributes[i].format = format_of_column(sets, set_count, (size_t)ROW_SLOT_COUNT + i);
    }
}

static void word_unknown(reader *r, const attribute *a, const row_cell *cell)
{
    const char **ids = reader_take(r, a->word_count, sizeof *ids);
    for (uint16_t i = 0; ids && i < a->word_count; i++) ids[i] = a->words[i].id;
    report_unknown(r, E318_WORD_UNKNOWN, cell->where, cell->text,
                   (known_names){NOUN_VALUE, ids, ids ? a->word_count : 0, NULL});
}

static uint16_t word_find(const attribute *a, const char *id)
{
    for (uint16_t i = 0; i < a->word_count; i++) {
        if (strcmp(a->words[i].id, id) == 0) return i;
    }
    return INDEX_NONE;
}

static const char *number_as_text(reader *r, double number)
{
    buffer text = {0};
    buffer_double(&text, number);
    const char *copy = text.bytes ? reader_copy(r, text.bytes, text.length) : NULL;
    buffer_free(&text);
    return copy;
}

static void text_value_read(reader *r, const attribute *a, const row_cell *cell,
                            attribute_value *out)
{
    out->text = cell->text ? cell->text : number_as_text(r, cell->number);
    out->is_set = out->text != NULL;
    if (a->format != ATTRIBUTE_WORDS || !out->text) return;
    out->word = word_find(a, out->text);
    if (out->word == INDEX_NONE && cell->text) word_unknown(r, a, cell);
}

static void number_value_read(const case_rows *rows, uint32_t index, size_t slot,
                              const row_cell *cell, attribute_value *out)
{
    if (cell->is_number) {
        out->is_set = true;
        out->number = cell->number;
    } else if (rows->table) {
        double ignored;
        csv_number_or_report(rows->table->csv, rows->items[index].row, rows->table->slots[slot],
                             &ignored, rows->r->d);
    } else {
        report(rows->r, E312_TYPE_WRONG, cell->where, (diagnostic_values){.other = "number"});
    }
}

static const attribute_value *values_read(reader *r, const case_rows *rows, uint32_t index)
{
    attribute_value *values = reader_take(r, r->cases.attribute_count, sizeof *values);
    for (uint16_t i = 0; values && i < r->cases.attribute_count; i++) {
        const attribute *a = &r->cases.attributes[i];
        size_t slot = (size_t)ROW_SLOT_COUNT + i;
        row_cell cell = row_cell_of(rows, index, slot);
        values[i].word = INDEX_NONE;
        if (!cell.is_set) continue;
        if (a->format == ATTRIBUTE_TEXT || a->format == ATTRIBUTE_WORDS) {
            text_value_read(r, a, &cell, &values[i]);
        } else {
            number_value_read(rows, index, slot, &cell, &values[i]);
        }
    }
    return values;
}

/* Cases -------------------------------------------------------------------------------------- */

typedef struct case_arrays {
    case_face *faces;
    case_key *keys;
    place *places;
    double *difficulty;
} case_arrays;

/* A key of a row in place that is neither known nor an attribute: an attribute, or a key of rows,
 * was meant. */
static void row_key_unknown(reader *r, const json_node *member)
{
    const name_list *attributes = &r->names[NOUN_ATTRIBUTE];
    size_t count = attributes->count;
    const char **names = reader_take(r, count + COUNT_OF(row_fields), sizeof *names);
    if (!names) return;
    if (count) memcpy(names, attributes->ids, count * sizeof *names);
    for (size_t i = 0; i < COUNT_OF(row_fields); i++) names[count++] = row_fields[i].key;
    report_unknown(r, E205_ATTRIBUTE_UNKNOWN, place_of_key(member), member->key,
                   (known_names){NOUN_KEY, names, count, NULL});
}

static void row_keys_check(reader *r, const json_node *row)
{
    for (const json_node *m = row->first; m; m = m->next) {
        if (shape_field(&shape_row, row, m->key)) continue;
        if (names_find(r, NOUN_ATTRIBUTE, m->key) == INDEX_NONE) row_key_unknown(r, m);
    }
}

static void face_read(reader *r, const case_rows *rows, uint32_t index, case_face *out)
{
    row_cell id = row_cell_of(rows, index, ROW_ID);
    row_cell picture = row_cell_of(rows, index, ROW_PICTURE);
    if (!id.is_set && rows->table && rows->table->slots[ROW_ID] >= 0) {
        report(r, E328_CELL_EMPTY, id.where, (diagnostic_values){.name = "id"});
    }
    out->id = id.text ? id.text : "";
    out->picture = picture.is_set ? picture.text : NULL;
    out->values = values_read(r, rows, index);
    out->subject = row_text_of(rows, index, ROW_SUBJECT,
                               (text_rule){.words_max = SUBJECT_WORDS_MAX});
    out->story = row_text_of(rows, index, ROW_STORY, (text_rule){.words_max = CASE_WORDS_MAX});
}

static void key_read(reader *r, const case_rows *rows, uint32_t index, const answer_set *answers,
                     case_key *out)
{
    static const char *const in_explanation[] = {"choice", NULL};
    row_cell advice = row_cell_of(rows, index, ROW_ADVICE);
    double confidence = share_read(r, rows, index, ROW_AI_CONFIDENCE);
    out->truth = truth_read(r, rows, index, answers);
    out->advice = answer_read(r, answers, &advice);
    out->plausible = plausible_read(r, rows, index, answers, out->truth);
    out->ai_confidence_permille = (int16_t)(confidence < 0 ? -1 : number_round(confidence * 1000));
    text_rule of_explanation = {
        .placeholders = in_explanation, .is_explanation = true, .words_max = EXPLANATION_WORDS_MAX};
    out->explanation = row_text_of(rows, index, ROW_EXPLANATION, of_explanation);
    out->why = row_text_of(rows, index, ROW_WHY, (text_rule){.words_max = CASE_WORDS_MAX});
}

static bool id_form_is_fine(const char *id)
{
    bool is_fine = id[0] >= 'a' && id[0] <= 'z' && !id_is_reserved(id);
    for (const char *at = id; *at; at++) {
        bool is_plain = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_';
        is_fine = is_fine && is_plain;
    }
    return is_fine;
}

static void case_id_check(reader *r, const char *id, place where, lookup *seen)
{
    const place *before = lookup_get(seen, id);
    if (before) {
        report(r, E329_CASE_TWICE, where,
               (diagnostic_values){.name = id,
                                   .line = source_position_of(before->file, before->start).line});
    } else if (id[0] && where.row && !id_form_is_fine(id)) {
        report(r, E216_ID_FORM, where, (diagnostic_values){.name = id});
    }
}

static void set_cases_read(reader *r, const case_rows *rows, const answer_set *answers,
                           const case_arrays *out)
{
    lookup seen = lookup_by_text(r->a);
    for (uint32_t i = 0; i < rows->count; i++) {
        if (rows->items[i].object) row_keys_check(r, rows->items[i].object);
        face_read(r, rows, i, &out->faces[i]);
        key_read(r, rows, i, answers, &out->keys[i]);
        out->difficulty[i] = share_read(r, rows, i, ROW_DIFFICULTY);
        out->places[i] = row_place(rows, i);
        case_id_check(r, out->faces[i].id, out->places[i], &seen);
        if (!lookup_put(&seen, out->faces[i].id, &out->places[i])) r->is_out_of_memory = true;
    }
}

/* Sets --------------------------------------------------------------------------------------- */

/* {id} and {picture} are what a pattern may hold. */
static bool pattern_is_fine(reader *r, const char *pattern, place where)
{
    for (const char *at = strchr(pattern, '{'); at; at = strchr(at + 1, '{')) {
        if (strncmp(at, "{id}", 4) == 0 || strncmp(at, "{picture}", 9) == 0) continue;
        report(r, E635_PATTERN_NAME, where, (diagnostic_values){.name = pattern});
        return false;
    }
    return true;
}

static void pattern_pictures_check(reader *r, const char *pattern, place where,
                                   const case_face *cases, uint32_t count)
{
    if (!folder_path_is_safe(pattern) || !pattern_is_fine(r, pattern, where)) return;
    for (uint32_t i = 0; i < count; i++) {
        buffer path = {0};
        case_picture_path(pattern, &cases[i], &path);
        if (path.bytes) picture_check(r, path.bytes, where);
        buffer_free(&path);
    }
}

static void panels_read(reader *r, const json_node *array, case_set *set, const case_face *cases)
{
    if (!array || array->child_count > EVIDENCE_MAX) return;
    evidence_panel *panels = reader_take(r, array->child_count, sizeof *panels);
    for (const json_node *item = array->first; panels && item; item = item->next) {
        if (item->type != JSON_OBJECT) continue;
        evidence_panel *panel = &panels[set->panel_count++];
        *panel = (evidence_panel){.id = ""};
        shape_fill(r, item, shape_evidence.fields, panel);
        bool *shows = reader_take(r, r->cases.attribute_count, sizeof *shows);
        const json_node *names = array_of(item, "attributes");
        for (const json_node *name = names ? names->first : NULL; shows && name;
             name = name->next) {
            if (name->type != JSON_STRING) continue;
            uint16_t index = names_find(r, NOUN_ATTRIBUTE, name->text);
            if (index != INDEX_NONE) shows[index] = true;
        }
        panel->shows = shows;
        if (panel->picture) {
            place where = place_of_value(json_member(item, "picture"));
            pattern_pictures_check(r, panel->picture, where, cases, set->case_count);
        }
    }
    set->panels = panels;
}

/* Tiles are the attributes that a case of this set has and no panel hides. */
static void tiles_find(reader *r, case_set *set, const case_face *cases)
{
    bool *tiles = reader_take(r, r->cases.attribute_count, sizeof *tiles);
    for (uint16_t a = 0; tiles && a < r->cases.attribute_count; a++) {
        for (uint16_t i = 0; i < set->case_count && !tiles[a]; i++) {
            tiles[a] = cases[i].values && cases[i].values[a].is_set;
        }
        if (tiles[a]) r->names[NOUN_ATTRIBUTE].is_used[a] = true;
        for (uint16_t p = 0; p < set->panel_count; p++) {
            if (set->panels[p].shows && set->panels[p].shows[a]) tiles[a] = false;
        }
    }
    set->tiles = tiles;
}

static void set_picture_read(reader *r, const json_node *node, case_set *set,
                             const case_face *cases)
{
    if (!node) return;
    picture_draft draft = {0};
    const json_node *file = node;
    if (node->type == JSON_OBJECT) {
        shape_fill(r, node, shape_picture_object.fields, &draft);
        file = json_member(node, "file");
    } else {
        draft.file = node->text;
    }
    if (!draft.file) return;
    set->picture = draft.file;
    set->picture_alt = draft.alt;
    pattern_pictures_check(r, draft.file, place_of_value(file), cases, set->case_count);
}

static void set_read(reader *r, const json_node *node, case_set *set, const case_face *cases)
{
    shape_fill(r, node, shape_case_set.fields, set);
    panels_read(r, array_of(node, "evidence"), set, cases);
    set_picture_read(r, json_member(node, "picture"), set, cases);
    tiles_find(r, set, cases);
}

/* All sets ----------------------------------------------------------------------------------- */

static uint32_t rows_gather(reader *r, case_rows *sets, uint16_t set_count)
{
    uint32_t total = 0;
    for (uint16_t i = 0; i < set_count; i++) {
        const json_node *node = r->names[NOUN_CASE_SET].nodes[i];
        sets[i] = node->type == JSON_OBJECT ? case_rows_read(r, node) : (case_rows){.r = r};
        total += sets[i].count;
        if (total <= SCENARIO_CASES_MAX) continue;
        report_value(r, E330_CASES_TOO_MANY, node,
                     (diagnostic_values){.limit = SCENARIO_CASES_MAX, .number = total});
        total -= sets[i].count;
        sets[i].count = 0;
    }
    return total;
}

static bool arrays_take(reader *r, uint32_t total, case_arrays *out)
{
    out->faces = reader_take(r, total, sizeof *out->faces);
    out->keys = reader_take(r, total, sizeof *out->keys);
    out->places = reader_take(r, total, sizeof *out->places);
    out->difficulty = reader_take(r, total, sizeof *out->difficulty);
    return !r->is_out_of_memory;
}

static const answer_set *answers_of(reader *r, const json_node *set, uint16_t *out_index)
{
    static const answer_set none = {.id = ""};
    const char *id = member_text(set, "answer");
    *out_index = id ? names_find(r, NOUN_CHOICE_SET, id) : INDEX_NONE;
    if (*out_index == INDEX_NONE) return NULL;
    return r->cases.answer_sets ? &r->cases.answer_sets[*out_index] : &none;
}

static void sets_read(reader *r, const case_rows *rows, case_set *sets, uint16_t count,
                      case_arrays all)
{
    uint16_t first = 0;
    for (uint16_t i = 0; i < count; i++) {
        const json_node *node = r->names[NOUN_CASE_SET].nodes[i];
        const answer_set *answers = answers_of(r, node, &sets[i].answer);
        sets[i].id = r->names[NOUN_CASE_SET].ids[i];
        sets[i].first_case = first;
        if (!answers) continue;
        case_arrays own = {all.faces + first, all.keys + first, all.places + first,
                           all.difficulty + first};
        set_cases_read(r, &rows[i], answers, &own);
        sets[i].case_count = (uint16_t)rows[i].count;
        set_read(r, node, &sets[i], own.faces);
        first = (uint16_t)(first + sets[i].case_count);
    }
    r->cases.case_count = first;
}

static bool is_as_before(reader *r, const void *made_of[3])
{
    static const char *const parts[3] = {"choices", "attributes", "cases"};
    bool is_same = r->cases.sets != NULL;
    for (int i = 0; i < 3; i++) {
        made_of[i] = node_identity(json_member(r->root, parts[i]));
        is_same = is_same && made_of[i] == r->cases.made_of[i];
    }
    return is_same;
}

void cases_read(reader *r)
{
    const void *made_of[3];
    if (is_as_before(r, made_of)) return;
    memset(&r->cases, 0, sizeof r->cases);
    memcpy(r->cases.made_of, made_of, sizeof made_of);
    answers_read(r);
    attribute *attributes = attributes_read(r);
    uint16_t count = r->names[NOUN_CASE_SET].count;
    case_rows *rows = reader_take(r, count, sizeof *rows);
    case_set *sets = reader_take(r, count, sizeof *sets);
    case_arrays all = {0};
    if (!rows || !sets || !attributes || !arrays_take(r, rows_gather(r, rows, count), &all)) return;
    formats_find(r, rows, count, attributes);
    sets_read(r, rows, sets, count, all);
    r->cases.sets = sets;
    r->cases.set_count = count;
    r->cases.cases = all.faces;
    r->cases.keys = all.keys;
    r->cases.places = all.places;
    r->cases.difficulty = all.difficulty;
}
