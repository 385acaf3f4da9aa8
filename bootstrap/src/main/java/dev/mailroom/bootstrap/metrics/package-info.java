/**
 * Figures for monitoring, in Prometheus' text format. Counters are this process's own; gauges are
 * read from the shared database when somebody asks, so that every process tells the same.
 */
@NullMarked
package dev.mailroom.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
