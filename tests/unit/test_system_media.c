/* Sticks and shares among what is mounted. */
#define _DEFAULT_SOURCE
#include "system/media.h"

#include "system/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 8 };

static const char MOUNTS[] = "sysfs /sys sysfs rw 0 0\n"
                             "/dev/sda2 / ext4 rw 0 0\n"
                             "/dev/sdb1 /media/an/BLUE\\040STICK vfat rw 0 0\n"
                             "/dev/sdc1 /srv/card exfat rw 0 0\n"
                             "//server/share /mnt/share cifs rw 0 0\n"
                             "tmpfs /media tmpfs rw 0 0\n"
                             "tools /mnt/tools tmpfs ro 0 0\n"
                             "/dev/sdb1 /media/an/BLUE\\040STICK vfat rw 0 0\n";

static void sticks_cards_and_shares_are_found_the_own_disk_is_not(void **unused)
{
    (void)unused;
    medium found[ROOM];
    arena a;
    char blocks[] = "/tmp/samenspel_blocks_XXXXXX", path[128];
    arena_init(&a, 0);
    assert_non_null(mkdtemp(blocks));
    const char *const disks[] = {"sda2", "sdc1"};
    for (int i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", blocks, disks[i]);
        assert_int_equal(folder_make(path, NULL), STATUS_OK);
        snprintf(path, sizeof path, "%s/%s/removable", blocks, disks[i]);
        assert_int_equal(file_replace(path, i == 1 ? "1\n" : "0\n", 2, NULL), STATUS_OK);
    }
    assert_int_equal(media_in(MOUNTS, blocks, &a, found, ROOM), 3);
    assert_string_equal(found[0].path, "/media/an/BLUE STICK");
    assert_string_equal(found[0].name, "BLUE STICK");
    assert_string_equal(found[1].path, "/srv/card");
    assert_string_equal(found[2].name, "share");
    assert_int_equal(media_in(MOUNTS, blocks, &a, found, 1), 1);
    snprintf(path, sizeof path, "rm -rf %s", blocks);
    assert_int_equal(system(path), 0);
    arena_free(&a);
}

static void odd_lines_are_passed_over(void **unused)
{
    (void)unused;
    static const char *const odd[] = {"",           "\n\n", "x", "x /media/a\\0", "\\777 \\777\n",
                                      " \n /mnt/\n"};
    medium found[ROOM];
    arena a;
    arena_init(&a, 0);
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        assert_true(media_in(odd[i], "/nowhere", &a, found, ROOM) <= 1);
    }
    arena_free(&a);
}

static void a_folder_where_nothing_is_mounted_is_no_medium(void **unused)
{
    (void)unused;
    assert_false(media_is_mounted("/media/samenspel/not-there"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sticks_cards_and_shares_are_found_the_own_disk_is_not),
        cmocka_unit_test(odd_lines_are_passed_over),
        cmocka_unit_test(a_folder_where_nothing_is_mounted_is_no_medium),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
