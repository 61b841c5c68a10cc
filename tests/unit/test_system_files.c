/* Files, folders and hashes on a real disk: what is promised when something is in the way. */
#define _DEFAULT_SOURCE
#include "fixture_temporary.h"
#include "system/files.h"
#include "system/folders.h"
#include "system/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct fixture {
    arena memory;
    char folder[TEMPORARY_BYTES];
} fixture;

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    temporary_make(f->folder, "files");
    *held = f;
    return 0;
}

static int tear_down(void **held)
{
    fixture *f = *held;
    int left = temporary_remove(f->folder);
    arena_free(&f->memory);
    free(f);
    return left;
}

static const char *in_folder(fixture *f, const char *name)
{
    return path_join(&f->memory, f->folder, name);
}

static void a_replaced_file_holds_the_new_bytes_and_nothing_else_is_left(void **held)
{
    fixture *f = *held;
    const char *path = in_folder(f, "settings.json");
    const char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_replace(path, "old and long", 12, NULL), STATUS_OK);
    assert_int_equal(file_replace(path, "new", 3, NULL), STATUS_OK);
    assert_int_equal(file_read(path, 100, &f->memory, &bytes, &length, NULL), STATUS_OK);
    assert_int_equal(length, 3);
    assert_string_equal(bytes, "new");

    const folder_entry *entries = NULL;
    size_t count = 0;
    assert_int_equal(folder_list(f->folder, &f->memory, &entries, &count, NULL), STATUS_OK);
    assert_int_equal(count, 1);
    assert_string_equal(entries[0].name, "settings.json");
}

static void a_file_longer_than_the_limit_is_refused_by_name(void **held)
{
    fixture *f = *held;
    const char *path = in_folder(f, "long");
    const char *bytes = NULL;
    size_t length = 0;
    failure why = {0};
    assert_int_equal(file_replace(path, "12345", 5, NULL), STATUS_OK);
    assert_int_equal(file_read(path, 5, &f->memory, &bytes, &length, NULL), STATUS_OK);
    assert_int_equal(file_read(path, 4, &f->memory, &bytes, &length, &why), STATUS_TOO_BIG);
    assert_string_equal(why.reason, "file_too_big");
    assert_string_equal(why.place, path);
}

static void missing_files_and_folders_read_as_missing(void **held)
{
    fixture *f = *held;
    const char *bytes = NULL;
    size_t length = 0;
    failure why = {0};
    assert_int_equal(file_read(in_folder(f, "none"), 9, &f->memory, &bytes, &length, &why),
                     STATUS_MISSING);
    assert_string_equal(why.reason, "file_missing");
    assert_int_equal(file_read(f->folder, 9, &f->memory, &bytes, &length, NULL), STATUS_MISSING);
    assert_false(file_exists(f->folder));
    assert_true(folder_exists(f->folder));
}

static void folders_are_made_with_those_above_them(void **held)
{
    fixture *f = *held;
    const char *deep = in_folder(f, "a/b/c");
    assert_int_equal(folder_make(deep, NULL), STATUS_OK);
    assert_true(folder_exists(deep));
    assert_int_equal(folder_make(deep, NULL), STATUS_OK);
}

static void a_file_in_the_way_of_a_folder_is_a_failure(void **held)
{
    fixture *f = *held;
    assert_int_equal(file_replace(in_folder(f, "a"), "", 0, NULL), STATUS_OK);
    assert_int_not_equal(folder_make(in_folder(f, "a/b"), NULL), STATUS_OK);
    assert_int_not_equal(folder_make(in_folder(f, "a"), NULL), STATUS_OK);
}

static void a_full_disk_is_said_and_the_old_file_stays(void **held)
{
    fixture *f = *held;
    failure why = {0};
    assert_int_equal(file_replace("/dev/full/none", "x", 1, &why), STATUS_MISSING);
    const char *path = in_folder(f, "kept");
    const char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_replace(path, "kept", 4, NULL), STATUS_OK);
    assert_int_equal(chmod(f->folder, 0500), 0);
    status failed = file_replace(path, "lost", 4, NULL);
    assert_int_equal(chmod(f->folder, 0700), 0);
    assert_true(geteuid() == 0 || failed == STATUS_DENIED);
    assert_int_equal(file_read(path, 9, &f->memory, &bytes, &length, NULL), STATUS_OK);
    assert_string_equal(bytes, geteuid() == 0 ? "lost" : "kept");
}

