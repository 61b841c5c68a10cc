#include "desktop/card_picture.h"

#include "ui/window.h"

/* Between the head of a PNG (8 bytes, and IHDR in 25) and its pixels: 11811 dots per metre both
 * ways, which is 300 per inch, so that it prints on A6. Length, "pHYs", numbers, CRC. */
enum { PNG_HEAD_BYTES = 33 };
static const char DOTS_PER_METRE[] = {0,    0,    0, 9,    'p',        'H',  'Y',
                                      's',  0,    0, 0x2E, 0x23,       0,    0,
                                      0x2E, 0x23, 1, 0x78, (char)0xA5, 0x3F, 0x76};

/* From the largest letters to the smallest, per cent. */
enum { ZOOM_MOST = 200, ZOOM_LEAST = 120, ZOOM_STEP = 10 };

static void show_at(ui *camera, const node *card, int zoom)
{
    ui_set_look(
        camera,
        (ui_look){.theme = THEME_LIGHT, .zoom = (float)zoom / 100.0f, .is_motion_reduced = true});
    ui_show(camera, card, 0);
}

/* Whether the last line stands above the lower edge. */
static bool fits(ui *camera, const node *card)
{
    SDL_FRect last;
    bool is_placed = ui_place_of(camera, card->last_child->id, &last);
    return is_placed && last.y + last.h < (float)CARD_PICTURE_HEIGHT;
}

static void add_with_dots(const buffer *plain, buffer *png)
{
    buffer_add(png, plain->bytes, PNG_HEAD_BYTES);
    buffer_add(png, DOTS_PER_METRE, sizeof DOTS_PER_METRE);
    buffer_add(png, plain->bytes + PNG_HEAD_BYTES, plain->length - PNG_HEAD_BYTES);
}

static status photograph(ui *camera, const node *card, buffer *png, failure *why)
{
    buffer plain = {0};
    show_at(camera, card, ZOOM_MOST);
    for (int zoom = ZOOM_MOST; zoom > ZOOM_LEAST && !fits(camera, card);) {
        zoom -= ZOOM_STEP;
        show_at(camera, card, zoom);
    }
    status failed = ui_write_png(camera, &plain, why);
    if (!failed) add_with_dots(&plain, png);
    buffer_free(&plain);
    if (failed || !png->failed) return failed;
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

status card_picture(const home *h, const node *card, buffer *png, failure *why)
{
    ui_setup setup = {.root = h->program,
                      .width = CARD_PICTURE_WIDTH,
                      .height = CARD_PICTURE_HEIGHT,
                      .is_offscreen = true};
    ui *camera = ui_open(&setup, why);
    if (!camera) return why && why->code ? why->code : STATUS_IO;
    status failed = photograph(camera, card, png, why);
    ui_close(camera);
    return failed;
}

static status draw(const void *self, const node *card, buffer *png, failure *why)
{
    return card_picture(self, card, png, why);
}

card_artist card_artist_of(const home *h)
{
    return (card_artist){.draw = draw, .self = h};
}
