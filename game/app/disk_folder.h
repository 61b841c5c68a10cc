/* disk_folder.h - the files of a scenario on the disk, lent to the reader in format. */
#ifndef SAMENSPEL_APP_DISK_FOLDER_H
#define SAMENSPEL_APP_DISK_FOLDER_H

#include "format/folder.h"

typedef struct disk_folder {
    const char *path;
    const char *library; /* the lib/ that all scenarios share; NULL: none */
} disk_folder;

/* Borrows `d`, which must outlive the result. */
folder disk_folder_lend(const disk_folder *d);

#endif
