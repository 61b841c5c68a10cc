/* downloads.h - how files leave a program that cannot see its user's folders. */
#ifndef SAMENSPEL_SYSTEM_DOWNLOADS_H
#define SAMENSPEL_SYSTEM_DOWNLOADS_H

/* The folder whose files can be handed out. NULL: the user's folders are seen, copies go there. */
const char *downloads_folder(void);

/* Hands a file of that folder to the user: a browser puts it where downloads go. */
void downloads_give(const char *path);

#endif
