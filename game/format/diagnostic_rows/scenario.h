/* scenario.h - what the scenario reader can find wrong: E2xx, E310 on, E5xx, E620 on, E7xx. */
