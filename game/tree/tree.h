/* tree.h - a screen as meaning: what is there, what it is called, what can be done with it.
 *
 * Every screen is declared anew into an arena as a tree of nodes. The window draws it, text mode
 * prints it, tests ask it. A screen names meanings (role, name, value, state, action) and gives
 * layout as intent (row, column, grow, gap); it never names a pixel, a colour or a font.
 *
 *     node *card = tree_card(b, root, "case");
 *     tree_text(b, card, "case/head", text(view, "case.head"), TEXT_LABEL);
 *     tree_text(b, card, "case/question", view->question, TEXT_TITLE);
 *     node *row = tree_row(b, root, "choices", 14);
 *     for (each option)
 *         tree_choice(b, row, tree_id(b, "choice", option->id), option->label, press, option->key);
 *
 * Ownership: every string handed to a builder function is copied into the builder's arena and may
 * be let go at once. Nodes live until the arena is reset. Text set into a field by hand
 * (n->note = ...) must live as long: use tree_copy.
 * Running out of memory: the builder hands out a spare node that belongs to no tree and sets
 * `failed`; no builder function returns NULL, and the screen looks at `failed` once, at the end.
 *
 * Units: 1 unit is 1 pixel in a window of 1366 x 768 at 100 %; it grows with the window and with
 * the text size that the person chose. */
#ifndef SAMENSPEL_TREE_TREE_H
#define SAMENSPEL_TREE_TREE_H

#include "core/arena.h"
#include "core/markup.h"
#include "tree/chart.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a node is. The window draws by it, text mode words by it, tests find by it. */
typedef enum node_role {
    ROLE_SCREEN,    /* the root */
    ROLE_GROUP,     /* a row, column, grid or stack without a look of its own */
    ROLE_CARD,      /* a raised surface; with an action it is one large button */
    ROLE_TEXT,      /* name, or spans when there are any */
    ROLE_HEADING,   /* as text, and a landmark for readers */
    ROLE_BUTTON,    /* name, hint, note, action */
    ROLE_CHOICE,    /* one of several answers; STATE_CHOSEN; may hold children (a picture card) */
    ROLE_CHECKBOX,  /* yes or no on its own; STATE_CHOSEN */
    ROLE_CHIP,      /* a small pill: a fact, or a small button when it has an action */
    ROLE_SLIDER,    /* a number on a scale; gives INPUT_NUMBER */
    ROLE_FIELD,     /* a line of text to type; gives INPUT_TEXT, Enter gives INPUT_PRESS; the button
                      "<its id>/letters" offers letters to who cannot type */
    ROLE_PICTURE,   /* picture, with its description as name */
    ROLE_FACE,      /* an agent's face; name is the agent's */
    ROLE_ICON,      /* a small one-coloured picture; decoration when name is empty */
    ROLE_CHART,     /* chart */
    ROLE_PROGRESS,  /* range: how far */
    ROLE_METER,     /* range: how much (an AI's certainty); value is what is shown beside it */
    ROLE_TIMER,     /* value is the words ("Nog 31 s"), range the seconds left, max the limit */
    ROLE_TILE,      /* a fact: name left, value right */
    ROLE_TABLE,     /* holds rows */
    ROLE_TABLE_ROW, /* min_height is what it likes; where there is less room it is lower */
    ROLE_CELL,      /* name; STATE_HEADER for a head */
    ROLE_LIST_ITEM, /* as text, with a bullet, or with `value` as its mark ("1.") */
    ROLE_OVERLAY,   /* drawn above all; only what is inside can be reached */
    ROLE_DIVIDER,   /* a thin line */
    ROLE_SPACER,    /* only room */
    ROLE_QR,        /* value as a QR code; name says what it holds */
    ROLE_COUNT
} node_role;

