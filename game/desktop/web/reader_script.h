/* reader_script.h - the page's side of reader_page.h. Written in reader_script.js. */
#ifndef SAMENSPEL_DESKTOP_WEB_READER_SCRIPT_H
#define SAMENSPEL_DESKTOP_WEB_READER_SCRIPT_H

/* Hands a frame (JSON) to mirror.js. */
void reader_script_show(const char *frame);

#endif
