#include "core/agents/signal.h"

#include "core/number.h"

double signal_hit_rate(double dprime, double criterion)
{
    return number_normal_below(dprime / 2 - criterion);
}

double signal_false_alarm_rate(double dprime, double criterion)
{
    return number_normal_below(-dprime / 2 - criterion);
}