/* State flags; 0 is a plain node that can be used. */
enum {
    STATE_DISABLED = 1u << 0,            /* shown, cannot be used or reached */
    STATE_CHOSEN = 1u << 1,              /* what the person chose; never set by the program alone */
    STATE_BUSY = 1u << 2,                /* something is coming (an agent thinks) */
    STATE_PRIMARY = 1u << 3,             /* the one next step: the only filled button; Enter */
    STATE_LIVE = 1u << 4,                /* text mode and readers announce it when it changes */
    STATE_FIRST_FOCUS = 1u << 5,         /* takes the focus when the screen or overlay appears */
    STATE_EXPANDED = 1u << 6,            /* what it opens is open */
    STATE_HEADER = 1u << 7,              /* the head cell of a row or column */
    STATE_QUIET = 1u << 8,               /* a button without an edge, a text in muted colour; the
                                            primary button while people are asked to wait */
    STATE_INVALID = 1u << 9,             /* what was typed is not possible; say why beside it */
    STATE_HIDDEN_FROM_WINDOW = 1u << 10, /* takes no room in the window */
    STATE_HIDDEN_FROM_TEXT = 1u << 11,   /* not printed by text mode (pure decoration) */
    STATE_URGENT = 1u << 12,             /* live, and said before what is being read */
    STATE_NEEDED = 1u << 14,             /* in sight without scrolling when its screen opens; the
                                            window does nothing about it, tests ask for it */
    STATE_COUNTS_UP = 1u << 13           /* a result: the first number of a text or heading counts
                                            up when the screen shows it for the first time */
};

/* The ground or the colour of a node. Text on a tone takes the colour that is readable there. */
typedef enum node_tone {
    TONE_INHERIT, /* as its parent */
    TONE_PAGE,
    TONE_CARD,
    TONE_INSET,
    TONE_TEXT,
    TONE_MUTED,
    TONE_ACCENT,
    TONE_AGENT_1, /* TONE_AGENT_1 + n is the colour of agent n + 1, six in all */
    TONE_AGENT_2,
    TONE_AGENT_3,
    TONE_AGENT_4,
    TONE_AGENT_5,
    TONE_AGENT_6,
    TONE_RIGHT,
    TONE_WRONG,
    TONE_WARNING,
    TONE_INVERSE, /* dark on light themes: a chosen filter chip */
    TONE_COUNT
} node_tone;

/* Size / line height in units, weight. */
typedef enum text_size {
    TEXT_BODY,      /* 17/25 */
    TEXT_SMALL,     /* 15/21 */
    TEXT_LABEL,     /* 13/18 semibold capitals, spaced: a head above a group */
    TEXT_LEAD,      /* 20/28: the sentence that matters in a card */
    TEXT_CONTROL,   /* 20/26 semibold: what buttons say */
    TEXT_HEADING,   /* 20/26 semibold: the head of a small card */
    TEXT_TITLE,     /* 24/30 bold: the head of a card, the question of a case */
    TEXT_STATEMENT, /* 34/40 bold: the one sentence that leads a screen */
    TEXT_ROOM,      /* 46/54 bold: the room's view */
    TEXT_SIZE_COUNT
} text_size;

typedef enum layout_direction {
    LAYOUT_COLUMN, /* children below each other; the default */
    LAYOUT_ROW,
    LAYOUT_GRID, /* columns of equal width */
    LAYOUT_STACK /* children above each other in depth, each as large as the node */
} layout_direction;

typedef enum layout_align {
    ALIGN_STRETCH, /* across: as wide or high as the node; along: as ALIGN_START */
    ALIGN_START,
    ALIGN_CENTER,
    ALIGN_END,
    ALIGN_SPREAD /* along only: first at the start, last at the end */
} layout_align;

/* How a node takes room and gives it to its children. All lengths in units; 0 means: by itself. */
typedef struct layout {
    layout_direction direction;
    int grow;          /* share of the parent's spare length; 0 takes only what it needs */
    int width, height; /* fixed */
    int min_width, min_height;
    int max_width, max_height;
    int basis;                /* the length along the parent before growing; 0: its content's */
    int gap;                  /* between children, also between wrapped lines */
    int padding;              /* inside, at all sides */
    int padding_x, padding_y; /* instead of padding on these sides when not 0 */
    int columns;              /* grid: how many; 0: as many as min_column fits */
    int min_column;           /* grid: the least width of a column */
    bool wrap;                /* a row continues on the next line when it is full */
    bool scroll;              /* may be lower than its content, which then scrolls */
    bool floats; /* on the root: takes no room, stands above the rest at the upper edge */
    bool stays;  /* last in what scrolls: stands at its lower edge while the rest scrolls above */
    bool gives_way;       /* in a row that is too low for its neighbours: narrows */
    bool may_go;          /* and when that is not enough, it goes */
    bool is_prose;        /* a column of paragraphs: the person's text spacing sets the gap */
    layout_align align;   /* of children across the direction */
    layout_align justify; /* of children along it */
    layout_align self;    /* of this node across its parent; ALIGN_STRETCH: as the parent says */
} layout;

