/* signal.h - advisers that look for something: equal-variance signal detection (Green & Swets 1966;
 * Macmillan & Creelman 2005). Inside core only; format uses it when it reads a scenario. */
#ifndef SAMENSPEL_CORE_AGENTS_SIGNAL_H
#define SAMENSPEL_CORE_AGENTS_SIGNAL_H

/* How often it says yes where something is there: P(Z <= d'/2 - c). `criterion` c > 0 is the
 * cautious side: it says yes less often. */
double signal_hit_rate(double dprime, double criterion);

/* How often it says yes where nothing is there: P(Z <= -d'/2 - c). */
double signal_false_alarm_rate(double dprime, double criterion);

#endif
