/* storage.h - what a page keeps in the browser. Written in storage.js.
 *
 * Files live in memory. Those below STORAGE_ROOT are also kept in the browser's own database
 * (IndexedDB), and are read from there before the program starts. Keeping takes a while and nothing
 * can be waited for: storage_keep gives a ticket, and storage_settled (of journal_flusher.c) is
 * called once a ticket is kept or has failed.
 *
 * The program can also run outside a page (Node), on real files: then there is nothing to keep. */
#ifndef SAMENSPEL_SYSTEM_WEB_STORAGE_H
#define SAMENSPEL_SYSTEM_WEB_STORAGE_H

#define STORAGE_ROOT "/kept"

typedef enum storage_problem {
    STORAGE_FINE,
    STORAGE_REFUSED, /* the browser has none to give: private mode, a setting, too old */
    STORAGE_FULL     /* no room left */
} storage_problem;

/* Whether files need to be kept apart from being written. */
int storage_is_page(void);

/* Whether the browser gave any storage when the page was opened. */
storage_problem storage_given(void);

/* A file was written, renamed, cut or taken away; or only something was added at its end. */
void storage_changed(const char *path);
void storage_grown(const char *path);

/* Has the browser download a file. */
void storage_give(const char *path);

/* Begins to keep all that changed. Tickets grow. */
int storage_keep(void);

/* The newest ticket that is kept, and what was in the way of the one after it. */
int storage_kept(void);
storage_problem storage_trouble(void);

#endif
