/** Contracts of joining on PostgreSQL. */
@NullMarked
package dev.mailroom.persistence.joining;

import org.jspecify.annotations.NullMarked;
