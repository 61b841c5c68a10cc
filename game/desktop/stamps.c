#include "desktop/stamps.h"

#include "app/home.h"

enum { STAMPS_KEPT = 256 };

typedef struct stamp {
    uint32_t type;
    uint32_t timestamp;
    int64_t at_us;
} stamp;

/* Written where events are pumped, which SDL does on the thread of the window alone. Our own wake-up
 * events come from the journal's thread: they are no input and are left out. */
static stamp kept[STAMPS_KEPT];
static unsigned newest;

static int watch(void *unused, SDL_Event *event)
{
    (void)unused;
    if (event->type >= SDL_USEREVENT) return 0;
    newest = (newest + 1) % STAMPS_KEPT;
    kept[newest] = (stamp){event->type, event->common.timestamp, home_now_us()};
    return 0;
}

void stamps_start(void)
{
    SDL_AddEventWatch(watch, NULL);
}

void stamps_stop(void)
{
    SDL_DelEventWatch(watch, NULL);
}

int64_t stamp_of(const SDL_Event *event, int64_t now_us)
{
    for (unsigned back = 0; back < STAMPS_KEPT; back++) {
        const stamp *s = &kept[(newest + STAMPS_KEPT - back) % STAMPS_KEPT];
        bool is_it = s->type == event->type && s->timestamp == event->common.timestamp;
        if (is_it && s->at_us != 0) return s->at_us < now_us ? s->at_us : now_us;
    }
    return now_us;
}
