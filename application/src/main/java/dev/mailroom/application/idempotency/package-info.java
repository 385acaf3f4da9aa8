/** Calls that are made twice and count once. */
@NullMarked
package dev.mailroom.application.idempotency;

import org.jspecify.annotations.NullMarked;
