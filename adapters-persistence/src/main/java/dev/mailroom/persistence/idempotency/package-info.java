/** Calls that count once, in PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
