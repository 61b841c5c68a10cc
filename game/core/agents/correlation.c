#include "core/agents/correlation.h"

#include "core/number.h"

static double spread_of(error_rates e)
{
    return number_square_root(e.human * (1 - e.human) * e.adviser * (1 - e.adviser));
}

double correlation_both_wrong(error_rates e, double phi)
{
    return e.human * e.adviser + phi * spread_of(e);
}

double correlation_adviser_wrong(error_rates e, double phi, bool human_is_wrong)
{
    const double both = correlation_both_wrong(e, phi);
    return human_is_wrong ? both / e.human : (e.adviser - both) / (1 - e.human);
}

double correlation_least(error_rates e)
{
    const double overlap = e.human + e.adviser - 1;
    return ((overlap > 0 ? overlap : 0) - e.human * e.adviser) / spread_of(e);
}

double correlation_most(error_rates e)
{
    const double shared = e.human < e.adviser ? e.human : e.adviser;
    return (shared - e.human * e.adviser) / spread_of(e);
}
