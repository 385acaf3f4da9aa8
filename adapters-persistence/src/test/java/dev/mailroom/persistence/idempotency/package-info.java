/** Calls in PostgreSQL, held to their contract. */
@NullMarked
package dev.mailroom.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
