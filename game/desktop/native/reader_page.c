#include "desktop/reader_page.h"

bool reader_page_is_there(void)
{
    return false;
}

void reader_page_show(const char *frame)
{
    (void)frame;
}

bool reader_page_next(reader_request *out)
{
    (void)out;
    return false;
}

bool reader_page_waits(void)
{
    return false;
}
