/* web/uploads.h - what uploads.c asks of the page. Written in uploads.js. */
#ifndef SAMENSPEL_SYSTEM_WEB_UPLOADS_H
#define SAMENSPEL_SYSTEM_WEB_UPLOADS_H

/* Opens the browser's dialogue for files. */
void uploads_choose(void);

#endif
