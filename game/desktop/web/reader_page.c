#include "desktop/reader_page.h"

#include "app/home.h"
#include "desktop/web/reader_script.h"

#include <emscripten.h>

/* The page and the program take turns: nothing here is used by both at once. */
enum { REQUEST_MAX = 64 };

static reader_request requests[REQUEST_MAX];
static size_t first, count;

bool reader_page_is_there(void)
{
    return true;
}

void reader_page_show(const char *frame)
{
    reader_script_show(frame);
}

bool reader_page_next(reader_request *out)
{
    if (count == 0) return false;
    *out = requests[first];
    first = (first + 1) % REQUEST_MAX;
    count--;
    return true;
}

bool reader_page_waits(void)
{
    return count > 0;
}

/* The script fills the id and the text of the request that it is handed at once.
 * NULL: there are too many. */
EMSCRIPTEN_KEEPALIVE reader_request *reader_page_asks(int deed, double number);
EMSCRIPTEN_KEEPALIVE char *reader_page_id(reader_request *r);
EMSCRIPTEN_KEEPALIVE char *reader_page_text(reader_request *r);

reader_request *reader_page_asks(int deed, double number)
{
    if (count == REQUEST_MAX) return NULL;
    reader_request *r = &requests[(first + count++) % REQUEST_MAX];
    *r = (reader_request){.deed = (reader_deed)deed, .number = number, .at_us = home_now_us()};
    return r;
}

char *reader_page_id(reader_request *r)
{
    return r->id;
}

char *reader_page_text(reader_request *r)
{
    return r->text;
}