static void a_listing_is_sorted_and_leaves_out_hidden_names(void **held)
{
    fixture *f = *held;
    const folder_entry *entries = NULL;
    size_t count = 0;
    assert_int_equal(file_replace(in_folder(f, "b"), "", 0, NULL), STATUS_OK);
    assert_int_equal(file_replace(in_folder(f, ".hidden"), "", 0, NULL), STATUS_OK);
    assert_int_equal(folder_make(in_folder(f, "a"), NULL), STATUS_OK);
    assert_int_equal(folder_list(f->folder, &f->memory, &entries, &count, NULL), STATUS_OK);
    assert_int_equal(count, 2);
    assert_string_equal(entries[0].name, "a");
    assert_true(entries[0].is_folder);
    assert_string_equal(entries[1].name, "b");
    assert_false(entries[1].is_folder);
}

static void paths_are_taken_apart_and_joined(void **held)
{
    fixture *f = *held;
    assert_string_equal(path_join(&f->memory, "a/", "b"), "a/b");
    assert_string_equal(path_join(&f->memory, "", "b"), "b");
    assert_string_equal(path_folder(&f->memory, "a/b/c"), "a/b");
    assert_string_equal(path_folder(&f->memory, "/c"), "/");
    assert_string_equal(path_folder(&f->memory, "c"), ".");
    assert_string_equal(path_name("a/b"), "b");
}

static void the_user_s_folders_follow_the_environment(void **held)
{
    fixture *f = *held;
    setenv("XDG_DATA_HOME", "/data", 1);
    setenv("XDG_CONFIG_HOME", "not/absolute", 1);
    setenv("HOME", "/home/ann", 1);
    assert_string_equal(folders_data(&f->memory), "/data/samenspel");
    assert_string_equal(folders_config(&f->memory), "/home/ann/.config/samenspel");
    unsetenv("HOME");
    assert_null(folders_config(&f->memory));
}

static void the_machine_s_language_is_its_first_two_letters(void **held)
{
    fixture *f = *held;
    unsetenv("LC_ALL");
    unsetenv("LC_MESSAGES");
    setenv("LANG", "fr_BE.UTF-8", 1);
    assert_string_equal(folders_language(&f->memory), "fr");
    setenv("LC_ALL", "C.UTF-8", 1);
    assert_string_equal(folders_language(&f->memory), "");
    setenv("LC_ALL", "", 1);
    setenv("LANG", "x", 1);
    assert_string_equal(folders_language(&f->memory), "");
}

static void sha256_gives_the_published_digests(void **held)
{
    (void)held;
    uint8_t hash[SHA256_BYTES];
    char hex[SHA256_HEX_BYTES];
    sha256_of("abc", 3, hash);
    sha256_hex(hash, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void a_chain_is_the_hash_of_both_pieces_joined(void **held)
{
    (void)held;
    uint8_t before[SHA256_BYTES] = {1, 2, 3};
    uint8_t joined[SHA256_BYTES + 4];
    uint8_t expected[SHA256_BYTES];
    memcpy(joined, before, SHA256_BYTES);
    memcpy(joined + SHA256_BYTES, "body", 4);
    sha256_of(joined, sizeof joined, expected);
    sha256_chain(before, "body", 4, before);
    assert_memory_equal(before, expected, SHA256_BYTES);
}

#define ON_DISK(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DISK(a_replaced_file_holds_the_new_bytes_and_nothing_else_is_left),
        ON_DISK(a_file_longer_than_the_limit_is_refused_by_name),
        ON_DISK(missing_files_and_folders_read_as_missing),
        ON_DISK(folders_are_made_with_those_above_them),
        ON_DISK(a_file_in_the_way_of_a_folder_is_a_failure),
        ON_DISK(a_full_disk_is_said_and_the_old_file_stays),
        ON_DISK(a_listing_is_sorted_and_leaves_out_hidden_names),
        ON_DISK(paths_are_taken_apart_and_joined),
        ON_DISK(the_user_s_folders_follow_the_environment),
        ON_DISK(the_machine_s_language_is_its_first_two_letters),
        cmocka_unit_test(sha256_gives_the_published_digests),
        cmocka_unit_test(a_chain_is_the_hash_of_both_pieces_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