/* What a press means. Verbs belong to screens/; 0 is no action. */
typedef struct action {
    uint16_t verb;
    int64_t number;
    const char *id; /* may be NULL */
} action;

/* Numbers as people see them. For a slider: nothing is shown as chosen until is_set. */
typedef struct node_range {
    double min, max;
    double step; /* > 0 for a slider */
    double now;
    bool is_set;
    bool is_bar; /* a timer: a bar that grows shorter, instead of a disc that is eaten up */
} node_range;

/* Where the parts of a progress end, on its scale, rising; the last at the end of the scale. */
typedef struct node_parts {
    const double *ends;
    size_t count; /* 0: one bar */
} node_parts;

/* The part of a slider's scale that may be chosen now. */
typedef struct node_limits {
    bool is_set; /* false: the whole scale */
    double least, most;
} node_limits;

/* Numbers that are worth seeing on the scale of a slider: the adviser's (beside the node's face),
 * one's own from before and what it really was. Labels are short words that stand at them. */
typedef struct node_marks {
    bool has_room; /* they may come: their room is kept, so that nothing moves when they do */
    bool has_advice, has_own, has_truth;
    double advice, own, truth;
    const char *advice_label, *own_label, *truth_label;
} node_marks;

/* A piece of text with its weight; pieces of one node follow each other without a space. */
typedef struct text_span {
    const char *bytes; /* not NUL-terminated */
    size_t length;
    bool bold;
    bool emphasis;
    node_tone tone; /* TONE_INHERIT: the node's */
} text_span;

typedef enum face_outline {
    OUTLINE_NONE,
    OUTLINE_ROUND,
    OUTLINE_SQUARE,
    OUTLINE_SHIELD,
    OUTLINE_DROP,
    OUTLINE_HEXAGON,
    OUTLINE_ARCH
} face_outline;

typedef enum face_mood {
    MOOD_NEUTRAL,
    MOOD_THINKING,
    MOOD_SURE,
    MOOD_UNSURE,
    MOOD_MISTAKEN
} face_mood;

typedef struct agent_face {
    face_outline shape;
    face_mood mood;
    node_tone tone;   /* TONE_AGENT_1 .. 6 */
    const char *name; /* the agent's */
} agent_face;

/* How a node enters when it was not there in the frame before; it fades when it is gone while its
 * screen stays. A cut with reduced motion. */
typedef enum node_arrival {
    ARRIVE_AT_ONCE,
    ARRIVE_FROM_LEFT,
    ARRIVE_FROM_RIGHT,
    ARRIVE_FROM_ABOVE,
    ARRIVE_FROM_BELOW
} node_arrival;

/* Keys beyond characters. A character key is its lower-case code point ('1', 'w'). */
enum {
    KEY_NONE = 0,
    KEY_ENTER = 0x0D,
    KEY_ESCAPE = 0x1B,
    KEY_LEFT = 0x110001,
    KEY_RIGHT,
    KEY_UP,
    KEY_DOWN,
    KEY_HELP /* F1, or a question mark where nothing is typed */
};

typedef struct node {
    node_role role;
    const char *id;       /* stable and unique on the screen, from scenario ids; never a label */
    const char *name;     /* what is shown and read aloud; "" when there is nothing to say */
    const char *value;    /* the current value in words; NULL: none */
    const char *hint;     /* the badge with its key ("1", "Enter"); NULL: none */
    const char *note;     /* a second, quieter text: a cost ("10 s"), a subtitle, what is wrong */
    const char *language; /* tag of name and value; inherited */
    uint32_t state;
    action action;
    uint32_t key; /* KEY_... or a code point that presses it from anywhere */
    node_range range;
    node_parts parts;    /* of a progress */
    node_limits limits;  /* of a slider */
    node_marks marks;    /* of a slider */
    const char *picture; /* path: absolute, or from the folder that holds assets/; of a button: the
                            icon of its note; NULL: none */
    agent_face face;     /* ROLE_FACE; on a choice: the agent that advises it */
    const chart *chart;
    const text_span *spans;
    size_t span_count;
    size_t max_length; /* of a field, in code points; 0: 64 */
    node_tone tone;
    text_size size;
    layout layout;
    node_arrival arrival;
    struct node *parent;
    struct node *first_child;
    struct node *last_child;
    struct node *next;
} node;

