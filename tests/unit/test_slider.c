/* Where the words at a slider's marks stand. */
#include "fixture_ui.h"

#include "ui/slider.h"

enum { LEFT = 100, RIGHT = 700, GAP = 10 };

static slider_label label(float x, float width)
{
    return (slider_label){.x = x, .width = width};
}

static slider_line line_of(const float *marks, size_t count)
{
    return (slider_line){
        .marks = marks, .mark_count = count, .left = LEFT, .right = RIGHT, .gap = GAP};
}

static void assert_apart(const slider_label *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(labels[i].from >= LEFT);
        assert_true(labels[i].from + labels[i].width <= RIGHT);
        for (size_t k = i + 1; k < count; k++) {
            const slider_label *a = &labels[i], *b = &labels[k];
            assert_true(a->from + a->width + GAP <= b->from || b->from + b->width + GAP <= a->from);
        }
    }
}

static bool stands_over(const slider_label *l, float x)
{
    return x > l->from && x < l->from + l->width;
}

static void a_label_stands_over_its_mark(void **unused)
{
    (void)unused;
    const float marks[] = {300};
    const slider_line line = line_of(marks, 1);
    slider_label one[] = {label(300, 80)};
    assert_int_equal(slider_labels_place(one, 1, &line), 1);
    assert_true(one[0].from == 260);
}

static void a_label_never_stands_over_another_mark(void **unused)
{
    (void)unused;
    for (int other = LEFT; other <= RIGHT; other += 5) {
        const float marks[] = {300, (float)other};
        const slider_line line = line_of(marks, 2);
        slider_label one[] = {label(300, 80)};
        assert_int_equal(slider_labels_place(one, 1, &line), 1);
        if (other != 300) assert_false(stands_over(&one[0], (float)other));
        assert_true(one[0].from <= 300 && one[0].from + one[0].width >= 300);
    }
}

static void two_near_marks_have_their_words_at_either_side(void **unused)
{
    (void)unused;
    const float marks[] = {300, 320};
    const slider_line line = line_of(marks, 2);
    slider_label two[] = {label(300, 80), label(320, 80)};
    assert_int_equal(slider_labels_place(two, 2, &line), 2);
    assert_apart(two, 2);
    assert_true(two[0].from + two[0].width <= 320);
    assert_true(two[1].from >= 300);
}

static void labels_never_collide_wherever_their_marks_are(void **unused)
{
    (void)unused;
    for (int a = LEFT; a <= RIGHT; a += 25) {
        for (int b = LEFT; b <= RIGHT; b += 25) {
            for (int c = LEFT; c <= RIGHT; c += 25) {
                const float marks[] = {(float)a, (float)b, (float)c};
                const slider_line line = line_of(marks, 3);
                slider_label three[] = {label(marks[0], 90), label(marks[1], 60),
                                        label(marks[2], 120)};
                const size_t shown = slider_labels_place(three, 3, &line);
                assert_true(shown >= 1);
                assert_apart(three, shown);
            }
        }
    }
}

static void the_least_important_label_goes_where_there_is_no_room(void **unused)
{
    (void)unused;
    const float marks[] = {650, 400, 120};
    const slider_line line = line_of(marks, 3);
    slider_label three[] = {label(650, 250), label(400, 250), label(120, 250)};
    assert_int_equal(slider_labels_place(three, 3, &line), 2);
    assert_apart(three, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_stands_over_its_mark),
        cmocka_unit_test(a_label_never_stands_over_another_mark),
        cmocka_unit_test(two_near_marks_have_their_words_at_either_side),
        cmocka_unit_test(labels_never_collide_wherever_their_marks_are),
        cmocka_unit_test(the_least_important_label_goes_where_there_is_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
