/* random_vectors.h - published and computed values of the generators. splitmix64 and xoshiro256**
 * are those of Blackman and Vigna's reference code; the named streams were computed apart from this
 * program by the rule state = seed XOR FNV-1a-64(label), four splitmix64 outputs. */
#ifndef SAMENSPEL_TESTS_RANDOM_VECTORS_H
#define SAMENSPEL_TESTS_RANDOM_VECTORS_H

#include <stdint.h>

static const uint64_t SPLITMIX_SEED_0[] = {
    UINT64_C(16294208416658607535), UINT64_C(7960286522194355700), UINT64_C(487617019471545679)};

#define SPLITMIX_OTHER_SEED UINT64_C(1477776061723855037)
static const uint64_t SPLITMIX_OTHER[] = {
    UINT64_C(1985237415132408290), UINT64_C(2979275885539914483), UINT64_C(13511426838097143398),
    UINT64_C(8488337342461049707), UINT64_C(15141737807933549159)};

/* From the state 1, 2, 3, 4. */
static const uint64_t XOSHIRO_1234[] = {UINT64_C(11520),
                                        UINT64_C(0),
                                        UINT64_C(1509978240),
                                        UINT64_C(1215971899390074240),
                                        UINT64_C(1216172134540287360),
                                        UINT64_C(607988272756665600),
                                        UINT64_C(16172922978634559625),
                                        UINT64_C(8476171486693032832),
                                        UINT64_C(10595114339597558777),
                                        UINT64_C(2904607092377533576)};

/* From the state that splitmix64 gives for the seed 12345. */
static const uint64_t XOSHIRO_12345[] = {
    UINT64_C(13720838825685603483), UINT64_C(2398916695208396998), UINT64_C(17770384849984869256)};
static const double XOSHIRO_12345_UNITS[] = {0.743808, 0.130046, 0.963334};

typedef struct named_stream_vector {
    uint64_t seed;
    const char *label;
    uint64_t fnv1a64;
    uint64_t first[5];
} named_stream_vector;

static const named_stream_vector NAMED_STREAMS[] = {
    {20260311,
     "agent/iris/advice/shift/p07",
     UINT64_C(0x38b79f4c576b1454),
     {UINT64_C(16660817833788025589), UINT64_C(13063576970440173235),
      UINT64_C(16652950003487148599), UINT64_C(13326697470436159165),
      UINT64_C(18038675543566107232)}},
    {20260311,
     "agent/iris/advice/shift/p08",
     UINT64_C(0x38b7964c576b0509),
     {UINT64_C(13436569136809047793), UINT64_C(1053606728450064375), UINT64_C(1796027642821962845),
      UINT64_C(16743426581266150654), UINT64_C(2272734836004446693)}},
    {0,
     "case_order/shift",
     UINT64_C(0x9c6fe8e8371879fd),
     {UINT64_C(9693351035146441061), UINT64_C(1134092982724738541), UINT64_C(16137000257436773923),
      UINT64_C(1127691940429065264), UINT64_C(17802979434722948303)}},
    {UINT64_MAX,
     "",
     UINT64_C(0xcbf29ce484222325),
     {UINT64_C(2894842807057919439), UINT64_C(1996539814452981449), UINT64_C(13845916399821003429),
      UINT64_C(11568364595699904632), UINT64_C(1305659025152896777)}}};

#endif
