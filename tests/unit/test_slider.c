/* Where the words at a slider's marks stand. */
#include "fixture_ui.h"

#include "ui/slider.h"

enum { LEFT = 100, RIGHT = 700, GAP = 10 };

static slider_label label(float x, float width)
{
    return (slider_label){.x = x, .width = width};
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

static void a_label_stands_over_its_mark(void **unused)
{
    (void)unused;
    slider_label one[] = {label(300, 80)};
    assert_int_equal(slider_labels_spread(one, 1, LEFT, RIGHT, GAP), 1);
    assert_true(one[0].from == 260);
}

static void labels_never_collide_wherever_their_marks_are(void **unused)
{
    (void)unused;
    for (int a = LEFT; a <= RIGHT; a += 25) {
        for (int b = LEFT; b <= RIGHT; b += 25) {
            for (int c = LEFT; c <= RIGHT; c += 25) {
                slider_label three[] = {label((float)a, 90), label((float)b, 60),
                                        label((float)c, 120)};
                assert_int_equal(slider_labels_spread(three, 3, LEFT, RIGHT, GAP), 3);
                assert_apart(three, 3);
            }
        }
    }
}

static void the_least_important_label_goes_where_there_is_no_room(void **unused)
{
    (void)unused;
    slider_label three[] = {label(650, 250), label(400, 250), label(120, 250)};
    assert_int_equal(slider_labels_spread(three, 3, LEFT, RIGHT, GAP), 2);
    assert_apart(three, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_stands_over_its_mark),
        cmocka_unit_test(labels_never_collide_wherever_their_marks_are),
        cmocka_unit_test(the_least_important_label_goes_where_there_is_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