typedef struct tree_builder {
    arena *memory; /* borrowed */
    node *root;
    bool failed;
    node spare;
} tree_builder;

/* What a shell (window, text mode, test) gives back. Borrowed strings live until the next tree. */
typedef enum input_kind {
    INPUT_NONE,
    INPUT_PRESS,  /* action of the pressed node; of a field: Enter, text is what it holds */
    INPUT_NUMBER, /* number (a multiple of step above min) and steps; action is the slider's */
    INPUT_TEXT,   /* text is all that the field now holds; action is the field's */
    INPUT_TYPED   /* text is what was typed on a slider ('.' for the decimal mark) and is no number
                     of its range, or not yet; "": nothing any more. The number stays what it was */
} input_kind;

typedef struct tree_input {
    input_kind kind;
    const char *node_id;
    action action;
    double number;
    int64_t steps;
    const char *text;
    int64_t at_us; /* when the key, click or touch happened, on the shell's clock */
} tree_input;

/* --- building ------------------------------------------------------------------------------ */

/* Starts a screen. `screen_id` changes when another screen is shown: focus and scrolling start
 * anew. The root is a column on TONE_PAGE with page margins. */
node *tree_begin(tree_builder *b, arena *memory, const char *screen_id, const char *title,
                 const char *language);

/* "prefix/id" in the arena: how ids are made from scenario ids. */
const char *tree_id(tree_builder *b, const char *prefix, const char *id);
const char *tree_id_number(tree_builder *b, const char *prefix, int64_t number);
const char *tree_copy(tree_builder *b, const char *text);

/* A bare node as last child of `parent`. */
node *tree_node(tree_builder *b, node *parent, node_role role, const char *id, const char *name);

/* Containers. */
node *tree_row(tree_builder *b, node *parent, const char *id, int gap);
node *tree_column(tree_builder *b, node *parent, const char *id, int gap);
node *tree_grid(tree_builder *b, node *parent, const char *id, int gap, int columns,
                int min_column);
node *tree_stack(tree_builder *b, node *parent, const char *id);
node *tree_card(tree_builder *b, node *parent, const char *id);
node *tree_agent_card(tree_builder *b, node *parent, const char *id, const agent_face *face);
node *tree_spacer(tree_builder *b, node *parent, const char *id, int grow);

/* A scope above the screen: dims what lies below, and only what is inside can be reached. Returns
 * its card. `close` is what Esc gives (verb 0: it cannot be closed). */
node *tree_overlay(tree_builder *b, const char *id, const char *name, action close);

/* Text. */
node *tree_text(tree_builder *b, node *parent, const char *id, const char *text, text_size size);
node *tree_heading(tree_builder *b, node *parent, const char *id, const char *text, text_size size);
node *tree_muted(tree_builder *b, node *parent, const char *id, const char *text, text_size size);

/* Text of several weights; `name` becomes the plain text. `role` is ROLE_TEXT, ROLE_HEADING or
 * ROLE_LIST_ITEM. */
node *tree_spans(tree_builder *b, node *parent, node_role role, const char *id,
                 const text_span *spans, size_t count, text_size size);

/* A long text as a column of headings, paragraphs, list items and pictures: id/1, id/2, ...
 * Pictures lie in the folder `picture_root` (NULL: paths are used as they stand). `size` is that
 * of paragraphs. */
node *tree_markup(tree_builder *b, node *parent, const char *id, const markup *text,
                  const char *picture_root, text_size size);

/* Things to do. `key` may be KEY_NONE; the badge is made from it ("3", "Enter", "Esc"). */
node *tree_button(tree_builder *b, node *parent, const char *id, const char *name, action press,
                  uint32_t key);
node *tree_primary(tree_builder *b, node *parent, const char *id, const char *name,
                   action press); /* the one filled button, on Enter */
node *tree_choice(tree_builder *b, node *parent, const char *id, const char *name, action press,
                  uint32_t key, bool is_chosen);
node *tree_checkbox(tree_builder *b, node *parent, const char *id, const char *name, action press,
                    bool is_chosen);
/* `shown` is the value in words. The words at the low and the high end go into hint and note. */
node *tree_slider(tree_builder *b, node *parent, const char *id, const char *name, action change,
                  node_range range, const char *shown);
