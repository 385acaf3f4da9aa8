/**
 * What processes on the same database tell each other (LISTEN and NOTIFY), and the caches that
 * depend on it.
 *
 * <p>Decisions: one connection listens; while it is down nothing is cached, for an invalidation may
 * be missed. Inside a transaction the cache is neither read nor filled.
 */
@NullMarked
package dev.mailroom.persistence.notify;

import org.jspecify.annotations.NullMarked;
