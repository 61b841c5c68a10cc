/* lasting.h - the name of a file that was made or renamed outlives a power cut. For files.c and
 * journal_file.c, which see to the bytes. */
#ifndef SAMENSPEL_SYSTEM_LASTING_H
#define SAMENSPEL_SYSTEM_LASTING_H

/* Some file systems cannot do it; the file itself is there all the same. */
void lasting_name(const char *path);

#endif