node *tree_field(tree_builder *b, node *parent, const char *id, const char *name, action change,
                 const char *text);

/* Small pieces. */
node *tree_chip(tree_builder *b, node *parent, const char *id, const char *name);
node *tree_chip_button(tree_builder *b, node *parent, const char *id, const char *name,
                       action press, uint32_t key);
node *tree_tile(tree_builder *b, node *parent, const char *id, const char *name, const char *value);
node *tree_progress(tree_builder *b, node *parent, const char *id, const char *name, double now,
                    double max);
node *tree_meter(tree_builder *b, node *parent, const char *id, const char *name, double now,
                 double max, const char *shown);
node *tree_timer(tree_builder *b, node *parent, const char *id, const char *name, const char *shown,
                 double left_s, double limit_s);
node *tree_picture(tree_builder *b, node *parent, const char *id, const char *path,
                   const char *description);
node *tree_icon(tree_builder *b, node *parent, const char *id, const char *icon, int size);
node *tree_agent_face(tree_builder *b, node *parent, const char *id, const agent_face *face,
                      int size);
node *tree_chart(tree_builder *b, node *parent, const char *id, const chart *drawn);
node *tree_qr(tree_builder *b, node *parent, const char *id, const char *name, const char *value);
node *tree_divider(tree_builder *b, node *parent, const char *id);
node *tree_table(tree_builder *b, node *parent, const char *id, const char *name,
                 const text_table *table);

/* --- asking -------------------------------------------------------------------------------- */

/* The next node in reading order after `n` within `scope`; NULL at the end. Start with `scope`. */
const node *tree_next(const node *scope, const node *n);

/* The first node of that role whose name is `name` (NULL: any name), and the one with that id. */
const node *tree_find(const node *root, node_role role, const char *name);
const node *tree_find_id(const node *root, const char *id);

/* The uppermost overlay, or the root: what can be reached now. */
const node *tree_scope(const node *root);

/* Whether a person can put the focus on it: it does something and is neither disabled nor hidden.
 * Does not look at its ancestors. */
bool tree_is_focusable(const node *n);

/* The nodes of the current scope that take the focus, in reading order. At most `room` are
 * stored; returns how many there are. */
size_t tree_walk_focus(const node *root, const node **nodes, size_t room);

/* Who is pressed by a key from anywhere in the current scope; NULL: nobody. KEY_ENTER is the
 * primary button unless a node names it. */
const node *tree_find_key(const node *root, uint32_t key);

/* What pressing `n` gives. */
tree_input tree_press(const node *n, int64_t at_us);

/* What may be chosen on a slider: its limits, else its whole range. */
double tree_least(const node *n);
double tree_most(const node *n);

/* A change of `n`'s number to the nearest allowed value of `wanted`. */
tree_input tree_set_number(const node *n, double wanted, int64_t at_us);

/* Of everything that can be seen or heard of the node itself, without its children. */
uint64_t tree_hash_node(const node *n);

/* Whether it holds the attribute `state` itself or through an ancestor. */
bool tree_has_state(const node *n, uint32_t state);

/* What is wrong with a tree, for tests of screens. */
typedef enum tree_flaw_kind {
    FLAW_NO_ID,
    FLAW_DUPLICATE_ID,
    FLAW_NO_NAME,       /* a control or picture that says nothing */
    FLAW_NO_ACTION,     /* a control that does nothing and is not disabled */
    FLAW_BAD_RANGE,     /* min >= max, no step, or a set value or limits outside */
    FLAW_TWO_PRIMARIES, /* more than one filled button in a scope */
    FLAW_SHARED_KEY,    /* two nodes of a scope on one key */
    FLAW_NO_FOCUS,      /* nothing can be done in the scope */
    FLAW_MISSING_PART,  /* a chart, picture or face that is not there */
    FLAW_NOT_UTF8
} tree_flaw_kind;

typedef struct tree_flaw {
    tree_flaw_kind kind;
    const node *where;
} tree_flaw;

/* Stores at most `room` flaws; returns how many there are. */
size_t tree_check(const node *root, tree_flaw *flaws, size_t room);

const char *tree_flaw_text(tree_flaw_kind kind);
const char *tree_role_text(node_role role); /* "button", for dumps and tests */

#endif
